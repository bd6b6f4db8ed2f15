import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {PROPERTY_OF} from '../../src/elements/otp-input/properties.js';
import {page} from './blocks.js';

const text = page('migrating.md');

/** What the manifest's source names: custom properties, parts, events and states. */
const sources = [
  'elements/otp-input/otp-input.ts',
  'elements/otp-input/otp-input.styles.ts',
  'elements/events.ts',
]
  .map((path) => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8'))
  .join('\n');

describe('the page for who comes from another field', () => {
  it('uses attributes that the field has', () => {
    const tags = [...text.matchAll(/<otp-input ([^>]*)>/g)].map(([, attributes = '']) => attributes);
    expect(tags).toHaveLength(2);
    const used = tags.flatMap((tag) =>
      [...tag.matchAll(/([\w-]+)(?:="[^"]*")?/g)].map(([, name = '']) => name),
    );
    for (const name of used) expect(Object.keys(PROPERTY_OF), name).toContain(name);
  });

  it('names custom properties, parts and events that there are', () => {
    const named = [
      ...text.matchAll(/`(--otp-[\w-]+)`/g),
      ...text.matchAll(/::part\((slot|separator|caret)\)/g),
      ...text.matchAll(/`(otp-(?:complete|unusable))`/g),
    ].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(10);
    for (const name of named) expect(sources, name).toContain(name);
  });
});
