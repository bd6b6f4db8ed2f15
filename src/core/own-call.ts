/**
 * Marks a client's own calls in ky's `context`: a step-up that watches the same ky instance leaves them alone, or it
 * would ask for a code to send a code.
 */
export const OWN_CALL = 'otp-stepup';
