// @ts-check
/**
 * Writes src/styles/tokens.ts from src/styles/tokens.json, and with `--dist` what the package has for copying:
 * `node test/tools/tokens/write.mjs`.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {ROOT} from '../process.mjs';
import {styleModule, tokensCss} from './css.mjs';
import {figmaMode, tokensStudio} from './figma.mjs';

/** The module that is written. */
export const MODULE = join(ROOT, 'src/styles/tokens.ts');

const SOURCE = join(ROOT, 'src/styles/tokens.json');

/** @returns {import('./format.mjs').TokenFile} */
export const readSource = () => JSON.parse(readFileSync(SOURCE, 'utf8'));

/** What the package has of the tokens, by path. @returns {Record<string, string>} */
function publishedFiles() {
  const tokens = readSource();
  return {
    'dist/tokens.json': text(tokens),
    'dist/tokens.css': tokensCss(tokens),
    'dist/figma/light.tokens.json': text(figmaMode(tokens, 'light')),
    'dist/figma/dark.tokens.json': text(figmaMode(tokens, 'dark')),
    'dist/figma/tokens-studio.json': text(tokensStudio(tokens)),
  };
}

/** @param {unknown} value */
const text = (value) => `${JSON.stringify(value, null, 2)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = process.argv.includes('--dist')
    ? publishedFiles()
    : {'src/styles/tokens.ts': styleModule(readSource())};
  for (const [path, content] of Object.entries(files)) {
    const place = join(ROOT, path);
    mkdirSync(dirname(place), {recursive: true});
    writeFileSync(place, content);
  }
}
