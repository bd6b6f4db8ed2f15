import type {Charset} from '../../src/core/code.js';

/** One text a person may copy and paste into a field, and what the field may make of it. */
export interface Message {
  /** BCP 47 tag of the text's language. */
  readonly language: string;
  readonly text: string;
  /** Length of the field it is pasted into: that of its code where it has one. */
  readonly length: number;
  /** `numeric` when left out. */
  readonly charset?: Charset;
  /** Hosts of the page; left out when the text is not bound to a host. */
  readonly hosts?: readonly string[];
  /** The code, in ASCII, or `none` where nothing may be filled. */
  readonly expect: string;
  /** Codes of other lengths that the text really holds as well. */
  readonly also?: readonly string[];
}
