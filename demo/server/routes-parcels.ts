import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {OPERATIONS} from './contract.js';
import {requireJson} from './json-body.js';
import {routeOf} from './operation.js';
import type {HandedOver, HandOver, ParcelList} from './parcel-contract.js';
import type {Parcels} from './parcels.js';
import {Problem} from './problems.js';
import {memberOf, type SessionCookies} from './session-cookies.js';
import type {Session, SessionStore} from './sessions.js';
import {PROOF_HEADER} from './step-up-proofs.js';

export interface ParcelRouteServices {
  readonly parcels: Parcels;
  readonly sessions: SessionStore;
  readonly cookies: SessionCookies;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** The recipient's parcels, and the courier's hand-over. */
export function parcelRoutes(app: FastifyInstance, services: ParcelRouteServices): void {
  const {parcels, cookies, now} = services;

  app.route<{Reply: ParcelList}>({
    ...routeOf(OPERATIONS.parcels),
    handler: async (request) => {
      const {person} = await memberOf(cookies, request);
      const at = now();
      const list = await parcels.list(person);
      const shown = list.map(async (parcel) => {
        const {label, sender, what, deliveredAt} = parcel;
        const handOver = await parcels.shown(parcel, at);
        return {
          label,
          sender,
          what,
          ...(deliveredAt !== undefined && {deliveredAt: new Date(deliveredAt).toISOString()}),
          ...(handOver && {handOver}),
        };
      });
      return {parcels: await Promise.all(shown)};
    },
  });

  app.route<{Body: HandOver; Reply: HandedOver}>({
    ...routeOf(OPERATIONS.handOver),
    onRequest: (request, _reply, done) => {
      requireJson(request.headers['content-type']);
      done();
    },
    handler: async (request, reply) => {
      const at = now();
      const {parcel} = request.body;
      if (!(await parcels.find(parcel))) throw new Problem('not_found');
      const session = await courierSession(services, request, reply, at);
      const proof = request.headers[PROOF_HEADER.toLowerCase()]?.toString();
      await parcels.handOver(parcel, session.key, proof, at);
      reply.status(201);
      return {parcel, at: new Date(at).toISOString()};
    },
  });
}

/** The session of the courier's device: a new one where there is none, for the code is asked for by it. */
async function courierSession(
  {sessions, cookies}: ParcelRouteServices,
  request: FastifyRequest,
  reply: FastifyReply,
  at: number,
): Promise<Session> {
  const known = await cookies.find(request);
  if (known && known.successor === undefined) return known;
  const session = await sessions.create(at);
  const token = await sessions.grant(session.key, at);
  if (token !== undefined) cookies.set(reply, token);
  return session;
}
