import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';

/** Puts every animation at its beginning. */
export function still(field: OtpInput): void {
  for (const animation of (field.shadowRoot as ShadowRoot).getAnimations()) {
    animation.pause();
    animation.currentTime = 0;
  }
}

/** All that has a text of its own and is seen. */
export function textsOf(field: OtpInput): HTMLElement[] {
  const root = field.shadowRoot as ShadowRoot;
  const all = [...field.querySelectorAll('*'), ...root.querySelectorAll(':not([role=status], [role=alert])')];
  return (all as HTMLElement[]).filter(
    (element) =>
      element.checkVisibility() &&
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
  );
}

/** Which one it is, for a failed test. */
export function describeText(element: HTMLElement): string {
  return `${element.part.value || element.slot || element.localName} “${element.textContent}”`;
}
