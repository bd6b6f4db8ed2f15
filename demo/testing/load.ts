/**
 * How many codes a service issues and verifies: `npm run load` in this folder, with redis-server on the machine.
 * It starts nodes as processes of their own, and mails to a server in this one, which reads the codes.
 */
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {cpus} from 'node:os';
import {text} from 'node:stream/consumers';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {SMTPServer} from 'smtp-server';

const {values} = parseArgs({
  options: {seconds: {type: 'string', default: '10'}, clients: {type: 'string', default: '32'}},
});
const SECONDS = Number(values.seconds);
const CLIENTS = Number(values.clients);
const FOLDER = fileURLToPath(new URL('..', import.meta.url));

interface Node {
  readonly url: string;
  readonly child: ChildProcess;
}

/** Who waits for a code, by the address it is mailed to. */
const waiting = new Map<string, (code: string) => void>();

async function startMail(): Promise<{url: string; close: () => void}> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      void text(stream).then((mail) => {
        const code = /^Subject: (\d{6})/m.exec(mail)?.[1] ?? '';
        for (const {address} of session.envelope.rcptTo) waiting.get(address)?.(code);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.server.address() as AddressInfo;
  return {url: `smtp://127.0.0.1:${port.toString()}`, close: () => server.close()};
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function startRedis(): Promise<{url: string; child: ChildProcess}> {
  const port = await freePort();
  const options = ['--port', port.toString(), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  return {
    url: `redis://127.0.0.1:${port.toString()}`,
    child: spawn('redis-server', options, {stdio: 'ignore'}),
  };
}

async function startNode(env: Readonly<Record<string, string>>): Promise<Node> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: FOLDER,
    env: {
      ...process.env,
      PORT: port.toString(),
      LOG_LEVEL: 'silent',
      OTP_SECRET: 'a secret of the load run, and of nothing else',
      OTP_SENDS_PER_ADDRESS: '999999',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port.toString()}`;
  while (
    !(await fetch(`${url}/ready`).then(
      ({ok}) => ok,
      () => false,
    ))
  )
    await wait(100);
  return {url, child};
}

interface Times {
  readonly issue: number[];
  readonly verify: number[];
}

/** One person after the other signs in, each step at the next node. */
async function client(nodes: readonly Node[], until: number, times: Times, number: number): Promise<void> {
  for (let count = number; performance.now() < until; count += 1) {
    const identity = `a${number.toString()}.${count.toString()}@example.com`;
    const mailed = new Promise<string>((resolve) => waiting.set(identity, resolve));
    const [first, second] = [nodes[count % nodes.length], nodes[(count + 1) % nodes.length]];
    const issued = await post(first, 'issue', {purpose: 'login', identity}, times.issue);
    const {challenge} = issued.body as {challenge: {id: string}};
    const code = await mailed;
    waiting.delete(identity);
    await post(second, 'verify', {id: challenge.id, code}, times.verify, issued.cookie);
  }
}

async function post(node: Node | undefined, path: string, body: object, times: number[], cookie = '') {
  const start = performance.now();
  const response = await fetch(`${node?.url ?? ''}/otp/${path}`, {
    method: 'POST',
    headers: {'content-type': 'application/json', cookie},
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  times.push(performance.now() - start);
  if (!response.ok) throw new Error(`${path} was answered by ${response.status.toString()}`);
  return {body: answer, cookie: response.headers.getSetCookie()[0]?.split(';', 1)[0] ?? ''};
}

function percentile(times: readonly number[], share: number): string {
  const sorted = [...times].sort((one, other) => one - other);
  return `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0)} ms`;
}

async function measure(name: string, envs: readonly Readonly<Record<string, string>>[]): Promise<void> {
  const nodes = await Promise.all(envs.map(startNode));
  const load = async (seconds: number): Promise<Times> => {
    const times: Times = {issue: [], verify: []};
    const until = performance.now() + seconds * 1000;
    await Promise.all(
      Array.from({length: CLIENTS}, (_, index) => client(nodes, until, times, run++ * 1e6 + index)),
    );
    return times;
  };
  await load(2);
  const {issue, verify} = await load(SECONDS);
  const cells = [issue, verify].flatMap((times) => [percentile(times, 0.5), percentile(times, 0.99)]);
  console.log(`| ${[name, (verify.length / SECONDS).toFixed(0), ...cells].join(' | ')} |`);
  for (const {child} of nodes) child.kill();
}

let run = 1;
const mail = await startMail();
const redis = await startRedis();
const common = {SMTP_URL: mail.url};
const shared = {...common, REDIS_URL: redis.url};
console.log(
  `${CLIENTS.toString()} clients for ${SECONDS.toString()} s, Node ${process.version}, ${cpus().length.toString()} × ${cpus()[0]?.model ?? ''}\n`,
);
console.log('| nodes | pairs a second | issue p50 | issue p99 | verify p50 | verify p99 |');
console.log('| --- | --- | --- | --- | --- | --- |');
await measure('one, memory', [common]);
await measure('one, Redis', [shared]);
await measure('two, Redis', [shared, shared]);
redis.child.kill();
mail.close();
