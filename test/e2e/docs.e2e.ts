import {spawn} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {expect, test} from '@playwright/test';
import {otherThan} from '../support/other-code.js';
import {freePort} from '../support/server-process.js';
import {block} from '../docs/blocks.js';
import {openDocs} from './docs-page.js';
import {messageOf} from './larkpost.js';

const OWN = 'your-own-service.md';
const SENT = 'already-sent.md';

test('“Wire your own service” signs in by its service, its backend and its page', async ({page}) => {
  const folder = mkdtempSync(join(tmpdir(), 'otp-docs-'));
  writeFileSync(join(folder, 'server.mjs'), block(OWN, 'server.mjs'));
  const port = await freePort();
  const service = spawn(process.execPath, ['server.mjs'], {
    cwd: folder,
    env: {...process.env, PORT: String(port)},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const codes: string[] = [];
  createInterface({input: service.stdout}).on('line', (line) => {
    const [, code] = /: (\d{6}) is your code/.exec(line) ?? [];
    if (code) codes.push(code);
  });
  const url = `http://localhost:${port}`;
  await page.route(`${url}/backend.js`, (route) =>
    route.fulfill({contentType: 'text/javascript', body: block(OWN, 'backend.js')}),
  );
  const script = block(OWN, 'page.js');
  await openDocs(page, url, '/sign-in', block(OWN, 'page.html'), script);
  await page.getByLabel('E-mail').fill('ana@example.com');
  await page.getByRole('button', {name: 'Send me a code'}).click();
  await expect.poll(() => codes.length).toBe(1);
  await page.getByLabel('Security code').click();
  await page.keyboard.type(otherThan(codes[0]!));
  await expect(messageOf(page)).toContainText('4 attempts left');
  await page.keyboard.type(codes[0]!);
  await page.waitForURL('**/account');
  service.kill();
});

test('“The code was already sent” posts the code as any form does, and says what the server said', async ({
  page,
}) => {
  const url = 'http://docs.example';
  const form = block(SENT, 'form.html').replace(/expires-at="[^"]*"/, 'expires-in="300"');
  await openDocs(page, url, '/sign-in', form, "import 'otp-stepup/define';");
  await expect(messageOf(page)).toContainText('That code is not right.');
  await page.getByLabel('Security code').click();
  await page.keyboard.type('482913');
  const posted = page.waitForRequest((request) => request.method() === 'POST');
  await page.keyboard.press('Enter');
  expect((await posted).postData()).toBe('otp-code=482913');
});

test('“The code was already sent” goes on in a session without asking for another', async ({page}) => {
  const url = 'http://docs.example';
  const calls: unknown[] = [];
  await page.route(`${url}/otp/**`, (route) => {
    calls.push([new URL(route.request().url()).pathname, route.request().postDataJSON()]);
    return route.fulfill({json: {status: 'verified', proof: {kind: 'cookie'}}});
  });
  const now = Date.now();
  const field = `<otp-input label="Security code" data-challenge-id="c1" data-destination="a•••@example.com"
    data-expires-at="${now + 300_000}" data-resend-at="${now + 30_000}"></otp-input>`;
  await openDocs(page, url, '/sign-in', field, `import 'otp-stepup/define'; ${block(SENT, 'resume.js')}`);
  await page.getByLabel('Security code').click();
  await page.keyboard.type('482913');
  await expect(messageOf(page)).toContainText('Code accepted');
  expect(calls).toEqual([['/otp/verify', {id: 'c1', code: '482913'}]]);
});

test('the page of the guide to step-up asks in its dialog, and the payment goes on', async ({page}) => {
  const url = 'http://docs.example';
  const GUIDE = 'step-up.md';
  const paid: (string | null)[] = [];
  let isStrong = false;
  await page.route(`${url}/payments`, (route) => {
    paid.push(route.request().postData());
    const demand = 'Bearer error="insufficient_user_authentication", acr_values="urn:strong"';
    return isStrong
      ? route.fulfill({status: 201, json: {receipt: 1}})
      : route.fulfill({status: 401, headers: {'www-authenticate': demand}, json: {}});
  });
  await page.route(`${url}/otp/**`, (route) => {
    const {code} = route.request().postDataJSON() as {code?: string};
    if (code === undefined) {
      const challenge = {id: 'c1', channel: 'email', destination: 'a•••@example.com', expiresIn: 300};
      return route.fulfill({json: {status: 'challenge', challenge}});
    }
    isStrong = code === '482913';
    return isStrong
      ? route.fulfill({json: {status: 'verified', proof: {kind: 'cookie'}}})
      : route.fulfill({status: 422, json: {code: 'invalid_code', attemptsLeft: 4}});
  });
  const script = `${block(GUIDE, 'page.js')}
    globalThis.pay = () => api.post('/payments', {json: {amount: '49.90'}}).then(({status}) => document.title = 'Paid: ' + status);`;
  await openDocs(page, url, '/shop', block(GUIDE, 'page.html'), script);
  await page.waitForFunction('globalThis.pay');
  await page.evaluate('void globalThis.pay()');
  await expect(page.getByRole('dialog', {name: 'Confirm that it’s you'})).toBeVisible();
  await page.getByLabel('Security code').click();
  await page.keyboard.type('111111');
  await expect(messageOf(page)).toContainText('4 attempts left');
  await page.keyboard.type('482913');
  await expect(page).toHaveTitle('Paid: 201');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(paid).toEqual(['{"amount":"49.90"}', '{"amount":"49.90"}']);
});

test('“A whole verification” asks for its code by its button, and goes to the account', async ({page}) => {
  const url = 'http://docs.example';
  await page.route(`${url}/otp/**`, (route) => {
    const {code} = route.request().postDataJSON() as {code?: string};
    const challenge = {id: 'c1', channel: 'email', destination: 'a•••@example.com', expiresIn: 300};
    return route.fulfill({
      json: code ? {status: 'verified', proof: {kind: 'cookie'}} : {status: 'challenge', challenge},
    });
  });
  await openDocs(page, url, '/sign-in', block('panel.md', 'page.html'), block('panel.md', 'page.js'));
  await page.getByRole('button', {name: 'Send me a code'}).click();
  await expect(page.getByText('We e-mailed a code to').first()).toBeVisible();
  await page.keyboard.type('482913');
  await page.waitForURL('**/account');
});
