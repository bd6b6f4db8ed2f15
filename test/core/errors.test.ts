import {runInNewContext} from 'node:vm';
import {describe, expect, expectTypeOf, it, vi} from 'vitest';
import {
  errorView,
  isChallengeOver,
  isOtpError,
  isOutcomeUnknown,
  isRejection,
  OtpError,
  parseErrorCode,
  refusal,
  type OtpErrorCode,
} from '../../src/core/errors.js';

/** Every code and what it means: refused as; r retryable, o over, l lost answer, s a service may say it. */
const CODES: Record<OtpErrorCode, readonly [refused: string, traits: string]> = {
  invalid_code: ['rejected', 'rs'],
  expired: ['expired', 's'],
  already_used: ['', 'os'],
  too_many_attempts: ['locked', 's'],
  locked: ['locked', 's'],
  challenge_not_found: ['', 'os'],
  rate_limited: ['', 'rs'],
  conflict: ['', 'rs'],
  invalid_destination: ['', 's'],
  delivery_failed: ['', 'rs'],
  channel_unavailable: ['', 's'],
  captcha_required: ['', 'rs'],
  unauthenticated: ['', 'os'],
  forbidden: ['', 'os'],
  network: ['', 'rls'],
  offline: ['', 'rs'],
  timeout: ['', 'rls'],
  server: ['', 'rls'],
  aborted: ['', 'l'],
  unsupported_response: ['', ''],
  cancelled: ['', ''],
  step_up_unsatisfied: ['', ''],
  not_replayable: ['', ''],
  origin_not_allowed: ['', ''],
  presenter_missing: ['', ''],
};

const cases = Object.entries(CODES) as [OtpErrorCode, readonly [string, string]][];

describe('error codes', () => {
  it.each(cases)('%s means what the taxonomy says', (code, [refused, traits]) => {
    expect(isRejection(code)).toBe(refused !== '');
    expect(refusal(code)).toBe(refused || 'rejected');
    expect(new OtpError(code, {phase: 'verify'}).retryable).toBe(traits.includes('r'));
    expect(isChallengeOver(code)).toBe(traits.includes('o'));
    expect(isOutcomeUnknown(code)).toBe(traits.includes('l'));
    expect(parseErrorCode(code)).toBe(traits.includes('s') ? code : undefined);
  });

  it.each([undefined, null, 7, '', 'INVALID_CODE', 'toString', '__proto__', {}])(
    'reads no code from %o',
    (word) => {
      expect(parseErrorCode(word)).toBeUndefined();
      expect(isChallengeOver(word as OtpErrorCode)).toBe(false);
    },
  );
});

describe('OtpError', () => {
  const details = {
    phase: 'verify',
    attemptsLeft: 2,
    until: 3,
    retryAfterMs: 4,
    candidates: ['expired'],
    status: 429,
    backendCode: 'TOO_FAST',
    requestId: 'r1',
  } as const;

  it('carries its details, and names call and code in a message that is safe to log (S-09)', () => {
    const error = new OtpError('rate_limited', details);
    expect(error).toMatchObject({name: 'OtpError', code: 'rate_limited', ...details});
    expect(error.message).toBe('verify: rate_limited');
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toHaveProperty('cause');
    expect(JSON.parse(JSON.stringify(error))).toEqual({name: 'OtpError', code: 'rate_limited', ...details});
  });

  it('has no property for a detail that is absent', () => {
    const error = new OtpError('network', {phase: 'issue', status: undefined, until: undefined});
    expect(Object.keys(error).sort()).toEqual(['code', 'name', 'phase']);
  });

  it('is known by its brand: of another copy, another realm, but not by its looks', () => {
    const error = new OtpError('network', {phase: 'issue'});
    const foreign = {[Symbol.for('otp-stepup.error')]: true, code: 'network'};
    expect(isOtpError(error)).toBe(true);
    expect(isOtpError(foreign)).toBe(true);
    for (const other of [new Error('x'), {name: 'OtpError', code: 'network'}, null, undefined, 'network', 7])
      expect(isOtpError(other)).toBe(false);
  });

  it('is known across a real second realm, and from a second copy of the library', async () => {
    const theirs = runInNewContext(
      `const error = new Error('issue: network');
       Object.defineProperty(Object.getPrototypeOf(error), Symbol.for('otp-stepup.error'), {value: true});
       error.code = 'network'; error`,
    ) as unknown;
    expect(theirs instanceof Error).toBe(false);
    expect(isOtpError(theirs)).toBe(true);
    expect(isOtpError(runInNewContext(`new Error('plain')`))).toBe(false);
    vi.resetModules();
    const copy = await import('../../src/core/errors.js');
    const error = new copy.OtpError('locked', {phase: 'verify'});
    expect(copy.OtpError).not.toBe(OtpError);
    expect(error).not.toBeInstanceOf(OtpError);
    expect(isOtpError(error)).toBe(true);
  });

  it('narrows by its code', () => {
    const error: unknown = new OtpError('locked', {phase: 'verify', until: 5});
    if (!isOtpError(error) || error.code !== 'locked') throw new Error('not narrowed');
    expectTypeOf(error.code).toEqualTypeOf<'locked'>();
    expect(error.until).toBe(5);
  });

  it('shows a person four of its parts and no more, frozen', () => {
    const view = errorView(new OtpError('locked', details));
    expect(view).toEqual({code: 'locked', attemptsLeft: 2, until: 3, retryAfterMs: 4});
    expect(Object.isFrozen(view)).toBe(true);
    expect(errorView({code: 'network'})).toEqual({code: 'network'});
    expect(Object.keys(errorView({code: 'network'}))).toEqual(['code']);
  });
});
