import {defineConfig} from '@playwright/test';
import endToEnd from '../e2e/playwright.config.js';
import {isTried} from '../tools/framework-apps.mjs';

/** As the tests of the demo, with what `node test/tools/frameworks.mjs` has built. A slow machine is no failure. */
export default defineConfig({
  ...endToEnd,
  testDir: '.',
  outputDir: '../../test-results/frameworks',
  testIgnore: ['**/node_modules/**', ...(isTried('nuxt') ? [] : ['**/nuxt.e2e.ts'])],
  timeout: 90_000,
  expect: {timeout: 20_000},
});
