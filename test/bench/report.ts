/** The tables of a run, in markdown. No files are read here. */
import type {Summary} from './statistics.js';
import {noise, ratios, summarise} from './statistics.js';

/** Each round of a measure, by the contender's title, in the order of the rows. */
export type Rounds = ReadonlyMap<string, readonly number[]>;

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const marks = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [head, marks, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Three digits that mean something; a dash where there is nothing to tell. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits);
}

function spread({low, high}: Summary): string {
  return Number.isFinite(low) ? `${figure(low)}–${figure(high)}` : '–';
}

/** What a measure came to against one of the contenders: the median of the rounds' ratios. */
export function against(rounds: Rounds, reference: string, title: string): Summary {
  return summarise(ratios(rounds.get(title) ?? [], rounds.get(reference) ?? []));
}

/** How far a contender and the same one again are apart, or its rounds among themselves, whichever is more. */
export function noiseOf(rounds: Rounds, reference: string, title: string): number {
  const once = against(rounds, reference, title);
  const again = against(rounds, reference, `${title}, again`);
  return Math.max(noise(once.median, again.median), (once.high - once.low) / 2 / once.median);
}

/** A row a contender: the median of its rounds, and the ratio to the reference with the middle half of it. */
export function comparison(rounds: Rounds, unit: string, reference: string): string {
  const rows = [...rounds].map(([title, values]) => {
    const ratio = against(rounds, reference, title);
    return [title, figure(summarise(values).median), figure(ratio.median), spread(ratio)];
  });
  return table(['', unit, `against ${reference}`, 'middle half'], rows);
}
