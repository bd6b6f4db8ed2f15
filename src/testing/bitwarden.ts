import {findBeside, isForCode, judgeLook, judgeState} from './bitwarden-fields.js';
import {type Fill, passedOver, sort} from './fill.js';
import {isFocused} from './inputs.js';
import {read, tell, viewOf, write} from './write.js';

/** How long it waits before each of its actions. */
const PAUSE_MS = 20;

/**
 * Bitwarden in the browser, from its own source: which inputs it sees (`dom-element-visibility.service.ts`), which
 * it has for a code (`autofill.service.ts`: where as many are found as the code has characters, each gets one, and
 * otherwise every one gets the whole code), and what it then does to each (`insert-autofill-content.service.ts`):
 * click, focus, keys without a name, `input` and `change` that do not leave a shadow root
 * ({@link https://github.com/bitwarden/clients/issues/19065}). Left out: text fields it has for a password by their
 * name alone, labels it makes of the text beside a field, and the animation.
 *
 * @see {@link https://github.com/bitwarden/clients/tree/main/apps/browser/src/autofill/services}
 */
export async function fillAsBitwarden(inputs: readonly HTMLInputElement[], code: string): Promise<Fill> {
  const {fit: seen, refused: unseen} = sort(inputs, judgeLook);
  const meant = findCodeFields(seen);
  const {fit, refused} = sort(meant, judgeState);
  const isSplit = meant.length === code.length;
  for (const input of fit) await fill(input, isSplit ? code.charAt(meant.indexOf(input)) : code);
  const last = meant.at(-1);
  if (last !== undefined) await act(() => focusAnew(last));
  return {filled: fit, refused: [...unseen, ...refused, ...unmeant(seen, meant)]};
}

function findCodeFields(seen: readonly HTMLInputElement[]): HTMLInputElement[] {
  const password = seen.find((input) => input.type === 'password' && judgeState(input) === undefined);
  if (password === undefined) return seen.filter(isForCode);
  const field = findBeside(password, seen);
  return field === undefined ? [] : [field];
}

function unmeant(seen: readonly HTMLInputElement[], meant: readonly HTMLInputElement[]) {
  return passedOver(seen, meant).map(({input, reason}) => ({
    input,
    reason: isForCode(input) ? reason : ('unrecognised' as const),
  }));
}

async function fill(input: HTMLInputElement, value: string): Promise<void> {
  await act(() => input.click());
  await act(() => focusAnew(input));
  await act(() => {
    if (read(input) !== value && judgeState(input) === undefined) insertValue(input, value);
  });
}

function insertValue(input: HTMLInputElement, value: string): void {
  keepingValue(input, () => {
    input.click();
    input.focus();
    pressKeys(input);
  });
  write(input, value);
  keepingValue(input, () => pressKeys(input));
  tell(input, 'input');
  tell(input, 'change');
}

/** Leaves the input first, so that it is told of the focus in any case, and puts back what that may have changed. */
function focusAnew(input: HTMLInputElement): void {
  if (isFocused(input)) input.blur();
  input.click();
  const before = read(input);
  input.focus();
  if (before !== '') write(input, before);
}

function keepingValue(input: HTMLInputElement, deed: () => void): void {
  const before = read(input);
  deed();
  if (read(input) !== before) write(input, before);
}

function pressKeys(input: HTMLInputElement): void {
  const {KeyboardEvent} = viewOf(input);
  for (const type of ['keydown', 'keyup']) input.dispatchEvent(new KeyboardEvent(type, {bubbles: true}));
}

async function act(deed: () => void): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  deed();
}
