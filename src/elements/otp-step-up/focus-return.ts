/** Remembers where the focus is; the returned function brings it back there, or as near as there is something left. */
export function rememberFocus(document: Document): () => void {
  const path = pathOf(deepActive(document));
  return () => {
    if (deepActive(document) !== document.body) return;
    const [opener, ...around] = path;
    opener?.focus({preventScroll: true});
    if (deepActive(document) !== document.body) return;
    // The one that was used is gone, or waits disabled for the answer: where it stood, so that Tab goes on from there.
    const nearest = around.find((element) => element.isConnected && element !== document.body);
    if (!nearest || nearest.hasAttribute('tabindex')) return;
    nearest.tabIndex = -1;
    nearest.focus({preventScroll: true});
    nearest.addEventListener('blur', () => nearest.removeAttribute('tabindex'), {once: true});
  };
}

/** The focused element, inside whatever shadow roots. */
function deepActive({activeElement, body}: Document): Element {
  let active = activeElement ?? body;
  while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** An element and those around it, through shadow hosts. */
function pathOf(element: Element): HTMLElement[] {
  const path: HTMLElement[] = [];
  let at: Element | undefined = element;
  while (at) {
    if (at instanceof HTMLElement) path.push(at);
    const root = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
  }
  return path;
}
