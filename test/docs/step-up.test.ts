import type {ServerResponse} from 'node:http';
import {describe, expect, it} from 'vitest';
import {reply, serve} from '../backends/serve.js';
import type {OtpBackend, Transaction} from '../../src/core/contracts.js';
import {DEMAND, failure, scene} from '../step-up/resource.js';
import {moduleOf} from './blocks.js';

type Detect = (response: Response, request: Request) => Promise<object | undefined> | object | undefined;
interface Session {
  acr?: string;
  authTime?: number;
}
type RequireStepUp = (session: Session, response: ServerResponse) => boolean;

const GUIDE = 'step-up.md';

describe('the server of the guide to step-up', () => {
  it('demands a code of a weak session and of an old one, and lets a strong and fresh one through', async () => {
    const {requireStepUp} = await moduleOf<{requireStepUp: RequireStepUp}>(GUIDE, 'server.mjs');
    const session: Session = {acr: 'urn:example:password', authTime: Date.now() / 1000};
    const {url, requests} = await serve((response) => {
      if (requireStepUp(session, response)) reply(response, 200, 'paid');
    });
    const there = await scene({origins: [url], proof: {kind: 'cookie'}});
    const sent = there.stepUp.fetch(`${url}/pay`, {method: 'POST', body: 'x'});
    const {requirement} = await there.person.question(0);
    expect(requirement).toEqual({purpose: 'step-up', acrValues: ['urn:example:otp'], maxAge: 300});
    // The service has made the session stronger.
    Object.assign(session, {acr: 'urn:example:otp'});
    await there.person.answer(0);
    expect(await (await sent).text()).toBe('paid');
    expect(requests.length).toBe(2);
    session.authTime = Date.now() / 1000 - 301;
    const answer = await fetch(`${url}/pay`);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([401, 'no-store']);
  });
});

type TransactionOf = (request: Request) => Promise<Transaction | undefined>;
type IsConfirmed = (confirmed: Map<string, Transaction>, proof: unknown, payment: Transaction) => boolean;

describe('the payment of the guide to step-up', () => {
  const PAYMENT = {amount: '49.90', currency: 'EUR', payee: 'Acme'};
  const SECRET = 'secret-proof';

  /** A shop that demands a code for each payment; `stated` is what the service says that it confirms. */
  async function shop(stated: Transaction, backend: Partial<OtpBackend> = {}) {
    const {transactionOf} = await moduleOf<{transactionOf: TransactionOf}>(GUIDE, 'transaction.js');
    const {isConfirmed} = await moduleOf<{isConfirmed: IsConfirmed}>(GUIDE, 'payments.mjs');
    const confirmed = new Map([[SECRET, stated]]);
    const paid: unknown[] = [];
    const {url} = await serve((response, {url: path, headers, body}) => {
      const order = JSON.parse(body) as Transaction;
      if (path === '/payments' && !isConfirmed(confirmed, headers['x-step-up-proof'], order))
        reply(response, 401, {}, {'www-authenticate': DEMAND});
      else {
        paid.push(order);
        reply(response, 200, {});
      }
    });
    const there = await scene({origins: [url], confirms: stated, transactionOf, backend});
    const pay = (order: object, path = '/payments') =>
      there.stepUp.fetch(url + path, {method: 'POST', body: JSON.stringify(order)});
    return {...there, pay, paid};
  }

  it('is confirmed for what it pays, and paid once', async () => {
    const {pay, paid, person} = await shop(PAYMENT);
    const sent = pay({...PAYMENT, note: 'for the chairs'});
    const {requirement} = await person.question(0);
    expect(requirement.transaction).toEqual(PAYMENT);
    await person.answer(0);
    expect((await sent).status).toBe(200);
    expect(paid).toEqual([{...PAYMENT, note: 'for the chairs'}]);
  });

  it('is refused by the client where the service would confirm another, and nobody is shown it (S-40)', async () => {
    const {pay, paid, person} = await shop({...PAYMENT, payee: 'Mallory'});
    expect(await failure(pay(PAYMENT))).toBe('conflict');
    expect([paid, person.questions]).toEqual([[], []]);
  });

  it('is refused by the service where it was changed after the challenge (S-40)', async () => {
    const {pay, paid, person} = await shop(PAYMENT, {
      // Whoever it is that changes it.
      applyProof: ({url}) =>
        new Request(url, {
          method: 'POST',
          headers: {'x-step-up-proof': SECRET},
          body: JSON.stringify({...PAYMENT, amount: '4990.00'}),
        }),
    });
    const sent = failure(pay(PAYMENT));
    await person.answer(0);
    expect(await sent).toBe('step_up_unsatisfied');
    expect(paid).toEqual([]);
  });

  it('is nothing that another request has', async () => {
    const {transactionOf} = await moduleOf<{transactionOf: TransactionOf}>(GUIDE, 'transaction.js');
    expect(await transactionOf(new Request('https://shop.example/profile'))).toBeUndefined();
  });
});

/** As the services document their answers: see the survey's rows of each (WIRE-SHAPES). */
const ANSWERS: Readonly<
  Record<string, readonly (readonly [status: number, body: unknown, header: string, found: unknown])[]>
> = {
  clerk: [
    [
      403,
      {
        clerk_error: {
          type: 'forbidden',
          reason: 'reverification-error',
          metadata: {reverification: {level: 'second_factor'}},
        },
      },
      '',
      {purpose: 'step-up'},
    ],
    [403, {errors: []}, '', undefined],
  ],
  ory: [
    [
      403,
      {error: {id: 'session_aal2_required'}, redirect_browser_to: '/x'},
      '',
      {purpose: 'step-up', acrValues: ['aal2']},
    ],
    [403, {error: {id: 'session_refresh_required'}}, '', {purpose: 'step-up', maxAge: 0}],
    [403, {error: {id: 'security_csrf_violation'}}, '', undefined],
  ],
  okta: [
    [
      403,
      {},
      'Bearer realm="IdpMyAccountAPI", error="insufficient_authentication_context", max_age=900, acr_values="urn:okta:loa:2fa:any"',
      {purpose: 'step-up', acrValues: ['urn:okta:loa:2fa:any'], maxAge: 900},
    ],
    [403, {}, 'Bearer error="insufficient_scope"', undefined],
    [403, {}, '', undefined],
  ],
  supabase: [
    [
      403,
      {code: 403, error_code: 'insufficient_aal', msg: 'AAL2 required'},
      '',
      {purpose: 'step-up', acrValues: ['aal2']},
    ],
    [400, {code: 'reauthentication_needed'}, '', {purpose: 'step-up', maxAge: 0}],
    [422, {code: 'weak_password'}, '', undefined],
  ],
  auth0: [
    [403, {error: 'mfa_required', mfa_token: 'secret'}, '', {purpose: 'step-up'}],
    [403, {error: 'access_denied'}, '', undefined],
    [403, 'no JSON', '', undefined],
  ],
};

describe('a dialect of the guide to step-up', () => {
  for (const [name, answers] of Object.entries(ANSWERS)) {
    it(`tells what ${name} demands, and leaves every other answer alone`, async () => {
      const detects = await moduleOf<Readonly<Record<string, Detect>>>(GUIDE, 'detect.js');
      for (const [status, body, header, found] of answers) {
        const {url} = await serve((response) =>
          reply(response, status, body, header ? {'www-authenticate': header} : {}),
        );
        const request = new Request(url);
        expect(await detects[name]!(await fetch(request), request)).toEqual(found);
        expect(await detects[name]!(Response.json({}), request)).toBeUndefined();
      }
    });
  }
});
