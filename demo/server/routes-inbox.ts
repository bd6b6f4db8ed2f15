import {PassThrough} from 'node:stream';
import type {FastifyInstance} from 'fastify';
import type {Mailbox, MailMessage} from './mailbox.js';
import {Problem} from './problems.js';

/** A mail is shown as its sender wrote it, and can do nothing: no script, no request, no form, no origin. */
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";
const KEEP_ALIVE_MS = 15_000;

/** The inbox of the embedded mail server. It shows everybody's mail, so it exists on loopback alone. */
export function inboxRoutes(app: FastifyInstance, mailbox: Mailbox): void {
  const streams = new Set<PassThrough>();

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

  app.get('/inbox/events', (_request, reply) => {
    const stream = new PassThrough();
    streams.add(stream);
    // Something has to be sent at once, or the browser does not call the stream open.
    stream.write(': open\n\n');
    const stop = mailbox.watch((message) => stream.write(eventOf(message)));
    const keepAlive = setInterval(() => stream.write(':\n\n'), KEEP_ALIVE_MS);
    stream.once('close', () => {
      stop();
      clearInterval(keepAlive);
      streams.delete(stream);
    });
    return reply.type('text/event-stream').send(stream);
  });

  app.addHook('preClose', (done) => {
    for (const stream of streams) stream.end();
    done();
  });
}

function eventOf(message: MailMessage): string {
  return `event: message\nid: ${message.id}\ndata: ${JSON.stringify(message)}\n\n`;
}
