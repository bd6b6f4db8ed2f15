import type {FastifyInstance} from 'fastify';
import type {AccountHandlers} from './account-handlers.js';
import type {NewEmail, NewPaymentMethod, NewPhone, PaymentMethodReference, Ways} from './account-schemas.js';
import {OPERATIONS} from './contract.js';
import {requireJson} from './json-body.js';
import {routeOf} from './operation.js';
import type {People} from './people.js';
import {Problem} from './problems.js';
import type {ChallengeReference} from './schemas.js';
import type {SessionCookies} from './session-cookies.js';
import {type SessionStore, signedInPerson} from './sessions.js';

export interface SessionRouteServices {
  readonly sessions: SessionStore;
  readonly cookies: SessionCookies;
  readonly people: People;
}

/** What the proof of a login is good for: to ask who is signed in, and to sign out. */
export function sessionRoutes(app: FastifyInstance, {sessions, cookies, people}: SessionRouteServices): void {
  app.get(OPERATIONS.me.path, async (request) => {
    const id = signedInPerson(await cookies.find(request));
    const person = id === undefined ? undefined : await people.find(id);
    if (!person) throw new Problem('unauthenticated');
    return {email: person.email};
  });

  app.post(OPERATIONS.signOut.path, async (request, reply) => {
    const session = await cookies.find(request);
    if (session) await sessions.end(session.key);
    cookies.clear(reply);
    await reply.status(204).send();
  });
}

/** The account, and its changes. The scope is its own, for every change asks for JSON before all else. */
export function accountRoutes(app: FastifyInstance, handlers: AccountHandlers): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.method === 'POST') requireJson(request.headers['content-type']);
    done();
  });
  app.route({...routeOf(OPERATIONS.account), handler: (request) => handlers.account(request)});
  app.route<{Body: NewEmail}>({
    ...routeOf(OPERATIONS.changeEmail),
    handler: (request) => handlers.changeEmail(request),
  });
  app.route<{Body: NewPhone}>({
    ...routeOf(OPERATIONS.changePhone),
    handler: (request) => handlers.changePhone(request),
  });
  app.route<{Body: Ways}>({
    ...routeOf(OPERATIONS.orderWays),
    handler: (request) => handlers.orderWays(request),
  });
  app.route<{Body: NewPaymentMethod}>({
    ...routeOf(OPERATIONS.addMethod),
    handler: (request) => handlers.addMethod(request),
  });
  app.route<{Body: PaymentMethodReference}>({
    ...routeOf(OPERATIONS.removeMethod),
    handler: (request) => handlers.removeMethod(request),
  });
  app.route({...routeOf(OPERATIONS.beginTwoStep), handler: (request) => handlers.beginTwoStep(request)});
  app.route({...routeOf(OPERATIONS.endTwoStep), handler: (request) => handlers.endTwoStep(request)});
  app.route({
    ...routeOf(OPERATIONS.recoveryCodes),
    handler: (request, reply) => handlers.recoveryCodes(request, reply),
  });
  app.route<{Body: ChallengeReference}>({
    ...routeOf(OPERATIONS.report),
    handler: (request, reply) => handlers.report(request, reply),
  });
  app.get('/two-step/qr.svg', (request, reply) => handlers.qrCode(request, reply));
}
