import {virtual} from '@guidepup/virtual-screen-reader';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';

/** A page of a test is read to its end and begun again within so many. */
const MOST_STEPS = 40;

/**
 * A screen reader of the test's own around a field. It knows no shadow trees (version 0.33; asked for in
 * https://github.com/guidepup/virtual-screen-reader/pull/183), while engines give assistive technology the flattened
 * tree. So it is given that: the host's children are those of its shadow root, a slot's are what is assigned to it,
 * and it hears of changes in the shadow root as of those around it.
 */
export interface VirtualReader {
  /** What it said since it was asked last. */
  heard(): Promise<string[]>;
  /** Moves its cursor from thing to thing until it reads what begins with these words; that alone is heard. */
  goTo(words: string): Promise<void>;
  /** Everything after its cursor, to the page's end. */
  readThrough(): Promise<string[]>;
  /** Presses what its cursor is on. */
  act(): Promise<void>;
  stop(): Promise<void>;
}

/** `advance` lets the time pass that the reader itself takes. */
export async function startReader(
  field: OtpInput,
  advance: (ms: number) => Promise<void>,
): Promise<VirtualReader> {
  const root = field.shadowRoot as ShadowRoot;
  const container = field.parentElement as HTMLElement;
  const unflatten = flatten(field, root);
  // The library takes a `Window`, and of that its `MutationObserver`.
  const surroundings = {MutationObserver: observerOf(root)} as unknown as Window & typeof globalThis;
  await virtual.start({container, window: surroundings, advanceTimers: advance});
  let told = (await virtual.spokenPhraseLog()).length;
  return {
    async heard() {
      const log = await virtual.spokenPhraseLog();
      // A region that is emptied is no news; the library says its politeness and nothing.
      const phrases = log.slice(told).filter((phrase) => !/^(polite|assertive): $/.test(phrase));
      told = log.length;
      return phrases;
    },
    async goTo(words) {
      for (let steps = 0; steps < MOST_STEPS; steps++) {
        told = (await virtual.spokenPhraseLog()).length;
        await virtual.next();
        if ((await virtual.lastSpokenPhrase()).startsWith(words)) return;
      }
      throw new Error(`Nothing begins with “${words}”.`);
    },
    async readThrough() {
      const phrases: string[] = [];
      do {
        await virtual.next();
        phrases.push(await virtual.lastSpokenPhrase());
      } while (virtual.activeNode !== container.lastElementChild && phrases.length < MOST_STEPS);
      return phrases;
    },
    act: () => virtual.act(),
    async stop() {
      await virtual.stop();
      unflatten();
    },
  };
}

function flatten(host: Element, root: ShadowRoot): () => void {
  const slots = [...root.querySelectorAll('slot')];
  Object.defineProperty(host, 'childNodes', {configurable: true, get: () => root.childNodes});
  for (const slot of slots) {
    const get = () => slot.assignedNodes({flatten: true});
    Object.defineProperty(slot, 'childNodes', {configurable: true, get});
  }
  return () => {
    for (const element of [host, ...slots]) Reflect.deleteProperty(element, 'childNodes');
  };
}

function observerOf(root: ShadowRoot): typeof MutationObserver {
  return class extends MutationObserver {
    override observe(target: Node, options?: MutationObserverInit): void {
      super.observe(target, options);
      super.observe(root, options);
    }
  };
}
