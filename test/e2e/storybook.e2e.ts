import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {ROOT} from '../tools/process.mjs';
import {buildSite, entries, isShown, openStories, ORIGIN, serveSite} from './storybook-site.js';

/** Stories that are open at the same time. */
const PAGES = 4;

test.describe.configure({mode: 'serial'});

// A trace would hold every story.
test.use({trace: 'off'});

test.beforeAll(async () => {
  test.setTimeout(120_000);
  expect(await buildSite()).toBe(true);
});

test('the index lists every story of every file', () => {
  const files = readdirSync(join(ROOT, 'stories'), {recursive: true, encoding: 'utf8'}).filter((file) =>
    file.endsWith('.stories.ts'),
  );
  const written = files.flatMap((file) => {
    const source = readFileSync(join(ROOT, 'stories', file), 'utf8');
    return [...source.matchAll(/^export const \w+: (?:Story|StoryObj)\b/gm)].map(() => `./stories/${file}`);
  });
  const listed = entries()
    .filter(({type}) => type === 'story')
    .map(({importPath}) => importPath);
  expect(listed.sort()).toEqual(written.sort());
});

test('every story and every page of documentation opens without an error, and asks no other host', async ({
  context,
}) => {
  test.setTimeout(300_000);
  const heard = await serveSite(context);
  const waiting = entries();
  const faults: string[] = [];
  const readAll = async (): Promise<void> => {
    const page = await context.newPage();
    await openStories(page);
    for (let entry = waiting.shift(); entry; entry = waiting.shift())
      if (!(await isShown(page, entry))) faults.push(`${entry.id} is not shown`);
  };
  await Promise.all(Array.from({length: PAGES}, readAll));
  expect(faults).toEqual([]);
  expect(heard).toEqual([]);
});

test('the site opens with a story, its controls from the manifest, and what the field tells', async ({
  context,
  page,
}) => {
  const heard = await serveSite(context);
  await page.goto(`${ORIGIN}/?path=/story/otp-input-playground--playground`);
  const story = page.frameLocator('#storybook-preview-iframe');
  await expect(story.getByLabel('Security code')).toBeVisible();

  const controls = page.getByRole('tabpanel', {name: /Controls/});
  await controls.getByRole('combobox', {name: 'status'}).selectOption('expired');
  await expect(story.getByText('This code has expired.').first()).toBeVisible();
  await controls.getByRole('combobox', {name: 'status'}).selectOption('idle');

  await page.getByRole('tab', {name: /Actions/}).click();
  await story.getByLabel('Security code').pressSequentially('482913');
  await expect(page.getByRole('tabpanel', {name: /Actions/})).toContainText('otp-complete');
  expect(heard).toEqual([]);
});
