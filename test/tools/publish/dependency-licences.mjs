// @ts-check
/** The licences of what the package needs, and of what it is made and tested with, as the lockfiles have them. */
import {readFileSync, readdirSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import satisfies from 'spdx-satisfies';
import {ROOT} from '../process.mjs';

/**
 * The part of a lockfile that is read.
 * @typedef {object} Lock
 * @property {Record<string, LockedPackage>} packages by place
 */

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [license] an SPDX expression, mostly
 * @property {boolean} [link]
 * @property {Record<string, string>} [dependencies]
 */

/** What may come to whoever installs the package. */
const FOR_USERS = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0'];

/** What may be used here besides, since none of it is handed on. */
const FOR_US = [
  ...FOR_USERS,
  'BlueOak-1.0.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'LGPL-3.0-or-later',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Zlib',
];

/** Packages whose package.json does not say it in a name of SPDX. Their files do. */
const READ_BY_HAND = /** @type {Record<string, string>} */ ({
  'css-value': 'MIT',
  'deep-freeze': 'CC0-1.0',
  fuzzy: 'MIT',
  'htmx.org': '0BSD',
  only: 'MIT',
  querystring: 'MIT',
  spawndamnit: 'MIT',
  'url-template': 'BSD-3-Clause',
  'valid-url': 'MIT',
});

/**
 * The packages that come with this one, and what comes with them.
 * @param {Lock} lock
 * @returns {{name: string, version: string, license: string, neededBy: string[]}[]} by name
 */
export function productionPackages({packages}) {
  /** @type {Map<string, string[]>} */
  const neededBy = new Map();
  /** @param {string} place @param {string} by */
  const visit = (place, by) => {
    for (const name of Object.keys(packages[place]?.dependencies ?? {})) {
      const found = placeOf(packages, place, name);
      const before = neededBy.get(found);
      neededBy.set(found, [...(before ?? []), by]);
      if (!before) visit(found, name);
    }
  };
  visit('', 'otp-stepup');
  return [...neededBy]
    .map(([place, by]) => ({
      name: nameOf(place),
      version: packages[place]?.version ?? '',
      license: licenceOf(place, packages[place]),
      neededBy: by,
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Where Node would find a package from another's place. @param {Lock['packages']} packages @param {string} from @param {string} name @returns {string} */
function placeOf(packages, from, name) {
  const place = `${from}${from && '/'}node_modules/${name}`;
  if (packages[place]) return place;
  if (from === '') throw new Error(`package-lock.json has no ${name}`);
  return placeOf(packages, from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)), name);
}

/** @param {string} place */
function nameOf(place) {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** @param {string} place @param {LockedPackage | undefined} locked */
function licenceOf(place, locked) {
  return READ_BY_HAND[nameOf(place)] ?? locked?.license ?? 'none that is named';
}

/**
 * The packages of a lockfile that may not be used, or not be handed on.
 * @param {Lock} lock
 * @param {{forUsers?: boolean}} [options] whether it is the package's own lockfile
 * @returns {string[]}
 */
export function findLicenceFaults(lock, {forUsers = false} = {}) {
  const handedOn = forUsers ? productionPackages(lock) : [];
  const used = Object.entries(lock.packages)
    .filter(([place, {link}]) => place.includes('node_modules/') && !link)
    .map(([place, locked]) => ({name: nameOf(place), license: licenceOf(place, locked)}));
  return [
    ...handedOn
      .filter(({license}) => !isAllowed(license, FOR_USERS))
      .map(({name, license}) => `${name} may not be handed on: ${license}`),
    ...used
      .filter(({license}) => !isAllowed(license, FOR_US))
      .map(({name, license}) => `${name} may not be used: ${license}`),
  ];
}

/** @param {string} license @param {string[]} allowed */
function isAllowed(license, allowed) {
  try {
    return satisfies(license, allowed);
  } catch {
    return false;
  }
}

/** @param {Lock} lock @returns {string} lines of markdown */
export function formatLicences(lock) {
  const rows = productionPackages(lock).map(
    ({name, version, license, neededBy}) =>
      `| ${[name, version, license, [...new Set(neededBy)].join(', ')].join(' | ')} |`,
  );
  return ['| Package | Version | Licence | Needed by |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** The package's own lockfile. @returns {Lock} */
export function readLock() {
  return JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
}

/**
 * What is wrong with the licences of every lockfile of the repository.
 * @returns {string[]}
 */
export function findAllLicenceFaults() {
  return lockfilesIn(ROOT).flatMap((path) => {
    const file = relative(ROOT, path).split(sep).join('/');
    const lock = JSON.parse(readFileSync(path, 'utf8'));
    return findLicenceFaults(lock, {forUsers: file === 'package-lock.json'}).map(
      (fault) => `${file}: ${fault}`,
    );
  });
}

/** @param {string} folder @returns {string[]} */
function lockfilesIn(folder) {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isFile()) return entry.name === 'package-lock.json' ? [path] : [];
    const isSkipped = !entry.isDirectory() || entry.name === 'node_modules' || entry.name.startsWith('.');
    return isSkipped ? [] : lockfilesIn(path);
  });
}
