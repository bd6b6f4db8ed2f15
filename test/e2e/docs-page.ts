import {fileURLToPath} from 'node:url';
import type {Page} from '@playwright/test';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The elements and the client as one file, and the rest as the package has it. */
const IMPORTS = {
  '#dev': '/dist/dev/off.js',
  ...Object.fromEntries(
    ['define', 'client', 'step-up', 'otp-provider/define', 'otp-input/define', 'otp-step-up/define'].map(
      (door) => [`otp-stepup/${door}`, '/dist/cdn/otp-stepup.js'],
    ),
  ),
  'otp-stepup/backends/rest': '/dist/backends/rest.js',
  ky: '/ky/index.js',
  ...Object.fromEntries(
    ['better-auth', 'cognito', 'firebase', 'http'].map((name) => [
      `otp-stepup/backends/${name}`,
      `/dist/backends/${name}.js`,
    ]),
  ),
};

/**
 * Opens a page of the documentation's own lines at an origin, beside what is served there.
 * @param path under which nothing else is served
 */
export async function openDocs(
  page: Page,
  url: string,
  path: string,
  html: string,
  script: string,
): Promise<void> {
  const body = `<!doctype html><title>Docs</title>
    <script type="importmap">${JSON.stringify({imports: IMPORTS})}</script>
    ${html}<script type="module">${script}</script>`;
  await page.route(url + path, (route) => route.fulfill({contentType: 'text/html', body}));
  await page.route(`${url}/account`, (route) => route.fulfill({contentType: 'text/html', body: 'Account'}));
  await page.route(`${url}/dist/**`, (route) =>
    route.fulfill({path: ROOT + new URL(route.request().url()).pathname}),
  );
  await page.route(`${url}/ky/**`, (route) =>
    route.fulfill({
      path: `${ROOT}/node_modules/ky/distribution${new URL(route.request().url()).pathname.slice('/ky'.length)}`,
    }),
  );
  await page.goto(url + path);
}
