import type {KyInstance} from 'ky';
import type {
  BackendContext,
  IssueResult,
  OtpBackend,
  RecoverResult,
  VerifyResult,
} from '../core/contracts.js';
import {defined} from '../core/defined.js';
import {parseErrorCode, type OtpPhase} from '../core/errors.js';
import {take, text, whole} from '../core/fields.js';
import type {HttpCall, HttpPlace} from './exchange.js';
import {seconds, word} from './fields.js';
import {defineHttpBackend, statusCode, type Failure, type HttpAnswer} from './http.js';
import {readSuccess} from './rest-wire.js';

export type RestOptions = HttpPlace;

/**
 * Our own documented contract: `issue`, `verify`, `resend`, `cancel` and `recover` under one path, all POST and JSON,
 * ids in bodies alone, an `Idempotency-Key` on what must not happen twice, RFC 9457 problems for all else. The reference
 * service writes it down as OpenAPI.
 * @see https://www.rfc-editor.org/rfc/rfc9457.html
 */
export function restBackend(options: RestOptions): OtpBackend<KyInstance> {
  return defineHttpBackend({
    ...options,
    issue: {send: (input, context) => once(context, 'issue', input), read: readIssued},
    verify: {
      send: ({challenge: {id, handle}, ...given}, context) => once(context, 'verify', {id, handle, ...given}),
      read: readSuccess as Read<VerifyResult>,
    },
    resend: {send: ({id, handle}, context) => once(context, 'resend', {id, handle}), read: readIssued},
    cancel: {send: ({id, handle}) => ({path: 'cancel', json: {id, handle}}), read: () => ({})},
    recover: {
      send: ({id, handle}) => ({path: 'recover', json: {id, handle}}),
      read: readSuccess as Read<RecoverResult>,
    },
    errors: readProblem,
  });
}

type Read<R> = (answer: HttpAnswer) => R | undefined;

const readIssued = readSuccess as Read<IssueResult>;

/** Names the act, so that a service does it once however often it is asked. */
function once({idempotencyKey}: BackendContext, path: string, json: object): HttpCall {
  return {path, json, headers: {'Idempotency-Key': idempotencyKey}};
}

function readProblem(answer: HttpAnswer, phase: OtpPhase): Failure {
  const {code, retryAfter, until, ...rest} = take(answer.body, {
    code: parseErrorCode,
    attemptsLeft: whole,
    until: text,
    retryAfter: seconds,
    requestId: word,
  });
  // A service that has no `recover` says nothing of the challenge by its 404.
  const isMute = answer.status === 404 && phase === 'recover';
  return {
    code: code ?? (isMute ? 'unsupported_response' : statusCode(answer)),
    ...rest,
    ...defined({
      handle: answer.body.handle ?? undefined,
      until: Date.parse(until ?? '') || undefined,
      retryAfterMs: retryAfter,
    }),
  };
}
