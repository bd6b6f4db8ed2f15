// @ts-check
/** What a page relies on that loads a file of dist/cdn from elsewhere: it is whole, and it is the one that was meant. */
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {rollup} from 'rollup';
import {parseAst} from 'rollup/parseAst';
import ts from 'typescript';
import {CDN_NAMES, bundle} from '../../../rollup.config.mjs';
import {ROOT} from '../process.mjs';

export const CDN_FILES = CDN_NAMES.map((name) => `dist/cdn/${name}.js`);

/** A version's files never change there, once they are published. */
const HOST = 'https://cdn.jsdelivr.net/npm';

/** The kinds of syntax by which a module reaches for another file. */
const OUTSIDE = {
  ImportDeclaration: 'an import',
  ImportExpression: 'a dynamic import',
  ExportAllDeclaration: 'an export from another module',
  MetaProperty: 'import.meta',
};

/**
 * By what a module reaches for another file: nothing, when it is whole.
 * @param {string} code
 * @returns {string[]} such as `a dynamic import`
 */
export function reachesOutside(code) {
  /** @type {string[]} */
  const found = [];
  /** @param {unknown} node */
  const visit = (node) => {
    if (node === null || typeof node !== 'object') return;
    const {type, source, meta} = /** @type {{type?: string, source?: unknown, meta?: {name: string}}} */ (
      node
    );
    // `new.target` is one too.
    const isOutside = type !== undefined && type in OUTSIDE && (meta === undefined || meta.name === 'import');
    if (isOutside) found.push(OUTSIDE[/** @type {keyof typeof OUTSIDE} */ (type)]);
    if (type === 'ExportNamedDeclaration' && source) found.push(OUTSIDE.ExportAllDeclaration);
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(code));
  return found;
}

/**
 * Makes a file of dist/cdn once more, from the other modules of dist.
 * @param {string} name as in `otp-input`
 * @returns {Promise<string>}
 */
export async function bundleAgain(name) {
  // Where its entry was, the bundle is now.
  const source = readFileSync(join(ROOT, `src/cdn/${name}.ts`), 'utf8');
  const place = join(ROOT, `dist/cdn/${name}.js`);
  const {output, plugins, ...options} = bundle(name);
  const bundled = await rollup({
    ...options,
    plugins: [{name: 'entry', load: (id) => (id === place ? javascriptOf(source) : undefined)}, plugins],
  });
  const {output: chunks} = await bundled.generate(/** @type {import('rollup').OutputOptions} */ (output));
  await bundled.close();
  return chunks[0].code;
}

/** @param {string} source */
function javascriptOf(source) {
  const compilerOptions = {module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022};
  return ts.transpileModule(source, {compilerOptions}).outputText;
}

/**
 * A file's hash, as the attribute `integrity` has it.
 * @param {string | Uint8Array} bytes
 */
export function integrityOf(bytes) {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

/**
 * The tags by which a page loads the files of a version, and no other bytes than these.
 * @param {string} version
 * @param {(file: string) => string | Uint8Array} read
 * @returns {string} a block of markdown
 */
export function tagsOf(version, read) {
  const tags = CDN_FILES.map(
    (file) =>
      `<script\n  type="module"\n  src="${HOST}/otp-stepup@${version}/${file}"\n  integrity="${integrityOf(read(file))}"\n  crossorigin="anonymous"\n></script>`,
  );
  const [field = '', everything = ''] = tags;
  return `\`\`\`html\n<!-- the field alone -->\n${field}\n\n<!-- or everything -->\n${everything}\n\`\`\``;
}
