// @ts-check
/** Redis for the tests of the service: where it is required and missing it is installed. */
import {spawnSync} from 'node:child_process';
import {installPackages} from './engine-install.mjs';

/**
 * Where the engines are named, everything is required; elsewhere the tests that need Redis are skipped without it.
 * @param {{required?: boolean, isThere?: () => boolean, apt?: (packages: string[]) => void}} [host] for tests
 * @returns {boolean} whether it is there now
 */
export function ensureRedis({
  required = process.env['OTP_ENGINES'] !== undefined,
  isThere = hasRedis,
  apt = installPackages,
} = {}) {
  if (isThere()) return true;
  if (!required) {
    console.log('There is no redis-server: the tests that need one are skipped.');
    return false;
  }
  console.log('Installing redis-server with apt-get.');
  apt(['redis-server']);
  return isThere();
}

function hasRedis() {
  return spawnSync('redis-server', ['--version']).status === 0;
}
