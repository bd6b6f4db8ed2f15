import {beforeEach, describe, expect, it} from 'vitest';
import {otpField} from '../../src/testing/index.js';
import {playStory, STORY} from './story.js';

/** What holds of the harness in a DOM without layout. */
export function otpFieldSuite(name: string): void {
  describe(`a field that is operated in ${name}`, () => {
    beforeEach(() => document.body.replaceChildren());

    function fieldOf(html: string): ReturnType<typeof otpField> {
      document.body.innerHTML = html;
      return otpField(document);
    }

    it('shows a person what it shows in a browser, with provider and service', async () => {
      expect(await playStory(document)).toEqual(STORY);
    });

    it('moves the caret and edits there', async () => {
      const field = fieldOf('<otp-input></otp-input>');
      await field.type('1234');
      await field.press('Home');
      await field.press('ArrowRight');
      await field.type('9');
      // happy-dom has the caret at the end after any edit.
      for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'Delete']) await field.press(key);
      expect(field.shown).toBe('194___');
      await field.press('End');
      await field.press('ArrowLeft');
      await field.press('Backspace');
      expect(field.shown).toBe('14____');
      await field.clear();
      expect(field.value).toBe('');
    });

    it.each([
      '<otp-input readonly></otp-input>',
      '<otp-input disabled></otp-input>',
      '<otp-input><input readonly></otp-input>',
    ])('changes nothing where a person could not: %s', async (html) => {
      const field = fieldOf(html);
      await field.type('482913');
      await field.paste('482913');
      await field.press('Backspace');
      expect(field.value).toBe('');
    });

    it('submits by Enter, tells of the change, and leaves by Tab', async () => {
      const field = fieldOf('<form><otp-input name="code"></otp-input><button>Go</button></form>');
      const heard: string[] = [];
      field.element.addEventListener('change', () => heard.push(`change ${field.value}`));
      document.querySelector('form')?.addEventListener('submit', (event) => {
        event.preventDefault();
        heard.push('submit');
      });
      await field.type('123456');
      await field.press('Enter');
      await field.press('Backspace');
      await field.press('Tab');
      expect(heard).toEqual(['change 123456', 'submit', 'change 12345']);
      expect(document.activeElement === field.input).toBe(false);
    });

    it('reads the clock, and hears what is announced', async () => {
      const field = fieldOf('<otp-input expires-in="90"></otp-input>');
      field.element.setAttribute('error', 'No');
      await field.settled();
      expect(field.secondsLeft).toBeGreaterThan(88);
      expect(field.message).toBe('No');
      await field.when(() => field.announced.includes('No'));
    });
  });
}
