import type {PropType, SlotsType, VNode} from 'vue';
import {computed, defineComponent, h, onBeforeUnmount, onMounted, shallowRef, useId, watch} from 'vue';
import '../elements/otp-input/define.js';
import type {
  OtpCompleteEvent,
  OtpExpireEvent,
  OtpResendEvent,
  OtpStatusChangeEvent,
  OtpUnusableEvent,
} from '../elements/events.js';
import type {OtpInput as OtpInputElement} from '../elements/otp-input/otp-input.js';

// With it, templates know the elements.
export type {OtpTags} from './vue-elements.js';
export {useOtpSession, useStepUp} from './vue-composables.js';

/** What the element is told by property, so that the server sends nothing that would have it create children. */
const FIELD_TYPES = {
  length: Number,
  charset: String,
  case: String,
  groups: String,
  size: String,
  mask: Boolean,
  placeholder: String,
  hint: String,
  error: String,
  autosubmit: Boolean,
  webotp: Boolean,
  expiresAt: [Number, String],
  resendAt: [Number, String],
  expiresIn: Number,
  resendIn: Number,
  announcements: String,
  messages: Object,
  verifyCode: Function,
  requestCode: Function,
};
type FieldName = keyof typeof FIELD_TYPES;
const FIELD_PROPS = FIELD_TYPES as unknown as {
  [Name in FieldName]: PropType<OtpInputElement[Name] | undefined>;
};
const TEXT = String as PropType<string | undefined>;
const FIELD_NAMES = Object.keys(FIELD_TYPES) as FieldName[];

/**
 * `<otp-input>` with its label and its input, for `v-model`. The server renders all three, so that the field can be
 * typed into before the page's script is there; what was typed by then is kept, and told to the model.
 *
 * `id`, `name`, `required`, `disabled` and `readonly` are the input's; other attributes and classes fall to the element.
 * The template ref has `field`, the element itself, and `focus()`.
 */
export const OtpInput = /* @__PURE__ */ defineComponent({
  name: 'OtpInput',
  props: {
    ...FIELD_PROPS,
    /** The code as it is, perhaps not whole. */
    modelValue: TEXT,
    /** The label's text, where no slot of that name gives it. */
    label: TEXT,
    /** The input's; made up where it is left out. */
    id: TEXT,
    name: TEXT,
    required: Boolean,
    disabled: Boolean,
    readonly: Boolean,
  },
  emits: {
    'update:modelValue': (_code: string) => true,
    otpComplete: (_event: OtpCompleteEvent) => true,
    otpResend: (_event: OtpResendEvent) => true,
    otpExpire: (_event: OtpExpireEvent) => true,
    otpUnusable: (_event: OtpUnusableEvent) => true,
    otpStatusChange: (_event: OtpStatusChangeEvent) => true,
  },
  slots: Object as SlotsType<{label?: () => VNode[]; hint?: () => VNode[]; message?: () => VNode[]}>,
  setup(props, {emit, slots, expose}) {
    const field = shallowRef<OtpInputElement | null>(null);
    const madeUp = useId();
    const id = computed(() => props.id ?? madeUp);

    let root: Node | undefined;

    /** Tells the model what the field holds. */
    function tell(): void {
      const {value} = field.value ?? {};
      if (value !== undefined && value !== (props.modelValue ?? '')) emit('update:modelValue', value);
    }

    /** Where the code goes without an event of the input; the field's own part in it comes first. */
    function tellSoon(): void {
      setTimeout(tell);
    }

    function tellReset({target}: Event): void {
      if (target === field.value?.input?.form) tellSoon();
    }

    onMounted(() => {
      const element = field.value as OtpInputElement;
      watch(
        () => FIELD_NAMES.map((name) => props[name]),
        (now, before = []) => {
          for (const [index, name] of FIELD_NAMES.entries())
            if (now[index] !== before[index]) Object.assign(element, {[name]: now[index]});
        },
        {immediate: true, flush: 'post'},
      );
      if (props.modelValue) element.value = props.modelValue;
      // What was typed before Vue came stands in the field alone.
      else tell();
      watch(
        () => props.modelValue,
        (code) => {
          if (code !== undefined && code !== element.value) element.value = code;
        },
        {flush: 'post'},
      );
      // It does not leave a shadow root.
      root = element.getRootNode();
      root.addEventListener('reset', tellReset);
    });
    onBeforeUnmount(() => root?.removeEventListener('reset', tellReset));
    expose({field, focus: (options?: FocusOptions) => field.value?.focus(options)});

    return () =>
      h(
        'otp-input',
        {
          ref: field,
          onInput: tell,
          onOtpComplete: (event: OtpCompleteEvent) => emit('otpComplete', event),
          onOtpResend: (event: OtpResendEvent) => emit('otpResend', event),
          onOtpExpire: (event: OtpExpireEvent) => emit('otpExpire', event),
          onOtpUnusable: (event: OtpUnusableEvent) => emit('otpUnusable', event),
          onOtpStatusChange(event: OtpStatusChangeEvent) {
            emit('otpStatusChange', event);
            tellSoon();
          },
        },
        [
          labelOf(slots.label?.() ?? props.label, id.value),
          slots.hint && h('span', {slot: 'hint'}, slots.hint()),
          slots.message && h('span', {slot: 'message'}, slots.message()),
          h('input', {
            id: id.value,
            name: props.name,
            required: props.required,
            disabled: props.disabled,
            readonly: props.readonly,
            // In a page, the value is the person's: hydration would write over it.
            ...(!('document' in globalThis) && props.modelValue && {value: props.modelValue}),
          }),
        ],
      );
  },
});

function labelOf(content: string | VNode[] | undefined, id: string): VNode | undefined {
  return content ? h('label', {slot: 'label', for: id}, content) : undefined;
}
