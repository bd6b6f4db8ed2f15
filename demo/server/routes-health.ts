import type {FastifyInstance} from 'fastify';
import type {Storage} from './storage.js';

/**
 * For whoever runs it: `/health` says that the process answers, `/ready` whether it can do its work now. A node that is not
 * ready is sent no requests, and one that is not healthy is started anew.
 */
export function healthRoutes(app: FastifyInstance, storage: Pick<Storage, 'isReady'>): void {
  app.get('/health', () => ({status: 'ok'}));
  app.get('/ready', async (_request, reply) => {
    const isReady = await storage.isReady();
    return reply.status(isReady ? 200 : 503).send({status: isReady ? 'ok' : 'unavailable'});
  });
}
