import {create, setAttribute, setText} from '../../controllers/dom.js';

/** What the slots show. */
export interface Painting {
  readonly value: string;
  readonly placeholder: string;
  readonly mask: boolean;
}

/** Where the input's selection is. */
export interface Selected {
  readonly focused: boolean;
  readonly start: number;
  readonly end: number;
}

/** Classes by which recorders of sessions mask what is painted; attributes do not stop them all. */
const MASKED = 'slots notranslate rr-mask sentry-mask dd-privacy-mask fs-mask ph-no-capture ph-mask';

/** As many slots as a code has characters; `ends` are the places where groups end, with a separator each. */
function makeCells(length: number, ends: readonly number[] = []): HTMLElement[] {
  return Array.from({length}, (_, index) => {
    const slot = create('span', {part: 'slot'}, create('span', {part: 'char'}));
    return index && ends.includes(index) ? [create('span', {part: 'separator'}), slot] : [slot];
  }).flat();
}

/** The row of a field that says nothing of its length. */
export function makeRow(): HTMLElement {
  return create('div', {class: MASKED, 'aria-hidden': 'true', translate: 'no'}, ...makeCells(6));
}

/**
 * The painted row. It shows the input's text and selection, and touches only what changed: a key has to reach the
 * screen in the same frame, and no template has to be compared for it.
 */
export class SlotRow {
  readonly #code: HTMLElement;
  readonly #row: HTMLElement;
  readonly #caret = create('span', {part: 'caret'});
  #slots: readonly Element[];

  /** By what stands around the row and knows its width. */
  constructor(code: HTMLElement) {
    this.#code = code;
    this.#row = code.querySelector('.slots') as HTMLElement;
    this.#slots = [...this.#row.children];
  }

  /** Lays out another number of slots than there are; groups such as `"3 3"` have separators between them. */
  layOut(length: number, groups = ''): void {
    let end = 0;
    const ends = (groups.match(/\d+/g) ?? []).map((size) => (end += Number(size)));
    const cells = makeCells(length, ends);
    this.#slots = cells.filter((cell) => cell.firstChild);
    this.#row.replaceChildren(...cells);
    const {style} = this.#code;
    style.setProperty('--_count', String(length));
    style.setProperty('--_breaks', String(cells.length - length));
  }

  paint({value, placeholder, mask}: Painting, {focused, start, end}: Selected): void {
    const last = this.#slots.length - 1;
    const active = focused && start === end ? Math.min(start, last) : -1;
    // What measures its width costs a mount as much as all its slots, and an empty row has no use for it.
    if (focused || value || placeholder)
      (this.#row.parentElement as HTMLElement).style.containerType = 'inline-size';
    this.#slots.forEach((slot, index) => {
      const char = value[index];
      const isSelected = focused && index >= start && index < end;
      const glyph = char && mask ? '•' : (char ?? placeholder[index % placeholder.length] ?? '');
      setText(slot.firstChild as Element, glyph);
      const isActive = index === active;
      // After the last character the caret stands behind it.
      const classes = [
        char && 'filled',
        isActive && 'active',
        isSelected && 'selected',
        isActive && start > last && 'end',
      ];
      setAttribute(slot, 'class', classes.filter(Boolean).join(' ') || undefined);
    });
    this.#placeCaret(this.#slots[active]);
  }

  /**
   * Is rendered wherever it is from now on. Chromium 156 loses what changes in the styles of a field that `moveBefore`
   * moves while it has parts that are not rendered.
   */
  stay(): void {
    this.#row.style.contentVisibility = 'visible';
  }

  /** The boundary before the slot under a point, for clicks. */
  boundaryAt(x: number): number {
    const hit = this.#slots.findIndex((slot) => x < slot.getBoundingClientRect().right);
    return hit < 0 ? this.#slots.length : hit;
  }

  /** One caret for all slots. */
  #placeCaret(slot: Element | undefined): void {
    const caret = this.#caret;
    if (!slot) caret.remove();
    else if (caret.parentNode !== slot) slot.append(caret);
  }
}
