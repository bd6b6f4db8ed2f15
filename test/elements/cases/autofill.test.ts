import {expect} from '@open-wc/testing';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {fillAs} from '../../../src/testing/index.js';
import {completions, fieldOf, inputOf, painted, partOf, settled} from '../../support/field.js';
import {resetInput} from '../../support/real-input.js';
import {isOnly} from './only.js';
import {autofill, unknownKey, writeSilently} from './phone.js';

describe('a fill by the browser, a phone or a password manager', () => {
  afterEach(resetInput);

  // primevue 6317 (jumbled), zag 2118 (534418 became 534415).
  it('keeps the order of digits that come one event each, and replaces an old code whole (T2) (not verified on a device)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const told = completions(field);
    for (let length = 1; length <= 6; length++) autofill(inputOf(field), '123456'.slice(0, length));
    await settled(field);
    expect(painted(field)).to.equal('123456');
    autofill(inputOf(field), '534418');
    await settled(field);
    expect(painted(field)).to.equal('534418');
    expect(told.map(({code}) => code)).to.deep.equal(['123456', '534418']);
  });

  // coreui-pro 665, react-otp-input 444, ionic 22682: iOS deletes the message, and the form is sent empty.
  it('is in the value, in the slots and in the form by the time its input event has bubbled (T3) (not verified on a device)', async () => {
    const field = await fieldOf('<form><otp-input name="code"></otp-input></form>');
    const form = field.closest('form') as HTMLFormElement;
    const seen: unknown[] = [];
    form.addEventListener('input', () =>
      seen.push([field.value, inputOf(field).value, painted(field), new FormData(form).get('code')]),
    );
    autofill(inputOf(field), '123 456');
    expect(seen).to.deep.equal([['123456', '123456', '123456', '123456']]);
  });

  // home-assistant 51620, fixed in 54076; Keeper: 16186.
  for (const [look, act] of [
    ['focusin', (input: HTMLInputElement) => input.focus()],
    ['change', (input: HTMLInputElement) => input.dispatchEvent(new Event('change', {bubbles: true}))],
    ['selectionchange', () => document.dispatchEvent(new Event('selectionchange'))],
    ['reportValidity()', (_: HTMLInputElement, field: OtpInput) => field.reportValidity()],
    ['checkValidity()', (_: HTMLInputElement, field: OtpInput) => field.checkValidity()],
    ['a click elsewhere', () => document.body.click()],
    ['a key that says nothing', (input: HTMLInputElement) => unknownKey(input, 'keydown')],
  ] as const) {
    it(`is found though it made no event, at ${look} (T4, M16)`, async () => {
      const field = await fieldOf('<otp-input></otp-input>');
      const told = completions(field);
      await fillAs('silent-extension', field, '123-456');
      act(inputOf(field), field);
      await settled(field);
      expect(painted(field)).to.equal('123456');
      expect(told.map(({code, source}) => [code, source])).to.deep.equal([['123456', 'autofill']]);
    });
  }

  it('is shown at pageshow, and told to nobody: the browser restored it, and no person typed it (T4, M16)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const told = completions(field);
    writeSilently(inputOf(field), '123-456');
    window.dispatchEvent(new Event('pageshow'));
    await settled(field);
    expect(painted(field)).to.equal('123456');
    expect(told).to.be.empty;
  });

  it('is found at submit, and in the form data, though it made no event (T4, M16)', async () => {
    for (const act of [
      (form: HTMLFormElement) => form.requestSubmit(),
      (form: HTMLFormElement) => new FormData(form),
    ]) {
      const field = await fieldOf('<form><otp-input name="code"></otp-input></form>');
      const form = field.closest('form') as HTMLFormElement;
      form.addEventListener('submit', (event) => event.preventDefault());
      writeSilently(inputOf(field), '123-456');
      act(form);
      expect(new FormData(form).get('code')).to.equal('123456');
    }
  });

  for (const [look, target] of [
    ['selectionchange', document],
    ['pageshow', window],
  ] as const) {
    it(`is shown in the slots at ${look}, though it made no event (T4, M16)`, async () => {
      const field = await fieldOf('<otp-input></otp-input>');
      writeSilently(inputOf(field), '123456');
      target.dispatchEvent(new Event(look));
      expect(painted(field)).to.equal('123456');
      expect(field.matches(':state(complete)')).to.equal(true);
    });
  }

  it('is no longer shown after the engine blanked the input silently, a task after pageshow (M16)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.value = '123';
    await settled(field);
    window.dispatchEvent(new Event('pageshow'));
    writeSilently(inputOf(field), '');
    await settled(field);
    expect(painted(field)).to.equal('______');
    expect(inputOf(field).validity.customError).to.equal(false);
  });

  // Bitwarden's events do not cross shadow boundaries: clients 19652.
  it('is heard though its events are not composed, in a shadow root too (T4)', async () => {
    const field = await fieldOf('<div></div><otp-input></otp-input>');
    const root = (field.previousElementSibling as HTMLElement).attachShadow({mode: 'open'});
    root.append(field);
    const told = completions(field);
    await settled(field);
    await fillAs('bitwarden', field, '123456');
    await settled(field);
    expect(told.map(({code}) => code)).to.deep.equal(['123456']);
  });

  // coolify 1922, teleport 11556, payload-totp 39: `event.key` is not there while 1Password fills.
  it('needs no key of its events, and a part of the code first does no harm (T8) (not verified on a device)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const told = completions(field);
    const input = inputOf(field);
    input.focus();
    for (const value of ['123', '123456']) {
      for (const type of ['keydown', 'keypress']) input.dispatchEvent(new Event(type, {bubbles: true}));
      autofill(input, value);
      input.dispatchEvent(new Event('keyup', {bubbles: true}));
    }
    await settled(field);
    expect(painted(field)).to.equal('123456');
    expect(told.map(({code}) => code)).to.deep.equal(['123456']);
  });
});

describe('what a password manager looks for', () => {
  // home-assistant 51620, wireguard 396.
  it('is an id of its own for each field, in words that say what it is for, in shadow roots too (T5)', async () => {
    const first = await fieldOf('<otp-input></otp-input><otp-input></otp-input><div></div>');
    const holder = first.parentElement as HTMLElement;
    const shadow = (holder.lastElementChild as HTMLElement).attachShadow({mode: 'open'});
    shadow.append(document.createElement('otp-input'));
    const fields = [...holder.querySelectorAll('otp-input'), ...shadow.querySelectorAll('otp-input')];
    const ids = fields.map((field) => inputOf(field).id);
    expect(new Set(ids).size).to.equal(3);
    for (const id of ids) expect(id).to.match(/otp|code/);
  });

  // antd 53188, Porsche 4467, bits-ui 1053.
  it('is an input in the page itself that says one-time-code, created and authored alike (T6)', async () => {
    for (const html of ['<otp-input></otp-input>', '<otp-input><input></otp-input>']) {
      const field = await fieldOf(`<form>${html}</form>`);
      const found = field.closest('form')?.querySelectorAll('input[autocomplete=one-time-code]');
      expect(isOnly(found ?? [], inputOf(field))).to.equal(true);
      const {width, height} = inputOf(field).getBoundingClientRect();
      expect(Math.min(width, height)).to.be.greaterThan(10);
    }
  });

  // Bitwarden 11076 (`111111`), base-ui 4868, pass-otp 168, passbolt 53.
  it('is there exactly once, however many slots are painted (T7)', async () => {
    for (const html of [
      '<otp-input length="12"></otp-input>',
      '<otp-input groups="3 3"></otp-input>',
      '<otp-input mask></otp-input>',
    ]) {
      const field = await fieldOf(html);
      const all = [...field.querySelectorAll('*'), ...(field.shadowRoot as ShadowRoot).querySelectorAll('*')];
      const hinted = all.filter((each) => each.matches('[autocomplete]'));
      expect(isOnly(hinted, inputOf(field))).to.equal(true);
      const editable = all.filter((each) => each.matches('input, textarea, [contenteditable]'));
      expect(isOnly(editable, inputOf(field))).to.equal(true);
    }
  });

  // home-assistant 19350, whatwg/html 4586, bitwarden 4447, pgadmin 7691.
  it('is a text input and never a password, masked or not (T9)', async () => {
    const field = await fieldOf('<otp-input mask></otp-input>');
    field.value = '123456';
    expect(painted(field)).to.equal('••••••');
    for (const mask of [true, false]) {
      field.mask = mask;
      await settled(field);
      expect(inputOf(field).type).to.equal('text');
      expect(inputOf(field).maxLength).to.equal(-1);
      expect(inputOf(field).id).to.match(/otp|code/);
    }
  });

  // input-otp 92: one cause was an application's own autocomplete=off.
  it('is not taken from an author who says autocomplete=off, but there is a warning (T10)', async () => {
    const warn = console.warn;
    const warnings: string[] = [];
    console.warn = (words: string) => warnings.push(words);
    try {
      const field = await fieldOf('<otp-input><input autocomplete="off"></otp-input>');
      expect(inputOf(field).autocomplete).to.equal('off');
      expect(warnings.join()).to.contain('autocomplete="off"');
    } finally {
      console.warn = warn;
    }
  });

  // input-otp 30, shadcn 2939, Sentry 122220.
  it('may put its badge on the input: no slot moves, and no phantom blur completes the code again (T11) (not verified on a device)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const told = completions(field);
    const row = partOf(field, 'row') as HTMLElement;
    const before = row.getBoundingClientRect();
    inputOf(field).style.cssText =
      'padding-right: 40px !important; width: 50% !important; display: flex !important';
    const badge = document.createElement('span');
    badge.style.cssText = 'display: inline-block; width: 30px; height: 30px';
    inputOf(field).after(badge);
    await settled(field);
    const after = row.getBoundingClientRect();
    expect([after.width, after.height]).to.deep.equal([before.width, before.height]);
    expect(getComputedStyle(inputOf(field)).paddingRight).to.equal('0px');
    field.focus();
    autofill(inputOf(field), '123456');
    inputOf(field).blur();
    field.focus();
    await settled(field);
    expect(told.length).to.equal(1);
    expect(field.value).to.equal('123456');
  });

  // A gist of searls (7ba37ceb): 1Password cannot be told “by SMS only”.
  it('can be told to leave the field alone, by the author’s attributes on the input (T11, T12)', async () => {
    const optOut = ['data-1p-ignore', 'data-lpignore', 'data-bwignore', 'data-protonpass-ignore'];
    const field = await fieldOf(`<otp-input><input ${optOut.join(' ')} data-form-type="other"></otp-input>`);
    field.mask = true;
    field.status = 'verifying';
    await settled(field);
    for (const name of [...optOut, 'data-form-type'])
      expect(inputOf(field).hasAttribute(name)).to.equal(true);
    expect(inputOf(field).getAttribute('autocomplete')).to.equal('one-time-code');
  });
});
