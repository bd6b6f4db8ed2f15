import type {
  BackendContext,
  CallOptions,
  OtpBackend,
  OtpSession,
  ResumeRequest,
  StartRequest,
} from '../core/contracts.js';
import {createSessionLife} from './create-session-life.js';
import {createFlight} from './flight.js';
import {createIssuer, type Issuer} from './issuer.js';
import {createAct} from './ledger.js';
import type {SessionLife, SessionParts} from './session-life.js';
import {createVerifier, type Verifier} from './verifier.js';

/**
 * A session on a new code. Resolves when a code is out, a choice of channels is offered, or none is needed.
 * @throws {OtpError} what the service answered, or `aborted`
 */
export async function startSession(
  parts: SessionParts,
  request: StartRequest,
  {signal}: CallOptions = {},
): Promise<OtpSession> {
  const life = createSessionLife(parts, request);
  const issuer = createIssuer(life);
  life.check('issue', signal);
  await issuer.request('issue', undefined, signal ?? life.signal);
  return createSession(life, issuer, createVerifier(life));
}

/** A session on a code that was already sent, at once and without a request; `refresh` asks the service in the background. */
export function resumeSession(
  parts: SessionParts,
  {purpose, identity, channel = 'other', ...known}: ResumeRequest,
  refresh = false,
): OtpSession {
  const {transaction} = known;
  const life = createSessionLife(parts, {purpose, channel, identity, transaction});
  const verifier = createVerifier(life);
  life.update({...known, channel}, life.now());
  if (refresh) void verifier.refresh();
  return createSession(life, createIssuer(life), verifier);
}

function createSession(life: SessionLife, issuer: Issuer, verifier: Verifier): OtpSession {
  const {backend, outcome, store} = life;
  const flight = createFlight(life.check);

  const resend: OtpSession['resend'] = async ({option, signal} = {}) => {
    await flight.join('resend', option, signal, (aborting) => issuer.request('resend', option, aborting));
    return store.snapshot;
  };

  return {
    get snapshot() {
      return store.snapshot;
    },
    outcome,
    subscribe: store.subscribe,
    verify: (code, {signal, remember} = {}) =>
      flight.join('verify', code, signal, (aborting) => verifier.verify(code, aborting, remember)),
    resend,
    choose: (option, options) => resend({...options, option}),
    async cancel() {
      if (life.verified || life.signal.aborted) return;
      const challenge = life.challenge && life.active();
      life.cancel();
      flight.abort();
      if (!challenge) return;
      const {signal} = new AbortController();
      const call = (context: BackendContext) =>
        (backend as Required<OtpBackend>).cancel(challenge, context) as Promise<never>;
      // The code ends by its own clock where a service cannot be told, or does not hear it.
      await life.ask({phase: 'cancel', signal, act: createAct(), call}).catch(() => undefined);
    },
  };
}
