// @ts-check
/** Reads the imports of TypeScript files. */
import {readFileSync, readdirSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import ts from 'typescript';

/** @typedef {import('./layers.mjs').Import} Import */

/**
 * Every import and re-export of a source text, dynamic ones and `import('…')` types among them.
 * `import {type X}` counts as an import that stays: with verbatimModuleSyntax it does.
 * @param {string} text
 * @returns {Import[]}
 */
export function importsOf(text) {
  /** @type {Import[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const one = importAt(node);
    if (one !== undefined) found.push(one);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest));
  return found;
}

/** @param {ts.Node} node @returns {Import | undefined} */
function importAt(node) {
  if (ts.isImportDeclaration(node)) {
    return literal(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  }
  if (ts.isExportDeclaration(node)) return literal(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return literal(node.argument.literal, true);
  }
  const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isDynamic ? literal(node.arguments[0], false) : undefined;
}

/** @param {ts.Node | undefined} node @param {boolean} typeOnly */
function literal(node, typeOnly) {
  return node !== undefined && ts.isStringLiteralLike(node) ? {from: node.text, typeOnly} : undefined;
}

/**
 * The imports of every TypeScript file under a folder.
 * @param {string} root the repository
 * @param {string} folder a path in it
 * @returns {import('./layers.mjs').Imports}
 */
export function readImports(root, folder) {
  const files = readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(root, folder, name));
  return new Map(
    files.map((file) => [relative(root, file).split(sep).join('/'), importsOf(readFileSync(file, 'utf8'))]),
  );
}
