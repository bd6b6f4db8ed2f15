/** Gives a root the style of all who ask; it is taken away once the signal of each of them is aborted. */
export type Sheet = (root: Document | ShadowRoot, signal: AbortSignal) => void;

/**
 * A style that is shared by all its users: one sheet a document, for a sheet of another one is refused (M5), and
 * once in each root: a shadow root, or the root around a field, for what a shadow sheet cannot hold (FIELD rule 3, M3).
 */
export function sharedSheet(css: string): Sheet {
  const sheets = new WeakMap<Document, CSSStyleSheet>();
  const users = new WeakMap<Node, number>();

  const sheetOf = (document: Document): CSSStyleSheet => {
    const sheet =
      sheets.get(document) ?? new (document.defaultView as typeof globalThis & Window).CSSStyleSheet();
    if (!sheets.has(document)) sheet.replaceSync(css);
    sheets.set(document, sheet);
    return sheet;
  };

  return (root, signal) => {
    // jsdom has no such sheets, nor looks that they would change.
    if (!('adoptedStyleSheets' in root)) return;
    const sheet = sheetOf(root.ownerDocument ?? root);
    const count = (change: number): number | undefined =>
      users.set(root, (users.get(root) ?? 0) + change).get(root);
    if (count(1) === 1) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    signal.addEventListener('abort', () => {
      if (count(-1)) return;
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    });
  };
}
