import {figmaMode, tokensStudio} from '../../test/tools/tokens/figma.mjs';
import type {Theme} from './theme.js';
import {tokensOf} from './write-theme.js';
import {cssOf} from './theme-css.js';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What a theme can be taken away as. */
export const FORMATS = {
  css: {label: 'CSS custom properties', write: (theme: Theme) => cssOf(theme)},
  tokens: {label: 'Design tokens, light and dark', write: (theme: Theme) => json(tokensOf(theme))},
  'figma-light': {
    label: 'Figma variables, light',
    write: (theme: Theme) => json(figmaMode(tokensOf(theme), 'light')),
  },
  'figma-dark': {
    label: 'Figma variables, dark',
    write: (theme: Theme) => json(figmaMode(tokensOf(theme), 'dark')),
  },
  studio: {label: 'Tokens Studio', write: (theme: Theme) => json(tokensStudio(tokensOf(theme)))},
} as const;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
