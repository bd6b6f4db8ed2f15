'use client';
import type {
  FocusEvent,
  ForwardRefExoticComponent,
  InputEvent,
  ReactNode,
  RefAttributes,
  SyntheticEvent,
} from 'react';
import {createElement, forwardRef, useEffect, useId, useImperativeHandle, useRef} from 'react';
import {OtpChallenge as OtpChallengeElement} from '../elements/otp-challenge/otp-challenge.js';
import type {OtpStatusChangeEvent} from '../elements/events.js';
import {OtpInput as OtpInputElement} from '../elements/otp-input/otp-input.js';
import {OtpProvider as OtpProviderElement} from '../elements/otp-provider/otp-provider.js';
import {OtpStepUp as OtpStepUpElement} from '../elements/otp-step-up/otp-step-up.js';
import type {Settable} from './element-types.js';
import type {Definitions, ElementProps, PropertyNames} from './react-element.js';
import {attributesOf, useDefinitions, useEarlyDefinitions, useElement, useLayout} from './react-element.js';

// With it, JSX knows the elements.
export type {OtpTags} from './react-jsx.js';
export type {OtpListeners} from './react-element.js';
export type {UsedOtpSession, UsedStepUp} from './react-hooks.js';
export {useOtpSession, useStepUp} from './react-hooks.js';

/** What the input has in the element's stead. */
type InputProps = 'label' | 'hint' | 'name' | 'required' | 'disabled' | 'readonly' | 'value';

type FieldProperties = Omit<Settable<OtpInputElement>, InputProps>;

export interface OtpInputProps
  extends
    Omit<ElementProps<OtpInputElement>, InputProps | 'defaultValue' | 'onChange' | 'onBlur' | 'autoFocus'>,
    FieldProperties {
  /** The label, for the input. */
  readonly label?: ReactNode;
  /** A hint below the code. With `autosubmit` it has to say that the form goes by itself. */
  readonly hint?: ReactNode;
  /** The code as it is, perhaps not whole. Left out, the field keeps it by itself. */
  readonly value?: string | undefined;
  /** The code was changed, by whomever: a key, a form that was reset, an answer that took it away. */
  readonly onValueChange?: ((code: string) => void) | undefined;
  /** As for an `<input>`, on every edit by the person. */
  readonly onChange?: ((event: SyntheticEvent<OtpInputElement>) => void) | undefined;
  /** The focus left the field: from the input to a button of the field is not out of it. */
  readonly onBlur?: ((event: FocusEvent<OtpInputElement>) => void) | undefined;
  /** The input's; made up where it is left out. */
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
}

const FIELD: PropertyNames<FieldProperties> = {
  length: true,
  charset: true,
  case: true,
  groups: true,
  size: true,
  mask: true,
  placeholder: true,
  error: true,
  autosubmit: true,
  webotp: true,
  expiresAt: true,
  resendAt: true,
  expiresIn: true,
  resendIn: true,
  announcements: true,
  messages: true,
  verifyCode: true,
  requestCode: true,
  status: true,
};
const INPUT: Definitions = {'otp-input': OtpInputElement};

/**
 * `<otp-input>` with its label and its input. The server renders all three, so that the field can be typed into before
 * the page's script is there; what was typed by then is kept, and told by `onValueChange`.
 *
 * `id`, `name`, `required`, `disabled`, `readOnly` and `autoFocus` are the input's; other attributes fall to the element,
 * and so does the ref. Children stand beside the input, such as a `<span slot="message">`.
 */
export const OtpInput: ForwardRefExoticComponent<OtpInputProps & RefAttributes<OtpInputElement>> =
  /* @__PURE__ */ forwardRef<OtpInputElement, OtpInputProps>(function OtpInput(props, forwarded) {
    const {
      label,
      hint,
      value,
      onValueChange,
      onChange,
      onBlur,
      onInput,
      onOtpStatusChange,
      id: given,
      name,
      required,
      disabled,
      readOnly,
      autoFocus,
      children,
      ...rest
    } = props;
    const field = useRef<OtpInputElement>(null);
    /** What the page knows of the code. */
    const known = useRef('');
    const madeUp = useId();
    const id = given ?? madeUp;

    function tell(): void {
      const code = field.current?.value;
      if (code === undefined || code === known.current) return;
      known.current = code;
      onValueChange?.(code);
    }
    const latest = useRef(tell);

    /** The code went without an event of the input: the field's part in it comes first. */
    function tellSoon(): void {
      setTimeout(() => latest.current());
    }

    useDefinitions(INPUT);
    useElement(field, FIELD, {
      ...rest,
      onOtpStatusChange(event: OtpStatusChangeEvent) {
        onOtpStatusChange?.(event);
        tellSoon();
      },
    });
    useImperativeHandle(forwarded, () => field.current as OtpInputElement, []);
    useLayout(() => {
      latest.current = tell;
    });
    useLayout(() => {
      const element = field.current as OtpInputElement;
      // What was typed before React came stands in the field alone, and is told below.
      if (value === undefined || value === known.current) return;
      known.current = value;
      if (element.value !== value) element.value = value;
    });
    useEffect(() => {
      latest.current();
      const tellReset = ({target}: Event): void => {
        if (target === field.current?.input?.form) tellSoon();
      };
      // It does not leave a shadow root.
      const root = field.current?.getRootNode();
      root?.addEventListener('reset', tellReset);
      return () => root?.removeEventListener('reset', tellReset);
    }, []);

    const slotted = {suppressHydrationWarning: true};
    return createElement(
      'otp-input',
      {
        ...attributesOf(rest, FIELD),
        ...slotted,
        ref: field,
        onInput(event: InputEvent<OtpInputElement>) {
          tell();
          onInput?.(event);
          if (event.target === field.current?.input) onChange?.(event);
        },
        onBlur(event: FocusEvent<OtpInputElement>) {
          if (!event.currentTarget.contains(event.relatedTarget)) onBlur?.(event);
        },
      },
      label === undefined ? undefined : createElement('label', {slot: 'label', htmlFor: id}, label),
      hint === undefined ? undefined : createElement('span', {...slotted, slot: 'hint'}, hint),
      createElement('input', {...slotted, id, name, required, disabled, readOnly, autoFocus}),
      children,
    );
  });

/** A component of an element that needs properties and listeners alone. */
function componentOf<E extends HTMLElement>(
  tag: string,
  names: PropertyNames<Settable<E>>,
  useDefined: () => void,
): ForwardRefExoticComponent<ElementProps<E> & RefAttributes<E>> {
  const Component = forwardRef<E, Record<string, unknown>>(function Component(props, forwarded) {
    const element = useRef<E>(null);
    useDefined();
    useElement(element, names, props);
    useImperativeHandle(forwarded, () => element.current as E, []);
    return createElement(tag, {...attributesOf(props, names), suppressHydrationWarning: true, ref: element});
  });
  Component.displayName = tag;
  return Component as ForwardRefExoticComponent<ElementProps<E> & RefAttributes<E>>;
}

const PROVIDER: Definitions = {'otp-provider': OtpProviderElement};
// Without spreading, which a bundler has to keep, and with it the panel of a page that has a field alone.
const CHALLENGE: Definitions = {'otp-input': OtpInputElement, 'otp-challenge': OtpChallengeElement};
const STEP_UP: Definitions = {
  'otp-input': OtpInputElement,
  'otp-challenge': OtpChallengeElement,
  'otp-step-up': OtpStepUpElement,
};

/** `<otp-provider>`, for a `client` or a `session`. `endpoint` needs `otp-stepup/define`. */
export const OtpProvider = /* @__PURE__ */ componentOf<OtpProviderElement>(
  'otp-provider',
  {
    endpoint: true,
    purpose: true,
    identity: true,
    channel: true,
    transaction: true,
    client: true,
    session: true,
  },
  () => useEarlyDefinitions(PROVIDER),
);

/** `<otp-challenge>`, a whole panel, inside an `<OtpProvider>` or an `<OtpStepUp>`. */
export const OtpChallenge = /* @__PURE__ */ componentOf<OtpChallengeElement>(
  'otp-challenge',
  {site: true, support: true, remember: true, messages: true},
  () => useDefinitions(CHALLENGE),
);

/** `<otp-step-up>`, a dialog. The ref is the `presenter` of a step-up. */
export const OtpStepUp = /* @__PURE__ */ componentOf<OtpStepUpElement>(
  'otp-step-up',
  {label: true, messages: true},
  () => {
    useEarlyDefinitions(PROVIDER);
    useDefinitions(STEP_UP);
  },
);
