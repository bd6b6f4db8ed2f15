import type {HTMLAttributes} from 'preact';
import type {OtpElements, Settable} from './element-types.js';

/** `onotp-complete` and the others, as Preact names what an element is listened to. */
type Listeners = {
  [Name in Extract<keyof GlobalEventHandlersEventMap, `otp-${string}`> as `on${Name}`]?:
    ((event: GlobalEventHandlersEventMap[Name]) => void) | undefined;
};

/** The elements by their tags. */
export type OtpTags = {
  [Name in keyof OtpElements]: Omit<HTMLAttributes<OtpElements[Name]>, keyof Settable<OtpElements[Name]>> &
    Settable<OtpElements[Name]> &
    Listeners;
};

declare module 'preact' {
  // eslint-disable-next-line no-restricted-syntax, @typescript-eslint/no-namespace -- Preact's own, added to
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface alone can be merged
    interface IntrinsicElements extends OtpTags {}
  }
}
