import {describe, expect, it} from 'vitest';
import {parseChallenges, parseStepUp} from '../../src/core/challenge-header.js';
import {demandOf, isGoodFor, type ProofClaims} from '../../demo/server/step-up.js';

const POLICY = {maxAgeSeconds: 300, proofMs: 120_000};
const ACR = 'urn:larkpost:mailed-code';
const USE = {session: 'session', purpose: 'payment', audience: 'POST /api/payments', transaction: 'digest'};
const DEMAND = {...USE, acrValues: ['urn:larkpost:app-code', ACR]};
const CLAIMS: ProofClaims = {...USE, acr: ACR, authTime: 1000, expiresAt: 1_120_000};
const AT = 1_000_500;

describe('a proof', () => {
  it('is good for what it says', () => {
    expect(isGoodFor(CLAIMS, DEMAND, POLICY, AT)).toBe(true);
  });

  it.each([
    ['session', {session: 'other'}],
    ['purpose', {purpose: 'login'}],
    ['request', {audience: 'POST /api/email'}],
    ['transaction', {transaction: 'other'}],
    ['class', {acr: 'urn:larkpost:password'}],
    ['class, but for its case', {acr: 'URN:larkpost:mailed-code'}],
    ['life', {expiresAt: AT}],
    ['time, too long ago', {authTime: 700, expiresAt: AT + 1}],
    ['time, yet to come', {authTime: 1001}],
  ])('is not good with another %s', (_what, change) => {
    expect(isGoodFor({...CLAIMS, ...change}, DEMAND, POLICY, AT)).toBe(false);
  });
});

describe('the demand', () => {
  it('is one challenge of RFC 9470, which our own parser reads', () => {
    const field = demandOf(POLICY, DEMAND.acrValues, 'payment:0c1Zk1YbWb0c1Gm3l7rYdA');
    expect(parseChallenges(field)).toHaveLength(1);
    expect(parseStepUp(field)).toEqual({
      acrValues: DEMAND.acrValues,
      maxAge: 300,
      scope: 'payment:0c1Zk1YbWb0c1Gm3l7rYdA',
    });
  });
});
