// @ts-check
/** What the test command does, in order. */
import {join} from 'node:path';
import {ensureEngines} from './engine-setup.mjs';
import {ENGINES} from './engines.mjs';
import {ensureInstalled} from './install.mjs';
import * as published from './package-checks.mjs';
import {ROOT, binOf, runNode} from './process.mjs';
import {ensureRedis} from './redis-setup.mjs';
import {sum} from './tally.mjs';
import {
  runBrowserTests,
  runEndToEndTests,
  runFrameworkTests,
  runServiceTests,
  runStories,
  runUnitTests,
} from './test-steps.mjs';

/** @typedef {import('./engines.mjs').Engine} Engine */
/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<Partial<Tally>>} run
 * @property {boolean} [needed] nothing after it makes sense when it fails
 */

/**
 * The steps of the whole run, or of the quick one. Those in a list of their own run at the same time.
 * @param {{quick: boolean}} options
 * @returns {Step[][]}
 */
export function stepsOf({quick}) {
  /** @type {Engine[]} */
  let engines = [];
  const findBrowsers = async () => {
    const {skipped} = await ensureEngines();
    ensureRedis();
    engines = quick ? ['chromium'] : ENGINES.filter((engine) => !skipped.includes(engine));
    return {skipped: quick ? 0 : skipped.length};
  };
  const setUp = [
    [{name: 'Install', needed: true, run: install}],
    [{name: 'Browsers', needed: true, run: findBrowsers}],
  ];
  const browserTests = {name: 'Browser tests', run: () => runBrowserTests(engines)};
  if (quick) return [...setUp, STATIC, [{name: 'Unit tests', run: quickUnitTests}], [browserTests]];
  return [
    ...setUp,
    STATIC,
    [{name: 'Build', needed: true, run: () => counted(runNode('test/tools/build.mjs', []))}],
    [{name: 'Unit tests', run: unitTests}],
    [{name: 'Services', run: runServiceTests}],
    [browserTests],
    [{name: 'Stories', run: runStories}],
    [{name: 'End-to-end tests', run: runEndToEndTests}],
    [{name: 'Frameworks', run: runFrameworkTests}],
    [{name: 'Package', run: packageChecks}],
  ];
}

/** @type {Step[]} */
const STATIC = [
  {name: 'Format', needed: true, run: () => tool('prettier', ['--check', '--log-level=warn', '.'])},
  {name: 'Lint', needed: true, run: () => tool('eslint', ['--max-warnings=0', '.'])},
  {
    name: 'Layers',
    needed: true,
    run: () => counted(runNode('test/tools/check-layers.mjs', [], {quiet: true})),
  },
  {name: 'Types', needed: true, run: types},
];

const quickUnitTests = () => runUnitTests({quick: true});
const unitTests = () => runUnitTests({quick: false});

async function install() {
  const installed = [ROOT, join(ROOT, 'demo')].map((folder) => ensureInstalled(folder));
  if (!installed.includes(true)) console.log('Nothing to install.');
  return Promise.resolve({});
}

async function types() {
  // The native compiler: the same errors in a fifth of the time. The build emits with the other one.
  // The second has no DOM in its library: what core may know of. The third is for Node.
  const projects = ['src', 'src/core', 'src/conformance', 'test', 'demo', 'stories'];
  const results = [];
  for (const folder of projects) results.push(await tool('typescript7', ['--noEmit', '-p', folder], 'tsc'));
  return sum(results);
}

async function packageChecks() {
  const {file, paths} = published.pack();
  const results = [];
  results.push(await named('Contents', () => published.checkContents(paths)));
  results.push(await named('publint', () => published.checkPublint(file)));
  results.push(await named('Types as consumers resolve them', () => published.checkTypes(file)));
  results.push(await named('Sizes', published.checkSizes));
  results.push(await named('Table of sizes', published.checkSizeTable));
  results.push(await named('Files for a CDN', published.checkCdnFiles));
  results.push(await named('No words for developers in production', published.checkDevelopmentWords));
  results.push(await named('Manifest', published.checkManifest));
  // It needs what has to be installed first.
  const {tryInstalls} = await import('./publish/install-tries.mjs');
  for (const {name, succeeded} of await tryInstalls(file))
    results.push(await named(`Installed into an empty project by ${name}`, () => succeeded));
  const {tryBundlers} = await import('./publish/tree-shaking.mjs');
  for (const {name, faults} of await tryBundlers(file)) {
    for (const fault of faults) console.error(`${name}: ${fault}`);
    results.push(await named(`Tree shaking by ${name}`, () => faults.length === 0));
  }
  return sum(results);
}

/** @param {string} name @param {() => boolean | Promise<boolean>} check */
async function named(name, check) {
  const succeeded = await check();
  console.log(`${name}: ${succeeded ? 'passed' : 'failed'}`);
  return counted(succeeded);
}

/** @param {string} packageName @param {string[]} args @param {string} [command] */
function tool(packageName, args, command) {
  return counted(runNode(binOf(packageName, command), args, {quiet: true}));
}

/** A check counts as one. @param {boolean | Promise<boolean>} check @returns {Promise<Partial<Tally>>} */
async function counted(check) {
  return (await check) ? {passed: 1} : {failed: 1};
}
