/** Real time, whatever a test makes of the page's later. */
const {setTimeout} = globalThis;

const STEP_MS = 10;

/**
 * Waits until something is so.
 * @throws {Error} with these words when it is not so in time
 */
export async function until(isSo: () => boolean, timeoutMs: number, words: () => string): Promise<void> {
  for (let waited = 0; !isSo(); waited += STEP_MS) {
    if (waited >= timeoutMs) throw new Error(words());
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}
