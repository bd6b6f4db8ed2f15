import type {FastifyInstance} from 'fastify';
import {OPERATIONS} from './contract.js';
import {requireJson} from './json-body.js';
import {routeOf} from './operation.js';
import type {PaymentHandlers} from './payment-handlers.js';
import type {Payment, PaymentList, Receipt} from './payment-schemas.js';

/** A payment, which has to be confirmed by a code, and the list of those that were made. */
export function paymentRoutes(app: FastifyInstance, handlers: PaymentHandlers): void {
  app.route<{Body: Payment; Reply: Receipt}>({
    ...routeOf(OPERATIONS.pay),
    onRequest: (request, _reply, done) => {
      requireJson(request.headers['content-type']);
      done();
    },
    handler: (request, reply) => handlers.pay(request, reply),
  });
  app.route<{Reply: PaymentList}>({
    ...routeOf(OPERATIONS.payments),
    handler: (request) => handlers.list(request),
  });
}
