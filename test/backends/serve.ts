import {createServer, type IncomingHttpHeaders, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach} from 'vitest';

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Served {
  readonly url: string;
  /** Every request whose body arrived. */
  readonly requests: Received[];
}

type Answer = (response: ServerResponse, request: Received) => void;

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** A real HTTP server on a free port of the loopback, until the end of the test. */
export async function serve(answer: Answer): Promise<Served> {
  const requests: Received[] = [];
  const server = createServer((message, response) => {
    let body = '';
    message.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    message.on('end', () => {
      const {method = '', url = '', headers} = message;
      const request = {method, url, headers, body};
      requests.push(request);
      answer(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests};
}

/** Answers with a status, a body and headers; an object goes out as JSON. */
export function reply(
  response: ServerResponse,
  status: number,
  body: unknown = '',
  headers: Record<string, string> = {},
): void {
  const isText = typeof body === 'string';
  response.writeHead(status, {'content-type': isText ? 'text/plain' : 'application/json', ...headers});
  response.end(isText ? body : JSON.stringify(body));
}
