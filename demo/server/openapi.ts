import {defaultConfig} from './config.js';
import type {Operation} from './operation.js';
import {StepUpProofHeader} from './payment-schemas.js';
import {PROBLEMS, type ProblemCode, problemDocument, Problem, ProblemDocument} from './problems.js';
import {IdempotencyKey} from './schemas.js';
import {demandOf} from './step-up.js';
import {PROOF_HEADER} from './step-up-proofs.js';
import {CLASSES} from './ways.js';

type Json = Readonly<Record<string, unknown>>;

const INFO = {
  title: 'otp-stepup REST contract',
  version: '1',
  summary: 'Issue, verify, resend, cancel and recover one-time codes.',
  description:
    'What `otp-stepup/backends/rest` speaks. Requests and answers are JSON in UTF-8; ids travel in bodies alone; ' +
    'durations are seconds from the request. Every answer has `Cache-Control: no-store`. Whatever is not a success ' +
    'is an RFC 9457 problem, whose `code` is the word to switch on; `type` is a page of this service about it. ' +
    'A client ignores properties it does not know; the service refuses them. The challenge belongs to a browser ' +
    'session, kept by an HttpOnly, SameSite=Lax cookie. A request that brings an Origin header is served for the ' +
    "service's own and for configured origins alone.",
  license: {name: 'MIT', identifier: 'MIT'},
};

/** What any operation may meet, and what one with a body may meet. */
const COMMON: readonly ProblemCode[] = ['invalid_request', 'forbidden', 'server', 'unavailable'];
const WITH_BODY: readonly ProblemCode[] = ['payload_too_large', 'unsupported_media_type'];

/** Writes the contract as an OpenAPI 3.1 document, whose servers entry is the service itself. */
export function openapiDocument(operations: readonly Operation[]): Json {
  const components = new Map<string, unknown>();
  const paths = new Map<string, Json>();
  for (const operation of operations) {
    const {path, method} = operation;
    paths.set(path, {
      ...paths.get(path),
      [method.toLowerCase()]: operationObject(operation, components),
    });
  }
  return {
    openapi: '3.1.0',
    info: INFO,
    servers: [{url: '/'}],
    tags: [
      {name: 'otp', description: 'The contract: implement these.'},
      {name: 'account', description: "The demo's own, to show what the proof of a login is good for."},
      {name: 'payments', description: "The demo's own: requests that demand a step-up by RFC 9470."},
      {name: 'parcels', description: "The demo's own: a code that one person shows and another types."},
    ],
    paths: Object.fromEntries(paths),
    components: {schemas: Object.fromEntries(components)},
  };
}

function operationObject(operation: Operation, components: Map<string, unknown>): Json {
  const {id, tag, summary, description, body} = operation;
  const parameters = parametersOf(operation, components);
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    ...(parameters.length > 0 && {parameters}),
    ...(body && {
      requestBody: {required: true, content: {'application/json': {schema: named(body, components)}}},
    }),
    responses: responses(operation, components),
  };
}

function parametersOf({idempotent, proof}: Operation, components: Map<string, unknown>): readonly Json[] {
  const header = (name: string, schema: unknown) => ({
    name,
    in: 'header',
    required: false,
    schema: named(schema, components),
  });
  return [
    ...(idempotent ? [header('Idempotency-Key', IdempotencyKey)] : []),
    ...(proof ? [header(PROOF_HEADER, StepUpProofHeader)] : []),
  ];
}

function responses(operation: Operation, components: Map<string, unknown>): Json {
  const {success, body, problems} = operation;
  const codes = [...COMMON, ...(body ? WITH_BODY : []), ...problems];
  const byStatus = groupByStatus(codes);
  return {
    [success.status]: successResponse(success, components),
    ...Object.fromEntries(
      [...byStatus].map(([status, group]) => [status, problemResponse(group, components)]),
    ),
  };
}

function groupByStatus(codes: readonly ProblemCode[]): Map<number, ProblemCode[]> {
  const groups = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const {status} = PROBLEMS[code];
    groups.set(status, [...(groups.get(status) ?? []), code]);
  }
  return groups;
}

function successResponse(success: Operation['success'], components: Map<string, unknown>): Json {
  const {description, schema, examples, cookie} = success;
  return {
    description,
    ...(cookie && {headers: {'Set-Cookie': {description: cookie, schema: {type: 'string'}}}}),
    ...(schema && {
      content: {
        'application/json': {
          schema: named(schema, components),
          ...(examples && {examples: mapValues(examples, (value) => ({value}))}),
        },
      },
    }),
  };
}

function problemResponse(codes: readonly ProblemCode[], components: Map<string, unknown>): Json {
  const example = (code: ProblemCode) => ({
    summary: PROBLEMS[code].title,
    value: problemDocument(new Problem(code, EXAMPLES[code]), '0c0d7a0e-3a52-4f0e-8a52-6f1f5b0a9c11'),
  });
  const headers = {
    ...(codes.includes('rate_limited') && {'Retry-After': RETRY_AFTER}),
    ...((codes.includes('unauthenticated') || codes.includes('step_up_required')) && {
      'WWW-Authenticate': WWW_AUTHENTICATE,
    }),
  };
  return {
    description: codes.map((code) => `\`${code}\`: ${PROBLEMS[code].meaning}`).join('\n\n'),
    ...(Object.keys(headers).length > 0 && {headers}),
    content: {
      'application/problem+json': {
        schema: named(ProblemDocument, components),
        examples: Object.fromEntries(codes.map((code) => [code, example(code)])),
      },
    },
  };
}

const RETRY_AFTER = {description: 'Seconds to wait.', schema: {type: 'integer'}};

const WWW_AUTHENTICATE = {
  description:
    'For `unauthenticated` no more than that a session is wanted. For `step_up_required` the demand of RFC 9470: the ' +
    'class of authentication, how old it may be in seconds, and a `scope` that names what waits to be confirmed, to be ' +
    'handed to `/otp/issue`.',
  schema: {type: 'string'},
  examples: {
    unauthenticated: {value: 'Cookie realm="Larkpost"'},
    step_up_required: {
      value: demandOf(defaultConfig.stepUp, [CLASSES.email, CLASSES.sms], 'payment:0c1Zk1YbWb0c1Gm3l7rYdA'),
    },
  },
};

const EXAMPLES: Partial<Record<ProblemCode, Problem['details']>> = {
  invalid_code: {attemptsLeft: 4},
  too_many_attempts: {attemptsLeft: 0},
  locked: {until: '2026-11-20T12:15:00.000Z'},
  rate_limited: {retryAfter: 27},
  invalid_request: {detail: "body must have required property 'code'"},
};

/** A copy of a schema in which every shape with a title stands under `components`, by that name. */
function named(schema: unknown, components: Map<string, unknown>): unknown {
  if (Array.isArray(schema)) return schema.map((part) => named(part, components));
  if (typeof schema !== 'object' || schema === null) return schema;
  const {title, ...rest} = schema as {title?: unknown};
  // Among the properties of a shape there may be one that is called title: that one is a shape itself.
  if (typeof title !== 'string') return mapValues(schema, (part) => named(part, components));
  components.set(
    title,
    mapValues(rest, (part) => named(part, components)),
  );
  return {$ref: `#/components/schemas/${title}`};
}

function mapValues(object: object, map: (value: unknown) => unknown): Json {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}
