import {aTimeout, expect, fixture} from '@open-wc/testing';
import {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {
  completions,
  fieldOf,
  inputOf,
  messageOf,
  painted,
  partOf,
  settled,
  slotsOf,
} from '../../support/field.js';
import {resetInput, type} from '../../support/real-input.js';

describe('a field that is away from the page', () => {
  it('has its value still, and takes another', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const {parentElement} = field;
    field.value = '999999';
    field.remove();
    expect(field.value).to.equal('999999');
    field.value = '';
    parentElement?.append(field);
    await settled(field);
    expect(painted(field)).to.equal('______');
    field.remove();
    field.value = '123456';
    parentElement?.append(field);
    await settled(field);
    expect(painted(field)).to.equal('123456');
  });
});

describe('a field that moves', () => {
  afterEach(resetInput);

  it('goes on with what it asked when it is moved by moveBefore (W-29)', async () => {
    const field = await fieldOf('<otp-input></otp-input><section></section>');
    const section = field.nextElementSibling as unknown as {moveBefore?: (node: Node, before: null) => void};
    const told = completions(field);
    let answer: (outcome: boolean) => void = () => undefined;
    field.verifyCode = () => new Promise((resolve) => (answer = resolve));
    field.focus();
    await type('123456');
    await settled(field);
    if (!section.moveBefore) return; // WebKit has none
    section.moveBefore(field, null);
    expect(field.status).to.equal('verifying');
    expect(told[0]?.signal.aborted).to.equal(false);
    answer(true);
    await settled(field);
    expect(field.status).to.equal('verified');
  });

  it('keeps its looks in another document (M5, W-33)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const frame = await fixture<HTMLIFrameElement>('<iframe title="elsewhere"></iframe>');
    frame.contentDocument?.body.append(field);
    await settled(field);
    const view = frame.contentWindow as Window;
    expect(view.getComputedStyle(inputOf(field)).position).to.equal('absolute');
    expect(view.getComputedStyle(slotsOf(field)[0] as Element).display).to.equal('grid');
    field.value = '12';
    expect(painted(field)).to.equal('12____');
  });
});

describe('an attribute that is taken away, or set to null by a framework', () => {
  it('leaves the field as if it had never been there', async () => {
    const html =
      '<otp-input error="No" placeholder="0" name="pin" label="PIN" hint="Six" status="locked"></otp-input>';
    const field = await fieldOf(html);
    for (const name of field.getAttributeNames()) field.removeAttribute(name);
    await settled(field);
    expect(inputOf(field).hasAttribute('aria-invalid')).to.equal(false);
    expect(inputOf(field).hasAttribute('name')).to.equal(false);
    expect(painted(field)).to.equal('______');
    expect(field.status).to.equal('idle');
    expect(field.querySelector('label')).to.equal(null);
    expect(inputOf(field).ariaLabel).to.equal('Security code');
    expect(field.querySelector('[slot=hint]')).to.equal(null);
    expect(inputOf(field).ariaDescription).to.contain('6 digits');
    expect(messageOf(field)).to.equal('');
  });
});

describe('what the field leaves alone', () => {
  it('is an accessor that somebody has since put over ours (M15)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const input = inputOf(field);
    const ours = Object.getOwnPropertyDescriptor(input, 'value') as PropertyDescriptor;
    let written = 0;
    Object.defineProperty(input, 'value', {
      ...ours,
      set(value: string) {
        written++;
        ours.set?.call(input, value);
      },
    });
    field.remove();
    input.value = '1';
    expect(written).to.equal(1);
  });

  it('is an author’s own element, whatever its id looks like', async () => {
    const field = await fieldOf(
      '<otp-input><label slot="label" id="otp-code-1-label" for="mine">PIN</label><input id="mine"><p slot="hint" id="otp-code-1-hint">Six</p></otp-input>',
    );
    expect(field.querySelectorAll('#otp-code-1-label, #otp-code-1-hint').length).to.equal(2);
  });

  it('is an author’s message with words in it; an empty one is filled', async () => {
    const field = await fieldOf('<otp-input><span slot="message"></span></otp-input>');
    field.settle(false);
    await settled(field);
    expect(messageOf(field)).to.contain('not right');
    expect(field.querySelectorAll('[slot=message]').length).to.equal(1);
  });
});

describe('the keyboard of a phone', () => {
  it('has letters where the code has them, also when that is known late (A-02)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    expect(inputOf(field).inputMode).to.equal('numeric');
    field.charset = 'alphanumeric';
    await settled(field);
    expect(inputOf(field).inputMode).to.equal('text');
    const authored = await fieldOf('<otp-input charset="alphanumeric"><input inputmode="email"></otp-input>');
    expect(inputOf(authored).inputMode).to.equal('email');
  });
});

describe('composing a code with an input method', () => {
  it('is told once, when it is over, with the text that is meant (M13, T42)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const input = inputOf(field);
    const told = completions(field);
    field.value = '123456';
    field.focus();
    input.setSelectionRange(0, 0);
    compose(input, '9');
    await settled(field);
    expect(field.value).to.equal('923456');
    expect(told.map(({code}) => code)).to.deep.equal(['923456']);
  });
});

describe('the end of a code’s time', () => {
  it('is not told once the code was accepted', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    let told = 0;
    field.addEventListener('otp-expire', () => told++);
    field.expiresAt = Date.now() + 150;
    await settled(field);
    field.status = 'verified';
    await aTimeout(300);
    expect(told).to.equal(0);
  });

  it('shows no clock once the service has said that it is over', async () => {
    const field = await fieldOf('<otp-input expires-in="200"></otp-input>');
    field.settle({status: 'expired'});
    await settled(field);
    expect(partOf(field, 'timer')).to.equal(null);
  });
});

it('is one class of elements, to be registered under any name', () => {
  expect(customElements.get('otp-input')).to.equal(OtpInput);
});

/** What an input method does: the text is inserted where the caret is, and the caret stays behind it. */
function compose(input: HTMLInputElement, text: string): void {
  const at = input.selectionStart ?? 0;
  input.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));
  input.setRangeText(text, at, at, 'end');
  const details = {bubbles: true, inputType: 'insertCompositionText', data: text, isComposing: true};
  input.dispatchEvent(new InputEvent('input', details));
  input.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true, data: text}));
}
