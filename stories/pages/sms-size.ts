/** How much of an SMS a text takes. */
export interface SmsSize {
  /** GSM-7 holds 160 characters in one part; one character outside it makes it UCS-2, which holds 70. */
  readonly alphabet: 'GSM-7' | 'UCS-2';
  /** Septets in GSM-7, where some characters count twice; UTF-16 units in UCS-2. */
  readonly units: number;
  readonly parts: number;
  /** Units that still fit into the last part. */
  readonly left: number;
  /** The characters that are not in GSM-7, each once. */
  readonly foreign: readonly string[];
}

const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Each is an escape and a character. */
const EXTENDED = '\f^{}\\[~]|€';

/** A part of several gives some of its room to what joins them. */
const ROOM = {'GSM-7': {one: 160, each: 153}, 'UCS-2': {one: 70, each: 67}} as const;

/**
 * The size of an SMS as a gateway counts it.
 * @see https://www.3gpp.org/dynareport/23038.htm
 */
export function smsSize(text: string): SmsSize {
  const characters = [...text];
  const foreign = [
    ...new Set(characters.filter((each) => !BASIC.includes(each) && !EXTENDED.includes(each))),
  ];
  const alphabet = foreign.length > 0 ? 'UCS-2' : 'GSM-7';
  const widths = characters.map((each) =>
    alphabet === 'UCS-2' ? each.length : EXTENDED.includes(each) ? 2 : 1,
  );
  const units = widths.reduce((sum, width) => sum + width, 0);
  const {one, each} = ROOM[alphabet];
  if (units <= one) return {alphabet, units, parts: 1, left: one - units, foreign};
  return {alphabet, units, ...pack(widths, each), foreign};
}

/** No character is cut in two, so a part may end with a unit unused. */
function pack(widths: readonly number[], room: number): {parts: number; left: number} {
  let parts = 1;
  let left = room;
  for (const width of widths) {
    if (width > left) {
      parts++;
      left = room;
    }
    left -= width;
  }
  return {parts, left};
}
