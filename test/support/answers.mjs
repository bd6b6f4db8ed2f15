// @ts-check
/**
 * A service for browser tests: the same server, also under its other name, where it is another origin. It answers as
 * its path says, `/answer/{"status":429,"headers":{"retry-after":"3"}}/issue`, and whoever asks from elsewhere may read.
 */

/** @typedef {{status: number, headers?: Record<string, string>, body?: string, preflight?: number}} Said `preflight` is refused by that status, with nothing for CORS */

/** @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} */
export async function answers(context, next) {
  const [, place, answer = ''] = context.path.split('/');
  if (place !== 'answer') return next();
  /** @type {Said} */
  const {status, headers = {}, body = '', preflight} = JSON.parse(decodeURIComponent(answer));
  const isPreflight = context.method === 'OPTIONS';
  if (isPreflight && preflight !== undefined) {
    context.status = preflight;
    context.body = '';
    return;
  }
  context.set({
    'access-control-allow-origin': context.get('origin') || '*',
    'access-control-allow-headers': 'content-type, idempotency-key',
    ...headers,
  });
  context.status = isPreflight ? 204 : status;
  context.type = 'application/json';
  if (!isPreflight) context.body = body;
}
