import type {FrameLocator, Page} from '@playwright/test';
import {expect, test} from '@playwright/test';
import type {PageServer} from './page-server.js';
import {startPageServer} from './page-server.js';
import {reportsOf} from './page-reports.js';

const CODE = '482913';
const WRONG = '111111';
let server: PageServer;

test.beforeAll(async () => {
  server = await startPageServer();
});
test.afterAll(() => server.stop());

interface Application {
  readonly name: string;
  readonly path: string;
  /** In a frame of the page. */
  readonly isFramed?: true;
}

const APPLICATIONS: readonly Application[] = [
  {name: 'Vue, the component', path: 'vue/.cache/dist/index.html'},
  {name: 'Vue, the element', path: 'vue/.cache/dist/index.html#bare'},
  {name: 'Svelte', path: 'svelte/.cache/dist/index.html'},
  {name: 'Angular, template-driven', path: 'angular/.cache/dist/index.html'},
  {name: 'Angular, reactive', path: 'angular/.cache/dist/index.html#reactive'},
  {name: 'htmx', path: 'htmx/index.html'},
  {name: 'plain', path: 'plain/index.html'},
  {name: 'shadow', path: 'shadow/index.html'},
  {name: 'iframe', path: 'iframe/index.html', isFramed: true},
];

for (const {name, path, isFramed} of APPLICATIONS) {
  test.describe(name, () => {
    let reports: string[];
    let at: Page | FrameLocator;
    test.beforeEach(async ({page, context}) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      reports = reportsOf(page);
      await page.goto(`${server.url}/${path}`);
      at = isFramed ? page.frameLocator('iframe') : page;
      await expect(at.locator('otp-input .slots')).toBeVisible();
    });
    test.afterEach(() => expect(reports).toEqual([]));

    const code = () => at.getByLabel('Security code');
    const painted = () => at.locator('otp-input .slots');
    const shown = (what: string) => at.locator(`output[aria-label=${what}]`);
    const press = (button: string) => at.getByRole('button', {name: button, exact: true}).click();

    test('type, complete, submit', async ({page}) => {
      await code().focus();
      await page.keyboard.type('482');
      await expect(shown('Model')).toHaveText('3 of 6');
      await page.keyboard.type('913');
      await expect(painted()).toHaveText(CODE);
      await expect(shown('Model')).toHaveText('6 of 6');
      await expect(shown('Completed')).toHaveText('1');
      await expect(at.locator('otp-input')).toHaveJSProperty('status', 'verified');
      await press('Continue');
      await expect(shown('Sent')).toHaveText(CODE);
    });
    test('paste', async ({page}) => {
      await page.evaluate(() => navigator.clipboard.writeText('Your code is 482-913.'));
      await code().focus();
      await page.keyboard.press('ControlOrMeta+v');
      await expect(painted()).toHaveText(CODE);
      await expect(shown('Model')).toHaveText('6 of 6');
      await expect(shown('Completed')).toHaveText('1');
    });
    test('autofill', async () => {
      await code().fill(CODE);
      await expect(painted()).toHaveText(CODE);
      await expect(shown('Model')).toHaveText('6 of 6');
      await expect(shown('Completed')).toHaveText('1');
    });
    test('wrong code, then another', async ({page}) => {
      await code().focus();
      await page.keyboard.type(WRONG);
      await expect(at.locator('otp-input')).toHaveJSProperty('status', 'rejected');
      await expect(code()).toHaveAttribute('aria-invalid', 'true');
      await page.keyboard.type(CODE);
      await expect(at.locator('otp-input')).toHaveJSProperty('status', 'verified');
      await expect(shown('Completed')).toHaveText('2');
    });
    test('reset, empty', async ({page}) => {
      await code().focus();
      await page.keyboard.type('482');
      await expect(shown('Model')).toHaveText('3 of 6');
      await press('Reset');
      await expect(painted()).toHaveText('');
      await expect(shown('Model')).toHaveText('0 of 6');
      await code().focus();
      await page.keyboard.type('48');
      await press('Empty');
      await expect(painted()).toHaveText('');
      await expect(shown('Model')).toHaveText('0 of 6');
    });
    test('unmount and back', async ({page}) => {
      await code().focus();
      await page.keyboard.type('48');
      await press('Remove');
      await expect(at.locator('otp-input')).toHaveCount(0);
      await press('Bring back');
      await expect(at.locator('otp-input input')).toHaveCount(1);
      await expect(at.locator('otp-input label')).toHaveCount(1);
      await code().fill(CODE);
      await expect(shown('Completed')).toHaveText('1');
    });
  });
}
