// @ts-check
/** Installs and builds the applications under test/frameworks that this run tries, where that is needed. `dist` has to be there. */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {appsIn, ensureBuilt, isTried, placePackage} from './framework-apps.mjs';
import {ensureInstalled} from './install.mjs';
import {ROOT} from './process.mjs';

if (!existsSync(join(ROOT, 'dist'))) throw new Error('There is no dist. `npm run build` writes it.');

for (const app of appsIn(join(ROOT, 'test/frameworks')).filter((folder) => isTried(folder))) {
  ensureInstalled(app);
  ensureBuilt(app, placePackage(app, ROOT));
}
