const given = /* @__PURE__ */ new Set<string>();

/** Says once, in development, what a page does wrong. Call it behind `if (DEV)`; never pass it what a person typed. */
export function warn(words: string): void {
  if (given.has(words)) return;
  given.add(words);
  console.warn(`otp-stepup: ${words}`);
}
