import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

/** `#dev` is the source's own, so that nothing has to be built first. */
const conditions = ['otp-source', 'development', 'module', 'node'];

/** Each file starts the service that it needs, on a port of its own. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: {conditions},
  ssr: {resolve: {conditions}},
  test: {
    include: ['test/services/*.test.ts'],
    // Tests do not time: this ends only what hangs.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'threads',
    maxWorkers: 2,
  },
});
