import {colorValue} from '../../test/tools/tokens/colors.mjs';
import type {Own, TokenFile} from '../../test/tools/tokens/format.mjs';
import {mapTokens, OWN} from '../../test/tools/tokens/format.mjs';
import type {ColorName, MixedName, Theme} from './theme.js';
import {isColor, PATHS, SOURCE} from './theme.js';

/** The theme as a file of design tokens, in the form of the package's own. */
export function tokensOf(theme: Theme): TokenFile {
  return mapTokens(SOURCE, ({path}, token) => {
    const [group = '', name = ''] = path.split('.');
    if (group === 'color' && isColor(name)) return colorToken(token, theme, name);
    if (path === PATHS.height) return own({...token, $value: rem(theme.slot * theme.height)}, theme.height);
    if (path === PATHS.font) return {...token, $value: families(theme.font)};
    if (path === PATHS.ring) {
      const value = token['$value'] as object;
      return {...token, $value: {...value, width: {value: theme.ring, unit: 'px'}}};
    }
    if (path === PATHS.motion) return {...token, $value: {value: theme.motion, unit: 'ms'}};
    const measure = (['slot', 'radius', 'gap'] as const).find((one) => PATHS[one] === path);
    return measure ? {...token, $value: rem(theme[measure])} : token;
  });
}

function colorToken(token: TokenFile, theme: Theme, name: ColorName): TokenFile {
  const extensions = token['$extensions'] as TokenFile;
  const {mix: share, ...rest} = extensions[OWN] as Own;
  const isMixed = theme.mixed.includes(name as MixedName);
  return {
    ...token,
    $value: colorValue(theme.light[name]),
    $extensions: {
      ...extensions,
      mode: {dark: colorValue(theme.dark[name])},
      [OWN]: isMixed ? {...rest, mix: share} : rest,
    },
  };
}

const own = (token: TokenFile, times: number): TokenFile => {
  const extensions = token['$extensions'] as TokenFile;
  return {...token, $extensions: {...extensions, [OWN]: {...(extensions[OWN] as Own), times}}};
};

/** Without the tails of binary fractions. */
const rem = (value: number) => ({value: Math.round(value * 1e4) / 1e4, unit: 'rem'});

const families = (font: string): string | string[] => {
  const list = font.split(',').map((family) => family.trim().replace(/^["']|["']$/g, ''));
  return list.length > 1 ? list : (list[0] ?? 'inherit');
};
