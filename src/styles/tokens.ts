// Written by `node test/tools/tokens/write.mjs` from tokens.json; the test command fails when it is not up to date.
import {css} from './css.js';

/**
 * The default looks, each replaceable by the custom property of its name. Light and dark follow `color-scheme`;
 * muted text and borders are mixtures of text and background.
 */
export const tokens = css`
  :host {
    --_size: var(--otp-slot-size, 3rem);
    --_height: var(--otp-slot-height, calc(var(--_size) * 1.2));
    --_radius: var(--otp-radius, 0.625rem);
    --_text: var(--otp-color, light-dark(#111, #eee));
    --_surface: var(--otp-background, light-dark(#fff, #222));
    --_muted: var(--otp-muted-color, color-mix(in oklab, var(--_text) 70%, var(--_surface)));
    --_border: var(--otp-border-color, color-mix(in oklab, var(--_text) 43%, var(--_surface)));
    --_accent: var(--otp-accent, light-dark(#25d, #8af));
    --_error: var(--otp-error-color, light-dark(#b22, #fa9));
    --_success: var(--otp-success-color, light-dark(#173, #6d9));
  }
`;

/** Width of a slot of size="small". */
export const small = '2.25rem';
/** Width of a slot of size="large". */
export const large = '3.75rem';
/** Between slots; on a narrow screen it gives way first. */
export const gap = '0.5rem';
/** Outline of the active slot, and of what has the focus. */
export const ring = '2px solid';
/** Size of hints, messages and the clock. */
export const note = '0.875rem';
/** Weight of labels, characters and buttons. */
export const strong = '600';
/** A slot's change of colour; none where reduced motion is asked for. */
export const motion = '120ms';
/** A dialog's rise, which the same property replaces. */
export const rise = '160ms';
