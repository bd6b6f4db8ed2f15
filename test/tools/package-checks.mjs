// @ts-check
/** Checks the package as it would be published. Each check says whether it passed. */
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {basename, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {generatedIn} from './generated.mjs';
import {findAttributeFaults, findManifestFaults} from './manifest.mjs';
import {ROOT, binOf, runNode} from './process.mjs';
import {findChanges, listOf, readList, strayFiles} from './publish/contents.mjs';

const FOLDER = join(ROOT, 'node_modules/.cache/otp-stepup/package');

/**
 * Packs the package as npm would publish it.
 * @returns {{file: string, paths: string[]}} the tarball, and what it holds
 */
export function pack() {
  rmSync(FOLDER, {recursive: true, force: true});
  mkdirSync(FOLDER, {recursive: true});
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', FOLDER], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  const [{filename, files}] = JSON.parse(output);
  return {
    file: join(FOLDER, filename),
    paths: files.map((/** @type {{path: string}} */ {path}) => path),
  };
}

/** @param {string[]} paths */
export function checkContents(paths) {
  const faults = [
    ...strayFiles(paths).map((path) => `The package must not hold ${path}`),
    ...findChanges(readList(), listOf(paths)),
  ];
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) console.error('What is as it should be is approved by `npm run approve:package`.');
  console.log(`${paths.length} files`);
  return faults.length === 0;
}

/** @param {string} tarball */
export async function checkPublint(tarball) {
  const {publint} = await import('publint');
  const {formatMessage} = await import('publint/utils');
  const bytes = readFileSync(tarball);
  const {messages, pkg} = await publint({
    pack: {tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)},
    strict: true,
  });
  for (const message of messages) console.error(`${message.type}: ${formatMessage(message, pkg)}`);
  return messages.length === 0;
}

/** @param {string} tarball */
export function checkTypes(tarball) {
  // A style sheet has no types.
  const args = [tarball, '--profile', 'esm-only', '--no-emoji', '--exclude-entrypoints', './tokens.css'];
  return runNode(binOf('@arethetypeswrong/cli', 'attw'), args, {quiet: true});
}

export async function checkSizes() {
  const {writeSizeBundles} = await import('./sizes.mjs');
  await writeSizeBundles();
  return runNode(binOf('size-limit'), []);
}

/** The files for a CDN are whole, come out the same when they are made again, and are those that the README names. */
export async function checkCdnFiles() {
  // It needs what has to be installed first.
  const {CDN_FILES, bundleAgain, reachesOutside, tagsOf} = await import('./publish/cdn-files.mjs');
  const faults = [];
  for (const file of CDN_FILES) {
    const code = readFileSync(join(ROOT, file), 'utf8');
    faults.push(...reachesOutside(code).map((what) => `${file} holds ${what}`));
    const again = await bundleAgain(basename(file, '.js'));
    if (again !== code) faults.push(`${file} comes out otherwise when it is made again`);
  }
  const {version} = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const tags = tagsOf(version, (file) => readFileSync(join(ROOT, file)));
  if (generatedIn(readFileSync(join(ROOT, 'README.md'), 'utf8'), 'npm run build') !== tags)
    faults.push('README.md names other files: `npm run build` writes it anew');
  for (const fault of faults) console.error(fault);
  return faults.length === 0;
}

/** What docs/sizes.md says is what the entries weigh. */
export async function checkSizeTable() {
  const {findSizeFaults, measureSizes} = await import('./publish/size-table.mjs');
  const table = generatedIn(readFileSync(join(ROOT, 'docs/sizes.md'), 'utf8'), 'npm run build');
  const faults = findSizeFaults(table, await measureSizes());
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) console.error('docs/sizes.md says otherwise: `npm run build` writes it anew');
  return faults.length === 0;
}

/** What is built for production says nothing to developers, nor holds the words. */
export async function checkDevelopmentWords() {
  const {CLIENT_BUNDLE, writeSizeBundles} = await import('./sizes.mjs');
  await writeSizeBundles();
  const {readDevelopmentWords, wordsIn} = await import('./development-words.mjs');
  const {CDN_FILES} = await import('./publish/cdn-files.mjs');
  const words = readDevelopmentWords(join(ROOT, 'src'));
  const files = CDN_FILES.map((file) => join(ROOT, file));
  const faults = [...files, CLIENT_BUNDLE].flatMap((file) =>
    wordsIn(readFileSync(file, 'utf8'), words).map((text) => `${file} holds "${text}"`),
  );
  for (const fault of faults) console.error(fault);
  console.log(`${words.length} texts for developers`);
  return words.length > 0 && faults.length === 0;
}

export async function checkManifest() {
  // It needs what has to be installed first.
  const {findEditorDataFaults} = await import('./editor-data.mjs');
  const {exports: doors} = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  /** @type {import('./manifest.mjs').Manifest} */
  const manifest = JSON.parse(readFileSync(join(ROOT, 'dist/custom-elements.json'), 'utf8'));
  const faults = findManifestFaults(manifest, doors, (path) => existsSync(join(ROOT, path)));
  const editorFaults = [];
  const editorFiles = Object.fromEntries(
    ['vscode.html-custom-data.json', 'web-types.json'].map((file) => [
      file,
      readFileSync(join(ROOT, 'dist', file), 'utf8'),
    ]),
  );
  for (const {path, declarations = []} of manifest.modules) {
    for (const element of declarations.filter(({customElement}) => customElement)) {
      const classes = await import(pathToFileURL(join(ROOT, path)).href);
      const attributes = classes[element.name].observedAttributes;
      faults.push(...findAttributeFaults(element, attributes));
      editorFaults.push(...findEditorDataFaults(editorFiles, element.tagName ?? '', attributes));
    }
  }
  for (const fault of faults) console.error(`custom-elements.json: ${fault}`);
  for (const fault of editorFaults) console.error(fault);
  console.log(`${manifest.modules.length} modules`);
  return faults.length === 0 && editorFaults.length === 0;
}
