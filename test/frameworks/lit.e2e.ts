import {readFileSync} from 'node:fs';
import type {Locator, Page} from '@playwright/test';
import {expect, test} from '@playwright/test';
import {rendered, startLitServer} from './lit-server.js';
import {holdScripts, reportsOf} from './page-reports.js';

/** The style that the README gives for the time before the element is defined. */
const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const RESERVE = /## Server rendering.*?```css\n(.*?)```/s.exec(README)?.[1] ?? '';

let server: Awaited<ReturnType<typeof startLitServer>>;
test.beforeAll(async () => {
  server = await startLitServer(RESERVE);
});
test.afterAll(() => server.stop());

function codeOf(page: Page): Locator {
  return page.getByLabel('Security code');
}

function painted(page: Page): Locator {
  return page.locator('otp-input .slots');
}

/** Opens a page whose script is on its way. */
async function openWithoutScript(page: Page, path: string): Promise<() => void> {
  const release = await holdScripts(page);
  await page.goto(server.url + path, {waitUntil: 'commit'});
  await expect(page.getByRole('button', {name: 'Continue'})).toBeVisible();
  return release;
}

test('Lit’s server leaves what the author wrote as it is, and adds no shadow root', async () => {
  for (const path of ['/field', '/provider']) {
    const markup = (await rendered(path)).replaceAll(/<!--.*?-->/gs, '');
    expect(markup).toContain('<label slot="label" for="code">Security code</label>');
    expect(markup).toContain('<input id="code" name="otp-code" required />');
    expect(markup).not.toContain('<template');
    expect(markup).not.toContain('<style');
  }
});

for (const path of ['/field', '/provider']) {
  test(`the field takes over what was typed before its script came, and doubles nothing: ${path} (W-35)`, async ({
    page,
  }) => {
    const reports = reportsOf(page);
    const release = await openWithoutScript(page, path);
    await codeOf(page).focus();
    await page.keyboard.type('4829');
    await codeOf(page).evaluate((input) => Object.assign(globalThis, {typedInto: input}));
    release();
    await expect(painted(page)).toHaveText('4829');
    expect(await codeOf(page).evaluate((input) => input === Reflect.get(globalThis, 'typedInto'))).toBe(true);
    await expect(codeOf(page)).toBeFocused();
    for (const selector of ['otp-input', 'otp-input input', 'otp-input label', 'otp-input .slots'])
      await expect(page.locator(selector)).toHaveCount(1);
    await page.evaluate(() => document.addEventListener('otp-complete', () => (document.title = 'Complete')));
    await page.keyboard.type('13');
    await expect(page).toHaveTitle('Complete');
    await page.getByRole('button', {name: 'Continue'}).click();
    await expect(page.locator('body')).toHaveText('otp-code=482913');
    expect(reports).toEqual([]);
  });
}

test('a provider stands in one piece round its field: one slot, and no box of its own', async ({page}) => {
  await page.goto(`${server.url}/provider`);
  await expect(page.locator('otp-input .slots')).toBeVisible();
  const provider = page.locator('otp-provider');
  expect(await provider.evaluate(({shadowRoot}) => shadowRoot?.querySelectorAll('slot').length)).toBe(1);
  await expect(provider).toHaveCSS('display', 'contents');
});

for (const path of ['/field', '/clock', '/provider']) {
  test(`the page does not move when the field comes, with the README’s style: ${path}`, async ({page}) => {
    const release = await openWithoutScript(page, path);
    const places = () =>
      page
        .locator('[slot=label], form > button')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
    const before = await places();
    release();
    await expect(painted(page)).toBeVisible();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(await places()).toEqual(before);
  });
}

test.describe('without script', () => {
  test.use({javaScriptEnabled: false});

  for (const path of ['/field', '/provider']) {
    test(`the field is the author’s input in the author’s form: ${path}`, async ({page}) => {
      await page.goto(server.url + path);
      await codeOf(page).fill('482913');
      await codeOf(page).press('Enter');
      await expect(page.locator('body')).toHaveText('otp-code=482913');
    });
  }
});

test('a field that Lit’s server rendered without children creates them where it is defined', async ({
  page,
}) => {
  await page.goto(`${server.url}/created`);
  await codeOf(page).focus();
  await page.keyboard.type('482913');
  await expect(painted(page)).toHaveText('482913');
  await expect(page.locator('otp-input input')).toHaveCount(1);
});
