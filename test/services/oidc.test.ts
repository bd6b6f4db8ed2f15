import ky, {type KyInstance} from 'ky';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {createOtpClient} from '../../src/client/create-client.js';
import {createStepUp, type StepUp} from '../../src/step-up/step-up.js';
import {failure, Person} from '../step-up/resource.js';
import {otherThan} from '../support/other-code.js';
import type {ServerProcess} from '../support/server-process.js';
import {Shop, startOidc} from './oidc-people.js';

const PAYMENT = {amount: '49.90', payee: 'Acme'};

/** A page with a token of an hour ago, and a person before it. */
async function page(server: ServerProcess) {
  const shop = new Shop(server);
  const person = new Person();
  const token = await shop.signIn();
  const stepUp: StepUp = createStepUp({
    client: createOtpClient({backend: shop.backend()}),
    origins: [server.url],
    presenter: person,
  });
  const api: KyInstance = ky.create({
    hooks: stepUp.hooks(),
    headers: {authorization: `Bearer ${token}`},
  });
  const before = (await shop.payments()).length;
  const paid = async () => (await shop.payments()).slice(before);
  const sent = (await shop.codes()).length;
  const codes = async () => (await shop.codes()).slice(sent);
  return {shop, person, api, paid, codes, url: `${server.url}/payments`};
}

describe('a payment at a resource server that speaks RFC 9470, and oidc-provider as its authorization server', () => {
  let server: ServerProcess;
  beforeAll(async () => {
    server = await startOidc();
  });
  afterAll(() => server.stop());

  it('goes on once a code was typed: a new token of the asked class, of now, and the same request, once', async () => {
    const {person, api, paid, codes, url} = await page(server);
    const pending = api.post(url, {json: PAYMENT});
    const {session, requirement} = await person.question(0);
    expect(requirement).toEqual({purpose: 'step-up', acrValues: ['urn:strong'], maxAge: 60});
    const [code] = await codes();
    expect(await session.verify(otherThan(code!))).toMatchObject({status: 'rejected'});
    await person.answer(0, code);
    expect((await pending).status).toBe(201);
    const [first, second, ...more] = await paid();
    expect(more).toEqual([]);
    expect([first?.status, first?.acr]).toEqual([401, 'urn:weak']);
    expect([second?.status, second?.acr]).toEqual([201, 'urn:strong']);
    expect(second!.authTime).toBeGreaterThan(Date.now() / 1000 - 60);
    expect(first!.authTime).toBeLessThan(Date.now() / 1000 - 3000);
    expect(JSON.parse(second!.body)).toEqual(PAYMENT);
    expect(second!.body).toBe(first!.body);
  });

  it('is one question for ten at the same time, and ten replays', async () => {
    const {person, api, paid, codes, url} = await page(server);
    const pending = Array.from({length: 10}, (_, number) => api.post(url, {json: {number}}));
    while ((await paid()).length < 10) await new Promise((turn) => setTimeout(turn, 10));
    await new Promise((turn) => setTimeout(turn, 50));
    await person.answer(0, (await codes()).at(-1));
    const statuses = (await Promise.all(pending)).map(({status}) => status);
    expect(statuses).toEqual(Array(10).fill(201));
    expect(person.questions.length).toBe(1);
    expect((await codes()).length).toBe(1);
    const accepted = (await paid()).filter(({status}) => status === 201);
    expect(accepted.map(({body}) => body).sort()).toEqual(
      Array.from({length: 10}, (_, number) => JSON.stringify({number})).sort(),
    );
  });

  it('is not made where the person declines', async () => {
    const {person, api, paid, url} = await page(server);
    const pending = failure(api.post(url, {json: PAYMENT}));
    (await person.question(0)).close();
    expect(await pending).toBe('cancelled');
    expect((await paid()).length).toBe(1);
  });
});

describe('the same at an authorization server that does as it likes with the class that is asked for', () => {
  let server: ServerProcess;
  beforeEach(async () => {
    server = await startOidc({ACR: 'ignored'});
    return () => server.stop();
  });

  it('is replayed once, and then step_up_unsatisfied (WIRE-SHAPES, fact 5)', async () => {
    const {person, api, paid, codes, url} = await page(server);
    const pending = failure(api.post(url, {json: PAYMENT}));
    await person.question(0);
    await person.answer(0, (await codes()).at(-1));
    expect(await pending).toBe('step_up_unsatisfied');
    expect((await paid()).map(({status, acr}) => [status, acr])).toEqual([
      [401, 'urn:weak'],
      [401, 'urn:weak'],
    ]);
    expect(person.questions.length).toBe(1);
  });
});
