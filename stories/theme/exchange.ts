import type {TemplateResult} from 'lit';
import {html} from 'lit';
import type {FormatName} from './formats.js';
import {FORMAT_NAMES, FORMATS} from './formats.js';
import type {Theme} from './theme.js';
import {themeFrom} from './read-theme.js';
import {isGroup} from '../../test/tools/tokens/format.mjs';

/** What the page knows of what goes out and comes in. */
export interface Exchange {
  readonly theme: Theme;
  readonly format: FormatName;
  readonly imported: string;
  readonly copy: (format: FormatName) => void;
  readonly choose: (format: FormatName) => void;
  readonly read: (text: string) => void;
}

/** The theme as text in the format that is chosen. */
export function exportPanel({theme, format, copy, choose}: Exchange): TemplateResult {
  const handleChange = ({target}: Event): void => choose((target as HTMLSelectElement).value as FormatName);
  return html`<section class="tile" aria-labelledby="theme-export">
    <h2 id="theme-export">Take it along</h2>
    <p>
      CSS goes into any style sheet of the page and holds only what differs from the defaults. Tokens can be
      imported here again, and into Figma.
    </p>
    <div class="bar">
      <label for="theme-format" class="unseen">Format</label>
      <select id="theme-format" @change=${handleChange}>
        ${FORMAT_NAMES.map(
          (name) => html`<option value=${name} ?selected=${name === format}>${FORMATS[name].label}</option>`,
        )}
      </select>
      <button type="button" @click=${() => copy(format)}>Copy this</button>
    </div>
    <textarea
      readonly
      rows="12"
      spellcheck="false"
      aria-label=${FORMATS[format].label}
      .value=${FORMATS[format].write(theme)}
    ></textarea>
  </section>`;
}

/** A box for tokens from elsewhere. */
export function importPanel({imported, read}: Exchange): TemplateResult {
  const handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const box = (event.target as HTMLFormElement).querySelector('textarea');
    if (box) read(box.value);
  };
  return html`<section class="tile" aria-labelledby="theme-import">
    <h2 id="theme-import">Bring one in</h2>
    <p>Paste tokens that came from here, whichever format of JSON it was. What they leave out stays.</p>
    <form @submit=${handleSubmit}>
      <label for="theme-tokens" class="unseen">Tokens as JSON</label>
      <textarea
        id="theme-tokens"
        name="tokens"
        rows="6"
        spellcheck="false"
        placeholder='{"color": {"accent": {"$value": …'
      ></textarea>
      <div class="bar">
        <button>Import</button>
        <p role="status">${imported}</p>
      </div>
    </form>
  </section>`;
}

/** Reads what was pasted. @returns the theme, or else what to tell the person */
export function importTheme(text: string, base: Theme): {theme?: Theme; said: string} {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return {said: 'This is not JSON.'};
  }
  const read = isGroup(file) ? themeFrom(file, base) : undefined;
  if (!read) return {said: 'There is no token of this theme in it.'};
  return {theme: read.theme, said: `Read ${read.count} value${read.count === 1 ? '' : 's'}.`};
}
