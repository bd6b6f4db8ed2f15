import {describe, expect, it} from 'vitest';
import {strayFiles} from './package-checks.mjs';

describe('the package’s contents', () => {
  it('are dist and the usual files, and nothing else', () => {
    const usual = ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'dist/index.js'];
    expect(strayFiles([...usual, 'dist/cdn/otp-input.LICENSE.txt'])).toEqual([]);
    const stray = ['src/index.ts', '.env', 'test/dist/x.js', 'coverage/index.html', 'distant.js'];
    expect(strayFiles([...usual, ...stray])).toEqual(stray);
  });
});
