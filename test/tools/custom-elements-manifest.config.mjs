// @ts-check
import {readFileSync} from 'node:fs';

/** What dist/custom-elements.json says of the elements: their public side, under the published paths. */

/** @param {string} path */
const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** What the platform calls, and handlers that an element sets on its own parts, which are read as its fields. */
const INTERNAL = /^[#_]|^on[a-z]+$|Callback$/;

/** @param {{name: string, privacy?: string}} member */
const isPublic = ({name, privacy}) => !INTERNAL.test(name) && (privacy === undefined || privacy === 'public');

/** The unions of words that the elements name. Who reads the manifest has no types to look them up in. */
const UNIONS = new Map(
  ['core/code', 'core/contracts', 'elements/events'].flatMap((path) =>
    [...readFileSync(`src/${path}.ts`, 'utf8').matchAll(/^export type (\w+) =\s*('[^;]*);/gm)].map(
      ([, name, words]) => /** @type {const} */ ([name, words]),
    ),
  ),
);

/** @param {{type?: {text: string}}} typed */
function spellOut({type}) {
  if (type) type.text = type.text.replace(/\b[A-Z]\w+\b/g, (name) => UNIONS.get(name) ?? name);
}

/** @param {{description?: string}} event */
const isDocumented = ({description}) => description !== undefined;

/** Rewrites source paths wherever the manifest names a module. @param {any} node */
function publishPaths(node) {
  if (node === null || typeof node !== 'object') return;
  for (const key of ['path', 'module']) {
    if (typeof node[key] === 'string') node[key] = published(node[key]);
  }
  Object.values(node).forEach(publishPaths);
}

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['src/elements/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'public-side',
      /** @param {{customElementsManifest: {modules: any[]}}} phase */
      packageLinkPhase({customElementsManifest}) {
        for (const module of customElementsManifest.modules) {
          for (const declaration of module.declarations ?? []) {
            if (declaration.members) declaration.members = declaration.members.filter(isPublic);
            [...(declaration.attributes ?? []), ...(declaration.members ?? [])].forEach(spellOut);
            // What is only dispatched is read with its first argument for a name; `@fires` says it right.
            if (declaration.events) declaration.events = declaration.events.filter(isDocumented);
          }
        }
        publishPaths(customElementsManifest.modules);
      },
    },
  ],
};
