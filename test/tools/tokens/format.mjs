// @ts-check
/**
 * Design tokens as the Design Tokens Community Group writes them, with the dark value of a colour in
 * `$extensions.mode.dark`.
 * @see https://www.designtokens.org/tr/2025.10/format/
 */

/**
 * @typedef {import('./colors.mjs').ColorValue} ColorValue
 * @typedef {{readonly value: number, readonly unit: string}} Measure a dimension or a duration
 * @typedef {{readonly color: string, readonly width: Measure, readonly style: string}} BorderValue
 * @typedef {ColorValue | Measure | BorderValue | readonly string[] | string | number} Value
 */

/**
 * What the styles know of a token.
 * @typedef {object} Own
 * @property {string} [property] the custom property that replaces it
 * @property {string} [name] its name in src/styles/tokens.ts: of a private custom property, or of a constant
 * @property {number} [mix] it is this share of the text, and the rest of it background
 * @property {number} [times] it is this multiple of a slot's width
 */

/**
 * @typedef {object} Token
 * @property {string} path of its groups and its name, with dots
 * @property {string} type
 * @property {Value} value
 * @property {Value} [dark]
 * @property {string} description
 * @property {Own} own
 */

/** What JSON may hold. @typedef {{readonly [key: string]: unknown}} TokenFile */

/** Where a token has what only these styles know of. */
export const OWN = 'otp-stepup';

/**
 * Every token of a file in its order.
 * @param {TokenFile} file
 * @returns {Token[]}
 */
export const readTokens = (file) => [...tokensIn(file, [], '')];

/** @param {TokenFile} group @param {string[]} path @param {string} type @returns {Generator<Token>} */
function* tokensIn(group, path, type) {
  const ownType = typeof group['$type'] === 'string' ? group['$type'] : type;
  if ('$value' in group) return yield tokenOf(group, path.join('.'), ownType);
  for (const [name, child] of Object.entries(group)) {
    if (!name.startsWith('$') && isGroup(child)) yield* tokensIn(child, [...path, name], ownType);
  }
}

/** @param {TokenFile} group @param {string} path @param {string} type @returns {Token} */
function tokenOf(group, path, type) {
  const extensions = groupIn(group, '$extensions');
  const dark = groupIn(extensions, 'mode')['dark'];
  return {
    path,
    type,
    value: /** @type {Value} */ (group['$value']),
    ...(dark === undefined ? {} : {dark: /** @type {Value} */ (dark)}),
    description: typeof group['$description'] === 'string' ? group['$description'] : '',
    own: groupIn(extensions, OWN),
  };
}

/** @param {unknown} value @returns {value is TokenFile} */
export const isGroup = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {TokenFile} group @param {string} name @returns {TokenFile} an empty one where there is none */
function groupIn(group, name) {
  const child = group[name];
  return isGroup(child) ? child : {};
}

/**
 * A file with some of its tokens changed.
 * @param {TokenFile} file
 * @param {(token: Token, group: TokenFile) => TokenFile | undefined} change gives a token anew, or leaves it out
 * @param {string[]} path
 * @param {string} type
 * @returns {TokenFile}
 */
export function mapTokens(file, change, path = [], type = '') {
  const ownType = typeof file['$type'] === 'string' ? file['$type'] : type;
  const entries = Object.entries(file).flatMap(([name, child]) => {
    if (name.startsWith('$') || !isGroup(child)) return [[name, child]];
    const place = [...path, name];
    const childType = typeof child['$type'] === 'string' ? child['$type'] : ownType;
    const mapped =
      '$value' in child
        ? change(tokenOf(child, place.join('.'), childType), child)
        : mapTokens(child, change, place, ownType);
    return mapped && hasContent(mapped) ? [[name, mapped]] : [];
  });
  return Object.fromEntries(entries);
}

/** @param {TokenFile} group */
const hasContent = (group) => '$value' in group || Object.keys(group).some((name) => !name.startsWith('$'));
