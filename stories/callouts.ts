import {html, render, svg, type TemplateResult} from 'lit';

/** The side of the element on which a number stands. */
export type Rail = 'top' | 'bottom' | 'left' | 'right';

/** What a number points at. */
export interface Target {
  readonly number: number;
  readonly element: Element;
  readonly rail: Rail;
}

interface Callout {
  readonly number: number;
  readonly rail: Rail;
  readonly box: DOMRect;
  /** Where it stands along its rail. */
  at: number;
}

const RADIUS = 11;
/** From the element to the middle of its numbers. */
const AWAY = 22;
const APART = 2 * RADIUS + 4;

/** Draws numbers around an element, and again whenever it changes. */
export function drawCallouts(
  place: HTMLElement,
  tag: string,
  targetsIn: (host: HTMLElement) => readonly Target[],
): void {
  const layer = document.createElement('div');
  layer.className = 'callouts';
  layer.ariaHidden = 'true';
  place.querySelector(':scope > .callouts')?.remove();
  place.append(layer);
  const draw = (): void => {
    const host = place.querySelector<HTMLElement>(tag);
    if (!host?.isConnected) return;
    const dialog = host.shadowRoot?.querySelector('dialog');
    if (dialog?.open && !layer.popover) raise(layer);
    const bounds = (dialog ?? host).getBoundingClientRect();
    const origin = layer.getBoundingClientRect();
    render(drawing(bounds, origin, targetsIn(host)), layer);
  };
  // The element comes into its place after this.
  requestAnimationFrame(() => watch(place, tag, draw));
}

/** Over a dialog, which is above everything that is no popover. */
function raise(layer: HTMLElement): void {
  layer.popover = 'manual';
  layer.showPopover();
}

function watch(place: HTMLElement, tag: string, draw: () => void): void {
  const soon = (): void => void requestAnimationFrame(draw);
  const sizes = new ResizeObserver(soon);
  const changes = new MutationObserver(soon);
  const what = {subtree: true, childList: true, attributes: true, characterData: true};
  sizes.observe(place);
  const host = place.querySelector(tag);
  if (!host) return;
  sizes.observe(host);
  changes.observe(host, what);
  if (host.shadowRoot) changes.observe(host.shadowRoot, what);
  const dialog = host.shadowRoot?.querySelector('dialog');
  if (dialog) sizes.observe(dialog);
  for (const type of ['focusin', 'focusout', 'animationend', 'toggle']) host.addEventListener(type, soon);
}

function drawing(bounds: DOMRect, origin: DOMRect, targets: readonly Target[]): TemplateResult {
  const callouts = targets.map(({number, element, rail}) => {
    const box = boxOf(element);
    return {number, rail, box, at: isAcross(rail) ? box.x + box.width / 2 : box.y + box.height / 2};
  });
  for (const rail of ['top', 'bottom', 'left', 'right']) spread(callouts.filter((one) => one.rail === rail));
  return html`<svg>
    <g transform="translate(${-origin.x} ${-origin.y})">${callouts.map((one) => callout(one, bounds))}</g>
  </svg>`;
}

/** What is seen of it: the place of what is slotted may be smaller. */
function boxOf(element: Element): DOMRect {
  const {left, top, right, bottom} = element.getBoundingClientRect();
  const place = element.assignedSlot?.parentElement?.getBoundingClientRect();
  if (!place?.width) return new DOMRect(left, top, right - left, bottom - top);
  const [x, y] = [Math.max(left, place.left), Math.max(top, place.top)];
  return new DOMRect(x, y, Math.min(right, place.right) - x, Math.min(bottom, place.bottom) - y);
}

const isAcross = (rail: Rail): boolean => rail === 'top' || rail === 'bottom';

/** Moves neighbours apart, as a whole around where they were. */
function spread(callouts: readonly Callout[]): void {
  const sorted = [...callouts].sort((a, b) => a.at - b.at);
  for (let round = 0; round < 20; round++)
    sorted.forEach((one, index) => {
      const next = sorted[index + 1];
      const missing = next ? APART - (next.at - one.at) : 0;
      if (!next || missing <= 0) return;
      one.at -= missing / 2;
      next.at += missing / 2;
    });
}

function callout({number, rail, box, at}: Callout, bounds: DOMRect): TemplateResult {
  const from = (sides: Partial<Record<Rail, number>>, other: number): number => sides[rail] ?? other;
  const x = from({left: bounds.left - AWAY, right: bounds.right + AWAY}, at);
  const y = from({top: bounds.top - AWAY, bottom: bounds.bottom + AWAY}, at);
  const endX = from({left: box.left, right: box.right}, box.x + box.width / 2);
  const endY = from({top: box.top, bottom: box.bottom}, box.y + box.height / 2);
  return svg`
    <rect x=${box.x} y=${box.y} width=${box.width} height=${box.height} rx="3"></rect>
    <line x1=${x} y1=${y} x2=${endX} y2=${endY}></line>
    <circle cx=${x} cy=${y} r=${RADIUS}></circle>
    <text x=${x} y=${y}>${number}</text>`;
}
