import ky from 'ky';
import {describe, expect, it} from 'vitest';
import {restBackend} from '../../src/backends/rest.js';
import {createOtpClient} from '../../src/client/create-client.js';
import type {OtpClientPort, OtpSession} from '../../src/core/contracts.js';
import {createStepUp, type StepUp} from '../../src/step-up/step-up.js';
import {CHANGED, expectDemand, made, pay, PAYMENT, signedIn} from './paying.js';
import {mailedCode, type Running, start, type Visitor} from './support.js';

interface Scene {
  readonly running: Running;
  readonly ana: Visitor;
  readonly stepUp: StepUp;
  /** As a page calls it: what it knows is the payment alone. */
  order(payment?: object, headers?: Record<string, string>): RequestInit & {headers: Record<string, string>};
  /** What the person was shown, as the service stated it. */
  readonly shown: unknown[];
}

/** Our own SDK on the service, in the browser of somebody who is signed in and types what is in the mail. */
async function scene(overrides: Partial<OtpClientPort> = {}): Promise<Scene> {
  const running = await start();
  const ana = await signedIn(running);
  const cookie = ana.cookie ?? '';
  const shown: unknown[] = [];
  const present = async (session: OtpSession): Promise<void> => {
    shown.push(session.snapshot.challenge?.transaction);
    await session.verify(mailedCode(running.service));
  };
  const {url} = running.service;
  const backend = restBackend({baseUrl: `${url}/otp`});
  const client = {...createOtpClient({backend, http: ky.create({headers: {cookie}})}), ...overrides};
  const stepUp = createStepUp({client, origins: [url], purpose: 'payment', presenter: {present}});
  return {
    running,
    ana,
    stepUp,
    shown,
    order: (payment = PAYMENT, headers = {}) => ({
      method: 'POST',
      headers: {cookie, 'content-type': 'application/json', ...headers},
      body: JSON.stringify(payment),
    }),
  };
}

interface Seen {
  readonly proof: boolean;
  readonly key: unknown;
  readonly body: string;
}

/** What reaches the payments of the service, in order. */
function requestsOf({service}: Running): Seen[] {
  const seen: Seen[] = [];
  service.app.server.prependListener('request', (request) => {
    if (request.method !== 'POST' || request.url !== '/api/payments') return;
    const chunks: Buffer[] = [];
    const {headers} = request;
    const one = {proof: 'x-step-up-proof' in headers, key: headers['idempotency-key'], body: ''};
    seen.push(one);
    request.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      one.body = Buffer.concat(chunks).toString();
    });
  });
  return seen;
}

const KEY = {'idempotency-key': '5f0c1a52-7f0e-4f8e-8f86-0a3a2c3d9b1e'};

describe('our own SDK on a payment of the reference service', () => {
  it('asks for the code that is demanded, and sends the same request once more, which pays', async () => {
    const {running, ana, stepUp, order, shown} = await scene();
    const requests = requestsOf(running);
    const response = await stepUp.fetch(`${running.service.url}/api/payments`, order(PAYMENT, KEY));
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject(PAYMENT);
    const key = KEY['idempotency-key'];
    expect(requests).toEqual([
      {proof: false, key, body: JSON.stringify(PAYMENT)},
      {proof: true, key, body: JSON.stringify(PAYMENT)},
    ]);
    // The page never said what is paid but to the payment itself: the service did.
    expect(shown).toEqual([PAYMENT]);
    expect(running.service.mailbox?.messages[0]?.subject).toContain('EUR 49.90 to Acme');
    expect(await made(ana)).toHaveLength(1);
  });

  it('does the same by the hooks of ky', async () => {
    const {running, ana, stepUp, order} = await scene();
    const api = ky.create({hooks: stepUp.hooks()});
    const {body: _, ...options} = order();
    const receipt = await api.post(`${running.service.url}/api/payments`, {...options, json: PAYMENT}).json();
    expect(receipt).toMatchObject(PAYMENT);
    expect(await made(ana)).toHaveLength(1);
  });

  it('confirms two payments at once by two codes, each its own', async () => {
    const {running, ana, stepUp, order, shown} = await scene();
    const other = {...PAYMENT, amount: '1.00', payee: 'Harbour Coffee'};
    const responses = await Promise.all(
      [PAYMENT, other].map((payment) => stepUp.fetch(`${running.service.url}/api/payments`, order(payment))),
    );
    expect(responses.map(({status}) => status)).toEqual([201, 201]);
    expect(shown).toHaveLength(2);
    expect(shown).toEqual(expect.arrayContaining([PAYMENT, other]));
    expect(await made(ana)).toHaveLength(2);
  });

  it('confirms a payment before it is sent, where a page requires it', async () => {
    const {ana, stepUp} = await scene();
    const proof = await stepUp.require({purpose: 'payment', transaction: PAYMENT});
    expect(proof).toMatchObject({kind: 'header', name: 'X-Step-Up-Proof', singleUse: true});
    expect((await pay(ana, PAYMENT, (proof as {value: string}).value)).status).toBe(201);
  });

  it.each(CHANGED)('pays nothing when the %s was changed after it was confirmed', async (_what, other) => {
    const {ana, stepUp} = await scene();
    const proof = await stepUp.require({purpose: 'payment', transaction: PAYMENT});
    expectDemand(await pay(ana, other, (proof as {value: string}).value));
    expect(await made(ana)).toEqual([]);
  });

  it('pays nothing when the replay is not the request that was confirmed, and asks no second time', async () => {
    const meddle: NonNullable<OtpClientPort['applyProof']> = (request, proof) => {
      const headers = new Headers(request.headers);
      headers.set('x-step-up-proof', (proof as {value: string}).value);
      const {url, method, signal} = request;
      return new Request(url, {method, signal, headers, body: JSON.stringify({...PAYMENT, payee: 'Eve'})});
    };
    const {running, ana, stepUp, order, shown} = await scene({applyProof: meddle});
    const paying = stepUp.fetch(`${running.service.url}/api/payments`, order());
    await expect(paying).rejects.toMatchObject({code: 'step_up_unsatisfied'});
    expect(shown).toHaveLength(1);
    expect(await made(ana)).toEqual([]);
  });

  it('asks nobody who is not signed in', async () => {
    const {running, stepUp, order, shown} = await scene();
    const headers = {'content-type': 'application/json', cookie: ''};
    const response = await stepUp.fetch(`${running.service.url}/api/payments`, {...order(), headers});
    expect(response.status).toBe(401);
    expect(shown).toEqual([]);
  });
});
