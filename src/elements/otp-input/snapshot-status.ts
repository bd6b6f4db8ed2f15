import type {OtpStatus} from '../../core/session-machine.js';
import type {OtpFieldStatus} from '../events.js';

/** What a field shows of a session's state. */
export function fieldStatus(status: OtpStatus): OtpFieldStatus {
  switch (status) {
    case 'idle':
    case 'issuing':
    case 'choosing':
    case 'awaiting':
      return 'idle';
    case 'verifying':
    case 'uncertain':
      return 'verifying';
    default:
      return status;
  }
}
