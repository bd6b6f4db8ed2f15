import {expect} from '@open-wc/testing';
import type {OtpUnusableEvent} from '../../../src/elements/events.js';
import {completions, fieldOf, inputOf, messageOf, painted, settled, WHOLE_MAIL} from '../../support/field.js';
import {chord, press, resetInput, setClipboard, type} from '../../support/real-input.js';

describe('pasting with a real clipboard', () => {
  afterEach(resetInput);

  it('takes the code out of a whole mail (I-08, A-13)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const told = completions(field);
    await setClipboard(WHOLE_MAIL);
    field.focus();
    await chord('Control', 'v');
    await settled(field);
    expect(field.value).to.equal('482913');
    expect(painted(field)).to.equal('482913');
    expect(told.map(({source}) => source)).to.deep.equal(['paste']);
  });

  it('takes a code written with spaces, dashes or full-width digits (T32, T37)', async () => {
    for (const text of ['  123 456\n', '123-456', '12\u201334\u201356', '１２３４５６']) {
      const field = await fieldOf('<otp-input></otp-input>');
      await setClipboard(text);
      field.focus();
      await chord('Control', 'v');
      expect(field.value, text).to.equal('123456');
    }
  });

  it('replaces everything with a whole code, wherever the caret is (T35, I-14)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    await setClipboard('654321');
    field.focus();
    await type('1234');
    await press('Home');
    await press('ArrowRight');
    await chord('Control', 'v');
    expect(field.value).to.equal('654321');
  });

  it('puts a fragment in at the caret', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    await setClipboard('34');
    field.focus();
    await type('12');
    await chord('Control', 'v');
    expect(field.value).to.equal('1234');
  });

  it('changes nothing where two readings are possible, and says so (I-11)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const reasons: string[] = [];
    field.addEventListener('otp-unusable', (event: OtpUnusableEvent) => reasons.push(event.reason));
    await setClipboard('Codes: 111111 and 222222');
    field.focus();
    await type('12');
    await chord('Control', 'v');
    await settled(field);
    expect(field.value).to.equal('12');
    expect(reasons).to.deep.equal(['ambiguous']);
    expect(messageOf(field)).to.contain('which part is the code');
  });

  it('refuses a code that is too long instead of cutting it (T34)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    await setClipboard('1234567');
    field.focus();
    await chord('Control', 'v');
    await settled(field);
    expect(field.value).to.equal('');
    expect(messageOf(field)).to.contain('Too long');
  });

  it('refuses a bound message of another site (I-06, S-35)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    await setClipboard('Your code is 123456.\n\n@bank.example #123456');
    field.focus();
    await chord('Control', 'v');
    await settled(field);
    expect(field.value).to.equal('');
    expect(messageOf(field)).to.contain('another website');
  });

  it('undoes a paste in one step (T21)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    await setClipboard('123456');
    field.focus();
    await type('99');
    await chord('Control', 'v');
    document.execCommand('undo');
    expect(field.value).to.equal('99');
    document.execCommand('redo');
    expect(field.value).to.equal('123456');
  });

  it('cuts and copies as any input does', async () => {
    const field = await fieldOf('<otp-input></otp-input><textarea></textarea>');
    field.focus();
    await type('1234');
    await chord('Control', 'a');
    await chord('Control', 'x');
    expect(field.value).to.equal('');
    const other = field.parentElement?.querySelector('textarea') as HTMLTextAreaElement;
    other.focus();
    await chord('Control', 'v');
    expect(other.value).to.equal('1234');
  });

  it('leaves a paste alone that the page has prevented', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    inputOf(field).addEventListener('paste', (event) => event.preventDefault(), true);
    await setClipboard('123456');
    field.focus();
    await chord('Control', 'v');
    expect(field.value).to.equal('');
  });
});
