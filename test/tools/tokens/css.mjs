// @ts-check
/** Design tokens as CSS: the module that the elements' sheets begin with, and custom properties for copying. */
import {shortHex} from './colors.mjs';
import {OWN, readTokens} from './format.mjs';

/**
 * @typedef {import('./format.mjs').TokenFile} TokenFile
 * @typedef {import('./format.mjs').Token} Token
 * @typedef {import('./format.mjs').Value} Value
 */

/**
 * A value as CSS writes it; of a border what its colour is added to.
 * @param {Value} value
 * @returns {string}
 */
export function cssValue(value) {
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return value.join(', ');
  if ('hex' in value) return shortHex(value.hex);
  if ('style' in value) return `${cssValue(value.width)} ${value.style}`;
  return `${value.value}${value.unit}`;
}

/** @param {Value} value @returns {value is readonly string[]} */
export const isList = (value) => Array.isArray(value);

/**
 * The token's default as CSS, among those of the other tokens.
 * @param {Token} token
 * @param {(path: string) => string} reference how a sheet has another token
 * @returns {string}
 */
function cssDefault({value, dark, own}, reference) {
  if (own.mix !== undefined) {
    const share = Math.round(own.mix * 100);
    return `color-mix(in oklab, ${reference('color.text')} ${share}%, ${reference('color.background')})`;
  }
  if (own.times !== undefined) return `calc(${reference('size.slot')} * ${own.times})`;
  if (typeof value === 'object' && !isList(value) && 'style' in value)
    return `${cssValue(value)} ${reference('color.accent')}`;
  return dark === undefined ? cssValue(value) : `light-dark(${cssValue(value)}, ${cssValue(dark)})`;
}

/**
 * The source of src/styles/tokens.ts.
 * @param {TokenFile} file
 * @returns {string}
 */
export function styleModule(file) {
  const tokens = readTokens(file);
  const nameOf = namesIn(tokens, (own) => own.name);
  const declarations = tokens
    .filter(({own}) => own.name?.startsWith('--'))
    .map((token) => `    ${token.own.name}: var(${token.own.property}, ${cssDefault(token, nameOf)});`);
  const constants = tokens
    .filter(({own}) => own.name?.startsWith('--') === false)
    .map(
      ({own, value, description}) =>
        `/** ${description} */\nexport const ${own.name} = '${cssValue(value)}';`,
    );
  return `// Written by \`node test/tools/tokens/write.mjs\` from tokens.json; the test command fails when it is not up to date.
import {css} from './css.js';

/**
 * The default looks, each replaceable by the custom property of its name. Light and dark follow \`color-scheme\`;
 * muted text and borders are mixtures of text and background.
 */
export const tokens = css\`
  :host {
${declarations.join('\n')}
  }
\`;

${constants.join('\n')}
`;
}

/**
 * Every default as the custom property that replaces it.
 * @param {TokenFile} file
 * @returns {string} a style sheet
 */
export function tokensCss(file) {
  const tokens = readTokens(file);
  const propertyOf = namesIn(tokens, (own) => own.property);
  const lines = tokens
    .filter(({own, value}) => own.property !== undefined && value !== 'inherit')
    .map(
      (token) => `  /* ${token.description} */\n  ${token.own.property}: ${cssDefault(token, propertyOf)};`,
    );
  return `/* Every default of otp-stepup. Copy the lines that you change, for any element around the fields.
   Light or dark goes by color-scheme. A slot size that is set holds for every size of field. */
:root {
  color-scheme: light dark;
${lines.join('\n')}
}
`;
}

/** @param {Token[]} tokens @param {(own: Token['own']) => string | undefined} pick @returns {(path: string) => string} */
function namesIn(tokens, pick) {
  return (path) => {
    const token = tokens.find((one) => one.path === path);
    const name = token && pick(token.own);
    if (name === undefined) throw new Error(`${OWN}: there is no ${path}`);
    return `var(${name})`;
  };
}
