import {expect} from '@open-wc/testing';
import {partOf} from '../../support/field.js';
import {fieldOf, fieldsOf, removeFields, secondsShown} from './counting.js';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import type {TwoClocks} from './two-clocks.js';
import {microtasks, twoClocks} from './two-clocks.js';

describe('the ticking of a clock', () => {
  let clocks: TwoClocks;
  beforeEach(() => (clocks = twoClocks()));
  afterEach(() => {
    removeFields();
    clocks.restore();
  });

  it('shows each second within 50 ms of its beginning for ten minutes, be every timer 40 ms late (T-07)', async () => {
    const field = await fieldOf('<otp-input expires-in="600"></otp-input>');
    expect(secondsShown(field)).to.equal(600);
    await clocks.advance(50, 40);
    for (let left = 599; left > 0; left--) {
      await clocks.advance(1000, 40);
      expect(secondsShown(field)).to.equal(left);
    }
    expect(field.status).to.equal('idle');
    await clocks.advance(1000, 40);
    expect(field.status).to.equal('expired');
  });

  it('wakes once a second, just past its beginning, and rounds up: 0 is the end alone (T-07)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.expiresAt = Date.now() + 2300;
    await microtasks();
    const shown: (number | undefined)[] = [];
    for (let tenths = 0; tenths < 23; tenths++) {
      shown.push(secondsShown(field));
      await clocks.advance(100);
    }
    expect(shown).to.deep.equal([...fill(3, 4), ...fill(2, 10), ...fill(1, 9)]);
    await clocks.advance(10);
    expect(secondsShown(field)).to.equal(undefined);
    expect(clocks.delays.filter((delay) => delay > 100)).to.deep.equal([305, 1000, 1000]);
  });

  it('is right whenever it wakes, be it once a minute as in a tab that was long hidden (T-01)', async () => {
    const field = await fieldOf('<otp-input expires-in="600"></otp-input>');
    for (let minutes = 1; minutes < 10; minutes++) {
      await clocks.advance(60_000, 58_000);
      const late = 600 - minutes * 60 - (secondsShown(field) ?? NaN);
      expect(Math.abs(late)).to.be.below(60);
    }
    const wakes = clocks.delays.length;
    expect(wakes).to.be.below(25);
    await clocks.advance(120_000);
    expect(field.status).to.equal('expired');
  });

  it('is one timer for twenty fields with two countdowns each, and each shows its own time (T-08)', async () => {
    const html = Array.from(
      {length: 20},
      (_, index) => `<otp-input expires-in="${90 + index}" resend-in="30">`,
    );
    const fields = await fieldsOf(html.map((tag) => `${tag}</otp-input>`).join(''));
    for (let seconds = 1; seconds < 40; seconds++) {
      await clocks.advance(1000);
      expect(clocks.waiting).to.equal(1);
    }
    await clocks.advance(10);
    expect(fields.map(secondsShown)).to.deep.equal(fields.map((_, index) => 90 + index - 39));
    expect(clocks.loops).to.deep.equal([]);
  });

  it('wakes once a second for a hundred fields that began one after another, and ends each at its own time (T-07, T-08)', async () => {
    const fields: OtpInput[] = [];
    for (let index = 0; index < 100; index++) {
      fields.push(await fieldOf('<otp-input expires-in="20" announcements="off"></otp-input>'));
      await clocks.advance(9);
    }
    clocks.delays.length = 0;
    await clocks.advance(15_000);
    expect(clocks.delays.length).to.be.within(14, 16);
    let now = 15_900;
    fields.forEach((field, index) => {
      const left = Math.ceil((20_000 + 9 * index - now) / 1000);
      expect(secondsShown(field)).to.be.within(left, left + 1);
    });
    const until = (time: number): Promise<void> => {
      const wait = time - now;
      now = time;
      return clocks.advance(wait);
    };
    for (const [index, field] of fields.entries()) {
      const end = 20_000 + 9 * index;
      await until(end - 1);
      expect(field.status).to.equal('idle');
      await until(end + 6);
      expect(field.status).to.equal('expired');
    }
  });

  it('goes on for the others when the first has gone, and stops with the last (T-08)', async () => {
    const [first, second] = (await fieldsOf(
      '<otp-input expires-in="60"></otp-input><otp-input expires-in="90"></otp-input>',
    )) as [OtpInput, OtpInput];
    await clocks.advance(300);
    first.remove();
    expect(clocks.waiting).to.equal(1);
    await clocks.advance(2000);
    expect(secondsShown(second)).to.equal(88);
    second.remove();
    expect(clocks.waiting).to.equal(0);
  });

  it('waits for nothing without a countdown, in a hidden page, after the end and after the field has gone (T-08)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    expect(clocks.waiting).to.equal(0);
    field.expiresAt = Date.now() + 90_000;
    await microtasks();
    expect(clocks.waiting).to.equal(1);
    clocks.hide();
    expect(clocks.waiting).to.equal(0);
    clocks.show();
    expect(clocks.waiting).to.equal(1);
    field.expiresAt = undefined;
    await microtasks();
    expect(clocks.waiting).to.equal(0);
    field.expiresAt = Date.now() + 1000;
    await clocks.advance(2000);
    expect(field.status).to.equal('expired');
    expect(clocks.waiting).to.equal(0);
    field.expiresAt = Date.now() + 1000;
    await microtasks();
    expect(clocks.waiting).to.equal(1);
    field.remove();
    expect(clocks.waiting).to.equal(0);
  });

  it('begins in no field that is away from the page, whatever it is told there (T-08)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const home = field.parentElement as HTMLElement;
    field.remove();
    field.expiresAt = Date.now() + 100_000;
    await microtasks();
    expect(clocks.waiting).to.equal(0);
    await clocks.advance(30_000);
    home.append(field);
    await microtasks();
    expect(secondsShown(field)).to.equal(70);
    expect(clocks.waiting).to.equal(1);
  });

  it('writes a text once a second, and no attribute (T-10, T-18)', async () => {
    const field = await fieldOf('<otp-input expires-in="50"></otp-input>');
    const written: MutationRecord[] = [];
    const observer = new MutationObserver((records) => written.push(...records));
    const all = {subtree: true, childList: true, characterData: true, attributes: true};
    observer.observe(field.shadowRoot as ShadowRoot, all);
    observer.observe(field, all);
    await clocks.advance(9000);
    await microtasks();
    expect(written.filter(({type}) => type === 'attributes')).to.deep.equal([]);
    const ofTimer = written.filter(({target}) => partOf(field, 'timer')?.contains(target));
    expect(ofTimer.length).to.be.within(8, 9);
    expect(clocks.loops).to.deep.equal([]);
    observer.disconnect();
  });
});

function fill(value: number, times: number): number[] {
  return Array.from({length: times}, () => value);
}
