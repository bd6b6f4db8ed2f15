import {describe, expect, it} from 'vitest';
import type {AuditEvent} from '../../demo/server/audit.js';
import {otherThan} from '../support/other-code.js';
import {ANA, GENEROUS, mailedCode, problemOf, start, type Running} from './support.js';

/** A service whose audit is kept, with all lines that it wrote. */
async function audited(
  overrides: Parameters<typeof start>[0] = {},
): Promise<Running & {lines: string[]; events: () => AuditEvent[]}> {
  const lines: string[] = [];
  const stream = {write: (line: string) => void lines.push(line)};
  const running = await start({audit: true, log: {level: 'warn', stream}, ...overrides});
  const events = () =>
    lines.map((line) => JSON.parse(line) as AuditEvent & {audit?: true}).filter(({audit}) => audit === true);
  return {...running, lines, events};
}

describe('the audit trail', () => {
  it('has a line for each code that was sent, refused, sent again and accepted, whatever else is logged', async () => {
    const {service, clock, visitor, events} = await audited();
    const ana = visitor();
    const {id} = await ana.issue();
    await ana.post('/otp/verify', {id, code: otherThan(mailedCode(service))});
    clock.forward(30);
    await ana.post('/otp/resend', {id});
    await ana.post('/otp/verify', {id, code: mailedCode(service)});
    expect(events().map(({what, why}) => why ?? what)).toEqual([
      'code-sent',
      'invalid_code',
      'code-resent',
      'code-accepted',
    ]);
    expect(events()[0]).toMatchObject({purpose: 'login', channel: 'email', address: '127.0.0.1'});
  });

  it('has a line for a code that was given up', async () => {
    const {visitor, events} = await audited();
    const ana = visitor();
    const {id} = await ana.issue();
    await ana.post('/otp/cancel', {id});
    expect(events().map(({what}) => what)).toEqual(['code-sent', 'code-cancelled']);
  });

  it('names nobody by their address, and holds no code and no challenge', async () => {
    const {service, visitor, lines} = await audited();
    const ana = visitor();
    const {id} = await ana.issue();
    const code = mailedCode(service);
    await ana.post('/otp/verify', {id, code});
    for (const secret of [ANA, code, id]) expect(lines.join('')).not.toContain(secret);
  });

  it('tells a person once, by mail and in the account, that wrong codes have locked it', async () => {
    const lock = {perCaller: 3, perIdentity: 100, durationMs: 15 * 60 * 1000};
    const {service, clock, visitor, events} = await audited({lock});
    const ana = visitor();
    await ana.post('/otp/verify', {id: (await ana.issue()).id, code: mailedCode(service)});
    const other = visitor();
    const {id} = await other.issue();
    const wrong = otherThan(mailedCode(service));
    const codes = [];
    for (let count = 0; count < 4; count += 1) {
      codes.push(problemOf(await other.post('/otp/verify', {id, code: wrong})).code);
    }
    expect(codes).toEqual(['invalid_code', 'invalid_code', 'locked', 'locked']);
    expect(events().filter(({what}) => what === 'account-locked')).toHaveLength(1);
    const told = service.mailbox?.messages.filter(({subject}) => subject.includes('Too many wrong codes'));
    expect(told).toHaveLength(1);
    expect(told?.[0]?.to).toBe(ANA);
    clock.forward(15 * 60);
    const {body} = await ana.get('/api/account');
    expect(JSON.stringify(body)).toContain('"locked"');
  });
});

describe('sending limits', () => {
  const of = (limits: object) => ({
    challenge: {...GENEROUS, sendLimits: {...GENEROUS.sendLimits, windowMs: 600_000, ...limits}},
  });

  it('hold for all numbers that begin alike', async () => {
    const {visitor} = await start(of({perPrefix: 2}));
    const statuses: number[] = [];
    for (const identity of ['+447700900143', '+447700900144', '+447700900145', '+493090000001']) {
      statuses.push((await visitor().post('/otp/issue', {purpose: 'login', identity})).status);
    }
    expect(statuses).toEqual([200, 200, 429, 200]);
  });

  it('hold for an account that is signed in, wherever its codes go', async () => {
    const {service, visitor} = await start(of({perAccount: 1}));
    const ana = visitor();
    await ana.post('/otp/verify', {id: (await ana.issue()).id, code: mailedCode(service)});
    const payment = {purpose: 'payment', transaction: {amount: '49.90', currency: 'EUR', payee: 'Acme'}};
    expect((await ana.post('/otp/issue', payment)).status).toBe(200);
    const answer = await ana.post('/otp/issue', payment);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '600']);
  });
});
