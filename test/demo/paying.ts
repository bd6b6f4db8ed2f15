import {expect} from 'vitest';
import type {Payment} from '../../demo/server/payment-schemas.js';
import type {Challenge} from '../../demo/server/schemas.js';
import {type Answer, ANA, challengeOf, mailedCode, problemOf, type Running, type Visitor} from './support.js';

export const PAYMENT: Payment = {amount: '49.90', currency: 'EUR', payee: 'Acme'};

/** The same payment but for one value. */
export const CHANGED: readonly (readonly [what: string, payment: Payment])[] = [
  ['amount', {...PAYMENT, amount: '49.91'}],
  ['currency', {...PAYMENT, currency: 'GBP'}],
  ['payee', {...PAYMENT, payee: 'Acme Ltd'}],
];

/** A browser in which somebody is signed in. */
export async function signedIn({service, visitor}: Running, email = ANA): Promise<Visitor> {
  const person = visitor();
  await signIn({service}, person, email);
  return person;
}

export async function signIn(
  {service}: Pick<Running, 'service'>,
  person: Visitor,
  email = ANA,
): Promise<void> {
  const {id} = await person.issue(email);
  expect((await person.post('/otp/verify', {id, code: mailedCode(service)})).status).toBe(200);
}

/** Asks for the code of a payment. */
export async function askFor(person: Visitor, transaction = PAYMENT): Promise<Challenge & {id: string}> {
  const answer = await person.post('/otp/issue', {purpose: 'payment', transaction});
  expect(answer.status).toBe(200);
  return challengeOf(answer);
}

/** Confirms a payment by its code, and gives the proof. */
export async function confirm({service}: Running, person: Visitor, payment = PAYMENT): Promise<string> {
  const {id} = await askFor(person, payment);
  return proofOf(await person.post('/otp/verify', {id, code: mailedCode(service)}));
}

export function proofOf(answer: Answer): string {
  expect(answer.status).toBe(200);
  const {proof} = answer.body as {proof: {kind: string; value: string}};
  expect(proof.kind).toBe('header');
  return proof.value;
}

export function pay(
  person: Visitor,
  payment: unknown = PAYMENT,
  proof?: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return person.post('/api/payments', payment, {
    ...headers,
    ...(proof !== undefined && {'x-step-up-proof': proof}),
  });
}

/** That an answer demands a step-up, in the one way there is; and the scope that it names. */
export function expectDemand(answer: Answer): string {
  expect([answer.status, problemOf(answer).code]).toEqual([401, 'step_up_required']);
  expect(Object.keys(problemOf(answer)).sort()).toEqual(['code', 'requestId', 'status', 'title', 'type']);
  const field = answer.headers.get('www-authenticate') ?? '';
  const demand =
    /^Bearer error="insufficient_user_authentication", acr_values="urn:larkpost:mailed-code urn:larkpost:phone-code", max_age="300", scope="(payment:[\w-]{22})"$/;
  expect(field).toMatch(demand);
  return demand.exec(field)?.[1] ?? '';
}

/** The payments that were made, as their person sees them. */
export async function made(person: Visitor): Promise<readonly unknown[]> {
  const answer = await person.get('/api/payments');
  expect(answer.status).toBe(200);
  return (answer.body as {payments: unknown[]}).payments;
}
