// @ts-check
/** Keeps the notices of the packages inside a bundle: a line in the file, the whole texts beside it. */
import {readFileSync, readdirSync} from 'node:fs';
import {join, sep} from 'node:path';

/**
 * @typedef {object} Bundled
 * @property {string} name
 * @property {string} version
 * @property {string} license the SPDX name
 * @property {string} text the licence file
 */

/**
 * The folder of the package that a module belongs to.
 * @param {string} id a module's path
 * @returns {string | undefined} undefined for the project's own modules
 */
export function packageFolder(id) {
  const marker = `${sep}node_modules${sep}`;
  const start = id.lastIndexOf(marker);
  if (start < 0) return undefined;
  const [first = '', second = ''] = id.slice(start + marker.length).split(sep);
  return id.slice(0, start + marker.length) + (first.startsWith('@') ? join(first, second) : first);
}

/**
 * The packages that the modules come from, by name.
 * @param {Iterable<string>} ids
 * @returns {Bundled[]}
 * @throws {Error} when one of them has no licence file
 */
export function bundledPackages(ids) {
  const folders = new Set([...ids].map(packageFolder).filter((folder) => folder !== undefined));
  return [...folders].map(readPackage).sort((one, other) => one.name.localeCompare(other.name));
}

/** @param {string} folder @returns {Bundled} */
function readPackage(folder) {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence file`);
  const text = readFileSync(join(folder, file), 'utf8').trim();
  return {name, version, license, text};
}

/**
 * A rollup plugin that writes a comment and, where there are other packages inside, `<entry>.LICENSE.txt`.
 * @param {{name: string, version: string, license: string}} own
 * @returns {import('rollup').Plugin}
 */
export function licences(own) {
  return {
    name: 'licences',
    banner(chunk) {
      const packages = bundledPackages(Object.keys(chunk.modules));
      const inside = packages.map(({name, version, license}) => `${name} ${version}, ${license}`);
      const notice = inside.length > 0 ? `; with ${inside.join('; ')}: see ${chunk.name}.LICENSE.txt` : '';
      return `/*! ${own.name} ${own.version}, ${own.license}${notice} */`;
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const texts = bundledPackages(Object.keys(chunk.modules)).map(
          ({name, version, text}) => `${name} ${version}\n\n${text}\n`,
        );
        if (texts.length === 0) continue;
        this.emitFile({
          type: 'asset',
          fileName: `${chunk.name}.LICENSE.txt`,
          source: texts.join(`\n${'-'.repeat(80)}\n\n`),
        });
      }
    },
  };
}
