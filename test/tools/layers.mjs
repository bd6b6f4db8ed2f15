// @ts-check
/** Who may import whom: the rooms of src as a table, and the check against it. No files are read here. */
import {posix} from 'node:path';

/**
 * One import of a file.
 * @typedef {object} Import
 * @property {string} from the specifier as written
 * @property {boolean} typeOnly gone after compilation
 */

/** The imports of every file in src, by its path from the repository's root. @typedef {Map<string, Import[]>} Imports */

/** Lit, and the part of it that is published under a name of its own. */
const LIT = ['lit', '@lit/reactive-element'];

/**
 * What each room may import besides itself and `dev`: rooms, `<room> types` for its types alone, and packages.
 * @type {Record<string, readonly string[]>}
 */
const ROOMS = {
  dev: [],
  core: [],
  session: ['core'],
  client: ['core', 'session', 'ky'],
  backends: ['core', 'ky'],
  'step-up': ['core', 'session', 'ky'],
  context: ['core types', '@lit/context'],
  controllers: ['core'],
  i18n: ['core types'],
  styles: ['core types'],
  elements: ['core', 'context', 'controllers', 'i18n', 'styles', ...LIT, '@lit/context'],
  bindings: [
    'elements',
    'core types',
    'step-up types',
    'preact',
    'react',
    'solid-js',
    'vue',
    '@angular/core',
    '@angular/forms',
    'svelte',
  ],
  testing: ['core', 'session'],
  conformance: ['core', '@cfworker/json-schema', 'node:fs', 'node:path', 'node:url', 'node:util'],
};

/** The files in which the towers meet. No room may import them. */
const ENTRY = /^src\/(?:(?:index|define)|cdn\/[^/]+)\.ts$/;

/** What must not pull a package in, however far away. */
const FREE_OF = [
  {name: 'ky', files: /^src\/(?:elements\/.+|cdn\/otp-input)\.ts$/, isForbidden: isPackage('ky')},
  {
    name: 'lit',
    files: /^src\/(?:(?:client|backends|step-up|elements\/otp-input)\/[^/]+|cdn\/otp-input)\.ts$/,
    isForbidden: isPackage('lit', '@lit'),
  },
];

/**
 * Names every import that breaks a rule.
 * @param {Imports} imports
 * @returns {string[]} one line each
 */
export function findViolations(imports) {
  return [...forbiddenImports(imports), ...forbiddenReaches(imports)];
}

/** @param {Imports} imports */
function* forbiddenImports(imports) {
  for (const [file, list] of imports) {
    const room = roomOf(file);
    if (room !== 'entry' && !Object.hasOwn(ROOMS, room)) yield `${file}: "${room}" is no room`;
    else if (room !== 'entry') yield* list.flatMap((one) => judge(file, room, one) ?? []);
  }
}

/** @param {string} file @param {string} room @param {Import} one */
function judge(file, room, {from, typeOnly}) {
  const target = targetOf(file, from);
  const name = target === undefined ? packageOf(from) : roomOf(target);
  const allowed = ROOMS[room] ?? [];
  if (name === room || name === 'dev' || allowed.includes(name)) return undefined;
  if (!allowed.includes(`${name} types`)) return `${file}: ${room} may not import ${name} ("${from}")`;
  return typeOnly ? undefined : `${file}: ${room} may import only types of ${name} ("${from}")`;
}

/** @param {Imports} imports */
function* forbiddenReaches(imports) {
  for (const {name, files, isForbidden} of FREE_OF) {
    for (const file of [...imports.keys()].filter((path) => files.test(path))) {
      const path = pathTo(file, isForbidden, imports);
      if (path !== undefined) yield `${file}: must be free of ${name}, and reaches it by ${path.join(' → ')}`;
    }
  }
}

/**
 * The shortest way from a file to a forbidden package through what remains after compilation.
 * @param {string} start
 * @param {(from: string) => boolean} isForbidden
 * @param {Imports} imports
 */
function pathTo(start, isForbidden, imports) {
  const seen = new Set([start]);
  const queue = [[start]];
  for (const path of queue) {
    const file = path[path.length - 1] ?? start;
    for (const {from, typeOnly} of imports.get(file) ?? []) {
      if (typeOnly) continue;
      if (isForbidden(from)) return [...path, from];
      const target = targetOf(file, from);
      if (target === undefined || seen.has(target)) continue;
      seen.add(target);
      queue.push([...path, target]);
    }
  }
  return undefined;
}

/** @param {string} file @returns {string} the room, or `entry`, or the first folder of a path outside src */
function roomOf(file) {
  if (ENTRY.test(file)) return 'entry';
  const [top = '', room = ''] = file.split('/');
  return top === 'src' ? room : top;
}

/** @param {string} file @param {string} from @returns {string | undefined} undefined for a package */
function targetOf(file, from) {
  if (from === '#dev') return 'src/dev/on.ts';
  if (!from.startsWith('.')) return undefined;
  return posix.join(posix.dirname(file), from).replace(/\.js$/, '.ts');
}

/** @param {string} from */
function packageOf(from) {
  return from.split('/', from.startsWith('@') ? 2 : 1).join('/');
}

/** @param {...string} names packages, or scopes such as `@lit` @returns {(from: string) => boolean} */
function isPackage(...names) {
  return (from) => names.some((name) => from === name || from.startsWith(`${name}/`));
}
