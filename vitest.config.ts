import {storybookTest} from '@storybook/addon-vitest/vitest-plugin';
import type {PlaywrightProviderOptions} from '@vitest/browser-playwright';
import {playwright} from '@vitest/browser-playwright';
import {defineConfig} from 'vitest/config';
import {CHROMIUM_ARGS} from './test/tools/launchers.mjs';
import {findEngines} from './test/tools/engines.mjs';

const {chromium} = await findEngines();
if (chromium === undefined) throw new Error('No Chromium was found. `npm test` installs one.');

const {executablePath} = chromium;

/** Chromium as the other tests find it. */
const withMedia = (media: PlaywrightProviderOptions['contextOptions'] = {}) => ({
  browser: 'chromium' as const,
  provider: playwright({launchOptions: {executablePath, args: CHROMIUM_ARGS}, contextOptions: media}),
});

const plain = withMedia();
const forced = {...withMedia({forcedColors: 'active', reducedMotion: 'reduce'}), name: 'forced colours'};

/** The stories as tests. It lies here because Storybook's own panel looks for it here. */
export default defineConfig({
  plugins: [storybookTest()],
  test: {
    browser: {
      enabled: true,
      headless: true,
      provider: plain.provider,
      // The panel shows one result a story.
      instances: process.env['VITEST_STORYBOOK'] === undefined ? [plain, forced] : [plain],
    },
    onConsoleLog: (log) => !log.startsWith('Lit is in dev mode'),
  },
});
