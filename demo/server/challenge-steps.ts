import type {Attempt, ChallengeRecord, Count, Renewal, Rotation} from './challenge-store.js';
import {digestsEqual} from './codes.js';

/** What a step comes to, and the record that takes the place of the one it was taken on; none where nothing changes. */
export interface Step<R> {
  readonly result: R;
  readonly next?: ChallengeRecord;
}

type Found = ChallengeRecord | undefined;

/** Counts an attempt. */
export function countStep(record: Found, now: number): Step<Count> {
  if (!record || record.state === 'cancelled') return {result: {result: 'missing'}};
  if (record.state === 'used') return {result: {result: 'used'}};
  if (record.attempts >= record.maxAttempts) return {result: {result: 'exhausted'}};
  if (record.expiresAt <= now) return {result: {result: 'expired'}};
  const attempts = record.attempts + 1;
  return {
    result: {result: 'counted', attemptsLeft: record.maxAttempts - attempts},
    next: {...record, attempts},
  };
}

/** Counts an attempt, and takes the challenge as used where the digest is its own. */
export function attemptStep(record: Found, digest: string, now: number): Step<Attempt> {
  const {result, next} = countStep(record, now);
  if (result.result !== 'counted') return {result};
  if (!next || !digestsEqual(digest, next.digest)) {
    return {result: {result: 'wrong', attemptsLeft: result.attemptsLeft}, ...(next && {next})};
  }
  return {result: {result: 'accepted'}, next: {...next, state: 'used', usedAt: now}};
}

/** Takes an open challenge as used. */
export function useStep(record: Found, now: number): Step<boolean> {
  if (record?.state !== 'open') return {result: false};
  return {result: true, next: {...record, state: 'used', usedAt: now}};
}

/** Puts another code in the place of the one before. */
export function rotateStep(record: Found, renewal: Renewal, now: number): Step<Rotation> {
  if (!record || record.state === 'cancelled') return {result: {result: 'missing'}};
  if (record.state === 'used') return {result: {result: 'used'}};
  if (record.attempts >= record.maxAttempts) return {result: {result: 'exhausted'}};
  if (record.sends >= record.maxSends) return {result: {result: 'spent', expiresAt: record.expiresAt}};
  if (record.resendAt > now) return {result: {result: 'too-soon', resendAt: record.resendAt}};
  const next = {...record, ...renewal, sends: record.sends + 1};
  return {result: {result: 'rotated', record: next}, next};
}

/** Closes a challenge that was not used. */
export function cancelStep(record: Found): Step<boolean> {
  if (!record || record.state === 'used') return {result: false};
  return {result: true, next: {...record, state: 'cancelled'}};
}
