import {NOW} from './clock.js';
import type {FieldArgs} from './field.js';

const label = 'Security code';
const code = '482913';
const resendAt = NOW - 1;

/** What a field can be in, from the first look at it to the end of its code. */
export const states = {
  empty: {label, hint: 'Sent to a••@e•••••.com', expiresAt: NOW + 245_000, resendAt: NOW + 24_000},
  partial: {label, code: '482'},
  complete: {label, code},
  verifying: {label, code, status: 'verifying'},
  verified: {label, code, outcome: true},
  rejected: {label, code, outcome: {status: 'rejected', attemptsLeft: 3}, resendAt},
  expired: {label, code, status: 'expired', resendAt},
  locked: {label, code, status: 'locked', resendAt: NOW + 600_000},
  failed: {label, code, status: 'failed', resendAt},
  disabled: {label, code: '482', disabled: true},
  readOnly: {label, code, readonly: true},
} satisfies Record<string, FieldArgs>;
