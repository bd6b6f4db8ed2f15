export interface Page {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  /** Writes more of the page, as a parser that was waiting for the network. */
  write(html: string): void;
  /** Ends the page. */
  close(): void;
  /** Goes to another page, so that this one is hidden for good. */
  leave(): Promise<void>;
}

export interface PageOptions {
  readonly head?: string;
  /** Whether the page is still being parsed when it is handed over. */
  readonly isOpen?: boolean;
}

const SOURCE = new URL('../../../src/elements/otp-input/define.ts', import.meta.url).href;

/** A page of its own with the field's source loaded, for what can be done once a page only. */
export async function pageOf(html: string, {head = '', isOpen = false}: PageOptions = {}): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 600px; height: 200px';
  document.body.append(frame);
  const view = frame.contentWindow as Window & typeof globalThis;
  const page = view.document;
  page.open();
  // No other way feeds a parser bit by bit.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const write = (text: string) => page.write(text);
  // WebKit runs no module of a page that is still open; a classic script may import one.
  const load = isOpen
    ? `<script>import('${SOURCE}')</script>`
    : `<script type="module" src="${SOURCE}"></script>`;
  write(`<!doctype html><html lang="en"><head>${head}${load}</head><body>${isOpen ? '' : html}`);
  if (!isOpen) page.close();
  await view.customElements.whenDefined('otp-input');
  if (isOpen) write(html);
  await new Promise((resolve) => setTimeout(resolve));
  return {document: page, window: view, write, close: () => page.close(), leave};

  async function leave(): Promise<void> {
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    frame.src = 'about:blank?left';
    await loaded;
    frame.remove();
  }
}
