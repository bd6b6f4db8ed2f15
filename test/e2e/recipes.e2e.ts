import {fileURLToPath} from 'node:url';
import {expect, type Page} from '@playwright/test';
import {block, firstBlock} from '../docs/blocks.js';
import {openDocs} from './docs-page.js';
import {messageOf, test} from './larkpost.js';

const BUILT = fileURLToPath(new URL('../../dist/cdn/otp-stepup.js', import.meta.url));

/** Opens a recipe's own lines beside the reference service. */
async function open(page: Page, url: string, recipe: string): Promise<void> {
  const path = `recipes/${recipe}.md`;
  await openDocs(page, url, '/recipe', block(path, 'page.html'), block(path, 'page.js'));
}

/** The headers that a recipe has the server send. */
function headersOf(recipe: string): Record<string, string> {
  const lines = firstBlock(`recipes/${recipe}.md`, 'http').trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]));
}

test('“Sign in by a code” asks for an address, shows what is wrong, and goes to the account', async ({
  page,
  larkpost,
}) => {
  await open(page, await larkpost.start(), 'login');
  await page.getByLabel('E-mail').fill('ana@example.com');
  await page.getByRole('button', {name: 'Send me a code'}).click();
  await expect.poll(() => larkpost.mails).toBe(1);
  await page.getByLabel('Security code').click();
  await page.keyboard.type(larkpost.wrongCode);
  await expect(messageOf(page)).toContainText('4 attempts left');
  await page.keyboard.type(larkpost.code);
  await page.waitForURL('**/account');
});

test('“Sign up” posts the form once the address is shown to be the person’s own, and no code with it', async ({
  page,
  larkpost,
}) => {
  await open(page, await larkpost.start(), 'sign-up');
  await page.getByRole('button', {name: 'Send me a code'}).click();
  expect(larkpost.mails).toBe(0);
  await page.getByLabel('E-mail').fill('new@example.com');
  await page.getByRole('button', {name: 'Send me a code'}).click();
  await expect.poll(() => larkpost.mails).toBe(1);
  await page.getByLabel('Security code').click();
  await page.keyboard.type(larkpost.code);
  await expect(messageOf(page)).toContainText('Code accepted');
  await page.getByLabel('Name').fill('Ana');
  const posted = page.waitForRequest((request) => new URL(request.url()).pathname === '/account');
  await page.getByRole('button', {name: 'Create the account'}).click();
  expect((await posted).postData()).toBe('email=new%40example.com&name=Ana');
});

test('“Confirm a payment” is paid once the mailed code confirms what the service states', async ({
  page,
  larkpost,
}) => {
  const url = await larkpost.start();
  const login = {purpose: 'login', identity: 'ana@example.com'};
  const issued = (await (await page.request.post(`${url}/otp/issue`, {data: login})).json()) as {
    challenge: {id: string};
  };
  const {id} = issued.challenge;
  await page.request.post(`${url}/otp/verify`, {data: {id, code: larkpost.code}});
  await open(page, url, 'payment');
  await page.getByLabel('To', {exact: true}).fill('Acme');
  await page.getByLabel('Amount in euros').fill('49.90');
  await page.getByRole('button', {name: 'Pay', exact: true}).click();
  await expect(page.getByText('€49.90', {exact: true})).toBeVisible();
  await page.getByLabel('Security code').click();
  await page.keyboard.type(larkpost.code);
  await expect(page.getByText('Paid', {exact: true})).toBeVisible();
});

test('“A strict policy” signs in under its policy, without a violation', async ({page, larkpost}) => {
  const url = await larkpost.start();
  await page.route(`${url}/strict`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: headersOf('strict-csp'),
      body: `<!doctype html><link rel="icon" href="data:,">${block('recipes/strict-csp.md', 'page.html')}`,
    }),
  );
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(`${url}/strict`);
  await page.getByRole('button', {name: 'Send me a code'}).click();
  await expect.poll(() => larkpost.mails).toBe(1);
  await page.getByLabel('Security code').click();
  await page.keyboard.type(larkpost.code);
  await expect(page.locator('otp-challenge')).toContainText('You’re signed in.');
  // The icon of this test is the one thing that the policy forbids.
  expect(complaints.filter((text) => !text.includes("'data:,'"))).toEqual([]);
});

test('“In a frame of another site” tells the page around that it may go on, and nothing else', async ({
  page,
}) => {
  const path = 'recipes/iframe.md';
  const html = (body: string) => `<!doctype html><title>Frame</title>${body}`;
  await page.route('https://shop.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: html(`${block(path, 'shop.html')}<script type="module">${block(path, 'shop.js')}</script>`),
    }),
  );
  const provider = '<otp-provider endpoint="/otp"><otp-challenge></otp-challenge></otp-provider>';
  await page.route('https://id.example/sign-in', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: headersOf('iframe'),
      body: html(`<script type="importmap">{"imports": {"otp-stepup/define": "/otp-stepup.js"}}</script>
        ${provider}<script type="module">${block(path, 'sign-in.js')}</script>`),
    }),
  );
  await page.route('https://id.example/otp-stepup.js', (route) => route.fulfill({path: BUILT}));
  await page.route('https://id.example/otp/*', (route) =>
    route.fulfill({
      json: (route.request().postDataJSON() as {code?: string}).code
        ? {status: 'verified', proof: {kind: 'cookie'}}
        : {status: 'challenge', challenge: {id: 'c1', channel: 'email', expiresIn: 300}},
    }),
  );
  await page.goto('https://shop.example/');
  const heard = page.evaluate(
    () => new Promise((told) => addEventListener('message', ({data}) => told(data), {once: true})),
  );
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', {name: 'Send me a code'}).click();
  await frame.getByLabel('Security code').click();
  await page.keyboard.type('482913');
  await expect(page.getByRole('status')).toHaveText('Welcome');
  expect(await heard).toBe('signed-in');
});
