import {expect} from '@open-wc/testing';
import type {ReactNode} from 'react';
import {createElement, useState} from 'react';
import {createRoot} from 'react-dom/client';
import type {OtpCompleteEvent} from '../../../src/elements/events.js';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {fieldOf, inputOf, settled} from '../../support/field.js';
import {resetInput, type} from '../../support/real-input.js';

describe('a field that React renders', () => {
  afterEach(resetInput);

  it('asks the function that it was given as a property', async () => {
    const asked: string[] = [];
    const verifyCode = (code: string): boolean => {
      asked.push(code);
      return true;
    };
    const field = await rendered(() => createElement('otp-input', {verifyCode}));
    field.focus();
    await type('123456');
    await settled(field);
    expect(asked).to.deep.equal(['123456']);
    expect(field.status).to.equal('verified');
  });

  it('goes on with its check when its own value is written back to it', async () => {
    let signal: AbortSignal | undefined;
    const respond = (event: OtpCompleteEvent): void => {
      signal = event.signal;
      event.respondWith(new Promise(() => undefined));
    };
    const field = await rendered(() => {
      const [value, setValue] = useState('');
      const onInput = (event: {currentTarget: OtpInput}): void => setValue(event.currentTarget.value);
      return createElement('otp-input', {value, onInput, 'onotp-complete': respond});
    });
    field.focus();
    await type('123456');
    await settled(field);
    expect([signal?.aborted, field.status]).to.deep.equal([false, 'verifying']);
  });

  it('has its value whole, in whatever order it was given its properties', async () => {
    const field = await rendered(() => createElement('otp-input', {value: '12345678', length: 8}));
    expect(field.value).to.equal('12345678');
    const other = document.createElement('otp-input');
    other.value = 'AB12';
    Object.assign(other, {charset: 'alphanumeric', length: 4});
    field.replaceWith(other);
    expect(inputOf(other).value).to.equal('AB12');
  });
});

describe('a field', () => {
  afterEach(resetInput);

  it('leaves the form data to another of its name, when it is disabled itself', async () => {
    const field = await fieldOf(
      '<form><otp-input name="code"></otp-input><fieldset disabled><otp-input name="code"></otp-input></fieldset></form>',
    );
    field.value = '123456';
    expect(new FormData(inputOf(field).form as HTMLFormElement).getAll('code')).to.deep.equal(['123456']);
  });

  it('ends its question when whoever is asked takes it away at once', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    let signal: AbortSignal | undefined;
    field.addEventListener('otp-complete', (event) => {
      ({signal} = event);
      event.respondWith(new Promise(() => undefined));
      field.remove();
    });
    field.focus();
    await type('123456');
    await settled(field);
    expect([signal?.aborted, field.status]).to.deep.equal([true, 'idle']);
  });

  it('leaves no complaint, and no mark of its state, on an input that leaves it', async () => {
    const field = await fieldOf('<otp-input><input name="code"></otp-input>');
    const input = inputOf(field);
    field.value = '123';
    field.status = 'rejected';
    await settled(field);
    expect(input.checkValidity()).to.equal(false);
    input.remove();
    await settled(field);
    expect(input.validationMessage).to.equal('');
    for (const name of ['aria-invalid', 'aria-errormessage', 'aria-busy', 'aria-description']) {
      expect(input.hasAttribute(name), name).to.equal(false);
    }
  });

  it('lets an author say that the input is invalid', async () => {
    const field = await fieldOf('<otp-input><input name="code" aria-invalid="true"></otp-input>');
    field.status = 'rejected';
    await settled(field);
    field.status = 'idle';
    await settled(field);
    expect(inputOf(field).getAttribute('aria-invalid')).to.equal('true');
  });

  it('latches its input again, after a script took the mark away', async () => {
    const field = await fieldOf('<otp-input><input name="code"></otp-input>');
    const input = inputOf(field);
    field.status = 'verifying';
    input.readOnly = false;
    field.status = 'idle';
    field.status = 'verifying';
    expect(input.readOnly).to.equal(true);
  });

  it('shows what comes after words that threw', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const failed = new Promise((resolve) =>
      addEventListener(
        'unhandledrejection',
        (event) => {
          event.preventDefault();
          resolve(event.reason);
        },
        {once: true},
      ),
    );
    field.messages = {hint: 'Enter it' as never};
    expect(await failed).to.be.instanceOf(TypeError);
    field.messages = undefined;
    field.label = 'New';
    await field.updateComplete;
    expect(field.textContent).to.contain('New');
  });

  it('stays expired when a wrong answer came after its time, whatever is typed then (T-05)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.expiresAt = Date.now() + 300;
    let answer: (isRight: boolean) => void = () => undefined;
    field.verifyCode = () => new Promise((resolve) => (answer = resolve));
    field.focus();
    await type('123456');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(field.status).to.equal('verifying');
    answer(false);
    await settled(field);
    expect(field.status).to.equal('rejected');
    await type('9');
    expect(field.status).to.equal('expired');
  });
});

async function rendered(Page: () => ReactNode): Promise<OtpInput> {
  const place = document.body.appendChild(document.createElement('div'));
  createRoot(place).render(createElement(Page));
  await new Promise((resolve) => setTimeout(resolve, 50));
  const field = place.querySelector('otp-input') as OtpInput;
  await field.updateComplete;
  return field;
}
