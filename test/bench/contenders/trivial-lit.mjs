import {css, html, LitElement} from 'lit';
import {elements} from './elements.mjs';

/** The least that an element by Lit can be: an input in a template. */
class TrivialLit extends LitElement {
  static styles = css`
    :host {
      display: block;
    }
  `;
  render() {
    return html`<input />`;
  }
}
customElements.define('trivial-lit', TrivialLit);

globalThis.contender = elements('trivial-lit');
