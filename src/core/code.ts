/** What a code is made of. Letters are the 26 of ASCII, digits end up as ASCII whatever script they came in. */
export type Charset = 'numeric' | 'alphanumeric' | 'alphabetic';

/** What happens to letters: made upper case, or left as typed. */
export type LetterCase = 'upper' | 'preserve';

/** The shape of the code that a field waits for. */
export interface CodeFormat {
  readonly length: number;
  readonly charset: Charset;
  readonly letterCase: LetterCase;
}

/** What a code of a charset has no place for. */
const OTHERS = {numeric: /\D/g, alphanumeric: /[^\dA-Za-z]/g, alphabetic: /[^A-Za-z]/g} as const;
const DIGIT = /^\p{Nd}$/u;
const FOREIGN_DIGIT = /(?!\d)\p{Nd}/gu;
const INVISIBLE = /[\p{Cf}\ufe00-\ufe0f\u20e3]/gu;
const DASH = /[\p{Pd}\u2212]/gu;

/**
 * A complete format from a partial or careless one.
 * `length` is held to 3–12 (6 when it is no number), an unknown charset becomes `numeric`, an unknown case `upper`.
 */
export function codeFormat(options: Partial<CodeFormat> = {}): CodeFormat {
  const {length = 6, charset = 'numeric', letterCase} = options;
  return {
    length: Number.isFinite(length) ? Math.min(12, Math.max(3, Math.trunc(length))) : 6,
    charset: Object.hasOwn(OTHERS, charset) ? charset : 'numeric',
    letterCase: letterCase === 'preserve' ? 'preserve' : 'upper',
  };
}

/** Every run of decimal digits in Unicode starts at a zero, so a digit's value is its place in its run. */
function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) as number;
  let first = point;
  while (DIGIT.test(String.fromCodePoint(first - 1))) first--;
  return String((point - first) % 10);
}

/**
 * Text as ASCII would have it: digits of any script, full-width letters, dashes and spaces become plain ones,
 * what is invisible goes. Everything else stays, lines included.
 */
export function plainText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(FOREIGN_DIGIT, asciiDigit)
    .replace(/[\uff21-\uff3a\uff41-\uff5a]/g, (wide) => wide.normalize('NFKC'))
    .replace(DASH, '-')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]/g, ' ');
}

/**
 * The characters of `text` that belong to a code, in order, as ASCII. It is not cut to the format's length,
 * so that a caller can tell a code that is too long. Applying it twice changes nothing.
 */
export function normaliseCode(text: string, format: CodeFormat): string {
  const kept = plainText(text).replace(OTHERS[format.charset], '');
  return format.letterCase === 'upper' ? kept.toUpperCase() : kept;
}

/** Whether `code` is exactly one whole code of this format, with nothing left to normalise. */
export function isComplete(code: string, format: CodeFormat): boolean {
  return code.length === format.length && normaliseCode(code, format) === code;
}
