import {expect} from 'vitest';
import {totp} from '../support/totp.js';
import type {PhoneEvent} from '../../demo/server/phone.js';
import type {Challenge} from '../../demo/server/schemas.js';
import type {Service} from '../../demo/server/service.js';
import {type Answer, challengeOf, mailedCode, problemOf, type Running, type Visitor} from './support.js';

export const PHONE = '+447700900143';

/** The code of the newest text or call. */
export function phonedCode({phone}: Service): string {
  const event = newest(phone?.events);
  const spoken = /code is: ([\d, ]+)\./.exec(event.text)?.[1]?.replaceAll(', ', '');
  const code = event.kind === 'call' ? spoken : /^\d{6}/.exec(event.text)?.[0];
  if (code === undefined) throw new Error('no code on the telephone');
  return code;
}

/** Does something that texts or calls, and waits for it to arrive: a sign-in does not wait for the gateway. */
export async function arrived<Result>({service}: Running, act: () => Promise<Result>): Promise<Result> {
  const before = service.phone?.received ?? 0;
  const result = await act();
  await expect.poll(() => service.phone?.received).toBe(before + 1);
  return result;
}

function newest(events: readonly PhoneEvent[] | undefined): PhoneEvent {
  const [event] = events ?? [];
  if (!event) throw new Error('nothing on the telephone');
  return event;
}

/** The scope of the demand that an answer makes. */
export function demandedOf(answer: Answer): {scope: string; acrValues: readonly string[]} {
  expect([answer.status, problemOf(answer).code]).toEqual([401, 'step_up_required']);
  const field = answer.headers.get('www-authenticate') ?? '';
  const [, acrValues = '', scope = ''] = /acr_values="([^"]+)".*scope="([^"]+)"/.exec(field) ?? [];
  return {scope, acrValues: acrValues.split(' ')};
}

export async function issueFor(
  person: Visitor,
  scope: string,
  extra: object = {},
  purpose = 'settings-change',
): Promise<Challenge & {id: string}> {
  const answer = await person.post('/otp/issue', {purpose, scope, ...extra});
  expect(answer.status, answer.text).toBe(200);
  return challengeOf(answer);
}

export function verify(person: Visitor, id: string, code: string): Promise<Answer> {
  return person.post('/otp/verify', {id, code});
}

export function proofIn(answer: Answer): string {
  expect(answer.status, answer.text).toBe(200);
  return (answer.body as {proof: {value: string}}).proof.value;
}

/** Sends a request, confirms what it demands by the mailed code, and sends it again. */
export async function confirmed(
  {service}: Pick<Running, 'service'>,
  person: Visitor,
  path: string,
  body: object,
): Promise<Answer> {
  const {scope} = demandedOf(await person.post(path, body));
  const {id} = await issueFor(person, scope);
  const proof = proofIn(await verify(person, id, mailedCode(service)));
  return person.post(path, body, {'x-step-up-proof': proof});
}

/** Gives a person a telephone, by the code to the address and the one to the number. */
export async function addPhone(running: Running, person: Visitor, phone = PHONE): Promise<void> {
  const {scope} = demandedOf(await person.post('/api/phone', {phone}));
  const {id} = await issueFor(person, scope);
  const next = challengeOf(await verify(person, id, mailedCode(running.service)));
  const proof = proofIn(await verify(person, next.id, phonedCode(running.service)));
  const answer = await person.post('/api/phone', {phone}, {'x-step-up-proof': proof});
  expect(answer.status, answer.text).toBe(200);
}

/** What an app shows that was given this secret. */
export function appCode(secret: string, at: number): string {
  return totp(`otpauth://totp/x?secret=${secret}`, at);
}

/** Turns two-step verification on, and gives the secret of the app and the recovery codes. */
export async function turnOn(
  running: Running,
  person: Visitor,
): Promise<{secret: string; codes: readonly string[]}> {
  const begun = await confirmed(running, person, '/api/two-step/begin', {});
  expect(begun.status, begun.text).toBe(200);
  const {secret} = begun.body as {secret: string};
  const {id} = challengeOf(await person.post('/otp/issue', {purpose: 'enrol'}));
  const proof = proofIn(await verify(person, id, appCode(secret, running.clock.at)));
  const answer = await person.post('/api/recovery-codes', {}, {'x-step-up-proof': proof});
  expect(answer.status, answer.text).toBe(200);
  return {secret, codes: (answer.body as {codes: string[]}).codes};
}

export interface AccountBody {
  readonly email: string;
  readonly phone?: string;
  readonly twoStep: {readonly on: boolean; readonly recoveryCodesLeft: number};
  readonly methods: readonly {readonly id: string; readonly lastDigits: string}[];
  readonly session: {readonly acr: string};
}

export async function accountOf(person: Visitor): Promise<AccountBody> {
  return (await person.get('/api/account')).body as AccountBody;
}
