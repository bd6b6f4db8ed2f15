import {fileURLToPath} from 'node:url';
import {defineConfig, devices} from '@playwright/test';
import {findEngines} from '../tools/engines.mjs';

const {chromium} = await findEngines();
if (chromium === undefined) throw new Error('No Chromium was found. `npm test` installs one.');

/** The tests start and stop the service themselves, so there is no server here. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  // It is emptied at each start; the pictures beside it stay.
  outputDir: fileURLToPath(new URL('../../test-results/end-to-end', import.meta.url)),
  // What is compared is made in the same run.
  snapshotPathTemplate: '../../test-results/pictures/{arg}{ext}',
  // What somebody has approved is kept.
  expect: {toHaveScreenshot: {pathTemplate: '../pictures/{arg}{ext}'}},
  updateSnapshots: 'none',
  workers: 1,
  forbidOnly: process.env['CI'] !== undefined,
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: {
      executablePath: chromium.executablePath,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [{name: 'chromium'}],
});
