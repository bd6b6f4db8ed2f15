import {css} from '../../styles/css.js';
import {gap, large, motion, note, ring, small, strong} from '../../styles/tokens.js';

/** Selectors that a shadow sheet cannot hold: they go into the field's root, for fields alone. */
export const rootCss =
  ':state(otp-input)>input::selection,:state(otp-input)>input::placeholder' +
  '{color:#0000!important;background:#0000!important}';

export const styles = css`
  :host {
    display: block;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
    /* On a narrow screen gaps give way first. */
    --_space: min(var(--otp-gap, ${gap}), 1.6vw);
  }
  :host([hidden]),
  [hidden] {
    display: none;
  }
  :host([size='small']) {
    --_size: var(--otp-slot-size, ${small});
  }
  :host([size='large']) {
    --_size: var(--otp-slot-size, ${large});
  }

  /* The row's column is exactly as wide as its slots, or less where there is no room, whatever is in it. */
  .code {
    --_count: 6;
    --_breaks: 0;
    /* From one slot to the next, on the average and as wide as they are. */
    --_pitch: (100cqi + var(--_space)) / var(--_count);
    display: grid;
    grid-template-columns:
      minmax(
        0,
        calc(
          var(--_count) * (var(--_size) + var(--_space)) - var(--_space) + var(--_breaks) *
            (0.75rem + var(--_space))
        )
      )
      1fr;
    margin-top: 0.5rem;
  }
  [part='row'] {
    position: relative;
    height: var(--_height);
    margin-bottom: 0.5rem;
    direction: ltr;
  }
  /* The text's last advance reaches past the row; it must neither widen the page nor scroll. */
  .over {
    position: absolute;
    inset: 0;
    overflow: clip;
  }
  /* The real input: full size and first under the pointer, its own text unseen (M1, M2, M22). */
  ::slotted(input) {
    --_advance: calc(var(--_size) + var(--_space));
    all: unset !important;
    position: absolute !important;
    inset: 0 0 0 calc(var(--_space) / -2) !important;
    width: calc(100% + var(--_space) + var(--_advance)) !important;
    font: 16px / var(--_height) monospace !important;
    letter-spacing: calc(var(--_advance) - 1ch) !important;
    direction: ltr !important;
    unicode-bidi: isolate !important;
    white-space: pre !important;
    text-align: left !important;
    color: #0000 !important;
    -webkit-text-fill-color: #0000 !important;
    caret-color: #0000 !important;
    forced-color-adjust: none !important;
    cursor: text !important;
    -webkit-user-select: text !important;
    /* A change of colour in 600,000 s: the browser's autofill paint never comes (M4). */
    transition: background-color 0s 600000s !important;
  }
  /* So that a drag selects what it crosses (M22); measured once it matters. */
  :host(:is(:hover, :state(focused))) ::slotted(input) {
    --_advance: calc(var(--_pitch));
  }
  ::slotted(input:autofill) {
    mask: linear-gradient(#0000, #0000) !important;
  }

  /* What is not near the screen is neither laid out nor painted, and a key has nothing outside laid out again. */
  .slots {
    content-visibility: auto;
    contain: size;
    position: relative;
    display: flex;
    z-index: 1;
    gap: var(--_space);
    height: 100%;
    overflow-clip-margin: 0.5rem;
    pointer-events: none;
    -webkit-user-select: none;
  }
  /* A tone, where there is one, colours the slots and the message. */
  [part='slot'] {
    display: grid;
    flex: 1;
    place-items: center;
    min-width: 0;
    border: 1px solid var(--_tone, var(--_border));
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_tone, var(--_surface)) 12%, var(--_surface));
    color: var(--_muted);
    font-family: var(--otp-font);
    outline-offset: -1px;
  }
  [part='char'] {
    font-size: min(var(--_size) * 0.5, var(--_pitch) * 0.6);
  }
  .filled {
    color: var(--_text);
    font-weight: ${strong};
  }
  [part='separator'] {
    align-self: center;
    width: 0.75rem;
    border: 1px solid var(--_border);
  }
  .active {
    position: relative;
  }
  .active,
  .selected,
  :focus-visible {
    outline: var(--otp-focus-ring, ${ring} var(--_accent));
  }
  .selected {
    --_tone: var(--_accent);
  }
  [part='caret'] {
    position: absolute;
    inset: 25% auto 25% 48%;
    border: 1px solid var(--_accent);
  }
  .filled > [part='caret'] {
    left: 12%;
  }
  .end > [part='caret'] {
    left: 86%;
  }

  :host(:is(:state(disabled), :state(expired), :state(locked))) [part='slot'] {
    color: var(--_muted);
    --_tone: var(--_border);
  }
  :host(:state(disabled)) [part='slot'] {
    color: GrayText;
  }
  .invalid {
    --_accent: var(--_error);
    --_tone: var(--_error);
    --_mark: '!';
  }
  :host(:state(verified)) div {
    --_tone: var(--_success);
    --_mark: '✓';
  }

  ::slotted([slot='label']) {
    font-weight: ${strong};
  }
  ::slotted([slot='hint']),
  .message,
  [part='footer'] {
    color: var(--_tone, var(--_muted));
    font-size: ${note};
  }
  .message,
  [part='footer'] {
    grid-column: 1 / -1;
    display: flex;
    align-items: baseline;
    gap: 0 0.5rem;
  }
  .message::before {
    content: var(--_mark);
    min-width: 1lh;
    border-radius: 50%;
    background: currentcolor;
    -webkit-text-fill-color: var(--_surface);
    font-size: 0.75rem;
    font-weight: ${strong};
    text-align: center;
  }
  [part='footer'] {
    flex-wrap: wrap;
    gap: 0 1rem;
  }
  button {
    all: unset;
    min-height: 2.75rem;
    border-radius: var(--_radius);
    color: var(--_accent);
    font-weight: ${strong};
    cursor: default;
  }
  [aria-disabled='true'] {
    color: var(--_muted);
    font-weight: 400;
  }
  /* In a line of its own the clock stands as evenly as beside a button. */
  [part='timer'],
  .primary {
    margin: 0.5rem 0;
  }
  .primary {
    padding: 0 1rem;
    border: 1px solid var(--_accent);
    background: var(--_accent);
    color: var(--_surface);
  }
  div[role]:not(:empty) {
    position: fixed;
    top: 0;
    clip-path: circle(0);
  }

  @media not (prefers-reduced-motion) {
    [part='slot'] {
      transition: background-color var(--otp-motion, ${motion});
    }
    :host(:state(verifying)) .filled {
      animation: pulse 1.5s infinite;
    }
  }
  @keyframes pulse {
    50% {
      opacity: 0.6;
    }
  }
  @media (forced-colors: active) {
    .slots {
      --_accent: Highlight;
    }
  }
`;
