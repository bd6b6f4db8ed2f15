import {randomUUID} from 'node:crypto';
import type {Person, PersonStore} from './person-store.js';
import {Problem} from './problems.js';

/** Changes of one person that meet each other are done one after the other: so often, and then it is a fault. */
const TRIES = 20;

/** The accounts, and how they change. */
export class People {
  readonly #store: PersonStore;
  readonly #welcome: (person: Person) => Promise<void>;

  /** @param welcome called once for everybody who is new */
  constructor(store: PersonStore, welcome: (person: Person) => Promise<void>) {
    this.#store = store;
    this.#welcome = welcome;
  }

  find(id: string): Promise<Person | undefined> {
    return this.#store.find(id);
  }

  findByContact(contact: string): Promise<Person | undefined> {
    return this.#store.findByContact(contact);
  }

  /** Who has this address: a first sign-in makes the account. */
  async ensure(email: string, now: number): Promise<Person> {
    const person: Person = {
      id: randomUUID(),
      email,
      ways: ['email', 'sms', 'voice'],
      methods: [],
      recovery: [],
      version: 0,
      since: now,
    };
    const known = await this.#store.add(person);
    if (known.id === person.id) await this.#welcome(person);
    return known;
  }

  /**
   * Changes a person, in one step as others see it.
   * @param edit makes the new one out of the present one; undefined: there is nothing to change
   * @returns whether it was changed
   * @throws {Problem} `conflict` when an address or number is somebody else's
   */
  async change(id: string, edit: (person: Person) => Person | undefined): Promise<boolean> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const person = await this.#store.find(id);
      const edited = person && edit(person);
      if (!edited) return false;
      const result = await this.#store.replace(edited);
      if (result === 'taken') throw new Problem('conflict');
      if (result === 'replaced') return true;
    }
    throw new Problem('server');
  }
}
