import type {Locator, Page} from '@playwright/test';
import {expect, test} from '@playwright/test';
import type {ServerProcess} from '../support/server-process.js';
import {startServer} from '../support/server-process.js';
import {codeOf, painted, typeBeforeScripts} from './hydrating.js';
import {reportsOf} from './page-reports.js';

const CODE = '482913';
let server: ServerProcess;

test.beforeAll(async () => {
  server = await startServer('frameworks/nuxt', () => ['.cache/output/server/index.mjs']);
});
test.afterAll(() => server.stop());

function model(page: Page): Locator {
  return page.getByLabel('Model');
}

test('keeps the input and what was typed before hydration, tells the model, and has nothing reported (W-35)', async ({
  page,
}) => {
  const reports = reportsOf(page);
  const release = await typeBeforeScripts(page, server.url, '482');
  release();
  await expect(painted(page)).toHaveText('482');
  await expect(model(page)).toHaveText('3 of 6');
  await page.keyboard.type('9');
  await expect(painted(page)).toHaveText('4829');
  await expect(model(page)).toHaveText('4 of 6');
  await expect(page.locator('otp-input input')).toHaveCount(1);
  expect(await codeOf(page).evaluate((input) => input === Reflect.get(globalThis, 'typedInto'))).toBe(true);
  await expect(codeOf(page)).toBeFocused();
  expect(reports).toEqual([]);
});

test('checks a code that was begun before hydration', async ({page}) => {
  const release = await typeBeforeScripts(page, server.url, CODE.slice(0, 4));
  release();
  await expect(model(page)).toHaveText('4 of 6');
  await page.keyboard.type(CODE.slice(4));
  await expect(page.locator('otp-input')).toHaveJSProperty('status', 'verified');
});

test('works after a client navigation away and back, with one input and one label', async ({page}) => {
  const reports = reportsOf(page);
  await page.goto(server.url);
  await expect(painted(page)).toBeVisible();
  await page.getByRole('link', {name: 'Help'}).click();
  await expect(page.getByRole('heading', {name: 'Help'})).toBeVisible();
  await page.goBack();
  await expect(page.locator('otp-input input')).toHaveCount(1);
  await expect(page.locator('otp-input label')).toHaveCount(1);
  await codeOf(page).focus();
  await page.keyboard.type(CODE);
  await expect(page.locator('otp-input')).toHaveJSProperty('status', 'verified');
  expect(reports).toEqual([]);
});

test.describe('without script', () => {
  test.use({javaScriptEnabled: false});

  test('is an ordinary form field', async ({page}) => {
    await page.goto(server.url);
    await codeOf(page).fill(CODE);
    await codeOf(page).press('Enter');
    await expect(page.locator('body')).toHaveText('Signed in');
  });
});
