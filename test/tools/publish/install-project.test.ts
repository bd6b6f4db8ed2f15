import {describe, expect, it} from 'vitest';
import {checkSource, doorsOf, peerOf, typesSource} from './install-project.mjs';

const DOORS = {
  '.': {types: './dist/index.d.ts', default: './dist/index.js'},
  './react': {types: './dist/react.d.ts', default: './dist/react.js'},
  './locales/*': {types: './dist/locales/*.d.ts', default: './dist/locales/*.js'},
  './cdn/*': './dist/cdn/*',
  './tokens.css': './dist/tokens.css',
  './package.json': './package.json',
};
const files: Record<string, string[]> = {
  'dist/locales/': ['de.js', 'de.d.ts'],
  'dist/cdn/': ['a.js', 'a.d.ts', 'a.LICENSE.txt'],
};
const doors = doorsOf(DOORS, (folder) => files[folder] ?? []);
const sourceOf = (place: string): string => (place.includes('react') ? "import {a} from 'react/jsx';" : '');

describe('a project that uses every entry', () => {
  it('has one for each file where a pattern stands for many', () => {
    expect(doors.map(({name}) => name)).toEqual([
      'otp-stepup',
      'otp-stepup/react',
      'otp-stepup/locales/de',
      'otp-stepup/cdn/a.js',
      'otp-stepup/cdn/a.LICENSE.txt',
      'otp-stepup/tokens.css',
      'otp-stepup/package.json',
    ]);
    expect(doors[2]?.place).toBe('dist/locales/de.js');
  });

  it('knows which framework an entry needs, and no other of a similar name', () => {
    expect(peerOf("import {a} from 'react';", ['vue', 'react'])).toBe('react');
    expect(peerOf("import {a} from 'react-dom'; from './react.js'", ['react'])).toBeUndefined();
  });

  it('imports modules and data, finds other files, and expects a missing framework to be named', () => {
    const source = checkSource(doors, ['react'], sourceOf);
    expect(source).toContain('await import("otp-stepup");');
    expect(source).toContain(`await import("otp-stepup/package.json", {with: {type: 'json'}});`);
    expect(source).toContain('import.meta.resolve("otp-stepup/tokens.css")');
    expect(source).toMatch(/rejects\(import\("otp-stepup\/react"\).*includes\("react"\)/);
  });

  it('names the types of all entries but those of frameworks', () => {
    const source = typesSource(doors, ['react'], sourceOf);
    expect(source).toContain('"otp-stepup/locales/de"');
    expect(source).not.toContain('otp-stepup/react');
  });
});
