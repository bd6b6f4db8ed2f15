import {create, give, setAttribute, setText} from './dom.js';
import {isGenerated, isOurs, settle, take, uniqueId} from './slotted.js';

export interface FieldTexts {
  /** A visible label. */
  readonly label: string | undefined;
  /** Names an input that nothing else names. */
  readonly name: string;
  readonly hint: string;
  /**
   * The hint is read out with the field and not shown: an attribute, for a child that the server did not send
   * makes React throw what was typed away (M26).
   */
  readonly isHintUnseen: boolean;
  /** What the field has to say now. */
  readonly message: string | undefined;
  /** The message is the input's error. */
  readonly isInvalid: boolean;
}

/**
 * Label, hint and message as children of the host, where the input can refer to them: an author's own are
 * joined to it, missing ones are created with their text.
 */
export function showTexts(host: HTMLElement, input: HTMLInputElement, texts: FieldTexts): void {
  const label = write(host, 'label', texts.label) as HTMLLabelElement | undefined;
  if (label && label.htmlFor !== input.id) label.htmlFor = input.id;
  give(input, 'aria-label', nameOf(input, host, texts.name));
  const hint = write(host, 'hint', texts.isHintUnseen ? undefined : texts.hint);
  give(input, 'aria-description', hint ? undefined : texts.hint);
  // An author's empty message is a place for ours, and ours stays once it is there.
  const place = host.querySelector(':scope > [slot=message]');
  if (place && !place.textContent) take(place);
  const message = write(host, 'message', texts.message ?? (place ? '' : undefined));
  const said = message?.textContent ? message : undefined;
  describe(input, [hint, said]);
  give(input, 'aria-invalid', texts.isInvalid ? 'true' : undefined);
  give(input, 'aria-errormessage', texts.isInvalid ? said?.id : undefined);
}

function write(host: HTMLElement, slot: string, text: string | undefined): HTMLElement | undefined {
  const made = (): HTMLElement => create(slot === 'label' ? slot : 'span', {slot, id: uniqueId(`-${slot}`)});
  const element = settle(host, `[slot=${slot}]`, text === undefined ? text : made);
  if (element && isOurs(element)) setText(element, text ?? '');
  return element;
}

/** WebKit takes a wrapping label's text with the typed code in it (M7), so it is spelt out. */
function nameOf(input: HTMLInputElement, host: HTMLElement, fallback: string): string | undefined {
  const labels = labelsOf(input);
  const wrapping = labels.find((label) => label.contains(host));
  if (wrapping) return wrapping.textContent.replace(host.textContent, '').trim();
  return labels.length > 0 || input.hasAttribute('aria-labelledby') || input.title ? undefined : fallback;
}

/** By the list that the browser keeps of a document's labels: `input.labels` looks at the whole page for each input. */
function labelsOf(input: HTMLInputElement): HTMLLabelElement[] {
  const root = input.getRootNode() as Partial<Document>;
  const labels = root.getElementsByTagName?.('label') ?? (input.labels as Iterable<HTMLLabelElement>);
  return [...labels].filter(({control}) => control === input);
}

/** Joins texts to the input, after what the author described it by. */
function describe(input: HTMLInputElement, texts: readonly (HTMLElement | undefined)[]): void {
  const authored = input.getAttribute('aria-describedby')?.match(/\S+/g) ?? [];
  const ids = new Set(authored.filter((id) => !isGenerated(id)));
  for (const text of texts) if (text) ids.add((text.id ||= uniqueId()));
  setAttribute(input, 'aria-describedby', [...ids].join(' ') || undefined);
}
