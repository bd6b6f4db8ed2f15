// @ts-check
/** Finds words that are for developers alone in what is built for production. */
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import ts from 'typescript';

/** Shorter ones may be anybody's. */
const LONG = 20;

/**
 * The longer texts of a source that are meant for developers: all of a file of `dev`, elsewhere what `warn` is given.
 * @param {string} text
 * @param {{isDev: boolean}} options
 * @returns {string[]}
 */
export function developmentWords(text, {isDev}) {
  /** @type {string[]} */
  const found = [];
  /** @param {ts.Node} node @param {boolean} counts */
  const visit = (node, counts) => {
    if (ts.isImportDeclaration(node)) return;
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node);
    if (counts && isText && node.text.trim().length >= LONG) found.push(node.text.trim());
    const isWarning = ts.isCallExpression(node) && node.expression.getText(source) === 'warn';
    ts.forEachChild(node, (child) => visit(child, counts || isWarning));
  };
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  visit(source, isDev);
  return found;
}

/** @param {string} folder the sources @returns {string[]} */
export function readDevelopmentWords(folder) {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      developmentWords(readFileSync(join(folder, name), 'utf8'), {isDev: /^dev[\\/]/.test(name)}),
    );
}

/**
 * The words that a production file holds all the same.
 * @param {string} code
 * @param {readonly string[]} words
 */
export function wordsIn(code, words) {
  return words.filter((text) => code.includes(text));
}
