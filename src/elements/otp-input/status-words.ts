import {isChallengeOver} from '../../core/errors.js';
import {formatDuration} from '../../i18n/duration.js';
import type {Locale} from '../../i18n/locale.js';
import type {FieldState} from './outcome.js';

/** What the field says of its status; undefined where it has nothing to say. */
export function statusWords(state: FieldState, {language, messages}: Locale): string | undefined {
  const {status, message, attemptsLeft, until, isUnsent, code, retryAfterMs: wait} = state;
  if (message || status === 'idle') return message;
  if (status === 'rejected') return messages.rejected(attemptsLeft);
  if (status === 'locked')
    return messages.locked(until === undefined ? undefined : timeOfDay(until, language));
  if (status !== 'failed') return messages[status];
  if (isUnsent) return messages.resendFailed;
  if (isChallengeOver(code)) return messages.gone;
  if (code === 'rate_limited')
    return messages.wait(wait === undefined ? undefined : formatDuration(Math.ceil(wait / 1000), language));
  return code === 'offline' ? messages.offline : messages.failed;
}

function timeOfDay(wall: number, language: string): string {
  return new Intl.DateTimeFormat(language, {timeStyle: 'short'}).format(wall);
}
