import type {TemplateResult} from 'lit';
import {html} from 'lit';
import type {FieldArgs} from './field.js';
import {field} from './field.js';

/** Fields side by side, each under its name. */
export function sheet(fields: Readonly<Record<string, FieldArgs>>): TemplateResult {
  return html`<div class="sheet">${Object.entries(fields).map(figure)}</div>`;
}

function figure([name, args]: [string, FieldArgs]): TemplateResult {
  return html`<figure>
    <figcaption>${name}</figcaption>
    ${field(args)}
  </figure>`;
}
