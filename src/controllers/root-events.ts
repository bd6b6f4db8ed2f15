/** What a field hears of its surroundings. */
export interface RootListener {
  handleRootEvent(event: Event): void;
}

const CAPTURED = ['submit', 'click'];
const BUBBLED = ['reset', 'formdata', 'selectionchange', 'pageshow', 'pagehide'];

const hubs = new WeakMap<EventTarget, RootEvents>();

/** One set of listeners a root, document and window, however many fields there are. */
class RootEvents {
  readonly #target: EventTarget;
  readonly #listeners = new Set<RootListener>();

  constructor(target: EventTarget) {
    this.#target = target;
  }

  add(listener: RootListener): void {
    if (this.#listeners.size === 0)
      this.#each((type, capture) => this.#target.addEventListener(type, this, capture));
    this.#listeners.add(listener);
  }

  delete(listener: RootListener): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size > 0) return;
    this.#each((type, capture) => this.#target.removeEventListener(type, this, capture));
  }

  handleEvent(event: Event): void {
    for (const listener of this.#listeners) listener.handleRootEvent(event);
  }

  #each(visit: (type: string, capture: boolean) => void): void {
    for (const type of CAPTURED) visit(type, true);
    for (const type of BUBBLED) visit(type, false);
  }
}

/** Listens on an element's root, its document (where Chromium fires `selectionchange`, M19) and its window; returns how to stop. */
export function listenAround(element: Element, listener: RootListener): () => void {
  const {ownerDocument} = element;
  const targets = new Set<EventTarget | null>([
    element.getRootNode(),
    ownerDocument,
    ownerDocument.defaultView,
  ]);
  const hubsAround: RootEvents[] = [];
  for (const target of targets) {
    if (!target) continue;
    const hub = hubs.get(target) ?? new RootEvents(target);
    hubs.set(target, hub);
    hub.add(listener);
    hubsAround.push(hub);
  }
  return () => {
    for (const hub of hubsAround) hub.delete(listener);
  };
}
