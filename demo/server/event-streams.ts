import {PassThrough} from 'node:stream';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';

const KEEP_ALIVE_MS = 15_000;

/** Something that is told to a page as it happens. */
interface StreamEvent {
  readonly id: string;
}

/**
 * Answers with server-sent events, until the page leaves or the service ends.
 * @param name what the event is called
 * @param watch begins to call back for each event; gives how to stop that
 */
export function eventStreams(
  app: FastifyInstance,
  name: string,
  watch: (send: (event: StreamEvent) => void) => () => void,
): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  const streams = new Set<PassThrough>();
  app.addHook('preClose', (done) => {
    for (const stream of streams) stream.end();
    done();
  });
  return (_request, reply) => {
    const stream = new PassThrough();
    streams.add(stream);
    // Something has to be sent at once, or the browser does not call the stream open.
    stream.write(': open\n\n');
    const stop = watch((event) =>
      stream.write(`event: ${name}\nid: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`),
    );
    const keepAlive = setInterval(() => stream.write(':\n\n'), KEEP_ALIVE_MS);
    stream.once('close', () => {
      stop();
      clearInterval(keepAlive);
      streams.delete(stream);
    });
    return reply.type('text/event-stream').send(stream);
  };
}
