// @vitest-environment jsdom
import {screen} from '@testing-library/dom';
import {userEvent} from '@testing-library/user-event';
import {beforeEach, describe, expect, it} from 'vitest';
import type {OtpInput} from '../../src/elements/otp-input/otp-input.js';
import '../../src/elements/otp-input/define.js';

/** An application's own tests, which run without a browser. */
describe('a test by Testing Library in jsdom', () => {
  let field: OtpInput;
  let input: HTMLInputElement;
  beforeEach(() => {
    document.body.innerHTML = `<form><otp-input><label slot="label" for="code">Security code</label>
      <input id="code" name="otp-code"></otp-input><button>Go</button></form>`;
    field = document.querySelector('otp-input') as OtpInput;
    input = screen.getByRole('textbox', {name: 'Security code'});
  });

  function painted(): string {
    const chars = field.shadowRoot?.querySelectorAll('[part=char]') ?? [];
    return [...chars].map(({textContent}) => textContent || '_').join('');
  }

  it('finds the field by its label and its role', () => {
    expect(screen.getByLabelText('Security code') === input).toBe(true);
    expect(field.input === input).toBe(true);
  });

  it('types digit by digit, hears of the whole code once, and gets it verified', async () => {
    const codes: string[] = [];
    field.verifyCode = (code) => {
      codes.push(code);
      return false;
    };
    await userEvent.type(input, '12a3456');
    expect(input.value).toBe('123456');
    expect(painted()).toBe('123456');
    expect(codes).toEqual(['123456']);
    expect(field.status).toBe('rejected');
    expect(await screen.findAllByText(/That code is not right/)).not.toEqual([]);
  });

  it('deletes, clears, types over and pastes a whole message', async () => {
    const user = userEvent.setup();
    await user.type(input, '123456');
    await user.keyboard('{Backspace}');
    expect(painted()).toBe('12345_');
    await user.type(input, '9', {initialSelectionStart: 1, initialSelectionEnd: 1});
    expect(painted()).toBe('19345_');
    await user.clear(input);
    expect(painted()).toBe('______');
    await user.paste('Your code is 123 456.');
    expect(painted()).toBe('123456');
    expect(new FormData(input.form as HTMLFormElement).get('otp-code')).toBe('123456');
  });

  it('tabs in, and submits by Enter once the code is whole', async () => {
    const user = userEvent.setup();
    let submits = 0;
    input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      submits++;
    });
    await user.tab();
    expect(document.activeElement === input).toBe(true);
    await user.keyboard('123{Enter}');
    expect(submits).toBe(0);
    await user.keyboard('456{Enter}');
    expect(submits).toBe(1);
  });
});
