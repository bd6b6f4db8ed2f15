import {css} from '../../styles/css.js';
import {note, ring, strong} from '../../styles/tokens.js';

export const styles = css`
  :host {
    display: block;
    line-height: 1.45;
    overflow-wrap: anywhere;
    --_gap: 1rem;
  }
  :host([hidden]),
  [hidden] {
    display: none;
  }
  [part='panel'] {
    display: grid;
    gap: var(--_gap);
    justify-items: start;
  }
  h2,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  [part='heading'] {
    margin-inline-end: var(--_beside);
    font-size: 1.375rem;
    line-height: 1.25;
    font-weight: 650;
    text-wrap: balance;
    overflow-wrap: break-word;
    hyphens: auto;
  }
  /* It is read, not operated. */
  [part='heading']:focus {
    outline: none;
  }
  [part='lead'] {
    color: var(--_muted);
  }
  .verified > [part='lead'] {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    color: var(--_success);
    font-weight: ${strong};
  }
  .locked > [part='lead'],
  .unsent,
  [part='problem'] {
    color: var(--_error);
  }
  [part='field'] {
    justify-self: stretch;
    margin-block: 0.25rem;
  }

  [part='details'] {
    justify-self: stretch;
    padding: 0.875rem 1rem;
    border: 1px solid color-mix(in oklab, var(--_border) 50%, var(--_surface));
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_accent) 5%, var(--_surface));
    color: var(--_text);
  }
  dl {
    display: grid;
    gap: 0.5rem;
  }
  [part='detail'] {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
  }
  dt {
    color: var(--_muted);
  }
  dd {
    font-weight: ${strong};
    min-width: 0;
  }
  .amount {
    align-items: baseline;
  }
  .amount > dd {
    font-size: 1.375rem;
    font-variant-numeric: tabular-nums;
  }

  button,
  a,
  summary {
    min-height: 2.75rem;
    box-sizing: border-box;
    border-radius: var(--_radius);
    color: var(--_accent);
    font: inherit;
    font-weight: ${strong};
  }
  :is(button, a, summary, input):focus-visible {
    outline: var(--otp-focus-ring, ${ring} var(--_accent));
    outline-offset: 2px;
  }
  button {
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
  }
  [aria-disabled='true'] {
    opacity: 0.6;
  }
  [part='send'] {
    padding: 0.5rem 1.25rem;
    border: 1px solid var(--_accent);
    background: var(--_accent);
    color: var(--_surface);
  }
  [part='ways'] {
    justify-self: stretch;
  }
  #ways {
    color: var(--_muted);
    font-size: ${note};
    margin-block-end: 0.375rem;
  }
  [part='ways'] ul {
    display: grid;
    gap: 0.5rem;
    list-style: none;
  }
  [part='way'] {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    width: 100%;
    padding: 0.5rem 0.875rem;
    border: 1px solid var(--_border);
    background: var(--_surface);
    color: var(--_text);
  }
  [part='way']:hover:not([aria-disabled='true']) {
    border-color: var(--_accent);
  }
  [part='way'] > svg {
    color: var(--_accent);
  }
  svg {
    flex: none;
    width: 1.375rem;
    height: 1.375rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  [part='remember'] {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-height: 2.75rem;
  }
  #remember {
    flex: none;
    width: 1.25rem;
    height: 1.25rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  [part='help'] {
    justify-self: stretch;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    width: fit-content;
    cursor: pointer;
  }
  summary::before {
    content: '';
    width: 0.4375rem;
    height: 0.4375rem;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    rotate: -45deg;
    margin-inline-end: 0.125rem;
  }
  :dir(rtl) > summary::before {
    rotate: 135deg;
  }
  [open] > summary::before {
    rotate: 45deg;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  [part='help'] ul {
    display: grid;
    gap: 0.375rem;
    padding-inline-start: 1.5rem;
    padding-block: 0.25rem 0.5rem;
    color: var(--_muted);
  }
  [part='support'] {
    display: inline-flex;
    align-items: center;
  }
  [part='unrequested'] {
    color: var(--_muted);
    font-weight: 500;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  [part='notice'] {
    display: flex;
    gap: 0.625rem;
    color: var(--_muted);
    font-size: ${note};
  }
  div[role='status'],
  div[role='alert'] {
    position: fixed;
    top: 0;
    clip-path: circle(0);
  }
  @media (forced-colors: active) {
    [part='way'] > svg {
      color: inherit;
    }
    [part='details'],
    [part='way'],
    [part='send'] {
      border-color: currentcolor;
    }
  }
`;
