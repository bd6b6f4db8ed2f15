import type {MessageChannel} from './ways.js';

/** A card that a person pays with. The number is not kept, only what they know it by. */
export interface PaymentMethod {
  readonly id: string;
  readonly label: string;
  readonly lastDigits: string;
  /** Epoch milliseconds. */
  readonly addedAt: number;
}

/** An authenticator app of a person. */
export interface Authenticator {
  /** The shared secret, sealed under the service's key. */
  readonly sealed: string;
  /** The last time step whose code was accepted: its code, and every older one, is refused (RFC 6238 §5.2). */
  readonly lastStep: number;
  /** Epoch milliseconds. */
  readonly since: number;
}

/** What the account of one person is. */
export interface Person {
  readonly id: string;
  readonly email: string;
  /** E.164, and confirmed by a code. */
  readonly phone?: string;
  /** The ways to be asked by, first choice first. A way without a destination is passed over. */
  readonly ways: readonly MessageChannel[];
  readonly methods: readonly PaymentMethod[];
  /** There while two-step verification is on. */
  readonly authenticator?: Authenticator;
  /** Keyed hashes of the recovery codes that were not used yet. */
  readonly recovery: readonly string[];
  /** Counts the changes, so that two at a time cannot undo each other. */
  readonly version: number;
  /** Epoch milliseconds. */
  readonly since: number;
}

/** `stale`: somebody else changed it since it was read. `taken`: the address or number is another person's. */
export type Replacement = 'replaced' | 'stale' | 'taken';

/** Where people are kept. Each method is to be done as one atomic step. */
export interface PersonStore {
  find(id: string): Promise<Person | undefined>;
  /** Whose e-mail address or telephone number this is. */
  findByContact(contact: string): Promise<Person | undefined>;
  /** Adds a person, unless their address is somebody's; gives who has it now. */
  add(person: Person): Promise<Person>;
  /**
   * Puts a person in place of the one that was read, when its version is still that of `person`; the version kept is
   * one higher. Of any number of parallel calls with one version exactly one is `replaced`.
   */
  replace(person: Person): Promise<Replacement>;
}

/** An address has an @ and a number none, so that one index holds both. */
export function contactsOf({email, phone}: Person): readonly string[] {
  return phone === undefined ? [email] : [email, phone];
}
