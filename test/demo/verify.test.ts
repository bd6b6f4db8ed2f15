import {describe, expect, it} from 'vitest';
import {mailedCode, problemOf, start} from './support.js';
import {otherThan} from '../support/other-code.js';

describe('verify', () => {
  it('signs in with the code that was mailed', async () => {
    const {service, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    const answer = await ana.post('/otp/verify', {id, code: mailedCode(service)});
    expect(answer.body).toEqual({status: 'verified', proof: {kind: 'cookie'}});
    expect((await ana.get('/api/me')).body).toEqual({email: 'ana@example.com'});
  });

  it('says how many attempts are left after a wrong code, and takes the right one then', async () => {
    const {service, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    const code = mailedCode(service);
    const wrong = await ana.post('/otp/verify', {id, code: otherThan(code)});
    expect(wrong.status).toBe(422);
    expect(problemOf(wrong)).toMatchObject({code: 'invalid_code', attemptsLeft: 4});
    expect((await ana.post('/otp/verify', {id, code})).status).toBe(200);
  });

  it('ends the challenge at the fifth wrong code, and refuses the right one after that', async () => {
    const {service, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    const code = mailedCode(service);
    const codes: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      codes.push(problemOf(await ana.post('/otp/verify', {id, code: otherThan(code)})).code);
    }
    expect(codes).toEqual([...Array<string>(4).fill('invalid_code'), 'too_many_attempts']);
    const late = await ana.post('/otp/verify', {id, code});
    expect(late.status).toBe(403);
    expect(problemOf(late)).toMatchObject({code: 'too_many_attempts', attemptsLeft: 0});
    expect(problemOf(await ana.post('/otp/recover', {id})).code).toBe('too_many_attempts');
    expect(problemOf(await ana.post('/otp/resend', {id})).code).toBe('too_many_attempts');
  });

  it('counts attempts before it compares: of 50 parallel wrong codes five are tried', async () => {
    const {service, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    const body = {id, code: otherThan(mailedCode(service))};
    const answers = await Promise.all(Array.from({length: 50}, () => ana.post('/otp/verify', body)));
    const codes = answers.map((answer) => problemOf(answer).code);
    expect(codes.filter((code) => code === 'invalid_code')).toHaveLength(4);
    expect(codes.filter((code) => code === 'too_many_attempts')).toHaveLength(46);
  });

  it.each([2, 50])('accepts once: %i parallel verifies of the right code give one 200', async (count) => {
    const {service, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    const body = {id, code: mailedCode(service)};
    const answers = await Promise.all(Array.from({length: count}, () => ana.post('/otp/verify', body)));
    const statuses = answers.map(({status}) => status).sort();
    expect(statuses).toEqual([200, ...Array<number>(count - 1).fill(409)]);
    for (const answer of answers.filter(({status}) => status === 409)) {
      expect(problemOf(answer).code).toBe('already_used');
    }
  });

  it('refuses the right code at the second its life ends, and takes it the moment before', async () => {
    for (const [seconds, status] of [
      [299.999, 200],
      [300, 410],
    ] as const) {
      const {service, clock, visitor} = await start();
      const ana = visitor();
      const {id} = await ana.issue();
      clock.forward(seconds);
      const answer = await ana.post('/otp/verify', {id, code: mailedCode(service)});
      expect(answer.status).toBe(status);
    }
  });

  it('does not count what comes after the end as an attempt', async () => {
    const {service, clock, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    clock.forward(300);
    for (let count = 0; count < 6; count += 1) {
      const answer = await ana.post('/otp/verify', {id, code: mailedCode(service)});
      expect(problemOf(answer).code).toBe('expired');
    }
  });

  it('finds nothing an hour later, when the session has ended', async () => {
    const {service, clock, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    clock.forward(60 * 60 + 1);
    const answer = await ana.post('/otp/verify', {id, code: mailedCode(service)});
    expect(problemOf(answer).code).toBe('challenge_not_found');
  });

  it('is bound to the session: another browser that has id and code finds no challenge', async () => {
    const {service, visitor} = await start();
    const {id} = await visitor().issue();
    const body = {id, code: mailedCode(service)};
    const eve = visitor();
    expect(problemOf(await eve.post('/otp/verify', body)).code).toBe('challenge_not_found');
    await eve.issue('eve@example.com');
    for (const path of ['/otp/verify', '/otp/resend', '/otp/recover', '/otp/cancel']) {
      const answer = await eve.post(path, path === '/otp/verify' ? body : {id});
      expect(answer.status).toBe(404);
      expect(problemOf(answer).code).toBe('challenge_not_found');
    }
    expect((await eve.get('/api/me')).status).toBe(401);
  });

  it('takes no code of one challenge for another', async () => {
    const {service, visitor} = await start();
    const ana = visitor();
    await ana.issue();
    const first = mailedCode(service);
    const second = await ana.issue();
    if (first === mailedCode(service)) return;
    const answer = await ana.post('/otp/verify', {id: second.id, code: first});
    expect(problemOf(answer).code).toBe('invalid_code');
  });

  it('treats a handle as that of another service', async () => {
    const {service, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    const code = mailedCode(service);
    for (const body of [
      {handle: 'abc', code},
      {id, handle: 'abc', code},
    ]) {
      expect(problemOf(await ana.post('/otp/verify', body)).code).toBe('challenge_not_found');
    }
  });

  it('refuses a transaction, for a login confirms none', async () => {
    const {service, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    const body = {id, code: mailedCode(service), transaction: {amount: '1.00'}};
    expect((await ana.post('/otp/verify', body)).status).toBe(400);
    expect((await ana.post('/otp/verify', {id, code: body.code})).status).toBe(200);
  });
});
