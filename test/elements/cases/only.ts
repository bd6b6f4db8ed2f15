/** Whether an element is all that was found. By identity: a deep comparison of elements that fails would not end. */
export function isOnly(found: Iterable<Element>, element: Element): boolean {
  const [first, ...others] = found;
  return first === element && others.length === 0;
}
