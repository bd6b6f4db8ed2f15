import {describe, expect, it} from 'vitest';
import {signedIn} from './paying.js';
import {
  accountOf,
  addPhone,
  appCode,
  confirmed,
  demandedOf,
  issueFor,
  PHONE,
  phonedCode,
  proofIn,
  turnOn,
  verify,
} from './people.js';
import {ANA, challengeOf, mailedCode, problemOf, type Running, start, type Visitor} from './support.js';

const NEW = 'ana@example.org';
const CARD = '4242 4242 4242 4242';

/** Confirms a change of address by both codes; gives the proof. */
async function bothCodes({service}: Running, person: Visitor, email = NEW): Promise<string> {
  const {scope} = demandedOf(await person.post('/api/email', {email}));
  const {id} = await issueFor(person, scope);
  const next = challengeOf(await verify(person, id, mailedCode(service)));
  return proofIn(await verify(person, next.id, mailedCode(service)));
}

const change = (person: Visitor, proof: string, email = NEW) =>
  person.post('/api/email', {email}, {'x-step-up-proof': proof});

describe('a change of the e-mail address', () => {
  it('takes a code from the old address and then one from the new, each masked and bound to the change', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {scope} = demandedOf(await ana.post('/api/email', {email: NEW}));
    const old = await issueFor(ana, scope);
    const transaction = {change: 'Change your e-mail address', email: NEW};
    expect(old).toMatchObject({destination: 'a••@e•••••.com', transaction});
    expect(old.options).toBeUndefined();
    const mails = () => running.service.mailbox?.messages ?? [];
    expect(mails()[0]).toMatchObject({to: ANA});
    expect(mails()[0]?.text).toContain(NEW);
    const next = challengeOf(await verify(ana, old.id, mailedCode(running.service)));
    expect(next).toMatchObject({destination: 'a••@e•••••.org', transaction, purpose: 'settings-change'});
    expect(mails()[0]).toMatchObject({to: NEW});
    expect(mails()[0]?.text).not.toContain(ANA);
    const proof = proofIn(await verify(ana, next.id, mailedCode(running.service)));
    expect((await change(ana, proof)).body).toMatchObject({email: NEW});
    expect((await ana.get('/api/me')).body).toEqual({email: NEW});
    const again = await signedIn(running, NEW);
    expect((await accountOf(again)).email).toBe(NEW);
  });

  it('is not made by the old address alone, nor by the new one alone', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {scope} = demandedOf(await ana.post('/api/email', {email: NEW}));
    const {id} = await issueFor(ana, scope);
    const answer = await verify(ana, id, mailedCode(running.service));
    expect((answer.body as {status: string}).status).toBe('next');
    expect(problemOf(await verify(ana, id, mailedCode(running.service))).code).toBe('already_used');
    demandedOf(await ana.post('/api/email', {email: NEW}));
    expect((await accountOf(ana)).email).toBe(ANA);
  });

  it('goes on with the same second code when the first answer was lost', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {scope} = demandedOf(await ana.post('/api/email', {email: NEW}));
    const {id} = await issueFor(ana, scope);
    const body = {id, code: mailedCode(running.service)};
    const key = {'idempotency-key': '5f0c1a52-7f0e-4f8e-8f86-0a3a2c3d9b1e'};
    const first = challengeOf(await ana.post('/otp/verify', body, key));
    const mails = running.service.mailbox?.received;
    const again = challengeOf(await ana.post('/otp/verify', body, key));
    const found = await ana.post('/otp/recover', {id});
    expect(again.id).toBe(first.id);
    expect(found.body).toMatchObject({status: 'next', challenge: {id: first.id}});
    expect(running.service.mailbox?.received).toBe(mails);
  });

  it('is good for that address alone, and for once', async () => {
    const running = await start();
    const ana = await signedIn(running);
    demandedOf(await change(ana, await bothCodes(running, ana), 'eve@example.org'));
    const proof = await bothCodes(running, ana);
    expect((await change(ana, proof)).status).toBe(200);
    expect(problemOf(await change(ana, proof, 'ben@example.org')).code).toBe('step_up_required');
  });

  it('tells only who can read the new mailbox that it is somebody else’s', async () => {
    const running = await start();
    await signedIn(running, NEW);
    const ana = await signedIn(running);
    const answer = await change(ana, await bothCodes(running, ana));
    expect([answer.status, problemOf(answer).code]).toEqual([409, 'conflict']);
    expect((await accountOf(ana)).email).toBe(ANA);
  });

  it('kills codes that went to the old address', async () => {
    const running = await start();
    const late = running.visitor();
    await signedIn(running);
    const {id} = await late.issue();
    const code = mailedCode(running.service);
    const ana = await signedIn(running);
    await change(ana, await bothCodes(running, ana));
    expect(problemOf(await verify(late, id, code)).code).toBe('challenge_not_found');
  });

  it('refuses what is none, and the present one', async () => {
    const running = await start();
    const ana = await signedIn(running);
    for (const email of ['ana@', ANA, ' Ana@Example.com']) {
      expect(problemOf(await ana.post('/api/email', {email})).code).toBe('invalid_destination');
    }
    expect(problemOf(await running.visitor().post('/api/email', {email: NEW})).code).toBe('unauthenticated');
  });

  it('goes by the app instead where there is one, for who lost the old mailbox', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {secret} = await turnOn(running, ana);
    running.clock.forward(30);
    const {scope} = demandedOf(await ana.post('/api/email', {email: NEW}));
    const first = await issueFor(ana, scope);
    expect(first.channel).toBe('email');
    expect(first.options?.map(({channel}) => channel)).toEqual(['totp', 'recovery']);
    const {id} = await issueFor(ana, scope, {option: 'totp'});
    const next = challengeOf(await verify(ana, id, appCode(secret, running.clock.at)));
    expect(next.channel).toBe('email');
    const proof = proofIn(await verify(ana, next.id, mailedCode(running.service)));
    expect((await change(ana, proof)).status).toBe(200);
  });
});

describe('a change of the phone number', () => {
  it('takes a text to the old number and one to the new', async () => {
    const running = await start();
    const ana = await signedIn(running);
    await addPhone(running, ana);
    const phone = '+447700900555';
    const {scope, acrValues} = demandedOf(await ana.post('/api/phone', {phone}));
    expect(acrValues).toEqual(['urn:larkpost:phone-code']);
    const old = await issueFor(ana, scope);
    expect(old).toMatchObject({channel: 'sms', destination: '•••• 143'});
    const next = challengeOf(await verify(ana, old.id, phonedCode(running.service)));
    expect(next).toMatchObject({channel: 'sms', destination: '•••• 555'});
    // The new number can be called too.
    const called = await issueFor(ana, scope, {option: next.options?.[0]?.id});
    expect(called).toMatchObject({channel: 'voice', destination: '•••• 555'});
    const proof = proofIn(await verify(ana, called.id, phonedCode(running.service)));
    expect((await ana.post('/api/phone', {phone}, {'x-step-up-proof': proof})).status).toBe(200);
    expect((await accountOf(ana)).phone).toBe(phone);
    // The old one is nobody's now.
    const received = running.service.phone?.received;
    await running.visitor().issue(PHONE);
    expect(running.service.phone?.received).toBe(received);
  });

  it('to a number that is somebody else’s is refused at the end', async () => {
    const running = await start();
    await addPhone(running, await signedIn(running));
    const ben = await signedIn(running, 'ben@example.com');
    const {scope} = demandedOf(await ben.post('/api/phone', {phone: PHONE}));
    const {id} = await issueFor(ben, scope);
    const next = challengeOf(await verify(ben, id, mailedCode(running.service)));
    const proof = proofIn(await verify(ben, next.id, phonedCode(running.service)));
    const answer = await ben.post('/api/phone', {phone: PHONE}, {'x-step-up-proof': proof});
    expect(problemOf(answer).code).toBe('conflict');
  });
});

describe('a payment method', () => {
  it('is added behind a step-up that shows the card, and its number is not kept', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {scope} = demandedOf(await ana.post('/api/payment-methods', {number: CARD}));
    const {id, transaction} = await issueFor(ana, scope);
    expect(transaction).toEqual({change: 'Add a payment method', card: 'Visa •••• 4242'});
    const proof = proofIn(await verify(ana, id, mailedCode(running.service)));
    const answer = await ana.post('/api/payment-methods', {number: CARD}, {'x-step-up-proof': proof});
    expect(answer.status).toBe(200);
    expect((await accountOf(ana)).methods).toMatchObject([{label: 'Visa', lastDigits: '4242'}]);
    expect(running.transcript.join()).not.toContain('4242424242424242');
  });

  it('is bound to the whole number: another card that looks the same is refused', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {scope} = demandedOf(await ana.post('/api/payment-methods', {number: CARD}));
    const {id} = await issueFor(ana, scope);
    const proof = proofIn(await verify(ana, id, mailedCode(running.service)));
    // Also a Visa, and it ends in 4242 too.
    const other = {number: '4000000000024242'};
    demandedOf(await ana.post('/api/payment-methods', other, {'x-step-up-proof': proof}));
    demandedOf(await ana.post('/api/payment-methods', {number: CARD}, {'x-step-up-proof': proof}));
  });

  it('is added once for one Idempotency-Key, also when the request comes again', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const key = {'idempotency-key': '5f0c1a52-7f0e-4f8e-8f86-0a3a2c3d9b1e'};
    const {scope} = demandedOf(await ana.post('/api/payment-methods', {number: CARD}, key));
    const {id} = await issueFor(ana, scope);
    const proof = proofIn(await verify(ana, id, mailedCode(running.service)));
    const headers = {...key, 'x-step-up-proof': proof};
    for (const extra of [headers, headers, key]) {
      expect((await ana.post('/api/payment-methods', {number: CARD}, extra)).status).toBe(200);
    }
    expect((await accountOf(ana)).methods).toHaveLength(1);
  });

  it('is refused where the number is that of no card', async () => {
    const running = await start();
    const ana = await signedIn(running);
    for (const number of ['4242 4242 4242 4243', '4242-4242-424', 'four two four two']) {
      expect(problemOf(await ana.post('/api/payment-methods', {number})).code).toBe('invalid_request');
    }
  });

  it('can be removed, and is the person’s own', async () => {
    const running = await start();
    const ana = await signedIn(running);
    await confirmed(running, ana, '/api/payment-methods', {number: CARD});
    const [method] = (await accountOf(ana)).methods;
    const ben = await signedIn(running, 'ben@example.com');
    await ben.post('/api/payment-methods/remove', {id: method?.id});
    expect((await accountOf(ana)).methods).toHaveLength(1);
    await ana.post('/api/payment-methods/remove', {id: method?.id});
    expect((await accountOf(ana)).methods).toEqual([]);
  });
});

describe('a code that nobody asked for', () => {
  it('is reported by its session, and is dead, also when the page has cancelled it', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {scope} = demandedOf(await ana.post('/api/payment-methods', {number: CARD}));
    const {id} = await issueFor(ana, scope);
    const code = mailedCode(running.service);
    await ana.post('/otp/cancel', {id});
    expect((await ana.post('/api/reports', {id})).status).toBe(204);
    expect(problemOf(await verify(ana, id, code)).code).toBe('challenge_not_found');
    const eve = await signedIn(running, 'eve@example.com');
    expect(problemOf(await eve.post('/api/reports', {id})).code).toBe('challenge_not_found');
    expect(problemOf(await running.visitor().post('/api/reports', {id})).code).toBe('challenge_not_found');
  });
});

describe('a report', () => {
  it('tells its person three times an hour at most, and nobody by a stranger’s session', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const eve = running.visitor();
    const asked = await eve.issue();
    const notices = (): number =>
      (running.service.mailbox?.messages ?? []).filter(({subject}) => subject.includes('reported')).length;
    expect((await eve.post('/api/reports', {id: asked.id})).status).toBe(204);
    expect(notices()).toBe(0);
    const {id} = await ana.issue();
    for (let times = 0; times < 5; times += 1) await ana.post('/api/reports', {id});
    expect(notices()).toBe(3);
  });
});

describe('a notice', () => {
  const subjects = ({service}: Running): readonly string[] =>
    (service.mailbox?.messages ?? []).map(({to, subject}) => `${to}: ${subject}`);

  it('of a changed address goes to the old one, and holds neither a code nor the new address', async () => {
    const running = await start();
    const ana = await signedIn(running);
    await change(ana, await bothCodes(running, ana));
    expect(subjects(running)[0]).toBe(`${ANA}: Your e-mail address at Larkpost was changed`);
    const {text = ''} = running.service.mailbox?.messages[0] ?? {};
    expect(text).not.toMatch(/^\d{6}$/m);
    expect(text).not.toContain(NEW);
  });

  it('is sent of every change that a code confirmed, and of a report', async () => {
    const running = await start();
    const ana = await signedIn(running);
    await addPhone(running, ana);
    expect(subjects(running)[0]).toContain('Your phone number at Larkpost was changed');
    await confirmed(running, ana, '/api/payment-methods', {number: CARD});
    expect(subjects(running)[0]).toContain('A payment method was added');
    const {id} = await ana.issue();
    await ana.post('/api/reports', {id});
    expect(subjects(running)[0]).toContain('a code that you did not ask for');
    const {codes} = await turnOn(running, ana);
    expect(subjects(running)[0]).toContain('Two-step verification was turned on');
    const {scope} = demandedOf(await ana.post('/api/two-step/off', {}));
    const off = await issueFor(ana, scope, {option: 'recovery'});
    const proof = proofIn(await verify(ana, off.id, codes[0] ?? ''));
    await ana.post('/api/two-step/off', {}, {'x-step-up-proof': proof});
    expect(subjects(running)[0]).toContain('Two-step verification was turned off');
  });

  it('stands in the list of what happened, newest first, with the sign-ins', async () => {
    const running = await start();
    const ana = await signedIn(running);
    await addPhone(running, ana);
    const {activity} = (await ana.get('/api/account')).body as {activity: {what: string}[]};
    expect(activity.map(({what}) => what)).toEqual(['phone-changed', 'signed-in']);
    const ben = await signedIn(running, 'ben@example.com');
    const theirs = (await ben.get('/api/account')).body as {activity: unknown[]};
    expect(theirs.activity).toHaveLength(1);
  });
});
