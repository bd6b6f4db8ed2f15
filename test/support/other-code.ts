/** A code that is not the one given. */
export function otherThan(code: string): string {
  return code.replace(/^./, (digit) => ((Number(digit) + 1) % 10).toString());
}
