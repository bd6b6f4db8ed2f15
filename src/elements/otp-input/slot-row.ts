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

/**
 * The painted row. It shows the input's text and selection, and touches only what changed: a key has to reach the
 * screen in the same frame, and no template has to be compared for it.
 */
export class SlotRow {
  readonly element = create('div', {class: MASKED, 'aria-hidden': 'true', translate: 'no'});
  readonly #caret = create('span', {part: 'caret'});
  #slots: readonly HTMLElement[] = [];

  /** Lays out as many slots as a code has characters; groups such as `"3 3"` have separators between them. */
  layOut(length: number, groups = ''): void {
    let end = 0;
    const ends = (groups.match(/\d+/g) ?? []).map((size) => (end += Number(size)));
    this.#slots = Array.from({length}, () => create('span', {part: 'slot'}, create('span', {part: 'char'})));
    const row = this.#slots.flatMap((slot, index) =>
      index && ends.includes(index) ? [create('span', {part: 'separator'}), slot] : [slot],
    );
    const {element} = this;
    element.replaceChildren(...row);
    // Columns that can shrink to nothing and grow to a slot's size: no row widens a narrow page.
    const columns = row.map((cell) => (cell.firstChild ? 'minmax(0,var(--_size))' : '0.75rem'));
    element.style.gridTemplateColumns = columns.join(' ');
    element.parentElement?.style.setProperty('--_count', String(length));
  }

  paint({value, placeholder, mask}: Painting, {focused, start, end}: Selected): void {
    const last = this.#slots.length - 1;
    const active = focused && start === end ? Math.min(start, last) : -1;
    this.#slots.forEach((slot, index) => {
      const char = value[index];
      const isSelected = focused && index >= start && index < end;
      const glyph = char && mask ? '•' : (char ?? placeholder[index % placeholder.length] ?? '');
      setText(slot.firstChild as Element, glyph);
      const isActive = index === active;
      // After the last character the caret stands behind it.
      const classes = [
        char && 'filled',
        glyph && 'shown',
        isActive && 'active',
        isSelected && 'selected',
        isActive && start > last && 'behind',
      ];
      setAttribute(slot, 'class', classes.filter(Boolean).join(' '));
    });
    this.#placeCaret(this.#slots[active]);
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
