import type {FastifyInstance} from 'fastify';
import {OPERATIONS} from './contract.js';
import {Problem} from './problems.js';
import type {SessionCookies} from './session-cookies.js';
import {type SessionStore, signedInEmail} from './sessions.js';

/** What the proof of a login is good for: to ask who is signed in, and to sign out. */
export function accountRoutes(app: FastifyInstance, sessions: SessionStore, cookies: SessionCookies): void {
  app.get(OPERATIONS.me.path, async (request) => {
    const email = signedInEmail(await cookies.find(request));
    if (email === undefined) throw new Problem('unauthenticated');
    return {email};
  });

  app.post(OPERATIONS.signOut.path, async (request, reply) => {
    const session = await cookies.find(request);
    if (session) await sessions.end(session.key);
    cookies.clear(reply);
    await reply.status(204).send();
  });
}
