import {readdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {type BrowserContext, expect, type Page, test} from '@playwright/test';
import {binOf, ROOT, runNode} from '../tools/process.mjs';

const SITE = join(ROOT, 'node_modules/.cache/otp-stepup/storybook');

/** A host that no network knows: what it is asked for comes out of the folder. A secure one: stories paste. */
const ORIGIN = 'http://storybook.localhost';

/** Stories that are open at the same time. */
const PAGES = 4;

interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly importPath: string;
}

test.describe.configure({mode: 'serial'});

// A trace would hold every story.
test.use({trace: 'off'});

test.beforeAll(async () => {
  test.setTimeout(120_000);
  rmSync(SITE, {recursive: true, force: true});
  const built = await runNode(
    binOf('storybook'),
    ['build', '--output-dir', SITE, '--disable-telemetry', '--quiet'],
    {quiet: true},
  );
  expect(built).toBe(true);
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
  const heard = await listen(context);
  const waiting = entries();
  const faults: string[] = [];
  const readAll = async (): Promise<void> => {
    const page = await context.newPage();
    await page.goto(`${ORIGIN}/iframe.html`);
    await page.waitForFunction(() => '__STORYBOOK_PREVIEW__' in globalThis);
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
  const heard = await listen(context);
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

/** Gives the site out of its folder, and keeps what goes wrong: errors on a console, and requests to anywhere else. */
async function listen(context: BrowserContext): Promise<readonly string[]> {
  const heard: string[] = [];
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const path = url.pathname === '/' ? '/index.html' : decodeURIComponent(url.pathname);
    if (url.origin === ORIGIN) return route.fulfill({path: join(SITE, path)});
    heard.push(`asked ${url.origin}`);
    return route.abort();
  });
  context.on('console', (message) => {
    if (message.type() === 'error') heard.push(`${message.page()?.url() ?? ''}: ${message.text()}`);
  });
  context.on('weberror', (error) => heard.push(`${error.page()?.url() ?? ''}: ${error.error().message}`));
  return heard;
}

/** Shows what an entry of the index names, as Storybook's own list does, and waits until it was operated as it says. */
async function isShown(page: Page, {id, type}: Entry): Promise<boolean> {
  await page.evaluate(
    (selection) =>
      (globalThis as unknown as Storybook).__STORYBOOK_PREVIEW__.channel.emit('setCurrentStory', selection),
    {storyId: id, viewMode: type},
  );
  const phase = await page.waitForFunction((wanted) => {
    const {currentRender} = (globalThis as unknown as Storybook).__STORYBOOK_PREVIEW__;
    const {id: shown, phase: now, type: kind} = currentRender ?? {};
    const isPage = kind === 'docs' && document.querySelector('#storybook-docs h1') !== null;
    const isOver = ['finished', 'errored', 'aborted'].includes(now ?? '');
    return shown === wanted && (isPage ? 'finished' : isOver && now);
  }, id);
  return (await phase.jsonValue()) === 'finished';
}

interface Storybook {
  readonly __STORYBOOK_PREVIEW__: {
    readonly channel: {emit(event: string, what: object): void};
    readonly currentRender?: {readonly id: string; readonly phase?: string; readonly type: string};
  };
}

function entries(): Entry[] {
  const {entries: all} = JSON.parse(readFileSync(join(SITE, 'index.json'), 'utf8')) as {
    entries: Record<string, Entry>;
  };
  return Object.values(all);
}
