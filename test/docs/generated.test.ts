import {readdirSync} from 'node:fs';
import {beforeAll, describe, expect, it} from 'vitest';
import {generatedPages} from '../tools/docs/generated.js';
import {PROPERTY_OF} from '../../src/elements/otp-input/properties.js';
import {ROOT, textOf} from './fences.js';

let generated: Map<string, string>;

beforeAll(async () => {
  generated = await generatedPages();
}, 120_000);

describe('the pages that `npm run docs` writes', () => {
  it('are as the sources have them: else run it, and look at what has changed', () => {
    for (const [path, text] of generated) expect(textOf(path), path).toBe(text);
  });

  it('are all that is in the folder of the API', () => {
    const files = readdirSync(`${ROOT}docs/api`).map((file) => `docs/api/${file}`);
    expect(files.sort()).toEqual([...generated.keys()].filter((path) => path.startsWith('docs/api/')).sort());
  });

  it('name every attribute of the field, and what each door is imported for', () => {
    for (const name of Object.keys(PROPERTY_OF))
      expect(generated.get('docs/api/elements.md')).toContain(`| \`${name}\``);
    for (const [page, name] of [
      ['client', 'createOtpClient'],
      ['step-up', 'createStepUp'],
      ['backends', 'restBackend'],
      ['testing', 'memoryBackend'],
      ['bindings', 'useOtpSession'],
      ['otp-stepup', 'isOtpError'],
    ])
      expect(generated.get(`docs/api/${page!}.md`)).toContain(`### ${name!}\n`);
  });

  it('hold nothing of an implementation', () => {
    const text = [...generated.values()].join('\n');
    expect(text).not.toMatch(/#private|sourceMappingURL/);
  });

  it('list every decision that there is', () => {
    const files = readdirSync(`${ROOT}docs/decisions`).filter((file) => /^\d{4}-/.test(file));
    const listed = [...generated.get('docs/decisions/README.md')!.matchAll(/\((\d{4}-[^)]+)\)/g)];
    expect(listed.map(([, file]) => file)).toEqual(files.sort());
  });
});
