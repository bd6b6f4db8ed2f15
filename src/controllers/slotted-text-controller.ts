import {DEV} from '#dev';
import {noteCreated} from '../dev/hydration.js';
import {setAttribute, setText} from './dom.js';
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
  /** The `aria-label` that we gave. WebKit takes a wrapping label's text with the typed code in it (M7), so it is spelt out. */
  #name: string | undefined;
  /** The `aria-description` that we gave. */
  #description: string | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  attach(input: HTMLInputElement): void {
    this.#input = input;
  }

  detach(input: HTMLInputElement): void {
    for (const slot of ['hint', 'message'] as const) this.#describe(input, this.#find(slot)?.id ?? '', false);
    if (this.#name !== undefined) setAttribute(input, 'aria-label', undefined);
    this.#name = undefined;
    this.#speak(input, undefined);
    this.#input = undefined;
  }

  /** A visible label; without one, `fallback` names an input that nothing else names. */
  label(text: string | undefined, fallback: string): void {
    const input = this.#input;
    if (!input) return;
    const label = this.#text('label', text) as HTMLLabelElement | undefined;
    if (label?.localName === 'label' && !label.control) label.htmlFor = input.id ||= uniqueId();
    const labels = [...(input.labels ?? [])];
    const wrapping = labels.find((each) => each.contains(this.#host));
    const named = labels.length > 0 || input.hasAttribute('aria-labelledby') || input.title !== '';
    const name = wrapping ? textWithout(wrapping, this.#host) : named ? undefined : fallback;
    if (name === this.#name || (input.hasAttribute('aria-label') && this.#name === undefined)) return;
    this.#name = name;
    setAttribute(input, 'aria-label', name);
  }

  /**
   * `hidden` text is read out with the field and not shown: an attribute, for a child that the server did not
   * send makes React throw what was typed away (M26).
   */
  hint(text: string, hidden: boolean): void {
    const input = this.#input;
    if (!input) return;
    const before = this.#find('hint');
    const hint = this.#text('hint', hidden ? undefined : text);
    if (before && before !== hint) this.#describe(input, before.id, false);
    if (hint) this.#describe(input, idOf(hint), true);
    this.#speak(input, hint ? undefined : text);
  }

  /** What the field has to say now; `invalid` makes it the input's error. */
  message(text: string | undefined, invalid: boolean): void {
    const input = this.#input;
    if (!input) return;
    const message = this.#text('message', text ?? (this.#find('message') ? '' : undefined));
    const shown = message !== undefined && message.textContent !== '';
    if (message) this.#describe(input, idOf(message), shown);
    setAttribute(input, 'aria-invalid', invalid ? 'true' : undefined);
    setAttribute(input, 'aria-errormessage', invalid && shown ? message.id : undefined);
  }

  /** An author's own description stays. */
  #speak(input: HTMLInputElement, text: string | undefined): void {
    if (input.getAttribute('aria-description') !== (this.#description ?? null)) return;
    this.#description = text;
    setAttribute(input, 'aria-description', text);
  }

  #find(slot: Slot): HTMLElement | undefined {
    for (const child of this.#host.children) if (child.slot === slot) return child as HTMLElement;
    return undefined;
  }

  #text(slot: Slot, text: string | undefined): HTMLElement | undefined {
    const found = this.#find(slot);
    // An author's empty message is a place for ours.
    if (slot === 'message' && found && !this.#own.has(slot) && !found.textContent) this.#own.set(slot, found);
    const own = this.#own.get(slot);
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
      element.id = uniqueId(`-${slot}`);
      this.#own.set(slot, element);
    }
    setText(element, text);
    if (found) return element;
    this.#host.append(element);
    if (DEV) noteCreated(this.#host);
    return element;
  }

  #describe(input: HTMLInputElement, id: string, on: boolean): void {
    const before = input.getAttribute('aria-describedby') ?? '';
    const ids = before.split(/\s+/).filter((each) => each && each !== id);
    if (on) ids.push(id);
    setAttribute(input, 'aria-describedby', ids.join(' ') || undefined);
  }
}

function idOf(element: Element): string {
  return (element.id ||= uniqueId('-text'));
}

function textWithout(node: Node, left: Node): string {
  if (node === left) return '';
  if (!node.contains(left)) return node.textContent ?? '';
  return [...node.childNodes]
    .map((child) => textWithout(child, left))
    .join('')
    .trim();
}
