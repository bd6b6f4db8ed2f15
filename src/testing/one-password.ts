import {type Fill, type Reason, passedOver, sort} from './fill.js';
import {asksForCode, hintsOf} from './inputs.js';
import {isCovered, isHidden, isSmaller, lowestOpacity} from './rendering.js';
import {pressNoKey, tell, write} from './write.js';

/** Words for a one-time code in an id, a name, a placeholder or a label. */
const HINT = /one.?time|otp|2fa|mfa|two.?factor|verification|(?:security|auth\w*|sign.?in) ?code/;

/** Fainter than this is hidden, in the eyes of the managers that publish their measure. */
const FAINT = 0.1;

/**
 * 1Password in the browser. Its source is closed. Documented: it avoids hidden fields
 * ({@link https://support.1password.com/browser-autofill-security}), leaves alone what has `data-1p-ignore`, and
 * knows a field by `autocomplete="one-time-code"`
 * ({@link https://developer.1password.com/docs/web/compatible-website-design/}). Reported: keys called
 * `Unidentified` ({@link https://github.com/GeorgeHulpoi/payload-totp/issues/39}), a code shared out between two
 * fields that both look like one ({@link https://github.com/coollabsio/coolify/issues/1922}), and no heed of
 * `autocomplete="off"` ({@link https://gist.github.com/jasonk/c577a3475b3b533cc820235166820e05}). Inferred: the
 * order of the events, the words it knows a field by, and what it takes for hidden.
 */
export function fillAs1Password(inputs: readonly HTMLInputElement[], code: string): Promise<Fill> {
  const {fit, refused} = sort(inputs, judge);
  const share = code.length / fit.length;
  const isShared = fit.length > 1 && Number.isInteger(share);
  const filled = isShared ? fit : fit.slice(0, 1);
  filled.forEach((input, index) =>
    fill(input, isShared ? code.slice(index * share, (index + 1) * share) : code),
  );
  return Promise.resolve({filled, refused: [...refused, ...passedOver(fit, filled)]});
}

function judge(input: HTMLInputElement): Reason | undefined {
  if (input.hasAttribute('data-1p-ignore')) return 'ignored';
  if (isHidden(input)) return 'hidden';
  if (input.matches(':disabled')) return 'disabled';
  if (input.readOnly) return 'readonly';
  if (!asksForCode(input) && !HINT.test(hintsOf(input))) return 'unrecognised';
  if (lowestOpacity(input) < FAINT) return 'transparent';
  if (isSmaller(input, 1)) return 'too-small';
  return isCovered(input) ? 'covered' : undefined;
}

function fill(input: HTMLInputElement, value: string): void {
  const noKey = {key: 'Unidentified'};
  input.focus();
  pressNoKey(input, 'keydown', noKey);
  pressNoKey(input, 'keypress', noKey);
  write(input, value);
  tell(input, 'input');
  pressNoKey(input, 'keyup', noKey);
  tell(input, 'change');
}
