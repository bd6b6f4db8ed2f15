const UNITS = [
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

const formatters = new Map<string, Intl.NumberFormat>();

/** Making a formatter is costly (T-17). */
function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.NumberFormat(locale, options);
  formatters.set(key, known);
  return known;
}

/** A running time in the digits of a language: 4:05, 1:00:00 (T-14 … T-17). */
export function formatClock(seconds: number, locale: string): string {
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60];
  if (seconds >= 3600) parts.unshift(Math.floor(seconds / 3600));
  const digits = (part: number, index: number): string =>
    formatter(locale, {minimumIntegerDigits: index ? 2 : 1}).format(part);
  return parts.map(digits).join(':');
}

/** A length of time in words, in its largest unit and rounded up: 30 seconds, 2 minutes, 1 hour. */
export function formatDuration(seconds: number, locale: string): string {
  const [unit, size] = UNITS.find(([, least]) => seconds >= least) ?? UNITS[2];
  return formatter(locale, {style: 'unit', unit, unitDisplay: 'long'}).format(Math.ceil(seconds / size));
}
