import {expect, test} from '@playwright/test';
import {reportsOf} from './page-reports.js';
import type {PageServer} from './page-server.js';
import {startPageServer} from './page-server.js';

let server: PageServer;

test.beforeAll(async () => {
  server = await startPageServer();
});
test.afterAll(() => server.stop());

test('a form that refuses a code which is not whole says so at the field, and puts the focus on it', async ({
  page,
}) => {
  const reports = reportsOf(page);
  await page.goto(`${server.url}/react-hook-form/.cache/dist/index.html`);
  await page.getByLabel('Security code').focus();
  await page.keyboard.type('48');
  // The browser's own refusal comes before any script's.
  await page.locator('form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
  await page.getByRole('button', {name: 'Continue'}).click();
  await expect(page.locator('otp-input')).toContainText('The code is not whole.');
  await expect(page.getByLabel('Security code')).toBeFocused();
  await expect(page.getByLabel('Sent')).toHaveText('');
  expect(reports).toEqual([]);
});
