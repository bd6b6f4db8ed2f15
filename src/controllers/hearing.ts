import {listen} from './dom.js';

/** Hears what happens to a field's input and to its form, and what the page lives through. */
export type Hearer = (event: Event) => void;

/** All that hear now. They share their listeners: those of each field's own would cost more than the field. */
const hearers = new Set<Hearer>();
const places = new WeakSet<EventTarget>();

/**
 * For edits, for values written without an event (M16), and for the caret in every engine's own order (M19). Not
 * `beforeinput`: whoever is around the input may refuse it first.
 */
const INPUT_EVENTS =
  'input compositionstart compositionend change focus blur keydown keyup pointerup click select selectionchange';
const FORM_EVENTS = 'submit reset formdata';
const PAGE_EVENTS = 'pagehide pageshow languagechange context-provider';

function hear(event: Event): void {
  for (const hearer of [...hearers]) hearer(event);
}

function listenIn(place: EventTarget): void {
  if (!places.has(place))
    listen(place, `${INPUT_EVENTS} ${FORM_EVENTS} ${PAGE_EVENTS}`, hear, undefined, true);
  places.add(place);
}

/** From now on the page's events are heard, before anybody else hears them. */
export function startHearing(element: Element, hearer: Hearer): void {
  const root = element.getRootNode();
  hearers.add(hearer);
  // For an input in a shadow root some events are told there alone, and Chromium's selectionchange to the document.
  listenIn(element.ownerDocument.defaultView ?? window);
  if (root instanceof ShadowRoot) listenIn(root);
}

export function stopHearing(hearer: Hearer): void {
  hearers.delete(hearer);
}
