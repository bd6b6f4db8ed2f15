import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import fastifyStatic from '@fastify/static';
import type {FastifyInstance} from 'fastify';

const PAGES = fileURLToPath(new URL('../pages', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../../dist/cdn', import.meta.url));

/** The demo's pages, and beside them the built files of the package, `/otp-stepup.js` and `/otp-input.js`. */
export const DEFAULT_FOLDERS: readonly string[] = [PAGES, PACKAGE];

/** What has to be said at the start when the package was not built; undefined when all is well. */
export function missingBuild(folders: readonly string[]): string | undefined {
  if (!folders.includes(PACKAGE) || existsSync(`${PACKAGE}/otp-stepup.js`)) return undefined;
  return 'The package is not built, so the pages find no /otp-stepup.js: run "npm run build" in the repository.';
}

/** Serves folders at `/`; the first that has a file wins. `/inbox` finds `inbox.html`. */
export async function pageRoutes(app: FastifyInstance, folders: readonly string[]): Promise<void> {
  const present = folders.filter((folder) => existsSync(folder));
  if (present.length === 0) return;
  await app.register(fastifyStatic, {
    root: present,
    extensions: ['html'],
    cacheControl: false,
    setHeaders: (reply, path) => {
      // A page may hold a code; a script must be asked for again after a build.
      reply.header('cache-control', path.endsWith('.html') ? 'no-store' : 'no-cache');
    },
  });
}
