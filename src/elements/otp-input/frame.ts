import {create} from '../../controllers/dom.js';
import {SlotRow} from './slot-row.js';

/** What stands in the shadow root: the painted row, the places for the author's children, the footer, the live regions. */
export class Frame {
  readonly input = create('slot');
  readonly row = new SlotRow();
  readonly timer = create('span', {part: 'timer', role: 'timer', 'aria-live': 'off'});
  readonly retry = create('button', {part: 'retry', class: 'primary'});
  readonly resend = create('button', {part: 'resend'});
  readonly status = create('div', {role: 'status', 'aria-atomic': 'true'});
  readonly alert = create('div', {role: 'alert', 'aria-atomic': 'true'});
  /** What turns to the colours of an error: the row and the message. */
  readonly code = create(
    'div',
    {},
    create('div', {part: 'row'}, create('div', {class: 'reach'}, this.input), this.row.element),
    create('div', {class: 'message'}, create('slot', {name: 'message'})),
  );
  readonly parts: readonly Node[] = [
    create('slot', {name: 'label'}),
    this.code,
    create('slot', {name: 'hint'}),
    create('div', {part: 'footer'}, this.timer, this.retry, this.resend),
    this.status,
    this.alert,
  ];
}
