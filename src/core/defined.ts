/** A frozen object of the entries whose value is not `undefined`. */
export function fromDefined<T extends object>(entries: readonly (readonly [string, unknown])[]): Readonly<T> {
  return Object.freeze(Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as T);
}

/** A frozen object with the values that are not `undefined`: where a property is optional, absent and undefined are not the same. */
export function defined<T extends object>(values: {[K in keyof T]: T[K] | undefined}): Readonly<T> {
  return fromDefined(Object.entries(values));
}
