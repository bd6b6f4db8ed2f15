import {shortHex} from '../../test/tools/tokens/colors.mjs';
import type {MixedName, Theme} from './theme.js';
import {DEFAULT} from './default-theme.js';
import {COLORS, propertyOf} from './theme.js';

/**
 * What of a theme is not the package's default, as custom properties.
 * @param selector of what the fields are in
 * @returns a style sheet
 */
export function cssOf(theme: Theme, selector = ':root'): string {
  const lines = declarations(theme).map(([property, value]) => `  ${property}: ${value};`);
  return lines.length === 0
    ? `/* The defaults of otp-stepup: there is nothing to set. */\n`
    : `${selector} {\n${lines.join('\n')}\n}\n`;
}

function declarations(theme: Theme): string[][] {
  const isNew = (name: 'slot' | 'height' | 'radius' | 'gap' | 'motion' | 'font'): boolean =>
    theme[name] !== DEFAULT[name];
  return [
    ...colorLines(theme),
    ...(isNew('slot') ? [[propertyOf('slot'), inRem(theme.slot)]] : []),
    ...(isNew('height') ? [[propertyOf('height'), inRem(theme.slot * theme.height)]] : []),
    ...(isNew('radius') ? [[propertyOf('radius'), inRem(theme.radius)]] : []),
    ...(isNew('gap') ? [[propertyOf('gap'), inRem(theme.gap)]] : []),
    ...(theme.ring === DEFAULT.ring
      ? []
      : [[propertyOf('ring'), `${theme.ring}px solid ${lightDark(theme, 'accent')}`]]),
    ...(isNew('font') ? [[propertyOf('font'), theme.font]] : []),
    ...(isNew('motion') ? [[propertyOf('motion'), `${theme.motion}ms`]] : []),
  ];
}

/** Mixtures are left to the styles, which mix the same. */
const colorLines = (theme: Theme): string[][] =>
  COLORS.filter((name) => !theme.mixed.includes(name as MixedName))
    .filter(
      (name) =>
        DEFAULT.mixed.includes(name as MixedName) ||
        theme.light[name] !== DEFAULT.light[name] ||
        theme.dark[name] !== DEFAULT.dark[name],
    )
    .map((name) => [propertyOf(name), lightDark(theme, name)]);

const lightDark = ({light, dark}: Theme, name: (typeof COLORS)[number]): string =>
  `light-dark(${shortHex(light[name])}, ${shortHex(dark[name])})`;

/** Without the tails of binary fractions. */
const inRem = (value: number): string => (value === 0 ? '0' : `${Math.round(value * 1e4) / 1e4}rem`);
