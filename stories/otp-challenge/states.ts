import {ALL_WAYS, CODE, PAYMENT, WAYS, type PanelArgs} from './panel.js';

const ways = {options: WAYS};
const mail = {channel: 'email', destination: 'a••@e•••••.com'};

/** What a panel can be at, from before its code to the end. */
export const states = {
  begin: {isStarted: false},
  choose: {
    script: (backend) =>
      backend.next('issue', {
        kind: 'choice',
        options: ALL_WAYS,
      }),
  },
  signIn: {challenge: {...ways, ...mail}, remember: true},
  payment: {purpose: 'payment', challenge: {...ways, transaction: PAYMENT}},
  change: {
    purpose: 'settings-change',
    challenge: {
      ...mail,
      transaction: {email: 'ana.de.la.cruz.montenegro@mail.example', device: 'Firefox on Linux'},
    },
  },
  app: {challenge: {channel: 'totp', issued: false, destination: ''}},
  rejected: {challenge: mail, tried: ['111111']},
  locked: {challenge: {...mail, attemptsLeft: 1}, tried: ['111111']},
  unsent: {
    script: (backend) => backend.next('issue', {kind: 'fault', code: 'rate_limited', retryAfterMs: 120_000}),
  },
  verified: {purpose: 'payment', challenge: {...mail, transaction: PAYMENT}, tried: [CODE]},
} satisfies Record<string, PanelArgs>;
