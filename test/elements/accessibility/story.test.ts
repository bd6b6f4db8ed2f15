import {expect} from '@open-wc/testing';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {fieldOf} from '../../support/field.js';
import {press, resetInput, type} from '../../support/real-input.js';
import type {FakeClock} from './fake-clock.js';
import {fakeClock} from './fake-clock.js';
import type {VirtualReader} from './virtual-reader.js';
import {startReader} from './virtual-reader.js';

const WRONG = 'That code is not right. Check it and try again.';

// Keys are the engine's own. What a screen reader echoes of them is its own business, and not in these lists.
describe('what a screen reader says', () => {
  let clock: FakeClock;
  let reader: VirtualReader;
  beforeEach(() => (clock = fakeClock()));
  afterEach(async () => {
    await reader.stop();
    clock.restore();
    await resetInput();
  });

  it('of a whole sign-in, to the phrase: wrong code, correction, Resend, expiry, verified (X-16, X-17, X-21, X-23, X-25)', async () => {
    const field = await begin('hint="Sent to your phone." expires-in="90" resend-in="0"');
    const answers: unknown[] = [{status: 'rejected', reason: 'invalid_code', attemptsLeft: 2}, true];
    field.verifyCode = () => answers.shift();
    field.requestCode = () => ({expiresIn: 90, resendIn: 30});

    field.focus();
    await hears('focus', 2000, 'textbox, Security code, Sent to your phone.');
    await type('12345');
    await hears('typing', 2000);
    await type('6');
    await hears('a wrong code', 8000, `assertive: ${WRONG} 2 attempts left.`);
    await type('1');
    await hears('correction', 2000);
    await reader.goTo('button, Send a new code');
    await hears('Resend', 0, 'button, Send a new code, not disabled');
    await reader.act();
    await hears('another code', 8000, 'polite: A new code is on its way.');
    await hears(
      'time',
      80_000,
      'polite: 1 minute left to enter the code.',
      'polite: 30 seconds left to enter the code.',
      'polite: 10 seconds left to enter the code.',
    );
    await hears('expiry', 4000, 'assertive: This code has expired. Get a new one.');
    await reader.goTo('button, Send a new code');
    await hears('Resend, once expired', 0, 'button, Send a new code, not disabled');
    await reader.act();
    await hears('a third code', 8000, 'polite: A new code is on its way.');
    field.focus();
    await hears('focus again', 100, 'textbox, Security code, Sent to your phone. A new code is on its way.');
    await type('654321');
    await hears('verified', 2000, 'polite: Code accepted.');
  });

  it('of the page when it is read on from its heading: one text box and no slot (X-16)', async () => {
    const field = await begin(
      'hint="Sent to your phone." groups="3 3" placeholder="0" expires-in="90" resend-in="30"',
    );
    field.value = '123';
    await clock.advance(500);
    expect(await reader.readThrough()).to.deep.equal([
      'Security code',
      'textbox, Security code, 123, Sent to your phone.',
      'Sent to your phone.',
      'timer',
      'Code expires in 1:30',
      'end of timer',
      'button, Send a new code, Send a new code in 0:30, disabled',
      'Send a new code in 0:30',
      'end of button, Send a new code, Send a new code in 0:30, disabled',
      'status',
      'alert',
      'button, Next',
    ]);
  });

  it('of a slow answer, a fault and another try (X-23, X-28)', async () => {
    const field = await begin('');
    let answer: (outcome: unknown) => void = () => undefined;
    field.verifyCode = () => new Promise((resolve) => (answer = resolve));
    field.focus();
    await hears('focus', 0, 'textbox, Security code, Enter the 6 digits, or paste the whole message.');
    await type('123456');
    await hears('a slow answer', 1000, 'polite: Checking the code…');
    await reader.goTo('textbox');
    await hears(
      'the field meanwhile',
      0,
      'textbox, Security code, 123456, Checking the code…, busy, read only',
    );
    answer('nonsense');
    await hears(
      'a fault',
      1000,
      'assertive: We couldn’t check the code. Your code is still here: try again.',
    );
    await reader.goTo('button, Try again');
    await reader.act();
    await hears(
      'another try',
      1000,
      'button, Try again',
      'textbox, Security code, 123456, Checking the code…, busy, read only',
      'polite: Checking the code…',
    );
    answer(true);
    await hears('verified', 1000, 'polite: Code accepted.');
  });

  it('of a masked code is how far it is, and never a digit (X-17)', async () => {
    const field = await begin('mask');
    field.focus();
    await clock.advance(100);
    await reader.heard();
    for (const [index, digit] of ['9', '7', '8'].entries()) {
      await type(digit);
      await hears(`digit ${index}`, 200, `polite: ${index + 1} of 6`);
    }
    await press('Backspace');
    await hears('a deletion', 200, 'polite: 2 of 6');
  });

  it('of a letter among digits and of a paste without one code, and nothing more (X-05, X-17)', async () => {
    const field = await begin('');
    field.focus();
    await clock.advance(100);
    await reader.heard();
    await type('x');
    await hears('a letter', 200, 'polite: The code has only digits.');
    field.fill('codes 123456 and 654321');
    await hears('two codes', 200, 'polite: We couldn’t tell which part is the code. Enter only the code.');
    await type('1');
    await hears('a digit after it', 200);
  });

  async function begin(attributes: string): Promise<OtpInput> {
    const field = await fieldOf(
      `<h1>Sign in</h1><otp-input label="Security code" ${attributes}></otp-input><button>Next</button>`,
    );
    await clock.advance(0);
    reader = await startReader(field, clock.advance);
    return field;
  }

  async function hears(step: string, ms: number, ...phrases: string[]): Promise<void> {
    await clock.advance(ms);
    expect(await reader.heard(), step).to.deep.equal(phrases);
  }
});
