import {create, setText} from '../../controllers/dom.js';
import {breaksOf} from './groups.js';

/** What the slots show: everything a key may change. */
export interface Painting {
  readonly value: string;
  readonly placeholder: string;
  readonly mask: boolean;
  readonly focused: boolean;
  readonly start: number;
  readonly end: number;
}

/** Classes by which recorders of sessions mask what is painted; attributes do not stop them all. */
const MASKED = 'slots notranslate rr-mask sentry-mask dd-privacy-mask fs-mask ph-no-capture ph-mask';
const MASK = '•';

/**
 * The painted row. It shows the input's text and selection, and touches only what changed: a key has to reach the
 * screen in the same frame, and no template has to be compared for it.
 */
export class SlotRow {
  readonly element = create('div', {class: MASKED, 'aria-hidden': 'true', translate: 'no'});
  readonly #caret = create('span', {part: 'caret', class: 'caret'});
  #slots: readonly HTMLElement[] = [];

  /** Lays out as many slots as a code has characters, in groups. */
  layOut(length: number, groups: string | undefined): void {
    const breaks = breaksOf(length, groups);
    const row = breaks.map((isBreak) => (isBreak ? separator() : slot()));
    this.#slots = row.filter((_element, index) => !breaks[index]);
    this.element.replaceChildren(...row);
    // Columns that can shrink to nothing and grow to a slot's size: no row widens a narrow page.
    const columns = breaks.map((isBreak) => (isBreak ? 'var(--_break)' : 'minmax(0, var(--_size))'));
    this.element.style.gridTemplateColumns = columns.join(' ');
  }

  paint(painting: Painting): void {
    const {value, focused, start, end} = painting;
    const last = this.#slots.length - 1;
    const active = focused && start === end ? Math.min(start, last) : -1;
    this.#slots.forEach((slot, index) => {
      const isSelected = focused && index >= start && index < end;
      setText(slot.firstChild as Element, glyph(painting, index));
      const classes = `slot${value[index] ? ' filled' : ''}${index === active ? ' active' : ''}${isSelected ? ' selected' : ''}`;
      if (slot.className !== classes) slot.className = classes;
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
    const [first, second] = this.#slots.map((slot) => slot.getBoundingClientRect());
    const last = this.#slots.at(-1)?.getBoundingClientRect();
    if (!first || !second || !last) return;
    const pitch = (last.right - first.left + second.left - first.right) / this.#slots.length;
    this.element.parentElement?.style.setProperty('--_pitch', `${pitch}px`);
  }

  /** One caret for all slots; after the last character it stands behind it. */
  #placeCaret(slot: Element | undefined, isBehind: boolean): void {
    const caret = this.#caret;
    caret.classList.toggle('behind', isBehind);
    if (!slot) caret.remove();
    else if (caret.parentNode !== slot) slot.append(caret);
  }
}

function glyph({value, placeholder, mask}: Painting, index: number): string {
  const char = value[index];
  if (!char) return placeholder[index % placeholder.length] ?? '';
  return mask ? MASK : char;
}

function slot(): HTMLElement {
  return create('span', {part: 'slot', class: 'slot'}, create('span', {part: 'char'}));
}

function separator(): HTMLElement {
  return create('span', {part: 'separator', class: 'separator'});
}
