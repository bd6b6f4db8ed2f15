import source from '../../src/styles/tokens.json' with {type: 'json'};
import {mix} from '../../test/tools/tokens/colors.mjs';
import type {Own, TokenFile} from '../../test/tools/tokens/format.mjs';
import {readTokens} from '../../test/tools/tokens/format.mjs';

export type Mode = 'light' | 'dark';
export const MODES: readonly Mode[] = ['light', 'dark'];

export const COLORS = ['text', 'background', 'muted', 'border', 'accent', 'error', 'success'] as const;
export type ColorName = (typeof COLORS)[number];

/** Each as `#rrggbb`. */
export type Palette = Readonly<Record<ColorName, string>>;

/** Colours that are mixtures of text and background until they are chosen. */
export type MixedName = 'muted' | 'border';

/** In rem: slot, radius, gap. In px: ring. In ms: motion. Times the width of a slot: height. */
export const MEASURES = ['slot', 'height', 'radius', 'gap', 'ring', 'motion'] as const;
export type MeasureName = (typeof MEASURES)[number];

/** All that can be themed. */
export interface Theme extends Readonly<Record<Mode, Palette>>, Readonly<Record<MeasureName, number>> {
  readonly mixed: readonly MixedName[];
  /** A list as in CSS, or `inherit`. */
  readonly font: string;
}

/** Where the tokens have them. */
export const PATHS: Readonly<Record<MeasureName | 'font', string>> = {
  slot: 'size.slot',
  height: 'size.height',
  radius: 'radius.slot',
  gap: 'gap.slots',
  ring: 'focus.ring',
  motion: 'motion.field',
  font: 'type.family',
};

/** The package's own tokens. */
export const SOURCE: TokenFile = source;
const TOKENS = readTokens(SOURCE);
const ownOf = (path: string): Own => TOKENS.find((token) => token.path === path)?.own ?? {};

/** The custom property that replaces a default. */
export const propertyOf = (name: ColorName | MeasureName | 'font'): string =>
  ownOf(isColor(name) ? `color.${name}` : PATHS[name]).property ?? '';

export const isColor = (name: string): name is ColorName => COLORS.includes(name as ColorName);

/** A theme with one colour chosen; what is mixed follows the text and the background. */
export function withColor(theme: Theme, mode: Mode, name: ColorName, hex: string): Theme {
  const mixed = theme.mixed.filter((one) => one !== name);
  return remix({...theme, [mode]: {...theme[mode], [name]: hex}, mixed});
}

/** A theme in which a colour is a mixture again, or is one no more. */
export function withMixed(theme: Theme, name: MixedName, isMixed: boolean): Theme {
  const others = theme.mixed.filter((one) => one !== name);
  return remix({...theme, mixed: isMixed ? [...others, name] : others});
}

/** A theme whose mixtures come of its texts and backgrounds. */
export function remix(theme: Theme): Theme {
  const remixed = (palette: Palette): Palette =>
    theme.mixed.reduce(
      (mixture, name) => ({
        ...mixture,
        [name]: mix(palette.text, ownOf(`color.${name}`).mix ?? 1, palette.background),
      }),
      palette,
    );
  return {...theme, light: remixed(theme.light), dark: remixed(theme.dark)};
}
