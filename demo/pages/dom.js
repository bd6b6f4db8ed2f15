// @ts-check
// Small helpers for elements: no markup is ever made out of text.

/** @param {string} id */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * @param {string} tag
 * @param {Record<string, string>} [attributes]
 * @param {(string | Node)[]} children
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * A button that does one thing.
 * @param {string} words
 * @param {string} look
 * @param {() => unknown} act
 */
export function button(words, look, act) {
  const made = make('button', {type: 'button', class: look}, words);
  made.addEventListener('click', () => void act());
  return /** @type {HTMLButtonElement} */ (made);
}

/** What names the telephone, or the mail: beside the product a part of the page, and alone what the page is about. @param {string} words */
export function deviceHeading(words) {
  if (!document.querySelector('h1')) return make('h1', {class: 'device-heading'}, words);
  const isAlone = (document.body.dataset['pane'] ?? 'product') !== 'product';
  return make('h2', {class: 'device-heading', ...(isAlone && {'aria-level': '1'})}, words);
}

/** @param {string} iso */
export const timeOf = (iso) => new Date(iso).toLocaleTimeString([], {hour: '2-digit', minute: '2-digit'});
