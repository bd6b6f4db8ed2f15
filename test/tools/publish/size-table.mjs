// @ts-check
/** How large each entry of the package is in an application: bundled for production by esbuild. */
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {build} from 'esbuild';
import {ROOT} from '../process.mjs';
import {CDN_FILES} from './cdn-files.mjs';

/**
 * @typedef {object} Size in bytes
 * @property {string} entry
 * @property {number} raw
 * @property {number} gzip
 * @property {number} brotli
 */

/** Other versions of Node bring other versions of the compressors. */
const TOLERANCE = 0.01;

/** @param {string} entry @param {string | Uint8Array} code @returns {Size} */
export function sizeOf(entry, code) {
  const bytes = Buffer.from(code);
  return {
    entry,
    raw: bytes.length,
    gzip: gzipSync(bytes, {level: 9}).length,
    brotli: brotliCompressSync(bytes).length,
  };
}

/** The files for a CDN as they are, and every entry that holds something that runs. @returns {Promise<Size[]>} */
export async function measureSizes() {
  const {exports: doors, peerDependencies} = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const sizes = CDN_FILES.map((file) => sizeOf(`\`${file}\``, readFileSync(join(ROOT, file))));
  for (const [door, file] of modulesOf(doors)) {
    const code = await bundleDoor(file, Object.keys(peerDependencies));
    if (code.length > 0) sizes.push(sizeOf(`\`otp-stepup${door.slice(1)}\``, code));
  }
  return sizes;
}

/**
 * The modules behind the doors; of those that share a door the largest.
 * @param {Record<string, string | {default: string}>} doors
 * @returns {[door: string, file: string][]}
 */
function modulesOf(doors) {
  return Object.entries(doors).flatMap(([door, place]) => {
    if (typeof place === 'string') return [];
    const [folder = '', rest] = place.default.split('*');
    if (rest === undefined) return [[door, join(ROOT, folder)]];
    const files = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith(rest));
    const byLength = files.sort((one, other) => lengthOf(folder, other) - lengthOf(folder, one));
    return [[door, join(ROOT, folder, byLength[0] ?? '')]];
  });
}

/** @param {string} folder @param {string} name */
function lengthOf(folder, name) {
  return readFileSync(join(ROOT, folder, name)).length;
}

/** @param {string} file @param {string[]} external */
async function bundleDoor(file, external) {
  const {outputFiles} = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['production', 'module'],
    external: [...external, 'node:*'],
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'error',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** @param {readonly Size[]} sizes @returns {string} lines of markdown */
export function formatSizes(sizes) {
  const rows = sizes.map(({entry, raw, gzip, brotli}) => [entry, raw, gzip, brotli].join(' | '));
  return ['Entry | Bytes | gzip | Brotli', '--- | ---: | ---: | ---:', ...rows]
    .map((row) => `| ${row} |`)
    .join('\n');
}

/**
 * What a table says that is not so. What is compressed may differ a little.
 * @param {string} table
 * @param {readonly Size[]} sizes
 * @returns {string[]}
 */
export function findSizeFaults(table, sizes) {
  const rows = table.split('\n').filter((line) => line.startsWith('| `'));
  const told = new Map(
    rows
      .map((row) =>
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      )
      .map(([entry, ...cells]) => [entry, cells.map(Number)]),
  );
  const missing = [...told.keys()].filter((entry) => sizes.every((size) => size.entry !== entry));
  return [
    ...missing.map((entry) => `${entry} is no entry`),
    ...sizes.flatMap(({entry, raw, gzip, brotli}) => {
      const [toldRaw = NaN, toldGzip = NaN, toldBrotli = NaN] = told.get(entry) ?? [];
      const isTold = toldRaw === raw && isNear(toldGzip, gzip) && isNear(toldBrotli, brotli);
      return isTold ? [] : [`${entry} is ${raw}, ${gzip} and ${brotli} bytes`];
    }),
  ];
}

/** @param {number} told @param {number} measured */
function isNear(told, measured) {
  return Math.abs(told - measured) <= measured * TOLERANCE;
}
