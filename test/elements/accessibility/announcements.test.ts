import {expect, fixture} from '@open-wc/testing';
import {createOtpClient} from '../../../src/client/create-client.js';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import type {OtpProvider} from '../../../src/elements/otp-provider/otp-provider.js';
import '../../../src/elements/otp-provider/define.js';
import {fieldOf, inputOf, messageOf, partOf} from '../../support/field.js';
import {press, resetInput, type} from '../../support/real-input.js';
import {scriptedBackend} from '../../support/scripted-backend.js';
import type {FakeClock} from './fake-clock.js';
import {fakeClock} from './fake-clock.js';
import {announcementsOf, regionsOf} from './live-regions.js';

const MINUTE = 60_000;

let clock: FakeClock;
beforeEach(() => (clock = fakeClock()));
afterEach(async () => {
  clock.restore();
  await resetInput();
});

describe('what is announced of the time', () => {
  it('is four sentences in ten minutes, each at its time (X-21)', async () => {
    const {field, said} = await counting(600);
    await clock.advance(10 * MINUTE + 1000);
    const begin = Date.now() - clock.now;
    expect(said.map(({text, at}) => [Math.round((at - begin) / 1000), text])).to.deep.equal([
      [540, '1 minute left to enter the code.'],
      [570, '30 seconds left to enter the code.'],
      [590, '10 seconds left to enter the code.'],
      [600, 'This code has expired. Get a new one.'],
    ]);
    expect(said.map(({isUrgent}) => isUrgent)).to.deep.equal([false, false, false, true]);
    expect(field.status).to.equal('expired');
  });

  it('is nothing at the beginning, be it a milestone or below one (X-21)', async () => {
    for (const seconds of [60, 45, 30, 10]) {
      const {said} = await counting(seconds);
      await clock.advance(900);
      expect(said, String(seconds)).to.deep.equal([]);
    }
  });

  it('waits until nobody has typed for a second, and is then as late as it is (X-21)', async () => {
    const {field, said} = await counting(62, 'length="8"');
    field.focus();
    for (let keys = 0; keys < 8; keys++) {
      await type(String(keys % 5));
      await clock.advance(500);
    }
    expect(said).to.deep.equal([]);
    await clock.advance(1600);
    expect(said.map(({text}) => text)).to.deep.equal(['57 seconds left to enter the code.']);
    await clock.advance(20_000);
    expect(said.length).to.equal(1);
  });

  it('is the end of it even to somebody who types (X-21)', async () => {
    const {field, said} = await counting(12);
    field.focus();
    await clock.advance(11_600);
    said.length = 0;
    await type('1');
    await clock.advance(500);
    expect(said.map(({text}) => text)).to.deep.equal(['This code has expired. Get a new one.']);
  });

  it('is one sentence, and a true one, after five minutes of sleep (X-22)', async () => {
    const {said} = await counting(342);
    await clock.sleep(5 * MINUTE);
    await clock.advance(1000);
    expect(said.map(({text}) => text)).to.deep.equal(['42 seconds left to enter the code.']);
  });

  it('is one sentence after a sleep past the end (X-22)', async () => {
    const {said} = await counting(100);
    await clock.sleep(5 * MINUTE);
    await clock.advance(2000);
    expect(said.map(({text}) => text)).to.deep.equal(['This code has expired. Get a new one.']);
  });

  it('is nothing but the end where announcements are off (X-04, X-21)', async () => {
    const {said} = await counting(70, 'announcements="off"');
    await clock.advance(80_000);
    expect(said.map(({text}) => text)).to.deep.equal(['This code has expired. Get a new one.']);
  });

  it('is left unsaid while a code is checked and after it was accepted (X-21)', async () => {
    const {field, said} = await counting(62);
    field.settle(true);
    await clock.advance(2 * MINUTE);
    expect(said.map(({text}) => text)).to.deep.equal(['Code accepted.']);
  });

  it('does not cut short a new code on its way, whatever its time (X-25)', async () => {
    for (const expiresIn of [10, 30, 60, 65]) {
      const {field, said} = await counting(300, 'resend-in="0"');
      field.requestCode = () => ({expiresIn, resendIn: 30});
      partOf(field, 'resend')?.click();
      await clock.advance(7000);
      expect(
        said.map(({text}) => text),
        String(expiresIn),
      ).to.deep.equal(['A new code is on its way.']);
      expect(regionsOf(field).map(({textContent}) => textContent)).to.deep.equal([
        'A new code is on its way.',
        '',
      ]);
      expect(messageOf(field)).to.equal('A new code is on its way.');
    }
  });

  it('does not cut short what is wrong with a code (X-21, X-23)', async () => {
    const {field, said} = await counting(61);
    await clock.advance(980);
    field.settle({status: 'rejected', attemptsLeft: 2});
    await clock.advance(3000);
    expect(said.map(({text}) => text)).to.deep.equal([
      'That code is not right. Check it and try again. 2 attempts left.',
    ]);
    await clock.advance(6000);
    expect(said.slice(1).map(({text}) => text)).to.deep.equal(['53 seconds left to enter the code.']);
  });

  it('warns in time, and one key gives more of it, ten times and more (X-03)', async () => {
    const {field, said} = await counting(90, 'resend-in="0"');
    field.requestCode = () => ({expiresIn: 90});
    for (let times = 0; times < 12; times++) {
      field.focus();
      await clock.advance(50_000);
      const left = (Number(field.expiresAt) - Date.now()) / 1000;
      expect(left).to.be.at.least(20);
      expect(said.at(-1)?.text).to.equal('1 minute left to enter the code.');
      await press('Tab');
      await press('Enter');
      await clock.advance(1000);
      expect(said.at(-1)?.text).to.equal('A new code is on its way.');
    }
    expect(field.status).to.equal('idle');
  });

  it('begins anew with a new code (X-21)', async () => {
    const {field, said} = await counting(61, 'resend-in="0"');
    await clock.advance(2000);
    field.requestCode = () => ({expiresIn: 90});
    partOf(field, 'resend')?.click();
    await clock.advance(95_000);
    expect(said.map(({text}) => text)).to.deep.equal([
      '1 minute left to enter the code.',
      'A new code is on its way.',
      '1 minute left to enter the code.',
      '30 seconds left to enter the code.',
      '10 seconds left to enter the code.',
      'This code has expired. Get a new one.',
    ]);
  });

  async function counting(seconds: number, attributes = '') {
    const field = await fieldOf(`<otp-input ${attributes}></otp-input>`);
    const said = announcementsOf(field);
    field.expiresAt = Date.now() + seconds * 1000;
    await field.updateComplete;
    return {field, said};
  }
});

describe('the live regions', () => {
  it('are there and empty before anything is said: one polite, one urgent, each read whole (X-21, X-23)', () => {
    const field = document.createElement('otp-input');
    field.setAttribute('error', 'Of the page from the start');
    document.body.append(field);
    expect(regionsOf(field).map(({role, textContent}) => [role, textContent])).to.deep.equal([
      ['status', ''],
      ['alert', ''],
    ]);
    for (const region of regionsOf(field)) {
      // Their roles imply it, and VoiceOver on iOS asks for it (https://www.w3.org/WAI/WCAG21/Techniques/aria/ARIA19).
      expect(region.ariaAtomic).to.equal('true');
      expect(region.closest('[aria-hidden], [hidden], [aria-busy]')).to.equal(null);
      expect(getComputedStyle(region).display).not.to.equal('none');
      expect(getComputedStyle(region).visibility).to.equal('visible');
    }
    field.remove();
  });

  it('are of the field itself, and so inside the dialog that it stands in (X-26)', async () => {
    const field = await fieldOf('<dialog><otp-input></otp-input></dialog>');
    const dialog = field.parentElement as HTMLDialogElement;
    dialog.showModal();
    for (const region of regionsOf(field)) {
      expect((region.getRootNode() as ShadowRoot).host.closest('dialog')).to.equal(dialog);
    }
    dialog.close();
  });

  it('say the same words twice when the same thing happens twice, empty in between (X-24)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const said = announcementsOf(field);
    const words: string[] = [];
    for (let times = 0; times < 2; times++) {
      field.settle(false);
      words.push(regionsOf(field)[1]?.textContent ?? 'gone');
      await clock.advance(1000);
    }
    expect(words).to.deep.equal(['', '']);
    expect(said.map(({text, isUrgent}) => [text, isUrgent])).to.deep.equal([
      ['That code is not right. Check it and try again.', true],
      ['That code is not right. Check it and try again.', true],
    ]);
  });

  it('say an error of the page’s own when it comes, and not one that was there from the start (X-05, X-23)', async () => {
    const field = await fieldOf('<otp-input error="From the server"></otp-input>');
    const said = announcementsOf(field);
    await clock.advance(1000);
    expect(said).to.deep.equal([]);
    field.error = 'That code is for another account.';
    await clock.advance(1000);
    expect(said.map(({text, isUrgent}) => [text, isUrgent])).to.deep.equal([
      ['That code is for another account.', true],
    ]);
    field.error = undefined;
    await clock.advance(1000);
    expect(said.length).to.equal(1);
    expect(inputOf(field).ariaInvalid).to.equal(null);
  });

  it('say each outcome once: urgently what stops the person, politely what does not (X-23)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const said = announcementsOf(field);
    for (const [outcome, words, isUrgent] of [
      [true, 'Code accepted.', false],
      [
        {status: 'rejected', attemptsLeft: 1},
        'That code is not right. Check it and try again. 1 attempt left.',
        true,
      ],
      [{status: 'expired'}, 'This code has expired. Get a new one.', true],
      [{status: 'locked'}, 'Too many wrong codes. Get a new code.', true],
      ['no outcome at all', 'We couldn’t check the code. Your code is still here: try again.', true],
    ] as const) {
      said.length = 0;
      field.value = '123456';
      field.settle(outcome);
      await clock.advance(8000);
      expect(said.map((each) => [each.text, each.isUrgent])).to.deep.equal([[words, isUrgent]]);
    }
  });

  it('say that a code is checked after 400 ms, and nothing of it when the answer is quicker (X-28)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const said = announcementsOf(field);
    for (const [answerMs, words] of [
      [300, ['Code accepted.']],
      [900, ['Checking the code…', 'Code accepted.']],
    ] as const) {
      said.length = 0;
      field.value = '';
      field.verifyCode = () => new Promise((resolve) => setTimeout(() => resolve(true), answerMs));
      field.fill('123456');
      await clock.advance(answerMs + 200);
      expect(said.map(({text}) => text)).to.deep.equal(words);
    }
  });

  it('never say a digit of the code, typed, pasted, masked or refused (X-17)', async () => {
    for (const attributes of ['', 'mask', 'required autosubmit']) {
      const field: OtpInput = await fieldOf(`<otp-input ${attributes} length="8"></otp-input>`);
      const said = announcementsOf(field);
      field.verifyCode = () => false;
      field.focus();
      await type('9x7');
      field.fill('97979797');
      await clock.advance(1000);
      field.fill('979797979');
      await clock.advance(1000);
      expect(said.length, attributes).to.be.at.least(2);
      expect(said.map(({text}) => text).join(' '), attributes).not.to.match(/[79]/);
    }
  });
});

describe('the live regions of a field in a provider', () => {
  it('say once each what the session and the field both know (X-21, X-23)', async () => {
    const provider = await fixture<OtpProvider>('<otp-provider><otp-input></otp-input></otp-provider>');
    const field = provider.querySelector('otp-input') as OtpInput;
    await field.updateComplete;
    provider.client = createOtpClient({
      backend: scriptedBackend({challenge: {ttlMs: 70_000, resendInMs: 0}}),
    });
    const said = announcementsOf(field);
    void provider.start();
    await clock.advance(100);
    field.focus();
    await type('111111');
    await clock.advance(15_000);
    partOf(field, 'resend')?.click();
    await clock.advance(72_000);
    partOf(field, 'resend')?.click();
    await clock.advance(8000);
    field.focus();
    await type('123456');
    await clock.advance(8000);
    expect(said.map(({text}) => text)).to.deep.equal([
      'That code is not right. Check it and try again. 2 attempts left.',
      '1 minute left to enter the code.',
      'A new code is on its way.',
      '1 minute left to enter the code.',
      '30 seconds left to enter the code.',
      '10 seconds left to enter the code.',
      'This code has expired. Get a new one.',
      'A new code is on its way.',
      'Code accepted.',
    ]);
  });
});

describe('the button that asks for another code', () => {
  it('keeps its focus and its name through request, wait and readiness (X-25)', async () => {
    const field = await fieldOf('<otp-input resend-in="0"></otp-input>');
    await field.updateComplete;
    field.requestCode = () => ({expiresIn: 300, resendIn: 30});
    const button = partOf<HTMLButtonElement>(field, 'resend') as HTMLButtonElement;
    button.focus();
    const changes = changesOf(button, ['aria-label', 'aria-description', 'aria-disabled', 'disabled']);
    button.click();
    await clock.advance(31_000);
    expect(field.shadowRoot?.activeElement).to.equal(button);
    expect(button.disabled).to.equal(false);
    expect(nameOf(button)).to.equal('Send a new code');
    expect(changes()).to.have.deep.members([
      ['aria-disabled', 'true'],
      ['aria-description', 'Send a new code in 0:30'],
      ['aria-description', null],
      ['aria-disabled', 'false'],
    ]);
  });

  it('tells whoever comes to it how long it still waits (X-25)', async () => {
    const field = await fieldOf('<otp-input resend-in="30"></otp-input>');
    await clock.advance(9500);
    const button = partOf<HTMLButtonElement>(field, 'resend') as HTMLButtonElement;
    expect([nameOf(button), button.getAttribute('aria-description')]).to.deep.equal([
      'Send a new code',
      'Send a new code in 0:21',
    ]);
    button.focus();
    await clock.advance(5000);
    expect(button.getAttribute('aria-description')).to.equal('Send a new code in 0:21');
    button.blur();
    await clock.advance(5000);
    expect(button.getAttribute('aria-description')).to.equal('Send a new code in 0:11');
  });

  it('says that a code is asked for where that takes its time, and keeps its name meanwhile (X-25)', async () => {
    const field = await fieldOf('<otp-input resend-in="0"></otp-input>');
    await field.updateComplete;
    field.requestCode = () => new Promise((resolve) => setTimeout(() => resolve({expiresIn: 300}), 2000));
    const said = announcementsOf(field);
    const button = partOf<HTMLButtonElement>(field, 'resend') as HTMLButtonElement;
    button.click();
    await clock.advance(1000);
    expect([nameOf(button), button.ariaDisabled]).to.deep.equal(['Send a new code', 'true']);
    await clock.advance(2000);
    expect(said.map(({text}) => text)).to.deep.equal(['Sending a new code…', 'A new code is on its way.']);
  });

  it('says once that it could not be done, and keeps the focus (X-25)', async () => {
    const field = await fieldOf('<otp-input resend-in="0"></otp-input>');
    await field.updateComplete;
    field.requestCode = () => {
      throw new Error('no');
    };
    const said = announcementsOf(field);
    const button = partOf<HTMLButtonElement>(field, 'resend') as HTMLButtonElement;
    button.focus();
    button.click();
    await clock.advance(7000);
    expect(said.map(({text}) => text)).to.deep.equal(['We couldn’t send a new code. Try again.']);
    expect(field.shadowRoot?.activeElement).to.equal(button);
  });
});

function nameOf(button: HTMLElement): string {
  return button.getAttribute('aria-label') ?? button.textContent.trim();
}

/** Changes of attributes, in order; repetitions of a value are none. */
function changesOf(element: Element, names: string[]): () => [string, string | null][] {
  const changes: [string, string | null][] = [];
  const last = new Map(names.map((name) => [name, element.getAttribute(name)]));
  const note = (name: string) => {
    const value = element.getAttribute(name);
    if (value !== last.get(name)) changes.push([name, value]);
    last.set(name, value);
  };
  const observer = new MutationObserver((records) => {
    for (const {attributeName} of records) if (attributeName) note(attributeName);
  });
  observer.observe(element, {attributes: true, attributeFilter: names});
  return () => changes;
}
