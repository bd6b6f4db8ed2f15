/** Everything this service answers that is not a success, as RFC 9457 problems. */
import Type, {type Static} from 'typebox';

interface ProblemKind {
  readonly status: number;
  readonly title: string;
  /** What it means for whoever calls, and what to do about it. */
  readonly meaning: string;
}

/** The problem codes of the contract. `type` of a problem is `/problems#<code>`, a page of this service. */
export const PROBLEMS = {
  invalid_code: {
    status: 422,
    title: 'The code is wrong',
    meaning: 'The code does not fit this challenge. `attemptsLeft` says how many tries remain.',
  },
  expired: {
    status: 410,
    title: 'The code has expired',
    meaning: 'The code has reached the end of its life. Ask for another with resend, or issue anew.',
  },
  already_used: {
    status: 409,
    title: 'The code was used',
    meaning: 'The code was accepted before, perhaps by a request whose answer was lost: ask recover.',
  },
  too_many_attempts: {
    status: 403,
    title: 'Too many wrong codes',
    meaning: 'This challenge is over. A new one may be issued.',
  },
  locked: {
    status: 403,
    title: 'Locked for a while',
    meaning: 'Too many wrong codes over several challenges. Nothing is accepted before `until`.',
  },
  challenge_not_found: {
    status: 404,
    title: 'No such challenge',
    meaning: 'This session has no such challenge: unknown, cancelled, forgotten, or of another session.',
  },
  rate_limited: {
    status: 429,
    title: 'Too soon, or too often',
    meaning: 'Wait for `retryAfter` seconds (also in the Retry-After header), then make the same call again.',
  },
  conflict: {
    status: 409,
    title: 'Not what came before',
    meaning:
      'The Idempotency-Key came before with another body; or the transaction is not that of the challenge, which is ' +
      'dead then, or not the one that `scope` names. Nothing was done.',
  },
  invalid_destination: {
    status: 422,
    title: 'Nothing can be sent there',
    meaning: 'The identity is not an address that a code can be sent to.',
  },
  unavailable: {
    status: 503,
    title: 'Not to be had right now',
    meaning: 'What is kept cannot be reached. Nothing was done that was not answered for; ask again later.',
  },
  delivery_failed: {
    status: 503,
    title: 'The code could not be sent',
    meaning:
      'The message was not taken. No code is open for it; ask again later. It is not tried again by itself.',
  },
  channel_unavailable: {
    status: 422,
    title: 'No such channel',
    meaning: 'The channel or the option that was asked for is not to be had.',
  },
  unauthenticated: {
    status: 401,
    title: 'Not signed in',
    meaning: 'The request needs a session that is signed in.',
  },
  step_up_required: {
    status: 401,
    title: 'To be confirmed by a code',
    meaning:
      'The person is signed in, and has to confirm this very request (RFC 9470): WWW-Authenticate says what is wanted. ' +
      'Also when there was a proof that is not good for it; which of the checks failed is not told.',
  },
  forbidden: {
    status: 403,
    title: 'Not from here',
    meaning: 'The Origin or the Host of the request is not one that this service serves.',
  },
  invalid_request: {
    status: 400,
    title: 'The request is malformed',
    meaning: 'Not JSON, not the documented shape, or not meant for this purpose. `detail` says where.',
  },
  unsupported_media_type: {
    status: 415,
    title: 'JSON only',
    meaning: 'The body has to be `application/json`.',
  },
  payload_too_large: {status: 413, title: 'The body is too large', meaning: 'A body may have 16 KiB.'},
  not_found: {status: 404, title: 'Nothing here', meaning: 'No resource has this URL.'},
  method_not_allowed: {
    status: 405,
    title: 'Wrong method',
    meaning: 'The URL exists, for the methods that the Allow header names.',
  },
  server: {status: 500, title: 'A fault of the service', meaning: 'Quote `requestId` when you report it.'},
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;

export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** What a problem may say beyond its code. */
export interface ProblemDetails {
  /** For developers; never a value from the request. */
  readonly detail?: string;
  readonly attemptsLeft?: number;
  /** ISO date. */
  readonly until?: string;
  /** Whole seconds. */
  readonly retryAfter?: number;
}

/** Thrown by whatever cannot go on; the error handler turns it into an answer. Its message is its code alone. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly details: ProblemDetails;
  /** What WWW-Authenticate demands, where it is not a sign-in. */
  readonly demand: string | undefined;

  constructor(code: ProblemCode, details: ProblemDetails = {}, demand?: string) {
    super(code);
    this.code = code;
    this.details = details;
    this.demand = demand;
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }
}

export const ProblemDocument = Type.Object(
  {
    type: Type.String({
      format: 'uri-reference',
      description: 'Where the problem is described, relative to this service.',
      examples: ['/problems#invalid_code'],
    }),
    title: Type.String(),
    status: Type.Integer({minimum: 400, maximum: 599, description: 'The HTTP status again.'}),
    code: Type.Enum(PROBLEM_CODES, {description: 'The word to switch on.'}),
    detail: Type.Optional(Type.String({description: 'For developers. Not meant to be shown.'})),
    attemptsLeft: Type.Optional(Type.Integer({minimum: 0})),
    until: Type.Optional(Type.String({format: 'date-time', description: 'When a lock ends.'})),
    retryAfter: Type.Optional(Type.Integer({minimum: 0, description: 'Seconds to wait.'})),
    requestId: Type.String({description: 'To quote when the problem is reported.'}),
  },
  {
    title: 'Problem',
    description: 'RFC 9457 problem details. A problem never holds a code, an address or a session.',
  },
);

export type ProblemDocument = Static<typeof ProblemDocument>;

/** The document of a problem, as `application/problem+json` carries it. */
export function problemDocument(problem: Problem, requestId: string): ProblemDocument {
  const {status, title} = PROBLEMS[problem.code];
  return {
    type: `/problems#${problem.code}`,
    title,
    status,
    code: problem.code,
    ...problem.details,
    requestId,
  };
}
