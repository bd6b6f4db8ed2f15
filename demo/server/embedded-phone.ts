import {randomBytes, randomUUID, timingSafeEqual} from 'node:crypto';
import {once} from 'node:events';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import {parsePhone} from './destinations.js';
import {Phone, type PhoneEvent} from './phone.js';
import type {GatewayAccount} from './sms-gateway.js';

export interface EmbeddedPhone {
  readonly account: GatewayAccount;
  readonly phone: Phone;
  close(): Promise<void>;
}

/** What an answer of the gateway is. */
interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Numbers that take nothing, as a real gateway's test numbers do, to see how a failure looks. */
const FAILING: Readonly<Record<string, readonly [status: number, code: number]>> = {
  '+15005550001': [400, 21211],
  '+15005550004': [400, 21610],
  '+15005550009': [400, 21614],
  '+15005550003': [500, 20500],
};

/** Starts a telephone gateway on a free port of the loopback interface; what it takes rings a telephone that is a page. */
export async function startEmbeddedPhone(): Promise<EmbeddedPhone> {
  const phone = new Phone();
  const account = `AC${randomBytes(16).toString('hex')}`;
  const token = randomBytes(16).toString('hex');
  const server = createServer((request, response) => {
    answer(request, {account, token, phone}).then(
      (reply) => send(response, reply),
      () => send(response, failure(500, 20500)),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {
    account: {url: `http://127.0.0.1:${port.toString()}`, account, token, from: '+441174960143'},
    phone,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Exchange {
  readonly account: string;
  readonly token: string;
  readonly phone: Phone;
}

async function answer(request: IncomingMessage, {account, token, phone}: Exchange): Promise<Reply> {
  if (!isAuthorized(request.headers.authorization, `${account}:${token}`)) return failure(401, 20003);
  const [, resource] =
    /^\/2010-04-01\/Accounts\/[^/]+\/(Messages|Calls)\.json$/.exec(request.url ?? '') ?? [];
  if (request.method !== 'POST' || resource === undefined) return failure(404, 20404);
  const fields = new URLSearchParams(await text(request));
  const to = parsePhone(fields.get('To') ?? '');
  if (to === undefined) return failure(400, 21211);
  const refused = FAILING[to];
  if (refused) return failure(...refused);
  const said = resource === 'Calls' ? wordsOf(fields.get('Twiml') ?? '') : (fields.get('Body') ?? '');
  if (said === '') return failure(400, 21602);
  const event: PhoneEvent = {
    id: randomUUID(),
    kind: resource === 'Calls' ? 'call' : 'sms',
    to,
    from: fields.get('From') ?? '',
    text: said,
    date: new Date().toISOString(),
  };
  phone.add(event);
  const sid = `${resource === 'Calls' ? 'CA' : 'SM'}${event.id.replaceAll('-', '')}`;
  return {status: 201, body: {sid, account_sid: account, to, status: 'queued', error_code: null}};
}

/** What is heard: the sentences, a line each. */
function wordsOf(twiml: string): string {
  const unescape = (words: string) =>
    words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return [...twiml.matchAll(/<Say>([^<]*)<\/Say>/g)].map(([, words]) => unescape(words ?? '')).join('\n');
}

function isAuthorized(header: string | undefined, credentials: string): boolean {
  const given = Buffer.from(/^Basic (\S+)$/.exec(header ?? '')?.[1] ?? '', 'base64');
  const wanted = Buffer.from(credentials);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function failure(status: number, code: number): Reply {
  return {status, body: {code, status, message: 'not taken', more_info: ''}};
}

function send(response: ServerResponse, {status, body}: Reply): void {
  response.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(body));
}
