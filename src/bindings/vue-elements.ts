import type {HTMLAttributes} from 'vue';
import type {OtpElements, Settable} from './element-types.js';

/** `@otp-complete` and the others, as templates name them. */
type Listeners = {
  [Name in OtpEventName as `on${Capitalize<Camel<Name>>}`]?: (
    event: GlobalEventHandlersEventMap[Name],
  ) => void;
};
type OtpEventName = Extract<keyof GlobalEventHandlersEventMap, `otp-${string}`>;
type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

/** An element as a template knows it. */
type Tag<E extends HTMLElement> = new () => {
  $props: Omit<HTMLAttributes, keyof Settable<E>> & Settable<E> & Listeners;
};

/** The elements by their tags. */
export type OtpTags = {[Name in keyof OtpElements]: Tag<OtpElements[Name]>};

declare module 'vue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface alone can be merged
  interface GlobalComponents extends OtpTags {}

  interface HTMLAttributes {
    /** Where a label or a hint of the field's stands. */
    slot?: string | undefined;
  }
}
