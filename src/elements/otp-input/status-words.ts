import {isChallengeOver} from '../../core/errors.js';
import {formatDuration} from '../../i18n/duration.js';
import type {Locale} from '../../i18n/locale.js';
import type {FieldState} from './outcome.js';

/** What the field says of its status; undefined where it has nothing to say. */
export function statusWords(state: FieldState, {language, messages}: Locale): string | undefined {
  const {status, message, attemptsLeft, until, isUnsent, code, retryAfterMs: wait} = state;
  if (message || status === 'idle') return message;
  if (status === 'rejected') return messages.rejected(attemptsLeft);
  if (status === 'locked') return messages.locked(until ? timeOfDay(until, language) : undefined);
  if (code === 'rate_limited')
    return messages.rate_limited(wait ? formatDuration(wait / 1000, language) : undefined);
  if (isUnsent) return messages.resendFailed;
  return messages[isChallengeOver(code) ? 'gone' : code === 'offline' ? code : status];
}

function timeOfDay(wall: number, language: string): string {
  return new Date(wall).toLocaleTimeString(language, {timeStyle: 'short'});
}
