import type {HTMLAttributes, RefObject} from 'react';
import {useEffect, useInsertionEffect, useLayoutEffect, useRef} from 'react';
import type {Settable} from './element-types.js';

type OtpEventName = Extract<keyof GlobalEventHandlersEventMap, `otp-${string}`>;
type Pascal<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Capitalize<Head>}${Pascal<Tail>}`
  : Capitalize<Name>;

/** `onOtpComplete` and the others. A handler can answer by `event.respondWith()`. */
export type OtpListeners = {
  [Name in OtpEventName as `on${Pascal<Name>}`]?:
    ((event: GlobalEventHandlersEventMap[Name]) => void) | undefined;
};

const EVENTS: Readonly<Record<keyof OtpListeners, OtpEventName>> = {
  onOtpComplete: 'otp-complete',
  onOtpResend: 'otp-resend',
  onOtpExpire: 'otp-expire',
  onOtpUnrequested: 'otp-unrequested',
  onOtpUnusable: 'otp-unusable',
  onOtpStatusChange: 'otp-status-change',
};

/** What a component of an element takes: the element's own properties, its events, and what any element has. */
export type ElementProps<E extends HTMLElement> = Omit<HTMLAttributes<E>, keyof Settable<E>> &
  Settable<E> &
  OtpListeners;

/** The names of all that can be set of an element. */
export type PropertyNames<P> = Readonly<Record<keyof P, true>>;

/** Classes by their tags, in the order in which they are to be defined. */
export type Definitions = Readonly<Record<string, CustomElementConstructor>>;

/** React 18 warns of the other one on a server. */
export const useLayout = 'document' in globalThis ? useLayoutEffect : useEffect;

function define(elements: Definitions): void {
  for (const [tag, element] of Object.entries(elements))
    if (!customElements.get(tag)) customElements.define(tag, element);
}

/** Defines elements once React has hydrated what the server sent, so that it finds that unchanged. */
export function useDefinitions(elements: Definitions): void {
  useLayout(() => define(elements), [elements]);
}

/** Before any {@link useDefinitions}, so that what is inside finds what it stands in. */
export function useEarlyDefinitions(elements: Definitions): void {
  useInsertionEffect(() => define(elements), [elements]);
}

/**
 * Sets what changed, and listens. By property after hydration: React 18 knows no properties of elements, and React 19
 * sets none of an element that it hydrates.
 * @see https://github.com/facebook/react/issues/35446
 */
export function useElement(
  ref: RefObject<HTMLElement | null>,
  names: Readonly<Record<string, true>>,
  props: Readonly<Record<string, unknown>> & OtpListeners,
): void {
  const latest = useRef<typeof props>({});
  useLayout(() => {
    const before = latest.current;
    latest.current = props;
    for (const name of Object.keys(names))
      if (props[name] !== before[name]) Object.assign(ref.current as HTMLElement, {[name]: props[name]});
  });
  useLayout(() => {
    const life = new AbortController();
    for (const [prop, type] of Object.entries(EVENTS)) {
      const tell = (event: Event): void =>
        (latest.current[prop as keyof OtpListeners] as EventListener | undefined)?.(event);
      ref.current?.addEventListener(type, tell, {signal: life.signal});
    }
    return () => life.abort();
  }, [ref]);
}

/** What is left for the element's own attributes. React 18 would write `className` as it stands. */
export function attributesOf(
  {className, ...props}: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, true>>,
): Record<string, unknown> {
  const attributes = Object.entries(props).filter(
    ([name]) => !Object.hasOwn(names, name) && !Object.hasOwn(EVENTS, name),
  );
  return {...Object.fromEntries(attributes), class: className};
}
