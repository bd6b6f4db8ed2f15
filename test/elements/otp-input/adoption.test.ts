import {expect} from '@open-wc/testing';
import {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {fieldOf, inputOf, messageOf, painted, settled} from '../../support/field.js';
import {computedName, resetInput, type} from '../../support/real-input.js';

describe('the one real input', () => {
  afterEach(resetInput);

  it('is created at once where the author gave none, with all that autofill needs (A-02)', () => {
    const field = document.createElement('otp-input');
    document.body.append(field);
    const input = inputOf(field);
    expect(input.parentNode).to.equal(field);
    for (const [name, value] of Object.entries({
      type: 'text',
      inputmode: 'numeric',
      autocomplete: 'one-time-code',
      autocapitalize: 'off',
      spellcheck: 'false',
      enterkeyhint: 'done',
      dir: 'ltr',
      translate: 'no',
    })) {
      expect(input.getAttribute(name), name).to.equal(value);
    }
    expect(input.id).to.match(/^otp-code-\d+$/);
    field.remove();
  });

  it('is the author’s own where there is one, with its value and its attributes', async () => {
    const field = await fieldOf(
      '<otp-input><input id="mine" name="pin" value="12" enterkeyhint="go"></otp-input>',
    );
    const input = inputOf(field);
    expect(input.id).to.equal('mine');
    expect(field.querySelectorAll('input').length).to.equal(1);
    expect(input.getAttribute('enterkeyhint')).to.equal('go');
    expect(input.getAttribute('autocomplete')).to.equal('one-time-code');
    expect(painted(field)).to.equal('12____');
  });

  it('loses what would break it: maxlength, pattern and foreign types (T33, T47, A-07)', async () => {
    const field = await fieldOf('<otp-input><input type="number" maxlength="1" pattern="[0-9]"></otp-input>');
    const input = inputOf(field);
    expect(input.type).to.equal('text');
    expect(input.hasAttribute('maxlength')).to.equal(false);
    expect(input.hasAttribute('pattern')).to.equal(false);
  });

  it('takes over from the created one when the author’s comes late, with what was typed', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('12');
    const mine = document.createElement('input');
    field.append(mine);
    await settled(field);
    expect(field.input).to.equal(mine);
    expect(field.querySelectorAll('input').length).to.equal(1);
    expect(field.value).to.equal('12');
    expect(document.activeElement).to.equal(mine);
    await type('3');
    expect(field.value).to.equal('123');
  });

  it('is created again when a framework removes it', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    inputOf(field).remove();
    await settled(field);
    expect(field.querySelectorAll('input').length).to.equal(1);
    field.focus();
    await type('12');
    expect(painted(field)).to.equal('12____');
  });

  it('is shown again after a script or a framework wrote its value (M15)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    inputOf(field).value = '4711';
    expect(painted(field)).to.equal('4711__');
    inputOf(field).value = '';
    expect(painted(field)).to.equal('______');
  });

  it('keeps its value when the element moves', async () => {
    const field = await fieldOf('<otp-input></otp-input><section></section>');
    field.focus();
    await type('123');
    field.parentElement?.querySelector('section')?.append(field);
    await settled(field);
    expect(field.value).to.equal('123');
    expect(painted(field)).to.equal('123___');
    field.focus();
    await type('4');
    expect(field.value).to.equal('1234');
  });

  it('begins empty in a copy of the field, with ids of its own (M27)', async () => {
    for (const html of [
      '<otp-input label="Code" name="pin"></otp-input>',
      '<otp-input><label slot="label" for="own">Code</label><input id="own" name="pin"></otp-input>',
    ]) {
      const field = await fieldOf(html);
      field.focus();
      await type('123456');
      field.settle(false);
      await settled(field);
      const copy = field.cloneNode(true) as OtpInput;
      field.after(copy);
      await settled(copy);
      expect(copy.value).to.equal('');
      expect(painted(copy)).to.equal('______');
      expect(copy.querySelectorAll('input').length).to.equal(1);
      expect(inputOf(copy).name).to.equal('pin');
      expect(messageOf(copy)).to.equal('');
      expect(field.value).to.equal('123456');
      if (!html.includes('own')) {
        expect(inputOf(copy).id).not.to.equal(inputOf(field).id);
        expect(inputOf(copy).labels?.[0]?.parentElement).to.equal(copy);
      }
    }
  });

  it('keeps a value that was typed before the element was defined', async () => {
    const field = document.createElement('otp-typed');
    const input = document.createElement('input');
    field.append(input);
    document.body.append(field);
    input.value = '12';
    customElements.define('otp-typed', class extends OtpInput {});
    await settled(field as OtpInput);
    expect(painted(field as OtpInput)).to.equal('12____');
    field.remove();
  });

  it('takes properties that were set before the element was defined (W-28)', async () => {
    const early = Object.assign(document.createElement('otp-late'), {length: 4, label: 'PIN'});
    document.body.append(early);
    customElements.define('otp-late', class extends OtpInput {});
    await settled(early as unknown as OtpInput);
    expect(early.shadowRoot?.querySelectorAll('[part=slot]').length).to.equal(4);
    expect(early.querySelector('label')?.textContent).to.equal('PIN');
    early.remove();
  });

  it('takes a value that was set before the element was defined, or before it was in a page', async () => {
    const early = Object.assign(document.createElement('otp-later'), {value: '123'});
    customElements.define('otp-later', class extends OtpInput {});
    document.body.append(early);
    await settled(early as unknown as OtpInput);
    expect(painted(early as unknown as OtpInput)).to.equal('123___');
    early.remove();
    const field = document.createElement('otp-input');
    field.value = '45 6';
    expect(field.value).to.equal('456');
    document.body.append(field);
    expect(inputOf(field).value).to.equal('456');
    field.remove();
  });

  it('is read-only again, or not, as its author had it, after a verification', async () => {
    for (const readOnly of [true, false]) {
      const field = await fieldOf('<otp-input><input value="123456"></otp-input>');
      inputOf(field).readOnly = readOnly;
      field.status = 'verifying';
      expect(inputOf(field).readOnly).to.equal(true);
      field.status = 'rejected';
      expect(inputOf(field).readOnly).to.equal(readOnly);
    }
  });

  it('is under the pointer, in full size and never transparent (A-15)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const row = field.shadowRoot?.querySelector('[part=row]') as HTMLElement;
    const {left, top, width, height} = row.getBoundingClientRect();
    for (const x of [left + 4, left + width / 2, left + width - 4]) {
      expect(document.elementFromPoint(x, top + height / 2)).to.equal(inputOf(field));
    }
    const style = getComputedStyle(inputOf(field));
    expect(style.opacity).to.equal('1');
    expect(parseFloat(style.fontSize)).to.be.at.least(16);
  });

  it('holds against page styles, !important included (M2)', async () => {
    const style = document.createElement('style');
    style.textContent =
      'input { all: revert; color: red !important; display: none !important; position: static !important; width: 1px !important; opacity: 0 !important }';
    document.head.append(style);
    const field = await fieldOf('<otp-input></otp-input>');
    const computed = getComputedStyle(inputOf(field));
    expect(computed.display).to.equal('block');
    expect(computed.position).to.equal('absolute');
    expect(computed.opacity).to.equal('1');
    expect(computed.color).to.equal('rgba(0, 0, 0, 0)');
    style.remove();
  });
});

describe('the name of the input', () => {
  const cases: readonly [string, string, string][] = [
    ['a label property', '<otp-input label="Security code"></otp-input>', 'Security code'],
    [
      'a label in its slot',
      '<otp-input><label slot="label" for="a1">Your PIN</label><input id="a1"></otp-input>',
      'Your PIN',
    ],
    [
      'a label outside',
      '<label for="a2">From outside</label><otp-input><input id="a2"></otp-input>',
      'From outside',
    ],
    ['aria-labelledby', '<b id="t">Titled</b><otp-input><input aria-labelledby="t"></otp-input>', 'Titled'],
    ['nothing at all', '<otp-input></otp-input>', 'Security code'],
  ];
  for (const [from, html, name] of cases) {
    it(`comes from ${from}`, async () => {
      const field = await fieldOf(html);
      const computed = await computedName(inputOf(field));
      if (computed !== undefined) expect(computed).to.equal(name);
      const {labels, ariaLabel} = inputOf(field);
      expect(labels?.[0]?.textContent ?? ariaLabel ?? 'Titled').to.equal(name);
    });
  }

  it('comes from a wrapping label, without the code', async () => {
    const field = await fieldOf('<label>Wrapped <otp-input></otp-input></label>');
    field.value = '123456';
    const name = await computedName(inputOf(field));
    if (name !== undefined) expect(name).to.contain('Wrapped').and.not.contain('123456');
    expect(inputOf(field).labels?.length).to.equal(1);
  });
});
