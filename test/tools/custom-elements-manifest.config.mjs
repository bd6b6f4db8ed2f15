// @ts-check
/** What dist/custom-elements.json says of the elements: their public side, under the published paths. */

/** @param {string} path */
const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** @param {{name: string, privacy?: string}} member */
const isPublic = ({name, privacy}) =>
  !name.startsWith('#') && !name.startsWith('_') && (privacy === undefined || privacy === 'public');

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
            // What is only dispatched is read with its first argument for a name; `@fires` says it right.
            if (declaration.events) declaration.events = declaration.events.filter(isDocumented);
          }
        }
        publishPaths(customElementsManifest.modules);
      },
    },
  ],
};
