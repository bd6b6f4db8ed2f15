/** Red, green and blue from 0 to 255, and how opaque it is from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const pixel = document.createElement('canvas').getContext('2d', {willReadFrequently: true});

/** Any colour that the engine computes, `color-mix()` and system colours too, by painting it. */
export function colourOf(css: string): Colour {
  if (!pixel) throw new Error('There is no canvas.');
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = css;
  pixel.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** A colour that lies over an opaque one. */
export function over([red, green, blue, alpha]: Colour, under: Colour): Colour {
  const mix = (top: number, bottom: number) => top * alpha + bottom * (1 - alpha);
  return [mix(red, under[0]), mix(green, under[1]), mix(blue, under[2]), 1];
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue]
    .map((channel) => channel / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Behind an element: the backgrounds of all that holds it, in the flattened tree, down to the page's. */
export function backgroundBehind(element: Element | null): Colour {
  if (!element) return [255, 255, 255, 1];
  const under = backgroundBehind(parentOf(element));
  const {backgroundColor, opacity} = getComputedStyle(element);
  const [red, green, blue, alpha] = colourOf(backgroundColor);
  return over([red, green, blue, alpha * Number(opacity)], under);
}

/** A colour of an element as it is seen: faded by every opacity around it. */
export function seen(element: Element, css: string): Colour {
  const [red, green, blue, alpha] = colourOf(css);
  return over([red, green, blue, alpha * opacityOf(element)], backgroundBehind(element));
}

function opacityOf(element: Element | null): number {
  return element ? Number(getComputedStyle(element).opacity) * opacityOf(parentOf(element)) : 1;
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
