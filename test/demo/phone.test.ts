import {once} from 'node:events';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import {describe, expect, it, vi} from 'vitest';
import {parseBoundMessage} from '../../src/core/bound-message.js';
import {digestCode} from '../../demo/server/codes.js';
import {defaultConfig} from '../../demo/server/config.js';
import {MemoryChallengeStore} from '../../demo/server/memory-challenge-store.js';
import {codeText} from '../../demo/server/phone-text.js';
import {createPhoneGateway, GatewayError} from '../../demo/server/sms-gateway.js';
import {askFor, PAYMENT, signedIn} from './paying.js';
import {
  accountOf,
  addPhone,
  arrived,
  demandedOf,
  issueFor,
  PHONE,
  phonedCode,
  proofIn,
  verify,
} from './people.js';
import {afterThisTest, ANA, challengeOf, mailedCode, problemOf, type Running, start} from './support.js';

/** The account has a telephone, and the browser is another one. */
async function withPhone(overrides = {}): Promise<Running> {
  const running = await start(overrides);
  await addPhone(running, await signedIn(running));
  return running;
}

const SIGN_IN = {purpose: 'login', identity: PHONE};

/** Where a server listens, until the end of the test. */
async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterThisTest(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const textOf = ({service}: Running): string => service.phone?.events[0]?.text ?? '';

describe('a text message', () => {
  it('signs in by the address and by the number, and is masked in the answer', async () => {
    const running = await withPhone();
    for (const identity of [PHONE, '+44 7700 900143', '0044 (7700) 900-143']) {
      const ana = running.visitor();
      const challenge = await arrived(running, () => ana.issue(identity));
      expect(challenge).toMatchObject({channel: 'sms', destination: '•••• 143'});
      expect((await verify(ana, challenge.id, phonedCode(running.service))).status).toBe(200);
      expect((await accountOf(ana)).email).toBe(ANA);
    }
  });

  it('says code and purpose first, binds the code to the page in the last line, and fits one segment (A-24, A-28, A-29)', async () => {
    const running = await withPhone();
    await arrived(running, () => running.visitor().issue(PHONE));
    const message = textOf(running);
    const code = phonedCode(running.service);
    expect(message.startsWith(`${code} is your Larkpost code to sign in.`)).toBe(true);
    expect(message.split('\n').at(-1)).toBe(`@127.0.0.1 #${code}`);
    expect(message.length).toBeLessThanOrEqual(160);
    expect(message).not.toMatch(/https?:/);
  });

  it('says amount and payee of a payment in its first words (S-40)', async () => {
    const running = await start();
    const ana = await signedIn(running);
    await addPhone(running, ana);
    const answer = await ana.post('/otp/issue', {purpose: 'payment', transaction: PAYMENT, option: 'sms'});
    expect(challengeOf(answer)).toMatchObject({channel: 'sms', destination: '•••• 143'});
    const code = phonedCode(running.service);
    expect(textOf(running)).toMatch(
      new RegExp(`^${code} is your Larkpost code to pay EUR 49\\.90 to Acme\\.`),
    );
  });

  it('names the page around and the page that asks, where that is in a frame of another host (A-25)', async () => {
    const shop = 'https://shop.example';
    const running = await withPhone({embeddingOrigins: [shop, 'http://127.0.0.1:4000']});
    const asked = async (headers: Record<string, string>) => {
      await arrived(running, () => running.visitor().post('/otp/issue', SIGN_IN, headers));
      return parseBoundMessage(textOf(running));
    };
    const framed = await asked({'x-embedded-in': shop});
    expect(framed).toMatchObject({host: 'shop.example', embeddedHost: '127.0.0.1'});
    const same = await asked({'x-embedded-in': 'http://127.0.0.1:4000'});
    expect(same?.embeddedHost).toBeUndefined();
    const evil = {'x-embedded-in': 'https://evil.example'};
    const answer = await running.visitor().post('/otp/issue', SIGN_IN, evil);
    expect([answer.status, problemOf(answer).code]).toEqual([403, 'forbidden']);
  });

  it('is bound to the host of an allowed origin whose page asks', async () => {
    const origin = 'https://app.larkpost.example';
    const running = await withPhone({allowedOrigins: [origin]});
    await arrived(running, () => running.visitor().post('/otp/issue', SIGN_IN, {origin}));
    expect(parseBoundMessage(textOf(running))?.host).toBe('app.larkpost.example');
  });
});

describe('the words of a text', () => {
  const payment = {amount: '999999.00', currency: 'EUR', payee: 'A'.repeat(70)};
  const bound = {host: 'larkpost.example'};

  it('leave out what can be left out, to fit one segment with the longest payee (A-29)', () => {
    const long = codeText({code: '012345', purpose: 'payment', transaction: payment, bound});
    expect(long.length).toBeLessThanOrEqual(160);
    expect(long).toMatch(
      /^012345 is your Larkpost code to pay EUR 999,999\.00 to A{70}\.\n\n@larkpost\.example #012345$/,
    );
    expect(codeText({code: '012345', purpose: 'login', bound})).toContain('Tell it to nobody.');
  });

  it('read back as the code that they hold, whatever the payee is called', () => {
    const transaction = {...payment, payee: '@evil.example #999999'};
    const text = codeText({code: '012345', purpose: 'payment', transaction, bound});
    expect(parseBoundMessage(text)).toEqual({host: 'larkpost.example', code: '012345'});
  });
});

describe('a call', () => {
  it('says what it is for, and the digits apart', async () => {
    const running = await withPhone();
    const ana = running.visitor();
    const body = {purpose: 'login', identity: ANA, option: 'voice', channel: 'voice'};
    const asked = await arrived(running, () => ana.post('/otp/issue', body));
    const {id, channel} = challengeOf(asked);
    expect(channel).toBe('voice');
    const code = phonedCode(running.service);
    expect(textOf(running)).toContain(`Your code is: ${[...code].join(', ')}.`);
    expect((await verify(ana, id, code)).status).toBe(200);
  });
});

describe('a sign-in by telephone', () => {
  it('answers the same for who has one, who has none, and who is nobody', async () => {
    const running = await withPhone();
    await signedIn(running, 'ann@example.com');
    const received = running.service.phone?.received ?? 0;
    const answers = await Promise.all(
      [ANA, 'ann@example.com', 'abe@example.com'].map((identity) =>
        running.visitor().post('/otp/issue', {purpose: 'login', identity, option: 'sms'}),
      ),
    );
    const bodies = answers.map((answer) => ({status: answer.status, ...challengeOf(answer), id: ''}));
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[2]).toEqual(bodies[0]);
    await expect.poll(() => running.service.phone?.received).toBe(received + 1);
    const byNumber = await Promise.all(
      [PHONE, '+447700901143'].map(async (number) => ({
        ...(await running.visitor().issue(number)),
        id: '',
        destination: '',
      })),
    );
    expect(byNumber[1]).toEqual(byNumber[0]);
  });

  it('does not wait for a gateway, whose time would tell who has one', async () => {
    let isSlow = false;
    let body = '';
    const server = createServer((request, response) => {
      void text(request).then((form) => {
        body = new URLSearchParams(form).get('Body') ?? '';
        if (!isSlow) response.writeHead(201).end('{"sid":"SM1"}');
      });
    });
    const sms = {url: await listening(server), account: 'a', token: 't', from: '+1'};
    const running = await start({sms});
    const ana = await signedIn(running);
    const {scope} = demandedOf(await ana.post('/api/phone', {phone: PHONE}));
    const {id} = await issueFor(ana, scope);
    const next = challengeOf(await verify(ana, id, mailedCode(running.service)));
    const proof = proofIn(await verify(ana, next.id, body.slice(0, 6)));
    await ana.post('/api/phone', {phone: PHONE}, {'x-step-up-proof': proof});
    // From now on the gateway takes what it is sent, and never answers.
    isSlow = true;
    expect((await running.visitor().issue(PHONE)).channel).toBe('sms');
    await expect.poll(() => body).toContain('to sign in');
  });

  it('lets nobody in whose code went nowhere, and counts their tries all the same', async () => {
    const running = await start();
    const eve = running.visitor();
    const body = {purpose: 'login', identity: 'nobody@example.com', option: 'sms'};
    const {id} = challengeOf(await eve.post('/otp/issue', body));
    for (const left of [4, 3, 2, 1]) {
      expect(problemOf(await verify(eve, id, `00000${left}`)).attemptsLeft).toBe(left);
    }
    expect(problemOf(await verify(eve, id, '000000')).code).toBe('too_many_attempts');
    expect(running.service.phone?.received).toBe(0);
  });

  it('has no right code where it goes nowhere, so that nobody guesses one', async () => {
    const digest = vi.spyOn(MemoryChallengeStore.prototype, 'add');
    const running = await start();
    await running.visitor().post('/otp/issue', {purpose: 'login', identity: '+447700900999'});
    const record = digest.mock.calls[0]?.[0];
    digest.mockRestore();
    if (!record) throw new Error('no challenge was kept');
    const secret = defaultConfig.secret;
    const codes = Array.from({length: 1_000_000}, (_, code) => code.toString().padStart(6, '0'));
    expect(codes.filter((code) => digestCode(secret, record, code) === record.digest)).toEqual([]);
  }, 60_000);

  it('refuses what is no number, and every telephone where there is no gateway', async () => {
    const running = await start();
    for (const identity of ['12345', '+0123456789', '07700 900143', '+44 7700 900143 ext 5']) {
      const answer = await running.visitor().post('/otp/issue', {purpose: 'login', identity});
      expect(problemOf(answer).code).toBe('invalid_destination');
    }
    const exposed = await start({
      host: '0.0.0.0',
      smtpUrl: 'smtp://127.0.0.1:1',
      publicOrigin: 'http://127.0.0.1',
    });
    expect(exposed.service.phone).toBeUndefined();
  });
});

describe('other ways', () => {
  it('are in the order that the person chose, and each goes where it says', async () => {
    const running = await start();
    const ana = await signedIn(running);
    await addPhone(running, ana);
    const ways = ['voice', 'sms', 'email'];
    expect((await ana.post('/api/ways', {ways})).status).toBe(200);
    const challenge = await askFor(ana);
    expect(challenge.channel).toBe('voice');
    expect(challenge.options).toEqual([
      {id: 'sms', channel: 'sms', destination: '•••• 143'},
      {id: 'email', channel: 'email', destination: 'a••@e•••••.com'},
    ]);
    const mails = running.service.mailbox?.received ?? 0;
    const mailed = await ana.post('/otp/issue', {purpose: 'payment', transaction: PAYMENT, option: 'email'});
    expect(challengeOf(mailed)).toMatchObject({channel: 'email', transaction: PAYMENT});
    expect(running.service.mailbox?.received).toBe(mails + 1);
    expect((await verify(ana, challengeOf(mailed).id, mailedCode(running.service))).status).toBe(200);
  });

  it('keep to one list: each way once, and all of them', async () => {
    const running = await start();
    const ana = await signedIn(running);
    for (const ways of [['email'], ['email', 'email', 'sms'], ['email', 'sms', 'totp']]) {
      expect(problemOf(await ana.post('/api/ways', {ways})).code).toBe('invalid_request');
    }
  });
});

describe('the gateway client', () => {
  /** A gateway that answers as it is told, and keeps what it was asked. */
  async function gateway(status: number, body: string) {
    const asked: {url: string; headers: Record<string, unknown>; fields: URLSearchParams}[] = [];
    const server = createServer((request, response) => {
      void text(request).then((form) => {
        asked.push({url: request.url ?? '', headers: request.headers, fields: new URLSearchParams(form)});
        response.writeHead(status, {'content-type': 'application/json'}).end(body);
      });
    });
    const account = {url: await listening(server), account: 'AC1', token: 'token', from: '+15550000'};
    return {asked, client: createPhoneGateway(account)};
  }

  it('speaks as Twilio does: a form, basic auth, the account in the path', async () => {
    const {asked, client} = await gateway(201, '{"sid":"SM1","status":"queued","error_code":null}');
    await client.text(PHONE, 'Hello & good-bye');
    await client.call(PHONE, ['One < two', 'Three']);
    expect(asked.map(({url}) => url)).toEqual([
      '/2010-04-01/Accounts/AC1/Messages.json',
      '/2010-04-01/Accounts/AC1/Calls.json',
    ]);
    expect(asked[0]?.headers).toMatchObject({
      authorization: `Basic ${btoa('AC1:token')}`,
      'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
    });
    expect(Object.fromEntries(asked[0]?.fields ?? [])).toEqual({
      To: PHONE,
      From: '+15550000',
      Body: 'Hello & good-bye',
    });
    expect(asked[1]?.fields.get('Twiml')).toContain(
      '<Say>One &lt; two</Say><Pause length="1"/><Say>Three</Say>',
    );
  });

  it.each([
    [400, '{"code":21211,"message":"Invalid To +447700900143","status":400}', 21211, true],
    [400, '{"code":21610,"message":"unsubscribed"}', 21610, true],
    [401, '{"code":20003}', 20003, false],
    [429, '{"code":20429}', 20429, false],
    [503, 'not JSON', 503, false],
    [201, '{"sid":"SM1","error_code":30003}', 30003, false],
    [200, '{}', 200, false],
  ])('takes %i %s as code %i', async (status, body, code, isAboutNumber) => {
    const {client} = await gateway(status, body);
    const error: unknown = await client.text(PHONE, 'x').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GatewayError);
    expect(error).toMatchObject({code, isAboutNumber});
    // The gateway's words may hold the number.
    expect(String(error)).not.toContain(PHONE);
  });

  it('says that there was no answer', async () => {
    const client = createPhoneGateway({url: 'http://127.0.0.1:1', account: 'a', token: 't', from: 'f'});
    await expect(client.text(PHONE, 'x')).rejects.toMatchObject({code: 0});
  });
});

describe('the embedded gateway', () => {
  it('refuses another account, another path, and what is no number', async () => {
    const running = await start();
    const ana = await signedIn(running);
    // A number that a gateway's tests use to fail: the person hears it, and no account has it.
    const {scope} = demandedOf(await ana.post('/api/phone', {phone: '+15005550001'}));
    const {id} = await issueFor(ana, scope);
    const answer = await verify(ana, id, mailedCode(running.service));
    expect(problemOf(answer).code).toBe('invalid_destination');
    expect((await accountOf(ana)).phone).toBeUndefined();
    expect(running.service.phone?.received).toBe(0);
  });
});
