import {expect, fixture, html} from '@open-wc/testing';
import {
  chord,
  click,
  computedDescription,
  computedName,
  computedRole,
  drag,
  emulateMedia,
  press,
  resetInput,
  setClipboard,
  setViewport,
  type,
} from './real-input.js';

const MAIL = 'Hello Ada,\n\nyour code is 042 917.\n\nIt lasts ten minutes.';

const isChromium = navigator.userAgent.includes('Chrome');
const isWebKit = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);

/** Notes an element's events of the given types. */
function record<T extends Event>(element: Element, ...types: string[]): T[] {
  const events: T[] = [];
  for (const name of types) element.addEventListener(name, (event) => events.push(event as T));
  return events;
}

describe('real input', () => {
  let input: HTMLInputElement;
  let area: HTMLTextAreaElement;

  beforeEach(async () => {
    input = await fixture(html`<input aria-label="Code" aria-description="Six digits" />`);
    area = await fixture(html`<textarea rows="6" cols="40" aria-label="Message"></textarea>`);
  });
  afterEach(resetInput);

  // First, so that no input has brought the page to the front.
  it('has a page that hears of its focus', () => {
    const events = record<FocusEvent>(input, 'focus', 'blur');
    input.focus();
    area.focus();
    expect(document.hasFocus()).to.equal(true);
    expect(events.map((event) => event.type)).to.deep.equal(['focus', 'blur']);
  });

  it('types with trusted beforeinput and input events, one pair a key', async () => {
    const events = record<InputEvent>(input, 'beforeinput', 'input');
    input.focus();
    await type('04a');
    expect(input.value).to.equal('04a');
    expect(events.map((event) => event.type)).to.deep.equal(Array(3).fill(['beforeinput', 'input']).flat());
    expect(events.map((event) => event.data)).to.deep.equal(['0', '0', '4', '4', 'a', 'a']);
    expect(events.every((event) => event.isTrusted && event.inputType === 'insertText')).to.equal(true);
  });

  it('presses Enter for a newline, so that a form is submitted as by a person', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><input name="code" /></form>`);
    const submits = record(form, 'submit');
    form.addEventListener('submit', (event) => event.preventDefault());
    form.querySelector('input')?.focus();
    await type('1\n');
    await press('Enter');
    expect(submits.map((event) => event.isTrusted)).to.deep.equal([true, true]);
  });

  it('pastes a text of many lines from the real clipboard, with a trusted paste event', async () => {
    await setClipboard(MAIL);
    const pastes = record<ClipboardEvent>(area, 'paste');
    let carried: string | undefined;
    area.addEventListener('paste', (event) => (carried = event.clipboardData?.getData('text/plain')));
    const inputs = record<InputEvent>(area, 'input');
    area.focus();
    await chord('Control', 'v');
    expect(area.value).to.equal(MAIL);
    expect(carried).to.equal(MAIL);
    expect(pastes.map((event) => event.isTrusted)).to.deep.equal([true]);
    expect(inputs.map((event) => event.inputType)).to.deep.equal(['insertFromPaste']);
  });

  it('copies what is selected and pastes it elsewhere', async () => {
    input.focus();
    await type('12345');
    await chord('Shift', 'ArrowLeft');
    await chord('Shift', 'ArrowLeft');
    await chord('Control', 'c');
    area.focus();
    await chord('Control', 'v');
    expect(area.value).to.equal('45');
  });

  it('cuts and selects all by chords', async () => {
    input.focus();
    await type('778899');
    await chord('Control', 'a');
    await chord('Control', 'x');
    expect(input.value).to.equal('');
  });

  it('undoes by Control+z where the browser has that key, as WebKitGTK has not', async () => {
    input.focus();
    await type('7');
    const keys = record<KeyboardEvent>(input, 'keydown');
    await chord('Control', 'z');
    expect(keys.map((event) => event.key)).to.deep.equal(['Control', 'z']);
    expect(input.value).to.equal(isWebKit ? '7' : '');
    if (isWebKit) document.execCommand('undo');
    expect(input.value).to.equal('');
  });

  it('deletes a word by Control+Backspace and a character by Backspace and Delete', async () => {
    input.focus();
    await type('one two');
    await chord('Control', 'Backspace');
    expect(input.value).to.equal('one ');
    await press('Backspace');
    await press('Home');
    await press('Delete');
    expect(input.value).to.equal('ne');
  });

  it('moves the focus by Tab and back by Shift+Tab', async () => {
    input.focus();
    await press('Tab');
    expect(document.activeElement).to.equal(area);
    await chord('Shift', 'Tab');
    expect(document.activeElement).to.equal(input);
  });

  it('clicks an element and a point with trusted events, which move the focus', async () => {
    const clicks = record<MouseEvent>(document.body, 'click');
    await click(input);
    expect(document.activeElement).to.equal(input);
    const {left, top} = area.getBoundingClientRect();
    await click({x: Math.round(left) + 8, y: Math.round(top) + 8});
    expect(document.activeElement).to.equal(area);
    expect(clicks.map((event) => event.isTrusted)).to.deep.equal([true, true]);
  });

  it('selects a word by a double click', async () => {
    area.value = 'one\ntwo';
    const {left, top} = area.getBoundingClientRect();
    await click({x: Math.round(left) + 12, y: Math.round(top) + 10}, {count: 2});
    expect([area.selectionStart, area.selectionEnd]).to.deep.equal([0, 3]);
  });

  it('selects a stretch of text by a drag', async () => {
    input.value = 'one two three';
    const {left, right, top, height} = input.getBoundingClientRect();
    const y = Math.round(top + height / 2);
    await drag({x: Math.round(left) + 3, y}, {x: Math.round(right) - 3, y});
    expect([input.selectionStart, input.selectionEnd]).to.deep.equal([0, input.value.length]);
  });

  it('gives the page a size as narrow as a phone, and its own size back', async () => {
    const own = [innerWidth, innerHeight];
    await setViewport(320, 640);
    expect([innerWidth, innerHeight]).to.deep.equal([320, 640]);
    await setViewport(640, 480);
    await resetInput();
    expect([innerWidth, innerHeight]).to.deep.equal(own);
  });

  it('emulates media features or says that the engine cannot, and takes them back', async () => {
    const isDark = matchMedia('(prefers-color-scheme: dark)');
    const before = isDark.matches;
    const isEmulated = await emulateMedia({'prefers-color-scheme': 'dark', 'forced-colors': 'active'});
    expect(isEmulated).to.equal(isChromium);
    expect(isDark.matches).to.equal(isChromium || before);
    expect(matchMedia('(forced-colors: active)').matches).to.equal(isChromium);
    await resetInput();
    expect(isDark.matches).to.equal(before);
    expect(matchMedia('(forced-colors: active)').matches).to.equal(false);
  });

  it('leaves a lone space on a clipboard that was used', async () => {
    await setClipboard('135790');
    await resetInput();
    area.focus();
    await chord('Control', 'v');
    expect(area.value).to.equal(' ');
  });

  it('reads the accessible name, role and description where the engine tells them', async () => {
    const facts = [await computedName(input), await computedRole(input), await computedDescription(input)];
    if (isChromium) expect(facts).to.deep.equal(['Code', 'textbox', 'Six digits']);
    else if (isWebKit) expect(facts).to.deep.equal(['Code', 'textbox', undefined]);
    else expect(facts).to.deep.equal([undefined, undefined, undefined]);
  });
});
