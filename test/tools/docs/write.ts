/** `npm run docs`: writes the reference of the API and the index of decisions anew. */
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {ROOT} from '../process.mjs';
import {generatedPages} from './generated.js';

const pages = await generatedPages();
rmSync(join(ROOT, 'docs/api'), {recursive: true, force: true});
for (const [path, text] of pages) {
  mkdirSync(dirname(join(ROOT, path)), {recursive: true});
  writeFileSync(join(ROOT, path), text);
}
console.log(`${pages.size.toString()} pages`);
