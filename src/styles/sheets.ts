/** Sees to it that a root has the style as long as it has users. */
export type Sheet = (root: Document | ShadowRoot) => void;

/**
 * A style that is shared by all its users: one sheet a document, for a sheet of another one is refused (M5), and
 * once in each root: a shadow root, or the root around a field, for what a shadow sheet cannot hold (M3).
 * @param users selects them in a root that has some and may lose them
 */
export function sharedSheet(css: string, users?: string): Sheet {
  const sheets = new WeakMap<Document, CSSStyleSheet>();
  return (root) => {
    // jsdom has no such sheets, nor looks that they would change.
    const adopted = root.adoptedStyleSheets as CSSStyleSheet[] | undefined;
    if (!adopted) return;
    const document = root.ownerDocument ?? root;
    let sheet = sheets.get(document);
    if (!sheet) {
      sheet = new (document.defaultView as typeof globalThis & Window).CSSStyleSheet();
      sheet.replaceSync(css);
      sheets.set(document, sheet);
    }
    const others = adopted.filter((other) => other !== sheet);
    const isWanted = !users || root.querySelector(users) !== null;
    if (isWanted === (others.length === adopted.length))
      root.adoptedStyleSheets = isWanted ? [...others, sheet] : others;
  };
}
