import {matching} from '../core/fields.js';

/** Visible ASCII without spaces: what may stand in a header as one credential. */
export const credential = matching(/^[!-~]{1,16384}$/);

/** The name of a header: of the characters that RFC 9110 allows those that names are made of. */
export const headerName = matching(/^[\w-]{1,128}$/);

/**
 * A service's own word for an error, or its id of a request: short and plain, so that it may be logged. One without a
 * letter is refused, since it could be a code.
 */
export const word = matching(/^(?=.*[a-z])[\w.:/-]{1,99}$/i);

/** Seconds of the wire as milliseconds. */
export function seconds(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 ? value * 1000 : undefined;
}
