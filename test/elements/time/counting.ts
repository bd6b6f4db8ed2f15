import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import '../../../src/elements/otp-input/define.js';
import {partOf} from '../../support/field.js';
import {microtasks} from './two-clocks.js';

/** Fields of a piece of HTML, connected and rendered without a timer. Removed by {@link removeFields}. */
export async function fieldsOf(html: string): Promise<OtpInput[]> {
  const holder = document.createElement('div');
  holder.className = 'counting';
  holder.innerHTML = html;
  document.body.append(holder);
  await microtasks();
  return [...holder.querySelectorAll('otp-input')];
}

export async function fieldOf(html: string): Promise<OtpInput> {
  const [field] = await fieldsOf(html);
  return field as OtpInput;
}

export function removeFields(): void {
  for (const holder of document.querySelectorAll('.counting')) holder.remove();
}

/** The seconds that the clock of an English field shows; undefined where it shows none. */
export function secondsShown(field: OtpInput): number | undefined {
  const found = /(?:(\d+)(?:h |:))?(\d+):(\d\d)\b/.exec(partOf(field, 'timer')?.textContent ?? '');
  if (!found) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = found;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Whether another code may be asked for; undefined where Resend is not shown. */
export function canResend(field: OtpInput): boolean | undefined {
  const button = partOf(field, 'resend');
  return button ? button.getAttribute('aria-disabled') !== 'true' : undefined;
}
