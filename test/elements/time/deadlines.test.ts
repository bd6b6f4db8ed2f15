import {expect} from '@open-wc/testing';
import type {RequestedCode} from '../../../src/elements/events.js';
import {partOf} from '../../support/field.js';
import {canResend, fieldOf, removeFields, secondsShown} from './counting.js';
import type {TwoClocks} from './two-clocks.js';
import {microtasks, twoClocks} from './two-clocks.js';

const DAY_S = 86_400;
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

describe('the end of a code', () => {
  let clocks: TwoClocks;
  beforeEach(() => (clocks = twoClocks()));
  afterEach(() => {
    removeFields();
    clocks.restore();
  });

  it('is so many seconds from now where both that and a date are given (T-02)', async () => {
    const past = new Date(Date.now() - 60_000).toISOString();
    const field = await fieldOf(`<otp-input expires-at="${past}" expires-in="300"></otp-input>`);
    expect(secondsShown(field)).to.equal(300);
    expect(field.status).to.equal('idle');
  });

  it('counts from when a new code was asked for, not from when the answer came (T-03)', async () => {
    const field = await fieldOf('<otp-input resend-in="0"></otp-input>');
    let answer: (times: RequestedCode) => void = () => undefined;
    field.requestCode = () => new Promise<RequestedCode>((resolve) => (answer = resolve));
    partOf(field, 'resend')?.click();
    await clocks.advance(8000);
    answer({expiresIn: 300, resendIn: 30});
    await microtasks();
    expect(secondsShown(field)).to.equal(292);
    await clocks.advance(22_500);
    expect(canResend(field)).to.equal(true);
  });

  it('is at most a day away, and never fires at once however far it is (T-03, T-11)', async () => {
    const now = Date.now();
    for (const end of [now + LONGEST_TIMEOUT_MS + 1, now + 40 * DAY_S * 1000, 9e15, '2126-01-01']) {
      const field = await fieldOf(`<otp-input expires-at="${end}"></otp-input>`);
      expect(secondsShown(field), String(end)).to.equal(DAY_S);
      await clocks.advance(20);
      expect(field.status, String(end)).to.equal('idle');
      field.remove();
    }
    expect(Math.max(...clocks.delays)).to.be.at.most(LONGEST_TIMEOUT_MS);
  });

  it('is past from the start for a time that is over, a second of none, and one below (T-03)', async () => {
    for (const attribute of [
      `expires-at="${Date.now() - 1}"`,
      'expires-at="1999-12-31"',
      'expires-in="0"',
      'expires-in="-5"',
    ]) {
      const field = await fieldOf(`<otp-input ${attribute}></otp-input>`);
      let told = 0;
      field.addEventListener('otp-expire', () => told++);
      await clocks.advance(2000);
      expect(field.status, attribute).to.equal('expired');
      expect(secondsShown(field), attribute).to.equal(undefined);
      expect(told, attribute).to.equal(0);
      expect(clocks.waiting, attribute).to.equal(0);
      field.remove();
    }
  });

  it('is nothing, and no error, where it is no time: there is no clock (T-03)', async () => {
    for (const value of ['', 'soon', 'NaN', 'Infinity', '1e999', '2026-13-45', '12:30', '{}']) {
      for (const name of ['expires-at', 'expires-in']) {
        if (name === 'expires-in' && value === '') continue;
        const field = await fieldOf(`<otp-input ${name}="${value}"></otp-input>`);
        await clocks.advance(1000);
        expect(secondsShown(field), `${name}=${value}`).to.equal(undefined);
        expect(field.status, `${name}=${value}`).to.equal('idle');
        field.remove();
      }
    }
    expect(clocks.waiting).to.equal(0);
  });

  it('moves while it runs: later, sooner, away, back, and to nonsense (T-01)', async () => {
    const field = await fieldOf('<otp-input expires-in="90"></otp-input>');
    let told = 0;
    field.addEventListener('otp-expire', () => told++);
    const now = () => Date.now();
    const steps: [at: number | string | undefined, shown: number | undefined][] = [
      [now() + 300_000, 300],
      [now() + 20_000, 20],
      [undefined, undefined],
      [new Date(now() + 45_000).toISOString(), 45],
      ['nonsense', undefined],
    ];
    for (const [at, shown] of steps) {
      field.expiresAt = at;
      await microtasks();
      expect(secondsShown(field), String(at)).to.equal(shown);
    }
    await clocks.advance(400_000);
    expect(told).to.equal(0);
    expect(field.status).to.equal('idle');
    expect(clocks.waiting).to.equal(0);
  });

  it('comes also to a field that was away meanwhile, once it is back (T-01, W-30)', async () => {
    const field = await fieldOf('<otp-input expires-in="65"></otp-input>');
    const home = field.parentElement as HTMLElement;
    let told = 0;
    field.addEventListener('otp-expire', () => told++);
    for (let moves = 0; moves < 3; moves++) {
      field.remove();
      await clocks.advance(10_000);
      home.append(field);
      await microtasks();
    }
    expect(secondsShown(field)).to.equal(35);
    expect(clocks.waiting).to.equal(1);
    field.remove();
    await clocks.advance(65_000);
    expect(told).to.equal(0);
    home.append(field);
    await microtasks();
    expect(told).to.equal(1);
    expect(field.status).to.equal('expired');
  });

  it('leaves Resend to its own time where that is later (T-05, T-12)', async () => {
    const field = await fieldOf('<otp-input expires-in="30" resend-in="90"></otp-input>');
    await clocks.advance(31_000);
    expect(field.status).to.equal('expired');
    expect(canResend(field)).to.equal(false);
    expect(partOf(field, 'resend')?.className).to.equal('');
    await clocks.advance(60_000);
    expect(canResend(field)).to.equal(true);
    expect(partOf(field, 'resend')?.className).to.equal('primary');
    expect(clocks.waiting).to.equal(0);
  });

  it('and the wait for another code are the same after a reload, given by the page as dates (T-12)', async () => {
    const html = `<otp-input expires-at="${Date.now() + 90_000}" resend-at="${Date.now() + 30_000}"></otp-input>`;
    const field = await fieldOf(html);
    await clocks.advance(20_000);
    field.remove();
    const again = await fieldOf(html);
    expect(secondsShown(again)).to.equal(70);
    expect(canResend(again)).to.equal(false);
    await clocks.advance(10_100);
    expect(canResend(again)).to.equal(true);
  });

  it('lets an answer that was asked for before it count, and keeps what was typed (T-05)', async () => {
    const field = await fieldOf('<otp-input expires-in="30"></otp-input>');
    let answer: (outcome: unknown) => void = () => undefined;
    field.verifyCode = () => new Promise((resolve) => (answer = resolve));
    field.fill('123456');
    await clocks.advance(40_000);
    expect(field.status).to.equal('verifying');
    expect(field.value).to.equal('123456');
    answer(true);
    await microtasks();
    expect(field.status).to.equal('verified');
  });
});
