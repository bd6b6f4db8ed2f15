import {describe, expect, it, vi} from 'vitest';
import type {IssueInput, OtpBackend, Transaction} from '../../src/core/contracts.js';
import {reply, serve} from '../backends/serve.js';
import {failsAtOnce, failure, REQUIREMENT, scene} from './resource.js';
import {allAsked, formOf, isOver, WAYS} from './ways.js';

describe('what a request confirms, where the demand does not say', () => {
  const payment = {amount: '49.90', payee: 'Acme'};
  const text = JSON.stringify(payment);

  /** A service that states what it was asked to confirm, unless it is to state something else. */
  function stating(transaction?: Transaction) {
    const issued: IssueInput[] = [];
    const issue: OtpBackend['issue'] = (input) => {
      issued.push(input);
      const stated = transaction ?? input.transaction;
      return Promise.resolve({
        kind: 'challenge',
        challenge: {channel: 'sms', ...(stated && {transaction: stated})},
      });
    };
    return {issued, backend: {issue}};
  }

  const transactionOf = async (request: Request): Promise<Transaction> =>
    (await request.json()) as Transaction;

  const read: Readonly<Record<string, [() => RequestInit, (request: Request) => Promise<Transaction>]>> = {
    'a text': [() => ({body: text}), transactionOf],
    bytes: [() => ({body: new TextEncoder().encode(text)}), transactionOf],
    'a stream': [() => ({body: new Blob([text]).stream(), duplex: 'half'}) as RequestInit, transactionOf],
    'a form': [
      () => ({body: formOf(payment)}),
      async (request) =>
        Object.fromEntries((await request.formData()) as unknown as Iterable<[string, string]>),
    ],
  };

  for (const [way, send] of Object.entries(WAYS)) {
    for (const [kind, [init, reads]] of Object.entries(read)) {
      it(`is read from a body of ${kind}, sent to the service and shown; and the body goes out again, ${way}`, async () => {
        const {issued, backend} = stating();
        const there = await scene({backend, transactionOf: reads});
        const sent = send(there, {method: 'POST', ...init()});
        const {requirement, session} = await there.person.question(0);
        expect(requirement).toEqual({...REQUIREMENT, transaction: payment});
        expect(issued).toEqual([{...REQUIREMENT, transaction: payment}]);
        expect(session.snapshot.challenge?.transaction).toEqual(payment);
        await there.person.answer(0);
        expect((await sent).status).toBe(200);
        const [first, second] = there.api.requests;
        expect(first?.body).toContain('49.90');
        expect(second?.body).toBe(first?.body);
      });
    }

    it(`is refused where the service would confirm something else, before it is shown, ${way} (S-40)`, async () => {
      const {backend} = stating({...payment, payee: 'Mallory'});
      const there = await scene({backend, transactionOf});
      expect(await failure(send(there, {method: 'POST', body: text}))).toBe('conflict');
      expect(there.api.requests.length).toBe(1);
      expect(there.person.questions).toEqual([]);
    });

    it(`is what its reader fails of, before anybody is asked, ${way}`, async () => {
      const fails = [() => Promise.reject(new Error('no payment')), failsAtOnce];
      for (const reads of fails) {
        const {issued, backend} = stating();
        const there = await scene({backend, transactionOf: reads});
        await expect(send(there, {method: 'POST', body: text})).rejects.toThrow(/no payment|no room/);
        expect([there.api.requests.length, issued.length, there.person.questions.length]).toEqual([1, 0, 0]);
      }
    });

    it(`is no longer waited for by who has left, ${way}`, async () => {
      const controller = new AbortController();
      const {issued, backend} = stating();
      const there = await scene({
        backend,
        transactionOf: () => {
          controller.abort();
          return new Promise(() => undefined);
        },
      });
      const sent = send(there, {method: 'POST', body: text, signal: controller.signal});
      expect(['aborted', 20]).toContain(await failure(sent));
      expect([there.api.requests.length, issued.length]).toEqual([1, 0]);
    });

    it(`leaves no copy behind that was not read, and goes on as any other where it is nothing, ${way}`, async () => {
      const copies: Request[] = [];
      const {issued, backend} = stating();
      const there = await scene({backend, transactionOf: (request) => void copies.push(request)});
      const sent = [1, 2].map(() => send(there, {method: 'POST', body: text}));
      await allAsked(there, 2);
      for (const copy of copies) expect(await isOver(copy)).toBe(true);
      await there.person.answer(0);
      for (const response of await Promise.all(sent)) expect(await response.text()).toContain('Acme');
      expect(issued).toEqual([REQUIREMENT]);
    });
  }

  it('is never confirmed for two requests at once, though they be the same (S-24)', async () => {
    const {issued, backend} = stating();
    const there = await scene({backend, transactionOf});
    const init = {method: 'POST', body: text};
    const sent = [1, 2].map(() => there.stepUp.fetch(`${there.api.url}/pay`, init));
    await allAsked(there, 2);
    for (const question of [0, 1]) await there.person.answer(question);
    expect((await Promise.all(sent)).map(({status}) => status)).toEqual([200, 200]);
    expect([issued.length, there.person.most]).toEqual([2, 1]);
  });

  it('is not looked for where the demand says it, or where the body cannot be had twice', async () => {
    const asked = vi.fn(transactionOf);
    const own = {amount: '50.00', fee: '0.10'};
    const {url} = await serve((response, {headers}) =>
      reply(response, headers['x-step-up-proof'] ? 200 : 403, '{}'),
    );
    const there = await scene({
      origins: [url],
      confirms: own,
      transactionOf: asked,
      detect: ({status}) => (status === 403 ? {purpose: 'payment', transaction: own} : undefined),
    });
    const sent = there.stepUp.fetch(`${url}/pay`, {method: 'POST', body: text});
    expect((await there.person.question(0)).requirement.transaction).toEqual(own);
    await there.person.answer(0);
    await sent;
    const stubborn = new Request(`${url}/pay`, {method: 'POST', body: text});
    const once = vi.spyOn(Request.prototype, 'clone').mockImplementationOnce(() => {
      throw new TypeError('used');
    });
    expect(await failure(there.stepUp.fetch(stubborn))).toBe('not_replayable');
    once.mockRestore();
    expect(asked).not.toHaveBeenCalled();
  });
});
