// @ts-check
/** Makes the styles and templates in dist small, which no bundler of an application does. */
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {minifyHTMLLiterals} from '@literals/html-css-minifier';

/**
 * Minifies every module of a folder in its place.
 * @param {string} folder
 */
export async function minifyTemplates(folder) {
  const tokens = await import(pathToFileURL(join(folder, 'styles/tokens.js')).href);
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((file) =>
    file.endsWith('.js'),
  );
  for (const file of files) {
    const path = join(folder, file);
    const code = readFileSync(path, 'utf8');
    writeFileSync(path, await minified(code, file, tokens));
  }
}

/**
 * @param {string} code a module
 * @param {string} file its name: constants are put into styles before these are made small
 * @param {Record<string, string>} tokens
 * @returns {Promise<string>} a module that does the same
 */
export async function minified(code, file, tokens) {
  const whole = file.endsWith('.styles.js')
    ? code.replace(/\$\{(\w+)\}/g, (_, name) => tokens[name] ?? _)
    : code;
  return (await minifyHTMLLiterals(whole, {fileName: file}))?.code ?? whole;
}
