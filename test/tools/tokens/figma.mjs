// @ts-check
/** Design tokens as Figma and its plugins take them. Figma knows no rem, so a root of 16 px is reckoned with. */
import {cssValue, isList} from './css.mjs';
import {mapTokens} from './format.mjs';

/**
 * @typedef {import('./format.mjs').TokenFile} TokenFile
 * @typedef {import('./format.mjs').Token} Token
 * @typedef {import('./format.mjs').Value} Value
 */

/** @typedef {'light' | 'dark'} Mode */

/** What Figma's variables have no kind for. */
const UNKNOWN = ['border'];

/**
 * One mode as the file that Figma imports into a collection of variables.
 * @param {TokenFile} file
 * @param {Mode} mode
 * @returns {TokenFile}
 */
export function figmaMode(file, mode) {
  const tokens = mapTokens(withoutHead(file), ({value, dark, type, description}) => {
    if (UNKNOWN.includes(type) || value === 'inherit') return undefined;
    const $value = inFigmaUnits(mode === 'dark' && dark !== undefined ? dark : value);
    return {$type: type, $value, $description: description};
  });
  const name = mode === 'dark' ? 'Dark' : 'Light';
  return {...withoutTypes(tokens), $extensions: {'com.figma.modeName': name}};
}

/**
 * Sets and themes as Tokens Studio keeps them in one file: what holds in both modes, and the colours of each. It is
 * the format's earlier draft, which has values as texts.
 * @param {TokenFile} file
 * @returns {TokenFile}
 */
export function tokensStudio(file) {
  /** @param {Mode | undefined} mode */
  const set = (mode) =>
    withoutTypes(
      mapTokens(withoutHead(file), ({value, dark, type, description}) => {
        const isWanted = (type === 'color') === (mode !== undefined);
        if (!isWanted || UNKNOWN.includes(type) || value === 'inherit') return undefined;
        const $value = asText(mode === 'dark' && dark !== undefined ? dark : value);
        return {$type: type, $value, $description: description};
      }),
    );
  /** @param {Mode} mode @param {string} name */
  const theme = (mode, name) => ({
    id: `otp-stepup-${mode}`,
    name,
    group: 'otp-stepup',
    selectedTokenSets: {base: 'enabled', [mode]: 'enabled'},
  });
  return {
    base: set(undefined),
    light: set('light'),
    dark: set('dark'),
    $themes: [theme('light', 'Light'), theme('dark', 'Dark')],
    $metadata: {tokenSetOrder: ['base', 'light', 'dark']},
  };
}

/** @param {TokenFile} file */
const withoutHead = ({$schema: _schema, $description: _description, ...groups}) => groups;

/** Each token has its own type. @param {TokenFile} file @returns {TokenFile} */
const withoutTypes = (file) =>
  Object.fromEntries(
    Object.entries(file).map(([name, group]) => {
      const {$type: _type, ...tokens} = /** @type {TokenFile} */ (group);
      return [name, tokens];
    }),
  );

/** @param {Value} value @returns {Value} */
function inFigmaUnits(value) {
  // A variable holds one family.
  if (isList(value)) return value[0] ?? '';
  if (typeof value !== 'object' || !('unit' in value)) return value;
  if (value.unit === 'rem') return {value: value.value * 16, unit: 'px'};
  return value.unit === 'ms' ? {value: value.value / 1000, unit: 's'} : value;
}

/** @param {Value} value */
function asText(value) {
  if (typeof value !== 'object') return value;
  return 'hex' in value ? value.hex : cssValue(inPixels(value));
}

/** @param {Exclude<Value, string | number>} value @returns {Value} */
const inPixels = (value) =>
  'unit' in value && value.unit === 'rem' ? {value: value.value * 16, unit: 'px'} : value;
