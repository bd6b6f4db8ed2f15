import {isChallengeOver} from '../../core/errors.js';
import {formatDuration} from '../../i18n/duration.js';
import type {Locale} from '../../i18n/locale.js';
import type {OtpFieldStatus} from '../events.js';
import type {StatusDetails} from './outcome.js';

/** What the field says of its status; undefined where it has nothing to say. */
export function statusWords(
  status: OtpFieldStatus,
  details: StatusDetails,
  locale: Locale,
): string | undefined {
  const {message, attemptsLeft, until} = details;
  const {messages, language} = locale;
  if (message || status === 'idle') return message;
  if (status === 'rejected') return messages.rejected(attemptsLeft);
  if (status === 'locked')
    return messages.locked(until === undefined ? undefined : timeOfDay(until, language));
  return status === 'failed' ? failureWords(details, locale) : messages[status];
}

function failureWords(
  {isUnsent, code, retryAfterMs: wait}: StatusDetails,
  {messages, language}: Locale,
): string {
  if (isUnsent) return messages.resendFailed;
  if (isChallengeOver(code)) return messages.gone;
  if (code === 'offline') return messages.offline;
  if (code !== 'rate_limited') return messages.failed;
  return messages.wait(wait === undefined ? undefined : formatDuration(Math.ceil(wait / 1000), language));
}

function timeOfDay(wall: number, language: string): string {
  return new Intl.DateTimeFormat(language, {timeStyle: 'short'}).format(wall);
}
