// @ts-check
/**
 * Takes the pictures of every state anew and keeps them as approved, for the major version of the Chromium that is
 * here: `npm run approve:pictures`. Look at what git says has changed before it is committed.
 */
import {binOf, runNode} from './process.mjs';

const succeeded = await runNode(
  binOf('@playwright/test', 'playwright'),
  [
    'test',
    '--config=test/e2e/playwright.config.ts',
    'pictures',
    '--grep=looks as it was approved',
    '--update-snapshots=all',
  ],
  {env: {APPROVE: 'yes'}},
);
process.exitCode = succeeded ? 0 : 1;
