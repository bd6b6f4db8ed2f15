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
    this.element.replaceChildren(...row);
    // Columns that can shrink to nothing and grow to a slot's size: no row widens a narrow page.
    const columns = row.map((cell) => (cell.firstChild ? 'minmax(0,var(--_size))' : 'var(--_break)'));
    this.element.style.gridTemplateColumns = columns.join(' ');
  }

  paint({value, placeholder, mask}: Painting, {focused, start, end}: Selected): void {
    const last = this.#slots.length - 1;
    const active = focused && start === end ? Math.min(start, last) : -1;
    this.#slots.forEach((slot, index) => {
      const char = value[index];
      const isSelected = focused && index >= start && index < end;
      const glyph = char && mask ? '•' : (char ?? placeholder[index % placeholder.length] ?? '');
      setText(slot.firstChild as Element, glyph);
      const classes = [char && 'filled', index === active && 'active', isSelected && 'selected'];
      setAttribute(slot, 'class', classes.filter(Boolean).join(' '));
    });
    this.#placeCaret(this.#slots[active], start > last);
  }

  /** The boundary before the slot under a point, for clicks. */
  boundaryAt(x: number): number {
    const hit = this.#slots.findIndex((slot) => x < slot.getBoundingClientRect().right);
    return hit < 0 ? this.#slots.length : hit;
  }

  /** Spaces the input's unseen text as the slots are, so that a drag selects what it crosses (M22). */
  alignText(): void {
    const {element} = this;
    const width = element.clientWidth + parseFloat(getComputedStyle(element).columnGap);
    element.parentElement?.style.setProperty('--_pitch', `${width / this.#slots.length}px`);
  }

  /** One caret for all slots; after the last character it stands behind it. */
  #placeCaret(slot: Element | undefined, isBehind: boolean): void {
    const caret = this.#caret;
    setAttribute(caret, 'class', isBehind ? 'behind' : undefined);
    if (!slot) caret.remove();
    else if (caret.parentNode !== slot) slot.append(caret);
  }
}
