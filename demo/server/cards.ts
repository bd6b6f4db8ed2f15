/** What is kept of a card, and shown of it. */
export interface Card {
  readonly label: string;
  readonly lastDigits: string;
}

const BRANDS: readonly (readonly [brand: string, numbers: RegExp])[] = [
  ['Visa', /^4/],
  ['Mastercard', /^(?:5[1-5]|2[2-7])/],
  ['American Express', /^3[47]/],
];

/**
 * Reads a card number.
 * @returns undefined when it is none
 */
export function parseCard(text: string): {readonly number: string; readonly card: Card} | undefined {
  const number = text.replace(/[\s-]/g, '');
  if (!/^\d{12,19}$/.test(number) || !hasCheckDigit(number)) return undefined;
  const label = BRANDS.find(([, numbers]) => numbers.test(number))?.[0] ?? 'Card';
  return {number, card: {label, lastDigits: number.slice(-4)}};
}

export function nameOf({label, lastDigits}: Card): string {
  return `${label} •••• ${lastDigits}`;
}

/** ISO/IEC 7812: every second digit from the right counts double, and the sum is a multiple of ten. */
function hasCheckDigit(number: string): boolean {
  const values = [...number].reverse().map((digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return value > 9 ? value - 9 : value;
  });
  return values.reduce((sum, value) => sum + value, 0) % 10 === 0;
}
