import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {createOtpClient} from '../../src/client/create-client.js';
import {describeConformance} from '../backends/conformance-suite.js';
import {otherThan} from '../support/other-code.js';
import type {ServerProcess} from '../support/server-process.js';
import {FirebasePerson, firebaseSubject, startFirebase} from './firebase-people.js';

let server: ServerProcess;

beforeAll(async () => {
  server = await startFirebase();
});
afterAll(() => server.stop());

const can = {
  channel: 'sms',
  issued: true,
  resend: 'rotate',
  attempts: undefined,
  attemptsLeft: false,
  expiry: false,
  singleUse: true,
  recover: false,
  cancel: false,
  proof: 'bearer',
} as const;

describeConformance('firebase: signing in by phone', can, () => ({
  person: () => firebaseSubject(server, false),
}));

describeConformance('firebase: a phone as the second factor', can, () => ({
  person: () => firebaseSubject(server, true),
}));

describe('firebase', () => {
  it('tells an invalid number, and a session that was used', async () => {
    const person = new FirebasePerson(server);
    const client = createOtpClient({backend: person.backend()});
    await expect(client.start({purpose: 'login', identity: '12', evidence: 'x'})).rejects.toMatchObject({
      code: 'invalid_destination',
      backendCode: 'INVALID_PHONE_NUMBER',
    });
    await expect(client.start({purpose: 'login'})).rejects.toMatchObject({code: 'invalid_destination'});
    const used = client.resume({purpose: 'login', channel: 'sms', handle: {sessionInfo: 'used-before'}});
    await expect(used.verify('123456')).rejects.toMatchObject({code: 'challenge_not_found'});
  });

  it('takes a code although another was sent since by other hands (WIRE-SHAPES, fact 9)', async () => {
    const person = new FirebasePerson(server);
    const backend = person.backend();
    const client = createOtpClient({backend});
    const request = {purpose: 'login', identity: person.phone, evidence: 'x'};
    const session = await client.start(request);
    const old = (await person.codes()).at(-1)!;
    const {sessionInfo} = await person.post('v1/accounts:sendVerificationCode', {
      phoneNumber: person.phone,
      recaptchaToken: 'x',
    });
    expect(sessionInfo).not.toBe('');
    expect(await session.verify(old)).toMatchObject({status: 'verified'});
  });

  it('hands the tokens over once, the refresh token with them, and puts the ID token alone in the proof', async () => {
    const person = new FirebasePerson(server);
    const told: unknown[] = [];
    const client = createOtpClient({backend: person.backend({signedIn: (tokens) => told.push(tokens)})});
    const session = await client.start({purpose: 'login', identity: person.phone, evidence: 'x'});
    const outcome = await session.verify((await person.codes()).at(-1)!);
    if (outcome.status !== 'verified' || outcome.proof.kind !== 'bearer') throw new Error(outcome.status);
    expect(told).toEqual([{idToken: outcome.proof.token, refreshToken: expect.any(String) as string}]);
    expect(outcome.proof.expiresAt).toBeGreaterThan(Date.now() + 3_000_000);
    expect(JSON.stringify(session.snapshot)).not.toContain(person.phone);
  });

  it('offers the phones of a second factor by their masked numbers, and sends to the one that was chosen', async () => {
    const person = new FirebasePerson(server);
    await person.enrol('+15550000102', person.phone);
    const pending = await person.signIn();
    const client = createOtpClient({backend: person.backend({pending: () => pending})});
    const session = await client.start({purpose: 'login', evidence: 'x'});
    expect(session.snapshot.status).toBe('choosing');
    const {options} = session.snapshot;
    expect(options.map(({channel, destination}) => [channel, destination?.slice(-4)])).toEqual([
      ['sms', '0102'],
      ['sms', person.phone.slice(-4)],
    ]);
    expect(JSON.stringify(options)).not.toContain(person.phone);
    await session.choose(options[1]!.id);
    const code = (await person.codes()).at(-1)!;
    expect(await session.verify(otherThan(code))).toMatchObject({status: 'rejected'});
    expect(await session.verify(code)).toMatchObject({status: 'verified', proof: {kind: 'bearer'}});
  });

  it('says that the sign-in has to begin anew when its first factor is no longer known', async () => {
    const person = new FirebasePerson(server);
    await person.enrol(person.phone);
    const {mfaInfo} = await person.signIn();
    const pending = () => ({mfaPendingCredential: 'forgotten', mfaInfo});
    const client = createOtpClient({backend: person.backend({pending})});
    await expect(client.start({purpose: 'login', evidence: 'x'})).rejects.toMatchObject({phase: 'issue'});
    expect(await person.codes()).toEqual([]);
  });
});
