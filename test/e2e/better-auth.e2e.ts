import {expect, test as base, type Page} from '@playwright/test';
import {startBetterAuth, visitorOf, type Visitor} from '../services/better-auth-people.js';
import {firstBlock} from '../docs/blocks.js';
import {openDocs} from './docs-page.js';
import {messageOf} from './larkpost.js';

const test = base.extend<{ana: Visitor}>({
  ana: async ({}, use) => {
    const server = await startBetterAuth();
    await use(visitorOf(server));
    await server.stop();
  },
});

/** Opens the page beside the real service, on one origin, and asks for a code. */
async function askForCode(page: Page, {url, email}: Visitor): Promise<void> {
  const docs = 'backends/better-auth.md';
  await openDocs(page, url, '/sign-in', firstBlock(docs, 'html'), firstBlock(docs, 'js'));
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', {name: 'Send me a code'}).click();
  await expect(page.getByLabel('Security code')).toBeVisible();
}

async function newestCode({outbox}: Visitor): Promise<string> {
  await expect.poll(async () => (await outbox()).length).toBe(1);
  return (await outbox())[0]?.code ?? '';
}

/** Who the service says is signed in, asked by the page with its own cookies. */
const emailOf = (page: Page) =>
  page.evaluate(async () => {
    const answer = (await (await fetch('/api/auth/get-session')).json()) as {user?: {email: string}} | null;
    return answer?.user?.email;
  });

test('better-auth signs in whoever types the code that it sent, after one that was wrong', async ({
  page,
  ana,
}) => {
  await askForCode(page, ana);
  const code = await newestCode(ana);
  await page.getByLabel('Security code').click();
  await page.keyboard.type(String((Number(code) + 1) % 1_000_000).padStart(6, '0'));
  await expect(messageOf(page)).toContainText('That code is not right');
  expect(await emailOf(page)).toBeUndefined();
  await page.keyboard.type(code);
  await page.waitForURL('**/account');
  expect(await emailOf(page)).toBe(ana.email.toLowerCase());
});

test('better-auth has signed in a person whose answer was lost on the way', async ({page, ana}) => {
  await askForCode(page, ana);
  const code = await newestCode(ana);
  let lost = 0;
  await page.route('**/api/auth/sign-in/email-otp', async (route) => {
    // The browser has the head of the answer, and with it the cookie; the rest never comes.
    await route.fetch();
    lost += 1;
    await route.abort();
  });
  await page.getByLabel('Security code').click();
  await page.keyboard.type(code);
  await page.waitForURL('**/account');
  expect(lost).toBe(1);
  expect(await emailOf(page)).toBe(ana.email.toLowerCase());
});
