/** By document, for a sheet of another one is refused (M5), and then by text. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();
/** How many use a sheet in a root. */
const users = new WeakMap<Node, number>();

/** The one sheet of a text in a document. */
function sheetOf(document: Document, css: string): CSSStyleSheet {
  const known = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  const sheet = known.get(css) ?? new (document.defaultView ?? window).CSSStyleSheet();
  if (!known.has(css)) sheet.replaceSync(css);
  sheets.set(document, known.set(css, sheet));
  return sheet;
}

/**
 * Gives a root rules: a shadow root its own style, and the root around a field what a shadow sheet cannot hold.
 * They stay until the signals of all who gave them are aborted (FIELD rule 3, M3).
 */
export function adoptSheet(root: Document | ShadowRoot, css: string, signal: AbortSignal): void {
  // jsdom has no such sheets, nor looks that they would change.
  if (!('adoptedStyleSheets' in root)) return;
  const sheet = sheetOf(root.ownerDocument ?? root, css);
  const count = (change: number): number => {
    const now = (users.get(root) ?? 0) + change;
    users.set(root, now);
    return now;
  };
  if (count(1) === 1) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  signal.addEventListener('abort', () => {
    if (count(-1)) return;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  });
}
