import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {expect, test} from '@playwright/test';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

interface Imported {
  readonly names: readonly string[];
  /** Globals that were not there before. */
  readonly globals: readonly string[];
  readonly registered: readonly string[];
}

/** What Node says of a module when it is alone with it. It inherits no options of the tests' own. */
async function importAlone(specifier: string, condition: string): Promise<Imported> {
  // What Angular's tools have linked needs no compiler; Node has linked nothing.
  const linker = specifier.endsWith('/angular') ? "await import('@angular/compiler');" : '';
  const program = `
    ${linker}
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    const names = Object.keys(await import('${specifier}'));
    const registered = ['otp-input', 'otp-provider', 'otp-challenge', 'otp-step-up'].filter((tag) => globalThis.customElements?.get(tag));
    const globals = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
    console.log(JSON.stringify({names, globals, registered}));
  `;
  const args = [`--conditions=${condition}`, '--input-type=module', '--eval', program];
  const {stdout} = await run(process.execPath, args, {cwd: ROOT, env: {PATH: process.env['PATH']}});
  return JSON.parse(stdout) as Imported;
}

/** Doors that hold types and nothing that runs. */
const TYPES_ALONE = ['./preact', './solid', './svelte'];

/** The modules that the package offers by name, one of each kind. The files for a CDN are for browsers. */
function doors(): string[] {
  const {exports} = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {exports: object};
  return Object.keys(exports)
    .filter((door) => !/^\.\/(?:cdn|figma)\/|\.(?:json|css)$/.test(door) && !TYPES_ALONE.includes(door))
    .map((door) => `otp-stepup${door.slice(1).replace('*', 'de')}`);
}

/** What the packages that ours is made of leave behind by themselves. */
async function globalsOfOthers(condition: string): Promise<string[]> {
  const others = ['lit', '@lit/context', 'ky', '@angular/core', 'vue'].map((name) =>
    importAlone(name, condition),
  );
  return (await Promise.all(others)).flatMap(({globals}) => globals);
}

for (const condition of ['default', 'development']) {
  for (const door of doors()) {
    test(`Node without a DOM imports ${door}, by the condition ${condition} (W-34)`, async () => {
      const {names, globals, registered} = await importAlone(door, condition);
      expect(names).not.toEqual([]);
      const known = await globalsOfOthers(condition);
      expect(globals.filter((name) => !known.includes(name))).toEqual([]);
      // Where it was asked to, in the registry that Lit brings along.
      if (!door.endsWith('/define')) expect(registered).toEqual([]);
    });
  }
}
