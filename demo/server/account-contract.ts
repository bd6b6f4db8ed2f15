import {
  Account,
  AuthenticatorSecret,
  NewEmail,
  NewPaymentMethod,
  NewPhone,
  Nothing,
  PaymentMethodReference,
  RecoveryCodes,
  Ways,
} from './account-schemas.js';
import type {Operation} from './operation.js';
import {ChallengeReference} from './schemas.js';

const account = {
  email: 'ana@example.com',
  phone: '+447700900143',
  ways: [
    {channel: 'email', destination: 'a••@e•••••.com'},
    {channel: 'sms', destination: '•••• 143'},
    {channel: 'voice', destination: '•••• 143'},
  ],
  twoStep: {on: true, since: '2026-11-20T12:00:00.000Z', recoveryCodesLeft: 10},
  methods: [{id: 'c1', label: 'Visa', lastDigits: '4242', addedAt: '2026-11-20T12:00:00.000Z'}],
  activity: [{what: 'two-step-on', at: '2026-11-20T12:00:00.000Z'}],
  session: {acr: 'urn:larkpost:two-step', at: '2026-11-20T12:00:00.000Z'},
};
const secret = {secret: 'JBSWY3DPEHPK3PXP', account: 'ana@example.com'};
const codes = {codes: ['7K3M9QXD2H', 'B4F0ZT8WVC']};
const changed = {
  status: 200,
  description: 'The account as it is now.',
  schema: Account,
  examples: {account},
} as const;
const BEHIND =
  'Not part of the contract. It is done for a proof of `settings-change` that is good for it; without one the answer is ' +
  '401 `step_up_required`, with the demand of RFC 9470.';

/** What this demo keeps of a person, and how it is changed. */
export const ACCOUNT_OPERATIONS = {
  account: {
    id: 'account',
    method: 'GET',
    path: '/api/account',
    tag: 'account',
    summary: 'The account',
    description: 'Not part of the contract: the account of the person who is signed in.',
    success: changed,
    problems: ['unauthenticated'],
  },
  changeEmail: {
    id: 'changeEmail',
    method: 'POST',
    path: '/api/email',
    tag: 'account',
    summary: 'Change the e-mail address',
    description: `${BEHIND} A code goes to the old address, and then another to the new one; 409 when it is somebody else's.`,
    body: NewEmail,
    proof: true,
    success: changed,
    problems: ['unauthenticated', 'step_up_required', 'invalid_destination', 'conflict'],
  },
  changePhone: {
    id: 'changePhone',
    method: 'POST',
    path: '/api/phone',
    tag: 'account',
    summary: 'Add or change the phone number',
    description:
      `${BEHIND} A code goes to the old number, or to the e-mail address where there is none, and then another to the ` +
      "new number; 409 when it is somebody else's.",
    body: NewPhone,
    proof: true,
    success: changed,
    problems: [
      'unauthenticated',
      'step_up_required',
      'invalid_destination',
      'channel_unavailable',
      'conflict',
    ],
  },
  orderWays: {
    id: 'orderWays',
    method: 'POST',
    path: '/api/ways',
    tag: 'account',
    summary: 'Put the ways in order',
    description:
      'Not part of the contract: which way is asked by first. A sign-in goes by what is typed there.',
    body: Ways,
    success: changed,
    problems: ['unauthenticated'],
  },
  addMethod: {
    id: 'addMethod',
    method: 'POST',
    path: '/api/payment-methods',
    tag: 'account',
    summary: 'Add a payment method',
    description: `${BEHIND} The proof is bound to the very number.`,
    body: NewPaymentMethod,
    idempotent: true,
    proof: true,
    success: changed,
    problems: ['unauthenticated', 'step_up_required', 'conflict'],
  },
  removeMethod: {
    id: 'removeMethod',
    method: 'POST',
    path: '/api/payment-methods/remove',
    tag: 'account',
    summary: 'Remove a payment method',
    description: 'Not part of the contract. Also when there is none of that id.',
    body: PaymentMethodReference,
    success: changed,
    problems: ['unauthenticated'],
  },
  beginTwoStep: {
    id: 'beginTwoStep',
    method: 'POST',
    path: '/api/two-step/begin',
    tag: 'account',
    summary: 'Set up an authenticator app',
    description:
      `${BEHIND} A new secret, which \`/two-step/qr.svg\` shows as a QR code. It counts for nothing until a code of ` +
      'the app has confirmed it: issue and verify with purpose `enrol`. 409 when two-step verification is on.',
    body: Nothing,
    proof: true,
    success: {
      status: 200,
      description: 'The secret of the new app.',
      schema: AuthenticatorSecret,
      examples: {secret},
    },
    problems: ['unauthenticated', 'step_up_required', 'conflict'],
  },
  endTwoStep: {
    id: 'endTwoStep',
    method: 'POST',
    path: '/api/two-step/off',
    tag: 'account',
    summary: 'Turn two-step verification off',
    description: `${BEHIND} A code of the app will do, or a recovery code.`,
    body: Nothing,
    proof: true,
    success: changed,
    problems: ['unauthenticated', 'step_up_required'],
  },
  recoveryCodes: {
    id: 'recoveryCodes',
    method: 'POST',
    path: '/api/recovery-codes',
    tag: 'account',
    summary: 'Make recovery codes',
    description:
      `${BEHIND} The proof of \`enrol\` will do too. Ten new codes, in place of those before; they are not shown again. ` +
      'The session becomes one of two steps. 409 when two-step verification is off.',
    body: Nothing,
    proof: true,
    success: {
      status: 200,
      description: 'The codes.',
      schema: RecoveryCodes,
      examples: {codes},
      cookie: 'A new session cookie, for the session is stronger now.',
    },
    problems: ['unauthenticated', 'step_up_required', 'conflict'],
  },
  report: {
    id: 'report',
    method: 'POST',
    path: '/api/reports',
    tag: 'account',
    summary: 'Report a code that was not asked for',
    description:
      'Not part of the contract: ends the challenge of this session, also one that was cancelled by now, and tells its ' +
      'person.',
    body: ChallengeReference,
    success: {status: 204, description: 'Ended.'},
    problems: ['challenge_not_found'],
  },
} as const satisfies Readonly<Record<string, Operation>>;
