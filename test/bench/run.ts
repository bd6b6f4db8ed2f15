/**
 * `npm run bench`: the field beside others, and the client beside bare calls, in Chromium. Prints the tables and writes
 * them into docs/speed.md, with the ratios that `npm run bench:guard` holds against.
 *
 *     npm run bench -- [--rounds 7] [--only mounts,key] [--few] [--dry]
 *
 * `--few` leaves the others out, `--dry` writes nothing.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {cpus, totalmem, type as osType} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import type {Browser} from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import {findEngines} from '../tools/engines.mjs';
import {withGenerated} from '../tools/generated.mjs';
import {ensureInstalled} from '../tools/install.mjs';
import {CHROMIUM_ARGS} from '../tools/launchers.mjs';
import {ROOT, binOf, runNode} from '../tools/process.mjs';
import type {Bundle} from './bundle.js';
import type {Contender} from './contenders.js';
import type {Measure} from './measures.js';
import type {Rounds} from './report.js';

const FOLDER = join(ROOT, 'test/bench');
const PAGE = join(ROOT, 'docs/speed.md');
const BASELINE = join(FOLDER, 'baseline.json');

const {values: options} = parseArgs({
  options: {
    rounds: {type: 'string', default: '7'},
    only: {type: 'string'},
    few: {type: 'boolean', default: false},
    dry: {type: 'boolean', default: false},
    guard: {type: 'boolean', default: false},
  },
});

ensureInstalled(FOLDER);
if (!existsSync(join(ROOT, 'dist/cdn/otp-input.js')) && !(await runNode('test/tools/build.mjs', [])))
  throw new Error('The package could not be built.');

// What has to be installed or built first.
const {ALL, AGAIN, AUTHORED, COUNTING, NATIVE, OTHERS, OURS, TRIVIAL} = await import('./contenders.js');
const {bundleOf} = await import('./bundle.js');
const measures = await import('./measures.js');
const {against, comparison, figure, noiseOf, table} = await import('./report.js');
const {isRegression, noise, summarise} = await import('./statistics.js');
const {sdkRounds} = await import('./sdk.js');

const isFew = options.few || options.guard;
const contenders = isFew ? [NATIVE, TRIVIAL, OURS, AUTHORED, ...AGAIN] : ALL;
/** Without those that are there for the noise. */
const measuredOnce = contenders.filter((contender) => !AGAIN.includes(contender));
const isWanted = (name: string): boolean => !options.only || options.only.split(',').includes(name);

const bundles = new Map<string, Bundle>();
for (const contender of [...contenders, COUNTING])
  if (!bundles.has(contender.file)) bundles.set(contender.file, await bundleOf(contender));
const bundleFor = ({file}: Contender): Bundle => bundles.get(file) as Bundle;

const {chromium} = await findEngines();
if (!chromium) throw new Error('No Chromium was found. `npm test` installs one.');

/** All contenders in each round, so that a slow minute is everybody's. The first round warms up. */
async function measure(browser: Browser, name: string, one: Measure): Promise<Rounds> {
  const rounds = new Map(contenders.map(({title}): [string, number[]] => [title, []]));
  for (let round = 0; round <= Number(options.rounds); round++)
    for (const contender of contenders) {
      const value = await one(browser, bundleFor(contender)).catch((error: unknown) => {
        throw new Error(`${name} of ${contender.title}`, {cause: error});
      });
      if (round > 0) rounds.get(contender.title)?.push(value);
    }
  return rounds;
}

const browser = await puppeteer.launch({...chromium, args: [...CHROMIUM_ARGS]});
const parts: string[] = [];
const recorded: Record<string, {ratio: number; noise: number}> = {};
const say = (title: string, text: string): void => {
  parts.push(`### ${title}\n\n${text}`);
  console.log(`\n${title}\n${text}`);
};
const record = (name: string, ratio: number, ofNoise: number): void => {
  recorded[name] = {ratio: Number(ratio.toFixed(3)), noise: Number(ofNoise.toFixed(3))};
};

try {
  if (!options.guard) say('What was measured', machine(await browser.version()));
  if (isWanted('bytes') && !options.guard) say('Bytes', bytesTable());
  for (const [name, title, unit, reference, one] of [
    ['load', 'Load and mount of one', 'ms of CPU', TRIVIAL.title, measures.loadAndMount()],
    ['slow', 'The same on a CPU a quarter as fast', 'ms of CPU', TRIVIAL.title, measures.loadAndMount(4)],
    ['mounts', `${measures.MOUNTS} mounts`, 'ms of CPU', NATIVE.title, measures.mounts],
    ['heap', 'Heap of an instance', 'kB', NATIVE.title, measures.heap],
    ['key', 'A key', 'ms of CPU', NATIVE.title, measures.key],
    ['frame', 'From a key to its frame', 'ms', NATIVE.title, measures.keyToFrame],
    ['paste', 'A paste', 'ms of CPU', NATIVE.title, measures.paste],
  ] as const) {
    if (!isWanted(name) || (options.guard && name === 'frame')) continue;
    const rounds = await measure(browser, name, one);
    if (name === 'heap') {
      // Of a native input the engine's heap holds next to nothing.
      say(
        title,
        table(
          ['', unit],
          [...rounds].map(([row, all]) => [row, figure(summarise(all).median)]),
        ),
      );
      const [first = NaN, again = NaN] = [OURS.title, `${OURS.title}, again`].map(
        (row) => summarise(rounds.get(row) ?? []).median,
      );
      record(name, first, noise(first, again));
    } else {
      say(title, comparison(rounds, unit, reference));
      record(name, against(rounds, reference, OURS.title).median, noiseOf(rounds, reference, OURS.title));
    }
  }
  if (isWanted('left') && !options.guard)
    say(`What ${measures.LEFT_MOUNTS} mounts and unmounts leave`, await leftTable());
  if (isWanted('idle') && !options.guard) await idleTables();
  if (isWanted('sdk')) {
    const rounds = await sdkRounds(Number(options.rounds));
    for (const {title, name, reference, ours, all} of rounds) {
      say(title, comparison(all, 'µs', reference));
      record(name, against(all, reference, ours).median, noiseOf(all, reference, ours));
    }
  }
} finally {
  await browser.close();
}

if (options.guard) guard();
else if (!options.dry && !options.only && !options.few) {
  writeFileSync(PAGE, withGenerated(readFileSync(PAGE, 'utf8'), 'npm run bench', parts.join('\n\n')));
  writeFileSync(BASELINE, `${JSON.stringify(recorded, null, 2)}\n`);
  await runNode(binOf('prettier'), ['--write', '--log-level=warn', PAGE, BASELINE]);
}

function machine(version: string): string {
  const [cpu] = cpus();
  const named = [...new Set(OTHERS.map((one) => one.package as string)), 'react', 'vue', 'lit'];
  const versions = named.map((name) => {
    const {version} = JSON.parse(
      readFileSync(join(FOLDER, 'node_modules', name, 'package.json'), 'utf8'),
    ) as {version: string};
    return `${name} ${version}`;
  });
  return [
    `${new Date().toISOString().slice(0, 10)}, ${version.replace('/', ' ')}, headless, ${osType()}, ` +
      `${cpu?.model ?? 'a CPU of no name'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB; ` +
      `${options.rounds} rounds after one that warms up.`,
    `${versions.join(', ')}.`,
  ].join('\n\n');
}

function bytesTable(): string {
  const rows = contenders
    .filter(({title}) => !title.endsWith('again'))
    .map((contender) => {
      const {delivered, own} = bundleFor(contender);
      return [contender.title, delivered, own];
    });
  return table(['', 'delivered', 'without the framework'], rows);
}

async function leftTable(): Promise<string> {
  const rows = [];
  for (const contender of [...measuredOnce, COUNTING]) {
    const {nodes, listeners} = await measures.leftovers(browser, bundleFor(contender));
    rows.push([contender.title, nodes, listeners]);
  }
  return table(['', 'nodes', 'listeners'], rows);
}

async function idleTables(): Promise<void> {
  const rows = [];
  for (const contender of [...measuredOnce, COUNTING]) {
    const {main, all, wakeUps} = await measures.idle(browser, bundleFor(contender));
    rows.push([contender.title, figure(main), figure(all), wakeUps]);
  }
  say(
    `Idle for ${measures.IDLE_SECONDS} s with the focus`,
    table(['', 'ms of CPU, main thread', 'ms of CPU, all processes', 'timers and frames'], rows),
  );
  const {wakeUps} = await measures.idle(browser, bundleFor(COUNTING), 100);
  say(
    '100 fields that count down',
    `${wakeUps} wake-ups in ${measures.IDLE_SECONDS} s, of all of them together.`,
  );
}

/** Fails where a ratio got worse than the recorded one by more than the noise. */
function guard(): void {
  const baseline = JSON.parse(readFileSync(BASELINE, 'utf8')) as typeof recorded;
  const faults = Object.entries(recorded).filter(([name, now]) => {
    const then = baseline[name];
    return then && isRegression(now.ratio, then.ratio, now.noise, then.noise);
  });
  console.log('');
  for (const [name, now] of Object.entries(recorded)) {
    const then = baseline[name];
    const verdict = faults.some(([fault]) => fault === name) ? 'worse' : 'as it was, or better';
    console.log(
      `${name}: ${now.ratio}, recorded ${then?.ratio ?? 'nothing'}, noise ${now.noise}: ${verdict}`,
    );
  }
  process.exitCode = faults.length > 0 ? 1 : 0;
}
