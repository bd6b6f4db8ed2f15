import {expect} from '@open-wc/testing';
import ky from 'ky';
import {restBackend} from '../../../src/backends/rest.js';
import {createOtpClient} from '../../../src/client/create-client.js';
import type {OtpSession, Transaction} from '../../../src/core/contracts.js';
import {
  createStepUp,
  type StepUp,
  type StepUpOptions,
  type StepUpPresenter,
} from '../../../src/step-up/step-up.js';
import type {Came} from '../../support/guarded.mjs';
import {OTHER} from '../../support/other-origin.js';
import {scriptedBackend} from '../../support/scripted-backend.js';

let count = 0;
/** A name that no other test has: what reaches the server is counted under it. */
const fresh = (): string => `t${Date.now()}-${++count}`;

const logOf = async (name: string): Promise<Came[]> =>
  (await (await fetch(`/guarded/${name}/log`)).json()) as Came[];

/** Types the right code at once. */
const presenter: StepUpPresenter = {
  async present(session: OtpSession) {
    await session.verify('123456');
  },
};

function stepUpOf(
  origins?: readonly string[],
  transactionOf?: StepUpOptions['transactionOf'],
  transaction?: Transaction,
): StepUp {
  const backend = scriptedBackend({
    ...(transaction && {challenge: {transaction}}),
    verify: () => ({
      kind: 'verified',
      proof: {kind: 'header', name: 'x-step-up-proof', value: 'secret-proof', singleUse: false},
    }),
  });
  return createStepUp({client: createOtpClient({backend}), presenter, origins, transactionOf});
}

function form(): FormData {
  const data = new FormData();
  data.append('amount', '49.90');
  return data;
}

const BODIES: Readonly<Record<string, () => BodyInit | undefined>> = {
  'no body': () => undefined,
  'a text': () => 'amount=49.90',
  'a form': form,
  'a file': () => new Blob(['amount=49.90'], {type: 'text/plain'}),
  bytes: () => new TextEncoder().encode('amount=49.90'),
};

const WAYS: Readonly<Record<string, (stepUp: StepUp, url: string, init: RequestInit) => Promise<Response>>> =
  {
    ky: (stepUp, url, init) => ky.create({hooks: stepUp.hooks()})(url, init as object),
    'ky without retries': (stepUp, url, init) =>
      ky.create({hooks: stepUp.hooks(), retry: 0})(url, init as object),
    fetch: (stepUp, url, init) => stepUp.fetch(url, init),
  };

for (const [way, send] of Object.entries(WAYS)) {
  describe(`a demand that a browser meets by ${way}`, () => {
    for (const [kind, body] of Object.entries(BODIES)) {
      it(`is met for a request with ${kind}, which arrives twice and alike (S-22)`, async () => {
        const name = fresh();
        const content = body();
        const init = {method: content === undefined ? 'GET' : 'POST', body: content ?? null};
        const response = await send(stepUpOf(), `${location.origin}/guarded/${name}/open`, init);
        expect(response.status).to.equal(200);
        const came = await logOf(name);
        expect(came.map(({proof}) => proof)).to.deep.equal(['', 'secret-proof']);
        expect(came[1]?.body).to.equal(came[0]?.body);
        expect(came[1]?.type).to.equal(came[0]?.type);
        if (content !== undefined) expect(came[0]?.body).to.contain('49.90');
      });
    }

    for (const kind of ['a text', 'a form', 'a file', 'bytes']) {
      it(`is bound to what is read from ${kind}, which arrives twice and alike (S-40)`, async () => {
        const name = fresh();
        const read: string[] = [];
        const amountOf = async (request: Request): Promise<Transaction> => {
          const body =
            kind === 'a form' ? await request.formData() : new URLSearchParams(await request.text());
          read.push(body.get('amount') as string);
          return {amount: read.join()};
        };
        const init = {method: 'POST', body: BODIES[kind]?.() ?? null};
        const url = `${location.origin}/guarded/${name}/open`;
        const response = await send(stepUpOf(undefined, amountOf, {amount: '49.90'}), url, init);
        expect([response.status, read.join()]).to.deep.equal([200, '49.90']);
        const other = send(stepUpOf(undefined, amountOf, {amount: '1.00'}), url, init);
        expect(await other.catch((error: unknown) => (error as {code?: unknown}).code)).to.equal('conflict');
        const came = await logOf(name);
        expect(came.map(({proof}) => proof)).to.deep.equal(['', 'secret-proof', '']);
        expect(came[1]?.body).to.equal(came[0]?.body);
        expect(came[1]?.type).to.equal(came[0]?.type);
      });
    }

    it('is met on another origin that is allowed, and its header is read where it is exposed (S-21)', async () => {
      const name = fresh();
      const response = await send(stepUpOf([OTHER]), `${OTHER}/guarded/${name}/open`, {
        method: 'POST',
        body: 'x',
      });
      expect(response.status).to.equal(200);
      expect((await logOf(name)).length).to.equal(2);
    });

    it('is nobody’s on an origin that is not allowed (S-17)', async () => {
      const name = fresh();
      const sent = send(stepUpOf(), `${OTHER}/guarded/${name}/open`, {method: 'POST', body: 'x'});
      const {status} = await sent.catch((error: unknown) => (error as {response: Response}).response);
      expect(status).to.equal(401);
      expect((await logOf(name)).length).to.equal(1);
    });

    for (const status of [307, 308]) {
      it(`sends no proof after a ${status} to another origin (S-15)`, async () => {
        const name = fresh();
        const url = `${location.origin}/guarded/${name}/redirect/${status}`;
        const failure = await send(stepUpOf([location.origin, OTHER]), url, {method: 'POST', body: 'x'}).then(
          () => 'sent',
          () => 'refused',
        );
        expect(failure).to.equal('refused');
        expect((await logOf(name)).map(({place}) => place)).to.deep.equal(['redirect', 'redirect']);
      });
    }
  });
}

describe('a code that a browser brings to its service', () => {
  for (const status of [307, 308]) {
    it(`goes nowhere else after a ${status} to another origin (S-15)`, async () => {
      const name = fresh();
      const baseUrl = `/guarded/${name}/redirect/${status}`;
      const client = createOtpClient({backend: restBackend({baseUrl})});
      const session = client.resume({purpose: 'login', channel: 'email', id: 'c1'});
      const end = await session.verify('918273').then(
        () => 'taken',
        () => 'refused',
      );
      expect(end).to.equal('refused');
      const came = await logOf(name);
      // Once with the code, and once to ask what became of it.
      expect(came.map(({place}) => place)).to.deep.equal(['redirect', 'redirect']);
      expect(came.map(({body}) => body.includes('918273'))).to.deep.equal([true, false]);
    });
  }
});
