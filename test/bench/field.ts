/**
 * What the field costs beside a native input: CPU of the page's main thread, side by side, medians of several rounds.
 * `npm run build && npx tsx test/bench/field.ts [dist/cdn/otp-input.js …]` compares builds as well.
 */
import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import type {Browser, KeyInput, Page} from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import {findEngines} from '../tools/engines.mjs';
import {CHROMIUM_ARGS} from '../tools/launchers.mjs';

const MOUNTS = 1000;
const ROUNDS = 7;
/** A code typed and taken back. */
const KEYS = [...Array.from('123456'), ...Array.from({length: 6}, () => 'Backspace')] as KeyInput[];
const CODES = 4;
const METRICS = ['Task', 'Script', 'Layout', 'RecalcStyle'];

/** Who makes the real input, where there is a field round it. */
type Kind = 'native' | 'created' | 'authored';

interface Case {
  readonly name: string;
  readonly kind: Kind;
  readonly page: Page;
  /** The metrics so far, in milliseconds. */
  readonly read: () => Promise<number[]>;
}

async function openCase(browser: Browser, kind: Kind, file?: string): Promise<Case> {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><html lang="en"><body></body></html>');
  if (file) await page.addScriptTag({type: 'module', content: readFileSync(file, 'utf8')});
  const session = await page.createCDPSession();
  // The thread's own time: what else the machine does is not counted.
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  const read = async (): Promise<number[]> => {
    const {metrics} = await session.send('Performance.getMetrics');
    return METRICS.map(
      (name) => 1000 * (metrics.find((each) => each.name === `${name}Duration`)?.value ?? 0),
    );
  };
  return {name: file ? `${basename(file)}, ${kind}` : kind, kind, page, read};
}

/** Puts many into the page at once, until they are painted. */
async function mount({page, kind}: Case): Promise<void> {
  const many = async (kind: Kind, count: number): Promise<void> => {
    const all = document.createDocumentFragment();
    for (let index = 0; index < count; index++) {
      const element = document.createElement(kind === 'native' ? 'input' : 'otp-input');
      if (kind === 'authored') element.append(document.createElement('input'));
      all.append(element);
    }
    document.body.append(all);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  };
  await page.evaluate(many, kind, MOUNTS);
}

async function empty({page}: Case): Promise<void> {
  await page.evaluate(async () => {
    document.body.replaceChildren();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

async function typeCodes({page}: Case): Promise<void> {
  for (let code = 0; code < CODES; code++) for (const key of KEYS) await page.keyboard.press(key);
}

async function costOf(one: Case, work: (one: Case) => Promise<void>): Promise<number[]> {
  const before = await one.read();
  await work(one);
  const after = await one.read();
  return after.map((value, index) => value - (before[index] as number));
}

async function costOfMounts(one: Case): Promise<number[]> {
  await one.page.bringToFront();
  const cost = await costOf(one, mount);
  await empty(one);
  return cost;
}

async function costOfKey(one: Case): Promise<number[]> {
  await one.page.bringToFront();
  await one.page.evaluate((kind) => {
    document.body.append(document.createElement(kind === 'native' ? 'input' : 'otp-input'));
    document.querySelector('input')?.focus();
  }, one.kind);
  await typeCodes(one);
  const cost = await costOf(one, typeCodes);
  await empty(one);
  return cost.map((value) => value / CODES / KEYS.length);
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] as number;
}

/** The first case is what the others are compared with. */
async function report(title: string, cases: readonly Case[], measure: typeof costOfMounts): Promise<void> {
  const rounds = cases.map((one) => ({one, costs: [] as number[][]}));
  // The first round warms up. All in each round, so that a slow minute is everybody's.
  for (let round = 0; round <= ROUNDS; round++)
    for (const {one, costs} of rounds) {
      const cost = await measure(one);
      if (round > 0) costs.push(cost);
    }
  const medians = rounds.map(({costs}) =>
    METRICS.map((_, index) => median(costs.map((cost) => cost[index] as number))),
  );
  const native = medians[0]?.[0] as number;
  const table = cases.map(({name}, index): [string, object] => {
    const cost = medians[index] as number[];
    const cells = METRICS.map((metric, at) => [metric, (cost[at] as number).toFixed(2)] as const);
    return [name, {...Object.fromEntries(cells), 'times native': ((cost[0] as number) / native).toFixed(2)}];
  });
  console.log(`\n${title}, in milliseconds of CPU`);
  console.table(Object.fromEntries(table));
}

const {chromium} = await findEngines();
if (!chromium) throw new Error('No Chromium was found. `npm test` installs one.');
const browser = await puppeteer.launch({...chromium, args: [...CHROMIUM_ARGS]});
try {
  const files = process.argv.length > 2 ? process.argv.slice(2) : ['dist/cdn/otp-input.js'];
  const native = await openCase(browser, 'native');
  const created = await Promise.all(files.map((file) => openCase(browser, 'created', file)));
  const authored = await Promise.all(files.map((file) => openCase(browser, 'authored', file)));
  await report(`${MOUNTS} mounts`, [native, ...created, ...authored], costOfMounts);
  await report('A key', [native, ...created], costOfKey);
} finally {
  await browser.close();
}
