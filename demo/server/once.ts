import type {FastifyRequest} from 'fastify';
import type {IdempotencyStore, Outcome} from './idempotency.js';
import {Problem} from './problems.js';

/**
 * Does the work of a request, or, when its Idempotency-Key came before within this scope, takes what it came to then.
 * @param at when the request came, epoch milliseconds
 * @returns the id of what was made
 */
export async function once(
  acts: IdempotencyStore,
  request: FastifyRequest,
  scope: string,
  at: number,
  work: () => Promise<string>,
): Promise<string> {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return work();
  const act = {scope, route: request.routeOptions.url ?? '', key: key.toString(), body: request.body};
  const outcome = await acts.once(act, at, () => work().then(asDone, asProblem));
  if (outcome.kind === 'problem') throw outcome.problem;
  return outcome.id;
}

function asDone(id: string): Outcome {
  return {kind: 'done', id};
}

/** A problem of the work itself is remembered as its outcome; a fault is not. */
function asProblem(error: unknown): Outcome {
  if (error instanceof Problem) return {kind: 'problem', problem: error};
  throw error;
}
