import type {OtpSession, StartRequest} from '../../src/core/contracts.js';
import type {OtpSnapshot, OtpStatus} from '../../src/core/session-machine.js';
import {startSession} from '../../src/session/otp-session.js';
import {issued, ManualBackend, type Abilities} from './manual-backend.js';
import {ManualClock} from './manual-clock.js';

export interface Begun {
  readonly session: OtpSession;
  readonly service: ManualBackend;
  readonly clock: ManualClock;
  /** Every snapshot since the session was there. */
  readonly seen: OtpSnapshot[];
  statuses(): OtpStatus[];
}

export interface Beginning {
  readonly abilities?: Abilities;
  readonly request?: Partial<StartRequest>;
  readonly result?: Parameters<ReturnType<ManualBackend['call']>['answer']>[0];
}

/** A session that awaits a code, on a service and a clock that the test moves. */
export async function begin({abilities, request, result = issued()}: Beginning = {}): Promise<Begun> {
  const service = new ManualBackend(abilities);
  const clock = new ManualClock();
  const starting = startSession(
    {backend: service.backend, http: undefined, clock},
    {purpose: 'login', identity: 'ana@example.com', ...request},
  );
  await service.call('issue').answer(result);
  const session = await starting;
  const seen: OtpSnapshot[] = [];
  session.subscribe((snapshot) => seen.push(snapshot));
  return {session, service, clock, seen, statuses: () => seen.map(({status}) => status)};
}

/** The OtpError that a promise rejects with. */
export async function faultOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => Promise.reject(new Error(`resolved with ${JSON.stringify(value)}`)),
    (error: unknown) => error,
  );
}
