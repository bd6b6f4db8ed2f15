import {readFileSync} from 'node:fs';
import {expect, test} from '@playwright/test';
import type {ServerProcess} from '../support/server-process.js';
import {startServer} from '../support/server-process.js';
import {isTried} from '../tools/framework-apps.mjs';
import {APPLICATIONS} from './applications.js';
import {BEHAVIOURS, Stage} from './behaviours.js';
import {CODE} from './codes.js';
import {reportsOf} from './page-reports.js';
import type {PageServer} from './page-server.js';
import {startPageServer} from './page-server.js';

for (const {name, folder, framework, path, server: command, isFramed, answer} of APPLICATIONS) {
  if (!isTried(folder)) continue;

  test.describe(name, () => {
    let server: PageServer | ServerProcess;
    test.beforeAll(async () => {
      server = command
        ? await startServer(`frameworks/${folder}`, () => command, {NEXT_TELEMETRY_DISABLED: '1'})
        : await startPageServer();
    });
    test.afterAll(() => server.stop());

    for (const [behaviour, tryOut] of Object.entries(BEHAVIOURS)) {
      test(behaviour, {annotation: versionOf(folder, framework)}, async ({page, context}) => {
        await context.grantPermissions(['clipboard-read', 'clipboard-write']);
        const reports = reportsOf(page);
        await page.goto(server.url + path);
        const stage = new Stage(page, isFramed ? page.frameLocator('iframe') : page, answer ?? CODE);
        await expect(stage.painted).toBeVisible();
        await tryOut(stage);
        expect(reports).toEqual([]);
      });
    }
  });
}

/** The version that is installed, for the table. */
function versionOf(folder: string, framework: string | undefined): {type: string; description: string}[] {
  if (framework === undefined) return [];
  const lockfile = readFileSync(new URL(`${folder}/package-lock.json`, import.meta.url), 'utf8');
  const {packages} = JSON.parse(lockfile) as {packages: Record<string, {version: string} | undefined>};
  const version = packages[`node_modules/${framework}`]?.version;
  if (version === undefined) throw new Error(`${framework} is not in the lockfile of ${folder}`);
  return [{type: 'version', description: `${framework} ${version}`}];
}
