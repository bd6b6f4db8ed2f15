import {defineConfig} from '@playwright/test';
import endToEnd from '../e2e/playwright.config.js';
import {isTried} from '../tools/framework-apps.mjs';

/** Tests of one application each. */
const OTHERS = ['nuxt', 'react-hook-form'].filter((app) => !isTried(app)).map((app) => `**/${app}.e2e.ts`);

/** As the tests of the demo, with what `node test/tools/frameworks.mjs` has built. A slow machine is no failure. */
export default defineConfig({
  ...endToEnd,
  testDir: '.',
  outputDir: '../../test-results/frameworks',
  testIgnore: ['**/node_modules/**', ...OTHERS],
  timeout: 90_000,
  expect: {timeout: 20_000},
});
