// @ts-check
/** Before a commit: whether what is staged is formatted. It reads the index, so that what is not staged plays no part. */
import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import process from 'node:process';
import {check, getFileInfo, resolveConfig} from 'prettier';

/** @param {string[]} args */
const git = (...args) => execFileSync('git', args, {encoding: 'utf8', maxBuffer: 2 ** 27});

const root = git('rev-parse', '--show-toplevel').trim();
const staged = git('diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z').split('\0').filter(Boolean);
const unformatted = [];
for (const path of staged) if (!(await isFormatted(path))) unformatted.push(path);
if (unformatted.length > 0) {
  console.error(
    `Not formatted:\n  ${unformatted.join('\n  ')}\nnpx prettier --write ${unformatted.join(' ')}`,
  );
  process.exitCode = 1;
}

/** @param {string} path */
async function isFormatted(path) {
  const filepath = join(root, path);
  const {ignored, inferredParser} = await getFileInfo(filepath, {ignorePath: join(root, '.prettierignore')});
  if (ignored || inferredParser === null) return true;
  return check(git('show', `:${path}`), {...(await resolveConfig(filepath)), filepath});
}
