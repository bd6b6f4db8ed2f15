// @ts-check
/**
 * Which tests show which of the field's cases: T1–T60, what users of such fields report, M1–M29, what was measured
 * in three engines, and the rules of accessibility and privacy (S-01–S-14, S-31). The titles of tests name the cases; docs/field-cases.md is written from them.
 * Run it to write that file anew: `node test/tools/case-table.mjs`.
 */
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';
import {ROOT} from './process.mjs';

/**
 * @typedef {object} TestTitle
 * @property {string} file from the root, with slashes
 * @property {string} title with those of the groups around it
 */

/** @typedef {Record<string, string>} ByCase */

const CASE = /(?<![\w-])([TM][1-9]\d?|X-([0-2]\d|3[0-3])|S-(0\d|1[0-4]|31))(?![\w-])/g;

/** Where the table is kept. */
export const TABLE = join(ROOT, 'docs', 'field-cases.md');

const HEAD = `# The field's cases and their tests

Written by \`node test/tools/case-table.mjs\` from the titles of the tests; the test command fails when it is not up to date. T1–T60 are what users of one-time-code fields report of other implementations; M1–M29 are rules drawn from measurements in Chromium, Firefox and WebKit; X-01–X-33 are rules of accessibility, and S-01–S-14 and S-31 of security and privacy in the browser. Tests under \`test/elements\` run in all three engines. What a test shows with the events of a phone says so in its title; [device-checks.md](device-checks.md) says what to try on the device itself, and [screen-readers.md](screen-readers.md) what a screen reader says.
`;

/**

 * @param {string} title
 * @returns {string[]}
 */
export function casesIn(title) {
  return [...title.matchAll(CASE)].map(([name]) => name);
}

/**
 * The titles of the tests in a source, each after those of its groups. Skipped tests show nothing and are left out;
 * what a template puts in stands as an ellipsis.
 * @param {string} source
 * @returns {string[]}
 */
export function titlesIn(source) {
  /** @type {string[]} */
  const titles = [];
  /** @param {ts.Node} node @param {string} group */
  const visit = (node, group) => {
    const call = ts.isCallExpression(node) ? readCall(node) : undefined;
    if (call?.kind === 'skipped') return;
    if (call?.kind === 'test') titles.push(group + call.title);
    const inner = call?.kind === 'group' ? `${group}${call.title}: ` : group;
    ts.forEachChild(node, (child) => visit(child, inner));
  };
  visit(ts.createSourceFile('test.ts', source, ts.ScriptTarget.Latest), '');
  return titles;
}

/** @param {ts.CallExpression} call @returns {{kind: 'test' | 'group' | 'skipped', title: string} | undefined} */
function readCall({expression, arguments: [first]}) {
  const title = first && titleOf(first);
  if (title === undefined) return undefined;
  const name = nameOf(expression);
  if (/^(it|test|describe)\.(skip|todo|fixme)/.test(name)) return {kind: 'skipped', title};
  if (/^(test\.)?describe(\.|$)/.test(name)) return {kind: 'group', title};
  return /^(it|test)(\.(only|each|for|concurrent|prop))?$/.test(name) ? {kind: 'test', title} : undefined;
}

/** `it`, `it.only`, and `it.each` of `it.each(rows)(…)`. @param {ts.Expression} callee @returns {string} */
function nameOf(callee) {
  if (ts.isIdentifier(callee)) return callee.text;
  if (ts.isPropertyAccessExpression(callee)) return `${nameOf(callee.expression)}.${callee.name.text}`;
  return ts.isCallExpression(callee) ? nameOf(callee.expression) : '';
}

/** @param {ts.Expression} node @returns {string | undefined} */
function titleOf(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({literal}) => `…${literal.text}`).join('');
}

/**
 * Every test under a folder.
 * @param {string} folder
 * @returns {TestTitle[]}
 */
export function readTitles(folder = join(ROOT, 'test')) {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => /\.(test|e2e)\.ts$/.test(path) && !path.includes('node_modules'))
    .sort()
    .flatMap((path) => {
      const file = relative(ROOT, join(folder, path)).split(sep).join('/');
      return titlesIn(readFileSync(join(folder, path), 'utf8')).map((title) => ({file, title}));
    });
}

/**
 * What is wrong with the cases: one without test and reason, one with both, one that nobody knows.
 * @param {ByCase} names
 * @param {ByCase} reasons
 * @param {readonly TestTitle[]} tests
 * @returns {string[]}
 */
export function findFaults(names, reasons, tests) {
  const shown = new Set(tests.flatMap(({title}) => casesIn(title)));
  const faults = Object.keys(names)
    .filter((name) => shown.has(name) === Object.hasOwn(reasons, name))
    .map(
      (name) => `${name} has ${shown.has(name) ? 'tests and a reason for none' : 'no test and no reason'}`,
    );
  const known = (/** @type {string} */ name) => Object.hasOwn(names, name);
  const unknown = [...shown, ...Object.keys(reasons)].filter((name) => !known(name));
  return [...faults, ...unknown.map((name) => `${name} is no case`)];
}

/**
 * The table, one row a case.
 * @param {ByCase} names
 * @param {ByCase} reasons
 * @param {readonly TestTitle[]} tests
 */
export function formatTable(names, reasons, tests) {
  const rows = Object.entries(names).map(([name, words]) => {
    const own = tests.filter(({title}) => casesIn(title).includes(name));
    const cell = own.length > 0 ? own.map(formatTest).join('<br>') : (reasons[name] ?? '');
    return `| ${name} | ${words} | ${cell} |`;
  });
  // Unaligned, so that a new test changes the lines of its cases alone.
  return `${[HEAD, '<!-- prettier-ignore -->', '| Case | What it is | Shown by |', '| --- | --- | --- |'].join('\n')}\n${rows.join('\n')}\n`;
}

/** @param {TestTitle} test */
function formatTest({file, title}) {
  const name = file.replace(/^test\//, '').replace(/\.(test|e2e)\.ts$/, '');
  const words = title.replace(/[|<>*_`[\]\\]/g, (mark) => `\\${mark}`).replace(/\s+/g, ' ');
  return `[${name}](../${file}): ${words}`;
}

/** @param {'case-names.json' | 'case-reasons.json'} file @returns {ByCase} */
export function readByCase(file) {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
}

/** The table as it should be now. */
export function currentTable() {
  return formatTable(readByCase('case-names.json'), readByCase('case-reasons.json'), readTitles());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TABLE, currentTable());
