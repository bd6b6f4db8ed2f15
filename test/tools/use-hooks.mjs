// @ts-check
/**
 * After an install in a clone: has git run the hooks in .githooks. Not in CI, not where there is no git, and not where
 * somebody has hooks of their own. It never fails an install.
 */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import process from 'node:process';

/** @param {string[]} args */
const git = (...args) => spawnSync('git', args, {encoding: 'utf8'});

// A clone has a folder there, and a worktree a file.
const isClone = existsSync('.git');
if (!process.env['CI'] && isClone && git('config', 'core.hooksPath').stdout === '')
  git('config', 'core.hooksPath', '.githooks');
