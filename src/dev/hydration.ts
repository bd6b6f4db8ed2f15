import {warn} from './warn.js';

/** Fields that created a child before React took notice of them, and what was around them. */
const early = /* @__PURE__ */ new WeakMap<Element, readonly Element[]>();

/** Call it, behind `if (DEV)`, where a field has created a child of its own. */
export function noteCreated(field: Element): void {
  if (isReacts(field)) return;
  const around = ancestorsOf(field);
  early.set(field, around);
  if (isUnhydrated(around) || isOnNextPage(around)) warnOfHydration();
}

/** Call it, behind `if (DEV)`, where a field leaves the page: React throws away what it could not hydrate. */
export function noteRemoved(field: Element): void {
  if (isUnhydrated(early.get(field) ?? [])) warnOfHydration();
}

function warnOfHydration(): void {
  warn(
    'a field created a child inside HTML from a server. A framework that hydrates it finds a child more than ' +
      'it rendered, and throws away what was typed. Write the label and the input as children of the field, ' +
      'or define it after hydration.',
  );
}

/** React has been given the container, and has not come to what is in it. */
function isUnhydrated(around: readonly Element[]): boolean {
  return !isReacts(around[0]) && around.some((element) => hasMark(element, '__reactContainer$'));
}

/** Next.js sends what it will hydrate with. */
function isOnNextPage(around: readonly Element[]): boolean {
  return !isReacts(around[0]) && ('__next_f' in globalThis || '__NEXT_DATA__' in globalThis);
}

/** React marks every node that it rendered or hydrated; it never hydrates what a page puts inside one of them. */
function isReacts(element: Element | undefined): boolean {
  return element !== undefined && hasMark(element, '__reactFiber$');
}

function hasMark(element: Element, mark: string): boolean {
  return Object.keys(element).some((key) => key.startsWith(mark));
}

function ancestorsOf(element: Element): Element[] {
  const {parentElement} = element;
  return parentElement ? [parentElement, ...ancestorsOf(parentElement)] : [];
}
