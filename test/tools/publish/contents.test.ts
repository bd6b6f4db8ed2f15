import {describe, expect, it} from 'vitest';
import {findChanges, listOf, strayFiles} from './contents.mjs';

describe('the package’s contents', () => {
  it('are dist and the usual files, and nothing else', () => {
    const usual = ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'dist/index.js'];
    expect(strayFiles([...usual, 'dist/cdn/otp-input.LICENSE.txt'])).toEqual([]);
    const stray = ['src/index.ts', '.env', 'test/dist/x.js', 'coverage/index.html', 'distant.js'];
    expect(strayFiles([...usual, ...stray])).toEqual(stray);
  });

  it('are no maps, tests, stories or hidden files, not in dist either', () => {
    const stray = [
      'dist/index.js.map',
      'dist/core/code.test.js',
      'dist/x.stories.d.ts',
      'dist/a.tsbuildinfo',
      'dist/.env',
    ];
    expect(strayFiles(stray)).toEqual(stray);
  });
});

describe('the list of the contents', () => {
  const list = listOf(['dist/b.js', 'dist/b.d.ts', 'dist/a.json', 'dist/types.d.ts', 'dist/alone.js']);

  it('has a line a file, and one for a module with its types', () => {
    expect(list).toBe('dist/a.json\ndist/alone.js\ndist/b.{js,d.ts}\ndist/types.d.ts\n');
  });

  it('shows a file that came and one that went, and nothing when they are the same', () => {
    expect(findChanges(list, list)).toEqual([]);
    expect(
      findChanges(list, listOf(['dist/b.js', 'dist/a.json', 'dist/types.d.ts', 'dist/alone.js'])),
    ).toEqual(['no longer there: dist/b.{js,d.ts}', 'new: dist/b.js']);
  });
});
