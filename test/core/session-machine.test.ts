import {describe, expect, it} from 'vitest';
import {
  canTransition,
  initialSnapshot,
  transition,
  type ChallengeView,
  type OtpSnapshot,
  type OtpStatus,
  type SessionAction,
} from '../../src/core/session-machine.js';

const view = (): ChallengeView => ({id: 'c1', channel: 'email', length: 6, charset: 'numeric', issued: true});

/** One of every action, made afresh: an action's parts are frozen with the snapshot they go into. */
const ACTIONS = {
  issue: () => ({type: 'issue'}),
  choice: () => ({type: 'choice', options: [{id: 'v', channel: 'voice'}]}),
  challenge: () => ({type: 'challenge', challenge: view(), options: [], expiresAt: 10, resendAt: 5}),
  'issue-failed': () => ({type: 'issue-failed', error: {code: 'network'}, before: 'awaiting'}),
  verify: () => ({type: 'verify'}),
  uncertain: () => ({type: 'uncertain', error: {code: 'timeout'}}),
  verified: () => ({type: 'verified'}),
  refused: () => ({type: 'refused', error: {code: 'invalid_code'}}),
  'verify-failed': () => ({type: 'verify-failed', error: {code: 'network'}}),
  expire: () => ({type: 'expire'}),
  cancel: () => ({type: 'cancel'}),
} satisfies Record<SessionAction['type'], () => SessionAction>;

type Actions = keyof typeof ACTIONS;

/** Where every action leads from every status; a dash where it does not count. The columns are those of ACTIONS. */
const TABLE = `
            issue    choice    challenge  issue-failed verify     uncertain  verified  refused   verify-failed expire   cancel
  idle      issuing  -         awaiting   -            -          -          -         -         -             -        -
  issuing   -        choosing  awaiting   awaiting     -          -          verified  -         -             -        idle
  choosing  issuing  choosing  awaiting   -            -          -          verified  -         -             -        idle
  awaiting  issuing  choosing  awaiting   -            verifying  -          verified  rejected  failed        expired  idle
  verifying -        choosing  awaiting   -            -          uncertain  verified  rejected  failed        -        idle
  uncertain -        choosing  awaiting   -            -          -          verified  rejected  failed        -        idle
  rejected  issuing  choosing  awaiting   -            verifying  -          verified  rejected  -             expired  idle
  verified  -        -         -          -            -          -          -         -         -             -        -
  expired   issuing  choosing  awaiting   -            verifying  -          verified  -         -             -        idle
  locked    issuing  choosing  awaiting   -            -          -          verified  -         -             -        idle
  failed    issuing  choosing  awaiting   -            verifying  -          verified  rejected  -             expired  idle
`;

const [head = [], ...rows] = TABLE.trim()
  .split('\n')
  .map((row) => row.trim().split(/\s+/));

const CELLS = rows.flatMap(([status, ...cells]) =>
  cells.map((to, column) => [status as OtpStatus, head[column] as Actions, to] as const),
);

const snapshotIn = (status: OtpStatus, parts: Partial<OtpSnapshot> = {}): OtpSnapshot =>
  Object.freeze({
    status,
    purpose: 'login',
    challenge: Object.freeze(view()),
    options: [],
    expiresAt: 100,
    resendAt: 50,
    ...parts,
  });

describe('the session machine', () => {
  it('has a table that is whole', () => {
    expect(head).toEqual(Object.keys(ACTIONS));
    expect(CELLS).toHaveLength(11 * 11);
    expect(new Set(CELLS.map(([status]) => status)).size).toBe(11);
  });

  it.each(CELLS)('leads from %s by %s to %s', (status, type, to) => {
    const before = snapshotIn(status);
    const after = transition(before, ACTIONS[type]());
    expect(canTransition(before, type)).toBe(to !== '-');
    if (to === '-') expect(after).toBe(before);
    else expect(after.status).toBe(to);
    expect(after.purpose).toBe('login');
  });

  it.each(CELLS)(
    'gives from %s by %s a snapshot that is frozen and has no undefined part',
    (status, type) => {
      const after = transition(snapshotIn(status), ACTIONS[type]());
      expect(Object.isFrozen(after)).toBe(true);
      for (const part of [after.challenge, after.error])
        expect(part === undefined || Object.isFrozen(part)).toBe(true);
      expect(Object.values(after)).not.toContain(undefined);
      expect(Object.values(after.challenge ?? {})).not.toContain(undefined);
    },
  );

  it('begins idle, with nothing', () => {
    expect(initialSnapshot('payment')).toEqual({status: 'idle', purpose: 'payment', options: []});
    expect(Object.isFrozen(initialSnapshot('login').options)).toBe(true);
  });

  it('does not verify where no challenge is known', () => {
    const bare = Object.freeze({status: 'failed', purpose: 'login', options: []} as const);
    expect(canTransition(bare, 'verify')).toBe(false);
    expect(transition(bare, {type: 'verify'})).toBe(bare);
  });

  it('takes over the whole of a new challenge and drops what was told of the old one', () => {
    const before = snapshotIn('rejected', {
      error: {code: 'invalid_code'},
      options: [{id: 'v', channel: 'voice'}],
    });
    const challenge = {...view(), id: 'c2'};
    expect(transition(before, {type: 'challenge', challenge, options: []})).toEqual({
      status: 'awaiting',
      purpose: 'login',
      challenge,
      options: [],
    });
  });

  it('drops the challenge and its times for a choice', () => {
    const after = transition(snapshotIn('issuing'), ACTIONS.choice());
    expect(after).toEqual({
      status: 'choosing',
      purpose: 'login',
      options: [{id: 'v', channel: 'voice'}],
    });
    expect(Object.isFrozen(after.options)).toBe(true);
  });

  it.each(['issue', 'verify'] as const)('keeps all but the error on %s', (type) => {
    const {status: _status, error: _error, ...kept} = snapshotIn('rejected', {error: {code: 'invalid_code'}});
    const {status, ...after} = transition(snapshotIn('rejected', {error: {code: 'invalid_code'}}), {type});
    expect(status).toBe(type === 'issue' ? 'issuing' : 'verifying');
    expect(after).toEqual(kept);
  });

  it('is failed when the first code could not be asked for, and where it was when another one could not', () => {
    const error = {code: 'rate_limited', retryAfterMs: 5} as const;
    const issuing = snapshotIn('issuing');
    const failed = (before: OtpStatus, resendAt?: number) =>
      transition(issuing, {type: 'issue-failed', error, before, resendAt});
    expect(failed('idle')).toMatchObject({status: 'failed', error});
    expect(failed('locked')).toMatchObject({status: 'locked', error, resendAt: 50});
    expect(failed('choosing', 77)).toMatchObject({status: 'choosing', resendAt: 77});
  });

  it.each([
    ['invalid_code', 'rejected', 100],
    ['expired', 'expired', undefined],
    ['too_many_attempts', 'locked', undefined],
    ['locked', 'locked', undefined],
  ] as const)('leads on a refusal by %s to %s, with %s for the end', (code, status, expiresAt) => {
    const after = transition(snapshotIn('verifying'), {
      type: 'refused',
      error: {code, attemptsLeft: 2, until: 9},
    });
    expect(after).toMatchObject({
      status,
      challenge: {attemptsLeft: 2},
      error: {code, attemptsLeft: 2, until: 9},
    });
    expect(after.expiresAt).toBe(expiresAt);
    expect(after.resendAt).toBe(50);
  });

  it('keeps the tries that are left where a refusal does not tell, and needs no challenge', () => {
    const counted = snapshotIn('verifying', {challenge: {...view(), attemptsLeft: 3}});
    const error = {code: 'invalid_code'} as const;
    expect(transition(counted, {type: 'refused', error}).challenge?.attemptsLeft).toBe(3);
    const {challenge: _challenge, ...bare} = snapshotIn('verifying');
    expect(transition(bare, {type: 'refused', error})).not.toHaveProperty('challenge');
  });

  it('moves the time of the next code with a failure that tells one', () => {
    const error = {code: 'challenge_not_found'} as const;
    const fail = (resendAt?: number) =>
      transition(snapshotIn('verifying'), {type: 'verify-failed', error, resendAt});
    expect(fail(7).resendAt).toBe(7);
    expect(fail().resendAt).toBe(50);
  });

  it('drops the clocks and the error of a success, and says why a code ran out', () => {
    const {expiresAt: _expiresAt, resendAt: _resendAt, ...kept} = snapshotIn('verified');
    const before = snapshotIn('uncertain', {error: {code: 'timeout'}});
    expect(transition(before, {type: 'verified'})).toEqual(kept);
    const expired = transition(snapshotIn('awaiting'), {type: 'expire'});
    expect(expired).toEqual({...snapshotIn('expired'), error: {code: 'expired'}});
  });

  it('goes back to where it began when it is cancelled', () => {
    const before = snapshotIn('rejected', {error: {code: 'invalid_code'}});
    expect(transition(before, {type: 'cancel'})).toEqual(initialSnapshot('login'));
  });

  it('shows of an error what may be shown, and nothing else that an error carries', () => {
    const error = Object.assign(new Error('POST /verify 123456'), {
      code: 'server' as const,
      status: 500,
      requestId: 'r1',
    });
    for (const type of ['uncertain', 'verify-failed'] as const)
      expect(transition(snapshotIn('verifying'), {type, error}).error).toEqual({code: 'server'});
  });
});
