import {GlobalWindow} from 'happy-dom';
import {describe, expect, it} from 'vitest';
import {FILLERS, fillAs} from '../../src/testing/index.js';
import {pageInJsdom} from './page-in-jsdom.js';

const HTML = '<form><input type="email" name="email"><input name="otp" autocomplete="one-time-code"></form>';

/** A page of each kind that Node can be given. They have no layout: every rectangle is empty. */
const PAGES: Record<string, () => Document> = {
  jsdom: () => pageInJsdom(HTML),
  'happy-dom': () => {
    const window = new GlobalWindow();
    window.document.body.innerHTML = HTML;
    return window.document as unknown as Document;
  },
};

describe('the door ./testing', () => {
  it('is imported without a document', () => {
    expect(globalThis).not.toHaveProperty('document');
    expect(FILLERS).toHaveLength(7);
  });
});

for (const [name, open] of Object.entries(PAGES)) {
  describe(`in ${name}, which has no layout`, () => {
    for (const filler of FILLERS) {
      it(`a page is filled as ${filler} does`, async () => {
        const page = open();
        const input = find(page, '[name=otp]');
        const heard: string[] = [];
        input.addEventListener('input', () => heard.push(input.value));
        const {filled, refused} = await fillAs(filler, page, '482913');
        expect(filled[0] === input && filled.length === 1).toBe(true);
        expect(refused.map(({reason}) => reason)).not.toContain('too-small');
        expect(input.value).toBe('482913');
        if (filler !== 'silent-extension') expect(heard.at(-1)).toBe('482913');
        expect(find(page, '[name=email]').value).toBe('');
      });
    }

    it('an input is refused for its state, its styles and its names', async () => {
      for (const [change, reason] of [
        [(input: HTMLInputElement) => (input.disabled = true), 'disabled'],
        [(input: HTMLInputElement) => (input.readOnly = true), 'readonly'],
        [(input: HTMLInputElement) => (input.style.display = 'none'), 'hidden'],
        [(input: HTMLInputElement) => (input.style.opacity = '0.01'), 'transparent'],
      ] as const) {
        const input = find(open(), '[name=otp]');
        change(input);
        expect((await fillAs('bitwarden', input, '482913')).refused).toMatchObject([{reason}]);
        expect(input.value).toBe('');
      }
    });

    it('nothing is known of size, place and cover, and none is refused for them', async () => {
      const input = find(open(), '[name=otp]');
      input.style.cssText = 'position: absolute; left: -9999px; width: 1px; height: 1px';
      for (const filler of ['bitwarden', 'keepassxc', '1password'] as const)
        expect((await fillAs(filler, input, '482913')).refused).toEqual([]);
    });
  });
}

function find(page: Document, selector: string): HTMLInputElement {
  return page.querySelector(selector) as HTMLInputElement;
}
