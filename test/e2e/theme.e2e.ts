import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import type {Locator} from '@playwright/test';
import {expect, test} from '@playwright/test';
import {bundleStudio, LAYOUT, ORIGIN, plainPage, serve} from './theme-page.js';

test.use({viewport: {width: 1280, height: 1400}, permissions: ['clipboard-read', 'clipboard-write']});

const studio = bundleStudio();

/** The field that is being typed into has the focus, so that its ring is in the picture. */
async function pictureOf(frame: Locator): Promise<Buffer> {
  await frame.getByText('Call me at').waitFor();
  await frame.getByLabel('Security code').first().focus();
  return frame.screenshot({animations: 'disabled'});
}

for (const name of ['Default', 'Material 3', 'Bootstrap', 'shadcn', 'GOV.UK']) {
  for (const mode of ['light', 'dark'] as const) {
    test(`the CSS of “${name}” makes a plain page look as the studio’s preview does, ${mode}`, async ({
      page,
    }, info) => {
      await page.emulateMedia({colorScheme: mode, reducedMotion: 'reduce'});
      const {script, css} = await studio;
      let copied = '';
      await serve(page, {
        '/studio': () => `<!doctype html><html lang="en"><title>Studio</title><style>${css}</style>
          <theme-studio></theme-studio><script type="module">${script}</script>`,
        '/plain': () => plainPage(copied),
      });

      await page.goto(`${ORIGIN}/studio`);
      await page.getByRole('radio', {name}).check({force: true});
      await page.getByRole('button', {name: 'Copy CSS'}).click();
      await expect(page.getByText('Copied: CSS custom properties.')).toBeVisible();
      copied = await page.evaluate(() => navigator.clipboard.readText());
      const pane = `.pane[data-mode=${mode}]`;
      await page.addStyleTag({content: `theme-studio ${pane} { ${LAYOUT} }`});
      const inStudio = await pictureOf(page.locator(pane));

      await page.goto(`${ORIGIN}/plain`);
      const inPage = await pictureOf(page.locator('main'));

      const picture = `theme-${name}-${mode}.png`.toLowerCase().replace(/[^\w.]+/g, '-');
      mkdirSync(dirname(info.snapshotPath(picture)), {recursive: true});
      writeFileSync(info.snapshotPath(picture), inStudio);
      // Some 8 of 255 in a colour: more than round corners differ by from one drawing to the next.
      expect(inPage).toMatchSnapshot(picture, {maxDiffPixels: 0, threshold: 0.03});
    });
  }
}
