import {uniqueId} from './slotted-input-controller.js';

type Slot = 'label' | 'hint' | 'message';

/**
 * Label, hint and message as children of the host, where the input can refer to them: an author's own are
 * joined to it, missing ones are created with their text (FIELD rule 5).
 */
export class SlottedTextController {
  readonly #host: HTMLElement;
  readonly #own = new Map<Slot, HTMLElement>();
  #input: HTMLInputElement | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  attach(input: HTMLInputElement): void {
    this.#input = input;
  }

  detach(input: HTMLInputElement): void {
    for (const slot of ['hint', 'message'] as const) this.#describe(input, this.#find(slot)?.id ?? '', false);
    this.#input = undefined;
  }

  /** A visible label; without one, `fallback` names an input that nothing else names. */
  label(text: string | undefined, fallback: string): void {
    const input = this.#input;
    if (!input) return;
    const label = this.#text('label', text) as HTMLLabelElement | undefined;
    if (label?.localName === 'label' && !label.control) label.htmlFor = input.id ||= uniqueId();
    const named = input.labels?.length || input.hasAttribute('aria-labelledby') || input.title;
    const given = input.getAttribute('aria-label');
    if (!named && given === null) input.ariaLabel = fallback;
    else if (named && given === fallback) input.ariaLabel = null;
  }

  /** `hidden` text is read out with the field and not shown. */
  hint(text: string | undefined, hidden: boolean): void {
    const hint = this.#text('hint', text);
    if (!hint || !this.#input) return;
    if (hint === this.#own.get('hint')) hint.hidden = hidden;
    this.#describe(this.#input, idOf(hint), true);
  }

  /** What the field has to say now; `invalid` makes it the input's error. */
  message(text: string | undefined, invalid: boolean): void {
    const input = this.#input;
    if (!input) return;
    const message = this.#text('message', text ?? (this.#find('message') ? '' : undefined));
    const shown = message !== undefined && message.textContent !== '';
    if (message) this.#describe(input, idOf(message), shown);
    if (input.ariaInvalid !== (invalid ? 'true' : null)) input.ariaInvalid = invalid ? 'true' : null;
    if (invalid && shown) input.setAttribute('aria-errormessage', message.id);
    else input.removeAttribute('aria-errormessage');
  }

  #find(slot: Slot): HTMLElement | undefined {
    for (const child of this.#host.children) if (child.slot === slot) return child as HTMLElement;
    return undefined;
  }

  #text(slot: Slot, text: string | undefined): HTMLElement | undefined {
    const own = this.#own.get(slot);
    const found = this.#find(slot);
    if (found && found !== own) {
      own?.remove();
      return found;
    }
    if (text === undefined) {
      own?.remove();
      return undefined;
    }
    const element = own ?? this.#host.ownerDocument.createElement(slot === 'label' ? 'label' : 'span');
    if (!own) {
      element.slot = slot;
      this.#own.set(slot, element);
    }
    if (element.textContent !== text) element.textContent = text;
    if (!found) this.#host.append(element);
    return element;
  }

  #describe(input: HTMLInputElement, id: string, on: boolean): void {
    const before = input.getAttribute('aria-describedby') ?? '';
    const ids = before.split(/\s+/).filter((each) => each && each !== id);
    if (on) ids.push(id);
    const after = ids.join(' ');
    if (after === before) return;
    if (after) input.setAttribute('aria-describedby', after);
    else input.removeAttribute('aria-describedby');
  }
}

function idOf(element: Element): string {
  return (element.id ||= uniqueId('-text'));
}
