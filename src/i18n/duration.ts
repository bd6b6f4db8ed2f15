interface DurationFormatter {
  format(duration: {minutes: number; seconds: number; hours?: number}): string;
}

type DurationFormatConstructor = new (locale: string, options: Record<string, string>) => DurationFormatter;

const formatters = new Map<string, DurationFormatter | undefined>();

function formatter(locale: string, options: Record<string, string>): DurationFormatter | undefined {
  const key = `${locale} ${Object.values(options).join(' ')}`;
  if (!formatters.has(key)) formatters.set(key, create(locale, options));
  return formatters.get(key);
}

function create(locale: string, options: Record<string, string>): DurationFormatter | undefined {
  const {DurationFormat} = Intl as unknown as {DurationFormat?: DurationFormatConstructor};
  return DurationFormat && new DurationFormat(locale, options);
}

function balanced(seconds: number): {minutes: number; seconds: number; hours?: number} {
  const hours = Math.floor(seconds / 3600);
  const rest = {minutes: Math.floor(seconds / 60) % 60, seconds: seconds % 60};
  return hours ? {hours, ...rest} : rest;
}

/** A running time: 4:05 (T-14 … T-17). */
export function formatClock(seconds: number, locale: string): string {
  // Not `digital`, which pads the minutes and shows the hours.
  const clock = formatter(locale, {
    style: 'narrow',
    minutes: 'numeric',
    minutesDisplay: 'always',
    secondsDisplay: 'always',
  });
  const parts = balanced(seconds);
  if (clock) return clock.format(parts);
  const pad = (value: number): string => String(value).padStart(2, '0');
  const hours = parts.hours ? `${parts.hours}:` : '';
  return `${hours}${hours ? pad(parts.minutes) : parts.minutes}:${pad(parts.seconds)}`;
}

/** A length of time in words: 1 minute, 30 seconds. */
export function formatDuration(seconds: number, locale: string): string {
  const words = formatter(locale, {style: 'long', ...(seconds === 0 ? {secondsDisplay: 'always'} : {})});
  return words ? words.format(balanced(seconds)) : formatClock(seconds, locale);
}
