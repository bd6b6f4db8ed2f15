import {describe, expect, it} from 'vitest';
import {developmentWords, readDevelopmentWords, wordsIn} from './development-words.mjs';

describe('the words for developers', () => {
  it('are what warn is given anywhere, joined and in templates too', () => {
    const text = `import {DEV} from '#dev, which is no warning at all';
      if (DEV) warn('a form without a method ' + \`that sends the code of \${count} in the URL\`);
      throw new Error('what production says as well as development');`;
    expect(developmentWords(text, {isDev: false})).toEqual([
      'a form without a method',
      'that sends the code of',
    ]);
  });

  it('are all the longer texts of a file of dev', () => {
    expect(developmentWords(`const A = 'anything that is long enough', B = 'short';`, {isDev: true})).toEqual(
      ['anything that is long enough'],
    );
  });

  it('are found in the sources: CORS, unknown answers, definition, hydration, attributes', () => {
    const words = readDevelopmentWords('src').join('\n');
    for (const part of [
      'without a ',
      'an answer could not be understood',
      'was defined after a field inside it',
      'a field created a child inside HTML from a server',
      'was started without a client',
      'keeps codes from being filled in',
    ])
      expect(words).toContain(part);
  });

  it('are told where a file holds them', () => {
    expect(wordsIn('x("one two three");', ['one two', 'four'])).toEqual(['one two']);
  });
});
