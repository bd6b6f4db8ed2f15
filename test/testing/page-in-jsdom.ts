// @ts-expect-error jsdom comes without types.
import {JSDOM} from 'jsdom';

/** A page of jsdom. */
export function pageInJsdom(html: string): Document {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access
  return new JSDOM(html).window.document as Document;
}
