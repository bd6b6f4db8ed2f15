import type {TSchema} from 'typebox';
import type {ProblemCode} from './problems.js';
import {IdempotencyKey} from './schemas.js';

/** One operation of the REST contract, as it is validated, routed and documented. */
export interface Operation {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly tag: 'otp' | 'account' | 'payments' | 'parcels';
  readonly summary: string;
  readonly description: string;
  readonly body?: TSchema;
  /** Takes an Idempotency-Key. */
  readonly idempotent?: true;
  /** Takes the proof of a step-up. */
  readonly proof?: true;
  readonly success: {
    readonly status: 200 | 201 | 204;
    readonly description: string;
    readonly schema?: TSchema;
    readonly examples?: Readonly<Record<string, unknown>>;
    /** Sets the session cookie. */
    readonly cookie?: string;
  };
  readonly problems: readonly ProblemCode[];
}

/** The route of an operation, with the schemas that its document shows. */
export function routeOf({method, path, body, idempotent}: Operation) {
  const headers = {type: 'object', properties: {'idempotency-key': IdempotencyKey}};
  return {method, url: path, schema: {...(body && {body}), ...(idempotent && {headers})}};
}
