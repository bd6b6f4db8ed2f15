import {expect} from '@open-wc/testing';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {fieldOf, inputOf, painted, settled} from '../../support/field.js';
import {click, press, resetInput, type} from '../../support/real-input.js';

describe('in a form', () => {
  afterEach(resetInput);

  it('submits one entry, by Enter, with the button as submitter (T28, W-11)', async () => {
    const {field, form, submissions} = await formOf('<otp-input name="code"></otp-input><button>Go</button>');
    field.focus();
    await type('123456');
    await press('Enter');
    expect(submissions.length).to.equal(1);
    expect(submissions[0]?.submitter?.textContent).to.equal('Go');
    expect(new FormData(form).getAll('code')).to.deep.equal(['123456']);
  });

  it('submits by Enter without a button', async () => {
    const {field, submissions} = await formOf('<otp-input name="code"></otp-input>');
    field.focus();
    await type('123456');
    await press('Enter');
    expect(submissions.length).to.equal(1);
  });

  it('is a partial code’s native error, and no submission (M18)', async () => {
    const {field, form, submissions} = await formOf('<otp-input name="code"></otp-input><button>Go</button>');
    field.focus();
    await type('123');
    await press('Enter');
    expect(submissions).to.be.empty;
    expect(form.checkValidity()).to.equal(false);
    expect(inputOf(field).validationMessage).to.contain('6 digits');
    await type('456');
    expect(form.checkValidity()).to.equal(true);
  });

  it('stops a partial code that was written silently (M18)', async () => {
    const {field, form, submissions} = await formOf('<otp-input name="code"></otp-input><button>Go</button>');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(inputOf(field), '12');
    form.querySelector('button')?.click();
    expect(submissions).to.be.empty;
    expect(painted(field)).to.equal('12____');
  });

  it('submits ASCII digits where the raw text had separators or other digits (M17, W-06)', async () => {
    for (const raw of ['123-456', '１２３４５６']) {
      const {field, form, submissions} = await formOf(
        '<otp-input name="code"></otp-input><button>Go</button>',
      );
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(inputOf(field), raw);
      expect(new FormData(form).get('code')).to.equal('123456');
      form.querySelector('button')?.click();
      expect(submissions.length, raw).to.equal(1);
    }
  });

  it('does not submit while the code is being checked', async () => {
    const {field, form, submissions} = await formOf('<otp-input name="code"></otp-input><button>Go</button>');
    field.verifyCode = () => new Promise(() => undefined);
    field.focus();
    await type('123456');
    await settled(field);
    await press('Enter');
    form.querySelector('button')?.click();
    expect(submissions).to.be.empty;
    expect(inputOf(field).getAttribute('aria-busy')).to.equal('true');
  });

  it('is required where it says so', async () => {
    const {form} = await formOf('<otp-input name="code" required></otp-input>');
    expect(form.checkValidity()).to.equal(false);
  });

  it('empties on reset, and stops what is being verified (W-16)', async () => {
    const {field, form} = await formOf('<otp-input name="code"></otp-input>');
    let signal: AbortSignal | undefined;
    field.verifyCode = (_code, options) => {
      ({signal} = options);
      return new Promise(() => undefined);
    };
    field.focus();
    await type('123456');
    await settled(field);
    form.reset();
    await settled(field);
    expect(field.value).to.equal('');
    expect(painted(field)).to.equal('______');
    expect(field.status).to.equal('idle');
    expect(signal?.aborted).to.equal(true);
  });

  it('follows a disabled fieldset (W-10)', async () => {
    const {field} = await formOf('<fieldset disabled><otp-input name="code"></otp-input></fieldset>');
    expect(inputOf(field).matches(':disabled')).to.equal(true);
    await settled(field);
    expect(field.matches(':state(disabled)')).to.equal(true);
  });

  it('submits by itself with autosubmit, once, and says so beforehand (A-20, A-23)', async () => {
    const {field, submissions} = await formOf(
      '<otp-input name="code" autosubmit></otp-input><button>Go</button>',
    );
    expect(field.querySelector('[slot=hint]')?.textContent).to.contain('once it is complete');
    field.focus();
    await type('123456');
    await settled(field);
    expect(submissions.length).to.equal(1);
    expect(submissions[0]?.submitter?.textContent).to.equal('Go');
  });

  it('says beforehand that it submits, also beside a hint of the page’s own (A-20)', async () => {
    const {field} = await formOf('<otp-input autosubmit hint="Sent to a•••@x.org"></otp-input>');
    const hint = field.querySelector<HTMLElement>('[slot=hint]');
    expect(hint?.textContent).to.equal('Sent to a•••@x.org It is sent once it is complete.');
    expect(hint?.hidden).to.equal(false);
  });

  it('lets a Cancel button through while the code is checked', async () => {
    const {field, form, submissions} = await formOf(
      '<otp-input name="code"></otp-input><button formnovalidate>Cancel</button>',
    );
    field.verifyCode = () => new Promise(() => undefined);
    field.focus();
    await type('123456');
    await settled(field);
    form.querySelector('button')?.click();
    expect(submissions.length).to.equal(1);
  });

  it('keeps its status when a reset is prevented', async () => {
    const {field, form} = await formOf('<otp-input name="code"></otp-input>');
    field.status = 'verified';
    form.addEventListener('reset', (event) => event.preventDefault());
    form.reset();
    await settled(field);
    expect(field.status).to.equal('verified');
  });

  it('fires input and change just as a native input does', async () => {
    const {field, form} = await formOf(
      '<otp-input name="code"></otp-input><input id="native"><button>Go</button>',
    );
    const heard: Record<string, string[]> = {native: [], ours: []};
    const native = form.querySelector<HTMLInputElement>('#native') as HTMLInputElement;
    for (const [name, input] of Object.entries({native, ours: inputOf(field)})) {
      for (const type of ['input', 'change']) {
        input.addEventListener(type, (event) => heard[name]?.push(`${event.type} ${input.value}`));
      }
      await click(input);
      await type('12');
      await press('Tab');
    }
    expect(heard['ours']).to.deep.equal(heard['native']);
    expect(heard['ours']).to.include('input 12');
  });

  it('carries an author’s custom validity until it is taken away', async () => {
    const {field, form} = await formOf('<otp-input name="code"></otp-input>');
    field.value = '123456';
    field.setCustomValidity('Not this one.');
    expect(form.checkValidity()).to.equal(false);
    field.setCustomValidity('');
    expect(form.checkValidity()).to.equal(true);
  });
});

async function formOf(
  html: string,
): Promise<{field: OtpInput; form: HTMLFormElement; submissions: SubmitEvent[]}> {
  const field = await fieldOf(`<form>${html}</form>`);
  const form = field.closest('form') as HTMLFormElement;
  const submissions: SubmitEvent[] = [];
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submissions.push(event);
  });
  return {field, form, submissions};
}
