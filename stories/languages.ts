import type {TemplateResult} from 'lit';
import {html} from 'lit';
import {figure} from './sheet.js';

/** Every language that the library has words in. */
export const LANGUAGES = Object.keys(import.meta.glob('../src/i18n/locales/*.ts')).flatMap(
  (path) => /(\w+)\.ts$/.exec(path)?.[1] ?? [],
);

const names = new Intl.DisplayNames('en', {type: 'language'});

/** The same in each language and its direction, side by side. */
export function languages(content: () => unknown): TemplateResult {
  return html`<div class="sheet">
    ${LANGUAGES.map(
      (language) =>
        html`<div lang=${language} dir=${language === 'ar' ? 'rtl' : 'ltr'}>
          ${figure(html`<span lang="en" dir="ltr">${names.of(language)}</span>`, content())}
        </div>`,
    )}
  </div>`;
}
