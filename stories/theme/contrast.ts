import {linearOf, mix} from '../../test/tools/tokens/colors.mjs';
import type {ColorName, Palette} from './theme.js';

/**
 * The contrast of two colours, from 1 to 21.
 * @param one `#rrggbb`
 * @param other `#rrggbb`
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red, green, blue] = linearOf(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What each colour needs: as text 4.5, as the edge of a control 3. */
const NEEDED: Readonly<Partial<Record<ColorName, number>>> = {
  text: 4.5,
  muted: 4.5,
  border: 3,
  accent: 4.5,
  error: 4.5,
  success: 4.5,
};

export interface Check {
  readonly ratio: number;
  readonly needed: number;
  readonly passes: boolean;
}

/**
 * What a colour stands on: the background, which the styles tint in slots that have a tone, and in the panel's
 * details, where the muted names of things are.
 */
function groundsOf(palette: Palette, name: ColorName): string[] {
  const {background, accent, error, success} = palette;
  const tints = name === 'text' ? [error, success, accent].map((tone) => mix(tone, 0.12, background)) : [];
  return [background, ...tints, ...(name === 'muted' ? [mix(accent, 0.05, background)] : [])];
}

/** How a colour of a palette stands out from what it stands on; undefined for the background itself. */
export function checkColor(palette: Palette, name: ColorName): Check | undefined {
  const needed = NEEDED[name];
  if (needed === undefined) return undefined;
  const ratio = Math.min(...groundsOf(palette, name).map((ground) => contrast(palette[name], ground)));
  return {ratio, needed, passes: ratio >= needed};
}

/** With as many decimals as say something, cut and not rounded: 4.499 does not pass as 4.5. */
export const formatRatio = (ratio: number): string => `${(Math.floor(ratio * 10) / 10).toFixed(1)}:1`;
