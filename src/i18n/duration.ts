const formatters: Record<string, Intl.NumberFormat> = {};

/** Making a formatter is costly (T-17). */
function format(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  const formatter = (formatters[locale + JSON.stringify(options)] ??= new Intl.NumberFormat(locale, options));
  return formatter.format(value);
}

/** A running time of less than 60 hours, in the digits of a language: 4:05, 1:00:00 (T-14 … T-17). */
export function formatClock(seconds: number, locale: string): string {
  const units = seconds < 3600 ? [60, 1] : [3600, 60, 1];
  const parts = units.map((unit, index) =>
    format(Math.floor(seconds / unit) % 60, locale, {minimumIntegerDigits: index ? 2 : 1}),
  );
  return parts.join(':');
}

/** A length of time in words, in its largest unit and rounded up: 30 seconds, 2 minutes, 1 hour. */
export function formatDuration(seconds: number, locale: string): string {
  const [unit, size] =
    seconds < 60 ? ['second', 1] : seconds < 3600 ? ['minute', 60] : (['hour', 3600] as const);
  return format(Math.ceil(seconds / size), locale, {style: 'unit', unit, unitDisplay: 'long'});
}
