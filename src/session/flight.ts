import type {CallOptions} from '../core/contracts.js';
import {OtpError, type OtpPhase} from '../core/errors.js';
import {abortable} from './abortable.js';

/** The one call to the service that a session makes at a time. Several callers may wait for it. */
export interface Flight {
  /**
   * Makes the call, or joins it when it is already under way. Each caller may leave by its own signal; the last one to
   * leave aborts the call.
   * @throws {OtpError} `conflict` while another call is under way, `aborted` for who leaves
   */
  join<T>(
    phase: OtpPhase,
    key: string | undefined,
    signal: CallOptions['signal'],
    call: (signal: AbortSignal) => Promise<T>,
  ): Promise<T>;
  abort(): void;
}

interface Call {
  readonly name: string;
  readonly controller: AbortController;
  result?: Promise<unknown>;
  callers: number;
}

/** `check` is asked before a call and after it, and throws what is then to be thrown. */
export function createFlight(check: (phase: OtpPhase, signal?: CallOptions['signal']) => void): Flight {
  let current: Call | undefined;
  return {
    abort: () => current?.controller.abort(),
    async join<T>(
      phase: OtpPhase,
      key = '',
      signal: CallOptions['signal'],
      call: (signal: AbortSignal) => Promise<T>,
    ) {
      check(phase, signal);
      const name = `${phase} ${key}`;
      // One that everybody has left ends first.
      while (current?.controller.signal.aborted) {
        await abortable(Promise.allSettled([current.result]), signal, phase);
        check(phase, signal);
      }
      let joined = current;
      if (!joined) {
        const controller = new AbortController();
        // Known as under way before it begins: its first act may call back.
        joined = current = {name, controller, callers: 0};
        joined.result = call(controller.signal).finally(() => (current = undefined));
      }
      const {result, controller} = joined;
      if (joined.name !== name || !result) throw new OtpError('conflict', {phase});
      joined.callers++;
      try {
        return (await abortable(result, signal, phase)) as T;
      } finally {
        if (!--joined.callers) controller.abort();
        check(phase);
      }
    },
  };
}
