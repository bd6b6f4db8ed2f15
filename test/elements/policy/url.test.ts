import {expect} from '@open-wc/testing';
import {fieldOf} from '../../support/field.js';

describe('a form that would put the code into a URL', () => {
  it('is warned of in development, when nobody handles its submission (S-11)', async () => {
    const warnings: string[] = [];
    const {warn} = console;
    console.warn = (words: string) => warnings.push(words);
    // The test's page stays where it is.
    const stay = (event: Event): void => event.preventDefault();
    try {
      for (const [attributes, isHandled] of [
        ['method="post"', false],
        ['', true],
        ['', false],
      ] as const) {
        const field = await fieldOf(
          `<form ${attributes}><otp-input name="code"></otp-input><button>Go</button></form>`,
        );
        const form = field.input?.form as HTMLFormElement;
        if (isHandled) form.addEventListener('submit', stay);
        field.fill('482913');
        submit(form, stay);
        expect(warnings.length, `${attributes} ${String(isHandled)}`).to.equal(
          attributes || isHandled ? 0 : 1,
        );
      }
      expect(warnings.join()).to.contain('URL').and.not.contain('482913');
    } finally {
      console.warn = warn;
    }
  });
});

/** Submits, and stays where it is once everybody has heard of it. */
function submit(form: HTMLFormElement, stay: (event: Event) => void): void {
  form.addEventListener('submit', () => addEventListener('submit', stay, {once: true}), {once: true});
  form.requestSubmit();
}
