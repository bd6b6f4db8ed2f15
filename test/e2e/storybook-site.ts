import {readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import type {BrowserContext, Page} from '@playwright/test';
import {binOf, ROOT, runNode} from '../tools/process.mjs';

const SITE = join(ROOT, 'node_modules/.cache/otp-stepup/storybook');

/** A host that no network knows: what it is asked for comes out of the folder. A secure one: stories paste. */
export const ORIGIN = 'http://storybook.localhost';

/** What the index of the site lists. */
export interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly importPath: string;
}

/** Builds the static site; says whether it did. */
export async function buildSite(): Promise<boolean> {
  rmSync(SITE, {recursive: true, force: true});
  const args = ['build', '--output-dir', SITE, '--disable-telemetry', '--quiet'];
  return runNode(binOf('storybook'), args, {quiet: true});
}

export function entries(): Entry[] {
  const {entries: all} = JSON.parse(readFileSync(join(SITE, 'index.json'), 'utf8')) as {
    entries: Record<string, Entry>;
  };
  return Object.values(all);
}

/** Gives the site out of its folder, and keeps what goes wrong: errors on a console, and requests to anywhere else. */
export async function serveSite(context: BrowserContext): Promise<readonly string[]> {
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

/** Opens the frame that shows stories, with the toolbar's switches as they are named; they need a story to stand at. */
export async function openStories(page: Page, globals: Readonly<Record<string, string>> = {}): Promise<void> {
  const chosen = Object.entries(globals).map(([name, value]) => `${name}:${value}`);
  const story = chosen.length > 0 ? `?id=${entries()[0]?.id ?? ''}&globals=${chosen.join(';')}` : '';
  await page.goto(`${ORIGIN}/iframe.html${story}`);
  await page.waitForFunction(() => '__STORYBOOK_PREVIEW__' in globalThis);
}

/** Shows what an entry of the index names, as Storybook's own list does, and waits until it was operated as it says. */
export async function isShown(page: Page, {id, type}: Pick<Entry, 'id' | 'type'>): Promise<boolean> {
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
  const isFaulty = await page.evaluate(() => document.body.classList.contains('sb-show-errordisplay'));
  return (await phase.jsonValue()) === 'finished' && !isFaulty;
}

interface Storybook {
  readonly __STORYBOOK_PREVIEW__: {
    readonly channel: {emit(event: string, what: object): void};
    readonly currentRender?: {readonly id: string; readonly phase?: string; readonly type: string};
  };
}
