import {create} from '../../controllers/dom.js';
import {SlotRow} from './slot-row.js';

/** What stands in the shadow root: the painted row, the places for the author's children, the footer, the live regions. */
export class Frame {
  readonly input = create('slot');
  readonly row = new SlotRow();
  readonly timer = create('span', {part: 'timer', role: 'timer', 'aria-live': 'off'});
  readonly retry = create('button', {part: 'retry', class: 'primary'});
  readonly resend = create('button', {part: 'resend'});
  readonly footer = create('div', {part: 'footer'}, this.timer, this.retry, this.resend);
  readonly status = create('div', {role: 'status', 'aria-atomic': 'true'});
  readonly alert = create('div', {role: 'alert', 'aria-atomic': 'true'});
  readonly #row = create('div', {part: 'row'}, create('div', {class: 'reach'}, this.input), this.row.element);
  readonly #message = create('div', {class: 'message'}, create('slot', {name: 'message'}));
  readonly parts: readonly Node[] = [
    create('slot', {name: 'label'}),
    this.#row,
    this.#message,
    create('slot', {name: 'hint'}),
    this.footer,
    this.status,
    this.alert,
  ];

  set isInvalid(isInvalid: boolean) {
    for (const part of [this.#row, this.#message]) part.classList.toggle('invalid', isInvalid);
  }
}
