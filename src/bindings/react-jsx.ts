import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {OtpElements, Settable} from './element-types.js';

/** `onotp-complete` and the others, as React 19 names what an element is listened to. */
type Listeners = {
  [Name in Extract<keyof GlobalEventHandlersEventMap, `otp-${string}`> as `on${Name}`]?:
    ((event: GlobalEventHandlersEventMap[Name]) => void) | undefined;
};

type Attributes<E extends HTMLElement> = DetailedHTMLProps<HTMLAttributes<E>, E>;

/** The elements by their tags. */
export type OtpTags = {
  [Name in keyof OtpElements]: Omit<Attributes<OtpElements[Name]>, keyof Settable<OtpElements[Name]>> &
    Settable<OtpElements[Name]> &
    Listeners & {class?: string | undefined};
};

declare module 'react' {
  // eslint-disable-next-line no-restricted-syntax, @typescript-eslint/no-namespace -- React's own, added to
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface alone can be merged
    interface IntrinsicElements extends OtpTags {}
  }
}
