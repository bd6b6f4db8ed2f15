import {expect} from '@open-wc/testing';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {fieldOf, inputOf, painted, settled} from '../../support/field.js';
import {click, computedName, press, resetInput, type} from '../../support/real-input.js';
import {isOnly} from './only.js';
import {pageOf} from './page.js';
import {writeSilently} from './phone.js';

describe('in a form', () => {
  afterEach(resetInput);

  // ng-otp-input sent a `submit` event of its own, which validates and submits nothing.
  it('submits by Enter as the browser does: validated, trusted, with a button and without (T28)', async () => {
    for (const button of ['', '<button>Go</button>']) {
      const field = await fieldOf(`<form><otp-input name="code"></otp-input>${button}</form>`);
      const submits: boolean[] = [];
      field.closest('form')?.addEventListener('submit', (event) => {
        event.preventDefault();
        submits.push(event.isTrusted);
      });
      field.focus();
      await type('123');
      await press('Enter');
      expect(submits).to.be.empty;
      await type('456');
      await press('Enter');
      expect(submits).to.deep.equal([true]);
    }
  });

  it('is one control of that form, found by its name (M23)', async () => {
    for (const html of [
      '<otp-input name="code"></otp-input>',
      '<otp-input><input name="code"></otp-input>',
      '<otp-input name="code"><input name="code"></otp-input>',
    ]) {
      const field = await fieldOf(`<form>${html}</form>`);
      const form = field.closest('form') as HTMLFormElement;
      field.value = '123456';
      expect(isOnly(form.elements, inputOf(field))).to.equal(true);
      expect(form.elements.namedItem('code')).to.equal(inputOf(field));
      expect([...new FormData(form)]).to.deep.equal([['code', '123456']]);
    }
  });

  // base-ui 4890, 4806, 4827: a hidden input that drifts.
  it('sends what the slots show, after every kind of change (T48)', async () => {
    const field = await fieldOf('<form><otp-input name="code"></otp-input></form>');
    const form = field.closest('form') as HTMLFormElement;
    const agree = (code: string) => {
      expect(new FormData(form).get('code')).to.equal(code);
      expect(painted(field)).to.equal(code.padEnd(6, '_'));
    };
    field.focus();
    await type('1234');
    agree('1234');
    await press('Backspace');
    agree('123');
    field.fill('654321');
    agree('654321');
    field.value = '77';
    agree('77');
    field.clear();
    agree('');
  });

  it('shows in its slots what was written silently, once the form data are taken (T48, M16)', async () => {
    const field = await fieldOf('<form><otp-input name="code"></otp-input></form>');
    field.value = '77';
    writeSilently(inputOf(field), '88');
    expect(new FormData(field.closest('form') as HTMLFormElement).get('code')).to.equal('88');
    expect(painted(field)).to.equal('88____');
  });

  it('belongs to a form elsewhere by the form attribute, and leaves it when it is disabled (T48)', async () => {
    const field = await fieldOf(
      '<form id="away"></form><fieldset><otp-input name="code" form="away"></otp-input></fieldset>',
    );
    const form = document.querySelector<HTMLFormElement>('#away') as HTMLFormElement;
    const fieldset = field.closest('fieldset') as HTMLFieldSetElement;
    field.value = '123456';
    expect(inputOf(field).form).to.equal(form);
    expect(new FormData(form).get('code')).to.equal('123456');
    fieldset.disabled = true;
    expect(new FormData(form).get('code')).to.equal(null);
    field.focus();
    await type('9');
    expect(field.value).to.equal('123456');
    fieldset.disabled = false;
    expect(new FormData(form).get('code')).to.equal('123456');
  });

  // base-ui 5089: autosubmit that another field blocks has to lead there.
  it('leads to the field that blocks autosubmit (T48)', async () => {
    const field = await fieldOf(
      '<form><input name="who" required><otp-input name="code" autosubmit></otp-input><button>Go</button></form>',
    );
    const form = field.closest('form') as HTMLFormElement;
    let submissions = 0;
    form.addEventListener('submit', () => submissions++);
    field.focus();
    await type('123456');
    await settled(field);
    expect(submissions).to.equal(0);
    expect(document.activeElement).to.equal(form.elements.namedItem('who'));
  });

  // ionic 30913, webawesome 2651, primevue 5740.
  it('cannot be edited or emptied while it is disabled, by paste neither (T30)', async () => {
    const field = await fieldOf('<otp-input disabled></otp-input>');
    field.value = '12';
    await click(inputOf(field));
    await type('3');
    field.fill('123456');
    expect(field.value).to.equal('12');
  });

  it('lets Backspace go nowhere while it is read-only (T30)', async () => {
    const field = await fieldOf('<otp-input readonly></otp-input>');
    field.value = '12';
    history.pushState({}, '', '#readonly');
    let left = 0;
    const note = () => left++;
    addEventListener('popstate', note);
    field.focus();
    await press('Backspace');
    await settled(field);
    removeEventListener('popstate', note);
    expect(left).to.equal(0);
    expect(field.value).to.equal('12');
  });
});

describe('the label of a field that is no form control itself', () => {
  afterEach(resetInput);

  for (const [kind, html] of [
    ['wrapping', '<label>Login code <otp-input></otp-input></label>'],
    ['for', '<label for="named">Login code</label><otp-input><input id="named"></otp-input>'],
  ] as const) {
    it(`names the input once, and brings the focus (M6): ${kind}`, async () => {
      const field = await fieldOf(html);
      field.value = '123456';
      await settled(field);
      const input = inputOf(field);
      const label = document.querySelector('label') as HTMLLabelElement;
      expect(isOnly(input.labels ?? [], label)).to.equal(true);
      const name = await computedName(input);
      if (name !== undefined) expect(name).to.equal('Login code');
      const {left, top} = label.getBoundingClientRect();
      await click({x: Math.round(left) + 5, y: Math.round(top) + 5});
      expect(document.activeElement).to.equal(input);
    });
  }

  it('belongs to the input alone, and never says the code (M7)', async () => {
    const field = await fieldOf('<label>Login code <otp-input></otp-input></label>');
    expect('formAssociated' in field.constructor).to.equal(false);
    expect(inputOf(field).labels?.[0]?.control).to.equal(inputOf(field));
    field.focus();
    await type('918273');
    await settled(field);
    const name = await computedName(inputOf(field));
    if (name !== undefined) expect(name).not.to.match(/\d/);
    expect(inputOf(field).ariaLabel ?? '').not.to.match(/\d/);
  });
});

describe('a page that is left and comes back', () => {
  const FORM = '<form><otp-input name="code"></otp-input><button>Go</button></form>';

  it('takes no code along after a submission, and keeps one that was not submitted (M24)', async () => {
    for (const [isSubmitted, value] of [
      [true, ''],
      [false, '123456'],
    ] as const) {
      const page = await pageOf(FORM);
      const field = page.document.querySelector('otp-input') as OtpInput;
      const input = field.input as HTMLInputElement;
      const form = input.form as HTMLFormElement;
      form.addEventListener('submit', (event) => event.preventDefault());
      field.fill('123456');
      if (isSubmitted) form.requestSubmit();
      expect(input.value).to.equal('123456');
      await page.leave();
      expect(input.value).to.equal(value);
    }
  });

  it('takes no code along that was accepted or has expired (M24)', async () => {
    for (const status of ['verified', 'expired'] as const) {
      const page = await pageOf(FORM);
      const field = page.document.querySelector('otp-input') as OtpInput;
      field.fill('123456');
      field.status = status;
      const input = field.input as HTMLInputElement;
      await page.leave();
      expect(input.value).to.equal('');
    }
  });

  it('shows no code again that has expired meanwhile (M24)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.status = 'expired';
    writeSilently(inputOf(field), '123456');
    window.dispatchEvent(new Event('pageshow'));
    await settled(field);
    expect(painted(field)).to.equal('______');
    expect(inputOf(field).value).to.equal('');
  });
});
