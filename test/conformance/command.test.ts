import {spawn} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {text} from 'node:stream/consumers';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {CHECKS, type Finding} from '../../src/conformance/check-service.js';
import {block, rows} from '../docs/blocks.js';
import {reference} from './reference.js';

const COMMAND = fileURLToPath(new URL('../../src/conformance/command.ts', import.meta.url));

interface Ended {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

async function run(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', COMMAND, ...args], {
    env: {...process.env, ...env},
  });
  const ended = new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? -1)));
  const [said, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return {code, said, complained};
}

/** The hooks that the docs show, in a file. */
function hooksFile(source = block('conformance.md', 'otp-check.mjs')): string {
  const file = join(mkdtempSync(join(tmpdir(), 'otp-check-')), 'otp-check.mjs');
  writeFileSync(file, source);
  return file;
}

describe('otp-stepup check', () => {
  it('tries a service with the hooks that the docs show, and names what it could not try', async () => {
    const {url} = await reference();
    const {code, said, complained} = await run(
      ['check', `${url}/otp`, '--hooks', hooksFile(), '--patience', '0'],
      {SERVICE: url},
    );
    expect(complained).toBe('');
    expect(said).toMatch(/✓ single-use: A code is accepted once\n/);
    expect(said).toMatch(/– expiry: .*\n {4}it takes 301 s: give a `wait` hook, or --patience 301\n/);
    expect(said).toMatch(/\n18 passed, 0 failed, 5 skipped\n$/);
    expect(code).toBe(0);
  });

  it('says what failed, and ends with 1', async () => {
    const {url} = await reference();
    const source = `${block('conformance.md', 'otp-check.mjs')}\nexport const origin = 'https://not-allowed.example';`;
    const args = ['check', `${url}/otp`, '--hooks', hooksFile(source), '--only', 'cors-exposed', '--json'];
    const {code, said} = await run(args, {SERVICE: url});
    const findings = JSON.parse(said) as Finding[];
    expect(findings).toMatchObject([
      {id: 'cors-exposed', result: 'failed', why: 'issue was answered by 403 (forbidden)'},
    ]);
    expect(code).toBe(1);
  });

  it('says a hook’s own fault as such', async () => {
    const {url} = await reference();
    const source =
      'export const identity = () => "ana@example.com"; export const code = () => { throw new Error("no mail") };';
    const {said} = await run(['check', `${url}/otp`, '--hooks', hooksFile(source), '--only', 'single-use']);
    expect(said).toContain('could not be tried: no mail');
  });

  const NO_BEGIN: Readonly<Record<string, [readonly string[], RegExp]>> = {
    'without a URL': [['check'], /^The URL of the service is missing\n/],
    'without hooks': [['check', 'http://localhost:1/otp'], /^--hooks is missing\n/],
    'with hooks that lack `code`': [
      ['check', 'http://localhost:1/otp', '--hooks', hooksFile('export const identity = () => "ana";')],
      /exports no function `code`\n/,
    ],
    'with a check that is none': [
      ['check', 'http://localhost:1/otp', '--hooks', hooksFile(), '--only', 'speed'],
      /^checkService: there is no check speed\n/,
    ],
    'with another command': [['verify', 'http://localhost:1/otp'], /^There is no command verify/],
  };
  for (const [how, [args, complaint]] of Object.entries(NO_BEGIN)) {
    it(`does not begin ${how}, and says so: it ends with 2`, async () => {
      const {code, complained} = await run(args);
      expect(complained).toMatch(complaint);
      expect(code).toBe(2);
    });
  }

  it('has each of its checks in the docs', () => {
    const documented = new Map(rows('conformance.md').map(([id = '', title = '']) => [id, title]));
    for (const {id, title} of CHECKS) expect(documented.get(id)).toBe(title);
  });
});
