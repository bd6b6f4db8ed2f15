import {css} from './css.js';

/** The default looks, each replaceable by the custom property of its name. Light and dark follow `color-scheme`. */
export const tokens = css`
  :host {
    --_size: var(--otp-slot-size, 3rem);
    --_height: var(--otp-slot-height, calc(var(--_size) * 1.15));
    --_gap: var(--otp-gap, 0.5rem);
    --_radius: var(--otp-radius, 0.625rem);
    --_text: var(--otp-color, light-dark(#14171f, #f3f5fa));
    --_muted: var(--otp-muted-color, light-dark(#545c6b, #a9b2c3));
    --_surface: var(--otp-background, light-dark(#fff, #191d26));
    --_border: var(--otp-border-color, light-dark(#868f9f, #707a8c));
    --_accent: var(--otp-accent, light-dark(#2354d8, #8fadff));
    --_error: var(--otp-error-color, light-dark(#b3261e, #ffa199));
    --_success: var(--otp-success-color, light-dark(#11703b, #6fd8a0));
    --_ring: var(--otp-focus-ring, 2px solid var(--_accent));
    --_font: var(--otp-font, inherit);
    --_motion: var(--otp-motion, 120ms);
  }
`;
