import {expect} from '@open-wc/testing';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {fieldOf, inputOf, painted, settled} from '../../support/field.js';
import {chord, press, resetInput, setClipboard, type} from '../../support/real-input.js';
import {isOnly} from './only.js';
import {pageOf} from './page.js';

interface Controlled {
  /** What onChange was called with. */
  readonly heard: string[];
  /** Renders another state, as a parent does. */
  render(state: string): void;
}

/**
 * What React does with `<input value onChange>`: it keeps the last value it knows of on the node, takes an `input`
 * event for a change only where the value differs from that, and writes its state back after each one.
 */
function control(input: HTMLInputElement): Controlled {
  const below =
    Object.getOwnPropertyDescriptor(input, 'value') ??
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  let known = input.value;
  const heard: string[] = [];
  Object.defineProperty(input, 'value', {
    configurable: true,
    get: () => below?.get?.call(input) as string,
    set: (value: string) => {
      known = value;
      below?.set?.call(input, value);
    },
  });
  document.addEventListener('input', (event) => {
    const {value} = input;
    if (event.target !== input || value === known) return;
    known = value;
    heard.push(value);
    input.value = value;
  });
  return {heard, render: (state) => (input.value = state)};
}

// Plain `input.value =` is swallowed by React’s tracker; the prototype’s setter, setRangeText and execCommand are not.
describe('a controlled input', () => {
  afterEach(resetInput);

  for (const order of ['before', 'after'] as const) {
    it(`hears of every edit, and of no refused one, where it was controlled ${order} the field took it (T45, M15)`, async () => {
      const {field, controlled} = await controlledField(order);
      field.focus();
      await type('12a3');
      await press('Home');
      await type('9');
      await setClipboard('654 321');
      await chord('Control', 'v');
      await press('Backspace');
      await settled(field);
      expect(controlled.heard).to.deep.equal(['1', '12', '123', '923', '654321', '65432']);
      expect(painted(field)).to.equal('65432_');
    });

    it(`hears of fill() and clear(), focused or not, where it was controlled ${order} the field took it (M28)`, async () => {
      const {field, controlled} = await controlledField(order);
      field.fill('123456');
      field.clear();
      field.focus();
      field.fill('654321');
      field.clear();
      await settled(field);
      expect(controlled.heard).to.deep.equal(['123456', '', '654321', '']);
    });

    it(`shows what its parent renders, where it was controlled ${order} the field took it (M15)`, async () => {
      const {field, controlled} = await controlledField(order);
      field.focus();
      await type('98345');
      controlled.render('');
      expect(painted(field)).to.equal('______');
      controlled.render('12');
      expect(painted(field)).to.equal('12____');
    });
  }
});

describe('a page that is still being built', () => {
  it('lets the field wait for the parser before it creates an input (M25)', async () => {
    const page = await pageOf('<form><otp-input>', {isOpen: true});
    const field = page.document.querySelector('otp-input') as OtpInput;
    expect(page.document.readyState).to.equal('loading');
    expect(field.shadowRoot !== null).to.equal(true);
    expect(field.querySelectorAll('input').length).to.equal(0);
    page.write('<input id="mine" value="12"></otp-input><otp-input id="bare"></otp-input></form>');
    page.close();
    await settled(field);
    expect([...field.querySelectorAll('input')].map(({id}) => id)).to.deep.equal(['mine']);
    expect(field.input?.id).to.equal('mine');
    expect(painted(field)).to.equal('12____');
    const bare = page.document.querySelector('#bare') as OtpInput;
    expect(bare.querySelectorAll('input').length).to.equal(1);
    await page.leave();
  });

  it('gives an input that was taken away back with its value (M25)', async () => {
    const field = await fieldOf('<otp-input name="code"></otp-input>');
    field.focus();
    await type('111');
    inputOf(field).remove();
    await settled(field);
    expect(inputOf(field).name).to.equal('code');
    expect(painted(field)).to.equal('111___');
    expect(field.value).to.equal('111');
    await resetInput();
  });

  it('may take its input away and bring it back: one input, the page’s own, with what was typed (M25)', async () => {
    const field = await fieldOf('<otp-input><input id="theirs"></otp-input>');
    const theirs = inputOf(field);
    field.value = '123';
    theirs.remove();
    await settled(field);
    expect(field.querySelectorAll('input').length).to.equal(1);
    field.append(theirs);
    await settled(field);
    expect(isOnly(field.querySelectorAll('input'), theirs)).to.equal(true);
    expect(field.input).to.equal(theirs);
  });

  it('finds nothing changed that a framework compares, where the markup says everything (T46, M26)', async () => {
    const holder = document.createElement('div');
    const markup =
      '<otp-input><label slot="label" for="full">Code</label>' +
      '<input id="full" type="text" inputmode="numeric" autocomplete="one-time-code" autocapitalize="off" ' +
      'autocorrect="off" spellcheck="false" enterkeyhint="done" dir="ltr" translate="no" data-rr-is-password="" ' +
      'aria-describedby="full-hint">' +
      '<span slot="hint" id="full-hint">Six digits</span></otp-input>';
    holder.innerHTML = markup;
    document.body.append(holder);
    await settled(holder.firstElementChild as OtpInput);
    const plain = document.createElement('template');
    plain.innerHTML = markup;
    expect(holder.innerHTML).to.equal(plain.innerHTML);
    holder.remove();
  });
});

async function controlledField(
  order: 'before' | 'after',
): Promise<{field: OtpInput; controlled: Controlled}> {
  if (order === 'after') {
    const field = await fieldOf('<otp-input><input></otp-input>');
    return {field, controlled: control(inputOf(field))};
  }
  const input = document.createElement('input');
  const controlled = control(input);
  const holder = await fieldOf('<otp-input></otp-input>');
  const field = document.createElement('otp-input');
  field.append(input);
  holder.replaceWith(field);
  await settled(field);
  return {field, controlled};
}
