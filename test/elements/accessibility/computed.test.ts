import {expect} from '@open-wc/testing';
import {fieldOf, inputOf, messageOf, partOf, settled} from '../../support/field.js';
import {
  computedDescription,
  computedName,
  computedRole,
  emulateMedia,
  resetInput,
  type,
} from '../../support/real-input.js';
import {STATES, fieldIn} from './states.js';

const DIGITS = 'Enter the 6 digits, or paste the whole message.';

/** In this state the label is another than “Security code”. */
const NAMES: Record<string, string> = {
  'in a disabled fieldset': 'Code',
  'on a page from right to left': 'رمز التحقق',
  'in a label': 'Sign-in code',
  'written in HTML': 'Sign-in code',
};

/** In this state the description is another than the unseen hint for six digits; a message stands in its place. */
const DESCRIPTIONS: Record<string, string> = {
  'being checked': 'Checking the code…',
  verified: 'Code accepted.',
  rejected: 'That code is not right. Check it and try again.',
  'rejected with attempts left': 'That code is not right. Check it and try again. 3 attempts left.',
  expired: 'This code has expired. Get a new one.',
  'expired, with Resend to press': 'This code has expired. Get a new one.',
  'failed, to be tried again': 'We couldn’t check the code. Your code is still here: try again.',
  'of a code that is gone': 'Too many wrong codes. Get a new code.',
  'with a hint': 'Sent to your phone.',
  'with an error of the page’s': 'That code is for another account.',
  'after a paste that could not be used': 'We couldn’t tell which part is the code. Enter only the code.',
  'submitting by itself': `${DIGITS} It is sent once it is complete.`,
  'of letters and digits': 'Enter the 8 letters and digits, or paste the whole message.',
  'of twelve': 'Enter the 12 digits, or paste the whole message.',
  'on a page from right to left': 'ستة أرقام',
  'written in HTML': 'Sent to your phone.',
};

describe('what the engine tells assistive technology of the input', () => {
  afterEach(resetInput);

  for (const state of STATES) {
    it(`is one named text box, described by hint and message, in a field ${state.name} (X-15, X-16, X-18)`, async () => {
      const field = await fieldIn(state);
      const input = inputOf(field);
      const [name, role] = [await computedName(input), await computedRole(input)];
      if (name !== undefined) expect(name.trim()).to.equal(NAMES[state.name] ?? 'Security code');
      if (role !== undefined) expect(role).to.equal('textbox');
      // What every engine computes it from, and what Chromium makes of it.
      const expected = state.name === 'locked' ? messageOf(field) : (DESCRIPTIONS[state.name] ?? DIGITS);
      expect(textOf(input, 'aria-describedby') || input.ariaDescription).to.equal(expected);
      const description = await computedDescription(input);
      if (description !== undefined) expect(description).to.equal(expected);
      expect(field.matches('[role], [aria-label], [aria-roledescription]')).to.equal(false);
      expect(input.matches('[role], [aria-roledescription]')).to.equal(false);
    });

    it(`has an error message exactly while it is invalid and says why, in a field ${state.name} (X-23)`, async () => {
      const field = await fieldIn(state);
      const input = inputOf(field);
      const isInvalid = input.getAttribute('aria-invalid') === 'true';
      expect(input.hasAttribute('aria-invalid')).to.equal(isInvalid);
      expect(input.hasAttribute('aria-errormessage')).to.equal(isInvalid);
      expect(isInvalid).to.equal(/^(rejected|locked|with an error|of a code that is gone)/.test(state.name));
      if (!isInvalid) return;
      const error = textOf(input, 'aria-errormessage');
      expect(error).to.have.length.above(10);
      expect(textOf(input, 'aria-describedby')).to.contain(error);
    });
  }

  it('never has the running clock in its name or description (X-20)', async () => {
    const field = await fieldIn({name: '', attributes: 'expires-in="300" resend-in="30"'});
    const input = inputOf(field);
    const before = [await computedName(input), await computedDescription(input), input.outerHTML];
    const clock = partOf(field, 'timer')?.textContent;
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect(partOf(field, 'timer')?.textContent).not.to.equal(clock);
    expect([await computedName(input), await computedDescription(input), input.outerHTML]).to.deep.equal(
      before,
    );
    expect(`${textOf(input, 'aria-describedby')} ${input.ariaDescription ?? ''}`).not.to.match(/\d:\d/);
  });

  it('has the clock as a timer, and the roles of the regions and buttons, where the engine tells them (X-20, X-21)', async () => {
    const field = await fieldIn({name: '', attributes: 'expires-in="300" resend-in="0"', value: '123456'});
    field.status = 'failed';
    await settled(field);
    for (const [selector, role] of [
      ['[part=timer]', 'timer'],
      ['[part=resend]', 'button'],
      ['[part=retry]', 'button'],
      ['[role=status]', 'status'],
      ['[role=alert]', 'alert'],
    ] as const) {
      const element = (field.shadowRoot as ShadowRoot).querySelector(selector) as Element;
      const computed = await computedRole(element);
      if (computed !== undefined) expect(computed, selector).to.equal(role);
    }
  });

  it('is called what its visible label says, as the buttons are (X-14, X-32)', async () => {
    const field = await fieldIn({name: '', attributes: 'resend-in="0"', value: '123456'});
    field.status = 'failed';
    await settled(field);
    const label = field.querySelector('label') as HTMLElement;
    expect(await nameOr(inputOf(field), label.innerText)).to.contain(label.innerText);
    for (const part of ['resend', 'retry']) {
      const button = partOf(field, part) as HTMLElement;
      expect(await nameOr(button, button.innerText)).to.equal(button.innerText);
    }
  });

  it('names the waiting button by words that it shows, and tells its time as a description (X-14, X-25)', async () => {
    const field = await fieldIn({name: '', attributes: 'resend-in="30"'});
    const button = partOf(field, 'resend') as HTMLElement;
    expect(await nameOr(button, 'Send a new code')).to.equal('Send a new code');
    expect(button.innerText).to.contain('Send a new code');
    expect(button.ariaDisabled).to.equal('true');
    const description = await computedDescription(button);
    if (description !== undefined) expect(description).to.match(/^Send a new code in 0:(30|29)$/);
  });

  it('says in sight, before a digit is typed, that it will submit by itself (X-08)', async () => {
    const field = await fieldIn({name: '', attributes: 'autosubmit'});
    const hint = field.querySelector('[slot=hint]') as HTMLElement;
    expect(hint.checkVisibility()).to.equal(true);
    expect(hint.innerText).to.contain('It is sent once it is complete.');
    expect(textOf(inputOf(field), 'aria-describedby')).to.contain(hint.innerText.trim());
  });

  for (const [whose, html] of [
    ['its own', '<otp-input label="Security code"></otp-input>'],
    ['the author’s', '<otp-input><label slot="label" for="code">Code</label><input id="code"></otp-input>'],
  ] as const) {
    it(`is read-only and busy while a code is checked, never disabled, and keeps the focus: ${whose} (X-28)`, async () => {
      const field = await fieldOf(html);
      field.verifyCode = () => new Promise(() => undefined);
      field.focus();
      await type('123456');
      await settled(field);
      const input = inputOf(field);
      expect(field.status).to.equal('verifying');
      expect([input.readOnly, input.disabled, input.ariaBusy]).to.deep.equal([true, false, 'true']);
      expect(document.activeElement).to.equal(input);
      expect(input.value).to.equal('123456');
      field.settle(false);
      await settled(field);
      expect([input.readOnly, input.ariaBusy]).to.deep.equal([false, null]);
      expect(document.activeElement).to.equal(input);
    });
  }

  it('is required, disabled and read-only as the engine’s own input is (X-15)', async () => {
    for (const name of ['required', 'disabled', 'readonly']) {
      const field = await fieldOf(`<otp-input ${name}></otp-input>`);
      expect(inputOf(field).matches(`[${name}]`), name).to.equal(true);
      field.removeAttribute(name);
      await settled(field);
      expect(inputOf(field).matches(`[${name}]`), name).to.equal(false);
    }
  });

  it('exposes nothing that is painted, in any colours (X-16, X-19)', async () => {
    const field = await fieldIn({name: '', attributes: 'groups="3 3" placeholder="0"', value: '123'});
    await emulateMedia({'forced-colors': 'active'});
    const row = partOf(field, 'slot')?.parentElement as HTMLElement;
    expect(row.getAttribute('aria-hidden')).to.equal('true');
    expect(row.getAttribute('translate')).to.equal('no');
    expect(row.classList.contains('notranslate')).to.equal(true);
    expect(inputOf(field).translate).to.equal(false);
    expect(row.querySelectorAll('[tabindex], button, input, [contenteditable]').length).to.equal(0);
    const role = await computedRole(partOf(field, 'slot') as Element);
    if (role !== undefined) expect(role).to.be.oneOf(['', 'none', 'generic']);
  });
});

/** The texts that an attribute of ids refers to, as a description joins them. */
function textOf(input: HTMLInputElement, attribute: string): string {
  const ids = (input.getAttribute(attribute) ?? '').split(' ').filter(Boolean);
  const texts = ids.map((id) => (input.getRootNode() as Document).getElementById(id)?.textContent ?? '?');
  return texts
    .map((text) => text.trim())
    .filter(Boolean)
    .join(' ');
}

/** The engine's own name, or what stands in for it in an engine that tells none. */
async function nameOr(element: Element, otherwise: string): Promise<string> {
  return (await computedName(element)) ?? otherwise;
}
