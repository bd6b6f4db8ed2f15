import {existsSync, readFileSync, statSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {describe, expect, it} from 'vitest';
import {pages, prose, ROOT, textOf} from './fences.js';

const all = [...pages(), '.github/PULL_REQUEST_TEMPLATE.md'];

interface Link {
  /** From the repository. */
  readonly path: string;
  readonly anchor: string;
}

/** The links of a page to files of the repository and to its own headings. */
function linksOf(page: string, text = prose(page)): Link[] {
  return [...text.matchAll(/\]\((?!\w+:|\/\/)([^)#\s]*)(?:#([^)\s]*))?\)/g)].map(
    ([, path = '', anchor = '']) => ({
      path: path === '' ? page : normalize(join(dirname(page), path)),
      anchor,
    }),
  );
}

/** The anchors that GitHub gives the headings of a page. */
function anchorsOf(text: string): Set<string> {
  const seen = new Map<string, number>();
  return new Set(
    [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
      const slug = heading
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
        .replaceAll(' ', '-');
      const times = seen.get(slug) ?? 0;
      seen.set(slug, times + 1);
      return times === 0 ? slug : `${slug}-${times.toString()}`;
    }),
  );
}

/** Links of a page that lead nowhere. */
function deadLinks(page: string, text = prose(page)): string[] {
  return linksOf(page, text).flatMap(({path, anchor}) => {
    const file = ROOT + path;
    if (!existsSync(file)) return [path];
    if (anchor === '' || statSync(file).isDirectory()) return [];
    const there = path === page ? text : prose(path, readFileSync(file, 'utf8'));
    return anchorsOf(there).has(anchor) ? [] : [`${path}#${anchor}`];
  });
}

describe('the links of the docs', () => {
  it.each(all)('of %s lead to files and headings that there are', (page) => {
    expect(deadLinks(page)).toEqual([]);
  });

  it('would be found dead: a file, a heading, a heading of the page itself', () => {
    const text = '# Here\n[a](nowhere.md) [b](errors.md#nothing) [c](#there) [d](errors.md) [e](#here)';
    expect(deadLinks('docs/panel.md', text)).toEqual([
      'docs/nowhere.md',
      'docs/errors.md#nothing',
      'docs/panel.md#there',
    ]);
  });

  it('lead to every page from the start page, which the README names', () => {
    const reached = new Set(['docs/README.md']);
    for (const page of reached) for (const {path} of linksOf(page)) if (all.includes(path)) reached.add(path);
    expect(all.filter((page) => page.startsWith('docs/') && !reached.has(page))).toEqual([]);
    expect(linksOf('README.md').map(({path}) => path)).toContain('docs/README.md');
  });
});

describe('commands that the docs name in a sentence', () => {
  const scripts = ['package.json', 'demo/package.json'].flatMap((path) => {
    const {scripts} = JSON.parse(readFileSync(ROOT + path, 'utf8')) as {readonly scripts: object};
    return Object.keys(scripts);
  });

  it.each(pages())('of %s are scripts that there are', (page) => {
    const named = [...textOf(page).matchAll(/`(?:\w+=\S+ )*npm\s+run\s+([\w:-]+)/g)].map(
      ([, name = '']) => name,
    );
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });
});
