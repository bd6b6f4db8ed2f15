import {createContext} from '@lit/context';
import type {OtpSnapshot} from '../core/session-machine.js';

/** Data for fields: the state of the session of the nearest provider. `Symbol.for`, so that two copies of the library meet. */
export const snapshotContext = createContext<OtpSnapshot | undefined>(Symbol.for('otp-stepup.snapshot'));
