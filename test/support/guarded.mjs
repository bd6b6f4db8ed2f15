// @ts-check
/**
 * A service for browser tests that lets nothing through without a proof, and keeps what reached it under a name:
 *
 * - `/guarded/NAME/open`: 401 with a demand, 200 with the proof;
 * - `/guarded/NAME/redirect/307`: 401 with a demand; with the proof, or a code, off to another origin, `/guarded/NAME/stolen`;
 * - `/guarded/NAME/log`: what came, as JSON.
 */
import {text} from 'node:stream/consumers';

const DEMAND = 'Bearer error="insufficient_user_authentication", acr_values="urn:strong"';

/** @typedef {{place: string, host: string, proof: string, type: string, body: string}} Came */

/** @type {Map<string, Came[]>} */
const logs = new Map();

/** @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} */
export async function guarded(context, next) {
  const [, guard, name = '', place = '', status] = context.path.split('/');
  if (guard !== 'guarded') return next();
  const log = logs.get(name) ?? [];
  logs.set(name, log);
  // Whatever another origin wants to know of the page that asks: it may.
  context.set({
    'access-control-allow-origin': context.get('origin') || '*',
    'access-control-allow-headers': 'content-type, idempotency-key, x-step-up-proof, x-own',
    'access-control-allow-methods': 'GET, POST, PUT',
    'access-control-expose-headers': 'www-authenticate',
  });
  context.type = 'application/json';
  if (context.method === 'OPTIONS') {
    context.status = 204;
    return;
  }
  if (place === 'log') {
    context.body = JSON.stringify(log);
    return;
  }
  const proof = context.get('x-step-up-proof');
  const body = await text(context.req);
  log.push({place, host: context.host, proof, type: context.get('content-type'), body});
  if (proof === '' && !body.includes('"code"')) {
    context.status = 401;
    context.set('www-authenticate', DEMAND);
    context.body = '{}';
  } else if (place === 'redirect') {
    context.status = Number(status);
    context.set('location', `http://${otherName(context.host)}/guarded/${name}/stolen`);
    context.body = '{}';
  } else context.body = JSON.stringify({got: body});
}

/** The same server, as another origin. @param {string} host */
function otherName(host) {
  return host.includes('localhost')
    ? host.replace('localhost', '127.0.0.1')
    : host.replace('127.0.0.1', 'localhost');
}
