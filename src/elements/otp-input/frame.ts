import {create} from '../../controllers/dom.js';
import {makeRow, SlotRow} from './slot-row.js';

/** The time and the buttons below the code: made for a field that has any of them. */
export class Footer {
  readonly timer = create('span', {part: 'timer', role: 'timer', 'aria-live': 'off'});
  readonly retry = create('button', {part: 'retry', class: 'primary'});
  readonly resend = create('button', {part: 'resend'});
  readonly element = create('div', {part: 'footer'}, this.timer, this.retry, this.resend);
}

function makeParts(): Element {
  return create(
    'div',
    {},
    create('slot', {name: 'label'}),
    // What turns to the colours of an error: the row and the message.
    create(
      'div',
      {class: 'code'},
      create('div', {part: 'row'}, create('div', {class: 'over'}, create('slot')), makeRow()),
      create('div', {class: 'message'}, create('slot', {name: 'message'})),
    ),
    create('slot', {name: 'hint'}),
    create('div', {role: 'status', 'aria-atomic': 'true'}),
    create('div', {role: 'alert', 'aria-atomic': 'true'}),
  );
}

/** Made once, for a copy costs a fraction of it. */
let original: Element | undefined;

/** What stands in every shadow root: the painted row, the places for the author's children, the live regions. */
export class Frame {
  readonly parts = [...((original ??= makeParts()).cloneNode(true) as Element).children];
  readonly code = this.parts[1] as Element;
  readonly input = this.code.querySelector('slot') as HTMLSlotElement;
  readonly row = new SlotRow(this.code as HTMLElement);
  readonly status = this.parts[3] as Element;
  readonly alert = this.parts[4] as Element;
}
