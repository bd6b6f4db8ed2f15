import {hashRecoveryCode, makeRecoveryCodes} from './recovery-codes.js';
import type {EnrolmentStore} from './enrolment-store.js';
import type {People} from './people.js';
import {Problem} from './problems.js';
import type {Sealing} from './sealing.js';
import {addressOf, makeSecret, stepOf} from './totp.js';

export interface FactorServices {
  readonly people: People;
  readonly enrolments: EnrolmentStore;
  readonly sealing: Sealing;
  readonly secret: string;
}

/** A secret that was made for an app, as its person reads it. */
export interface NewSecret {
  /** Base32, to be typed where nothing can be scanned. */
  readonly secret: string;
  /** The `otpauth:` address that the QR code holds. */
  readonly address: string;
}

/** How long a person may take to set up the app. */
const ENROL_MS = 15 * 60 * 1000;

/** The second factor of a person: an authenticator app, and the recovery codes for who has lost it. */
export class Factors {
  readonly #services: FactorServices;

  constructor(services: FactorServices) {
    this.#services = services;
  }

  /** Begins to set up an app for a session: a new secret, in place of one that was not confirmed. */
  async begin(session: string, person: string, now: number): Promise<void> {
    const sealed = this.#services.sealing.seal(makeSecret(), person);
    await this.#services.enrolments.put(session, {person, sealed, expiresAt: now + ENROL_MS});
  }

  /** The secret that a session is setting up; undefined when there is none. */
  async pending(session: string, person: string, now: number): Promise<NewSecret | undefined> {
    const enrolment = await this.#services.enrolments.find(session, now);
    if (enrolment?.person !== person) return undefined;
    const secret = this.#services.sealing.open(enrolment.sealed, person);
    const known = await this.#services.people.find(person);
    return {secret, address: addressOf(secret, known?.email ?? '')};
  }

  /**
   * Turns two-step verification on, when the code is one that the app shows now. The code is spent by that: it is not
   * taken for a sign-in too.
   * @returns whether the code was right
   */
  async confirm(session: string, person: string, code: string, now: number): Promise<boolean> {
    const {people, enrolments, sealing} = this.#services;
    const enrolment = await enrolments.find(session, now);
    if (enrolment?.person !== person) throw new Problem('challenge_not_found');
    const {sealed} = enrolment;
    const lastStep = stepOf(sealing.open(sealed, person), code, now);
    if (lastStep === undefined) return false;
    const isOn = await people.change(person, (known) =>
      known.authenticator ? undefined : {...known, authenticator: {sealed, lastStep, since: now}},
    );
    if (!isOn) throw new Problem('conflict');
    await enrolments.remove(session);
    return true;
  }

  /** Turns two-step verification off. */
  async turnOff(person: string): Promise<void> {
    await this.#services.people.change(person, ({authenticator: _gone, ...rest}) => ({
      ...rest,
      recovery: [],
    }));
  }

  /** Makes a new list of recovery codes, which nobody sees again; the old ones are good for nothing from then on. */
  async renewRecovery(person: string): Promise<readonly string[]> {
    const codes = makeRecoveryCodes();
    const recovery = codes.map((one) => hashRecoveryCode(this.#services.secret, person, one));
    const isDone = await this.#services.people.change(person, (known) =>
      known.authenticator ? {...known, recovery} : undefined,
    );
    if (!isDone) throw new Problem('conflict');
    return codes;
  }

  /** Takes a code of the person's app, once: it and every older one is refused from then on. */
  takeAppCode(person: string, code: string, now: number): Promise<boolean> {
    const {people, sealing} = this.#services;
    return people.change(person, (known) => {
      const {authenticator} = known;
      if (!authenticator) return undefined;
      const step = stepOf(sealing.open(authenticator.sealed, person), code, now);
      if (step === undefined || step <= authenticator.lastStep) return undefined;
      return {...known, authenticator: {...authenticator, lastStep: step}};
    });
  }

  /** Takes a recovery code of the person, once. */
  takeRecoveryCode(person: string, code: string): Promise<boolean> {
    const hash = hashRecoveryCode(this.#services.secret, person, code);
    return this.#services.people.change(person, (known) =>
      known.recovery.includes(hash)
        ? {...known, recovery: known.recovery.filter((one) => one !== hash)}
        : undefined,
    );
  }
}
