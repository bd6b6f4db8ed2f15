import type {ReactiveController, ReactiveControllerHost} from 'lit';

interface Shared {
  readonly sheet: CSSStyleSheet;
  users: number;
}

/** One sheet a document (a sheet of another document is refused, M5), counted a root. */
const sheets = new WeakMap<Document, CSSStyleSheet>();
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
    const shared = roots.get(root) ?? {sheet: this.#sheet(), users: 0};
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

  #sheet(): CSSStyleSheet {
    const {ownerDocument} = this.#host;
    const known = sheets.get(ownerDocument);
    if (known) return known;
    const view = ownerDocument.defaultView ?? window;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(this.#css);
    sheets.set(ownerDocument, sheet);
    return sheet;
  }
}
