/**
 * Whether the page of a node has a layout. Without one, as in jsdom, happy-dom and a frame that is not displayed,
 * every rectangle is empty and says nothing.
 */
function isLaidOut(node: Node): boolean {
  const {width, height} = documentOf(node).documentElement.getBoundingClientRect();
  return width > 0 || height > 0;
}

/** Whether the input, or what holds it, is not displayed, or is not visible. */
export function isHidden(input: HTMLInputElement): boolean {
  if (input.type === 'hidden') return true;
  if (['hidden', 'collapse'].includes(styleOf(input).visibility)) return true;
  for (let each: Element | null = input; each !== null; each = holderOf(each))
    if (styleOf(each).display === 'none') return true;
  return false;
}

/** The lowest opacity of the input and of the elements around it in its tree. */
export function lowestOpacity(input: HTMLInputElement): number {
  let lowest = 1;
  for (let each: Element | null = input; each !== null; each = each.parentElement)
    lowest = Math.min(lowest, Number.parseFloat(styleOf(each).opacity || '1'));
  return lowest;
}

/** Whether a side of the input is shorter than a number of pixels. */
export function isSmaller(input: HTMLInputElement, pixels: number): boolean {
  const {width, height} = input.getBoundingClientRect();
  return isLaidOut(input) && (width < pixels || height < pixels);
}

/** Whether a part of the input lies outside what can be scrolled to. */
export function isOutside(input: HTMLInputElement): boolean {
  const {scrollWidth, scrollHeight} = input.ownerDocument.documentElement;
  const {left, top, right, bottom} = input.getBoundingClientRect();
  if (!isLaidOut(input)) return false;
  return (
    Math.ceil(left) < 0 ||
    Math.ceil(top) < 0 ||
    Math.floor(right) > scrollWidth ||
    Math.floor(bottom) > scrollHeight
  );
}

/**
 * Whether another element than the input and its labels is met at its middle. So it is when that is scrolled out of
 * sight ({@link https://github.com/bitwarden/clients/issues/2090}).
 */
export function isCovered(input: HTMLInputElement): boolean {
  if (!isLaidOut(input)) return false;
  const {left, top, width, height} = input.getBoundingClientRect();
  const root = input.getRootNode() as Document | ShadowRoot;
  const met = root.elementFromPoint(left + width / 2, top + height / 2);
  if (met === input) return false;
  return ![...(input.labels ?? [])].some((label) => label.contains(met));
}

/** The element that shows this one: its slot, its parent, or the host of its shadow root. */
function holderOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? ('host' in root ? (root.host as Element) : null);
}

function styleOf(element: Element): CSSStyleDeclaration {
  return (element.ownerDocument.defaultView ?? globalThis).getComputedStyle(element);
}

function documentOf(node: Node): Document {
  return node.ownerDocument ?? (node as Document);
}
