/** An element with attributes and children. Never from a string of markup, so that Trusted Types have nothing to ask. */
export function create<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name] as string);
  element.append(...children);
  return element;
}

/** Writes an attribute (`true` as a bare one), or takes it away; nothing where it is so already, since observers watch. */
export function setAttribute(
  element: Element,
  name: string,
  value: string | boolean | null | undefined,
): void {
  const text = value === true ? '' : value;
  if (text === undefined || text === null || text === false) element.removeAttribute(name);
  else if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

/** What was given to an element, by attribute. */
const given = new WeakMap<Element, Record<string, string | undefined>>();

/** Gives an attribute (`true` as a bare one), or takes back what was given; an author's own stands. */
export function give(element: Element, name: string, wanted: string | boolean | undefined): void {
  const value = wanted === true ? '' : wanted === false ? undefined : wanted;
  const ours = given.get(element) ?? {};
  const isOurs = (element.getAttribute(name) ?? undefined) === ours[name];
  given.set(element, ours);
  // What somebody has since changed or taken away is ours no more.
  if (!isOurs && value !== undefined) return;
  if (isOurs && value !== ours[name]) setAttribute(element, name, value);
  ours[name] = value;
}

/** Takes back all that was given. */
export function takeBack(element: Element): void {
  for (const name in given.get(element)) give(element, name, undefined);
}

/** Whether an element was ever given anything: a copy of one never was. */
export function isKnown(element: Element): boolean {
  return given.has(element);
}

/** Writes a text; nothing where it is there already. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** By the root's active element: `:focus` is false while the window is not in front (M20). */
export function hasFocus(element: Element): boolean {
  return (element.getRootNode() as Document | ShadowRoot).activeElement === element;
}

/** Listens for several events, named in one text, until the signal is aborted; without one, for ever. */
export function listen(
  target: EventTarget,
  types: string,
  listener: EventListenerOrEventListenerObject,
  signal?: AbortSignal,
  capture?: boolean,
): void {
  const options = {signal, capture} as AddEventListenerOptions;
  for (const type of types.split(' ')) target.addEventListener(type, listener, options);
}

/** The custom states of an element. Where a DOM has none (jsdom, happy-dom) they are kept, and seen by nobody. */
export function statesOf(element: Partial<Pick<HTMLElement, 'attachInternals'>>): Set<string> {
  return element.attachInternals?.().states ?? new Set();
}

/** Edits as the person would, so that it can be undone. False where there is no such way (jsdom, happy-dom). */
export function command(
  document: Partial<Pick<Document, 'execCommand'>>,
  name: 'insertText' | 'delete' | 'undo' | 'redo',
  text?: string,
): boolean {
  return document.execCommand?.(name, false, text) ?? false;
}

/** Whether a page of another origin frames this one: it may lay itself over what a person does here (S-31). */
export function isFramedByOthers(): boolean {
  try {
    // Of another origin's window nothing may be read.
    return window.top?.origin !== window.origin;
  } catch {
    return true;
  }
}
