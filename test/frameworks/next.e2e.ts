import {readFileSync} from 'node:fs';
import {expect, test} from '@playwright/test';
import type {ServerProcess} from '../support/server-process.js';
import {startServer} from '../support/server-process.js';
import {codeOf, painted, typeBeforeScripts} from './hydrating.js';
import {reportsOf} from './page-reports.js';

const CODE = '482913';
let server: ServerProcess;

test.beforeAll(async () => {
  server = await startServer(
    'frameworks/next',
    (port) => ['node_modules/next/dist/bin/next', 'start', '-p', `${port}`],
    {NEXT_TELEMETRY_DISABLED: '1'},
  );
});
test.afterAll(() => server.stop());

test('the application’s component is the README’s', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const component = readFileSync(new URL('next/app/code-field.jsx', import.meta.url), 'utf8');
  expect(readme).toContain(`\`\`\`jsx\n${component}\`\`\``);
});

for (const [path, how] of [
  ['/', 'defined in an effect'],
  ['/early', 'defined before hydration'],
  ['/controlled', 'controlled by React'],
  ['/provider', 'inside a provider'],
  ['/component', 'the component of otp-stepup/react'],
] as const) {
  test(`keeps the input and what was typed before hydration, and has nothing reported: ${how} (W-35, M26)`, async ({
    page,
  }) => {
    const reports = reportsOf(page);
    const release = await typeBeforeScripts(page, server.url + path, '482');
    release();
    await expect(painted(page)).toHaveText('482');
    await page.waitForLoadState('networkidle');
    await page.keyboard.type('9');
    await expect(painted(page)).toHaveText('4829');
    await expect(page.locator('otp-input input')).toHaveCount(1);
    expect(await codeOf(page).evaluate((input) => input === Reflect.get(globalThis, 'typedInto'))).toBe(true);
    await expect(codeOf(page)).toBeFocused();
    expect(reports).toEqual([]);
  });
}

for (const path of ['/', '/early', '/component']) {
  test(`checks a code that was begun before hydration: ${path}`, async ({page}) => {
    const release = await typeBeforeScripts(page, server.url + path, CODE.slice(0, 4));
    release();
    await expect(painted(page)).toHaveText(CODE.slice(0, 4));
    await page.waitForLoadState('networkidle');
    await page.keyboard.type(CODE.slice(4));
    await expect(page.locator('otp-input')).toHaveJSProperty('status', 'verified');
  });
}

test('shows React what was typed before hydration with the next key, and what React renders (T45)', async ({
  page,
}) => {
  const release = await typeBeforeScripts(page, server.url + '/controlled', '48');
  release();
  await expect(painted(page)).toHaveText('48');
  await page.waitForLoadState('networkidle');
  await page.keyboard.type('2');
  await expect(page.locator('output')).toHaveText('3 of 6');
  await page.getByRole('button', {name: 'Empty'}).click();
  await expect(painted(page)).toHaveText('');
  await expect(page.locator('output')).toHaveText('0 of 6');
});

test('tells the state of the component what was typed before hydration', async ({page}) => {
  const release = await typeBeforeScripts(page, server.url + '/component', '482');
  await expect(page.locator('otp-input')).toContainText('From your mail');
  release();
  await expect(page.locator('output')).toHaveText('3 of 6');
  await page.keyboard.type('9');
  await expect(page.locator('output')).toHaveText('4 of 6');
});

test('works after a client navigation away and back, with one input and one label', async ({page}) => {
  const reports = reportsOf(page);
  await page.goto(server.url);
  await page.getByRole('link', {name: 'Help'}).click();
  await expect(page.getByRole('heading', {name: 'Help'})).toBeVisible();
  await page.goBack();
  await expect(page.locator('otp-input input')).toHaveCount(1);
  await expect(page.locator('otp-input label')).toHaveCount(1);
  await codeOf(page).focus();
  await page.keyboard.type(CODE);
  await expect(painted(page)).toHaveText(CODE);
  await expect(page.locator('otp-input')).toHaveJSProperty('status', 'verified');
  expect(reports).toEqual([]);
});

test.describe('without script', () => {
  test.use({javaScriptEnabled: false});

  for (const path of ['/', '/early', '/controlled', '/provider', '/component']) {
    test(`is an ordinary form field: ${path}`, async ({page}) => {
      await page.goto(server.url + path);
      await codeOf(page).fill(CODE);
      await codeOf(page).press('Enter');
      await expect(page.locator('body')).toHaveText('Signed in');
    });
  }
});

// What the others are spared: it shows that their silence means something.
test('is heard where React throws a field away that created its input before hydration (M26)', async ({
  page,
}) => {
  const reports = reportsOf(page);
  await page.goto(`${server.url}/created`);
  await expect.poll(() => reports.join()).toContain('#418');
  await expect(page.locator('otp-input input')).toHaveCount(1);
});
