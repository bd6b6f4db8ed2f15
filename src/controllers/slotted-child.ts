import {DEV} from '#dev';
import {noteCreated} from '../dev/hydration.js';

let count = 0;

/** An id that no other field of the page has, in words that password managers know (A-18, T5). */
export function uniqueId(suffix = ''): string {
  return `otp-code-${++count}${suffix}`;
}

/** Whether an id is of our making. */
export function isGenerated(id: string): boolean {
  return /^otp-code-\d/.test(id);
}

/** A child of the host that is the author's, or else ours in its place (FIELD rules 1, 5, 7). */
export class SlottedChild<E extends HTMLElement> {
  own: E | undefined;
  readonly #host: HTMLElement;
  readonly #selector: string;
  readonly #create: () => E;

  constructor(host: HTMLElement, selector: string, create: () => E) {
    this.#host = host;
    this.#selector = selector;
    this.#create = create;
  }

  get authored(): E | undefined {
    const children = [...this.#host.children] as E[];
    return children.find((child) => child !== this.own && child.matches(this.#selector));
  }

  /** Ours comes back where a framework took it away, and goes where the author's came or none is wanted. */
  settle(isWanted: boolean): E | undefined {
    const {authored} = this;
    if (authored || !isWanted) {
      this.own?.remove();
      this.own = undefined;
      return authored;
    }
    const own = (this.own ??= this.#create());
    if (own.parentNode !== this.#host) {
      this.#host.append(own);
      if (DEV) noteCreated(this.#host);
    }
    return own;
  }
}
