import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';

/** One text that a live region was given. */
export interface Announcement {
  readonly text: string;
  readonly isUrgent: boolean;
  /** By the page's clock, faked or not. */
  readonly at: number;
}

/** The polite region and the urgent one. */
export function regionsOf(field: OtpInput): HTMLElement[] {
  return [...(field.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('[role=status], [role=alert]')];
}

/** Everything that the live regions are given from now on, in order. Emptying them says nothing. */
export function announcementsOf(field: OtpInput): Announcement[] {
  const said: Announcement[] = [];
  const observer = new MutationObserver((records) => {
    for (const target of new Set(records.map((record) => regionAround(record.target)))) {
      const text = target?.textContent ?? '';
      if (text) said.push({text, isUrgent: target?.role === 'alert', at: Date.now()});
    }
  });
  for (const region of regionsOf(field))
    observer.observe(region, {childList: true, characterData: true, subtree: true});
  return said;
}

function regionAround(node: Node): Element | null {
  return (node instanceof Element ? node : node.parentElement)?.closest('[role]') ?? null;
}
