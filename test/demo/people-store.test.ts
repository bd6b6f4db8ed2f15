import {describe, expect, it} from 'vitest';
import {MemoryEnrolmentStore} from '../../demo/server/enrolment-store.js';
import {MemoryParcelStore} from '../../demo/server/parcel-store.js';
import {MemoryPersonStore} from '../../demo/server/memory-person-store.js';
import {People} from '../../demo/server/people.js';
import type {Person} from '../../demo/server/person-store.js';

const ANA: Person = {
  id: 'ana',
  email: 'ana@example.com',
  ways: ['email'],
  methods: [],
  recovery: [],
  version: 0,
  since: 0,
};
const BEN = {...ANA, id: 'ben', email: 'ben@example.com'};

describe('MemoryPersonStore', () => {
  it('has one account for an address, however many ask at once', async () => {
    const store = new MemoryPersonStore();
    const added = await Promise.all(['one', 'two', 'three'].map((id) => store.add({...ANA, id})));
    expect(new Set(added.map(({id}) => id)).size).toBe(1);
  });

  it('replaces once for one version', async () => {
    const store = new MemoryPersonStore();
    await store.add(ANA);
    const results = await Promise.all([1, 2, 3].map((since) => store.replace({...ANA, since})));
    expect(results).toEqual(['replaced', 'stale', 'stale']);
    expect(await store.find('ana')).toMatchObject({since: 1, version: 1});
    expect(await store.replace(BEN)).toBe('stale');
  });

  it('finds a person by what they have now, and lets nobody take it', async () => {
    const store = new MemoryPersonStore();
    await store.add(ANA);
    await store.add(BEN);
    const phone = '+447700900143';
    expect(await store.replace({...BEN, email: ANA.email})).toBe('taken');
    expect(await store.replace({...ANA, email: 'ana@example.org', phone})).toBe('replaced');
    expect(await store.replace({...BEN, phone})).toBe('taken');
    expect(await store.findByContact(ANA.email)).toBeUndefined();
    expect(await store.findByContact(phone)).toMatchObject({id: 'ana'});
    // What she gave up is free for somebody else.
    expect(await store.replace({...BEN, email: ANA.email})).toBe('replaced');
  });
});

describe('People', () => {
  it('does changes that meet each other one after the other, and loses none', async () => {
    const people = new People(new MemoryPersonStore(), () => Promise.resolve());
    const {id} = await people.ensure('ana@example.com', 0);
    const add = (code: string): Promise<boolean> =>
      people.change(id, (person) => ({...person, recovery: [...person.recovery, code]}));
    await Promise.all(['a', 'b', 'c', 'd'].map(add));
    expect([...((await people.find(id))?.recovery ?? [])].sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('welcomes everybody once', async () => {
    let welcomed = 0;
    const people = new People(new MemoryPersonStore(), () => Promise.resolve(void (welcomed += 1)));
    await Promise.all([1, 2, 3].map(() => people.ensure('ana@example.com', 0)));
    expect(welcomed).toBe(1);
  });
});

describe('MemoryParcelStore', () => {
  it('hands a parcel over once, and shows no code for it after that', async () => {
    const store = new MemoryParcelStore();
    await store.add({label: 'LP-1', recipient: 'ana', sender: 'Acme', what: 'A bell', challenge: 'one'});
    const handed = await Promise.all([store.deliver('LP-1', 5), store.deliver('LP-1', 5)]);
    expect(handed).toEqual([true, false]);
    await store.await('LP-1', 'two');
    expect(await store.find('LP-1')).toEqual({
      label: 'LP-1',
      recipient: 'ana',
      sender: 'Acme',
      what: 'A bell',
      deliveredAt: 5,
    });
    expect(await store.listOpen(10)).toEqual([]);
  });
});

describe('MemoryEnrolmentStore', () => {
  it('keeps the newest of a session, for its time', async () => {
    const store = new MemoryEnrolmentStore();
    await store.put('session', {person: 'ana', sealed: 'old', expiresAt: 10});
    await store.put('session', {person: 'ana', sealed: 'new', expiresAt: 10});
    expect(await store.find('session', 9)).toMatchObject({sealed: 'new'});
    expect(await store.find('other', 9)).toBeUndefined();
    expect(await store.find('session', 10)).toBeUndefined();
  });
});
