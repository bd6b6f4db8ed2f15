import type {TemplateResult} from 'lit';
import {sheetOf} from '../sheet.js';
import type {FieldArgs} from './field.js';
import {field} from './field.js';

/** Fields side by side, each under its name. */
export function sheet(fields: Readonly<Record<string, FieldArgs>>): TemplateResult {
  return sheetOf(Object.fromEntries(Object.entries(fields).map(([name, args]) => [name, field(args)])));
}
