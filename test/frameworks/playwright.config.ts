import {defineConfig} from '@playwright/test';
import endToEnd from '../e2e/playwright.config.js';

/** As the tests of the demo, with what `node test/tools/frameworks.mjs` has built. */
export default defineConfig({...endToEnd, testDir: '.', testIgnore: '**/node_modules/**'});
