import {expect} from '@open-wc/testing';
import {fieldOf, inputOf, messageOf, painted, settled} from '../../support/field.js';
import {chord, press, resetInput, type} from '../../support/real-input.js';

describe('editing a code with the keyboard', () => {
  afterEach(resetInput);

  it('paints each digit as it is typed', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('1234');
    expect(field.value).to.equal('1234');
    expect(painted(field)).to.equal('1234__');
  });

  it('keeps leading zeros (T47)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('000123');
    expect(field.value).to.equal('000123');
    expect(new FormData(formAround(field)).get('code')).to.equal('000123');
  });

  it('overwrites in the middle and shifts nothing (T22)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('1234');
    await press('Home');
    await type('9');
    expect(field.value).to.equal('9234');
    expect(inputOf(field).selectionStart).to.equal(1);
  });

  it('moves on when the same digit is typed over itself (T24)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('1234');
    await press('Home');
    await type('1');
    expect(field.value).to.equal('1234');
    expect(inputOf(field).selectionStart).to.equal(1);
  });

  it('takes no more characters than the code has', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('12345678');
    expect(field.value).to.equal('123456');
  });

  it('ignores letters in a numeric code, says so, and shifts no digit (I-13)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('12a3');
    await settled(field);
    expect(field.value).to.equal('123');
    await type('x');
    await settled(field);
    expect(messageOf(field)).to.contain('digits');
  });

  it('removes one digit with one press of Backspace and of Delete, and closes the gap (T19)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('1234');
    await press('Backspace');
    expect(field.value).to.equal('123');
    await press('Home');
    await press('Delete');
    expect(field.value).to.equal('23');
    expect(painted(field)).to.equal('23____');
  });

  it('removes everything with a word deletion (T20)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('1234');
    await chord('Control', 'Backspace');
    expect(field.value).to.equal('');
  });

  it('replaces a selection made with Shift and arrows', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('1234');
    await chord('Shift', 'ArrowLeft');
    await chord('Shift', 'ArrowLeft');
    await type('9');
    expect(field.value).to.equal('129');
  });

  it('undoes one digit at a time, overwritten ones too (T21, M14)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('1234');
    await press('Home');
    await type('9');
    document.execCommand('undo');
    expect(field.value).to.equal('1234');
    document.execCommand('undo');
    expect(field.value).to.equal('123');
    document.execCommand('redo');
    expect(field.value).to.equal('1234');
  });

  it('undoes past a refused letter without getting stuck (M11)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('12a3');
    for (const value of ['12', '1', '']) {
      document.execCommand('undo');
      expect(field.value).to.equal(value);
    }
  });

  it('upper-cases letters of an alphanumeric code unless they are to be preserved', async () => {
    const upper = await fieldOf('<otp-input charset="alphanumeric"></otp-input>');
    upper.focus();
    await type('a1b2');
    expect(upper.value).to.equal('A1B2');
    const kept = await fieldOf('<otp-input charset="alphanumeric" case="preserve"></otp-input>');
    kept.focus();
    await type('a1b2');
    expect(kept.value).to.equal('a1b2');
  });

  it('changes nothing while the input is read-only (T30)', async () => {
    const field = await fieldOf('<otp-input readonly></otp-input>');
    field.value = '12';
    field.focus();
    await type('3');
    await press('Backspace');
    field.fill('123456');
    expect(field.value).to.equal('12');
  });
});

function formAround(field: HTMLElement): HTMLFormElement {
  const form = document.createElement('form');
  field.before(form);
  form.append(field);
  (field.querySelector('input') as HTMLInputElement).name = 'code';
  return form;
}
