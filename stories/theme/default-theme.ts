import {themeFrom} from './read-theme.js';
import type {Palette, Theme} from './theme.js';
import {COLORS, SOURCE} from './theme.js';

const nothing = Object.fromEntries(COLORS.map((name) => [name, '#000000'])) as Palette;

/** What the tokens are read into. */
const blank: Theme = {
  light: nothing,
  dark: nothing,
  mixed: [],
  font: 'inherit',
  slot: 0,
  height: 0,
  radius: 0,
  gap: 0,
  ring: 0,
  motion: 0,
};

/** The package's own looks. */
export const DEFAULT: Theme = themeFrom(SOURCE, blank)?.theme ?? blank;
