import {expect} from '@open-wc/testing';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {completions, fieldOf, inputOf, painted, settled} from '../../support/field.js';
import {chord, resetInput, setClipboard, type} from '../../support/real-input.js';

describe('a paste', () => {
  afterEach(resetInput);

  // input-otp 99, fxa 2498, authgear 1474, wso2 17641, GOV.UK pay-selfservice 3637, scheb 155.
  for (const [name, text] of [
    ['no-break spaces', '\u00a0123\u00a0456\u00a0'],
    ['zero-width marks', '\ufeff123\u200b456\u200e'],
    ['a figure dash and a newline', '123\u2012456\r\n'],
    ['a tab and single digits with spaces, as dictation gives them', '\t1 2 3 4 5 6'],
  ] as const) {
    it(`loses ${name} and no digit (T32)`, async () => {
      const field = await pasted(text);
      expect(painted(field)).to.equal('123456');
    });
  }

  it('is not cut to the length before its separators are gone (T33)', async () => {
    const field = await pasted('12 34 56', '<otp-input><input maxlength="6"></otp-input>');
    expect(painted(field)).to.equal('123456');
  });

  // primevue 6351, vuetify 20158 and 18931 (a whole essay), radix 3551.
  it('of an essay changes nothing, and of a code in an essay takes the code (T34)', async () => {
    const essay = 'Once upon a time there was a field of six slots. '.repeat(200);
    expect(painted(await pasted(essay))).to.equal('______');
    expect(painted(await pasted(`${essay}Your code is 482913.`))).to.equal('482913');
  });

  for (const text of [
    'Expires in 10 minutes: 482913',
    'Your code expires in 10 minutes: 482913',
    'G-482913 is your Google verification code.',
    '#482913',
    'Your order 7731 of £24.50: use 482913 to confirm. Do not share it.',
  ]) {
    it(`takes the code out of “${text}” (T36)`, async () => {
      const field = await pasted(text);
      expect(painted(field)).to.equal('482913');
    });
  }

  // react-otp-input 440, intl-tel-input 2105, ngx-otp-input 22 (which took an alef for a digit).
  for (const [script, text] of [
    ['Arabic-Indic', '٤٨٢٩١٣'],
    ['Persian', '۴۸۲۹۱۳'],
    ['full-width', '４８２９１３'],
    ['Devanagari', '४८२९१३'],
  ] as const) {
    it(`of ${script} digits is a code in ASCII (T37)`, async () => {
      const field = await pasted(text);
      expect(field.value).to.equal('482913');
      expect(inputOf(field).value).to.equal('482913');
    });
  }

  it('takes no letter for a digit of its script (T37)', async () => {
    const field = await pasted('ا٤٨٢٩ا');
    expect(field.value).not.to.contain('ا');
    expect(field.complete).to.equal(false);
  });

  it('without plain text changes nothing and throws nothing (T41)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.value = '12';
    for (const clipboardData of [undefined, null, {getData: () => ''}]) {
      const event = new Event('paste', {bubbles: true, cancelable: true});
      Object.defineProperty(event, 'clipboardData', {value: clipboardData});
      inputOf(field).dispatchEvent(event);
    }
    expect(field.value).to.equal('12');
  });

  it('whose data are refused throws nothing (T41)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const faults: unknown[] = [];
    const before = window.onerror;
    window.onerror = (words) => faults.push(words) > 0;
    const event = new Event('paste', {bubbles: true, cancelable: true});
    const getData = () => {
      throw new DOMException('denied', 'NotAllowedError');
    };
    Object.defineProperty(event, 'clipboardData', {value: {getData}});
    inputOf(field).dispatchEvent(event);
    window.onerror = before;
    expect(faults).to.be.empty;
    expect(event.defaultPrevented).to.equal(false);
  });

  it('is told with its source, though the engine’s input event says insertText, and can be undone (M12)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const told = completions(field);
    const types: string[] = [];
    field.addEventListener('input', (event) => types.push(event.inputType));
    await setClipboard('482913');
    field.focus();
    await type('99');
    await chord('Control', 'v');
    await settled(field);
    expect(told.map(({source}) => source)).to.deep.equal(['paste']);
    expect(types.length).to.equal(3);
    document.execCommand('undo');
    expect(field.value).to.equal('99');
  });
});

describe('fill() and clear()', () => {
  it('leave the field alone that has the focus meanwhile (M8)', async () => {
    const field = await fieldOf('<otp-input></otp-input><input>');
    const other = field.nextElementSibling as HTMLInputElement;
    const told = completions(field);
    other.focus();
    other.value = 'mine';
    field.fill('482913');
    await settled(field);
    expect([field.value, other.value]).to.deep.equal(['482913', 'mine']);
    expect(told.length).to.equal(1);
    field.clear();
    expect([field.value, other.value]).to.deep.equal(['', 'mine']);
    expect(document.activeElement).to.equal(other);
  });

  it('can be undone while the field has the focus, as an edit of the person’s own (M8, M12)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('12');
    field.fill('482913');
    field.clear();
    for (const value of ['482913', '12']) {
      document.execCommand('undo');
      expect(field.value).to.equal(value);
    }
  });
});

async function pasted(text: string, html = '<otp-input></otp-input>'): Promise<OtpInput> {
  const field = await fieldOf(html);
  await setClipboard(text);
  field.focus();
  await chord('Control', 'v');
  await settled(field);
  return field;
}
