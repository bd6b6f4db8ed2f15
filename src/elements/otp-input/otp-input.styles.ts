import {css} from '../../styles/css.js';

/** Selectors that a shadow sheet cannot hold: they go into the field's root, for fields alone. */
export const rootCss = css`
  :state(otp-input) > input::selection {
    color: transparent !important;
    background: transparent !important;
  }
  :state(otp-input) > input::placeholder {
    color: transparent !important;
  }
`;

export const styles = css`
  :host {
    display: block;
    color: var(--_text);
    --_break: 0.75rem;
    /* On a narrow screen gaps give way first. */
    --_space: min(var(--_gap), 1.6vw);
    /* From one slot to the next: measured when a pointer comes, for rows that are narrower or have breaks. */
    --_pitch: calc(var(--_size) + var(--_space));
  }
  :host([hidden]),
  [hidden] {
    display: none;
  }
  :host([size='small']) {
    --_size: var(--otp-slot-size, 2.25rem);
  }
  :host([size='large']) {
    --_size: var(--otp-slot-size, 3.75rem);
  }

  [part='row'] {
    position: relative;
    width: fit-content;
    max-width: 100%;
    height: var(--_height);
    direction: ltr;
    margin-block: 0.375rem;
  }

  /* The text's last advance reaches past the row; it must neither widen the page nor scroll. */
  .reach {
    position: absolute;
    inset: 0;
    overflow: clip;
  }
  /* The real input: full size and first under the pointer, its own text unseen (M1, M2, M22). */
  ::slotted(input) {
    all: unset !important;
    display: block !important;
    position: absolute !important;
    inset-block: 0 !important;
    left: calc(var(--_space) / -2) !important;
    width: calc(100% + var(--_space) + var(--_pitch)) !important;
    box-sizing: border-box !important;
    font:
      400 max(16px, 1.25rem) / var(--_height) ui-monospace,
      monospace !important;
    letter-spacing: calc(var(--_pitch) - 1ch) !important;
    direction: ltr !important;
    unicode-bidi: isolate !important;
    white-space: pre !important;
    text-align: left !important;
    color: transparent !important;
    -webkit-text-fill-color: transparent !important;
    caret-color: transparent !important;
    forced-color-adjust: none !important;
    cursor: text !important;
    -webkit-user-select: text !important;
    user-select: text !important;
    touch-action: manipulation !important;
    pointer-events: auto !important;
    /* A change of colour in 600,000 s: the browser's autofill paint never comes (M4). */
    transition: background-color 0s 600000s !important;
  }
  ::slotted(input:autofill) {
    mask-image: linear-gradient(transparent, transparent) !important;
  }

  .slots {
    position: relative;
    z-index: 1;
    display: grid;
    gap: var(--_space);
    height: 100%;
    pointer-events: none;
    user-select: none;
    -webkit-user-select: none;
  }
  [part='slot'] {
    position: relative;
    min-width: 0;
    display: grid;
    place-items: center;
    box-sizing: border-box;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-family: var(--_font);
    font-size: min(var(--_size) * 0.5, 7vw);
    font-weight: 600;
    line-height: 1;
    font-variant-numeric: tabular-nums lining-nums;
    transition:
      border-color var(--_motion),
      background-color var(--_motion);
  }
  [part='slot']:not(.filled) {
    color: var(--_muted);
    font-weight: 400;
  }
  [part='separator'] {
    align-self: center;
    height: 2px;
    border-radius: 1px;
    background: var(--_border);
  }
  .active,
  .selected {
    outline: var(--otp-focus-ring, 2px solid var(--_accent));
    outline-offset: -1px;
    border-color: var(--_accent);
  }
  .selected {
    background: color-mix(in srgb, var(--_accent) 16%, var(--_surface));
  }
  [part='caret'] {
    position: absolute;
    width: 2px;
    height: 46%;
    border-radius: 1px;
    background: var(--_accent);
    animation: blink 1.1s steps(1) infinite;
  }
  .filled > [part='caret'] {
    left: 12%;
  }
  .filled > .behind {
    left: auto;
    right: 12%;
  }

  :host(:state(verifying)) [part='slot'] {
    animation: wait 1.2s ease-in-out infinite;
  }
  :host(:state(verifying)) .slots {
    opacity: 0.75;
  }
  :host(:state(verifying)) [part='caret'],
  :host(:state(verified)) [part='caret'] {
    display: none;
  }
  :host(:state(verified)) [part='slot'] {
    border-color: var(--_success);
    outline-color: transparent;
    background: color-mix(in srgb, var(--_success) 9%, var(--_surface));
  }
  .invalid {
    --_accent: var(--_error);
  }
  .invalid [part='slot'] {
    border: 2px solid var(--_error);
  }
  :host(:state(expired)) [part='slot'],
  :host(:state(locked)) [part='slot'] {
    border-style: dashed;
  }
  :host(:state(expired)) .filled,
  :host(:state(locked)) .filled {
    color: var(--_muted);
  }
  :host(:state(disabled)) .slots {
    opacity: 0.5;
  }

  ::slotted([slot='label']) {
    font-weight: 600;
  }
  ::slotted([slot='hint']),
  [part='footer'] {
    color: var(--_muted);
    font-size: 0.875rem;
    line-height: 1.45;
  }
  ::slotted([slot='message']) {
    font-size: 0.875rem;
    line-height: 1.45;
  }
  .message {
    color: var(--_muted);
  }
  .message.invalid {
    color: var(--_error);
  }
  :host(:state(verified)) .message {
    color: var(--_success);
  }
  [part='footer'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 1rem;
    min-height: 2.75rem;
    margin-top: 0.25rem;
    font-variant-numeric: tabular-nums;
  }
  button {
    min-height: 2.75rem;
    padding: 0;
    border: 0;
    border-radius: 0.375rem;
    background: none;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button:focus-visible {
    outline: var(--_ring);
    outline-offset: 1px;
  }
  button[aria-disabled='true'] {
    color: var(--_muted);
    font-weight: 400;
    text-decoration: none;
    cursor: default;
  }
  .primary {
    padding-inline: 1rem;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_surface);
    text-decoration: none;
  }
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @keyframes blink {
    50% {
      opacity: 0;
    }
  }
  @keyframes wait {
    50% {
      border-color: var(--_accent);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    [part='slot'],
    [part='caret'] {
      animation: none !important;
      transition: none;
    }
  }
  @media (forced-colors: active) {
    [part='slot'] {
      border-color: CanvasText;
      background: Canvas;
    }
    .active,
    .selected {
      outline-color: Highlight;
      border-color: Highlight;
    }
    .selected {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    [part='caret'] {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .primary {
      border-color: ButtonText;
    }
  }
`;
