import {readFileSync} from 'node:fs';
import {type CDPSession, expect, type Page, test} from '@playwright/test';
import {approvalFor, approvalOf, looksApproved, TOLERANCE} from './approved.js';
import {buildSite, entries, isShown, openStories, serveSite, type Entry} from './storybook-site.js';

/** Letters of the pictures' own, drawn alike wherever they are drawn. */
const FACES = [
  ['noto-sans', 'latin'],
  ['noto-sans', 'latin-ext'],
  ['noto-sans-arabic', 'arabic'],
] as const;
const WEIGHTS = [400, 500, 600, 700];

const MODES = {
  light: {scheme: 'light'},
  dark: {scheme: 'dark'},
  forced: {scheme: 'light'},
  rtl: {scheme: 'light', direction: 'rtl', language: 'ar'},
} as const;
type Mode = keyof typeof MODES;

test.use({
  viewport: {width: 480, height: 760},
  trace: 'off',
  launchOptions: async ({launchOptions}, use) => {
    const same = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];
    await use({...launchOptions, args: [...(launchOptions.args ?? []), ...same]});
  },
});

test.beforeAll(async () => {
  test.setTimeout(120_000);
  expect(await buildSite()).toBe(true);
});

/** One story a state. The sheets show the same ones again. */
function states(): Entry[] {
  return entries().filter(({id, type}) => type === 'story' && /-states--(?!all$)/.test(id));
}

/** The file of a weight, as the package has it. */
function faceOf([font, subset]: (typeof FACES)[number], weight: number): string {
  const file = `../../node_modules/@fontsource/${font}/files/${font}-${subset}-${weight}-normal.woff2`;
  const data = readFileSync(new URL(file, import.meta.url)).toString('base64');
  return `@font-face { font-family: Pictures; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}); unicode-range: ${RANGES[subset]}; }`;
}

const RANGES = {
  latin: 'U+0-FF, U+2000-20CF, U+2122, U+2190-21FF, U+2212',
  'latin-ext': 'U+100-2FF, U+1E00-1EFF',
  arabic: 'U+600-6FF, U+FB50-FDFF, U+FE70-FEFF',
};

/** Nothing that is drawn outside an edge, such as a ring, is cut off. */
const LAYOUT = `:root, body { font-family: Pictures !important; }
  body { padding: 0 !important; } #storybook-root { padding: 1rem; }`;

async function open(page: Page, mode: Mode): Promise<void> {
  await serveSite(page.context());
  await page.emulateMedia({
    reducedMotion: 'reduce',
    colorScheme: 'light',
    forcedColors: mode === 'forced' ? 'active' : 'none',
  });
  await openStories(page, MODES[mode]);
  const faces = FACES.flatMap((face) => WEIGHTS.map((weight) => faceOf(face, weight)));
  await page.addStyleTag({content: `${faces.join('\n')} ${LAYOUT}`});
}

/** The fonts of the machine that something on the page is drawn with. */
async function foreignFonts(session: CDPSession): Promise<string[]> {
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const {root} = await session.send('DOM.getDocument', {depth: 0});
  const {nodeId} = await session.send('DOM.querySelector', {nodeId: root.nodeId, selector: 'body'});
  const {fonts} = await session.send('CSS.getPlatformFontsForNode', {nodeId});
  return fonts.flatMap(({familyName, isCustomFont}) => (isCustomFont ? [] : [familyName]));
}

/** What a state looks like: the dialog is over the whole page, all else where stories are. */
function subjectOf(page: Page, {id}: Entry) {
  return id.startsWith('otp-step-up') ? page : page.locator('#storybook-root');
}

for (const mode of Object.keys(MODES) as Mode[]) {
  test(`every state looks as it was approved: ${mode}`, async ({page}) => {
    test.setTimeout(240_000);
    await open(page, mode);
    const approval = approvalOf(page);
    const session = await page.context().newCDPSession(page);
    for (const state of states()) {
      expect(await isShown(page, state), state.id).toBe(true);
      await page.evaluate(() => document.fonts.ready);
      expect.soft(await foreignFonts(session), state.id).toEqual([]);
      await looksApproved(subjectOf(page, state), `${state.id.replace('-states-', '')}.${mode}`, approval);
    }
  });
}

test('a picture tells another gap, and another colour', async ({page}) => {
  await open(page, 'light');
  const approval = approvalOf(page);
  test.skip(!approval.isOwn, 'nobody has approved pictures for this version');
  const state = states().find(({id}) => id === 'otp-input-states--rejected') as Entry;
  for (const change of ['--otp-gap: 0.3rem', '--otp-error-color: #c00060']) {
    expect(await isShown(page, state)).toBe(true);
    const style = await page.addStyleTag({content: `otp-input { ${change}; }`});
    const compared = expect(page.locator('#storybook-root')).toHaveScreenshot(
      [approval.folder, 'otp-input-rejected.light.png'],
      {...TOLERANCE, timeout: 2000},
    );
    await expect(compared).rejects.toThrow(/pixels/);
    await style.evaluate((node) => (node as Element).remove());
  }
});

test('pictures are those of the running major version, or else of the newest that somebody has approved', () => {
  const folders = ['chromium-155', 'chromium-99', 'chromium-156'];
  expect(approvalFor('155.0.1', folders)).toEqual({folder: 'chromium-155', isOwn: true});
  expect(approvalFor('157.0.1', folders)).toEqual({folder: 'chromium-156', isOwn: false});
  expect(approvalFor('157.0.1', [])).toEqual({folder: 'chromium-157', isOwn: true});
});
