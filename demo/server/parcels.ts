import {randomInt} from 'node:crypto';
import type {ChallengeRecord, ChallengeStore} from './challenge-store.js';
import {secondsUntil} from './challenge-view.js';
import {shownCode} from './codes.js';
import type {Confirmations} from './confirmations.js';
import type {Parcel, ParcelStore} from './parcel-store.js';
import type {Act} from './pending-acts.js';
import type {People} from './people.js';
import {Problem} from './problems.js';
import {maskContact} from './destinations.js';
import {CLASSES} from './ways.js';

export interface ParcelServices {
  readonly parcelStore: ParcelStore;
  readonly store: ChallengeStore;
  readonly people: People;
  readonly confirmations: Confirmations;
  readonly secret: string;
}

/** The code that a recipient shows to the courier at the door. */
export interface ShownCode {
  readonly code: string;
  /** Seconds. */
  readonly expiresIn: number;
}

/** Letters and digits that are not taken for one another (Crockford's base32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Twelve characters, sixty bits: who has not seen the parcel does not guess it. */
function makeLabel(): string {
  const part = (): string =>
    Array.from({length: 4}, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
  return `LP-${part()}-${part()}-${part()}`;
}

const SENT = [
  {sender: 'Acme Bicycles', what: 'Brake pads, one pair'},
  {sender: 'Harbour Books', what: 'Two paperbacks'},
] as const;

/** Parcels, and how they are handed over: for a code that only the recipient can show. */
export class Parcels {
  readonly #services: ParcelServices;

  constructor(services: ParcelServices) {
    this.#services = services;
  }

  /** Whoever is new finds that something is on its way. */
  async welcome(recipient: string): Promise<void> {
    for (const parcel of SENT) {
      await this.#services.parcelStore.add({...parcel, label: makeLabel(), recipient});
    }
  }

  list(recipient: string): Promise<readonly Parcel[]> {
    return this.#services.parcelStore.list(recipient);
  }

  /** Those that are still in the van. */
  listOpen(): Promise<readonly Parcel[]> {
    return this.#services.parcelStore.listOpen(50);
  }

  find(label: string): Promise<Parcel | undefined> {
    return this.#services.parcelStore.find(label);
  }

  /** The code that the recipient's screen shows now; undefined while no courier asks for it. */
  async shown({challenge}: Parcel, now: number): Promise<ShownCode | undefined> {
    const record = challenge === undefined ? undefined : await this.#services.store.find(challenge);
    if (!record || !isOpen(record, now)) return undefined;
    const code = shownCode(this.#services.secret, record.id, record.sends);
    return {code, expiresIn: secondsUntil(record.expiresAt, now)};
  }

  /**
   * Hands a parcel over, for a proof that the recipient's code was typed by the courier's session.
   * @throws {Problem} `step_up_required`; `conflict` when it was handed over before
   */
  async handOver(label: string, session: string, proof: string | undefined, now: number): Promise<Parcel> {
    const {parcelStore, confirmations} = this.#services;
    const parcel = await parcelStore.find(label);
    if (!parcel) throw new Problem('not_found');
    if (parcel.deliveredAt !== undefined) throw new Problem('conflict');
    await confirmations.require([await this.#act(parcel)], session, proof, now);
    if (!(await parcelStore.deliver(label, now))) throw new Problem('conflict');
    return {...parcel, deliveredAt: now};
  }

  async #act({label, recipient, sender}: Parcel): Promise<Act> {
    const person = await this.#services.people.find(recipient);
    return {
      purpose: 'delivery',
      audience: 'POST /api/hand-overs',
      // The courier need not know more of the recipient.
      transaction: {parcel: label, sender, recipient: maskContact(person?.email ?? '')},
      acrValues: [CLASSES.screen],
      confirmer: recipient,
    };
  }
}

function isOpen({state, attempts, maxAttempts, expiresAt}: ChallengeRecord, now: number): boolean {
  return state === 'open' && attempts < maxAttempts && expiresAt > now;
}
