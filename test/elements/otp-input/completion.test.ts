import {aTimeout, expect} from '@open-wc/testing';
import {completions, fieldOf, inputOf, settled} from '../../support/field.js';
import {chord, click, press, resetInput, setClipboard, type} from '../../support/real-input.js';

describe('otp-complete', () => {
  afterEach(resetInput);

  it('is told once when the last character is typed (T42, A-21)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const told = completions(field);
    field.focus();
    await type('123456');
    await settled(field);
    await press('Tab');
    await settled(field);
    expect(told.map(({code, source}) => [code, source])).to.deep.equal([['123456', 'typed']]);
  });

  it('is told again after any edit', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const told = completions(field);
    field.focus();
    await type('123456');
    await settled(field);
    await press('Backspace');
    await type('6');
    await settled(field);
    expect(told.map(({code}) => code)).to.deep.equal(['123456', '123456']);
  });

  it('is told again when the same whole code is pasted after a rejection (T43)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    await setClipboard('123456');
    const told = completions(field);
    field.focus();
    await chord('Control', 'v');
    await settled(field);
    field.settle(false);
    await chord('Control', 'v');
    await settled(field);
    expect(told.length).to.equal(2);
  });

  it('is not told for the same code pasted twice without a rejection (T42)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    await setClipboard('123456');
    const told = completions(field);
    field.focus();
    await chord('Control', 'v');
    await chord('Control', 'v');
    await settled(field);
    expect(told.length).to.equal(1);
  });

  it('is never told for an assignment', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const told = completions(field);
    const heard: string[] = [];
    for (const name of ['input', 'change', 'otp-status-change']) {
      field.addEventListener(name, () => heard.push(name));
    }
    field.value = '123456';
    await settled(field);
    expect(told).to.be.empty;
    expect(heard).to.be.empty;
    expect(field.complete).to.equal(true);
  });

  it('is never told for what a framework writes, whatever was told before', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const told = completions(field);
    const statuses: string[] = [];
    field.focus();
    await type('123456');
    await settled(field);
    field.settle(false);
    field.addEventListener('otp-status-change', (event) => statuses.push(event.status));
    inputOf(field).value = '123456';
    inputOf(field).value = '654321';
    await settled(field);
    expect(told.length).to.equal(1);
    expect(field.status).to.equal('idle');
    expect(statuses).to.be.empty;
  });

  it('is told for what a script writes into the input with an event, as fillers and tests do, and once', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const told = completions(field);
    const input = inputOf(field);
    input.value = 'Your code is 123 456.';
    expect(told).to.be.empty;
    input.dispatchEvent(new Event('input', {bubbles: true}));
    input.dispatchEvent(new Event('input', {bubbles: true}));
    input.dispatchEvent(new Event('change', {bubbles: true}));
    await settled(field);
    expect(input.value).to.equal('123456');
    expect(told.map(({code, source}) => [code, source])).to.deep.equal([['123456', 'autofill']]);
  });

  it('is told for what a script fills in as a person would paste it', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const told = completions(field);
    field.fill('Your code is 123 456.');
    await settled(field);
    field.fill('Your code is 123 456.');
    await settled(field);
    expect(told.map(({code, source}) => [code, source])).to.deep.equal([['123456', 'script']]);
  });

  it('is told for one input event that carries the whole value, as autofill sends it (A-08, T1)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const told = completions(field);
    fillSilently(inputOf(field), '123456');
    inputOf(field).dispatchEvent(new Event('input', {bubbles: true}));
    await settled(field);
    expect(told.map(({code, source}) => [code, source])).to.deep.equal([['123456', 'autofill']]);
  });

  it('is told for a value that an extension wrote without any event, once the field is looked at (T4)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const told = completions(field);
    fillSilently(inputOf(field), '123 456');
    await click(field.input as HTMLInputElement);
    await settled(field);
    expect(told.map(({code}) => code)).to.deep.equal(['123456']);
  });

  it('is not told for a code that is bound to another site, however it came (S-35)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const told = completions(field);
    fillSilently(inputOf(field), '@bank.example #123456');
    inputOf(field).dispatchEvent(new Event('input', {bubbles: true}));
    await settled(field);
    expect(field.value).to.equal('');
    expect(told).to.be.empty;
  });

  it('comes after the input event of the same key', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const order: string[] = [];
    field.parentElement?.addEventListener('input', () => order.push('input'));
    field.parentElement?.addEventListener('otp-complete', () => order.push('complete'));
    field.focus();
    await type('123456');
    await settled(field);
    expect(order.slice(-2)).to.deep.equal(['input', 'complete']);
  });

  // The field hears it first, and between an engine's calls of two listeners microtasks run.
  it('comes after the page has heard of what the browser brought by itself', async function () {
    // WebKitGTK has no key for it, and its undo does not bring a deleted character back: nothing else is its own there.
    if (!/Chrome|Firefox/.test(navigator.userAgent)) this.skip();
    const field = await fieldOf('<otp-input></otp-input>');
    const order: string[] = [];
    field.focus();
    await type('123456');
    await press('Backspace');
    field.parentElement?.addEventListener('input', () => order.push(field.value));
    field.parentElement?.addEventListener('otp-complete', () => order.push('complete'));
    await chord('Control', 'z');
    await settled(field);
    await aTimeout(0);
    expect(order).to.deep.equal(['123456', 'complete']);
  });

  it('holds the code in no property of its own and in no detail (S-09)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const told = completions(field);
    field.focus();
    await type('918273');
    await settled(field);
    const [event] = told;
    expect(event?.code).to.equal('918273');
    expect(JSON.stringify(event)).not.to.contain('918273');
    expect(Object.values(Object.getOwnPropertyDescriptors(event)).map(String).join()).not.to.contain(
      '918273',
    );
  });
});

/** Writes as an extension of another world does: past every accessor of the page. */
function fillSilently(input: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
}
