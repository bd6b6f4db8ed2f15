// @ts-check
/** The files of a project that uses every entry of the package. No files are read or written here. */

/**
 * @typedef {object} Door
 * @property {string} name as it is imported
 * @property {string} place the file behind it, from the root of the package
 * @property {boolean} isModule with types; the others are files for a page or for tools
 */

/**
 * Every entry, one for each file where a pattern stands for many.
 * @param {Record<string, string | {default: string}>} doors of package.json
 * @param {(folder: string) => string[]} list the names in a folder
 * @returns {Door[]}
 */
export function doorsOf(doors, list) {
  return Object.entries(doors).flatMap(([door, target]) => {
    const place = (typeof target === 'string' ? target : target.default).slice(2);
    const name = `otp-stepup${door.slice(1)}`;
    const [folder = '', end] = place.split('*');
    const isModule = typeof target !== 'string';
    if (end === undefined) return [{name, place, isModule}];
    const names = list(folder).filter(
      (file) => (end === '' || file.endsWith(end)) && !file.endsWith('.d.ts'),
    );
    return names.map((file) => ({
      name: name.replace('*', file.slice(0, file.length - end.length)),
      place: folder + file,
      isModule,
    }));
  });
}

/**
 * The framework that a door needs, which an empty project does not have.
 * @param {string} source
 * @param {string[]} peers
 */
export function peerOf(source, peers) {
  return peers.find((peer) => new RegExp(`\\bfrom ['"]${peer}(/[^'"]*)?['"]`).test(source));
}

/**
 * A module that imports every door, and fails where one cannot be, or can be though its framework is missing.
 * @param {Door[]} doors
 * @param {string[]} peers
 * @param {(place: string) => string} sourceOf
 */
export function checkSource(doors, peers, sourceOf) {
  const lines = doors.map(({name, place, isModule}) => {
    const from = JSON.stringify(name);
    if (place.endsWith('.json')) return `await import(${from}, {with: {type: 'json'}});`;
    if (!isModule) return `await access(new URL(import.meta.resolve(${from})));`;
    const peer = peerOf(sourceOf(place), peers);
    if (peer === undefined) return `await import(${from});`;
    return `await assert.rejects(import(${from}), (error) => error.message.includes(${JSON.stringify(peer)}));`;
  });
  return `import assert from 'node:assert';
import {access} from 'node:fs/promises';

// Node would print the line as well, which in a bundle is all of it.
process.on('uncaughtException', ({message}) => {
  console.error(message);
  process.exit(1);
});
${lines.join('\n')}
`;
}

/**
 * A file for the compiler that names every door with types, but those of frameworks.
 * @param {Door[]} doors
 * @param {string[]} peers
 * @param {(place: string) => string} sourceOf
 */
export function typesSource(doors, peers, sourceOf) {
  const typed = doors.filter(
    ({place, isModule}) =>
      isModule && !peerOf(sourceOf(place), peers) && !peerOf(sourceOf(place.replace(/js$/, 'd.ts')), peers),
  );
  const lines = typed.map(({name}, index) => `import * as door${index} from ${JSON.stringify(name)};`);
  const used = typed.map((_, index) => `door${index}`).join(', ');
  return `${lines.join('\n')}
import type {OtpInput} from 'otp-stepup/otp-input';

console.log(${used});
const field: OtpInput | null = document.querySelector('otp-input');
field?.addEventListener('otp-complete', (event) => console.log(event.code.length));
// @ts-expect-error: there are types, and they know what there is not.
console.log(field?.nothing);
`;
}
