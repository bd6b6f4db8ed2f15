/**
 * What the client costs beside the calls that it makes: in Node, against a service that answers at once, so that no
 * network is in it. The wall clock of many in a row, for nothing is waited for.
 */
import ky from 'ky';
import {restBackend} from '../../src/backends/rest.js';
import {createOtpClient} from '../../src/client/create-client.js';
import {createStepUp} from '../../src/step-up/step-up.js';
import type {Rounds} from './report.js';

const CALLS = 1000;
const ORIGIN = 'https://shop.example';
const ANSWERS: Readonly<Record<string, object>> = {
  '/otp/issue': {
    status: 'challenge',
    challenge: {
      id: 'c1',
      handle: 'h1',
      channel: 'email',
      destination: 'a•@e•',
      length: 6,
      charset: 'numeric',
      expiresIn: 300,
    },
  },
  '/otp/verify': {status: 'verified', proof: {kind: 'cookie'}},
  '/orders': {order: 1},
};

export interface SdkRounds {
  readonly title: string;
  readonly name: string;
  readonly reference: string;
  readonly ours: string;
  readonly all: Rounds;
}

type Once = () => Promise<unknown>;

/** A row each way of doing the same, several rounds of it. */
async function side(rounds: number, ways: Readonly<Record<string, Once>>): Promise<Rounds> {
  const all = new Map(Object.keys(ways).map((title): [string, number[]] => [title, []]));
  for (let round = 0; round <= rounds; round++)
    for (const [title, once] of Object.entries(ways)) {
      const start = performance.now();
      for (let call = 0; call < CALLS; call++) await once();
      if (round > 0) all.get(title)?.push((1000 * (performance.now() - start)) / CALLS);
    }
  return all;
}

/** Both comparisons. `fetch` is the benchmark's own meanwhile. */
export async function sdkRounds(rounds: number): Promise<SdkRounds[]> {
  const before = globalThis.fetch;
  globalThis.fetch = (input) => {
    const {pathname} = new URL(input instanceof Request ? input.url : input);
    return Promise.resolve(Response.json(ANSWERS[pathname]));
  };
  try {
    return [await sessions(rounds), await stepUps(rounds)];
  } finally {
    globalThis.fetch = before;
  }
}

async function sessions(rounds: number): Promise<SdkRounds> {
  const baseUrl = `${ORIGIN}/otp`;
  const client = createOtpClient({backend: restBackend({baseUrl})});
  const withClient: Once = async () => {
    const session = await client.start({purpose: 'login', identity: 'ana@example.com'});
    const outcome = await session.verify('482913');
    if (outcome.status !== 'verified') throw new Error(`The code was ${outcome.status}.`);
  };
  const bare: Once = async () => {
    const {challenge} = await ky
      .post(`${baseUrl}/issue`, {json: {purpose: 'login', identity: 'ana@example.com'}})
      .json<{challenge: {id: string; handle: string}}>();
    const {id, handle} = challenge;
    await ky.post(`${baseUrl}/verify`, {json: {id, handle, code: '482913'}}).json();
  };
  const reference = 'two bare calls by ky';
  const ours = 'a session that starts and verifies';
  const all = await side(rounds, {[reference]: bare, [ours]: withClient, [`${ours}, again`]: withClient});
  return {title: 'A session, beside the two calls that it makes', name: 'session', reference, ours, all};
}

async function stepUps(rounds: number): Promise<SdkRounds> {
  const client = createOtpClient({backend: restBackend({baseUrl: `${ORIGIN}/otp`})});
  const presenter = {present: () => Promise.reject(new Error('Nobody asked.'))};
  const stepUp = createStepUp({client, origins: [ORIGIN], presenter: presenter});
  const hooked = ky.create({hooks: stepUp.hooks()});
  const order = {json: {item: 1}};
  const reference = 'a bare call by ky';
  const ours = 'a call with the hooks';
  const withHooks: Once = () => hooked.post(`${ORIGIN}/orders`, order).json();
  const all = await side(rounds, {
    [reference]: () => ky.post(`${ORIGIN}/orders`, order).json(),
    [ours]: withHooks,
    [`${ours}, again`]: withHooks,
    'a bare `fetch`': () => fetch(new Request(`${ORIGIN}/orders`, {method: 'POST', body: '{"item":1}'})),
    'the `fetch` of a step-up': () =>
      stepUp.fetch(new Request(`${ORIGIN}/orders`, {method: 'POST', body: '{"item":1}'})),
  });
  return {title: 'The hooks of a step-up, on a call that demands none', name: 'hooks', reference, ours, all};
}
