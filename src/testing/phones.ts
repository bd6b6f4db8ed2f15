import {asksForCode, isFocused} from './inputs.js';
import {type Fill, type Reason, passedOver, sort} from './fill.js';
import {isHidden} from './rendering.js';
import {insert, pressNoKey, tell, viewOf, write} from './write.js';

/** The types of input that bring a keyboard with suggestions. */
const TYPED = ['text', 'tel', 'number', 'password', 'search', 'url', 'email'];

/**
 * Safari on iOS and macOS, “From Messages” or “From Mail”. Reported: one `input` without `inputType` and without
 * `data`, made by script ({@link https://github.com/primefaces/primevue/pull/6596},
 * {@link https://github.com/square/maker/pull/300}), no `paste`, and a row of one-character boxes filled one each
 * ({@link https://github.com/bachdgvn/vue-otp-input/issues/58}). Inferred: that the input is focused first, and the
 * `change` at the end.
 */
export function fillAsIosSafari(inputs: readonly HTMLInputElement[], code: string): Promise<Fill> {
  return fillFocused(inputs, (chosen, fit) => {
    const boxes = fit.slice(fit.indexOf(chosen)).filter(({maxLength}) => maxLength === 1);
    const isSplit = chosen.maxLength === 1 && boxes.length >= code.length;
    const parts = isSplit ? [...code] : [code];
    const targets = isSplit ? boxes.slice(0, code.length) : [chosen];
    targets.forEach((input, index) => writeByScript(input, parts[index] ?? ''));
    return targets;
  });
}

/**
 * The keyboard of iOS in Chrome, in every other browser there and in the web views of applications. Reported: one
 * `input` with the whole code, no `paste`, cut by `maxlength`
 * ({@link https://github.com/devfolioco/react-otp-input/issues/322}). Inferred from that cut, which only an edit
 * makes: that the code is typed as one `insertText` at the caret, with its `beforeinput` and without keys.
 */
export function fillAsIosKeyboard(inputs: readonly HTMLInputElement[], code: string): Promise<Fill> {
  return fillFocused(inputs, (chosen) => {
    insert(chosen, code);
    return [chosen];
  });
}

/**
 * The chip above Android's keyboard, for a code of a message or of the clipboard. Reported: no `paste`, keys that do
 * not say which they are, one `input` with the whole text as `data`
 * ({@link https://github.com/jesus2099/konami-command/issues/947},
 * {@link https://github.com/mattermost/react-native-paste-input/issues/8}). Inferred: `insertText`, which is what a
 * text committed outside a composition is in Chromium, and one pair of keys.
 */
export function fillAsAndroidChip(inputs: readonly HTMLInputElement[], code: string): Promise<Fill> {
  return fillFocused(inputs, (chosen) => {
    const noKey = {key: 'Unidentified', keyCode: 229};
    pressNoKey(chosen, 'keydown', noKey);
    insert(chosen, code);
    pressNoKey(chosen, 'keyup', noKey);
    return [chosen];
  });
}

/** Fills from the input that a person has put the caret into, or else would: the one that asks for a code. */
function fillFocused(
  inputs: readonly HTMLInputElement[],
  fill: (chosen: HTMLInputElement, fit: HTMLInputElement[]) => HTMLInputElement[],
): Promise<Fill> {
  const {fit, refused} = sort(inputs, judge);
  const chosen = fit.find(isFocused) ?? fit.find(asksForCode) ?? fit[0];
  if (chosen === undefined) return Promise.resolve({filled: [], refused});
  chosen.focus();
  if (!isFocused(chosen)) {
    const unfocusable = {input: chosen, reason: 'unfocusable'} as const;
    return Promise.resolve({filled: [], refused: [...refused, unfocusable, ...passedOver(fit, [chosen])]});
  }
  const filled = fill(chosen, fit);
  return Promise.resolve({filled, refused: [...refused, ...passedOver(fit, filled)]});
}

function judge(input: HTMLInputElement): Reason | undefined {
  if (isHidden(input)) return 'hidden';
  if (!TYPED.includes(input.type)) return 'unrecognised';
  if (input.matches(':disabled')) return 'disabled';
  return input.readOnly ? 'readonly' : undefined;
}

function writeByScript(input: HTMLInputElement, value: string): void {
  write(input, value);
  input.dispatchEvent(new (viewOf(input).CustomEvent)('input', {bubbles: true}));
  tell(input, 'change');
}
