import type {ReactiveController, ReactiveControllerHost} from 'lit';

interface Shared {
  readonly sheet: CSSStyleSheet;
  users: number;
}

/** By document, for a sheet of another one is refused (M5), and then by text. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** The one sheet of a text in a document. */
export function sheetOf(document: Document, css: string): CSSStyleSheet {
  const known = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(document, known);
  const found = known.get(css);
  if (found) return found;
  const sheet = new (document.defaultView ?? window).CSSStyleSheet();
  sheet.replaceSync(css);
  known.set(css, sheet);
  return sheet;
}

/** Counted a root. */
const roots = new WeakMap<Document | ShadowRoot, Shared>();

/** Puts rules that a shadow sheet cannot hold into the host's root while a host is there (FIELD rule 3, M3). */
export class RootSheetController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #css: string;
  #root: Document | ShadowRoot | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, css: string) {
    this.#host = host;
    this.#css = css;
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    // jsdom has no such sheets, nor looks that they would change.
    if (!('adoptedStyleSheets' in root)) return;
    const shared = roots.get(root) ?? {sheet: sheetOf(this.#host.ownerDocument, this.#css), users: 0};
    roots.set(root, shared);
    shared.users++;
    if (shared.users === 1) root.adoptedStyleSheets = [...root.adoptedStyleSheets, shared.sheet];
    this.#root = root;
  }

  hostDisconnected(): void {
    const root = this.#root;
    const shared = root && roots.get(root);
    this.#root = undefined;
    if (!root || !shared || --shared.users > 0) return;
    roots.delete(root);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== shared.sheet);
  }
}
