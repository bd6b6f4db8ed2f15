// @ts-check
/** Writes what pages say of the build: the tags for a CDN with their hashes, the licences, and the sizes. `dist` has to be there. */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {format, resolveConfig} from 'prettier';
import {withGenerated} from '../generated.mjs';
import {ROOT} from '../process.mjs';
import {tagsOf} from './cdn-files.mjs';
import {formatLicences, readLock} from './dependency-licences.mjs';
import {formatSizes, measureSizes} from './size-table.mjs';

const {version} = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

await writePart(
  'README.md',
  tagsOf(version, (file) => readFileSync(join(ROOT, file))),
);
await writePart('docs/licences.md', formatLicences(readLock()));
await writePart('docs/sizes.md', formatSizes(await measureSizes()));

/** @param {string} file @param {string} text */
async function writePart(file, text) {
  const path = join(ROOT, file);
  const page = withGenerated(readFileSync(path, 'utf8'), 'npm run build', text);
  writeFileSync(path, await format(page, {...(await resolveConfig(path)), filepath: path}));
}
