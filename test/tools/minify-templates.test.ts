import {describe, expect, it} from 'vitest';
import {minified} from './minify-templates.mjs';

const tokens = {gap: '0.5rem'};

describe('the modules in dist', () => {
  it('have small styles, with the constants of the tokens in them', async () => {
    const code = 'export const styles = css`\n  :host {\n    /* Apart. */\n    gap: ${gap};\n  }\n`';
    expect(await minified(code, 'a.styles.js', tokens)).toBe('export const styles = css`:host{gap:.5rem}`');
  });

  it('have small templates, whose expressions stay', async () => {
    const code = 'const row = (name) => html`\n  <div>\n    <b>${name}</b>\n  </div>\n`;';
    expect(await minified(code, 'row.js', tokens)).toBe(
      'const row = (name) => html`<div><b>${name}</b></div>`;',
    );
  });

  it('are left alone where there is neither, and where a name is no token', async () => {
    const code = 'export const gap = `${size} {}`;\n';
    expect(await minified(code, 'gap.js', tokens)).toBe(code);
    expect(await minified('css`a{gap:${other}}`', 'a.styles.js', tokens)).toContain('${other}');
  });
});
