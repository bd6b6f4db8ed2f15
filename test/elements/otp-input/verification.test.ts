import {aTimeout, expect} from '@open-wc/testing';
import {OtpError} from '../../../src/core/errors.js';
import type {OtpCompleteEvent, OtpFieldStatus} from '../../../src/elements/events.js';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {completions, fieldOf, inputOf, messageOf, partOf, settled, slotsOf} from '../../support/field.js';
import {click, press, resetInput, type} from '../../support/real-input.js';

describe('verifying a code', () => {
  afterEach(resetInput);

  it('shows that it is being checked, keeps the focus and lets nothing be typed', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const answer = answering(field);
    field.focus();
    await type('123456');
    await settled(field);
    expect(field.status).to.equal('verifying');
    expect(inputOf(field).readOnly).to.equal(true);
    expect(document.activeElement).to.equal(inputOf(field));
    await type('9');
    expect(field.value).to.equal('123456');
    answer.resolve(true);
    await settled(field);
    expect(field.status).to.equal('verified');
  });

  it('keeps the value, read-only, once the code is accepted', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.verifyCode = () => true;
    field.focus();
    await type('123456');
    await settled(field);
    expect(field.status).to.equal('verified');
    expect(field.value).to.equal('123456');
    expect(inputOf(field).readOnly).to.equal(true);
    expect(messageOf(field)).to.equal('Code accepted.');
  });

  it('selects a wrong code, so that the next key replaces it and the status is idle again', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.verifyCode = () => ({status: 'rejected', reason: 'invalid_code', attemptsLeft: 4});
    field.focus();
    await type('123456');
    await settled(field);
    expect(field.status).to.equal('rejected');
    expect(messageOf(field)).to.contain('4 attempts left');
    expect(inputOf(field).ariaInvalid).to.equal('true');
    await type('7');
    expect(field.value).to.equal('7');
    expect(field.status).to.equal('idle');
    await settled(field);
    expect(messageOf(field)).to.equal('');
    expect(inputOf(field).ariaInvalid).to.equal(null);
  });

  it('selects a wrong code again for a click that comes back to it, and places the caret for the next', async () => {
    const field = await fieldOf('<otp-input></otp-input><button>Elsewhere</button>');
    field.verifyCode = () => false;
    field.focus();
    await type('123456');
    await settled(field);
    await click(field.parentElement?.querySelector('button') as HTMLElement);
    await click(slotsOf(field)[2] as HTMLElement);
    await settled(field);
    expect(inputOf(field).selectionEnd).to.equal(6);
    expect(inputOf(field).selectionStart).to.equal(0);
    await aTimeout(600); // or it would be a double click
    await click(slotsOf(field)[2] as HTMLElement);
    expect(inputOf(field).selectionStart).to.equal(2);
    expect(inputOf(field).selectionEnd).to.equal(2);
  });

  it('shows the words of the service in place of its own, as text (S-03)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.settle({status: 'rejected', message: '<b>No.</b>'});
    await settled(field);
    expect(messageOf(field)).to.equal('<b>No.</b>');
  });

  it('says how a code ended: expired, and locked with the time when it says so', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.settle({status: 'expired', reason: 'expired'});
    await settled(field);
    expect(messageOf(field)).to.contain('expired');
    field.settle({status: 'locked', reason: 'locked', until: Date.now() + 60_000});
    await settled(field);
    expect(messageOf(field)).to.match(/again at \d/);
  });

  for (const [name, answer] of [
    ['a Response', new Response('{}')],
    ['undefined', undefined],
    ['an object of another kind', {status: 'ok'}],
    ['a string', 'verified'],
  ] as const) {
    it(`takes ${name} for a failure, never for a success, and keeps the code`, async () => {
      const field = await fieldOf('<otp-input></otp-input>');
      field.verifyCode = () => answer;
      field.focus();
      await type('123456');
      await settled(field);
      expect(field.status).to.equal('failed');
      expect(field.value).to.equal('123456');
    });
  }

  it('offers another try after a failure: by its button, and by Enter', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const told = completions(field);
    field.verifyCode = () => Promise.reject(new OtpError('network', {phase: 'verify'}));
    field.focus();
    await type('123456');
    await settled(field);
    await click(partOf(field, 'retry') as HTMLElement);
    await settled(field);
    inputOf(field).focus();
    await press('Enter');
    await settled(field);
    expect(told.map(({source}) => source)).to.deep.equal(['typed', 'retry', 'retry']);
  });

  it('words a fault by its kind: offline, gone, too many tries', async () => {
    for (const [error, words] of [
      [new OtpError('offline', {phase: 'verify'}), 'offline'],
      [new OtpError('challenge_not_found', {phase: 'verify'}), 'no longer'],
      [new OtpError('rate_limited', {phase: 'verify', retryAfterMs: 30_000}), '30 seconds'],
    ] as const) {
      const field = await fieldOf('<otp-input></otp-input>');
      field.verifyCode = () => Promise.reject(error);
      field.focus();
      await type('123456');
      await settled(field);
      expect(messageOf(field)).to.contain(words);
    }
  });

  it('asks the property where no listener answered, on the field or around it', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const asked: string[] = [];
    field.verifyCode = () => asked.push('property') > 0;
    const answerAround = (event: OtpCompleteEvent): void => event.respondWith(asked.push('around') === 0);
    field.parentElement?.addEventListener('otp-complete', answerAround);
    field.focus();
    await type('123456');
    await settled(field);
    expect(asked).to.deep.equal(['around']);
    field.parentElement?.removeEventListener('otp-complete', answerAround);
    await type('654321');
    await settled(field);
    expect(asked).to.deep.equal(['around', 'property']);
  });

  it('leaves everything to a page that prevents the default', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    let asked = 0;
    field.verifyCode = () => ++asked;
    field.addEventListener('otp-complete', (event) => event.preventDefault());
    field.focus();
    await type('123456');
    await settled(field);
    expect(asked).to.equal(0);
    expect(field.status).to.equal('idle');
  });

  it('is answered once, and only while it is dispatched', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const told = completions(field);
    field.addEventListener('otp-complete', (event) => {
      event.respondWith(true);
      expect(() => event.respondWith(true)).to.throw(DOMException);
    });
    field.focus();
    await type('123456');
    await settled(field);
    expect(() => told[0]?.respondWith(true)).to.throw(DOMException);
  });

  it('aborts the signal and forgets a late answer: on Escape, on an assignment, on leaving the page', async () => {
    const ways: ((field: OtpInput) => unknown)[] = [
      () => press('Escape'),
      (field) => (field.value = ''),
      (field) => field.clear(),
      (field) => field.remove(),
    ];
    for (const leave of ways) {
      const field = await fieldOf('<otp-input></otp-input>');
      const told = completions(field);
      const answer = answering(field);
      field.focus();
      await type('123456');
      await settled(field);
      await leave(field);
      expect(told[0]?.signal.aborted).to.equal(true);
      answer.resolve(true);
      await settled(field);
      expect(field.status).to.equal('idle');
    }
  });

  it('tells each change of status once, and none for an assignment', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const statuses: OtpFieldStatus[] = [];
    field.addEventListener('otp-status-change', (event) => statuses.push(event.status));
    field.verifyCode = async () => {
      await aTimeout(1);
      return false;
    };
    field.focus();
    await type('123456');
    await aTimeout(20);
    await type('1');
    field.status = 'locked';
    await settled(field);
    expect(statuses).to.deep.equal(['verifying', 'rejected', 'idle']);
    expect(field.matches(':state(locked)')).to.equal(true);
  });

  it('says that it is checking only where the answer takes its time (X-28)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const status = field.shadowRoot?.querySelector('[role=status]');
    field.status = 'verifying';
    await aTimeout(200);
    expect(status?.textContent).to.equal('');
    await aTimeout(300);
    expect(status?.textContent).to.contain('Checking');
  });

  it('says nothing of checking once that was given up', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.status = 'verifying';
    await aTimeout(50);
    field.status = 'idle';
    await aTimeout(500);
    expect(field.shadowRoot?.querySelector('[role=status]')?.textContent).to.equal('');
  });

  it('lets a page judge the code in its own input handler', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    inputOf(field).addEventListener('input', () => {
      if (!field.complete) return;
      inputOf(field).value = '';
      field.status = 'rejected';
    });
    field.focus();
    await type('123456');
    await press('Shift');
    expect(field.value).to.equal('');
    expect(field.status).to.equal('rejected');
  });

  it('speaks an error in an alert that was there before (X-23)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const alert = field.shadowRoot?.querySelector('[role=alert]');
    field.settle(false);
    await aTimeout(100);
    expect(alert?.textContent).to.contain('not right');
  });
});

/** Answers completions with a promise that the test settles. */
function answering(field: OtpInput): {resolve: (outcome: unknown) => void} {
  let resolve: (outcome: unknown) => void = () => undefined;
  const response = new Promise((settle) => (resolve = settle));
  field.addEventListener('otp-complete', (event) => event.respondWith(response));
  return {resolve: (outcome) => resolve(outcome)};
}
