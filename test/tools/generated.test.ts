import {expect, it} from 'vitest';
import {generatedIn, withGenerated} from './generated.mjs';

const PAGE = 'One\n\n<!-- Written by `npm run x` -->\n\nold\n\n<!-- As far as here -->\n\nTwo\n';

it('takes the place of what the command wrote before, and of nothing else', () => {
  expect(withGenerated(PAGE, 'npm run x', 'new')).toBe(PAGE.replace('old', 'new'));
  expect(withGenerated(withGenerated(PAGE, 'npm run x', 'new'), 'npm run x', 'new')).toBe(
    withGenerated(PAGE, 'npm run x', 'new'),
  );
});

it('leaves alone what another command wrote', () => {
  const both = PAGE + PAGE.replace('npm run x', 'npm run y');
  expect(withGenerated(both, 'npm run y', 'new')).toBe(
    PAGE + PAGE.replace('npm run x', 'npm run y').replace('old', 'new'),
  );
  expect(withGenerated(both, 'npm run x', 'new')).toBe(
    PAGE.replace('old', 'new') + PAGE.replace('npm run x', 'npm run y'),
  );
});

it('is read again', () => {
  expect(generatedIn(PAGE, 'npm run x')).toBe('old');
});

it('is refused by a page that has no place for it, or one without an end', () => {
  expect(() => withGenerated('One', 'npm run x', 'new')).toThrow('no place');
  expect(() => generatedIn('<!-- Written by `npm run x` -->\n\nold', 'npm run x')).toThrow('no place');
});
