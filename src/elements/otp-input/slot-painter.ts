/** What the slots show: everything a key may change. */
export interface Painting {
  readonly value: string;
  readonly placeholder: string;
  readonly mask: boolean;
  readonly focused: boolean;
  readonly start: number;
  readonly end: number;
}

const MASK = '•';

/**
 * Paints the slots from the input's text and selection, touching only what changed. It works on the rendered
 * nodes directly: a key has to reach the screen in the same frame, and no template has to be compared for it.
 */
export class SlotPainter {
  readonly #chars: readonly HTMLElement[];
  readonly #slots: readonly HTMLElement[];
  readonly #caret: HTMLElement;

  constructor(row: ParentNode) {
    this.#slots = [...row.querySelectorAll<HTMLElement>('.slot')];
    this.#chars = this.#slots.map((slot) => slot.firstElementChild as HTMLElement);
    this.#caret = row.querySelector<HTMLElement>('.caret') as HTMLElement;
  }

  paint(painting: Painting): void {
    const {value, focused, start, end} = painting;
    const collapsed = start === end;
    const last = this.#slots.length - 1;
    const active = focused && collapsed ? Math.min(start, last) : -1;
    this.#slots.forEach((slot, index) => {
      const char = value[index];
      setText(this.#chars[index] as HTMLElement, this.#glyph(painting, index));
      const selected = focused && !collapsed && index >= start && index < end;
      setClass(
        slot,
        `slot${char ? ' filled' : ''}${index === active ? ' active' : ''}${selected ? ' selected' : ''}`,
      );
    });
    this.#placeCaret(active, start > last);
  }

  /** The slot boundary next to a point, for clicks: which slot was hit, by its painted box. */
  boundaryAt(x: number): number {
    const hit = this.#slots.findIndex((slot) => x < slot.getBoundingClientRect().right);
    return hit === -1 ? this.#slots.length : hit;
  }

  #glyph({value, placeholder, mask}: Painting, index: number): string {
    const char = value[index];
    if (!char) return placeholder[index % placeholder.length] ?? '';
    return mask ? MASK : char;
  }

  /** One caret for all slots, moved where it belongs; after the last character it stands behind it. */
  #placeCaret(index: number, behind: boolean): void {
    const caret = this.#caret;
    const slot = this.#slots[index];
    caret.hidden = !slot;
    caret.classList.toggle('behind', behind);
    if (slot && caret.parentNode !== slot) slot.append(caret);
  }
}

function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function setClass(element: Element, name: string): void {
  if (element.className !== name) element.className = name;
}
