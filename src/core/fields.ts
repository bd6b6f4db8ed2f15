import {fromDefined} from './defined.js';

/** An object that a service sent. Data is data: a part of another type, too long or out of range is as good as absent. */
export type Fields = Readonly<Record<string, unknown>>;

/** Reads one value; undefined where it is not what it should be. */
export type Reader<T> = (value: unknown) => T | undefined;

type Value<R> = R extends Reader<infer T> ? T : never;

/** What {@link take} makes of an object; `Needed` are the parts that it cannot be without. */
export type Taken<R, Needed extends keyof R = never> = {readonly [K in keyof R]?: Value<R[K]>} & {
  readonly [K in Needed]: Value<R[K]>;
};

/** The parts of an object that could be read, frozen; none for what is no object, and nothing else of it. */
export function take<R extends Record<string, Reader<unknown>>>(value: unknown, readers: R): Taken<R> {
  const fields = Object(value) as Fields;
  const parts = Object.entries(readers).map(([name, read]) => [name, read(fields[name])] as const);
  return fromDefined<Fields>(parts) as Taken<R>;
}

/** A part without which an answer is useless: throws for what cannot be read. */
export function need<T>(read: Reader<T>): Reader<T> {
  return (value) => {
    const part = read(value);
    if (part === undefined) throw new TypeError('malformed');
    return part;
  };
}

/** A text of one shape. */
export function matching(shape: RegExp): Reader<string> {
  return (value) => (typeof value === 'string' && shape.test(value) ? value : undefined);
}

/** A text of 1 to 1024 characters. */
export const text = matching(/^[^]{1,1024}$/);

/** A whole number from 0. */
export function whole(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}

/** One of the values of a list. */
export function oneOf<const T>(...values: readonly T[]): Reader<T> {
  return (value) => values.find((one) => one === value);
}
