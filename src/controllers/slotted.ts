import {DEV} from '#dev';
import {noteCreated} from '../dev/hydration.js';

/** The children that fields created. */
const ours = new WeakSet<Element>();
let count = 0;

/** An id that no other field of the page has, in words that password managers know (A-18, T5). */
export function uniqueId(suffix = ''): string {
  return `otp-code-${++count}${suffix}`;
}

/** Whether an id is of our making. */
export function isGenerated(id: string): boolean {
  return /^otp-code-\d/.test(id);
}

export function isOurs(element: Element): boolean {
  return ours.has(element);
}

/** Makes an element one of ours. */
export function take<E extends Element>(element: E): E {
  ours.add(element);
  return element;
}

/**
 * The child that the author wrote, or else ours: it is created where a framework took it away, and goes where the
 * author's came or none is wanted.
 */
export function settle<E extends HTMLElement>(
  host: Element,
  selector: string,
  create: (() => E) | undefined,
): E | undefined {
  let authored: E | undefined;
  let own: E | undefined;
  for (const child of host.children as HTMLCollectionOf<E>)
    if (child.matches(selector)) {
      if (isOurs(child)) own ??= child;
      else authored ??= child;
    }
  if (authored || !create) {
    own?.remove();
    return authored;
  }
  if (own) return own;
  const created = take(create());
  host.append(created);
  if (DEV && !isInOurs(host)) noteCreated(host);
  return created;
}

/** In a panel that we created, which no server sent. */
function isInOurs(element: Element | null): boolean {
  return element !== null && (isOurs(element) || isInOurs(element.parentElement));
}
