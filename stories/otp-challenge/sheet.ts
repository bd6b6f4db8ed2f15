import type {TemplateResult} from 'lit';
import {sheetOf} from '../sheet.js';
import {panel, type PanelArgs} from './panel.js';

/** Panels side by side, each under its name. */
export function sheet(panels: Readonly<Record<string, PanelArgs>>): TemplateResult {
  return sheetOf(Object.fromEntries(Object.entries(panels).map(([name, args]) => [name, panel(args)])));
}
