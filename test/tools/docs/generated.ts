import {join} from 'node:path';
import {format, resolveConfig} from 'prettier';
import {ROOT} from '../process.mjs';
import {sourceManifest} from '../source-manifest.mjs';
import {elementsPage} from './api-elements.js';
import {modulePages, PAGES} from './api-modules.js';
import {decisionsPage} from './decisions.js';

const NOTE = '<!-- Written by `npm run docs` from the sources. -->\n\n';

/** Every page that is written by `npm run docs`, by its path from the repository, as it has to be. */
export async function generatedPages(): Promise<Map<string, string>> {
  const modules = modulePages();
  const index = `# API

- [The elements](elements.md): attributes, properties, methods, events, slots, parts, states, custom properties
${Object.entries(PAGES).map(line).join('\n')}

Locales are \`otp-stepup/locales/*\`, one export each. \`…/define\` registers and exports nothing.
`;
  const pages = new Map([
    ['docs/api/README.md', index],
    ['docs/api/elements.md', elementsPage(sourceManifest())],
    ...[...modules].map(([name, text]) => [`docs/api/${name}.md`, text] as const),
    ['docs/decisions/README.md', decisionsPage()],
  ]);
  for (const [path, text] of pages) {
    const config = await resolveConfig(join(ROOT, path));
    pages.set(path, await format(NOTE + text, {...config, parser: 'markdown'}));
  }
  return pages;
}

/** A page of the index, with the doors that it is of. */
function line([name, doors]: [name: string, doors: readonly string[]]): string {
  return `- [${name}](${name}.md): ${doors.map((door) => `\`otp-stepup${door.slice(1)}\``).join(', ')}`;
}
