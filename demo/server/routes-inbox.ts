import type {FastifyInstance} from 'fastify';
import {eventStreams} from './event-streams.js';
import type {Mailbox} from './mailbox.js';
import {Problem} from './problems.js';

/** A mail is shown as its sender wrote it, and can do nothing: no script, no request, no form, no origin. */
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

/** The inbox of the embedded mail server. It shows everybody's mail, so it exists on loopback alone. */
export function inboxRoutes(app: FastifyInstance, mailbox: Mailbox): void {
  app.get('/inbox/messages', () => mailbox.messages);

  app.get<{Params: {id: string}}>('/inbox/messages/:id/html', (request, reply) => {
    const html = mailbox.messages.find(({id}) => id === request.params.id)?.html;
    if (html === undefined) throw new Problem('not_found');
    return reply.header('content-security-policy', MAIL_POLICY).type('text/html; charset=utf-8').send(html);
  });

  app.delete('/inbox/messages', (_request, reply) => {
    mailbox.clear();
    return reply.status(204).send();
  });

  app.get(
    '/inbox/events',
    eventStreams(app, 'message', (send) => mailbox.watch(send)),
  );
}
