/** What a field hears of its surroundings. */
export interface RootListener {
  handleRootEvent(event: Event): void;
}

/** One set of listeners a target, however many fields there are. */
class SharedEvents {
  readonly #target: EventTarget;
  readonly #types: readonly string[];
  readonly #listeners = new Set<RootListener>();

  constructor(target: EventTarget, types: readonly string[]) {
    this.#target = target;
    this.#types = types;
  }

  add(listener: RootListener): void {
    if (this.#listeners.size === 0) this.#each('addEventListener');
    this.#listeners.add(listener);
  }

  delete(listener: RootListener): void {
    if (this.#listeners.delete(listener) && this.#listeners.size === 0) this.#each('removeEventListener');
  }

  handleEvent(event: Event): void {
    for (const listener of this.#listeners) listener.handleRootEvent(event);
  }

  #each(method: 'addEventListener' | 'removeEventListener'): void {
    for (const type of this.#types) this.#target[method](type, this, CAPTURED.includes(type));
  }
}

/** Before the page's own listeners: these hear of the code as it is, and have the last word. */
const CAPTURED = ['submit', 'click', 'formdata'];
const OF_ROOT = [...CAPTURED, 'reset', 'selectionchange'];
/** Chromium fires it here alone for an input in a shadow root (M19). */
const OF_DOCUMENT = ['selectionchange'];
const OF_VIEW = ['pageshow', 'pagehide'];

const shared = new WeakMap<readonly string[], WeakMap<EventTarget, SharedEvents>>();

function sharedOf(target: EventTarget, types: readonly string[]): SharedEvents {
  const all = shared.get(types) ?? new WeakMap<EventTarget, SharedEvents>();
  const events = all.get(target) ?? new SharedEvents(target, types);
  shared.set(types, all.set(target, events));
  return events;
}

/** Listens on an element's root, its document and its window; returns how to stop. */
export function listenAround(element: Element, listener: RootListener): () => void {
  const {ownerDocument} = element;
  const root = element.getRootNode();
  const around = [sharedOf(root, OF_ROOT)];
  if (root !== ownerDocument) around.push(sharedOf(ownerDocument, OF_DOCUMENT));
  if (ownerDocument.defaultView) around.push(sharedOf(ownerDocument.defaultView, OF_VIEW));
  for (const events of around) events.add(listener);
  return () => {
    for (const events of around) events.delete(listener);
  };
}
