import {afterAll, beforeAll} from 'vitest';
import type {Abilities} from '../backends/conformance-scene.js';
import {describeConformance} from '../backends/conformance-suite.js';
import type {ServerProcess} from '../support/server-process.js';
import {addressee, member, secondFactor, startBetterAuth} from './better-auth-people.js';

let server: ServerProcess;

beforeAll(async () => {
  server = await startBetterAuth();
});

afterAll(() => server.stop());

const SENT: Abilities = {
  channel: 'email',
  issued: true,
  resend: 'rotate',
  attempts: 3,
  attemptsLeft: false,
  expiry: false,
  singleUse: true,
  recover: true,
  cancel: false,
  proof: 'cookie',
};

const TOTP: Abilities = {
  ...SENT,
  channel: 'totp',
  issued: false,
  resend: 'none',
  attempts: 5,
  singleUse: false,
};

describeConformance('better-auth’s code by e-mail', SENT, () => ({
  person: () => addressee(server, 'email-otp'),
}));

describeConformance('better-auth’s code by text message', {...SENT, channel: 'sms'}, () => ({
  person: () => addressee(server, 'phone-otp'),
}));

describeConformance(
  'better-auth’s verification of an address',
  {...SENT, recover: false, proof: 'none'},
  () => ({person: () => member(server, 'email-verification')}),
);

describeConformance(
  'better-auth’s code for a new password',
  {...SENT, recover: false, proof: 'none', singleUse: false},
  () => ({person: () => member(server, 'forget-password')}),
);

describeConformance('better-auth’s second factor by e-mail', {...SENT, attempts: 5}, () => ({
  person: () => secondFactor(server, 'two-factor-otp'),
}));

describeConformance('better-auth’s second factor by app', TOTP, () => ({
  person: () => secondFactor(server, 'two-factor-totp'),
}));

describeConformance(
  'better-auth’s second factor by e-mail, while signed in',
  {...SENT, attempts: 5, recover: false},
  () => ({
    person: () => secondFactor(server, 'two-factor-otp', {isSignedIn: true}),
  }),
);

describeConformance(
  'better-auth’s second factor by app, while signed in',
  {...TOTP, attempts: undefined, recover: false},
  () => ({
    person: () => secondFactor(server, 'two-factor-totp', {isSignedIn: true}),
  }),
);
