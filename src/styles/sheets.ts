/** By document, for a sheet of another one is refused (M5), and then by text. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();
/** How many fields of a root use its sheet. */
const users = new WeakMap<Node, number>();

/** The one sheet of a text in a document. */
function sheetOf(document: Document, css: string): CSSStyleSheet {
  const known = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  const sheet = known.get(css) ?? new (document.defaultView ?? window).CSSStyleSheet();
  if (!known.has(css)) sheet.replaceSync(css);
  sheets.set(document, known.set(css, sheet));
  return sheet;
}

/** jsdom has no such sheets, nor looks that they would change. */
function hasSheets(root: Document | ShadowRoot): boolean {
  return 'adoptedStyleSheets' in root;
}

/** Gives a shadow root its style; once more after a move to another document. */
export function adoptSheet(root: ShadowRoot, css: string): void {
  if (!hasSheets(root)) return;
  const sheet = sheetOf(root.ownerDocument, css);
  if (root.adoptedStyleSheets[0] !== sheet) root.adoptedStyleSheets = [sheet];
}

/** Puts rules that a shadow sheet cannot hold into an element's root, until its last user leaves (FIELD rule 3, M3). */
export function shareSheet(element: Element, css: string): () => void {
  const root = element.getRootNode() as Document | ShadowRoot;
  if (!hasSheets(root)) return () => undefined;
  const sheet = sheetOf(element.ownerDocument, css);
  const count = (change: number): number => {
    const now = (users.get(root) ?? 0) + change;
    users.set(root, now);
    return now;
  };
  if (count(1) === 1) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    if (count(-1)) return;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
