import {parseHex} from '../../test/tools/tokens/colors.mjs';
import type {Token, TokenFile, Value} from '../../test/tools/tokens/format.mjs';
import {readTokens} from '../../test/tools/tokens/format.mjs';
import type {ColorName, MeasureName, MixedName, Mode, Theme} from './theme.js';
import {isColor, MEASURES, PATHS, remix} from './theme.js';

/** What a file held of a theme. */
export interface Read {
  readonly theme: Theme;
  /** How many values were taken. */
  readonly count: number;
}

/**
 * Reads what this studio writes: design tokens with both modes, one mode of them for Figma, and Tokens Studio's sets.
 * What a file leaves out stays as it is.
 * @returns undefined where nothing in it could be read
 */
export function themeFrom(file: TokenFile, base: Theme): Read | undefined {
  const mode = modeOf(file);
  let theme = base;
  let count = 0;
  const take = (taken: Theme | undefined): void => {
    if (!taken) return;
    theme = taken;
    count += 1;
  };
  const tokens = readTokens(file);
  const colors = tokens.flatMap((token) => colorsIn(token, mode));
  for (const {name, mode: ofMode, hex} of colors) take({...theme, [ofMode]: {...theme[ofMode], [name]: hex}});
  for (const {path, value} of tokens) take(withValue(theme, path.replace(/^base\./, ''), value));
  if (count === 0) return undefined;
  return {theme: remix({...theme, mixed: mixedIn(tokens, base)}), count};
}

/** A file for Figma says whose colours it has; any other has those for the light in its values. */
function modeOf(file: TokenFile): Mode {
  const name = (file['$extensions'] as TokenFile | undefined)?.['com.figma.modeName'];
  return typeof name === 'string' && name.toLowerCase() === 'dark' ? 'dark' : 'light';
}

function colorsIn({path, value, dark}: Token, mode: Mode): {name: ColorName; mode: Mode; hex: string}[] {
  const [, set = mode, name = ''] = /^(?:(light|dark)\.)?color\.(\w+)$/.exec(path) ?? [];
  if (!isColor(name)) return [];
  return [
    {mode: set as Mode, value},
    {mode: 'dark' as const, value: dark},
  ].flatMap((one) => {
    const hex = hexFrom(one.value);
    return hex === undefined ? [] : [{name, mode: one.mode, hex}];
  });
}

function hexFrom(value: unknown): string | undefined {
  if (typeof value === 'string') return parseHex(value);
  const {hex} = (typeof value === 'object' && value !== null ? value : {}) as {hex?: unknown};
  return typeof hex === 'string' ? parseHex(hex) : undefined;
}

/** Mixed is what says so, or, where the file has no such colour, what was. */
function mixedIn(tokens: readonly Token[], base: Theme): MixedName[] {
  return (['muted', 'border'] as const).filter((name) => {
    const found = tokens.filter(({path}) => path.endsWith(`color.${name}`));
    return found.length === 0
      ? base.mixed.includes(name)
      : found.some((token) => token.own.mix !== undefined);
  });
}

function withValue(theme: Theme, path: string, value: Value): Theme | undefined {
  if (path === PATHS.font) return withFont(theme, value);
  const name = MEASURES.find((one) => PATHS[one] === path);
  const number = name && numberFrom(value);
  if (number === undefined || !Number.isFinite(number) || number < 0) return undefined;
  return {...theme, [name as MeasureName]: name === 'height' ? roundRatio(number / theme.slot) : number};
}

/** The height is kept as a multiple of the width, so that it follows it. */
const roundRatio = (ratio: number): number => Math.round(ratio * 1e4) / 1e4;

/** Only what a font's name may have comes into the style sheet. */
function withFont(theme: Theme, value: unknown): Theme | undefined {
  const list: unknown = typeof value === 'string' ? value.split(',') : value;
  const names = Array.isArray(list) ? list.map(familyFrom) : [];
  if (names.length === 0 || names.includes(undefined)) return undefined;
  return {...theme, font: names.join(', ')};
}

function familyFrom(value: unknown): string | undefined {
  const [, name] = /^\s*["']?([\w -]*[\w-])["']?\s*$/.exec(String(value)) ?? [];
  return name?.includes(' ') ? `"${name}"` : name;
}

/** In rem, px or ms as the theme has it. */
function numberFrom(value: unknown): number | undefined {
  if (typeof value === 'string') {
    const [, number, unit = ''] = /^([\d.]+)(rem|px|ms|s)$/.exec(value) ?? [];
    return number === undefined ? undefined : numberFrom({value: Number(number), unit});
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const measure = value as {width?: unknown; value?: unknown; unit?: unknown};
  if (measure.width !== undefined) return (numberFrom(measure.width) ?? NaN) * 16;
  if (typeof measure.value !== 'number') return undefined;
  if (measure.unit === 'px') return measure.value / 16;
  return measure.unit === 's' ? measure.value * 1000 : measure.value;
}
