import {
  createServer,
  request as send,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type {AddressInfo, Socket} from 'node:net';
import {buffer} from 'node:stream/consumers';

/** What can happen to one call between a page and its service. */
export type Fault =
  /** The connection is reset before anything was read. */
  | 'connection reset'
  /** Reset once the request's head was read: the service hears nothing of it. */
  | 'request head lost'
  /** The service gets half of the body, then nothing more. */
  | 'request body cut'
  /** The service acts, and its answer is lost whole. */
  | 'answer lost'
  /** The answer ends within its head. */
  | 'answer head cut'
  /** The answer ends within its body, by a reset. */
  | 'answer body reset'
  /** The answer's body is shorter than it says, and the connection ends in good order. */
  | 'answer body truncated'
  /** The request reaches the service twice; the page gets the second answer. */
  | 'request doubled'
  /** The service acts, and its answer waits until it is released. */
  | 'answer held'
  /** Something on the way answers 502 in the service's place, after it acted. */
  | 'gateway error';

/** Those after which the service cannot have acted. */
export const UNSENT: readonly Fault[] = ['connection reset', 'request head lost', 'request body cut'];

/** Every fault. */
export const FAULTS: readonly Fault[] = [
  ...UNSENT,
  'answer lost',
  'answer head cut',
  'answer body reset',
  'answer body truncated',
  'request doubled',
  'answer held',
  'gateway error',
];

interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Stands between a page and a service, and does to the next call of a path what it is told. */
export class FaultProxy {
  /** The paths that reached the service whole, in order. */
  readonly arrived: string[] = [];
  readonly #server: Server;
  readonly #service: string;
  readonly #plan: {readonly path: string; readonly fault: Fault}[] = [];
  readonly #held: (() => void)[] = [];
  #holds: (() => void)[] = [];

  private constructor(service: string) {
    this.#service = service;
    this.#server = createServer((request, response) => {
      void this.#take(request, response).catch(() => response.socket?.destroy());
    });
    this.#server.on('connection', (socket: Socket) => {
      socket.on('error', () => undefined);
      if (this.#plan[0]?.fault !== 'connection reset') return;
      this.#plan.shift();
      socket.resetAndDestroy();
    });
  }

  static async before(service: string): Promise<FaultProxy> {
    const proxy = new FaultProxy(service);
    await new Promise<void>((listening) => proxy.#server.listen(0, '127.0.0.1', listening));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What happens to the next call of a path, once the faults before it have happened. */
  break(path: string, fault: Fault): void {
    this.#plan.push({path, fault});
  }

  /** Resolves when an answer is held. */
  async holding(): Promise<void> {
    if (this.#held.length === 0) await new Promise<void>((held) => this.#holds.push(held));
  }

  /** Lets the answers go that are held. */
  release(): void {
    for (const go of this.#held.splice(0)) go();
  }

  countOf(path: string): number {
    return this.arrived.filter((one) => one === path).length;
  }

  async close(): Promise<void> {
    this.release();
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const {url = ''} = request;
    const next = this.#plan[0];
    const fault = next && url.endsWith(next.path) ? next.fault : undefined;
    if (fault) this.#plan.shift();
    if (fault === 'request head lost') return void request.socket.resetAndDestroy();
    const body = await buffer(request);
    if (fault === 'request body cut') return this.#cutRequest(request, body);
    if (fault === 'request doubled') await this.#forward(request, body);
    const reply = await this.#forward(request, body);
    await this.#answer(response, reply, fault);
  }

  async #answer(
    response: ServerResponse,
    {status, headers, body}: Reply,
    fault: Fault | undefined,
  ): Promise<void> {
    const {socket} = response;
    if (fault === 'answer held') {
      for (const held of this.#holds.splice(0)) held();
      await new Promise<void>((go) => this.#held.push(go));
    }
    if (fault === 'answer lost') return void socket?.resetAndDestroy();
    if (fault === 'answer head cut') return void socket?.end('HTTP/1.1 200 OK\r\ncontent-ty');
    if (fault === 'gateway error')
      return void response.writeHead(502, {connection: 'close'}).end('<h1>502</h1>');
    // Each call has a connection of its own, so that one can be reset.
    response.writeHead(status, {...headers, connection: 'close'});
    if (fault !== 'answer body reset' && fault !== 'answer body truncated') return void response.end(body);
    await new Promise<void>((written) => response.write(body.subarray(0, body.length / 2), () => written()));
    if (fault === 'answer body reset') socket?.resetAndDestroy();
    else socket?.end();
  }

  #forward({method, url = '', headers}: IncomingMessage, body: Buffer): Promise<Reply> {
    this.arrived.push(url.slice(url.lastIndexOf('/')));
    return new Promise((resolve, reject) => {
      const call = send(this.#service + url, {method, headers: onward(headers)}, (answer) => {
        buffer(answer).then(
          (received) => resolve({status: answer.statusCode ?? 0, headers: answer.headers, body: received}),
          reject,
        );
      });
      call.on('error', reject).end(body);
    });
  }

  /** The service gets a head that promises more than comes. */
  async #cutRequest({method, url = '', headers, socket}: IncomingMessage, body: Buffer): Promise<void> {
    const call = send(this.#service + url, {method, headers: onward(headers)});
    call.on('error', () => undefined);
    await new Promise<void>((written) => call.write(body.subarray(0, body.length / 2), () => written()));
    call.destroy();
    socket.resetAndDestroy();
  }
}

/** To the service's own host, over a connection for this call alone. */
function onward({host: _host, ...headers}: IncomingMessage['headers']): IncomingMessage['headers'] {
  return {...headers, connection: 'close'};
}
