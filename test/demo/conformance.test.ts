import {randomBytes} from 'node:crypto';
import {restBackend} from '../../src/backends/rest.js';
import {afterThisTest, GENEROUS, start, type Running} from './support.js';
import {cookieJar} from '../support/cookie-jar.js';
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

describeConformance('the REST backend on the reference service', can, () => ({
  async person(): Promise<Person> {
    const {url, mailbox} = (await service()).service;
    const identity = `ana.${randomBytes(6).toString('hex')}@example.com`;
    const mails = () => mailbox?.messages.filter(({to}) => to === identity) ?? [];
    const jar = cookieJar({origin: url, 'sec-fetch-site': 'same-origin'});
    return {
      backend: restBackend({baseUrl: `${url}/otp`}),
      request: {purpose: 'login', identity, channel: 'email'},
      fetch: jar.fetch,
      code: () => /^\d{6}/.exec(mails()[0]?.subject ?? '')?.[0] ?? '',
      received: () => mails().length,
      isLetThrough: async () => (await jar.fetch(`${url}/api/me`)).ok,
      secrets: jar.values,
    };
  },
  wait(ms) {
    running?.clock.forward(ms / 1000);
  },
}));
