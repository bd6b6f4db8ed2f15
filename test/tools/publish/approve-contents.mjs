// @ts-check
/** Writes the list of what the package holds anew. `dist` has to be there. */
import {pack} from '../package-checks.mjs';
import {writeList} from './contents.mjs';

writeList(pack().paths);
