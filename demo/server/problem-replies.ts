import {randomUUID} from 'node:crypto';
import type {Socket} from 'node:net';
import {STATUS_CODES} from 'node:http';
import type {FastifyError, FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {Problem, problemDocument} from './problems.js';
import {StorageUnavailable} from './redis/unavailable.js';

/** Makes a problem of everything that is not an answer: a thrown Problem, a framework's refusal, a fault, a wrong URL. */
export function answerWithProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => sendProblem(problemOf(error), error, request, reply));
  app.setNotFoundHandler((request, reply) => {
    const allowed = ['GET', 'POST', 'DELETE'].filter((method) =>
      app.hasRoute({method, url: pathOf(request)}),
    );
    if (allowed.length > 0) reply.header('allow', allowed.join(', '));
    throw new Problem(allowed.length > 0 ? 'method_not_allowed' : 'not_found');
  });
}

/** What is demanded of somebody who is not signed in: nothing that a code for a payment could be. */
const SIGN_IN = 'Cookie realm="Larkpost"';

/** Writes a problem as the answer. A fault is logged; what a caller did wrong is not. */
export function sendProblem(
  problem: Problem,
  cause: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (problem.code === 'server') request.log.error({err: cause}, 'fault');
  const {retryAfter} = problem.details;
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter.toString());
  if (problem.status === 401) reply.header('www-authenticate', problem.demand ?? SIGN_IN);
  return reply
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(problemDocument(problem, request.id)));
}

/** Answers what is not even HTTP. */
export function refuseBrokenHttp(error: Error, socket: Socket): void {
  if ('code' in error && error.code === 'ECONNRESET') return;
  if (!socket.writable) return;
  const problem = new Problem('invalid_request', {detail: 'the request is not HTTP that this service reads'});
  const body = JSON.stringify(problemDocument(problem, randomUUID()));
  const head = [
    `HTTP/1.1 ${problem.status.toString()} ${STATUS_CODES[problem.status] ?? ''}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body).toString()}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StorageUnavailable) return new Problem('unavailable');
  const {validation, validationContext, code, statusCode} = error as Partial<FastifyError>;
  if (validation) {
    const [first] = validation;
    // Deeper parts of the path are the caller's own words.
    const field = first?.instancePath.split('/', 2).join('/') ?? '';
    const where = `${validationContext ?? 'request'}${field}`;
    return new Problem('invalid_request', {detail: `${where} ${first?.message ?? 'is not valid'}`});
  }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Problem('payload_too_large');
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Problem('unsupported_media_type');
  if (statusCode === 404) return new Problem('not_found');
  const isTheirs = statusCode !== undefined && statusCode >= 400 && statusCode < 500;
  return new Problem(isTheirs ? 'invalid_request' : 'server');
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '';
}
