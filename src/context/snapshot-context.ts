import type {Context} from '@lit/context';
import type {OtpSnapshot} from '../core/session-machine.js';

/**
 * Data for fields: the state of the session of the nearest provider. `Symbol.for`, so that two copies of the library
 * meet. `createContext` would give it back as it is; without it, a field is made of nobody else's code.
 */
export const snapshotContext = Symbol.for('otp-stepup.snapshot') as unknown as Context<
  unknown,
  OtpSnapshot | undefined
>;
