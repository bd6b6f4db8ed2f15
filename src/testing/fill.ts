/** Who fills: a phone, a password manager, or an extension that tells the page nothing. */
export type Filler =
  | 'ios-safari'
  | 'ios-keyboard'
  | 'android-chip'
  | 'bitwarden'
  | '1password'
  | 'keepassxc'
  | 'silent-extension';

/**
 * Why a filler left an input alone:
 *
 * - `disabled`, `readonly`
 * - `ignored`: an attribute such as `data-bwignore` tells this filler to keep away
 * - `hidden`: not displayed, not visible, or of type `hidden`
 * - `transparent`: it, or what holds it, is fainter than this filler allows
 * - `too-small`, `outside` the page, `covered` by another element at its middle
 * - `unrecognised`: nothing about it says that it takes a one-time code
 * - `unfocusable`: a person could not put the caret into it
 * - `passed-over`: it would do, and another input was chosen
 */
export type Reason =
  | 'disabled'
  | 'readonly'
  | 'ignored'
  | 'hidden'
  | 'transparent'
  | 'too-small'
  | 'outside'
  | 'covered'
  | 'unrecognised'
  | 'unfocusable'
  | 'passed-over';

/** An input that was left alone. */
export interface Refusal {
  readonly input: HTMLInputElement;
  readonly reason: Reason;
}

/** What a filler did. Every input it looked at is in one of the two lists. */
export interface Fill {
  /** The inputs it wrote into, in order. Empty when it found none to its liking. */
  readonly filled: readonly HTMLInputElement[];
  readonly refused: readonly Refusal[];
}

/** Fills what it finds fit among the inputs of a page. */
export type Fills = (inputs: readonly HTMLInputElement[], code: string) => Promise<Fill>;

/** Parts inputs by whether there is a reason against them. */
export function sort(
  inputs: readonly HTMLInputElement[],
  judge: (input: HTMLInputElement) => Reason | undefined,
): {fit: HTMLInputElement[]; refused: Refusal[]} {
  const fit: HTMLInputElement[] = [];
  const refused: Refusal[] = [];
  for (const input of inputs) {
    const reason = judge(input);
    if (reason === undefined) fit.push(input);
    else refused.push({input, reason});
  }
  return {fit, refused};
}

/** Those that would have done, and were not chosen. */
export function passedOver(
  fit: readonly HTMLInputElement[],
  chosen: readonly HTMLInputElement[],
): readonly Refusal[] {
  return fit
    .filter((input) => !chosen.includes(input))
    .map((input) => ({input, reason: 'passed-over' as const}));
}
