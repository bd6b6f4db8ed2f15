import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, type Page} from '@playwright/test';
import {messageOf, test} from './larkpost.js';

const readme = read('README.md');

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** The fenced blocks of one language under a heading, in order. */
function blocks(heading: string, language: string, text = readme): string[] {
  const section = text.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(
    (match) => match[1] ?? '',
  );
}

/** What the README's imports name, as the one file that holds them all. */
const IMPORTS = {
  'otp-stepup/otp-input/define': '/otp-stepup.js',
  'otp-stepup/client': '/otp-stepup.js',
  'otp-stepup/backends/rest': '/otp-stepup.js',
  'otp-stepup/testing': '/testing/index.js',
};

/** Serves a page of the README's own lines beside the real service, without the demo's policy for scripts. */
async function open(page: Page, url: string, body: string): Promise<void> {
  const html = `<!doctype html><title>README</title><script type="importmap">${JSON.stringify({imports: IMPORTS})}</script>${body}`;
  await page.route(`${url}/readme`, (route) => route.fulfill({contentType: 'text/html', body: html}));
  await page.goto(`${url}/readme`);
}

test('the one-tag form of the README posts the code like any form', async ({page, larkpost}) => {
  const [form] = blocks('One tag', 'html');
  await open(page, await larkpost.start(), form ?? '');
  await page.getByLabel('Security code').click();
  await page.keyboard.type('482913');
  const posted = page.waitForRequest((request) => request.method() === 'POST');
  await page.keyboard.press('Enter');
  expect((await posted).postData()).toBe('otp-code=482913');
});

/** Answers for the CDN with the files that were built, and whatever came upon them on the way. */
async function serveCdn(page: Page, added = ''): Promise<void> {
  await page.route('https://cdn.jsdelivr.net/**', (route) => {
    const file = new URL(route.request().url()).pathname.replace(/^\/npm\/otp-stepup@[\d.]+\//, '');
    const headers = {'access-control-allow-origin': '*'};
    return route.fulfill({contentType: 'text/javascript', headers, body: read(file) + added});
  });
}

test('the tags of the README for a CDN take the files that were built', async ({page}) => {
  const [, tags] = blocks('One tag', 'html');
  await serveCdn(page);
  await open(page, 'http://readme.test', tags ?? '');
  await page.evaluate(() =>
    Promise.all(['otp-input', 'otp-step-up'].map((name) => customElements.whenDefined(name))),
  );
});

test('the tags of the README for a CDN take no byte besides', async ({page}) => {
  const [, tags] = blocks('One tag', 'html');
  await serveCdn(page, ' ');
  const refused = page.waitForEvent('console', (message) => message.text().includes("'integrity' attribute"));
  await open(page, 'http://readme.test', tags ?? '');
  await refused;
  expect(await page.evaluate(() => customElements.get('otp-input') === undefined)).toBe(true);
});

test('the function of the README checks the code without leaving the page', async ({page, larkpost}) => {
  const [form] = blocks('One tag', 'html');
  const [script] = blocks('One tag', 'js');
  await page.route('**/sign-in/code', (route) => {
    const isRight = route.request().postData() === 'code=482913';
    return route.fulfill({status: isRight ? 204 : 400});
  });
  await open(page, await larkpost.start(), `${form}<script type="module">${script}</script>`);
  await page.getByLabel('Security code').click();
  await page.keyboard.type('111111');
  await expect(messageOf(page)).toContainText('That code is not right');
  await page.keyboard.type('482913');
  await expect(messageOf(page)).toContainText('Code accepted');
});

test('the SDK lines of the README sign in with a mailed code', async ({page, larkpost}) => {
  const [script] = blocks('The SDK', 'js');
  const body = `<otp-input label="Security code"></otp-input><script type="module">${script}
    document.title = status + ' ' + proof.kind;</script>`;
  await open(page, await larkpost.start(), body);
  await expect.poll(() => larkpost.mails).toBe(1);
  await page.getByLabel('Security code').click();
  await page.keyboard.type(larkpost.code);
  await expect(page).toHaveTitle('verified cookie');
});

test('the provider of the README sends nothing until it is started, and signs in', async ({
  page,
  larkpost,
}) => {
  const [provider] = blocks('The SDK', 'html');
  const [, script] = blocks('The SDK', 'js');
  const url = await larkpost.start();
  await open(page, url, `<script type="module" src="/otp-stepup.js"></script>${provider}`);
  await expect(page.getByLabel('Security code')).toBeVisible();
  expect(larkpost.mails).toBe(0);
  const outcome = page.evaluate(
    `(async () => {${script?.replace('await provider.outcome;', 'return provider.outcome;')}})()`,
  );
  await expect.poll(() => larkpost.mails).toBe(1);
  await page.getByLabel('Security code').click();
  await page.keyboard.type(larkpost.code);
  expect(await outcome).toEqual({status: 'verified', proof: {kind: 'cookie'}});
});

test('the page in the documentation of the provider signs in by a button, without a bundler', async ({
  page,
  larkpost,
}) => {
  const documentation = read('src/elements/otp-provider/otp-provider.ts').replaceAll(/^ \* ?/gm, '');
  const [, body] = /```html\n(.*?)```/s.exec(documentation) ?? [];
  const url = await larkpost.start();
  await page.route(`${url}/account`, (route) => route.fulfill({body: 'Welcome', contentType: 'text/html'}));
  await open(page, url, body ?? '');
  await expect(page.getByLabel('Security code')).toBeVisible();
  expect(larkpost.mails).toBe(0);
  await page.getByRole('button', {name: 'Send me a code'}).dblclick();
  await expect.poll(() => larkpost.mails).toBe(1);
  await page.getByLabel('Security code').click();
  await page.keyboard.type(larkpost.wrongCode);
  await expect(messageOf(page)).toContainText('4 attempts left');
  await page.keyboard.type(larkpost.code);
  await expect(page.getByText('Welcome')).toBeVisible();
  expect(larkpost.mails).toBe(1);
});

/** Serves the compiled modules that tests import, and keeps what a page complains of. */
async function openForTests(page: Page, url: string, body: string): Promise<string[]> {
  for (const room of ['testing', 'session', 'core'])
    await page.route(`**/${room}/*.js`, (route) =>
      route.fulfill({
        path: fileURLToPath(new URL(`../../dist${new URL(route.request().url()).pathname}`, import.meta.url)),
      }),
    );
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'assert' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await open(page, url, body);
  return faults;
}

/** Tests run on a page that is there: a field that was verified while the page still loads is emptied by its `pageshow`. */
const LOADED = "await new Promise((shown) => addEventListener('pageshow', () => setTimeout(shown)));";

const PROVIDED =
  '<script type="module" src="/otp-stepup.js"></script><otp-provider><otp-input></otp-input></otp-provider>';

test('the test of the README operates the field on a service in memory', async ({page, larkpost}) => {
  const [script] = blocks('Testing your page', 'js');
  const end = "document.title = field.status + ' ' + backend.codes.length";
  const body = `${PROVIDED}<script type="module">${LOADED}${script}${end}</script>`;
  const faults = await openForTests(page, await larkpost.start(), body);
  await expect(page).toHaveTitle('verified 1');
  expect(faults).toEqual([]);
  expect(larkpost.mails).toBe(0);
});

test('the test of the README fills the field as a password manager does, and finds it filled', async ({
  page,
  larkpost,
}) => {
  const [form] = blocks('One tag', 'html');
  const [, script] = blocks('Testing your page', 'js');
  const end = "document.title = new FormData(document.querySelector('form')).get('otp-code')";
  const body = `${form}<script type="module">${script}${end}</script>`;
  const faults = await openForTests(page, await larkpost.start(), body);
  await expect(page).toHaveTitle('482913');
  expect(faults).toEqual([]);
});

const guide = read('docs/testing.md');

for (const heading of guide.match(/(?<=^## ).+$/gm) ?? []) {
  for (const [index, script] of blocks(heading, 'js', guide).entries()) {
    test(`what docs/testing.md says of “${heading}” is so (${index + 1})`, async ({page, larkpost}) => {
      const body = `${PROVIDED}<script type="module">${LOADED}${script};document.title = 'done'</script>`;
      const faults = await openForTests(page, await larkpost.start(), body);
      await expect(page).toHaveTitle('done');
      expect(faults).toEqual([]);
    });
  }
}
