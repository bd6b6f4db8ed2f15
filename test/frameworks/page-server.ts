import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, normalize} from 'node:path';
import {text} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

export interface PageServer {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves the applications' files as they lie there, on every address of this machine. What is posted comes back. */
export async function startPageServer(): Promise<PageServer> {
  const server = createServer((request, response) => void answer(request, response)).listen(0);
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {url: `http://localhost:${port}`, stop: () => stop(server)};
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const {pathname} = new URL(request.url ?? '/', 'http://localhost');
  if (request.method === 'POST') {
    const form = new URLSearchParams(await text(request));
    response.setHeader('Content-Type', 'text/plain').end(form.getAll('otp-code').join());
    return;
  }
  // Whatever the URL says, it stays in this folder.
  const file = ROOT + normalize(decodeURIComponent(pathname));
  try {
    const content = await readFile(file);
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream').end(content);
  } catch {
    response.writeHead(404).end();
  }
}

async function stop(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}
