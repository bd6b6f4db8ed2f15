import {randomUUID} from 'node:crypto';
import process from 'node:process';
import cookie from '@fastify/cookie';
import Fastify, {type FastifyInstance, type FastifyRequest} from 'fastify';
import type {ServiceConfig} from './config.js';
import {addSecurityHeaders, allowOrigins, refuseStrangers} from './guards.js';
import {acceptJsonOnly, BODY_LIMIT} from './json-body.js';
import {answerWithProblems, refuseBrokenHttp, sendProblem} from './problem-replies.js';
import {Problem} from './problems.js';
import type {Site} from './site.js';

/** A Fastify instance with everything that holds for all routes, and no routes yet. */
export async function createApp(config: ServiceConfig, site: () => Site): Promise<FastifyInstance> {
  const app = Fastify({
    // Standard output is for what a person who starts the demo has to know.
    logger: {stream: process.stderr, ...config.log, serializers: {req: loggedRequest}},
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    // A missing Host is refused by us, as a problem.
    http: {requireHostHeader: false},
    // What is open is answered before the service ends.
    forceCloseConnections: 'idle',
    // Behind a public origin there is a proxy; its word on who calls counts when it runs on this machine.
    trustProxy: config.publicOrigin === undefined ? false : 'loopback',
    // Wrong types are refused, not bent; unknown properties are refused, not dropped.
    ajv: {customOptions: {coerceTypes: false, removeAdditional: false, useDefaults: false}},
    frameworkErrors: (error, request, reply) => {
      sendProblem(new Problem('invalid_request'), error, request, reply);
    },
    clientErrorHandler: refuseBrokenHttp,
  });
  acceptJsonOnly(app);
  answerWithProblems(app);
  addSecurityHeaders(app, config.embeddingOrigins);
  await app.register(cookie);
  await allowOrigins(app, config.allowedOrigins);
  refuseStrangers(app, site);
  return app;
}

/** What a log may say of a request: no query, no header, no body. */
function loggedRequest(request: FastifyRequest) {
  return {method: request.method, path: request.url.split('?', 1)[0]};
}
