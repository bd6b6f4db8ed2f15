import {expect, test as base} from '@playwright/test';
import type {Locator} from '@playwright/test';
import type {OtpInput} from '../../src/elements/otp-input/otp-input.js';
import {pageWith, serveSite} from './back-site.js';

const test = base.extend<{code: Locator}>({
  code: async ({page}, use) => {
    const site = await serveSite({
      '/': pageWith(
        `<form action="/next"><otp-input><label slot="label" for="code">Security code</label>
        <input id="code" name="otp-code" required></otp-input><button>Sign in</button></form>`,
      ),
      '/next': {html: '<!doctype html><title>Next</title>'},
    });
    await page.goto(site.url);
    await use(page.getByLabel('Security code'));
    site.close();
  },
});

/** What the slots show. */
const slots = (code: Locator) => code.page().locator('otp-input [part=char]').allTextContents();

test('fill() fills a code, whole or in part, with separators, and over one that is there', async ({code}) => {
  for (const [text, value] of [
    ['123456', '123456'],
    ['12', '12'],
    ['654 321', '654321'],
    ['', ''],
  ] as const) {
    await code.fill(text);
    await expect(code).toHaveValue(value);
    expect(await code.inputValue()).toBe(value);
    expect((await slots(code)).join('')).toBe(value);
  }
});

test('pressSequentially() and press() type and delete as a person does', async ({code}) => {
  await code.pressSequentially('12a345');
  await expect(code).toHaveValue('12345');
  await code.press('Backspace');
  await code.press('Home');
  await code.press('9');
  await expect(code).toHaveValue('9234');
  await code.clear();
  await expect(code).toHaveValue('');
});

test('is found by its role and name, visible, enabled, editable, and the one textbox', async ({
  page,
  code,
}) => {
  const textbox = page.getByRole('textbox', {name: 'Security code'});
  await expect(textbox).toHaveCount(1);
  await expect(page.getByRole('textbox')).toHaveCount(1);
  await expect(textbox).toBeVisible();
  await expect(textbox).toBeEditable();
  await expect(code).toBeEmpty();
  await expect(code).toHaveAccessibleName('Security code');
  await textbox.click();
  await expect(code).toBeFocused();
});

test('a click, a check and a submission meet nothing in their way', async ({page, code}) => {
  await code.click({trial: true});
  await code.fill('123');
  await page.getByRole('button', {name: 'Sign in'}).click();
  expect(new URL(page.url()).pathname).toBe('/');
  expect(await code.evaluate((input: HTMLInputElement) => input.validationMessage)).toContain('6 digits');
  await code.fill('123456');
  await page.getByRole('button', {name: 'Sign in'}).click();
  await expect(page).toHaveURL(/\/next\?otp-code=123456$/);
});

test('a code that is being checked or was accepted is not editable, and says so to a test', async ({
  page,
  code,
}) => {
  await page.evaluate(() => {
    const field = document.querySelector('otp-input') as OtpInput;
    field.verifyCode = () =>
      new Promise((resolve) => document.addEventListener('answer', () => resolve(true)));
  });
  await code.fill('123456');
  await expect(code).not.toBeEditable();
  await expect(code).toHaveAttribute('aria-busy', 'true');
  await page.evaluate(() => document.dispatchEvent(new Event('answer')));
  await expect(page.locator('[slot=message]')).toHaveText('Code accepted.');
  await expect(code).not.toBeEditable();
  await expect(code).toHaveValue('123456');
});

test('is in the page’s aria snapshot once, with its value where it is shown', async ({page, code}) => {
  await code.fill('123456');
  await expect(page.locator('form')).toMatchAriaSnapshot(`
    - textbox "Security code": "123456"
    - button "Sign in"
  `);
});
