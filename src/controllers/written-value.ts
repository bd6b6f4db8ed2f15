/** The accessor of every input. */
export function nativeValue(): PropertyDescriptor {
  return Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') as PropertyDescriptor;
}

/** Calls back on every `input.value = …`, for frameworks write it without an event (M15); returns how to stop. */
export function onWritten(input: HTMLInputElement, written: () => void): () => void {
  const own = (): PropertyDescriptor | undefined => Object.getOwnPropertyDescriptor(input, 'value');
  const before = own();
  const below = before ?? nativeValue();
  const set = function (this: HTMLInputElement, value: string): void {
    below.set?.call(this, value);
    written();
  };
  Object.defineProperty(input, 'value', {...below, configurable: true, set});
  return () => {
    // Somebody may since have laid an accessor of theirs over ours.
    if (own()?.set !== set) return;
    if (before) Object.defineProperty(input, 'value', before);
    else Reflect.deleteProperty(input, 'value');
  };
}
