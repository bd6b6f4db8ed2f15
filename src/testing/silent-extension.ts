import {type Fill, type Reason, passedOver, sort} from './fill.js';
import {asksForCode} from './inputs.js';
import {isHidden} from './rendering.js';
import {write} from './write.js';

/**
 * An extension that assigns `.value` and tells the page nothing: no event, no focus
 * ({@link https://github.com/home-assistant/frontend/issues/51620}, where it is Devolutions’ and iCloud Passwords’;
 * {@link https://github.com/home-assistant/frontend/pull/54076}). Inferred: that it takes the first input that asks
 * for a one-time code, or else the only one, and none that a person could not fill.
 */
export function fillAsSilentExtension(inputs: readonly HTMLInputElement[], code: string): Promise<Fill> {
  const {fit, refused} = sort(inputs, judge);
  const chosen = fit.find(asksForCode) ?? (fit.length === 1 ? fit[0] : undefined);
  if (chosen !== undefined) write(chosen, code);
  const filled = chosen === undefined ? [] : [chosen];
  return Promise.resolve({filled, refused: [...refused, ...passedOver(fit, filled)]});
}

function judge(input: HTMLInputElement): Reason | undefined {
  if (isHidden(input)) return 'hidden';
  if (input.matches(':disabled')) return 'disabled';
  return input.readOnly ? 'readonly' : undefined;
}
