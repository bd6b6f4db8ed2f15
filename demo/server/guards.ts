import cors from '@fastify/cors';
import type {FastifyInstance, FastifyRequest} from 'fastify';
import {Problem} from './problems.js';
import type {Site} from './site.js';
import {PROOF_HEADER} from './step-up-proofs.js';

/** The origin of the page around the one that asks, which is then in a frame. */
export const EMBEDDED_HEADER = 'X-Embedded-In';

const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Headers of every answer: what pages of this service may do, and that answers are not stored, guessed at or leaked. */
export function addSecurityHeaders(app: FastifyInstance, embeddingOrigins: readonly string[]): void {
  const policy = `${PAGE_POLICY}; ${["frame-ancestors 'self'", ...embeddingOrigins].join(' ')}`;
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', policy);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    reply.header('cross-origin-opener-policy', 'same-origin');
    done(null, payload);
  });
}

/** Lets pages of the allowed origins call and read; their preflights are answered here and counted nowhere. */
export async function allowOrigins(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  await app.register(cors, {
    origin: (origin, callback) => {
      callback(null, origin !== undefined && origins.includes(origin) ? origin : false);
    },
    credentials: true,
    methods: ['GET', 'POST'],
    allowedHeaders: ['Content-Type', 'Idempotency-Key', PROOF_HEADER, EMBEDDED_HEADER],
    exposedHeaders: ['Retry-After', 'WWW-Authenticate', 'Date'],
    maxAge: 600,
    strictPreflight: false,
  });
}

/**
 * Refuses requests that were sent to another name (a foreign name pointed at this machine), and changes that a page
 * of another origin asks for.
 */
export function refuseStrangers(app: FastifyInstance, site: () => Site): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const host = request.headers.host?.toLowerCase() ?? '';
    if (!site().hosts.has(host))
      throw new Problem('forbidden', {detail: 'Host is not a name of this service'});
    if (!SAFE_METHODS.has(request.method) && isForeign(request, site())) {
      throw new Problem('forbidden', {detail: 'Origin is not allowed'});
    }
    done();
  });
}

function isForeign({headers}: FastifyRequest, {origins}: Site): boolean {
  if (headers.origin !== undefined) return !origins.has(headers.origin);
  // A browser that leaves Origin out still says where the request comes from.
  const from = headers['sec-fetch-site'];
  return from !== undefined && from !== 'same-origin' && from !== 'none';
}
