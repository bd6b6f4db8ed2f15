import {create} from '../../controllers/dom.js';
import {Footer} from './footer.js';
import {SlotRow} from './slot-row.js';

/** What stands in the shadow root: the painted row, the places for the author's children, the footer, the live regions. */
export class Frame {
  readonly row = new SlotRow();
  readonly footer: Footer;
  readonly status = create('div', {role: 'status', class: 'spoken'});
  readonly alert = create('div', {role: 'alert', class: 'spoken'});
  readonly parts: readonly Node[];
  readonly #row: HTMLElement;
  readonly #message = create('div', {class: 'message'}, create('slot', {name: 'message'}));

  constructor(actions: {slotChanged: () => void; retry: () => void; resend: () => void}) {
    const slot = create('slot');
    slot.onslotchange = actions.slotChanged;
    this.#row = create(
      'div',
      {part: 'row', class: 'row'},
      create('div', {class: 'reach'}, slot),
      this.row.element,
    );
    this.footer = new Footer(actions);
    this.parts = [
      create('slot', {name: 'label'}),
      this.#row,
      this.#message,
      create('slot', {name: 'hint'}),
      this.footer.element,
      this.status,
      this.alert,
    ];
  }

  set isInvalid(isInvalid: boolean) {
    this.#row.classList.toggle('invalid', isInvalid);
    this.#message.classList.toggle('invalid', isInvalid);
  }
}
