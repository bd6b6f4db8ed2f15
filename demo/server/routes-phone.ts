import type {FastifyInstance} from 'fastify';
import {eventStreams} from './event-streams.js';
import type {Parcels} from './parcels.js';
import type {Phone} from './phone.js';

/** The demonstration's telephone. It shows everybody's messages, so it exists on loopback alone. */
export function phoneRoutes(app: FastifyInstance, phone: Phone): void {
  app.get(
    '/phone/events',
    eventStreams(app, 'phone', (send) => phone.watch(send)),
  );
  app.get('/phone/log', () => phone.events);
  app.delete('/phone/log', (_request, reply) => {
    phone.clear();
    return reply.status(204).send();
  });
}

/** What a courier's scanner reads, for a courier who has no parcels in their hands: on loopback alone. */
export function vanRoutes(app: FastifyInstance, parcels: Parcels): void {
  app.get('/van/parcels', async () => {
    const open = await parcels.listOpen();
    return open.map(({label, sender}) => ({label, sender}));
  });
}
