import type {JSX} from 'solid-js';
import type {OtpElements, Settable} from './element-types.js';

/** `on:otp-complete` and the others, as Solid names what an element is listened to. */
type Listeners = {
  [Name in Extract<keyof GlobalEventHandlersEventMap, `otp-${string}`> as `on:${Name}`]?:
    ((event: GlobalEventHandlersEventMap[Name]) => void) | undefined;
};

/** Solid takes the capitals from an attribute's name: such a property is written `prop:verifyCode`. */
type Properties<E extends HTMLElement> = {
  [Name in keyof Settable<E> as `prop:${Name & string}`]: Settable<E>[Name];
} & {
  [Name in keyof Settable<E> as Name extends Lowercase<Name & string> ? Name : never]: Settable<E>[Name];
};

/** The elements by their tags. */
export type OtpTags = {
  [Name in keyof OtpElements]: Omit<
    JSX.HTMLAttributes<OtpElements[Name]>,
    keyof Settable<OtpElements[Name]>
  > &
    Properties<OtpElements[Name]> &
    Listeners;
};

declare module 'solid-js' {
  // eslint-disable-next-line no-restricted-syntax, @typescript-eslint/no-namespace -- Solid's own, added to
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface alone can be merged
    interface IntrinsicElements extends OtpTags {}
  }
}
