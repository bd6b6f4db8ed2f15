// @ts-check
/** Holds the custom elements manifest against the package it ships in. No files are read here. */

/**
 * @typedef {object} Declaration
 * @property {string} name
 * @property {boolean} [customElement]
 * @property {string} [tagName]
 * @property {{name: string, privacy?: string}[]} [members]
 * @property {{name?: string, description?: string}[]} [events]
 * @property {{name: string}[]} [attributes]
 */

/**
 * @typedef {object} Module
 * @property {string} path
 * @property {Declaration[]} [declarations]
 * @property {{kind: string, name: string, declaration: {name: string, module?: string}}[]} [exports]
 */

/** @typedef {{schemaVersion?: string, modules: Module[]}} Manifest */
/** @typedef {Record<string, string | {default?: string}>} Doors package.json's exports */

/**
 * Names what is wrong with a manifest.
 * @param {Manifest} manifest
 * @param {Doors} doors
 * @param {(path: string) => boolean} exists says whether the package holds a file
 * @returns {string[]} one line each
 */
export function findManifestFaults(manifest, doors, exists) {
  const elements = manifest.modules.flatMap(({path, declarations = []}) =>
    declarations.filter((one) => one.customElement === true).map((element) => ({path, element})),
  );
  return [
    ...(manifest.schemaVersion === undefined ? ['it has no schemaVersion'] : []),
    ...(elements.length === 0 ? ['it declares no element'] : []),
    ...manifest.modules.filter(({path}) => !exists(path)).map(({path}) => `${path} is not in the package`),
    ...elements.flatMap(({path, element}) => [...elementFaults(path, element, manifest, doors)]),
  ];
}

/**
 * @param {string} path
 * @param {Declaration} element
 * @param {Manifest} manifest
 * @param {Doors} doors
 * @returns {Generator<string, void>}
 */
function* elementFaults(path, element, manifest, doors) {
  const {name, tagName, members = [], events = []} = element;
  if (tagName === undefined) return yield `${name} has no tag name`;
  for (const member of members) {
    const isPrivate = member.name.startsWith('#') || (member.privacy ?? 'public') !== 'public';
    if (isPrivate) yield `<${tagName}> shows its private member ${member.name}`;
  }
  for (const event of events) {
    if (!event.name?.startsWith('otp-')) yield `<${tagName}> fires an event named ${event.name}`;
  }
  const definition = manifest.modules.find((module) => defines(module, tagName, name, path));
  if (definition === undefined) return yield `no module defines <${tagName}> as ${name} of ${path}`;
  yield* doorFaults(doors, `./${tagName}`, path);
  yield* doorFaults(doors, `./${tagName}/define`, definition.path);
}

/** @param {Module} module @param {string} tagName @param {string} name @param {string} path */
function defines({exports = []}, tagName, name, path) {
  return exports.some(
    ({kind, name: tag, declaration}) =>
      kind === 'custom-element-definition' &&
      tag === tagName &&
      declaration.name === name &&
      declaration.module === path,
  );
}

/** @param {Doors} doors @param {string} door @param {string} path */
function* doorFaults(doors, door, path) {
  const target = doors[door];
  const file = typeof target === 'string' ? target : target?.default;
  if (file !== `./${path}`) yield `"${door}" leads to ${file ?? 'nothing'}, and not to ./${path}`;
}

/**
 * Names the attributes that an element observes and its declaration does not have, and the other way round.
 * @param {Declaration} element
 * @param {readonly string[]} observed
 * @returns {string[]} one line each
 */
export function findAttributeFaults({tagName, attributes = []}, observed) {
  const declared = attributes.map(({name}) => name);
  return [
    ...observed.filter((name) => !declared.includes(name)).map((name) => `<${tagName}> lacks ${name}`),
    ...declared.filter((name) => !observed.includes(name)).map((name) => `<${tagName}> has no ${name}`),
  ];
}
