import {createContext} from '@lit/context';
import type {OtpClientPort} from '../core/contracts.js';

/** A service for orchestrators, never for fields: the client of the nearest provider. */
export const clientContext = createContext<OtpClientPort | undefined>(Symbol.for('otp-stepup.client'));
