// @ts-check
/** Colours of sRGB as tokens write them and as CSS does, and mixtures as `color-mix(in oklab, …)` makes them. */

/** @typedef {readonly [number, number, number]} Triple */

/** @typedef {{readonly colorSpace: 'srgb', readonly components: Triple, readonly hex: string}} ColorValue */

/**
 * @param {string} text `#rgb` or `#rrggbb`, in any case
 * @returns {string | undefined} `#rrggbb` in lower case
 */
export function parseHex(text) {
  const [, digits = ''] = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim()) ?? [];
  if (digits === '') return undefined;
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return `#${long.toLowerCase()}`;
}

/** In the fewest digits. @param {string} hex `#rrggbb` */
export const shortHex = (hex) => hex.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');

/** @param {string} hex `#rrggbb` @returns {Triple} red, green and blue from 0 to 1 */
function componentsOf(hex) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  return [red, green, blue];
}

/** @param {readonly number[]} components from 0 to 1; what is beyond is cut @returns {string} `#rrggbb` */
export const hexOf = (components) =>
  `#${components
    .map((part) => Math.round(255 * Math.min(1, Math.max(0, part))))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;

/** A colour as the format writes it. @param {string} hex `#rrggbb` @returns {ColorValue} */
export function colorValue(hex) {
  const [red, green, blue] = componentsOf(hex);
  /** @param {number} part */
  const round = (part) => Math.round(part * 1e4) / 1e4;
  return {colorSpace: 'srgb', components: [round(red), round(green), round(blue)], hex};
}

/** Light itself, without the curve of sRGB. @param {string} hex `#rrggbb` @returns {Triple} */
export function linearOf(hex) {
  const [red, green, blue] = componentsOf(hex);
  return [toLinear(red), toLinear(green), toLinear(blue)];
}

/** @param {number} part */
const toLinear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

/** @param {number} part */
const fromLinear = (part) => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

/**
 * What `color-mix(in oklab, first share, second)` is.
 * @param {string} first `#rrggbb`
 * @param {number} share of the first, from 0 to 1
 * @param {string} second `#rrggbb`
 * @returns {string} `#rrggbb`
 * @see https://www.w3.org/TR/css-color-4/#color-conversion-code
 */
export function mix(first, share, second) {
  const others = oklabOf(second);
  const mixed = oklabOf(first).map((part, index) => part * share + (others[index] ?? 0) * (1 - share));
  return hexOf(
    times(
      FROM_LMS,
      times(FROM_LAB, mixed).map((part) => part ** 3),
    ).map(fromLinear),
  );
}

/** @param {string} hex */
const oklabOf = (hex) => times(TO_LAB, times(TO_LMS, linearOf(hex)).map(Math.cbrt));

/** @param {readonly Triple[]} matrix @param {readonly number[]} vector */
const times = (matrix, vector) =>
  matrix.map((row) => row.reduce((sum, factor, index) => sum + factor * (vector[index] ?? 0), 0));

/** From linear sRGB to the responses of the eye's cones, from those to Oklab, and back. @type {Triple[]} */
const TO_LMS = [
  [0.4122214694707629, 0.5363325372617349, 0.0514459932675022],
  [0.2119034958178251, 0.6806995506452344, 0.1073969535369405],
  [0.0883024591900564, 0.2817188391361215, 0.6299787016738222],
];
/** @type {Triple[]} */
const TO_LAB = [
  [0.210454268309314, 0.7936177747023054, -0.0040720430116193],
  [1.9779985324311684, -2.4285922420485799, 0.450593709617411],
  [0.0259040424655478, 0.7827717124575296, -0.8086757549230774],
];
/** @type {Triple[]} */
const FROM_LAB = [
  [1, 0.3963377773761749, 0.2158037573099136],
  [1, -0.1055613458156586, -0.0638541728258133],
  [1, -0.0894841775298119, -1.2914855480194092],
];
/** @type {Triple[]} */
const FROM_LMS = [
  [4.0767416360759583, -3.3077115392580629, 0.2309699031821043],
  [-1.2684379732850315, 2.6097573492876882, -0.341319376002657],
  [-0.0041960761386756, -0.7034186179359362, 1.7076146940746117],
];
