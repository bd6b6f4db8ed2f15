import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import {expect, test} from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('npm start prints an address that answers, and ends with Ctrl+C', async ({page}) => {
  test.setTimeout(120_000);
  const demo = spawn('npm', ['start'], {cwd: root, env: {...process.env, PORT: '0'}, detached: true});
  let printed = '';
  demo.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  try {
    await expect.poll(() => /http:\/\/\S+/.exec(printed)?.[0], {timeout: 100_000}).toBeTruthy();
    await page.goto(/http:\/\/\S+/.exec(printed)?.[0] ?? '');
    await expect(page.getByRole('heading', {name: 'Sign in to Larkpost'})).toBeVisible();
  } finally {
    const ended = once(demo, 'exit');
    process.kill(-(demo.pid ?? 0), 'SIGINT');
    await ended;
  }
});
