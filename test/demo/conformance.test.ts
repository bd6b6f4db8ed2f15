import {randomBytes} from 'node:crypto';
import {restBackend} from '../../src/backends/rest.js';
import {afterThisTest, GENEROUS, start, type Running} from './support.js';
import {cookieJar} from '../../src/conformance/cookie-jar.js';
import type {Person} from '../backends/conformance-scene.js';
import {describeConformance} from '../backends/conformance-suite.js';

const can = {
  channel: 'email',
  issued: true,
  resend: 'rotate',
  attempts: 4,
  attemptsLeft: true,
  expiry: true,
  singleUse: true,
  recover: true,
  cancel: true,
  proof: 'cookie',
} as const;

let running: Running | undefined;

/** One for the people of a test, and anew for the next: it is in this very process, with a clock of its own. */
async function service(): Promise<Running> {
  if (running) return running;
  running = await start({challenge: GENEROUS});
  afterThisTest(() => {
    running = undefined;
    return Promise.resolve();
  });
  return running;
}

/** A browser with cookies of its own, and somebody's mail. */
async function browser() {
  const {url, mailbox} = (await service()).service;
  const identity = `ana.${randomBytes(6).toString('hex')}@example.com`;
  const mails = () => mailbox?.messages.filter(({to}) => to === identity) ?? [];
  const jar = cookieJar({origin: url, 'sec-fetch-site': 'same-origin'});
  const code = () => /^\d{6}/.exec(mails()[0]?.subject ?? '')?.[0] ?? '';
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    jar.fetch(`${url}${path}`, {
      method: 'POST',
      headers: {'content-type': 'application/json', ...headers},
      body: JSON.stringify(body),
    });
  return {url, identity, mails, jar, code, post};
}

function wait(ms: number): void {
  running?.clock.forward(ms / 1000);
}

describeConformance('the REST backend on the reference service', can, () => ({
  async person(): Promise<Person> {
    const {url, identity, mails, jar, code} = await browser();
    return {
      backend: restBackend({baseUrl: `${url}/otp`}),
      request: {purpose: 'login', identity, channel: 'email'},
      fetch: jar.fetch,
      code,
      received: () => mails().length,
      isLetThrough: async () => (await jar.fetch(`${url}/api/me`)).ok,
      secrets: jar.values,
    };
  },
  wait,
}));

describeConformance(
  'the REST backend on a payment of the reference service',
  {...can, proof: 'header'},
  () => ({
    async person(): Promise<Person> {
      const {url, identity, mails, jar, code, post} = await browser();
      const {challenge} = (await (await post('/otp/issue', {purpose: 'login', identity})).json()) as {
        challenge: {id: string};
      };
      await post('/otp/verify', {id: challenge.id, code: code()});
      const before = mails().length;
      const transaction = {amount: '49.90', currency: 'EUR', payee: 'Acme'};
      return {
        backend: restBackend({baseUrl: `${url}/otp`}),
        request: {purpose: 'payment', transaction},
        fetch: jar.fetch,
        code,
        received: () => mails().length - before,
        isLetThrough: async (proof) => {
          const headers: Record<string, string> = proof.kind === 'header' ? {[proof.name]: proof.value} : {};
          return (await post('/api/payments', transaction, headers)).ok;
        },
        secrets: () => [...jar.values(), identity],
      };
    },
    wait,
  }),
);
