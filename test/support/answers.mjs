// @ts-check
/**
 * A service for browser tests: the same server, also under its other name, where it is another origin. It answers as
 * its path says, `/answer/{"status":429,"headers":{"retry-after":"3"}}/issue`, and whoever asks from elsewhere may read.
 */

/** @typedef {{status: number, headers?: Record<string, string>, body?: string}} Said */

/** @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} */
export async function answers(context, next) {
  const [, place, answer = ''] = context.path.split('/');
  if (place !== 'answer') return next();
  /** @type {Said} */
  const {status, headers = {}, body = ''} = JSON.parse(decodeURIComponent(answer));
  context.set({
    'access-control-allow-origin': context.get('origin') || '*',
    'access-control-allow-headers': 'content-type, idempotency-key',
    ...headers,
  });
  const isPreflight = context.method === 'OPTIONS';
  context.status = isPreflight ? 204 : status;
  context.type = 'application/json';
  if (!isPreflight) context.body = body;
}
