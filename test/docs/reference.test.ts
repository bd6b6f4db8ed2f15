import {describe, expect, it} from 'vitest';
import type {OtpErrorView} from '../../src/core/errors.js';
import {isRejection, refusal, type OtpErrorCode} from '../../src/core/errors.js';
import {
  initialSnapshot,
  transition,
  type OtpSnapshot,
  type OtpStatus,
  type SessionAction,
} from '../../src/core/session-machine.js';
import {fieldStatus} from '../../src/elements/otp-input/outcome.js';
import {page, rows} from './blocks.js';

/** Complete, or it does not compile. */
const CODES: Readonly<Record<OtpErrorCode, true>> = {
  invalid_code: true,
  expired: true,
  already_used: true,
  too_many_attempts: true,
  locked: true,
  challenge_not_found: true,
  rate_limited: true,
  conflict: true,
  invalid_destination: true,
  delivery_failed: true,
  channel_unavailable: true,
  captcha_required: true,
  unauthenticated: true,
  forbidden: true,
  network: true,
  offline: true,
  timeout: true,
  server: true,
  aborted: true,
  unsupported_response: true,
  cancelled: true,
  step_up_unsatisfied: true,
  not_replayable: true,
  origin_not_allowed: true,
  presenter_missing: true,
};

/** Complete likewise. */
const STATUSES: Readonly<Record<OtpStatus, true>> = {
  idle: true,
  issuing: true,
  choosing: true,
  awaiting: true,
  verifying: true,
  uncertain: true,
  rejected: true,
  verified: true,
  expired: true,
  locked: true,
  failed: true,
};

const challenge = {channel: 'email', length: 6, charset: 'numeric', issued: true} as const;
const failure = (code: OtpErrorCode): OtpErrorView => ({code});

const ACTIONS: readonly SessionAction[] = [
  {type: 'issue'},
  {type: 'choice', options: []},
  {type: 'challenge', challenge, options: []},
  {type: 'issue-failed', error: failure('network'), before: 'idle'},
  {type: 'verify'},
  {type: 'uncertain', error: failure('network')},
  {type: 'verified'},
  {type: 'refused', error: failure('invalid_code')},
  {type: 'refused', error: failure('expired')},
  {type: 'refused', error: failure('too_many_attempts')},
  {type: 'verify-failed', error: failure('server')},
  {type: 'expire'},
  {type: 'cancel'},
];

describe('the table of errors', () => {
  const told = rows('errors.md');

  it('has a row for every code, and none besides', () => {
    expect(told.map(([code]) => code).sort()).toEqual(Object.keys(CODES).sort());
  });

  it('says which of them are an Outcome, and of what status', () => {
    for (const [code, as] of told as [OtpErrorCode, string][])
      expect(as, code).toBe(isRejection(code) ? `Outcome ${refusal(code)}` : 'thrown');
  });
});

describe('the diagram of a session', () => {
  const arrows = [...page('sessions.md').matchAll(/^ {2}(\w+) --> (\w+)/gm)].map(
    ([, from, to]) => [from, to] as [OtpStatus, OtpStatus],
  );

  it('shows no step that the machine does not make', () => {
    const made = arrows.filter(([from, to]) => {
      const snapshot: OtpSnapshot = {...initialSnapshot('login'), status: from, challenge};
      return ACTIONS.some((action) => transition(snapshot, action).status === to);
    });
    expect(made).toEqual(arrows);
    expect(arrows.length).toBeGreaterThan(20);
  });

  it('leads to every status, and says what the field shows of each', () => {
    const shown = rows('sessions.md').map(([status, , field]) => [status, field]);
    const statuses = Object.keys(STATUSES) as OtpStatus[];
    expect(shown).toEqual(statuses.map((status) => [status, fieldStatus(status)]));
    expect(new Set(['idle', ...arrows.map(([, to]) => to)])).toEqual(new Set(statuses));
  });
});
