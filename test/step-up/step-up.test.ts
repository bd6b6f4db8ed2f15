import ky from 'ky';
import {inspect} from 'node:util';
import {describe, expect, it, vi} from 'vitest';
import {restBackend} from '../../src/backends/rest.js';
import {createOtpClient} from '../../src/client/create-client.js';
import {createStepUp} from '../../src/step-up/step-up.js';
import {reply, serve} from '../backends/serve.js';
import {scriptedBackend} from '../support/scripted-backend.js';
import {DEMAND, failure, Person, PROOF, REQUIREMENT, resource, scene, type Scene} from './resource.js';
import {allAsked, copyInit, formOf, isOver, WAYS} from './ways.js';

const BODIES: Readonly<Record<string, () => RequestInit & {duplex?: 'half'}>> = {
  'a text': () => ({body: 'amount=49.90'}),
  JSON: () => ({body: JSON.stringify({amount: '49.90'}), headers: {'content-type': 'application/json'}}),
  'a form': () => ({body: formOf({amount: '49.90'})}),
  bytes: () => ({body: new TextEncoder().encode('amount=49.90')}),
  'a stream': () => ({body: new Blob(['amount=49.90']).stream(), duplex: 'half'}),
  nothing: () => ({}),
};

for (const [way, send] of Object.entries(WAYS)) {
  describe(`a request ${way} that is answered by a demand`, () => {
    for (const [kind, init] of Object.entries(BODIES)) {
      it(`goes on with a body of ${kind} once a code was accepted, and is sent twice in all (S-22)`, async () => {
        const {api, person, service, stepUp} = await scene();
        const sent = send({api, person, service, stepUp}, {method: 'POST', ...init()});
        const {requirement} = await person.question(0);
        expect(requirement).toEqual(REQUIREMENT);
        expect(api.requests.length).toBe(1);
        await person.answer(0);
        const response = await sent;
        expect(response.status).toBe(200);
        const [first, second] = api.requests as [(typeof api.requests)[0], (typeof api.requests)[0]];
        expect(api.requests.length).toBe(2);
        expect(second.method).toBe('POST');
        // A boundary is made once.
        expect(second.body).toBe(first.body);
        expect(second.headers['content-type']).toBe(first.headers['content-type']);
        expect(service.asked).toEqual(['issue', 'verify']);
      });
    }

    it('keeps its headers, the Idempotency-Key among them', async () => {
      const there = await scene();
      const headers = {'Idempotency-Key': 'act-0123456789abcdef', 'X-Own': 'kept'};
      const sent = send(there, {method: 'POST', body: 'x', headers});
      await there.person.answer(0);
      await sent;
      for (const {headers: received} of there.api.requests)
        expect(received).toMatchObject({'idempotency-key': 'act-0123456789abcdef', 'x-own': 'kept'});
    });

    it('carries a bearer proof as its authorization, in place of the weaker one', async () => {
      const there = await scene({proof: {kind: 'bearer', scheme: 'Bearer', token: 'strong'}});
      const sent = send(there, {headers: {authorization: 'Bearer weak'}});
      await there.person.answer(0);
      expect((await sent).status).toBe(200);
      expect(there.api.requests.map(({headers}) => headers.authorization)).toEqual([
        'Bearer weak',
        'Bearer strong',
      ]);
    });

    it('ends with step_up_unsatisfied, sent twice, where the same is demanded again (S-29)', async () => {
      const there = await scene({accepts: () => false});
      const sent = failure(send(there, {method: 'POST', body: 'x'}));
      await there.person.answer(0);
      expect(await sent).toBe('step_up_unsatisfied');
      expect(there.api.requests.length).toBe(2);
      expect(there.person.questions.length).toBe(1);
    });

    it('ends with cancelled, sent once, where the person closes the dialog, and nothing is left of the session', async () => {
      const there = await scene();
      const sent = failure(send(there, {method: 'POST', body: 'x'}));
      const {session, close} = await there.person.question(0);
      close();
      expect(await sent).toBe('cancelled');
      expect(there.api.requests.length).toBe(1);
      expect(session.snapshot.status).toBe('idle');
    });

    it('ends by its own signal while it waits, and the dialog with it', async () => {
      const there = await scene();
      const controller = new AbortController();
      const sent = failure(send(there, {signal: controller.signal}));
      const {signal, session} = await there.person.question(0);
      controller.abort();
      expect(['aborted', 20]).toContain(await sent); // or the AbortError (20) of the one who sent it
      expect(signal.aborted).toBe(true);
      expect(session.snapshot.status).toBe('idle');
    });

    it('is left alone by a plain 401, another error, and a demand by 403', async () => {
      for (const demand of ['Bearer', 'Bearer error="invalid_token"', 'Basic realm="x"']) {
        const there = await scene({demandOf: () => demand});
        const answer = await send(there, {}).catch(
          (error: unknown) => (error as {response: Response}).response,
        );
        expect(answer.status).toBe(401);
        expect(there.person.questions).toEqual([]);
      }
      const {url} = await serve((response) => reply(response, 403, '', {'www-authenticate': DEMAND}));
      const there = await scene({origins: [url]});
      const answer = await send({...there, api: {...there.api, url}}, {}).catch(
        (error: unknown) => (error as {response: Response}).response,
      );
      expect(answer.status).toBe(403);
      expect(there.person.questions).toEqual([]);
    });

    it('asks nobody for another origin than those that are allowed (S-17, S-18)', async () => {
      const there = await scene({origins: ['https://api.example.com']});
      const answer = await send(there, {}).catch(
        (error: unknown) => (error as {response: Response}).response,
      );
      expect(answer.status).toBe(401);
      expect(there.person.questions).toEqual([]);
    });

    it('asks nobody for a demand that a redirect to another origin brought (S-18)', async () => {
      const foreign = await resource();
      const {url} = await serve((response) => reply(response, 307, '', {location: `${foreign.url}/pay`}));
      const there = await scene({origins: [url, foreign.url]});
      const answer = await send({...there, api: {...there.api, url}}, {}).catch(
        (error: unknown) => (error as {response: Response}).response,
      );
      expect(answer.status).toBe(401);
      expect(there.person.questions).toEqual([]);
    });

    for (const status of [301, 302, 307, 308]) {
      it(`follows no ${status} with a proof on it: nothing reaches the other origin (S-15)`, async () => {
        const foreign = await resource();
        const own = await serve((response, {headers}) =>
          headers['x-step-up-proof']
            ? reply(response, status, '', {location: `${foreign.url}/steal`})
            : reply(response, 401, '', {'www-authenticate': DEMAND}),
        );
        const there = await scene({origins: [own.url]});
        const sent = send(
          {...there, api: {...there.api, url: own.url}},
          {method: 'POST', body: 'x', redirect: 'follow'},
        );
        await there.person.answer(0);
        await expect(sent).rejects.toThrow();
        expect(own.requests.length).toBe(2);
        expect(foreign.requests).toEqual([]);
      });
    }

    it('carries a proof as its backend puts it on, and is sent as it was but for that', async () => {
      const seen: unknown[] = [];
      const there = await scene({
        accepts: ({url}) => url.endsWith('?proof=secret-proof'),
        backend: {
          applyProof(request, proof) {
            // As a method: of its own backend.
            seen.push(typeof this.issue, proof);
            return Promise.resolve(new Request(`${request.url}?proof=secret-proof`, copyInit(request)));
          },
        },
      });
      const sent = send(there, {method: 'POST', body: 'amount=49.90'});
      await there.person.answer(0);
      expect((await sent).status).toBe(200);
      expect(seen).toEqual(['function', PROOF]);
      const told = there.api.requests.map(({method, url, body}) => [method, url, body]);
      expect(told).toEqual([
        ['POST', '/pay', 'amount=49.90'],
        ['POST', '/pay?proof=secret-proof', 'amount=49.90'],
      ]);
      expect(there.api.requests[1]?.headers).not.toHaveProperty('x-step-up-proof');
    });

    it('goes to no origin that is not allowed, wherever its backend would send it (S-17)', async () => {
      const foreign = await resource();
      const there = await scene({
        backend: {
          applyProof: (request) => new Request(`${foreign.url}/steal`, copyInit(request)),
        },
      });
      const sent = failure(send(there, {method: 'POST', body: 'x'}));
      await there.person.answer(0);
      expect(await sent).toBe('origin_not_allowed');
      expect(foreign.requests).toEqual([]);
      expect(there.api.requests.length).toBe(1);
    });

    it('follows no redirect with a proof that its backend put on: nothing reaches the other origin (S-15)', async () => {
      const foreign = await resource();
      const own = await serve((response, {headers}) =>
        headers['x-own-proof']
          ? reply(response, 307, '', {location: `${foreign.url}/steal`})
          : reply(response, 401, '', {'www-authenticate': DEMAND}),
      );
      const there = await scene({
        origins: [own.url, foreign.url],
        backend: {
          applyProof: (request) =>
            new Request(request, {headers: {'x-own-proof': 'secret'}, redirect: 'follow'}),
        },
      });
      const sent = send({...there, api: {...there.api, url: own.url}}, {method: 'POST', body: 'x'});
      await there.person.answer(0);
      await expect(sent).rejects.toThrow();
      expect(own.requests.length).toBe(2);
      expect(foreign.requests).toEqual([]);
    });

    it('ends by its own signal while it is sent again, whatever its backend made of it', async () => {
      const {url, requests} = await serve((response, {headers}) => {
        if (!headers['x-own-proof']) reply(response, 401, '', {'www-authenticate': DEMAND});
      });
      const there = await scene({
        origins: [url],
        backend: {
          applyProof: (request) => new Request(request.url, {headers: {'x-own-proof': 'secret'}}),
        },
      });
      const controller = new AbortController();
      const sent = send({...there, api: {...there.api, url}}, {signal: controller.signal});
      await there.person.answer(0);
      await vi.waitFor(() => expect(requests.length).toBe(2));
      controller.abort();
      await expect(sent).rejects.toMatchObject({name: 'AbortError'});
    });

    it('takes the dialect of another service by `detect`, which leaves the answer readable', async () => {
      const api = await serve((response, {headers}) =>
        headers['x-step-up-proof']
          ? reply(response, 200, 'ok')
          : reply(response, 403, {reason: 'reverify', level: 'high'}),
      );
      const there = await scene({
        origins: [api.url],
        detect: async (response) => {
          if (response.status !== 403) return undefined;
          const {reason, level} = (await response.json()) as {reason: string; level: string};
          return reason === 'reverify' ? {purpose: 'payment', acrValues: [level]} : undefined;
        },
      });
      const sent = send({...there, api: {...there.api, url: api.url}}, {});
      const {requirement} = await there.person.question(0);
      expect(requirement).toEqual({purpose: 'payment', acrValues: ['high']});
      await there.person.answer(0);
      expect(await (await sent).text()).toBe('ok');
    });

    it('lets go of the copy that `detect` did not read', async () => {
      const copies: Response[] = [];
      const there = await scene({
        accepts: () => true,
        detect: (response) => void copies.push(response),
      });
      const response = await send(there, {method: 'POST', body: 'x'});
      expect(JSON.parse(await response.text())).toEqual({got: 'x'});
      expect(await isOver(copies[0]!)).toBe(true);
    });

    it('keeps its proof out of every error', async () => {
      const there = await scene({accepts: () => false});
      const sent = send(there, {method: 'POST', body: 'secret-body'}).catch((error: unknown) => error);
      await there.person.answer(0);
      expect(inspect(await sent, {depth: 9, showHidden: true})).not.toMatch(/secret|123456/);
    });
  });
}

describe('a step-up through ky', () => {
  it('leaves no time limit on the person, and refuses a total one by an error of its own', async () => {
    const {api, person, stepUp} = await scene();
    const hurried = ky.create({hooks: stepUp.hooks(), totalTimeout: 60_000});
    await expect(hurried(`${api.url}/pay`)).rejects.toThrow('totalTimeout');
    expect(person.questions).toEqual([]);
    const short = ky.create({hooks: stepUp.hooks(), timeout: 50});
    const sent = short(`${api.url}/pay`);
    await person.question(0);
    await new Promise((passed) => setTimeout(passed, 80));
    await person.answer(0);
    expect((await sent).status).toBe(200);
  });

  it('leaves the calls alone that send and check the codes, though they go through the same instance', async () => {
    const demanding = await serve((response) => reply(response, 401, {}, {'www-authenticate': DEMAND}));
    const person = new Person();
    const backend = restBackend({baseUrl: `${demanding.url}/otp`});
    const stepUp = createStepUp({
      client: {
        start: (...all) => client.start(...all),
        resume: (() => undefined) as never,
      },
      origins: [demanding.url],
      presenter: person,
    });
    const client = createOtpClient({backend, http: ky.create({hooks: stepUp.hooks()})});
    const own = ky.create({hooks: stepUp.hooks()});
    expect(await failure(own.post(`${demanding.url}/pay`, {body: 'x'}))).toBe('unauthenticated');
    expect(demanding.requests.map(({url}) => url)).toEqual(['/pay', '/otp/issue']);
    expect(person.questions).toEqual([]);
  });

  it('keeps the calls of an instance apart that share a context', async () => {
    const {api, person, stepUp} = await scene();
    const shared = ky.create({hooks: stepUp.hooks(), context: {shared: true}});
    const sent = [shared.post(`${api.url}/1`, {body: 'one'}), shared.post(`${api.url}/2`, {body: 'two'})];
    await allAsked({api}, 2);
    await person.answer(0);
    await Promise.all(sent);
    expect(api.done.map(({url, body}) => [url, body]).sort()).toEqual([
      ['/1', 'one'],
      ['/2', 'two'],
    ]);
  });

  it('is not replayable where a later hook has sent it elsewhere, for that is another request', async () => {
    const {api, person, stepUp} = await scene();
    const moved = ky
      .create({hooks: stepUp.hooks()})
      .extend({hooks: {beforeRequest: [({request}) => new Request(`${api.url}/moved`, copyInit(request))]}});
    expect(await failure(moved.post(`${api.url}/pay`, {body: 'x'}))).toBe('not_replayable');
    expect(api.requests.map(({url}) => url)).toEqual(['/moved']);
    expect(person.questions).toEqual([]);
  });

  it('takes headers along that later hooks have set', async () => {
    const {api, person, stepUp} = await scene();
    const extended = ky
      .create({hooks: stepUp.hooks()})
      .extend({hooks: {beforeRequest: [({request}) => request.headers.set('x-late', 'set')]}});
    const sent = extended(`${api.url}/pay`);
    await person.answer(0);
    await sent;
    expect(api.requests.map(({headers}) => headers['x-late'])).toEqual(['set', 'set']);
  });

  it('says before anybody is asked that a body cannot be had twice', async () => {
    const {api, person, stepUp} = await scene();
    const hooks = stepUp.hooks();
    // As one that a hook before has read.
    const unclonable = ky.create({
      retry: 0,
      hooks: {
        ...hooks,
        beforeRequest: [
          ({request: sent}) => {
            Object.defineProperty(sent, 'clone', {
              value: () => {
                throw new TypeError('used');
              },
            });
          },
          ...hooks.beforeRequest!,
        ],
      },
    });
    expect(await failure(unclonable.post(`${api.url}/pay`, {body: 'x'}))).toBe('not_replayable');
    expect(person.questions).toEqual([]);
  });
});

describe('many requests that are answered by a demand at the same time', () => {
  function ten({api, stepUp}: Scene, signals: readonly AbortSignal[] = []): Promise<Response>[] {
    const own = ky.create({hooks: stepUp.hooks()});
    return Array.from({length: 10}, (_, index) =>
      index % 2
        ? own.post(`${api.url}/${index}`, {body: 'x', ...(signals[index] && {signal: signals[index]})})
        : stepUp.fetch(`${api.url}/${index}`, {
            method: 'POST',
            body: 'x',
            ...(signals[index] && {signal: signals[index]}),
          }),
    );
  }

  it('see one dialog and are all sent again (S-23)', async () => {
    const there = await scene();
    const sent = ten(there);
    await allAsked(there);
    await there.person.answer(0);
    const responses = await Promise.all(sent);
    expect(responses.map(({status}) => status)).toEqual(Array(10).fill(200));
    expect(there.person.questions.length).toBe(1);
    expect(there.api.requests.length).toBe(20);
    expect(there.service.asked).toEqual(['issue', 'verify']);
  });

  it('are all rejected alike by one cancel, and none is sent again (S-23)', async () => {
    const there = await scene();
    const sent = ten(there).map(failure);
    await allAsked(there);
    (await there.person.question(0)).close();
    expect(await Promise.all(sent)).toEqual(Array(10).fill('cancelled'));
    expect(there.api.requests.length).toBe(10);
  });

  it('drop those that were aborted while they waited, and go on with the others', async () => {
    const there = await scene();
    const controllers = Array.from({length: 10}, () => new AbortController());
    const sent = ten(
      there,
      controllers.map(({signal}) => signal),
    ).map((promise) =>
      promise.then(
        ({status}) => status,
        () => 'dropped',
      ),
    );
    await allAsked(there);
    for (const controller of controllers.slice(0, 5)) controller.abort();
    await there.person.answer(0);
    expect(await Promise.all(sent)).toEqual([
      ...Array<string>(5).fill('dropped'),
      ...Array<number>(5).fill(200),
    ]);
    expect(there.api.done.length).toBe(5);
  });

  it('close the dialog once all of them are aborted, and are asked anew by the next', async () => {
    const there = await scene();
    const controllers = Array.from({length: 10}, () => new AbortController());
    const sent = ten(
      there,
      controllers.map(({signal}) => signal),
    ).map((promise) => promise.catch(() => 'dropped'));
    await allAsked(there);
    const {signal, session} = await there.person.question(0);
    for (const controller of controllers) controller.abort();
    await Promise.all(sent);
    expect(signal.aborted).toBe(true);
    expect(session.snapshot.status).toBe('idle');
    const next = there.stepUp.fetch(`${there.api.url}/next`);
    await there.person.answer(1);
    expect((await next).status).toBe(200);
  });

  it('are asked one after the other where they demand different things', async () => {
    const there = await scene({
      demandOf: ({url}) =>
        `Bearer error="insufficient_user_authentication", acr_values="urn:${url.slice(1, 2)}"`,
    });
    const sent = ['/a1', '/b1', '/a2', '/b2'].map((path) => there.stepUp.fetch(there.api.url + path));
    await allAsked(there, 4);
    for (const question of [0, 1]) await there.person.answer(question);
    expect((await Promise.all(sent)).map(({status}) => status)).toEqual([200, 200, 200, 200]);
    expect(there.person.most).toBe(1);
    expect(there.person.questions.length).toBe(2);
  });

  it('never share a proof that is for one use', async () => {
    const proof = {kind: 'header', name: 'x-step-up-proof', value: 'secret-proof', singleUse: true} as const;
    const there = await scene({proof});
    const sent = [1, 2, 3].map((path) => there.stepUp.fetch(`${there.api.url}/${path}`));
    await allAsked(there, 3);
    for (const question of [0, 1, 2]) await there.person.answer(question);
    expect((await Promise.all(sent)).map(({status}) => status)).toEqual([200, 200, 200]);
    expect(there.person.questions.length).toBe(3);
    expect(there.person.most).toBe(1);
  });
});

describe('a step-up through fetch', () => {
  it('lets go of a stream whose request was given up', async () => {
    const {stepUp, api} = await scene();
    let end = (_: unknown): void => undefined;
    const ended = new Promise((resolve) => (end = resolve));
    // It goes on for as long as somebody might read it.
    const body = new ReadableStream({pull: (stream) => stream.enqueue(new Uint8Array(1)), cancel: end});
    const init = {method: 'POST', body, duplex: 'half', signal: AbortSignal.abort()} as RequestInit;
    await expect(stepUp.fetch(`${api.url}/pay`, init)).rejects.toThrow();
    await ended;
    expect(api.requests).toEqual([]);
  });
});

describe('what is to be confirmed', () => {
  const transaction = {amount: '49.90', currency: 'EUR', payee: 'Acme'};
  const requirement = {purpose: 'payment', transaction};

  it('is sent to the service, and confirmed where it says the same and more', async () => {
    const {person, stepUp} = await scene({confirms: {...transaction, reference: '4711'}});
    const proof = stepUp.require(requirement);
    await person.answer(0);
    expect((await proof).kind).toBe('header');
  });

  it('is refused where the service would confirm something else, or nothing (S-40)', async () => {
    for (const confirms of [{...transaction, amount: '4990.00'}, {amount: '49.90'}, undefined]) {
      const {stepUp, service, person} = await scene({...(confirms && {confirms})});
      expect(await failure(stepUp.require(requirement))).toBe('conflict');
      expect(service.asked).toEqual(['issue']);
      expect(person.questions).toEqual([]);
    }
  });

  it('is refused where another code would confirm something else (S-40)', async () => {
    let sent = 0;
    const client = createOtpClient({
      backend: scriptedBackend({
        issue: () => ({
          kind: 'challenge',
          challenge: {
            channel: 'sms',
            resendInMs: 0,
            transaction: sent++ ? {...transaction, payee: 'Mallory'} : transaction,
          },
        }),
      }),
      clock: {
        wall: () => Date.now(),
        mono: () => performance.now() + sent * 5000,
        schedule: () => () => undefined,
      },
    });
    const person = new Person();
    const stepUp = createStepUp({client, presenter: person, origins: []});
    const proof = failure(stepUp.require(requirement));
    const {session} = await person.question(0);
    await session.resend().catch(() => undefined);
    expect(await proof).toBe('conflict');
  });

  it('is never confirmed for two requests at once (S-24)', async () => {
    const {person, stepUp, service} = await scene({confirms: transaction});
    const proofs = [stepUp.require(requirement), stepUp.require(requirement)];
    await person.answer(0);
    await person.answer(1);
    await Promise.all(proofs);
    expect(service.asked).toEqual(['issue', 'verify', 'issue', 'verify']);
    expect(person.most).toBe(1);
  });
});

describe('a step-up that is asked for directly', () => {
  it('yields the proof, and tells it to who takes tokens over', async () => {
    const told: unknown[] = [];
    const {person, stepUp} = await scene({proved: (...all) => void told.push(all)});
    const proof = stepUp.require(REQUIREMENT);
    await person.answer(0, '000000');
    await person.answer(0);
    expect(await proof).toMatchObject({value: 'secret-proof'});
    expect(told).toEqual([[await proof, REQUIREMENT]]);
  });

  it('tells a proof once, however many wait for it, and before any of them goes on', async () => {
    const told: unknown[] = [];
    const {person, stepUp} = await scene({proved: () => void told.push('proved')});
    const proofs = [1, 2, 3].map(() => stepUp.require(REQUIREMENT).then(() => void told.push('went on')));
    await person.answer(0);
    await Promise.all(proofs);
    expect(told).toEqual(['proved', 'went on', 'went on', 'went on']);
  });

  it('names the import where nothing can be shown, before a code is sent', async () => {
    const service = scriptedBackend();
    const stepUp = createStepUp({client: createOtpClient({backend: service}), origins: []});
    const asked = stepUp.require(REQUIREMENT);
    await expect(asked).rejects.toMatchObject({code: 'presenter_missing'});
    await expect(asked).rejects.toThrow('otp-stepup/otp-step-up/define');
    expect(service.asked).toEqual([]);
  });

  it('passes on what kept the service from sending a code, and shows nothing', async () => {
    const person = new Person();
    const client = createOtpClient({
      backend: scriptedBackend({
        issue: () => ({kind: 'challenge', challenge: {channel: 7 as unknown as string}}),
      }),
    });
    const stepUp = createStepUp({client, presenter: person, origins: []});
    expect(await failure(stepUp.require(REQUIREMENT))).toBe('unsupported_response');
    expect(person.questions).toEqual([]);
  });

  it('goes on after a presenter that failed, with what it failed of', async () => {
    let shown = 0;
    const person = new Person();
    const client = createOtpClient({backend: scriptedBackend()});
    const stepUp = createStepUp({
      client,
      origins: [],
      presenter: {
        present: (...question) =>
          shown++ ? person.present(...question) : Promise.reject(new Error('no room')),
      },
    });
    await expect(stepUp.require(REQUIREMENT)).rejects.toThrow('no room');
    const proof = stepUp.require(REQUIREMENT);
    await person.answer(0);
    expect((await proof).kind).toBe('cookie');
  });

  it('shows nothing where no code was needed', async () => {
    const person = new Person();
    const client = createOtpClient({
      backend: scriptedBackend({issue: () => ({kind: 'verified', proof: {kind: 'cookie'}})}),
    });
    const stepUp = createStepUp({client, presenter: person, origins: []});
    expect(await stepUp.require(REQUIREMENT)).toEqual({kind: 'cookie'});
    expect(person.questions).toEqual([]);
  });
});
