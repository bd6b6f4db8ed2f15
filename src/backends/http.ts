import type {KyInstance} from 'ky';
import {DEV} from '#dev';
import type {
  ActiveChallenge,
  BackendContext,
  IssueInput,
  IssueResult,
  OtpBackend,
  RecoverResult,
  Rejection,
  VerifyInput,
  VerifyResult,
} from '../core/contracts.js';
import {defined} from '../core/defined.js';
import {isRejection, OtpError, type OtpErrorCode, type OtpPhase} from '../core/errors.js';
import {warnOfHiddenHeader, warnOfUnknownAnswer} from '../dev/answers.js';
import {exchange, type HttpAnswer, type HttpCall, type HttpPlace} from './exchange.js';
import {word} from './fields.js';
import {retryAfterMs} from './retry-after.js';

export type {HttpAnswer, HttpCall} from './exchange.js';

/** Why an answer is no success: a code of ours, and what else the service said. */
export type Failure = Omit<Rejection, 'kind'>;

/** One call of a service: what to send, and how to judge what came back. */
export interface HttpStep<Input, Result> {
  send(input: Input, context: BackendContext<KyInstance>): HttpCall;
  /**
   * Called for answers that `accepts` lets through. Returns the result, or why it is none (`{code}`); `undefined` hands the answer
   * to `errors`. What it throws counts as `unsupported_response`.
   */
  read(answer: HttpAnswer, input: Input): Result | Failure | undefined;
  /** Which answers may be a success: 2xx, unless a service says otherwise. */
  accepts?(answer: HttpAnswer): boolean;
}

export interface HttpBackendDefinition extends HttpPlace, Pick<OtpBackend, 'applyProof'> {
  readonly issue: HttpStep<IssueInput, IssueResult>;
  readonly verify: HttpStep<VerifyInput, VerifyResult>;
  readonly resend?: HttpStep<ActiveChallenge, IssueResult>;
  readonly cancel?: HttpStep<ActiveChallenge, object>;
  readonly recover?: HttpStep<ActiveChallenge, RecoverResult>;
  /** What the service's errors mean, by {@link errorTable} or in its own way. What it leaves open, the status tells. */
  errors?(answer: HttpAnswer, phase: OtpPhase): Failure | undefined;
}

/** For `errors`: the service's words, as it says them in `code`. */
export function errorTable(words: Readonly<Record<string, OtpErrorCode>>) {
  const table = new Map(Object.entries(words));
  return ({body}: HttpAnswer): Failure | undefined => {
    const code = table.get(String(body.code));
    return code && {code};
  };
}

const PHASES = ['issue', 'verify', 'resend', 'cancel', 'recover'] as const;

/**
 * The adapter of a service that speaks HTTP. All that services share is done here: one request, lenient reading,
 * statuses, `Retry-After`. Faults reject with an OtpError that holds nothing of the request.
 */
export function defineHttpBackend(definition: HttpBackendDefinition): OtpBackend<KyInstance> {
  const backend: Record<string, unknown> = {applyProof: definition.applyProof?.bind(definition)};
  for (const phase of PHASES) {
    const step = definition[phase] as HttpStep<unknown, object> | undefined;
    if (step) backend[phase] = callOf(definition, phase, step);
  }
  // What each step takes and yields is checked where it is defined.
  return backend as unknown as OtpBackend<KyInstance>;
}

function callOf<I>(definition: HttpBackendDefinition, phase: OtpPhase, step: HttpStep<I, object>) {
  return async (input: I, context: BackendContext<KyInstance>): Promise<object> => {
    const answer = await exchange(step.send(input, context), phase, context, definition);
    let read: object | undefined;
    try {
      if (step.accepts ? step.accepts(answer) : answer.ok) read = step.read(answer, input);
    } catch {
      read = {code: 'unsupported_response'};
    }
    if (read && !('code' in read)) return read;
    const {code, ...rest} = (read as Failure | undefined) ??
      definition.errors?.(answer, phase) ?? {code: statusCode(answer)};
    const {status, headers, body} = answer;
    const retry = retryAfterMs(headers, context.now());
    const told = {status, ...defined({retryAfterMs: retry, backendCode: word(body.code)}), ...rest};
    if (DEV) warnOfHiddenHeader(phase, answer, rest.retryAfterMs ?? retry);
    if (DEV && code === 'unsupported_response') warnOfUnknownAnswer(phase, answer);
    // What a person caused is told, and so is what brought a new handle; anything else is a fault.
    const isTold = isRejection(code) && (phase === 'verify' || phase === 'recover');
    if (isTold || rest.handle !== undefined) return {kind: 'rejected', code, ...told};
    const {handle: _handle, message: _message, ...details} = told;
    throw new OtpError(code, {...details, phase});
  };
}

/** What a status tells when the service says no more. */
export function statusCode({status}: HttpAnswer): OtpErrorCode {
  return STATUS[status] ?? (status >= 500 ? 'server' : 'unsupported_response');
}

const STATUS: Readonly<Record<number, OtpErrorCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'challenge_not_found',
  408: 'timeout',
  409: 'conflict',
  429: 'rate_limited',
};
