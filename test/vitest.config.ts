import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

const ROOMS = [
  'bench',
  'bindings',
  'core',
  'session',
  'client',
  'backends',
  'step-up',
  'testing',
  'conformance',
  'tools',
  'demo',
  'docs',
  'faults',
  'stories',
  'ssr/node',
].join(',');

/** `#dev` is the source's own, so that nothing has to be built first. */
const conditions = ['otp-source', 'development', 'module', 'node'];

/** The package's own doors, so that the code in docs runs as it stands there. */
const {exports: doors} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly exports: Readonly<Record<string, string | {readonly default: string}>>;
};
const DOORS = Object.entries(doors).flatMap(([door, place]) =>
  typeof place === 'string' || door.includes('*')
    ? []
    : [
        {
          find: new RegExp(`^otp-stepup${door.slice(1)}$`),
          replacement: fileURLToPath(
            new URL(place.default.replace('./dist', '../src').replace(/js$/, 'ts'), import.meta.url),
          ),
        },
      ],
);

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: {conditions, alias: DOORS},
  ssr: {resolve: {conditions}},
  test: {
    include: [`test/{${ROOMS}}/**/*.test.ts`],
    // These need a browser, and run where the elements' tests do.
    exclude: ['test/*/in-browser/**'],
    // Tests do not time: this ends only what hangs.
    testTimeout: 60_000,
    // The tests of the demo wait for mail and clocks more than they compute.
    pool: 'threads',
    maxWorkers: 4,
    coverage: {
      provider: 'v8',
      include: ['src/core/**/*.ts'],
      reporter: ['text', 'json-summary'],
      reportsDirectory: 'coverage',
      thresholds: {lines: 100, branches: 100, functions: 100},
    },
  },
});
