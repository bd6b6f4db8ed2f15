/** The inputs of a place in the order of the page, those in open shadow roots included. */
export function inputsOf(place: ParentNode): HTMLInputElement[] {
  if (isInput(place)) return [place];
  const own = isElement(place) && place.shadowRoot !== null ? inputsOf(place.shadowRoot) : [];
  return [...own, ...[...place.querySelectorAll('*')].flatMap((each) => inputsAt(each))];
}

/** Whether one of the tokens of `autocomplete` is `one-time-code`. */
export function asksForCode(input: HTMLInputElement): boolean {
  return autocompleteOf(input).split(/\s+/).includes('one-time-code');
}

/** The attribute itself: Firefox leaves `one-time-code` out of the property. */
export function autocompleteOf(input: HTMLInputElement): string {
  return (input.getAttribute('autocomplete') ?? '').trim().toLowerCase();
}

/** The text of an input's labels. */
export function labelOf(input: HTMLInputElement): string {
  return [...(input.labels ?? [])].map((label) => label.textContent).join(' ');
}

/** What can be read off an input that says what it is for. */
export function hintsOf(input: HTMLInputElement): string {
  const {id, name, placeholder} = input;
  return [id, name, placeholder, input.getAttribute('aria-label') ?? '', labelOf(input)]
    .join(' ')
    .toLowerCase();
}

/** Whether the caret is in the input. */
export function isFocused(input: HTMLInputElement): boolean {
  return (input.getRootNode() as Document | ShadowRoot).activeElement === input;
}

function inputsAt(element: Element): HTMLInputElement[] {
  if (isInput(element)) return [element];
  return element.shadowRoot === null ? [] : inputsOf(element.shadowRoot);
}

/** By name, for an input of another document is of another class. */
function isInput(place: ParentNode): place is HTMLInputElement {
  return isElement(place) && place.localName === 'input';
}

function isElement(place: ParentNode): place is Element {
  return 'localName' in place;
}
