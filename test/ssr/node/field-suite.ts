import {getByLabelText} from '@testing-library/dom';
import {userEvent} from '@testing-library/user-event';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {OtpCompleteEvent} from '../../../src/elements/events.js';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';

/** What holds in a DOM without layout, where much of a browser is missing. Nothing may throw, at once or later. */
export function fieldSuite(name: string): void {
  describe(`the field in ${name}`, () => {
    const faults: unknown[] = [];
    const keep = (fault: unknown) => void faults.push(fault);

    beforeEach(async () => {
      vi.spyOn(console, 'error').mockImplementation(keep);
      for (const type of ['uncaughtException', 'unhandledRejection'] as const) process.on(type, keep);
      window.addEventListener('error', keep);
      await import('../../../src/define.js');
    });

    afterEach(async () => {
      document.body.replaceChildren();
      await settled();
      for (const type of ['uncaughtException', 'unhandledRejection'] as const) process.off(type, keep);
      window.removeEventListener('error', keep);
      vi.restoreAllMocks();
      expect(faults.splice(0)).toEqual([]);
    });

    it('takes the author’s input, and joins its label', async () => {
      const field = await fieldOf(
        '<otp-input><label slot="label" for="code">Code</label><input id="code" name="otp-code" value="12"></otp-input>',
      );
      const input = getByLabelText(document.body, 'Code');
      expect(field.input).toBe(input);
      expect(field.value).toBe('12');
      expect(input.getAttribute('autocomplete')).toBe('one-time-code');
      expect(input.getAttribute('inputmode')).toBe('numeric');
    });

    it('creates a labelled input, by the parser and by createElement', async () => {
      const parsed = await fieldOf('<otp-input name="one" label="First"></otp-input>');
      expect(getByLabelText(document.body, 'First')).toBe(parsed.input);
      const made = document.createElement('otp-input');
      made.label = 'Second';
      made.length = 4;
      document.body.append(made);
      await settled();
      expect(getByLabelText(document.body, 'Second')).toBe(made.input);
      expect(slotsOf(made)).toEqual(['', '', '', '']);
    });

    it('names an input that nothing else names', async () => {
      const field = await fieldOf('<otp-input></otp-input>');
      expect(getByLabelText(document.body, 'Security code')).toBe(field.input);
    });

    it('takes a text that a test writes with an input event, and completes once', async () => {
      const field = await fieldOf('<otp-input></otp-input>');
      const codes = completionsOf(field);
      write(field, '123-4');
      expect(field.value).toBe('1234');
      write(field, '123 456');
      await settled();
      expect(field.value).toBe('123456');
      expect(field.input?.value).toBe('123456');
      expect(slotsOf(field)).toEqual(['1', '2', '3', '4', '5', '6']);
      expect(codes).toEqual(['123456']);
    });

    it('takes what user-event types, pastes and deletes', async () => {
      const field = await fieldOf('<otp-input></otp-input>');
      const codes = completionsOf(field);
      const user = userEvent.setup();
      await user.type(field.input as HTMLInputElement, '12a3');
      expect(field.value).toBe('123');
      await user.keyboard('{Backspace}');
      expect(field.value).toBe('12');
      await user.paste('654321');
      await settled();
      expect(field.value).toBe('654321');
      expect(codes).toEqual(['654321']);
    });

    it('asks verifyCode, and shows and says its answer', async () => {
      const field = await fieldOf('<otp-input></otp-input>');
      field.verifyCode = () => Promise.resolve({status: 'rejected', attemptsLeft: 2});
      write(field, '123456');
      await settled();
      expect(field.status).toBe('rejected');
      expect(field.querySelector('[slot=message]')?.textContent).toContain('2');
      expect(field.input?.getAttribute('aria-invalid')).toBe('true');
      field.verifyCode = () => true;
      write(field, '654321');
      await settled();
      expect(field.status).toBe('verified');
    });

    it('is a part of its form: value, validity, submit button and reset', async () => {
      const field = await fieldOf(
        '<form><otp-input name="otp-code" required></otp-input><button>Go</button></form>',
      );
      const form = document.querySelector('form') as HTMLFormElement;
      expect(form.checkValidity()).toBe(false);
      field.value = '12';
      expect(form.checkValidity()).toBe(false);
      field.value = '123456';
      expect(form.checkValidity()).toBe(true);
      expect([...new FormData(form)]).toEqual([['otp-code', '123456']]);
      form.reset();
      await settled();
      expect(field.value).toBe('');
    });

    it('takes every property before and after it is in the page', async () => {
      const properties = {
        ...{length: 8, charset: 'alphanumeric', case: 'preserve', groups: '4 4', size: 'large', mask: true},
        ...{placeholder: '·', label: 'PIN', hint: 'Eight', error: 'No', name: 'pin', required: true},
        ...{webotp: true, expiresAt: Date.now() + 60_000, resendAt: Date.now(), announcements: 'off'},
        ...{status: 'failed', value: 'aB3'},
      };
      const before = Object.assign(document.createElement('otp-input'), properties);
      document.body.append(before);
      const after = await fieldOf('<otp-input></otp-input>');
      Object.assign(after, properties);
      await settled();
      for (const field of [before, after]) expect(slotsOf(field).join('')).toBe('•••·····');
      expect(before.shadowRoot?.querySelector('[part=timer]')?.textContent).not.toBe('');
    });

    it('leaves the page and comes back with what it holds, and is cleared', async () => {
      const field = await fieldOf('<otp-input expires-in="60"></otp-input>');
      write(field, '123');
      field.remove();
      await settled();
      document.body.append(field);
      await settled();
      expect(field.value).toBe('123');
      field.focus();
      expect(document.activeElement).toBe(field.input);
      field.clear();
      expect(field.value).toBe('');
      field.fill('Your code is 482913.');
      expect(field.value).toBe('482913');
    });

    it('stands inside a provider', async () => {
      const field = await fieldOf('<otp-provider endpoint="/otp"><otp-input></otp-input></otp-provider>');
      write(field, '123456');
      await settled();
      expect(field.value).toBe('123456');
    });
  });
}

async function fieldOf(html: string): Promise<OtpInput> {
  const holder = document.createElement('div');
  document.body.append(holder);
  holder.innerHTML = html;
  await settled();
  return holder.querySelector('otp-input') as OtpInput;
}

/** As tests without user-event type. */
function write({input}: OtpInput, text: string): void {
  if (!input) throw new Error('The field has no input.');
  input.value = text;
  input.dispatchEvent(new Event('input', {bubbles: true}));
}

function completionsOf(field: OtpInput): string[] {
  const codes: string[] = [];
  field.addEventListener('otp-complete', ({code}: OtpCompleteEvent) => codes.push(code));
  return codes;
}

function slotsOf({shadowRoot}: OtpInput): string[] {
  return [...(shadowRoot?.querySelectorAll('[part=char]') ?? [])].map((slot) => slot.textContent);
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
