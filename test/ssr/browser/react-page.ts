import type {ReactNode} from 'react';
import {createElement, StrictMode} from 'react';
import type {Root} from 'react-dom/client';
import {hydrateRoot} from 'react-dom/client';
import {renderToString} from 'react-dom/server.browser';
import {OtpInput} from '../../../src/elements/otp-input/otp-input.js';

/** What React renders on a server, in a page, and what it says while it takes that over. */
export interface ReactPage {
  /** A name of its own for the element, so that each test says when it is defined. */
  readonly tag: string;
  /** What React reported: recovered errors, and the console's errors and warnings. */
  readonly reports: readonly string[];
  readonly field: OtpInput;
  readonly input: HTMLInputElement;
  define(): void;
  /** Hydrates, in strict mode, and waits until effects have run. */
  hydrate(): Promise<void>;
  leave(): Promise<void>;
}

let count = 0;

/** Puts what a server renders into the page. */
export function reactPage(app: (tag: string) => ReactNode): ReactPage {
  const tag = `otp-input-${++count}`;
  const reports: string[] = [];
  const container = document.createElement('div');
  container.innerHTML = renderToString(app(tag));
  document.body.append(container);
  const unlisten = listenToConsole(reports);
  let root: Root | undefined;
  return {
    tag,
    reports,
    get field() {
      return container.querySelector(tag) as OtpInput;
    },
    get input() {
      return container.querySelector('input') as HTMLInputElement;
    },
    define: () => customElements.define(tag, class extends OtpInput {}),
    hydrate: async () => {
      const strict = createElement(StrictMode, null, app(tag));
      root = hydrateRoot(container, strict, {onRecoverableError: (error) => reports.push(String(error))});
      await rendered();
    },
    leave: async () => {
      root?.unmount();
      await rendered();
      unlisten();
      container.remove();
    },
  };
}

/** Until React has done what it was told. */
export function rendered(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}

function listenToConsole(reports: string[]): () => void {
  const {error, warn} = console;
  console.error = console.warn = (...words: unknown[]) => reports.push(words.map(String).join(' '));
  return () => Object.assign(console, {error, warn});
}
