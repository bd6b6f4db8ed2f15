import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {cookieJar} from '../../src/conformance/cookie-jar.js';
import {hasRedis, type RedisServer, startRedis} from '../support/redis-server.js';
import {type ServerProcess, startServer} from '../support/server-process.js';

const SECRET = 'a secret that all nodes have, and nobody else';
/** How long anybody waits for a service whose storage is gone. */
const PATIENCE_MS = 2000;

const running: ServerProcess[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((node) => node.stop('SIGKILL')));
});

/** One process of the service. */
async function startNode(env: Readonly<Record<string, string>> = {}, port?: number): Promise<ServerProcess> {
  const command = ['--import', 'tsx', 'server/main.ts'];
  const common = {LOG_LEVEL: 'silent', OTP_SECRET: SECRET};
  const node = await startServer('../demo', () => command, {...common, ...env}, port);
  running.push(node);
  return node;
}

/** A browser that may reach any node: what stands before them sends it to one or the other. */
function browser() {
  const {fetch} = cookieJar();
  return {
    async post(
      {url}: ServerProcess,
      path: string,
      body: object,
      patienceMs = 30_000,
    ): Promise<{status: number; body: Body}> {
      const response = await fetch(`${url}/otp/${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(patienceMs),
      });
      return {status: response.status, body: (await response.json()) as Body};
    },
  };
}

interface Body {
  readonly code?: string;
  readonly challenge: {readonly id: string};
}

/** Asks a node for a code, and reads it from that node's inbox. */
async function issue(visitor: ReturnType<typeof browser>, node: ServerProcess) {
  const identity = `ana.${crypto.randomUUID()}@example.com`;
  const {body} = await visitor.post(node, 'issue', {purpose: 'login', identity});
  const messages = (await (await fetch(`${node.url}/inbox/messages`)).json()) as {
    to: string;
    subject: string;
  }[];
  const code = messages.find(({to}) => to === identity)?.subject.slice(0, 6) ?? '';
  return {id: body.challenge.id, code};
}

async function isReady({url}: ServerProcess): Promise<boolean> {
  return (await fetch(`${url}/ready`)).ok;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((turn) => setTimeout(turn, 50));
}

describe.skipIf(!hasRedis && process.env['OTP_ENGINES'] === undefined)('two nodes that share Redis', () => {
  let redis: RedisServer;

  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.kill());

  async function twoNodes(): Promise<readonly [ServerProcess, ServerProcess]> {
    const nodes = await Promise.all([startNode({REDIS_URL: redis.url}), startNode({REDIS_URL: redis.url})]);
    for (const node of nodes) await until(() => isReady(node));
    return nodes;
  }

  it('accept a code once: of 200 parallel verifies over both exactly one is answered by 200', async () => {
    const nodes = await twoNodes();
    const visitor = browser();
    const attempt = await issue(visitor, nodes[0]);
    const answers = await Promise.all(
      Array.from({length: 200}, (_, index) =>
        visitor.post(nodes[index % 2] as ServerProcess, 'verify', attempt),
      ),
    );
    const statuses = answers.map(({status}) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    // So many at once are more than an account has tries: those are not even compared.
    expect([...new Set(statuses)].filter((status) => ![200, 409, 429].includes(status))).toEqual([]);
  });

  it('stand in for each other: one is killed between issue and verify, and the other one verifies', async () => {
    const [first, second] = await twoNodes();
    const visitor = browser();
    const attempt = await issue(visitor, first);
    await first.stop('SIGKILL');
    expect((await visitor.post(second, 'verify', attempt)).status).toBe(200);
  });

  it('say within two seconds that Redis is gone, and go on by themselves when it is back', async () => {
    const [node] = await twoNodes();
    const visitor = browser();
    const open = await issue(visitor, node);
    await redis.kill();
    for (const [path, asked] of [
      ['issue', {purpose: 'login', identity: 'ana@example.com'}],
      ['verify', open],
    ] as const) {
      const {status, body} = await visitor.post(node, path, asked, PATIENCE_MS);
      expect([status, body.code]).toEqual([503, 'unavailable']);
    }
    expect(await isReady(node)).toBe(false);
    expect((await fetch(`${node.url}/health`)).status).toBe(200);
    await redis.restart();
    await until(() => isReady(node));
    const attempt = await issue(visitor, node);
    expect((await visitor.post(node, 'verify', attempt)).status).toBe(200);
  });
});

describe('a node without Redis', () => {
  it('knows no challenge any more after it was started anew', async () => {
    const node = await startNode();
    const visitor = browser();
    const attempt = await issue(visitor, node);
    const port = Number(new URL(node.url).port);
    expect(await node.stop()).toBe(0);
    const again = await startNode({}, port);
    const {status, body} = await visitor.post(again, 'verify', attempt);
    expect([status, body.code]).toEqual([404, 'challenge_not_found']);
  });

  it('is ready as soon as it answers', async () => {
    expect(await isReady(await startNode())).toBe(true);
  });
});
