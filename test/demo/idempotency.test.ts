import {describe, expect, it} from 'vitest';
import {startSmtpTrap} from '../../demo/testing/smtp-traps.js';
import {afterThisTest, ANA, challengeOf, mailedCode, problemOf, start} from './support.js';
import {otherThan} from '../support/other-code.js';

const KEY = {'idempotency-key': '5f0c1a52-7f0e-4f8e-8f86-0a3a2c3d9b1e'};
const LOGIN = {purpose: 'login', identity: ANA};

describe('Idempotency-Key', () => {
  it('makes a double click on "send" one mail and one challenge, in a browser without a session too', async () => {
    const {service, visitor} = await start();
    const [first, second] = [visitor(), visitor()];
    const answers = await Promise.all([
      first.post('/otp/issue', LOGIN, KEY),
      second.post('/otp/issue', LOGIN, KEY),
    ]);
    const [one, two] = answers.map(challengeOf);
    expect(one).toEqual(two);
    expect(service.mailbox?.received).toBe(1);
    // Whichever answer's cookie the browser keeps, it owns the challenge.
    expect((await first.post('/otp/recover', {id: one?.id})).status).toBe(200);
    expect((await second.post('/otp/recover', {id: one?.id})).status).toBe(200);
  });

  it('answers a repeated issue with the challenge as it is by then', async () => {
    const {service, clock, visitor} = await start();
    const ana = visitor();
    await ana.issue('someone@example.com');
    const first = challengeOf(await ana.post('/otp/issue', LOGIN, KEY));
    clock.forward(100);
    const again = challengeOf(await ana.post('/otp/issue', LOGIN, KEY));
    expect(again).toEqual({...first, expiresIn: 200, resendIn: 0});
    expect(service.mailbox?.received).toBe(2);
  });

  it('makes a double click on "send again" one mail, during the cooldown that it began', async () => {
    const {service, clock, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    clock.forward(30);
    const together = await Promise.all([
      ana.post('/otp/resend', {id}, KEY),
      ana.post('/otp/resend', {id}, KEY),
    ]);
    const later = await ana.post('/otp/resend', {id}, KEY);
    expect([...together, later].map(({status}) => status)).toEqual([200, 200, 200]);
    expect(service.mailbox?.received).toBe(2);
  });

  it('gives a repeated verify the same success, and the browser a session that works', async () => {
    const {service, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    const body = {id, code: mailedCode(service)};
    const answers = await Promise.all(Array.from({length: 5}, () => ana.post('/otp/verify', body, KEY)));
    expect(answers.map(({status}) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await ana.get('/api/me')).status).toBe(200);
    expect((await ana.post('/otp/verify', body, KEY)).status).toBe(200);
  });

  it('counts a wrong code once, however often it is repeated', async () => {
    const {service, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    const body = {id, code: otherThan(mailedCode(service))};
    for (let count = 0; count < 7; count += 1) {
      const answer = await ana.post('/otp/verify', body, KEY);
      expect(problemOf(answer)).toMatchObject({code: 'invalid_code', attemptsLeft: 4});
    }
  });

  it('answers 409 conflict when the key comes with another body, and does nothing', async () => {
    const {service, visitor} = await start();
    const ana = visitor();
    const {id} = challengeOf(await ana.post('/otp/issue', LOGIN, KEY));
    const wrong = {id, code: otherThan(mailedCode(service))};
    expect(problemOf(await ana.post('/otp/verify', wrong, KEY)).code).toBe('invalid_code');
    const other = await ana.post('/otp/verify', {id, code: mailedCode(service)}, KEY);
    expect([other.status, problemOf(other).code]).toEqual([409, 'conflict']);
    expect((await ana.get('/api/me')).status).toBe(401);
  });

  it('is a name within one session: the same key of another session is another act', async () => {
    const {service, visitor} = await start();
    const [ana, ben] = [visitor(), visitor()];
    await ana.issue();
    await ben.issue('ben@example.com');
    const first = challengeOf(await ana.post('/otp/issue', LOGIN, KEY));
    const second = challengeOf(await ben.post('/otp/issue', LOGIN, KEY));
    expect(first.id).not.toBe(second.id);
    expect(service.mailbox?.received).toBe(4);
  });

  it('gives no session away: after the sign-in a repeated first issue finds nothing', async () => {
    const {service, visitor} = await start();
    const ana = visitor();
    const {id} = challengeOf(await ana.post('/otp/issue', LOGIN, KEY));
    await ana.post('/otp/verify', {id, code: mailedCode(service)});
    const eve = visitor();
    const answer = await eve.post('/otp/issue', LOGIN, KEY);
    expect(problemOf(answer).code).toBe('challenge_not_found');
    expect(eve.cookie).toBeUndefined();
  });

  it('does not keep "too soon": the same act may be done when the time has come', async () => {
    const {clock, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    expect((await ana.post('/otp/resend', {id}, KEY)).status).toBe(429);
    clock.forward(30);
    expect((await ana.post('/otp/resend', {id}, KEY)).status).toBe(200);
  });

  it('keeps a failed delivery, so that a repeated request does not send', async () => {
    const trap = await startSmtpTrap(() => false);
    afterThisTest(() => trap.close());
    const {visitor} = await start({smtpUrl: trap.url});
    const ana = visitor();
    for (let count = 0; count < 3; count += 1) {
      expect(problemOf(await ana.post('/otp/issue', LOGIN, KEY)).code).toBe('delivery_failed');
    }
    expect(trap.recipients).toHaveLength(1);
  });

  it.each(['short', 'with a space in the middle', 'x'.repeat(129), 'ключ-ключ-ключ-ключ'])(
    'refuses a key that is no random name: %j',
    async (key) => {
      const {visitor} = await start();
      const encoded = Buffer.from(key).toString('latin1');
      const answer = await visitor().post('/otp/issue', LOGIN, {'idempotency-key': encoded});
      expect([answer.status, problemOf(answer).code]).toEqual([400, 'invalid_request']);
    },
  );
});
