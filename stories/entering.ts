import type {OtpInput} from '../src/elements/otp-input/otp-input.js';
import {otpField} from '../src/testing/index.js';

const ENDS = ['verified', 'rejected', 'expired', 'locked', 'failed'];

/** Enters codes into the field of a provider that has sent one, each once the one before was answered. */
export async function enter(provider: HTMLElement, codes: readonly string[]): Promise<void> {
  try {
    await enterEach(provider, codes);
  } catch (error) {
    // In a story that was left meanwhile nothing is answered any more.
    if (provider.isConnected) throw error;
  }
}

async function enterEach(provider: HTMLElement, codes: readonly string[]): Promise<void> {
  for (const [index, code] of codes.entries()) {
    // A panel makes its field a moment after a code was sent.
    while (!provider.querySelector('otp-input')) {
      await new Promise(requestAnimationFrame);
      if (!provider.isConnected) return;
    }
    const field = otpField(provider);
    await field.settled();
    (field.element as OtpInput).fill(code);
    if (index < codes.length - 1) await field.when(() => ENDS.includes(field.status));
  }
}
