/** A value such as a quarter of the others are below, or three quarters. Linear between neighbours. */
function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** What several rounds came to. */
export interface Summary {
  readonly median: number;
  /** The middle half of the rounds. */
  readonly low: number;
  readonly high: number;
}

/** NaN throughout where there was no round. */
export function summarise(values: readonly number[]): Summary {
  const sorted = values.toSorted((one, other) => one - other);
  return {median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75)};
}

/** Each round against the same round of what it is compared with, so that a slow minute is in both. */
export function ratios(values: readonly number[], reference: readonly number[]): number[] {
  return values.slice(0, reference.length).map((value, round) => value / (reference[round] as number));
}

/** How far two runs of the same thing were apart, as a part: 0.1 is a tenth. */
export function noise(one: number, same: number): number {
  return Math.abs(one - same) / Math.min(one, same);
}

/** Whether a ratio is worse than a recorded one by more than the noise of both runs, and by a twentieth at least. */
export function isRegression(now: number, recorded: number, noiseNow: number, noiseThen: number): boolean {
  return now > recorded * (1 + Math.max(0.05, noiseNow + noiseThen));
}
