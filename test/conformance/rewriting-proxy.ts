import {createServer, type IncomingMessage} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import {afterThisTest} from '../demo/support.js';

export interface Call {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  body: string;
}

export interface Reply {
  status: number;
  readonly headers: Headers;
  body: string;
}

/** What a service does in place of what it should; calls `next` for what it would have done. */
export type Rewrite = (call: Call, next: (call: Call) => Promise<Reply>) => Promise<Reply>;

/** A server before another one, which breaks what that one answers, until the end of the test. */
export async function rewritingProxy(target: string, rewrite: Rewrite): Promise<string> {
  const server = createServer((message, response) => {
    void read(message, target)
      .then((call) => rewrite(call, (changed) => forward(changed, target)))
      .then(({status, headers, body}) => response.writeHead(status, [...headers].flat()).end(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterThisTest(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What of a connection is not of the message. */
const HOP = new Set(['host', 'connection', 'content-length', 'keep-alive', 'transfer-encoding']);

async function read(message: IncomingMessage, target: string): Promise<Call> {
  const {method = '', url: path = '', headers: came} = message;
  const headers = Object.fromEntries(
    Object.entries(came).flatMap(([name, value]) => (HOP.has(name) ? [] : [[name, String(value)]])),
  );
  // Its own pages are the target's own.
  if (headers['origin'] === `http://${came.host ?? ''}`) headers['origin'] = target;
  return {path, method, headers, body: await text(message)};
}

async function forward({path, method, headers, body}: Call, target: string): Promise<Reply> {
  const response = await fetch(target + path, {method, headers, ...(method === 'POST' && {body})});
  const answered = new Headers([...response.headers].filter(([name]) => !HOP.has(name)));
  return {status: response.status, headers: answered, body: await response.text()};
}
