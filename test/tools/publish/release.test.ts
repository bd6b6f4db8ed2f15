import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FILES = ['.changeset/README.md', 'CHANGELOG.md', 'package.json', 'test/tools'];

const ENV = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

let folder: string;
const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, {cwd: folder, env: ENV, encoding: 'utf8'});
const git = (...args: string[]) => run('git', '-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args);
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const release = (...args: string[]) =>
  run(process.execPath, 'test/tools/publish/release.mjs', '--tested', ...args);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'otp-release-'));
  for (const file of FILES) cpSync(join(ROOT, file), join(folder, file), {recursive: true});
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message=A');
});
afterEach(() => rmSync(folder, {recursive: true}));

describe('a release', () => {
  it('is refused with anything uncommitted or not in the changelog, in a rehearsal too', () => {
    write('left.txt', '');
    write('.changeset/brave-dogs-run.md', "---\n'otp-stepup': minor\n---\n\nA door.\n");
    const {status, stdout, stderr} = release('--rehearse');
    expect(status).toBe(1);
    expect(stderr).toContain('left.txt is not committed');
    expect(stderr).toContain('.changeset/brave-dogs-run.md is not in the changelog');
    expect(stderr).toContain('Nothing has been published.');
    expect(stdout).toBe('');
  });

  it('is refused outside of a workflow, before anything is built', () => {
    const {status, stdout, stderr} = release();
    expect(status).toBe(1);
    expect(stderr).toContain('This is no workflow');
    expect(stderr).toContain('no tag v');
    expect(stdout).toBe('');
  });

  it('is refused when another commit has been published as this version', () => {
    const {version} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {version: string};
    git('tag', `v${version}`);
    git('commit', '--quiet', '--allow-empty', '--message=B');
    expect(release('--rehearse').stderr).toContain(`v${version} is another commit`);
  });
});
