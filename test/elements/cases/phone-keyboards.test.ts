import {expect} from '@open-wc/testing';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {fillAs} from '../../../src/testing/index.js';
import {completions, fieldOf, inputOf, painted, settled} from '../../support/field.js';
import {resetInput} from '../../support/real-input.js';
import {compose, insert, unknownKey} from './phone.js';

describe('keyboards of phones', () => {
  afterEach(resetInput);

  // react-otp-input 390 and 388, react-code-input 96, cleave 394, Porsche 3156.
  it('type without saying which key (keyCode 229): into the middle too, and one Backspace deletes (T15) (not verified on a device)', async () => {
    const {field, input} = await focusedField();
    for (const digit of '123456') key(input, digit);
    expect(painted(field)).to.equal('123456');
    input.setSelectionRange(1, 1);
    key(input, '9');
    expect(painted(field)).to.equal('193456');
    expect(input.selectionStart).to.equal(2);
    unknownKey(input, 'keydown');
    input.setRangeText('', 1, 2, 'end');
    input.dispatchEvent(new InputEvent('input', {inputType: 'deleteContentBackward', bubbles: true}));
    unknownKey(input, 'keyup');
    expect(painted(field)).to.equal('13456_');
  });

  // The same, from a keyboard that composes each digit: Porsche 3156, vuetify’s VOtpInput.
  it('compose digit by digit, each in its slot (T15) (not verified on a device)', async () => {
    const {field, input} = await focusedField();
    for (const digit of '123456') {
      compose(input, [digit]);
      await settled(field);
    }
    expect(painted(field)).to.equal('123456');
  });

  // vue3-otp-input 59, Porsche 3155 (entered twice), zag 294.
  it('predict: a composition that grows leaves every digit once, and no slot is skipped (T16) (not verified on a device)', async () => {
    const {field, input} = await focusedField();
    compose(input, ['1', '12', '123', '1234', '12345', '123456']);
    await settled(field);
    input.dispatchEvent(new InputEvent('input', {data: '123456', inputType: 'insertText', bubbles: true}));
    await settled(field);
    expect(painted(field)).to.equal('123456');
  });

  it('compose a code that is told once, when the composition ends, and not half of it with what stood there (T16, T42) (not verified on a device)', async () => {
    for (const [before, steps] of [
      ['', ['1', '12', '123', '1234', '12345', '123456']],
      ['98', ['123456']],
      ['12345', ['6']],
    ] as const) {
      const {field, input, told} = await focusedField();
      for (const digit of before) key(input, digit);
      compose(input, steps);
      await settled(field);
      expect(painted(field)).to.equal('123456');
      expect(told.map(({code}) => code)).to.deep.equal(['123456']);
    }
  });

  it('predict: the slots follow a composition before it ends (T16) (not verified on a device)', async () => {
    const {field, input} = await focusedField();
    const seen: string[] = [];
    input.addEventListener('input', () => seen.push(painted(field)));
    compose(input, ['1', '12']);
    expect(seen).to.deep.equal(['1_____', '12____']);
  });

  // vuetify: Samsung’s own keyboard and Chrome’s code suggestion arrive as one composition.
  it('suggest a whole code as a composition, which replaces what is there (T16) (not verified on a device)', async () => {
    const {field, input} = await focusedField();
    for (const digit of '98') key(input, digit);
    compose(input, ['123456']);
    await settled(field);
    expect(painted(field)).to.equal('123456');
  });

  // react-otp-input 323, primeng 15847, vue-otp-input 58: no paste event comes.
  it('put a chip of the clipboard in as typed text, with a beforeinput or without one (T17) (not verified on a device)', async () => {
    const ways: ((input: HTMLInputElement) => unknown)[] = [
      (input) => fillAs('android-chip', input, '123 456'),
      (input) => insert(input, '123 456', {cancelable: false}),
      // The engine itself: in Chromium without a beforeinput, as its own input method does.
      () => document.execCommand('insertText', false, '123 456'),
    ];
    for (const put of ways) {
      const {field, input, told} = await focusedField();
      await put(input);
      await settled(field);
      expect(painted(field)).to.equal('123456');
      expect(told.map(({code}) => code)).to.deep.equal(['123456']);
    }
  });

  it('put a fragment of a code in at the caret as typed text (T17) (not verified on a device)', async () => {
    const {field, input} = await focusedField();
    key(input, '1');
    insert(input, '23');
    await settled(field);
    expect(painted(field)).to.equal('123___');
  });
});

describe('a composition', () => {
  afterEach(resetInput);

  it('overwrites in the middle, though engines insert (M13)', async () => {
    const {field, input} = await focusedField();
    field.value = '1234';
    input.setSelectionRange(0, 0);
    compose(input, ['9']);
    await settled(field);
    expect(painted(field)).to.equal('9234__');
    expect(input.selectionStart).to.equal(1);
  });

  it('in a full code costs it no digit (M13)', async () => {
    const {field, input} = await focusedField();
    field.value = '123456';
    input.setSelectionRange(2, 2);
    compose(input, ['9']);
    await settled(field);
    expect(painted(field)).to.equal('129456');
  });

  it('of full-width digits ends in ASCII, in a selection too (M13)', async () => {
    const {field, input} = await focusedField();
    field.value = '1234';
    input.setSelectionRange(1, 3);
    compose(input, ['９', '９８']);
    await settled(field);
    expect(input.value).to.equal('1984');
  });

  it('of a controlled input is heard as it ends, not as it was composed (T45, M13)', async () => {
    for (const [before, at, steps, after] of [
      ['1234', 0, ['9'], '9234'],
      ['', 0, ['１', '１２'], '12'],
      ['98', 2, ['123456'], '123456'],
    ] as const) {
      const {field, input, told} = await focusedField();
      const heard: string[] = [];
      field.value = before;
      field.addEventListener('input', () => heard.push(input.value));
      input.setSelectionRange(at, at);
      compose(input, steps);
      await settled(field);
      expect(input.value).to.equal(after);
      expect(heard.at(-1)).to.equal(after);
      expect(told.length).to.equal(after.length === 6 ? 1 : 0);
    }
  });

  it('of letters leaves the digits as they were (M13)', async () => {
    const {field, input} = await focusedField();
    field.value = '1234';
    input.setSelectionRange(2, 2);
    compose(input, ['a', 'あ']);
    await settled(field);
    expect(painted(field)).to.equal('1234__');
  });

  it('may end before its text comes, and end again, as in WebKit (M13)', async () => {
    const {field, input} = await focusedField();
    field.value = '12';
    input.setSelectionRange(2, 2);
    input.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));
    input.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true, data: '３'}));
    insert(input, '３', {inputType: 'insertFromComposition', cancelable: false});
    input.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true, data: '３'}));
    await settled(field);
    expect(input.value).to.equal('123');
    expect(painted(field)).to.equal('123___');
  });
});

async function focusedField(): Promise<{
  field: OtpInput;
  input: HTMLInputElement;
  told: ReturnType<typeof completions>;
}> {
  const field = await fieldOf('<otp-input></otp-input>');
  const told = completions(field);
  field.focus();
  return {field, input: inputOf(field), told};
}

function key(input: HTMLInputElement, digit: string): void {
  unknownKey(input, 'keydown');
  insert(input, digit);
  unknownKey(input, 'keyup');
}
