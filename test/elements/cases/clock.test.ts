import {expect} from '@open-wc/testing';
import {fieldOf, partOf, settled} from '../../support/field.js';

// Expensify 99191 and 99728, care_fe 15963, proconnect 1528, FormSG 4344.
describe('the clock, after the page slept or was hidden', () => {
  const now = Date.now;
  const mono = performance.now.bind(performance);
  afterEach(() => {
    Date.now = now;
    Reflect.deleteProperty(performance, 'now');
    Reflect.deleteProperty(document, 'hidden');
  });

  it('shows the time by the clock and not by what it counted (T58)', async () => {
    const field = await fieldOf('<otp-input expires-in="300"></otp-input>');
    await settled(field);
    expect(partOf(field, 'timer')?.textContent).to.match(/5.00|4.59/);
    sleep(100_000);
    document.dispatchEvent(new Event('visibilitychange'));
    await settled(field);
    expect(partOf(field, 'timer')?.textContent).to.match(/3.20|3.19/);
  });

  it('is over, told once and never below zero, when the time ended meanwhile (T58)', async () => {
    const field = await fieldOf('<otp-input expires-in="60"></otp-input>');
    let told = 0;
    field.addEventListener('otp-expire', () => told++);
    Object.defineProperty(document, 'hidden', {configurable: true, get: () => true});
    document.dispatchEvent(new Event('visibilitychange'));
    sleep(600_000);
    Object.defineProperty(document, 'hidden', {configurable: true, get: () => false});
    for (let wakes = 0; wakes < 2; wakes++) {
      document.dispatchEvent(new Event('visibilitychange'));
      await settled(field);
    }
    expect(told).to.equal(1);
    expect(field.status).to.equal('expired');
    expect(field.shadowRoot?.textContent).not.to.match(/[-−]\d/);
  });

  it('begins at once, and goes on where a reload left it, from an absolute end (T58)', async () => {
    const end = Date.now() + 90_000;
    for (let load = 0; load < 2; load++) {
      const field = await fieldOf(`<otp-input expires-at="${end}"></otp-input>`);
      expect(partOf(field, 'timer')?.textContent).to.match(load ? /0.30|0.29/ : /1.30|1.29/);
      field.remove();
      sleep(60_000);
    }
  });

  function sleep(ms: number): void {
    const [wall, since] = [Date.now(), performance.now()];
    const [realWall, realMono] = [now(), mono()];
    Date.now = () => wall + ms + now() - realWall;
    Object.defineProperty(performance, 'now', {
      configurable: true,
      value: () => since + ms + mono() - realMono,
    });
  }
});
