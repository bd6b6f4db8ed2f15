import type {FastifyRequest} from 'fastify';
import type {BoundTo} from './challenge-store.js';
import {EMBEDDED_HEADER} from './guards.js';
import {Problem} from './problems.js';
import type {Site} from './site.js';

/**
 * The page that a request comes from, as a text message binds its code to it: the service's own host, or that of an
 * allowed origin; and where that page is in a frame of another host, as it says, the host of the page around it first. Only
 * a page that may frame it is believed: the code would be offered to that one.
 * @throws {Problem} `forbidden` for a page around it that may not be there
 * @see https://wicg.github.io/sms-one-time-codes/
 */
export function boundHostOf(
  request: FastifyRequest,
  site: Site,
  embeddingOrigins: readonly string[],
): BoundTo {
  const {origin = site.origin} = request.headers;
  const own = new URL(origin).hostname;
  const around = request.headers[EMBEDDED_HEADER.toLowerCase()]?.toString();
  if (around === undefined) return {host: own};
  if (!embeddingOrigins.includes(around))
    throw new Problem('forbidden', {detail: 'the page around is not allowed'});
  const host = new URL(around).hostname;
  return host === own ? {host} : {host, embeddedHost: own};
}
