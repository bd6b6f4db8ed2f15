import type {Locator, Page} from '@playwright/test';
import {expect, test} from '@playwright/test';
import type {PageServer} from './page-server.js';
import {startPageServer} from './page-server.js';
import {reportsOf} from './page-reports.js';

let server: PageServer;

test.beforeAll(async () => {
  server = await startPageServer();
});
test.afterAll(() => server.stop());

function codeOf(page: Page): Locator {
  return page.getByLabel('Security code');
}

/** What Angular thinks of the control. */
function control(page: Page): Locator {
  return page.getByLabel('Control');
}

for (const [name, hash] of [
  ['template-driven', ''],
  ['reactive', '#reactive'],
] as const) {
  test.describe(`a ${name} form`, () => {
    let reports: string[];
    test.beforeEach(async ({page}) => {
      reports = reportsOf(page);
      await page.goto(`${server.url}/angular/.cache/dist/index.html${hash}`);
      await expect(page.locator('otp-input .slots')).toBeVisible();
    });
    test.afterEach(() => expect(reports).toEqual([]));

    test('is invalid while the code is missing, partial or wrong', async ({page}) => {
      await expect(control(page)).toHaveText('untouched required');
      await codeOf(page).focus();
      await page.keyboard.type('482');
      await expect(control(page)).toHaveText('untouched otpPartial');
      await page.keyboard.type('913');
      await expect(control(page)).toHaveText('untouched valid');
      await page.getByRole('button', {name: 'Reset'}).click();
      await codeOf(page).focus();
      await page.keyboard.type('111111');
      await expect(control(page)).toContainText('otpRejected');
      await page.keyboard.press('Backspace');
      await expect(control(page)).not.toContainText('otpRejected');
    });

    test('is touched once the focus has left the field', async ({page}) => {
      await codeOf(page).focus();
      await page.keyboard.type('48');
      await expect(control(page)).toContainText('untouched');
      await page.keyboard.press('Tab');
      await expect(control(page)).toHaveText('touched otpPartial');
    });

    test('is disabled and enabled with its control', async ({page}) => {
      await page.getByRole('button', {name: 'Disable'}).click();
      await expect(codeOf(page)).toBeDisabled();
      await page.getByRole('button', {name: 'Disable'}).click();
      await expect(codeOf(page)).toBeEnabled();
      await codeOf(page).focus();
      await page.keyboard.type('482913');
      await expect(page.locator('otp-input')).toHaveJSProperty('status', 'verified');
    });

    test('resets the control with the form', async ({page}) => {
      await codeOf(page).focus();
      await page.keyboard.type('48');
      await page.keyboard.press('Tab');
      await page.getByRole('button', {name: 'Reset'}).click();
      await expect(page.getByLabel('Model')).toHaveText('0 of 6');
      await expect(control(page)).toHaveText('untouched required');
    });
  });
}
