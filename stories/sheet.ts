import type {TemplateResult} from 'lit';
import {html} from 'lit';

/** What is compared, side by side, each under its name. */
export function sheetOf(figures: Readonly<Record<string, unknown>>): TemplateResult {
  return html`<div class="sheet">
    ${Object.entries(figures).map(([name, content]) => figure(name, content))}
  </div>`;
}

export function figure(caption: unknown, content: unknown): TemplateResult {
  return html`<figure>
    <figcaption>${caption}</figcaption>
    ${content}
  </figure>`;
}
