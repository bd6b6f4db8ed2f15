import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, type Page} from '@playwright/test';
import {configFromEnvironment} from '../../demo/server/environment.js';
import type {OtpCompleteEvent} from '../../src/elements/events.js';
import {fenceUnder, textOf} from '../docs/fences.js';
import {messageOf, test} from './larkpost.js';

/** A stranger has the README, an empty folder, and nothing else: what is pasted is pasted as it stands. */
const first = fenceUnder('README.md', 'One tag', 'html').code;
const second = fenceUnder('README.md', 'One login', 'html').code;
/** The tags by which the README takes the field from elsewhere, in place of its own. */
const elsewhere = [
  ...textOf('README.md').matchAll(/<script[^>]*src="https:[^"]*\/otp-input\.js"[^>]*><\/script>/g),
];
const PASTED = [first, ...elsewhere.map(([tag]) => first.replace(/<script[^>]*><\/script>/, tag))];
const CDN = fileURLToPath(new URL('../../dist/cdn', import.meta.url));

function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'stranger-'));
}

/** Serves a folder as any file server does, and the package's files where the pasted tag looks for them. */
async function serve(page: Page, origin: string, folder: string): Promise<void> {
  await page.route(`${origin}/**`, (route) => {
    const {pathname} = new URL(route.request().url());
    return pathname === '/'
      ? route.fulfill({path: join(folder, 'index.html')})
      : route.fulfill({status: 404, body: ''});
  });
  await page.route(/\/otp-input\.js$/, (route) =>
    route.fulfill({path: `${CDN}/otp-input.js`, headers: {'access-control-allow-origin': '*'}}),
  );
}

/** What the page complains of; a browser asks for an icon by itself. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', ({message}) => complaints.push(message));
  page.on('console', (message) => {
    const isIcon = message.location().url.endsWith('/favicon.ico');
    if (/error|warning/.test(message.type()) && !isIcon) complaints.push(message.text());
  });
  return complaints;
}

for (const [index, pasted] of PASTED.entries()) {
  test(`in the first minute, an empty folder and the README’s first block are a field that works, ${index === 0 ? 'beside its file' : 'with its file from elsewhere'}`, async ({
    page,
  }) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'index.html'), pasted);
    const complaints = complaintsOf(page);
    await serve(page, 'https://stranger.example', folder);
    await page.goto('https://stranger.example/');
    const field = page.locator('otp-input');
    await page.getByLabel('Security code').click();
    await page.keyboard.type('48291');
    await expect(field).not.toHaveJSProperty('complete', true);
    await field.evaluate((element) => {
      element.addEventListener(
        'otp-complete',
        (event) => (document.title = (event as OtpCompleteEvent).code),
      );
    });
    await page.keyboard.type('3');
    await expect(page).toHaveTitle('482913');
    await expect(field).toHaveJSProperty('complete', true);
    const posted = page.waitForRequest((request) => request.method() === 'POST');
    await page.getByRole('button', {name: 'Sign in'}).click();
    expect((await posted).postData()).toBe('otp-code=482913');
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
  });
}

test('in the second minute, the README’s second block signs in with the demo’s service', async ({
  page,
  larkpost,
}) => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'sign-in.html'), second);
  const complaints = complaintsOf(page);
  const {folders} = configFromEnvironment({PAGES: folder});
  const url = await larkpost.start({}, {folders});
  await page.goto(`${url}/sign-in`);
  await page.getByRole('button', {name: 'Send me a code'}).click();
  await expect.poll(() => larkpost.mails).toBe(1);
  await page.getByLabel('Security code').click();
  await page.keyboard.type(larkpost.wrongCode);
  await expect(messageOf(page)).toContainText('4 attempts left');
  await page.keyboard.type(larkpost.code);
  await expect(page.locator('otp-challenge')).toContainText('You’re signed in.');
  expect(await page.evaluate(() => fetch('/api/me').then((answer) => answer.json()))).toMatchObject({
    email: 'ana@example.com',
  });
  expect(complaints.filter((text) => !text.includes('422'))).toEqual([]);
});

test('what the README says to start is a command with that folder, and its file is the one that is opened', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme).toMatch(/Save this as `sign-in\.html`/);
  expect(readme).toMatch(/^PAGES=\S+ npm start {3}# .*open \/sign-in/m);
});
