import {DEV} from '#dev';
import {noteCreated} from '../dev/hydration.js';
import {create, setAttribute, setText} from './dom.js';
import {uniqueId} from './slotted-input.js';

type Slot = 'label' | 'hint' | 'message';

/**
 * Label, hint and message as children of the host, where the input can refer to them: an author's own are
 * joined to it, missing ones are created with their text (FIELD rule 5).
 */
export class SlottedTexts {
  readonly #host: HTMLElement;
  readonly #own = new Map<Slot, HTMLElement>();
  /** The `aria-label` that we gave. WebKit takes a wrapping label's text with the typed code in it (M7), so it is spelt out. */
  #name: string | undefined;
  /** The `aria-description` that we gave. */
  #description: string | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  release(input: HTMLInputElement): void {
    for (const slot of ['hint', 'message'] as const) this.#describe(input, this.#find(slot)?.id, false);
    if (this.#name !== undefined) input.removeAttribute('aria-label');
    this.#name = undefined;
    this.#speak(input, undefined);
  }

  /** A visible label; without one, `fallback` names an input that nothing else names. */
  label(input: HTMLInputElement, text: string | undefined, fallback: string): void {
    const label = this.#text('label', text) as HTMLLabelElement | undefined;
    if (label?.localName === 'label' && !label.control) label.htmlFor = input.id ||= uniqueId();
    const labels = [...(input.labels ?? [])];
    const wrapping = labels.find((each) => each.contains(this.#host));
    const isNamed = labels.length > 0 || input.hasAttribute('aria-labelledby') || input.title !== '';
    const name = wrapping ? textWithout(wrapping, this.#host).trim() : isNamed ? undefined : fallback;
    if (name === this.#name || (this.#name === undefined && input.hasAttribute('aria-label'))) return;
    this.#name = name;
    setAttribute(input, 'aria-label', name);
  }

  /**
   * `hidden` text is read out with the field and not shown: an attribute, for a child that the server did not
   * send makes React throw what was typed away (M26).
   */
  hint(input: HTMLInputElement, text: string, hidden: boolean): void {
    const before = this.#find('hint');
    const hint = this.#text('hint', hidden ? undefined : text);
    if (before !== hint) this.#describe(input, before?.id, false);
    this.#describe(input, hint && idOf(hint), true);
    this.#speak(input, hint ? undefined : text);
  }

  /** What the field has to say now; `isInvalid` makes it the input's error. */
  message(input: HTMLInputElement, text: string | undefined, isInvalid: boolean): void {
    const message = this.#text('message', text ?? (this.#find('message') && ''));
    const shown = message?.textContent ? idOf(message) : undefined;
    this.#describe(input, message && idOf(message), shown !== undefined);
    setAttribute(input, 'aria-invalid', isInvalid && 'true');
    setAttribute(input, 'aria-errormessage', isInvalid && shown);
  }

  /** An author's own description stays. */
  #speak(input: HTMLInputElement, text: string | undefined): void {
    if (input.getAttribute('aria-description') !== (this.#description ?? null)) return;
    this.#description = text;
    setAttribute(input, 'aria-description', text);
  }

  #find(slot: Slot): HTMLElement | undefined {
    return ([...this.#host.children] as HTMLElement[]).find((child) => child.slot === slot);
  }

  #text(slot: Slot, text: string | undefined): HTMLElement | undefined {
    const found = this.#find(slot);
    // An author's empty message is a place for ours.
    const isPlace = slot === 'message' && found?.textContent === '';
    const own = this.#own.get(slot) ?? (isPlace ? found : undefined);
    if (text === undefined || (found && found !== own)) {
      own?.remove();
      return found === own ? undefined : found;
    }
    const element = own ?? create(slot === 'label' ? 'label' : 'span', {slot, id: uniqueId(`-${slot}`)});
    this.#own.set(slot, element);
    setText(element, text);
    if (found) return element;
    this.#host.append(element);
    if (DEV) noteCreated(this.#host);
    return element;
  }

  #describe(input: HTMLInputElement, id: string | undefined, on: boolean): void {
    const ids = new Set(input.getAttribute('aria-describedby')?.match(/\S+/g));
    if (!id) return;
    ids.delete(id);
    if (on) ids.add(id);
    setAttribute(input, 'aria-describedby', [...ids].join(' ') || undefined);
  }
}

function idOf(element: Element): string {
  return (element.id ||= uniqueId('-text'));
}

function textWithout(node: Node, left: Node): string {
  if (node === left) return '';
  if (!node.contains(left)) return node.textContent ?? '';
  return [...node.childNodes].map((child) => textWithout(child, left)).join('');
}
