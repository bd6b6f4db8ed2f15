import ky from 'ky';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {createOtpClient} from '../../src/client/create-client.js';
import type {Abilities} from '../backends/conformance-scene.js';
import {describeConformance} from '../backends/conformance-suite.js';
import {otherThan} from '../support/other-code.js';
import type {ServerProcess} from '../support/server-process.js';
import {CognitoPerson, cognitoSubject, startCognito} from './cognito-people.js';

let server: ServerProcess;

beforeAll(async () => {
  server = await startCognito();
});
afterAll(() => server.stop());

const SMS: Abilities = {
  channel: 'sms',
  issued: true,
  resend: 'none',
  attempts: undefined,
  attemptsLeft: false,
  expiry: false,
  singleUse: true,
  recover: false,
  cancel: false,
  proof: 'bearer',
};

describeConformance('cognito: a text message as the second factor', SMS, () => ({
  person: () => cognitoSubject(server, 'sms', ky),
}));

describeConformance(
  'cognito: an authenticator app as the second factor',
  {...SMS, channel: 'totp', issued: false, singleUse: false},
  () => ({person: () => cognitoSubject(server, 'totp', ky)}),
);

describe('cognito', () => {
  it('lets a person choose between a text message and their app, and goes on with what they chose', async () => {
    for (const [id, channel, issued] of [
      ['SMS_MFA', 'sms', true],
      ['SOFTWARE_TOKEN_MFA', 'totp', false],
    ] as const) {
      const person = new CognitoPerson(server, 'both');
      const client = createOtpClient({backend: person.backend()});
      const session = await client.start({purpose: 'login'});
      expect(session.snapshot).toMatchObject({
        status: 'choosing',
        options: [
          {id: 'SMS_MFA', channel: 'sms'},
          {id: 'SOFTWARE_TOKEN_MFA', channel: 'totp'},
        ],
      });
      expect(await person.codes()).toEqual([]);
      await session.choose(id);
      expect(session.snapshot).toMatchObject({status: 'awaiting', challenge: {channel, issued}});
      const code = issued ? (await person.codes()).at(-1)! : person.shown();
      expect(await session.verify(otherThan(code))).toMatchObject({status: 'rejected'});
      expect(await session.verify(code)).toMatchObject({status: 'verified', proof: {kind: 'bearer'}});
    }
  });

  it('hands over what else a sign-in yields, once, and keeps it out of the proof', async () => {
    const person = new CognitoPerson(server, 'sms');
    const told: object[] = [];
    const client = createOtpClient({backend: person.backend({signedIn: (result) => void told.push(result)})});
    const session = await client.start({purpose: 'login'});
    const outcome = await session.verify((await person.codes()).at(-1)!);
    if (outcome.status !== 'verified' || outcome.proof.kind !== 'bearer') throw new Error(outcome.status);
    expect(told).toMatchObject([{AccessToken: outcome.proof.token}]);
    expect(Object.keys(told[0]!)).toEqual(expect.arrayContaining(['IdToken', 'RefreshToken']));
    expect(outcome.proof).not.toHaveProperty('IdToken');
  });

  it('sends nothing for a wrong password, and says nothing of it in the error', async () => {
    const person = new CognitoPerson(server, 'sms');
    const pending = () => Promise.reject(new Error('wrong: correct horse battery staple'));
    const client = createOtpClient({backend: person.backend({pending})});
    const error = await client.start({purpose: 'login'}).catch((fault: unknown) => fault);
    expect(error).toMatchObject({code: 'network', phase: 'issue'});
    expect(String(error)).not.toContain('horse');
    expect(await person.codes()).toEqual([]);
  });
});
