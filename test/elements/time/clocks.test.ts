import {expect} from '@open-wc/testing';
import {canResend, fieldOf, removeFields, secondsShown} from './counting.js';
import type {TwoClocks} from './two-clocks.js';
import {microtasks, twoClocks} from './two-clocks.js';

const HOUR = 3_600_000;

describe('a clock, where those that it reads disagree', () => {
  let clocks: TwoClocks;
  beforeEach(() => (clocks = twoClocks()));
  afterEach(() => {
    removeFields();
    clocks.restore();
  });

  it('goes on through sleep, be it that the monotonic clock stops or not (T-04)', async () => {
    for (const monotonicGoesOn of [false, true]) {
      const field = await fieldOf('<otp-input expires-in="600"></otp-input>');
      await clocks.advance(1000);
      clocks.sleep(300_000, {monotonicGoesOn});
      await clocks.advance(1000);
      expect(secondsShown(field)).to.be.within(297, 299);
      field.remove();
    }
  });

  it('gives nobody more time when the wall clock is set back, nor keeps Resend from them (T-04, T-12)', async () => {
    const field = await fieldOf('<otp-input expires-in="90" resend-in="30"></otp-input>');
    await clocks.advance(10_000);
    clocks.setWallClock(-HOUR);
    await clocks.advance(1000);
    expect(secondsShown(field)).to.be.within(79, 80);
    await clocks.advance(19_500);
    expect(canResend(field)).to.equal(true);
    await clocks.advance(60_000);
    expect(field.status).to.equal('expired');
  });

  it('is over once a clock says so that was set forward, and begins again with a new time (T-04)', async () => {
    const field = await fieldOf('<otp-input expires-in="90"></otp-input>');
    let told = 0;
    field.addEventListener('otp-expire', () => told++);
    clocks.setWallClock(HOUR);
    await clocks.advance(1500);
    expect(field.status).to.equal('expired');
    expect(told).to.equal(1);
    clocks.setWallClock(-HOUR);
    await clocks.advance(5000);
    expect(field.status).to.equal('expired');
    field.expiresAt = Date.now() + 60_000;
    await microtasks();
    expect(field.status).to.equal('idle');
    expect(secondsShown(field)).to.equal(60);
  });

  it('reads an absolute end by the wall clock as it is when it is set (T-04)', async () => {
    const end = Date.now() + 90_000;
    clocks.setWallClock(30_000);
    const field = await fieldOf(`<otp-input expires-at="${end}"></otp-input>`);
    expect(secondsShown(field)).to.equal(60);
  });

  for (const [type, target] of [
    ['visibilitychange', document],
    ['pageshow', window],
    ['resume', document],
    ['online', window],
    ['focus', window],
  ] as const) {
    it(`is right before the next paint after ${type}, without a timer (T-06)`, async () => {
      const field = await fieldOf('<otp-input expires-in="600" resend-in="200"></otp-input>');
      clocks.sleep(300_000);
      expect(secondsShown(field)).to.equal(600);
      target.dispatchEvent(new Event(type, {bubbles: true}));
      await microtasks();
      expect(secondsShown(field)).to.equal(300);
      expect(canResend(field)).to.equal(true);
    });
  }

  it('shows no stale second to whoever comes back to a hidden page, and tells its end then, once (T-06, T-08)', async () => {
    const field = await fieldOf('<otp-input expires-in="600"></otp-input>');
    let told = 0;
    field.addEventListener('otp-expire', () => told++);
    clocks.hide();
    await clocks.advance(120_000);
    expect(clocks.waiting).to.equal(0);
    clocks.show();
    await microtasks();
    expect(secondsShown(field)).to.equal(480);
    clocks.hide();
    await clocks.advance(HOUR);
    expect(told).to.equal(0);
    clocks.show();
    clocks.show();
    await microtasks();
    expect(told).to.equal(1);
    expect(field.status).to.equal('expired');
    expect(secondsShown(field)).to.equal(undefined);
  });

  it('begins in a hidden page without a timer, and runs when it is shown (T-08)', async () => {
    clocks.hide();
    const field = await fieldOf('<otp-input expires-in="90"></otp-input>');
    expect(clocks.waiting).to.equal(0);
    await clocks.advance(30_000);
    clocks.show();
    await microtasks();
    expect(secondsShown(field)).to.equal(60);
    await clocks.advance(1100);
    expect(secondsShown(field)).to.equal(59);
  });

  it('is right, or over, in a page that comes back from the back/forward cache (T-06)', async () => {
    const field = await fieldOf('<otp-input expires-in="600"></otp-input>');
    for (const [away, left] of [
      [240_000, 360],
      [HOUR, undefined],
    ] as const) {
      window.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
      clocks.sleep(away);
      window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
      await microtasks();
      expect(secondsShown(field)).to.equal(left);
    }
    expect(field.status).to.equal('expired');
  });
});
