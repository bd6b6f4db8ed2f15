import {contactsOf, type Person, type PersonStore, type Replacement} from './person-store.js';

/** People in this process. Each method runs without a pause, which is what makes it atomic here. */
export class MemoryPersonStore implements PersonStore {
  readonly #people = new Map<string, Person>();
  /** E-mail address or telephone number → id. */
  readonly #contacts = new Map<string, string>();

  find(id: string): Promise<Person | undefined> {
    return Promise.resolve(this.#people.get(id));
  }

  findByContact(contact: string): Promise<Person | undefined> {
    return Promise.resolve(this.#people.get(this.#contacts.get(contact) ?? ''));
  }

  async add(person: Person): Promise<Person> {
    const known = this.#people.get(this.#contacts.get(person.email) ?? '');
    if (known) return known;
    this.#put(person);
    return Promise.resolve(person);
  }

  replace(person: Person): Promise<Replacement> {
    return Promise.resolve(this.#replace(person));
  }

  #replace(person: Person): Replacement {
    const before = this.#people.get(person.id);
    if (before?.version !== person.version) return 'stale';
    const owners = contactsOf(person).map((contact) => this.#contacts.get(contact) ?? person.id);
    if (owners.some((owner) => owner !== person.id)) return 'taken';
    for (const contact of contactsOf(before)) this.#contacts.delete(contact);
    this.#put({...person, version: person.version + 1});
    return 'replaced';
  }

  #put(person: Person): void {
    this.#people.set(person.id, person);
    for (const contact of contactsOf(person)) this.#contacts.set(contact, person.id);
  }
}
