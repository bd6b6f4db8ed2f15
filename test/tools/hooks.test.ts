import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILES = [
  '.githooks',
  '.prettierignore',
  'package.json',
  'test/tools/check-staged.mjs',
  'test/tools/use-hooks.mjs',
];

/** Nobody's own configuration, and no hook that this very test may run in. */
const {CI, ...rest} = process.env;
const ENV = {
  ...Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

let folder: string;
const run = (command: string, args: string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(command, args, {cwd: folder, env: {...ENV, ...env}, encoding: 'utf8'});
const git = (...args: string[]) =>
  run('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args]);
const install = (env?: NodeJS.ProcessEnv) => run(process.execPath, ['test/tools/use-hooks.mjs'], env);
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const hooksPath = () => git('config', 'core.hooksPath').stdout.trim();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'otp-hooks-'));
  mkdirSync(join(folder, 'test/tools'), {recursive: true});
  for (const file of FILES) cpSync(join(ROOT, file), join(folder, file), {recursive: true});
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
});
afterEach(() => rmSync(folder, {recursive: true}));

describe('a commit in a clone', () => {
  beforeEach(() => {
    git('init', '--quiet');
    install();
  });

  it('is refused with what is not formatted, and changes nothing', () => {
    write('a.js', 'const a = "b"\n');
    write('b.js', "const b = 'c';\n");
    git('add', 'a.js', 'b.js');
    const {status, stderr} = git('commit', '--quiet', '--message=A');
    expect(status).not.toBe(0);
    expect(stderr).toContain('npx prettier --write a.js');
    expect(stderr).not.toContain('b.js');
    expect(git('diff', '--cached', '--name-only').stdout).toBe('a.js\nb.js\n');
  });

  it('goes by what is staged, and not by what lies beside it', () => {
    write('a.js', "const a = 'b';\n");
    git('add', 'a.js');
    write('a.js', 'const a = "b"\n');
    expect(git('commit', '--quiet', '--message=A').status).toBe(0);
  });

  it('takes files that nobody formats, that are ignored, and that go', () => {
    write('a.png', 'not a picture');
    write('package-lock.json', '{ }');
    git('add', 'a.png', 'package-lock.json');
    expect(git('commit', '--quiet', '--message=A').status).toBe(0);
    git('rm', '--quiet', 'a.png');
    expect(git('commit', '--quiet', '--message=B').status).toBe(0);
  });
});

describe('an install', () => {
  it('has git run the hooks of a clone', () => {
    git('init', '--quiet');
    expect(install().status).toBe(0);
    expect(hooksPath()).toBe('.githooks');
  });

  it('leaves other hooks alone, and does nothing in CI', () => {
    git('init', '--quiet');
    expect(install({CI: 'true'}).status).toBe(0);
    expect(hooksPath()).toBe('');
    git('config', 'core.hooksPath', 'mine');
    install();
    expect(hooksPath()).toBe('mine');
  });

  it('fails neither outside of a clone nor without git', () => {
    expect(install().status).toBe(0);
    expect(hooksPath()).toBe('');
    git('init', '--quiet');
    expect(install({PATH: ''}).status).toBe(0);
  });
});
