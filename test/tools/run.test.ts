import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';

/** The packages that a module and all that it imports want at once: what is imported later is not among them. */
function packagesOf(file: URL, seen = new Set<string>()): string[] {
  if (seen.has(file.href)) return [];
  seen.add(file.href);
  const source = readFileSync(file, 'utf8');
  const wanted = [...source.matchAll(/^(?:import|export)\b[^;']*'([^']+)';/gm)].map(([, name = '']) => name);
  return wanted.flatMap((name) => {
    if (name.startsWith('.')) return packagesOf(new URL(name, file), seen);
    return name.startsWith('node:') ? [] : [name];
  });
}

describe('the test command', () => {
  it('starts where nothing is installed yet: it is what installs', () => {
    expect(packagesOf(new URL('run.mjs', import.meta.url))).toEqual([]);
    expect(packagesOf(new URL('sizes.mjs', import.meta.url))).toContain('rollup');
  });
});
