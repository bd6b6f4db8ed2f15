import type {TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {parseHex} from '../../test/tools/tokens/colors.mjs';
import {checkColor, formatRatio} from './contrast.js';
import type {ColorName, MeasureName, MixedName, Mode, Theme} from './theme.js';
import {COLORS, MEASURES, MODES, withColor, withMixed} from './theme.js';

/** Called with the theme as a control would have it. */
export type Change = (theme: Theme) => void;

const COLOR_LABELS: Readonly<Record<ColorName, string>> = {
  text: 'Text',
  background: 'Background',
  muted: 'Muted text',
  border: 'Border',
  accent: 'Accent',
  error: 'Error',
  success: 'Success',
};

interface Range {
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const RANGES: Readonly<Record<MeasureName, Range>> = {
  slot: {label: 'Slot width', unit: 'rem', min: 2, max: 4.5, step: 0.125},
  height: {label: 'Slot height', unit: '× width', min: 0.8, max: 1.6, step: 0.05},
  radius: {label: 'Corners', unit: 'rem', min: 0, max: 1.5, step: 0.0625},
  gap: {label: 'Gap', unit: 'rem', min: 0, max: 1.25, step: 0.0625},
  ring: {label: 'Focus ring', unit: 'px', min: 1, max: 6, step: 1},
  motion: {label: 'Motion', unit: 'ms', min: 0, max: 400, step: 10},
};

const FONTS: readonly (readonly [string, string])[] = [
  ['inherit', 'The page’s own'],
  ['system-ui, sans-serif', 'System'],
  ['ui-monospace, monospace', 'Monospace'],
  ['Georgia, serif', 'Serif'],
];

/** A row a colour, a column a scheme, in each cell the colour and how it stands out. */
export function colorTable(theme: Theme, change: Change): TemplateResult {
  return html`<table class="colors">
    <thead>
      <tr>
        <td></td>
        <th scope="col">Light</th>
        <th scope="col">Dark</th>
      </tr>
    </thead>
    <tbody>
      ${COLORS.map(
        (name) =>
          html`<tr>
            <th scope="row">${COLOR_LABELS[name]} ${mixture(theme, name, change)}</th>
            ${MODES.map((mode) => html`<td>${colorCell(theme, mode, name, change)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function mixture(theme: Theme, name: ColorName, change: Change): TemplateResult | typeof nothing {
  if (name !== 'muted' && name !== 'border') return nothing;
  const handleChange = ({target}: Event): void =>
    change(withMixed(theme, name, (target as HTMLInputElement).checked));
  return html`<label class="mixed">
    <input type="checkbox" .checked=${live(isMixed(theme, name))} @change=${handleChange} />
    mixed <span class="unseen">from text and background: ${COLOR_LABELS[name]}</span>
  </label>`;
}

const isMixed = (theme: Theme, name: MixedName): boolean => theme.mixed.includes(name);

function colorCell(theme: Theme, mode: Mode, name: ColorName, change: Change): TemplateResult {
  const hex = theme[mode][name];
  const label = `${COLOR_LABELS[name]}, ${mode}`;
  const handleInput = ({target}: Event): void => {
    const chosen = parseHex((target as HTMLInputElement).value);
    if (chosen) change(withColor(theme, mode, name, chosen));
  };
  return html`<div class="color">
      <input type="color" aria-label=${label} .value=${live(hex)} @input=${handleInput} />
      <input
        type="text"
        aria-label="${label}, in digits"
        pattern="#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})"
        spellcheck="false"
        autocomplete="off"
        .value=${live(hex)}
        @change=${handleInput}
      />
    </div>
    ${verdict(theme, mode, name)}`;
}

function verdict(theme: Theme, mode: Mode, name: ColorName): TemplateResult | typeof nothing {
  const check = checkColor(theme[mode], name);
  if (!check) return nothing;
  const {ratio, needed, passes} = check;
  return html`<span class="verdict ${passes ? 'passes' : 'fails'}">
    <span aria-hidden="true">${passes ? '✓' : '✗'}</span>
    ${formatRatio(ratio)}
    <span class=${passes ? 'unseen' : ''}>${passes ? 'passes' : `needs ${needed}`}</span>
  </span>`;
}

/** Sizes, corners, gap, ring and motion. */
export function ranges(theme: Theme, change: Change): TemplateResult[] {
  return MEASURES.map((name) => {
    const {label, unit, ...limits} = RANGES[name];
    const handleInput = ({target}: Event): void =>
      change({...theme, [name]: (target as HTMLInputElement).valueAsNumber});
    return html`<label class="range" for="theme-${name}">${label}</label>
      <input
        id="theme-${name}"
        type="range"
        min=${limits.min}
        max=${limits.max}
        step=${limits.step}
        aria-valuetext="${theme[name]} ${unit}"
        .value=${live(String(theme[name]))}
        @input=${handleInput}
      />
      <output for="theme-${name}">${theme[name]} <small>${unit}</small></output>`;
  });
}

/** Fonts that every system has, and the one of the theme. */
export function fontSelect(theme: Theme, change: Change): TemplateResult {
  const isListed = FONTS.some(([font]) => font === theme.font);
  const fonts = isListed
    ? FONTS
    : [...FONTS, [theme.font, theme.font.split(',')[0]?.replaceAll('"', '') ?? '']];
  const handleChange = ({target}: Event): void => {
    const {value} = target as HTMLSelectElement;
    change({...theme, font: value});
  };
  return html`<label class="range" for="theme-font">Font</label>
    <select id="theme-font" @change=${handleChange}>
      ${fonts.map(
        ([font = '', name]) =>
          html`<option value=${font} .selected=${live(font === theme.font)}>${name}</option>`,
      )}
    </select>`;
}
