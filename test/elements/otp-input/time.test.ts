import {aTimeout, expect} from '@open-wc/testing';
import type {RequestedCode} from '../../../src/elements/events.js';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {fieldOf, messageOf, partOf, settled} from '../../support/field.js';
import {click, resetInput, type} from '../../support/real-input.js';

describe('the clock of a code', () => {
  afterEach(resetInput);

  it('shows the time left as a timer that is never read out tick by tick (X-20)', async () => {
    const field = await fieldOf('<otp-input expires-in="245"></otp-input>');
    await settled(field);
    const timer = partOf(field, 'timer');
    expect(timer?.textContent).to.match(/4.05/);
    expect(timer?.getAttribute('role')).to.equal('timer');
    expect(timer?.getAttribute('aria-live')).to.equal('off');
  });

  it('takes an absolute end as epoch milliseconds and as an ISO date', async () => {
    const end = Date.now() + 65_000;
    for (const value of [end, String(end), new Date(end).toISOString()]) {
      const field = await fieldOf('<otp-input></otp-input>');
      field.expiresAt = value;
      await field.updateComplete;
      expect(partOf(field, 'timer')?.textContent).to.match(/1.05|1.04/);
    }
  });

  it('shows no clock for an end that is no time', async () => {
    for (const value of ['soon', 'NaN', '']) {
      const field = await fieldOf(`<otp-input expires-at="${value}"></otp-input>`);
      await settled(field);
      expect(partOf(field, 'timer'), value).to.equal(null);
      expect(field.status).to.equal('idle');
    }
  });

  it('ends in expired, keeps what was typed, and tells it once (T-05)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    let told = 0;
    field.addEventListener('otp-expire', () => told++);
    field.focus();
    await type('123');
    field.expiresAt = Date.now() + 150;
    await aTimeout(400);
    expect(told).to.equal(1);
    expect(field.status).to.equal('expired');
    expect(field.value).to.equal('123');
    expect(messageOf(field)).to.contain('expired');
  });

  it('lets the answer to a submission in flight win over the clock (T-05)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.verifyCode = () => aTimeout(400).then(() => true);
    field.expiresAt = Date.now() + 200;
    field.focus();
    await type('123456');
    await aTimeout(700);
    expect(field.status).to.equal('verified');
  });

  it('is expired from the start, and tells nothing, when its end is past', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    let told = 0;
    field.addEventListener('otp-expire', () => told++);
    field.expiresAt = Date.now() - 1000;
    await settled(field);
    expect(field.status).to.equal('expired');
    expect(told).to.equal(0);
  });

  it('stays expired when it is edited after its time, and is idle again where only its status said so', async () => {
    const past = await fieldOf('<otp-input></otp-input>');
    past.expiresAt = Date.now() - 1000;
    await settled(past);
    past.focus();
    await type('1');
    expect(past.status).to.equal('expired');
    const said = await fieldOf('<otp-input></otp-input>');
    said.status = 'expired';
    said.focus();
    await type('1');
    expect(said.status).to.equal('idle');
  });

  it('keeps no timer alive without a countdown, or after the field has left (T-08)', async () => {
    const {live, restore} = countTimers();
    try {
      const field = await fieldOf('<otp-input></otp-input>');
      await aTimeout(60);
      expect(live()).to.equal(0);
      field.expiresIn = 100;
      await aTimeout(60);
      expect(live()).to.equal(1);
      field.remove();
      expect(live()).to.equal(0);
    } finally {
      restore();
    }
  });

  it('is one timer for all fields of a page (T-08)', async () => {
    const {live, restore} = countTimers();
    try {
      const field = await fieldOf(
        '<otp-input expires-in="90" resend-in="30"></otp-input><otp-input expires-in="60"></otp-input>',
      );
      await aTimeout(60);
      expect(live()).to.equal(1);
      field.parentElement?.remove();
      expect(live()).to.equal(0);
    } finally {
      restore();
    }
  });
});

describe('asking for another code', () => {
  afterEach(resetInput);

  it('is offered only where a time for it is set', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    expect(partOf(field, 'resend')).to.equal(null);
    field.resendAt = Date.now();
    await field.updateComplete;
    expect(resendOf(field).textContent.trim()).to.equal('Send a new code');
  });

  it('waits for its time, with its focus and its name kept', async () => {
    const field = await fieldOf('<otp-input resend-in="25"></otp-input>');
    await settled(field);
    let asked = 0;
    field.addEventListener('otp-resend', () => asked++);
    const button = resendOf(field);
    expect(button.textContent).to.match(/Send a new code in 0?0.25/);
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    await click(button);
    expect(asked).to.equal(0);
  });

  it('sends one request, however often it is clicked, until the answer is there', async () => {
    const field = await fieldOf('<otp-input resend-in="0"></otp-input>');
    let asked = 0;
    field.requestCode = async () => {
      asked++;
      await aTimeout(30);
      return {expiresIn: 300, resendIn: 30};
    };
    await settled(field);
    field.focus();
    await type('123');
    for (let clicks = 0; clicks < 3; clicks++) resendOf(field).click();
    await aTimeout(60);
    expect(asked).to.equal(1);
    expect(field.value).to.equal('');
    expect(messageOf(field)).to.contain('new code is on its way');
    expect(partOf(field, 'timer')?.textContent).to.match(/5.00|4.59/);
    expect(resendOf(field).getAttribute('aria-disabled')).to.equal('true');
  });

  it('says that no code could be sent, keeps what was typed, and can be tried again', async () => {
    const field = await fieldOf('<otp-input resend-in="0"></otp-input>');
    field.addEventListener('otp-resend', (event) =>
      event.respondWith(Promise.reject<RequestedCode>(new Error('no'))),
    );
    await settled(field);
    field.focus();
    await type('123');
    resendOf(field).click();
    await settled(field);
    expect(messageOf(field)).to.contain('couldn’t send');
    expect(field.value).to.equal('123');
    expect(resendOf(field).getAttribute('aria-disabled')).to.equal('false');
  });

  it('makes an expired field usable again', async () => {
    const field = await fieldOf('<otp-input resend-in="0"></otp-input>');
    field.expiresAt = Date.now() - 1;
    field.requestCode = () => ({expiresIn: 300, resendIn: 30});
    await settled(field);
    expect(field.status).to.equal('expired');
    resendOf(field).click();
    await settled(field);
    expect(field.status).to.equal('idle');
  });
});

function resendOf(field: OtpInput): HTMLButtonElement {
  return partOf<HTMLButtonElement>(field, 'resend') as HTMLButtonElement;
}

/** Counts the timeouts that were begun and neither ran nor were called off. */
function countTimers(): {live: () => number; restore: () => void} {
  const begin = window.setTimeout.bind(window);
  const end = window.clearTimeout.bind(window);
  const timers = new Set<number>();
  window.setTimeout = ((run: () => void, delay = 0) => {
    const id = begin(() => {
      timers.delete(id);
      run();
    }, delay);
    // Short ones are somebody's next task, not a clock.
    if (delay > 100) timers.add(id);
    return id;
  }) as typeof setTimeout;
  window.clearTimeout = ((id?: number) => {
    if (id !== undefined) timers.delete(id);
    end(id);
  }) as typeof clearTimeout;
  return {
    live: () => timers.size,
    restore: () => Object.assign(window, {setTimeout: begin, clearTimeout: end}),
  };
}
