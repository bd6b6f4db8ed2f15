/** Who hears of an input's being written. */
const listeners = new WeakMap<HTMLInputElement, () => void>();

/** The accessor of every input. */
export function nativeValue(): PropertyDescriptor {
  return Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') as PropertyDescriptor;
}

/**
 * Calls back on every `input.value = …`, for frameworks write it without an event (M15); the last who asks is called.
 * The accessor stays: somebody may since have laid one of theirs over it.
 */
export function onWritten(input: HTMLInputElement, written: () => void): void {
  const below = Object.getOwnPropertyDescriptor(input, 'value') ?? nativeValue();
  const set = function (this: HTMLInputElement, value: string): void {
    below.set?.call(this, value);
    listeners.get(this)?.();
  };
  if (!listeners.has(input)) Object.defineProperty(input, 'value', {...below, set});
  listeners.set(input, written);
}
