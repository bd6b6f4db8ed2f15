import {isChallengeOver} from '../../core/errors.js';
import {formatDuration} from '../../i18n/duration.js';
import type {OtpMessages} from '../../i18n/messages.js';
import type {OtpFieldStatus} from '../events.js';
import type {StatusDetails} from './outcome.js';

/** What the field says of its status; undefined where it has nothing to say. */
export function statusWords(
  status: OtpFieldStatus,
  details: StatusDetails,
  messages: OtpMessages,
  language: string,
): string | undefined {
  if (details.message) return details.message;
  switch (status) {
    case 'idle':
      return undefined;
    case 'verifying':
      return messages.verifying;
    case 'verified':
      return messages.verified;
    case 'rejected':
      return messages.rejected(details.attemptsLeft);
    case 'expired':
      return messages.expired;
    case 'locked':
      return messages.locked(details.until === undefined ? undefined : timeOfDay(details.until, language));
    case 'failed':
      return failureWords(details, messages, language);
  }
}

function failureWords(details: StatusDetails, messages: OtpMessages, language: string): string {
  if (details.isUnsent) return messages.resendFailed;
  if (details.code && isChallengeOver(details.code)) return messages.gone;
  switch (details.code) {
    case 'offline':
      return messages.offline;
    case 'rate_limited': {
      const wait = details.retryAfterMs;
      return messages.wait(wait === undefined ? undefined : formatDuration(Math.ceil(wait / 1000), language));
    }
    default:
      return messages.failed;
  }
}

function timeOfDay(wall: number, language: string): string {
  return new Intl.DateTimeFormat(language, {timeStyle: 'short'}).format(wall);
}
