import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import type {Page} from '@playwright/test';
import {expect, test} from '@playwright/test';
import type {OtpInput} from '../../src/elements/otp-input/otp-input.js';
import type {Site} from './back-site.js';
import {serveSite} from './back-site.js';

const BUILT = readFileSync(new URL('../../dist/cdn/otp-input.js', import.meta.url));
const INTEGRITY = `sha384-${createHash('sha384').update(BUILT).digest('base64')}`;
const NONCE = 'r4nd0m';
const STRICT =
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Policies that sites send as a header, each with the script element that it allows. */
const POLICIES: Readonly<Record<string, {policy: string; script: string}>> = {
  'its own scripts alone': {
    policy: `default-src 'none'; script-src 'self'; ${STRICT}`,
    script: '<script type="module" src="/otp-input.js"></script>',
  },
  'scripts and styles with a nonce': {
    policy: `default-src 'none'; script-src 'nonce-${NONCE}' 'strict-dynamic'; style-src 'nonce-${NONCE}'; ${STRICT}`,
    script: `<script type="module" nonce="${NONCE}" src="/otp-input.js"></script>`,
  },
  'one file by its hash': {
    policy: `default-src 'none'; script-src '${INTEGRITY}'; ${STRICT}`,
    script: `<script type="module" src="/otp-input.js" integrity="${INTEGRITY}" crossorigin="anonymous"></script>`,
  },
};

const FIELD = `<form action="/"><otp-input resend-in="0" groups="3 3"><label slot="label" for="code">Security code</label>
  <input id="code" name="otp-code"></otp-input></form>`;

/** Opens a page under a policy, and notes what it violates and what it asks the network for. */
async function open(
  page: Page,
  policy: string,
  script: string,
): Promise<{site: Site; complaints: string[]; asked: string[]}> {
  const html = `<!doctype html><title>Strict</title><link rel="icon" href="data:,">${script}${FIELD}`;
  const site = await serveSite({'/': {html, headers: {'content-security-policy': policy}}});
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', ({message}) => complaints.push(message));
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(site.url);
  return {site, complaints, asked};
}

for (const [kind, {policy, script}] of Object.entries(POLICIES)) {
  test(`the built field lives under a policy of ${kind}, and says nothing on the console (S-01, S-10)`, async ({
    page,
  }) => {
    const {site, complaints} = await open(page, policy, script);
    const code = page.getByLabel('Security code');
    await code.pressSequentially('123456');
    await page.evaluate(() => {
      const field = document.querySelector('otp-input') as OtpInput;
      field.settle({status: 'rejected', message: '<b>No.</b>'});
      field.settle('nonsense');
      field.mask = true;
    });
    await expect(page.locator('[part=char]').first()).toHaveText('•');
    expect(await code.evaluate((input) => getComputedStyle(input).position)).toBe('absolute');
    // The icon is the browser's own wish.
    expect(complaints.filter((text) => !text.includes('data:,'))).toEqual([]);
    site.close();
  });
}

test('the built field is one file that asks for no other, stores nothing and reads no clipboard (S-04, S-06, S-14)', async ({
  page,
  context,
}) => {
  const {site, asked} = await open(
    page,
    "default-src 'self'",
    '<script type="module" src="/otp-input.js"></script>',
  );
  await page.getByLabel('Security code').fill('123456');
  await page.getByRole('button').click();
  expect(asked).toEqual(['/', '/otp-input.js']);
  expect(BUILT.toString()).not.toMatch(
    /\bimport\s*\(|\beval\(|new Function|\.innerHTML|clipboard\.read|sourceMappingURL/,
  );
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  site.close();
});

test('a hash that is not the file’s keeps the field from running, and the form works all the same (S-04)', async ({
  page,
}) => {
  const {site} = await open(
    page,
    "script-src 'self'",
    `<script type="module" src="/otp-input.js" integrity="${INTEGRITY.replace(/.{4}$/, 'AAAA')}" crossorigin="anonymous"></script>`,
  );
  await page.getByLabel('Security code').fill('123456');
  expect(await page.locator('otp-input').evaluate((field) => field.matches(':defined'))).toBe(false);
  await page.getByLabel('Security code').press('Enter');
  await expect(page).toHaveURL(/otp-code=123456/);
  site.close();
});
