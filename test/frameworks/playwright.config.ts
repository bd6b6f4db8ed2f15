import {defineConfig} from '@playwright/test';
import endToEnd from '../e2e/playwright.config.js';

/** As the tests of the demo, with what `node test/tools/frameworks.mjs` has built. A slow machine is no failure. */
export default defineConfig({
  ...endToEnd,
  testDir: '.',
  testIgnore: '**/node_modules/**',
  timeout: 90_000,
  expect: {timeout: 20_000},
});
