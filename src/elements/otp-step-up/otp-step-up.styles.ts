import {css} from '../../styles/css.js';
import {ring, rise} from '../../styles/tokens.js';

export const styles = css`
  :host {
    display: contents;
  }
  dialog {
    box-sizing: border-box;
    width: min(27rem, 100vw - 2rem);
    max-width: none;
    max-height: calc(100dvh - 2rem);
    margin: auto;
    padding: 1.5rem;
    border: 1px solid color-mix(in oklab, var(--_border) 40%, var(--_surface));
    border-radius: calc(var(--_radius) * 1.6);
    background: var(--_surface);
    color: var(--_text);
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block: 3.25rem 1rem;
    box-shadow: 0 1rem 3rem rgb(0 0 0 / 0.3);
    /* Room beside the heading for the button over it. */
    --_beside: 2.5rem;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  /* Where a keyboard takes the rest of the screen. */
  @media (max-width: 30rem), (max-height: 30rem) {
    dialog {
      width: 100vw;
      max-height: 100dvh;
      margin-block-start: 0;
      padding: 1.25rem 1rem;
      border-width: 0 0 1px;
      border-start-start-radius: 0;
      border-start-end-radius: 0;
    }
  }
  /* Last in the order of Tab, first to the eye; over what scrolls under it. */
  [part='close'] {
    order: -1;
    position: sticky;
    inset-block-start: -0.5rem;
    z-index: 1;
    align-self: end;
    flex: none;
    display: grid;
    place-items: center;
    width: 2.75rem;
    height: 2.75rem;
    margin-block: -0.5rem -2.25rem;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_muted);
  }
  [part='close']:hover {
    color: var(--_text);
  }
  [part='close']:focus-visible {
    outline: var(--otp-focus-ring, ${ring} var(--_accent));
    outline-offset: -2px;
  }
  svg {
    /* Its own line ends where the others do. */
    margin-inline-start: 1rem;
    width: 1.25rem;
    height: 1.25rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog[open] {
      animation: rise var(--otp-motion, ${rise}) ease-out;
    }
    @keyframes rise {
      from {
        opacity: 0;
        translate: 0 0.5rem;
      }
    }
  }
`;
