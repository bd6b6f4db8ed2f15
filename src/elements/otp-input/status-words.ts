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
  if (status !== 'failed') return messages[status];
  if (isUnsent) return messages.resendFailed;
  if (isChallengeOver(code)) return messages.gone;
  if (code === 'rate_limited') return messages.wait(wait ? formatDuration(wait / 1000, language) : undefined);
  return code === 'offline' ? messages.offline : messages.failed;
}

function timeOfDay(wall: number, language: string): string {
  return new Date(wall).toLocaleTimeString(language, {timeStyle: 'short'});
}
