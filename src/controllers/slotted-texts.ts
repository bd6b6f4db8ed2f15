import {create, give, setAttribute, setText} from './dom.js';
import {isGenerated, SlottedChild, uniqueId} from './slotted-child.js';

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
 * joined to it, missing ones are created with their text (FIELD rule 5).
 */
export class SlottedTexts {
  readonly #host: HTMLElement;
  readonly #label: SlottedChild<HTMLElement>;
  readonly #hint: SlottedChild<HTMLElement>;
  readonly #message: SlottedChild<HTMLElement>;

  constructor(host: HTMLElement) {
    const child = (slot: string, tag: 'label' | 'span'): SlottedChild<HTMLElement> =>
      new SlottedChild(host, `[slot=${slot}]`, () => create(tag, {slot, id: uniqueId(`-${slot}`)}));
    this.#host = host;
    this.#label = child('label', 'label');
    this.#hint = child('hint', 'span');
    this.#message = child('message', 'span');
  }

  show(input: HTMLInputElement, texts: FieldTexts): void {
    const label = write(this.#label, texts.label) as HTMLLabelElement | undefined;
    if (label?.control === null) label.htmlFor = input.id;
    give(input, 'aria-label', this.#nameOf(input, texts.name));
    const hint = write(this.#hint, texts.isHintUnseen ? undefined : texts.hint);
    give(input, 'aria-description', hint ? undefined : texts.hint);
    // An author's empty message is a place for ours, and ours stays once it is there.
    const {authored} = this.#message;
    if (authored && !authored.textContent) this.#message.own = authored;
    const message = write(this.#message, texts.message ?? (this.#message.own && ''));
    const said = message?.textContent ? message : undefined;
    describe(input, [hint, said]);
    setAttribute(input, 'aria-invalid', texts.isInvalid && 'true');
    setAttribute(input, 'aria-errormessage', texts.isInvalid && said?.id);
  }

  /** WebKit takes a wrapping label's text with the typed code in it (M7), so it is spelt out. */
  #nameOf(input: HTMLInputElement, fallback: string): string | undefined {
    const labels = [...(input.labels ?? [])];
    const wrapping = labels.find((label) => label.contains(this.#host));
    if (wrapping) return wrapping.textContent.replace(this.#host.textContent, '').trim();
    return labels.length > 0 || input.hasAttribute('aria-labelledby') || input.title ? undefined : fallback;
  }
}

function write(child: SlottedChild<HTMLElement>, text: string | undefined): HTMLElement | undefined {
  const element = child.settle(text !== undefined);
  if (element && element === child.own) setText(element, text ?? '');
  return element;
}

/** Joins texts to the input, after what the author described it by. */
function describe(input: HTMLInputElement, texts: readonly (HTMLElement | undefined)[]): void {
  const authored = (input.getAttribute('aria-describedby')?.match(/\S+/g) ?? []).filter(
    (id) => !isGenerated(id),
  );
  const ids = new Set(authored);
  for (const text of texts) if (text) ids.add((text.id ||= uniqueId()));
  setAttribute(input, 'aria-describedby', [...ids].join(' ') || undefined);
}
