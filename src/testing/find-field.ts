import type {OtpStatus} from '../core/session-machine.js';

/** What a field shows of a verification. */
export type FieldStatus = Exclude<OtpStatus, 'issuing' | 'choosing' | 'awaiting' | 'uncertain'>;

/** What the harness needs of `<otp-input>`, under whatever name and from whichever copy of the library. */
export interface FieldElement extends HTMLElement {
  readonly input: HTMLInputElement | undefined;
  readonly value: string;
  readonly complete: boolean;
  readonly status: FieldStatus;
  readonly updateComplete: Promise<unknown>;
}

/**
 * The field that a place is, or the only one in it, those in open shadow roots included.
 * @throws {Error} when there is none, when there are several, and when it is not defined
 */
export function findField(place: ParentNode): FieldElement {
  const found = isDefined(place) ? [place] : fieldsIn(place);
  const [field] = found;
  if (!field) throw new Error('There is no <otp-input> here.');
  if (found.length > 1) throw new Error(`There are ${found.length} <otp-input> here: name one of them.`);
  if (isDefined(field)) return field;
  throw new Error('<otp-input> is not defined: import "otp-stepup/otp-input/define" first.');
}

function isDefined(place: ParentNode): place is FieldElement {
  return 'input' in place && 'updateComplete' in place;
}

function fieldsIn(place: ParentNode): Element[] {
  const {localName, shadowRoot} = place as Partial<Element>;
  if (localName === 'otp-input') return [place as Element];
  return [...(shadowRoot?.children ?? []), ...place.children].flatMap(fieldsIn);
}
