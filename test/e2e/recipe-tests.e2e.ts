import {fileURLToPath} from 'node:url';
import {expect, test} from '@playwright/test';
import {fenceUnder} from '../docs/fences.js';

/** The test that docs/recipes/tests.md shows, on the README's page; code-blocks.test.ts compares them. */
test.use({baseURL: 'https://app.example'});

test.beforeEach(async ({page}) => {
  const body = fenceUnder('README.md', 'One login', 'html').code;
  await page.route('**/sign-in', (route) => route.fulfill({contentType: 'text/html', body}));
  await page.route('**/otp-stepup.js', (route) =>
    route.fulfill({
      path: fileURLToPath(new URL('../../dist/cdn/otp-stepup.js', import.meta.url)),
      headers: {'access-control-allow-origin': '*'},
    }),
  );
});

test('signs in with the code', async ({page}) => {
  await page.route('**/otp/issue', (route) =>
    route.fulfill({
      json: {status: 'challenge', challenge: {id: 'c1', channel: 'email', expiresIn: 300}},
    }),
  );
  await page.route('**/otp/verify', (route) =>
    (route.request().postDataJSON() as {code: string}).code === '482913'
      ? route.fulfill({json: {status: 'verified', proof: {kind: 'cookie'}}})
      : route.fulfill({status: 422, json: {code: 'invalid_code', attemptsLeft: 4}}),
  );
  await page.goto('/sign-in');
  await page.getByRole('button', {name: 'Send me a code'}).click();
  await page.getByLabel('Security code').pressSequentially('111111');
  await expect(page.getByText('4 attempts left').first()).toBeVisible();
  await page.getByLabel('Security code').fill('482913'); // as a password manager does, in one go
  await expect(page.getByText('You’re signed in.').first()).toBeVisible();
});
