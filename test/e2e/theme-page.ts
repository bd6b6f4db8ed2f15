import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Page} from '@playwright/test';
import {build} from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(`${ROOT}/${path}`, 'utf8');

/** Trusted as any localhost is, so that it has a clipboard; nothing is listening there. */
export const ORIGIN = 'http://localhost:9';

/** The studio as Storybook's page has it, in one script and one sheet. */
export async function bundleStudio(): Promise<{script: string; css: string}> {
  const {outputFiles} = await build({
    stdin: {
      contents: `import {ThemeStudio} from './stories/theme/studio.ts';
        customElements.define('theme-studio', ThemeStudio);`,
      resolveDir: ROOT,
    },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    outdir: 'studio',
    conditions: ['otp-source', 'production'],
    tsconfig: `${ROOT}/stories/tsconfig.json`,
  });
  const textOf = (ext: string): string => outputFiles.find(({path}) => path.endsWith(ext))?.text ?? '';
  return {script: textOf('.js'), css: read('.storybook/page.css') + textOf('.css')};
}

/** Where the preview is and how it is laid out, and nothing of how it looks: part of a pixel shifts every edge. */
export const LAYOUT = `position: fixed; inset: 0 auto auto 0; z-index: 9; box-sizing: border-box; display: grid; gap: 1.5rem; align-content: start;
  width: 413px; height: 1320px; padding: 32px;`;

/** A page of the built elements and a style sheet: what the studio previews, as anybody would write it. */
export const plainPage = (css: string): string => `<!doctype html>
<html lang="en">
<title>Plain</title>
<style>${css}</style>
<style>
  :root { color-scheme: light dark; }
  body { margin: 0; font: 16px/1.5 system-ui, sans-serif; }
  main {
    ${LAYOUT}
    background: var(--otp-background, light-dark(#fff, #222));
    color: var(--otp-color, light-dark(#111, #eee));
    font-family: var(--otp-font, inherit);
  }
</style>
<main>
  <otp-input label="Security code" hint="Sent to a••@e•••••.com"></otp-input>
  <otp-input label="Security code"></otp-input>
  <otp-input label="Security code"></otp-input>
  <otp-input label="Backup code" charset="alphanumeric" length="8" groups="4 4" disabled></otp-input>
  <div>
    <otp-provider purpose="payment">
      <otp-challenge support="#support" site="larkpost.example"></otp-challenge>
    </otp-provider>
  </div>
</main>
<script type="module">
  import {createOtpClient} from '/dist/cdn/otp-stepup.js';
  import {memoryBackend} from '/dist/testing/index.js';

  const [partial, wrong, right, backup] = document.querySelectorAll('otp-input');
  partial.value = '482';
  wrong.value = right.value = '482913';
  wrong.settle({status: 'rejected', attemptsLeft: 3});
  right.settle(true);
  backup.value = 'K7QM2X';
  const provider = document.querySelector('otp-provider');
  const challenge = {
    channel: 'sms',
    destination: '•••• 900',
    options: [{id: 'call', channel: 'voice', destination: '•••• 900'}],
    transaction: {amount: '49.90', currency: 'EUR', payee: 'Acme Bicycles Ltd'},
  };
  provider.client = createOtpClient({backend: memoryBackend({challenge, code: () => '482913'})});
  await provider.start();
</script>`;

/** Serves pages by path beside the build, with clocks that stand. */
export async function serve(page: Page, pages: Readonly<Record<string, () => string>>): Promise<void> {
  await page.addInitScript(() => {
    Date.now = () => Date.UTC(2026, 0, 5, 9);
    performance.now = () => 0;
  });
  await page.route(`${ORIGIN}/**`, (route) => {
    const {pathname} = new URL(route.request().url());
    const body = pages[pathname];
    if (body) return route.fulfill({contentType: 'text/html; charset=utf-8', body: body()});
    return pathname.startsWith('/dist/')
      ? route.fulfill({path: ROOT + pathname})
      : route.fulfill({status: 404});
  });
}
