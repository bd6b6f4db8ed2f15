import type {HTMLAttributes} from 'svelte/elements';
import type {OtpElements, Settable} from './element-types.js';

/** `onotp-complete` and the others, as Svelte names what it listens to. */
type Listeners = {
  [Name in Extract<keyof GlobalEventHandlersEventMap, `otp-${string}`> as `on${Name}`]?: (
    event: GlobalEventHandlersEventMap[Name],
  ) => void;
};

type OtpTags = {
  [Name in keyof OtpElements]: Omit<HTMLAttributes<OtpElements[Name]>, keyof Settable<OtpElements[Name]>> &
    Settable<OtpElements[Name]> &
    Listeners;
};

declare module 'svelte/elements' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface alone can be merged
  interface SvelteHTMLElements extends OtpTags {}
}
