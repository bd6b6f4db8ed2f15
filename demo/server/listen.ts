import type {AddressInfo} from 'node:net';
import type {FastifyInstance} from 'fastify';

const FIRST_PORT = 3000;
const LAST_PORT = 3099;

/**
 * Opens the port, or, when none was chosen, the first that is free from 3000 on.
 * @returns the port
 */
export async function listen(app: FastifyInstance, host: string, port: number | undefined): Promise<number> {
  if (port !== undefined) {
    await app.listen({host, port});
  } else {
    await listenOnFree(app, host, FIRST_PORT);
  }
  return (app.server.address() as AddressInfo).port;
}

async function listenOnFree(app: FastifyInstance, host: string, port: number): Promise<void> {
  try {
    await app.listen({host, port});
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken || port >= LAST_PORT) throw error;
    await listenOnFree(app, host, port + 1);
  }
}
