// @ts-check
/**
 * `npm run release` publishes the version of package.json; `npm run release:rehearse` does everything but that.
 * `--tested` leaves the tests out, for a workflow that has run them on this commit.
 */
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import process from 'node:process';
import {checkNode, ensureInstalled} from '../install.mjs';
import {checkCdnFiles, checkContents, pack} from '../package-checks.mjs';
import {ROOT, endWithChildren, run, runNode} from '../process.mjs';
import {findBillFaults, findObstacles, findPublishingObstacles, sectionOf} from './release-checks.mjs';

/** What is left for a workflow to attach to the release. */
const FOLDER = join(ROOT, 'node_modules/.cache/otp-stepup/release');

const isRehearsal = process.argv.includes('--rehearse');
const isTested = process.argv.includes('--tested');

checkNode();
endWithChildren();
await release();

async function release() {
  const before = stateOf();
  refuse([...findObstacles(before), ...(isRehearsal ? [] : findPublishingObstacles(before))]);
  ensureInstalled(ROOT);
  const made = isTested ? await runNode('test/tools/build.mjs', []) : await runNode('test/tools/run.mjs', []);
  if (!made) refuse([isTested ? 'The build failed' : 'The tests failed']);
  const {file, paths} = pack();
  if (!checkContents(paths)) refuse(['The package holds other files than were approved']);
  if (!(await checkCdnFiles())) refuse(['The files for a CDN are not those that the README names']);
  rmSync(FOLDER, {recursive: true, force: true});
  mkdirSync(FOLDER, {recursive: true});
  const tarball = join(FOLDER, basename(file));
  cpSync(file, tarball);
  const bill = await writeBill(before);
  writeFileSync(join(FOLDER, 'notes.md'), `${sectionOf(before.changelog, before.version)}\n`);
  // Tests and builds write nothing that git does not ignore.
  refuse(findObstacles(stateOf()));
  if (!(await publish(tarball, ['--dry-run']))) refuse(['npm would not publish it']);
  tell(before, tarball, paths, bill);
  if (!isRehearsal && !(await publish(tarball, ['--provenance']))) refuse(['npm has not published it']);
}

/** @param {string} tarball @param {string[]} args */
function publish(tarball, args) {
  return run('npm', ['publish', tarball, '--access=public', '--ignore-scripts', '--loglevel=warn', ...args]);
}

function stateOf() {
  const {name, version, repository} = readJson('package.json');
  const changesets = readdirSync(join(ROOT, '.changeset')).filter(
    (file) => file.endsWith('.md') && file !== 'README.md',
  );
  const tags = git('tag', '--points-at', 'HEAD');
  return {
    name,
    version,
    repository: typeof repository === 'string' ? repository : repository?.url,
    changelog: readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'),
    changed: git('status', '--porcelain').map((line) => line.slice(3)),
    changesets: changesets.map((file) => `.changeset/${file}`),
    tags,
    elsewhere: git('tag').filter((tag) => !tags.includes(tag)),
    env: process.env,
  };
}

/**
 * Writes the bill of materials. npm leaves out of it what some tool needs as well, so it is told of no tools.
 * @param {{name: string, version: string}} own
 */
async function writeBill({name, version}) {
  const {productionPackages, readLock} = await import('./dependency-licences.mjs');
  const {dependencies, license, description} = readJson('package.json');
  // It calls the package as its folder is called.
  const folder = join(FOLDER, name);
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({name, version, license, description, dependencies}),
  );
  cpSync(join(ROOT, 'package-lock.json'), join(folder, 'package-lock.json'));
  npm(folder, 'install', '--package-lock-only', '--ignore-scripts', '--loglevel=error');
  const text = npm(folder, 'sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=library');
  rmSync(folder, {recursive: true});
  const faults = findBillFaults(JSON.parse(text), {name, version}, productionPackages(readLock()));
  refuse(faults.map((fault) => `The bill of materials: ${fault}`));
  const file = join(FOLDER, `${name}-${version}.cdx.json`);
  writeFileSync(file, text);
  return file;
}

/** @param {string} cwd @param {string[]} args */
function npm(cwd, ...args) {
  return execFileSync('npm', args, {cwd, encoding: 'utf8', shell: process.platform === 'win32'});
}

/** @param {{name: string, version: string, changelog: string}} state @param {string} tarball @param {string[]} paths @param {string} bill */
function tell(state, tarball, paths, bill) {
  const bytes = readFileSync(tarball);
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  console.log(`
${isRehearsal ? 'Would publish' : 'Publishing'} ${state.name}@${state.version}
  ${basename(tarball)}, ${paths.length} files, ${bytes.length} bytes
  ${integrity}
  ${basename(bill)}, the bill of materials

${sectionOf(state.changelog, state.version)}
`);
  if (!isRehearsal) return;
  const missing = findPublishingObstacles(stateOf());
  for (const obstacle of missing) console.log(`To publish it: ${obstacle}`);
  console.log('This was a rehearsal: nothing has been published.');
}

/** @param {string[]} obstacles */
function refuse(obstacles) {
  if (obstacles.length === 0) return;
  for (const obstacle of obstacles) console.error(obstacle);
  console.error('Nothing has been published.');
  process.exit(1);
}

/** @param {string[]} args @returns {string[]} lines */
function git(...args) {
  return execFileSync('git', args, {cwd: ROOT, encoding: 'utf8'}).split('\n').filter(Boolean);
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
}
