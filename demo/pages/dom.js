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

/** @param {string} iso */
export const timeOf = (iso) => new Date(iso).toLocaleTimeString([], {hour: '2-digit', minute: '2-digit'});
