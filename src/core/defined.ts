/** A frozen object with the values that are not `undefined`: where a property is optional, absent and undefined are not the same. */
export function defined<T extends object>(values: {[K in keyof T]: T[K] | undefined}): Readonly<T> {
  return Object.freeze(
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T,
  );
}
