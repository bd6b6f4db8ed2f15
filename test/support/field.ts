import {fixture} from '@open-wc/testing';
import type {OtpInput} from '../../src/elements/otp-input/otp-input.js';
import '../../src/elements/otp-input/define.js';
import type {OtpCompleteEvent} from '../../src/elements/events.js';

/** A mail as people get it: the code among dates, numbers and an address. */
export const WHOLE_MAIL = `Your Larkpost sign-in code is:

482913

Enter it at localhost:3000 to sign in. It ends in 5 minutes and works once.

The code was asked for at localhost:3000 on 20 November 2026 at 14:05 UTC.

--
© 2026 Larkpost Ltd, Unit 7, 214 Harbour Road. Support: 0117 496 0143, 8:00 to 20:00.`;

/** The first `<otp-input>` of a piece of HTML, connected and rendered. */
export async function fieldOf(html: string): Promise<OtpInput> {
  const root = await fixture<HTMLElement>(`<div>${html}</div>`);
  const field = root.querySelector('otp-input') as OtpInput;
  await field.updateComplete;
  return field;
}

export function inputOf(field: OtpInput): HTMLInputElement {
  return field.input as HTMLInputElement;
}

export function slotsOf(field: OtpInput): HTMLElement[] {
  return [...(field.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('[part=slot]')];
}

/** What a person sees in the row, empty slots as underscores. */
export function painted(field: OtpInput): string {
  return slotsOf(field)
    .map((slot) => slot.querySelector('[part=char]')?.textContent || '_')
    .join('');
}

/** The slot that the painted caret is in; -1 where there is none. */
export function caretAt(field: OtpInput): number {
  return slotsOf(field).findIndex((slot) => slot.querySelector('[part=caret]'));
}

/** The slots that are painted as selected. */
export function selectedSlots(field: OtpInput): number[] {
  return slotsOf(field).flatMap((slot, index) => (slot.classList.contains('selected') ? [index] : []));
}

/** A part that is shown. */
export function partOf<E extends HTMLElement = HTMLElement>(field: OtpInput, part: string): E | null {
  return (field.shadowRoot as ShadowRoot).querySelector<E>(`[part=${part}]:not([hidden])`);
}

/** What the field says below the row. */
export function messageOf(field: OtpInput): string {
  return field.querySelector('[slot=message]')?.textContent ?? '';
}

/** Keeps every `otp-complete`. */
export function completions(field: OtpInput): OtpCompleteEvent[] {
  const events: OtpCompleteEvent[] = [];
  field.addEventListener('otp-complete', (event) => events.push(event));
  return events;
}

/** Until everything that was begun by now is done. */
export async function settled(field: OtpInput): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await field.updateComplete;
}
