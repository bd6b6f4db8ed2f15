/** What happened to an account, as its person is told. */
export const HAPPENINGS = [
  'signed-in',
  'email-changed',
  'phone-changed',
  'two-step-on',
  'two-step-off',
  'recovery-codes-made',
  'method-added',
  'code-reported',
  'locked',
] as const;
export type Happening = (typeof HAPPENINGS)[number];

export interface ActivityRecord {
  readonly what: Happening;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Where it is kept what happened to whom. Entries are only ever added. */
export interface ActivityStore {
  add(person: string, record: ActivityRecord): Promise<void>;
  /** The newest of a person, newest first. */
  list(person: string, limit: number): Promise<readonly ActivityRecord[]>;
}

export const KEEP_ACTIVITY = 50;

export class MemoryActivityStore implements ActivityStore {
  readonly #byPerson = new Map<string, readonly ActivityRecord[]>();

  add(person: string, record: ActivityRecord): Promise<void> {
    this.#byPerson.set(person, [record, ...(this.#byPerson.get(person) ?? [])].slice(0, KEEP_ACTIVITY));
    return Promise.resolve();
  }

  list(person: string, limit: number): Promise<readonly ActivityRecord[]> {
    return Promise.resolve((this.#byPerson.get(person) ?? []).slice(0, limit));
  }
}
