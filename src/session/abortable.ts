import type {CallOptions} from '../core/contracts.js';
import {OtpError, type OtpPhase} from '../core/errors.js';

/** The result of `work`, or a rejection with `aborted` as soon as the signal says so. The work itself goes on. */
export function abortable<T>(work: Promise<T>, signal: CallOptions['signal'], phase: OtpPhase): Promise<T> {
  if (!signal) return work;
  return new Promise<T>((resolve, reject) => {
    const leave = (): void => reject(new OtpError('aborted', {phase}));
    const stop = (): void => signal.removeEventListener('abort', leave);
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave);
    work.then(resolve, reject).finally(stop);
  });
}
