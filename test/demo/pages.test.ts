import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {missingBuild} from '../../demo/server/routes-pages.js';
import {afterThisTest, start} from './support.js';

async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'larkpost-'));
  afterThisTest(() => rm(path, {recursive: true}));
  for (const [name, content] of Object.entries(files)) await writeFile(join(path, name), content);
  return path;
}

describe('pages', () => {
  it('come from the pages first, then from the built package, and a name needs no ending', async () => {
    const pages = await folder({'index.html': 'sign in', 'inbox.html': 'inbox'});
    const built = await folder({'otp-stepup.js': 'export {};', 'index.html': 'not this one'});
    const {visitor} = await start({folders: [pages, built]});
    expect((await visitor().get('/')).text).toBe('sign in');
    expect((await visitor().get('/inbox')).text).toBe('inbox');
    const script = await visitor().get('/otp-stepup.js');
    expect(script.text).toBe('export {};');
    expect(script.headers.get('content-type')).toMatch(/^(?:text|application)\/javascript;/);
    expect((await visitor().get('/missing.js')).status).toBe(404);
  });

  it('S-01: run under a policy without inline code, with Trusted Types for lit-html alone', async () => {
    const {visitor} = await start({folders: [await folder({'index.html': ''})]});
    const {headers} = await visitor().get('/');
    const policy = headers.get('content-security-policy')?.split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "base-uri 'none'",
        "frame-ancestors 'self'",
        "require-trusted-types-for 'script'",
        'trusted-types lit-html',
      ]),
    );
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('S-13: are not stored, for they may hold a code; scripts are asked for again', async () => {
    const {visitor} = await start({folders: [await folder({'index.html': '', 'page.js': ''})]});
    expect((await visitor().get('/')).headers.get('cache-control')).toBe('no-store');
    expect((await visitor().get('/page.js')).headers.get('cache-control')).toBe('no-cache');
  });

  it('never leave their folder', async () => {
    const {visitor} = await start({folders: [await folder({'index.html': ''})]});
    for (const path of ['/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/....//etc/passwd', '/%00']) {
      const {status} = await visitor().get(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
  });

  it('are announced as missing when the package is not built', () => {
    expect(missingBuild([])).toBeUndefined();
  });
});
