import {waitFor} from 'storybook/test';
import {otpField, type OtpField} from '../../src/testing/index.js';
import {panelIn} from './panel.js';

/** The field of the panel, once there is a code to enter. */
export async function fieldOf(canvas: HTMLElement): Promise<OtpField> {
  const field = await waitFor(() => otpField(canvas));
  await field.settled();
  return field;
}

/** Presses a button of the panel, once it is there. No query of the testing library reaches into a shadow root. */
export async function press(canvas: HTMLElement, part: string): Promise<void> {
  const button = await waitFor(() => partOf(canvas, part));
  button.click();
}

/** What the panel says first. */
export function leadOf(canvas: HTMLElement): string {
  return partOf(canvas, 'lead').textContent.trim();
}

function partOf(canvas: HTMLElement, part: string): HTMLElement {
  const found = panelIn(canvas).shadowRoot?.querySelector<HTMLElement>(`[part=${part}]`);
  if (!found) throw new Error(`There is no ${part} yet.`);
  return found;
}
