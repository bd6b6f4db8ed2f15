import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {format} from 'prettier';
import type {Known} from './elements-known.js';
import {ROOT} from './fences.js';

/** Whether a tool can be asked to do something at all: Python is not on every machine. */
export const HAS_PYTHON = spawnSync('python3', ['--version']).status === 0;

const {scripts, bin} = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly bin: string;
};

/** What does not parse by Prettier's parser of a language. */
export async function parseFaults(code: string, parser: string): Promise<string[]> {
  try {
    await format(code, {parser});
    return [];
  } catch (error) {
    return [String(error)];
  }
}

/** What does not parse, and custom properties, parts and states that no element of ours has. */
export async function cssFaults(code: string, known: Known): Promise<string[]> {
  const used = (pattern: RegExp, names: ReadonlySet<string>): string[] =>
    [...code.matchAll(pattern)].flatMap(([whole, name = '']) =>
      names.has(name) ? [] : [`there is no ${whole}`],
    );
  return [
    ...(await parseFaults(code, 'css')),
    ...used(/(--otp-[\w-]+)/g, known.properties),
    ...used(/::part\(([\w-]+)\)/g, known.parts),
    ...used(/:state\(([\w-]+)\)/g, known.states),
  ];
}

export function jsonFaults(code: string): string[] {
  try {
    JSON.parse(code);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

/** What does not compile. It is not run. */
export function pythonFaults(code: string): string[] {
  const file = join(mkdtempSync(join(tmpdir(), 'otp-docs-')), 'block.py');
  writeFileSync(file, code);
  try {
    execFileSync('python3', ['-m', 'py_compile', file], {stdio: 'pipe'});
    return [];
  } catch (error) {
    return [String(error)];
  }
}

/** Lines of HTTP that are no request, no status and no header. */
export function httpFaults(code: string): string[] {
  const line = /^(?:[A-Z]+ \S+(?: HTTP\/[\d.]+)?|HTTP\/[\d.]+ \d{3}.*|[\w-]+: .+|)$/;
  return code.split('\n').flatMap((text) => (line.test(text) ? [] : [`no line of HTTP: ${text}`]));
}

/** Commands that are not there: scripts of npm, the package's own command, and a few tools that everybody has. */
export function shellFaults(code: string): string[] {
  return code
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean)
    .flatMap(commandFaults);
}

function commandFaults(line: string): string[] {
  const words = line.split(/\s+/).filter((word) => !/^[A-Z_]+=/.test(word));
  const [command, act = '', ...more] = words;
  if (command === 'npm' && /^(?:install|ci|add)$/.test(act)) return [];
  if (command === 'npm') {
    const script = act === 'run' ? more[0] : act;
    return script !== undefined && script in scripts ? [] : [`there is no script ${script}`];
  }
  if (command === 'npx' && act === 'otp-stepup')
    return existsSync(ROOT + bin.replace('./dist', 'src').replace(/js$/, 'ts'))
      ? []
      : ['there is no command'];
  if (command === 'npx')
    return existsSync(`${ROOT}node_modules/.bin/${act}`) ? [] : [`nobody installs ${act}`];
  if (command === 'node') {
    const file = words.slice(1).find((word) => !word.startsWith('-')) ?? '';
    return existsSync(ROOT + file) ? [] : [`there is no file ${file}`];
  }
  return command === 'curl' || command === 'cd' || command === 'git' ? [] : [`who knows ${command}?`];
}

/** Of a recorded terminal: its commands, and the JSON that was sent and answered, where it is not cut short. */
export function consoleFaults(code: string): string[] {
  const commands = [...code.replaceAll('\\\n', ' ').matchAll(/^\$ (.*)$/gm)].map(([, line = '']) => line);
  const json = [
    ...commands.flatMap((line) => [...line.matchAll(/-d '(.*?)'/g)].map(([, body = '']) => body)),
    ...code.split('\n').filter((line) => line.startsWith('{') && !line.includes('…')),
  ];
  return [
    ...(commands.length ? [] : ['no command']),
    ...commands.flatMap(shellFaults),
    ...json.flatMap(jsonFaults),
  ];
}
