import {expect, fixture} from '@open-wc/testing';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import '../../../src/elements/otp-provider/define.js';
import {otpField} from '../../../src/testing/index.js';
import {completions, fieldOf, inputOf, settled} from '../../support/field.js';
import {chord, press, resetInput, setClipboard, type} from '../../support/real-input.js';
import {playStory, STORY} from '../story.js';

const TYPES =
  'keydown keypress beforeinput input keyup change paste submit focus blur focusin focusout'.split(' ');

const isWebkit = !navigator.userAgent.includes('Chrome') && navigator.userAgent.includes('AppleWebKit');

describe('the harness of a field', () => {
  afterEach(resetInput);

  it('tells a whole story, with provider and service, as in a DOM without layout', async () => {
    expect(await playStory(document)).to.deep.equal(STORY);
  });

  for (const [what, byHand, byHarness] of [
    ['digits', () => type('482'), (field) => field.type('482')],
    ['a whole code', () => type('482913'), (field) => field.type('482913')],
    ['what is no digit', () => type('4x'), (field) => field.type('4x')],
    ['Backspace', () => press('Backspace'), (field) => field.press('Backspace')],
    ['Delete at the end', () => press('Delete'), (field) => field.press('Delete')],
    ['Enter', () => press('Enter'), (field) => field.press('Enter')],
    ['Escape', () => press('Escape'), (field) => field.press('Escape')],
  ] as readonly [string, () => Promise<void>, (field: ReturnType<typeof otpField>) => Promise<void>][]) {
    for (const value of ['', '12', '123456']) {
      it(`sends the events of a real keyboard in its order: ${what}, onto “${value}”`, async () => {
        const real = await heardIn(value, byHand);
        const ours = await heardIn(value, (field) => byHarness(otpField(field)));
        expect(inCommon(ours)).to.deep.equal(inCommon(real));
      });
    }
  }

  it('sends the events of a real paste, its keys aside, of a message too', async () => {
    for (const text of ['482913', 'Your code is 482913.', '48', 'nothing of use']) {
      await setClipboard(text);
      const withoutKeys = ({events, value}: Heard) => ({
        value,
        events: events.filter((event) => !event.startsWith('key')),
      });
      const real = await heardIn('12', () => chord('Control', 'v'));
      const ours = await heardIn('12', (field) => otpField(field).paste(text));
      expect(withoutKeys(ours)).to.deep.equal(withoutKeys(real));
    }
  });

  it('moves the caret and edits there', async () => {
    const field = otpField(await fieldOf('<otp-input></otp-input>'));
    await field.type('1234');
    await field.press('Home');
    await field.press('ArrowRight');
    await field.type('9');
    expect(field.shown).to.equal('1934__');
    await field.press('Delete');
    expect(field.shown).to.equal('194___');
    await field.press('End');
    await field.press('ArrowLeft');
    await field.press('Backspace');
    expect(field.shown).to.equal('14____');
    await field.clear();
    expect(field.value).to.equal('');
    expect(document.activeElement).to.equal(field.input);
  });

  for (const html of [
    '<otp-input readonly></otp-input>',
    '<otp-input disabled></otp-input>',
    '<fieldset disabled><otp-input></otp-input></fieldset>',
    '<otp-input><input readonly></otp-input>',
    '<div inert><otp-input></otp-input></div>',
    '<div hidden><otp-input></otp-input></div>',
  ]) {
    it(`changes nothing where a person could not: ${html}`, async () => {
      const element = await fieldOf(html);
      const told = completions(element);
      const field = otpField(element);
      await field.type('482913');
      await field.paste('482913');
      await field.press('Backspace');
      expect([field.value, told.length]).to.deep.equal(['', 0]);
    });
  }

  it('changes nothing while the code is checked and after it was accepted', async () => {
    const element = await fieldOf('<otp-input></otp-input>');
    let answer: (isRight: boolean) => void = () => undefined;
    element.verifyCode = () => new Promise<boolean>((resolve) => (answer = resolve));
    const field = otpField(element);
    await field.type('482913');
    for (const status of ['verifying', 'verified'] as const) {
      await field.whenStatus(status);
      await field.type('7');
      await field.press('Backspace');
      await field.paste('111111');
      expect(field.value).to.equal('482913');
      answer(true);
    }
  });

  it('submits by Enter, tells of the change, and leaves by Tab', async () => {
    const element = await fieldOf('<form><otp-input name="code"></otp-input><button>Go</button></form>');
    const heard: string[] = [];
    element.addEventListener('change', () => heard.push(`change ${element.value}`));
    element.closest('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      heard.push('submit');
    });
    const field = otpField(element);
    await field.type('123');
    await field.press('Enter');
    expect(heard).to.deep.equal(['change 123']);
    await field.type('456');
    await field.press('Enter');
    expect(heard).to.deep.equal(['change 123', 'change 123456', 'submit']);
    await field.press('Backspace');
    await field.press('Tab');
    expect(heard.at(-1)).to.equal('change 12345');
    expect(document.activeElement).not.to.equal(field.input);
  });

  it('reads the words, the clock and the buttons that are shown, in any language’s digits', async () => {
    const element = await fieldOf(
      '<otp-input expires-in="90" resend-in="30" hint="From the app"></otp-input>',
    );
    const field = otpField(element);
    expect(field.secondsLeft).to.be.within(89, 90);
    expect(field.timer).to.match(/^Code expires in 1:/);
    expect([field.hint, field.message, field.canResend]).to.deep.equal(['From the app', '', false]);
    await field.resend();
    expect(field.status).to.equal('idle');
    element.resendAt = Date.now();
    element.expiresAt = Date.now() + 3_700_000;
    element.messages = {
      timer: (clock) => clock.replaceAll(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit))),
    };
    await field.settled();
    expect(field.secondsLeft).to.be.within(3698, 3700);
    expect(field.canResend).to.equal(true);
    element.expiresAt = undefined;
    await field.settled();
    expect([field.secondsLeft, field.timer]).to.deep.equal([undefined, '']);
    expect(otpField(await fieldOf('<otp-input></otp-input>')).hint).to.contain('Enter the 6 digits');
  });

  it('hears what is announced, each time', async () => {
    const element = await fieldOf('<otp-input></otp-input>');
    element.verifyCode = () => false;
    const field = otpField(element);
    for (const count of [1, 2]) {
      await field.type('111111');
      await field.when(() => field.announced.length === count);
      expect(field.announced.at(-1)).to.contain('That code is not right');
    }
  });

  it('finds the field in an open shadow root', async () => {
    const host = await fixture<HTMLElement>('<div></div>');
    const field = document.createElement('otp-input');
    host.attachShadow({mode: 'open'}).append(field);
    await settled(field);
    const harness = otpField(host);
    await harness.type('12');
    expect(harness.element === field && harness.shown).to.equal('12____');
  });

  it('says what is wrong: no field, several, one that is not defined, no button, in no page', async () => {
    const none = await fixture<HTMLElement>('<div></div>');
    expect(() => otpField(none)).to.throw('There is no <otp-input> here');
    const two = await fixture<HTMLElement>('<div><otp-input></otp-input><otp-input></otp-input></div>');
    expect(() => otpField(two)).to.throw('There are 2 <otp-input> here');
    const other = document.implementation.createHTMLDocument();
    other.body.append(other.createElement('otp-input'));
    expect(() => otpField(other)).to.throw('not defined');
    const field = otpField(await fieldOf('<otp-input></otp-input>'));
    for (const deed of [field.resend(), field.retry()])
      expect(String(await deed.catch((error: unknown) => error))).to.contain('it is "idle"');
    const failure = await field.whenStatus('verified', {timeoutMs: 20}).catch((error: unknown) => error);
    expect(String(failure)).to.contain('the field is "idle"');
    expect(() => otpField(document.createElement('otp-input')).input).to.throw('in no page');
  });

  it('never puts the code into an error (S-09)', async () => {
    const field = otpField(await fieldOf('<otp-input></otp-input>'));
    await field.type('482913');
    const failure = await field.whenStatus('verified', {timeoutMs: 0}).catch((error: unknown) => error);
    expect(String(failure)).to.contain('idle').and.not.contain('482913');
  });
});

interface Heard {
  readonly events: readonly string[];
  readonly value: string;
}

/** WebKit alone has a keypress for Escape, and no beforeinput where nothing will change. */
function inCommon({events, value}: Heard): Heard {
  const isEdit = events.some((event) => event.startsWith('input'));
  const odd = isEdit ? /^keypress Escape/ : /^keypress Escape|^beforeinput +(?:delete|insertLineBreak)/;
  return {value, events: isWebkit ? events.filter((event) => !odd.test(event)) : events};
}

/** What a page hears when something is done to the focused field of a form, and what is in it then. */
async function heardIn(value: string, deed: (field: OtpInput) => Promise<void>): Promise<Heard> {
  const field = await fieldOf('<form><otp-input></otp-input><button>Go</button></form>');
  const input = inputOf(field);
  const events: string[] = [];
  field.closest('form')?.addEventListener('submit', (event) => event.preventDefault());
  field.value = value;
  field.focus();
  input.setSelectionRange(value.length, value.length);
  await settled(field);
  for (const name of TYPES) {
    const hear = (event: Event): void => {
      const {key = '', code = '', inputType = '', data = ''} = event as Partial<KeyboardEvent & InputEvent>;
      // The WebDriver of Firefox presses the Enter of the number pad.
      const facts = [
        name,
        key,
        code.replace('Numpad', ''),
        inputType,
        data,
        event.bubbles,
        event.composed,
        event.cancelable,
      ];
      events.push(facts.join(' '));
    };
    field.closest('form')?.addEventListener(name, hear, true);
  }
  await deed(field);
  await settled(field);
  const heard = {events: [...events], value: field.value};
  field.closest('form')?.remove();
  return heard;
}
