import {ACCOUNT_OPERATIONS} from './account-contract.js';
import type {Operation} from './operation.js';
import {PARCEL_OPERATIONS} from './parcel-contract.js';
import {PAYMENT_OPERATIONS} from './payment-contract.js';
import {
  ChallengeReference,
  IssueAnswer,
  IssueRequest,
  Me,
  RecoverAnswer,
  ResendAnswer,
  VerifyAnswer,
  VerifyRequest,
} from './schemas.js';

const challenge = {
  id: 'b0a3f0c2-6a53-4d0e-9f3e-5a0e9d1c7f11',
  purpose: 'login',
  channel: 'email',
  destination: 'a••@e•••••.com',
  length: 6,
  charset: 'numeric',
  expiresIn: 300,
  resendIn: 30,
  resend: 'rotate',
  attemptsLeft: 5,
  issued: true,
  options: [
    {id: 'sms', channel: 'sms'},
    {id: 'voice', channel: 'voice'},
  ],
};
const second = {
  id: '5d0e6c1b-8f0a-4c1d-9b7e-2a3f4b5c6d7e',
  purpose: 'login',
  channel: 'totp',
  length: 6,
  charset: 'numeric',
  expiresIn: 0,
  resendIn: 0,
  resend: 'none',
  attemptsLeft: 5,
  issued: false,
  options: [{id: 'recovery:b0a3f0c2-6a53-4d0e-9f3e-5a0e9d1c7f11', channel: 'recovery'}],
};
const challenged = {status: 'challenge', challenge};
const verified = {status: 'verified', proof: {kind: 'cookie'}};
const confirmed = {
  status: 'verified',
  proof: {
    kind: 'header',
    name: 'X-Step-Up-Proof',
    value: 'Zk1YbWb0c1Gm3l7rYdM0mP8jQWxqg5uQ2r9wS6b3tVo',
    singleUse: true,
    boundTo: 'POST /api/payments transaction=4pVPOcNV8fJvXrbnT1b3xS1sKkJcQxq3mC2vPzv7b8Y',
  },
};
const transaction = {amount: '49.90', currency: 'EUR', payee: 'Acme'};

const ROTATED = 'For a login: a new session cookie; the one before can no longer sign anybody in.';

export const OPERATIONS = {
  issue: {
    id: 'issue',
    method: 'POST',
    path: '/otp/issue',
    tag: 'otp',
    summary: 'Ask for a code',
    description:
      'Sends a code and opens a challenge for it, or offers a choice of channels, or says that no code is needed. ' +
      'The answer is the same for addresses that are known and unknown. The challenge belongs to the session whose ' +
      'cookie comes with the answer: to every other session it does not exist. `options` are the other ways to confirm ' +
      'the same: an issue with the `id` of one as its `option` goes by that way. A code for a `payment` or a ' +
      '`settings-change` is for a session that is signed in, and goes by a way of its own person that will do for what ' +
      'is demanded; what is confirmed is in the message and in the challenge. It is what `scope` names, or for a payment ' +
      '`transaction`. A code for a `delivery` is on the screen of who the parcel is for. For `enrol` the code is the ' +
      "new app's. This service always answers `challenge`.",
    body: IssueRequest,
    idempotent: true,
    success: {
      status: 200,
      description: 'A challenge, a choice of channels, or "already verified".',
      schema: IssueAnswer,
      examples: {
        challenge: challenged,
        payment: {
          status: 'challenge',
          challenge: {...challenge, purpose: 'payment', transaction},
        },
        authenticator: {
          status: 'challenge',
          challenge: {
            purpose: 'login',
            channel: 'totp',
            length: 6,
            charset: 'numeric',
            expiresIn: 0,
            resendIn: 0,
            resend: 'none',
            issued: false,
          },
        },
        choice: {
          status: 'choice',
          options: [
            {id: 'sms-1', channel: 'sms', destination: '•••• 143'},
            {id: 'mail-1', channel: 'email', destination: 'a••@e•••••.com'},
          ],
        },
        verified: {status: 'verified', proof: {kind: 'none'}},
      },
      cookie: 'The session that owns the challenge, when the request brought none.',
    },
    problems: [
      'unauthenticated',
      'invalid_destination',
      'channel_unavailable',
      'challenge_not_found',
      'expired',
      'locked',
      'rate_limited',
      'conflict',
      'delivery_failed',
    ],
  },
  verify: {
    id: 'verify',
    method: 'POST',
    path: '/otp/verify',
    tag: 'otp',
    summary: 'Try a code',
    description:
      'Accepts the right code once. The attempt is counted before the code is compared, so any number of parallel ' +
      'requests with the right code gives exactly one 200, the others 409 `already_used`. After a lost answer ask ' +
      '`/otp/recover`. The code of a `login` signs in. The code of a `payment` gives a proof for that payment alone, ' +
      'good for one use, for two minutes and for this session, and leaves the session as it is; so with every other ' +
      'purpose. `next` is another code that is wanted: of the authenticator app, where two-step verification is on, or ' +
      'the one that went to the new address of a change.',
    body: VerifyRequest,
    idempotent: true,
    success: {
      status: 200,
      description: 'Verified, with the proof; or the next challenge, when another factor is needed.',
      schema: VerifyAnswer,
      examples: {
        verified,
        bearer: {
          status: 'verified',
          proof: {kind: 'bearer', token: 'eyJhbGciOi…', scheme: 'Bearer', expiresIn: 300, acr: 'otp'},
        },
        payment: confirmed,
        next: {status: 'next', challenge: second},
      },
      cookie: ROTATED,
    },
    problems: [
      'invalid_code',
      'expired',
      'already_used',
      'too_many_attempts',
      'locked',
      'rate_limited',
      'challenge_not_found',
      'conflict',
      'rate_limited',
      'invalid_destination',
      'delivery_failed',
    ],
  },
  resend: {
    id: 'resend',
    method: 'POST',
    path: '/otp/resend',
    tag: 'otp',
    summary: 'Ask for another code',
    description:
      'Sends a new code, which kills the old one and has a life of its own; attempts stay counted. Also after the ' +
      'old code has expired. Before `resendIn` has passed, and when a challenge has been sent as often as may be, ' +
      'it answers 429 `rate_limited`. When it answers 503 the old code is dead, and the challenge waits for ' +
      'another resend.',
    body: ChallengeReference,
    idempotent: true,
    success: {
      status: 200,
      description: 'The challenge as it is now.',
      schema: ResendAnswer,
      examples: {challenge: challenged},
    },
    problems: [
      'expired',
      'already_used',
      'too_many_attempts',
      'locked',
      'challenge_not_found',
      'rate_limited',
      'conflict',
      'delivery_failed',
    ],
  },
  cancel: {
    id: 'cancel',
    method: 'POST',
    path: '/otp/cancel',
    tag: 'otp',
    summary: 'Give a challenge up',
    description: 'Its code is accepted no more, and the challenge is found no more.',
    body: ChallengeReference,
    success: {status: 204, description: 'Cancelled.'},
    problems: ['already_used', 'challenge_not_found'],
  },
  recover: {
    id: 'recover',
    method: 'POST',
    path: '/otp/recover',
    tag: 'otp',
    summary: 'Ask what became of a challenge',
    description:
      'For a client that lost an answer, or was reloaded: `challenge` when it is still open, with what is left of ' +
      'it; `verified` when a verify of this session was accepted. A session that was replaced at sign-in may ask ' +
      'for two minutes, and only until its successor has been seen; the new cookie comes with the answer. For a ' +
      '`payment` a new proof comes, which ends the one before; two minutes after the verify it is `expired`, and ' +
      'when the proof was used it is `already_used`.',
    body: ChallengeReference,
    success: {
      status: 200,
      description: 'Still open, or accepted.',
      schema: RecoverAnswer,
      examples: {
        challenge: {status: 'challenge', challenge: {...challenge, expiresIn: 171, resendIn: 0}},
        verified,
        payment: confirmed,
        next: {status: 'next', challenge: second},
      },
      cookie: ROTATED,
    },
    problems: [
      'expired',
      'already_used',
      'too_many_attempts',
      'locked',
      'challenge_not_found',
      'rate_limited',
      'invalid_destination',
      'delivery_failed',
    ],
  },
  me: {
    id: 'me',
    method: 'GET',
    path: '/api/me',
    tag: 'account',
    summary: 'Who is signed in',
    description: 'Not part of the contract: what this demo does with the proof.',
    success: {status: 200, description: 'Signed in.', schema: Me, examples: {me: {email: 'ana@example.com'}}},
    problems: ['unauthenticated'],
  },
  signOut: {
    id: 'signOut',
    method: 'POST',
    path: '/api/sign-out',
    tag: 'account',
    summary: 'Sign out',
    description: 'Not part of the contract. Ends the session and its cookie; also when nobody is signed in.',
    success: {status: 204, description: 'Signed out.', cookie: 'Removes the session cookie.'},
    problems: [],
  },
  ...ACCOUNT_OPERATIONS,
  ...PAYMENT_OPERATIONS,
  ...PARCEL_OPERATIONS,
} as const satisfies Readonly<Record<string, Operation>>;
