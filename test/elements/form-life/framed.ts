import {waitUntil} from '@open-wc/testing';

/** A page of its own, in a frame. */
export interface Framed {
  readonly document: Document;
  readonly view: Window & typeof globalThis;
  /** What went wrong in it. */
  readonly errors: readonly string[];
  /** Loads a module, as a script element of the page does. */
  load(url: string): Promise<void>;
  close(): void;
}

export const SOURCE = new URL('../../../src/elements/otp-input/define.ts', import.meta.url).href;
export const BUILT = '/dist/cdn/otp-input.js';
export const WHOLE = '/dist/cdn/otp-stepup.js';

/** Whether the built files are there: the quick loop does not make them. */
export async function isBuilt(): Promise<boolean> {
  return (await fetch(WHOLE)).ok;
}

export async function framed(body: string, css = ''): Promise<Framed> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 600px; height: 400px';
  frame.srcdoc = `<!doctype html><html lang="en"><style>${css}</style><body>${body}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  await loaded;
  const view = frame.contentWindow as Window & typeof globalThis;
  const page = view.document;
  const errors: string[] = [];
  view.addEventListener('error', ({message}) => errors.push(message));
  view.addEventListener('unhandledrejection', ({reason}) => errors.push(String(reason)));
  return {
    document: page,
    view,
    errors,
    async load(url) {
      const script = page.createElement('script');
      script.type = 'module';
      script.src = new URL(url, location.href).href;
      let isDone = false;
      for (const type of ['load', 'error']) script.addEventListener(type, () => (isDone = true));
      script.addEventListener('error', () => errors.push(`${url} did not load`));
      page.head.append(script);
      await waitUntil(() => isDone);
    },
    close: () => frame.remove(),
  };
}
