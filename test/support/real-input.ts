/**
 * Real input for browser tests: what is typed, pressed, pasted and clicked here comes from the engine
 * itself, so that its events are trusted and its default actions happen. Equal in Chromium, Firefox and
 * WebKit. Call {@link resetInput} in `afterEach`, for pages outlive test files.
 */
import {executeServerCommand} from '@web/test-runner-commands';
import type {AccessibilityFact, InputOrder, Point} from './real-input-plugin.mjs';

/** A place on the page: an element, meaning its middle, or a point of the viewport. */
export type Place = Element | Point;

/** Media features as a stylesheet names them, such as `{'prefers-color-scheme': 'dark'}`. */
export type MediaFeatures = Record<string, string>;

let isClipboardUsed = false;

/** Presses the keys of a text one after the other. A newline is Enter. */
export async function type(text: string): Promise<void> {
  await order({do: 'type', text});
}

/** Presses one key, named as in `KeyboardEvent.key`. */
export async function press(key: string): Promise<void> {
  await order({do: 'chord', keys: [key]});
}

/**
 * Holds all keys but the last, presses that, and lets go: `chord('Control', 'v')`.
 * WebKitGTK leaves Control+z to the application; `document.execCommand('undo')` undoes there.
 */
export async function chord(...keys: string[]): Promise<void> {
  if (keys[0] === 'Control' && /^[cx]$/i.test(keys.at(-1) ?? '')) isClipboardUsed = true;
  await order({do: 'chord', keys});
}

/** Clicks with the main button; a count of two makes a double click. */
export async function click(place: Place, {count = 1} = {}): Promise<void> {
  await order({do: 'click', at: pointOf(place), count});
}

/** Presses the main button at one place and lets it go at another. */
export async function drag(from: Place, to: Place): Promise<void> {
  const [start, end] = [pointOf(from), pointOf(to)];
  const middle = {x: Math.round((start.x + end.x) / 2), y: Math.round((start.y + end.y) / 2)};
  await order({do: 'drag', path: [start, middle, end]});
}

/**
 * Puts a text on the real clipboard, newlines and all, by copying it from a field of its own.
 * The focus goes there and back, so call it before the focus matters.
 */
export async function setClipboard(text: string): Promise<void> {
  const scratch = document.createElement('textarea');
  const focused = document.activeElement;
  scratch.style.cssText = 'position: fixed; inset: 0 auto auto 0';
  scratch.value = text;
  document.body.append(scratch);
  scratch.select();
  await chord('Control', 'c');
  scratch.remove();
  if (focused instanceof HTMLElement) focused.focus();
}

/** Gives the page a size, in CSS pixels. */
export async function setViewport(width: number, height: number): Promise<void> {
  await order({do: 'setViewport', size: {width, height}});
}

/** Emulates media features. False in an engine that cannot, where nothing was done. */
export async function emulateMedia(features: MediaFeatures): Promise<boolean> {
  return (await order({do: 'emulateMedia', features})) === true;
}

/** The name that assistive technology is given, or undefined in an engine that does not tell (Firefox). */
export function computedName(element: Element): Promise<string | undefined> {
  return computed(element, 'name');
}

/** The role that assistive technology is given, or undefined in an engine that does not tell (Firefox). */
export function computedRole(element: Element): Promise<string | undefined> {
  return computed(element, 'role');
}

/** The description that assistive technology is given; told by Chromium alone. */
export function computedDescription(element: Element): Promise<string | undefined> {
  return computed(element, 'description');
}

/** Lets go of the pointer, restores size and media, and leaves a lone space on a clipboard that was used. */
export async function resetInput(): Promise<void> {
  if (isClipboardUsed) await setClipboard(' ');
  isClipboardUsed = false;
  await order({do: 'reset'});
}

async function computed(element: Element, fact: AccessibilityFact): Promise<string | undefined> {
  const scope = globalThis as {__subject?: Element};
  scope.__subject = element;
  const value = await order({do: 'computed', fact});
  delete scope.__subject;
  return typeof value === 'string' ? value : undefined;
}

function pointOf(place: Place): Point {
  if (!(place instanceof Element)) return place;
  place.scrollIntoView({block: 'nearest', inline: 'nearest'});
  const {left, top, width, height} = place.getBoundingClientRect();
  return {x: Math.round(left + width / 2), y: Math.round(top + height / 2)};
}

async function order(payload: InputOrder): Promise<unknown> {
  const answer = await executeServerCommand<{value?: unknown}, InputOrder>('real-input', payload);
  return answer.value;
}
