import {contactsOf, type Person, type PersonStore, type Replacement} from '../person-store.js';
import {reach, type RedisClient} from './client.js';

/** One slot of a cluster holds them all: an address belongs to one person, whoever else changes at the same time. */
const PERSON = 'larkpost:{people}:person:';
const CONTACT = 'larkpost:{people}:contact:';

/** KEYS: the contact, the person. ARGV: the id, the person. Gives the id of who has the contact. */
const ADD = `
local owner = redis.call('GET', KEYS[1])
if owner then return owner end
redis.call('SET', KEYS[1], ARGV[1])
redis.call('SET', KEYS[2], ARGV[2])
return ARGV[1]`;

/** KEYS: the person, the contacts that stay or come, and those that go. ARGV: the person as read, as it is to be, the id, how many come. */
const REPLACE = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 'stale' end
local coming = tonumber(ARGV[4])
for index = 2, coming + 1 do
  local owner = redis.call('GET', KEYS[index])
  if owner and owner ~= ARGV[3] then return 'taken' end
end
for index = coming + 2, #KEYS do redis.call('DEL', KEYS[index]) end
for index = 2, coming + 1 do redis.call('SET', KEYS[index], ARGV[3]) end
redis.call('SET', KEYS[1], ARGV[2])
return 'replaced'`;

export class RedisPersonStore implements PersonStore {
  readonly #client: RedisClient;

  constructor(client: RedisClient) {
    this.#client = client;
  }

  async find(id: string): Promise<Person | undefined> {
    const text = await this.#text(id);
    return text === null ? undefined : (JSON.parse(text) as Person);
  }

  async findByContact(contact: string): Promise<Person | undefined> {
    const id = await reach(this.#client.get(CONTACT + contact));
    return id === null ? undefined : this.find(id);
  }

  async add(person: Person): Promise<Person> {
    const owner = await reach(
      this.#client.eval(ADD, {
        keys: [CONTACT + person.email, PERSON + person.id],
        arguments: [person.id, JSON.stringify(person)],
      }),
    );
    return owner === person.id ? person : ((await this.find(owner as string)) ?? person);
  }

  async replace(person: Person): Promise<Replacement> {
    const text = await this.#text(person.id);
    const before = text === null ? undefined : (JSON.parse(text) as Person);
    if (text === null || before?.version !== person.version) return 'stale';
    const coming = contactsOf(person);
    const going = contactsOf(before).filter((contact) => !coming.includes(contact));
    const next = JSON.stringify({...person, version: person.version + 1});
    const result = await reach(
      this.#client.eval(REPLACE, {
        keys: [PERSON + person.id, ...[...coming, ...going].map((contact) => CONTACT + contact)],
        arguments: [text, next, person.id, coming.length.toString()],
      }),
    );
    return result as Replacement;
  }

  #text(id: string): Promise<string | null> {
    return reach(this.#client.get(PERSON + id));
  }
}
