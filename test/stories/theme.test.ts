import {describe, expect, it} from 'vitest';
import {checkColor, contrast, formatRatio} from '../../stories/theme/contrast.js';
import {DEFAULT} from '../../stories/theme/default-theme.js';
import {importTheme} from '../../stories/theme/exchange.js';
import {FORMAT_NAMES, FORMATS} from '../../stories/theme/formats.js';
import {PRESETS} from '../../stories/theme/presets.js';
import {COLORS, MEASURES, MODES, propertyOf, withColor, withMixed} from '../../stories/theme/theme.js';
import type {Theme} from '../../stories/theme/theme.js';
import {cssOf} from '../../stories/theme/theme-css.js';
import {tokensOf} from '../../stories/theme/write-theme.js';
import {mix} from '../tools/tokens/colors.mjs';
import {readSource} from '../tools/tokens/write.mjs';

const OWN: Theme = {...PRESETS[1]!.theme, font: '"Noto Sans", sans-serif'};

describe('a theme', () => {
  it('is by default what the tokens say', () => {
    expect(DEFAULT).toMatchObject({slot: 3, height: 1.2, radius: 0.625, gap: 0.5, ring: 2, motion: 120});
    expect(DEFAULT.light.accent).toBe('#2255dd');
    expect(DEFAULT.dark.accent).toBe('#88aaff');
    expect(DEFAULT.mixed).toEqual(['muted', 'border']);
    expect(DEFAULT.font).toBe('inherit');
  });

  it('has a custom property for all that it has', () => {
    const properties = [...COLORS, ...MEASURES, 'font' as const].map(propertyOf);
    expect(new Set(properties).size).toBe(14);
    expect(properties.every((property) => property.startsWith('--otp-'))).toBe(true);
  });

  it('mixes muted text and borders anew when text or background change, in their own scheme', () => {
    const changed = withColor(DEFAULT, 'dark', 'background', '#000000');
    expect(changed.dark.muted).toBe(mix('#eeeeee', 0.7, '#000000'));
    expect(changed.light).toEqual(DEFAULT.light);
  });

  it('keeps a border that was chosen until it is to be mixed again', () => {
    const chosen = withColor(DEFAULT, 'light', 'border', '#ff0000');
    expect(chosen.mixed).toEqual(['muted']);
    expect(withColor(chosen, 'light', 'text', '#333333').light.border).toBe('#ff0000');
    expect(withMixed(chosen, 'border', true).light).toEqual(DEFAULT.light);
  });
});

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#ffffff', '#ffffff')).toBe(1);
    // The grey that is known for passing just so, and the next one.
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('is asked where a tint lies under it too', () => {
    const {accent, background} = DEFAULT.light;
    const palette = {...DEFAULT.light, muted: '#757575'};
    expect(contrast(palette.muted, background)).toBeGreaterThan(4.5);
    expect(checkColor(palette, 'muted')).toMatchObject({
      ratio: contrast(palette.muted, mix(accent, 0.05, background)),
      passes: false,
    });
  });

  it('is asked of text and of edges, to the background, and never rounded up', () => {
    const palette = {...DEFAULT.light, error: '#777777', border: '#949494'};
    expect(checkColor(palette, 'error')).toMatchObject({needed: 4.5, passes: false});
    expect(checkColor(palette, 'border')).toMatchObject({needed: 3, passes: true});
    expect(checkColor(palette, 'background')).toBeUndefined();
    expect(formatRatio(4.499)).toBe('4.4:1');
  });
});

describe('the presets', () => {
  it.each(PRESETS)('$name stands out enough, in light and dark', ({theme}) => {
    for (const mode of MODES) {
      for (const name of COLORS) {
        const check = checkColor(theme[mode], name);
        expect(check?.passes ?? true, `${mode} ${name} ${check?.ratio}`).toBe(true);
      }
    }
  });

  it.each(PRESETS)('$name comes back as it was from the JSON of its tokens', ({theme}) => {
    const {theme: read, said} = importTheme(FORMATS.tokens.write(theme), DEFAULT);
    expect(read).toEqual(theme);
    expect(said).toBe('Read 21 values.');
  });
});

describe('a theme as CSS', () => {
  it('is nothing where all is default', () => {
    expect(cssOf(DEFAULT)).not.toContain('--otp');
  });

  it('is a line for each thing that differs, for any selector', () => {
    const theme = {...withColor(DEFAULT, 'light', 'accent', '#ffaa00'), radius: 0, height: 1, ring: 3};
    expect(cssOf(theme, '.checkout')).toBe(`.checkout {
  --otp-accent: light-dark(#fa0, #8af);
  --otp-slot-height: 3rem;
  --otp-radius: 0;
  --otp-focus-ring: 3px solid light-dark(#fa0, #8af);
}
`);
  });

  it('leaves mixtures to the styles, and has those that were chosen', () => {
    const dark = withColor(DEFAULT, 'dark', 'background', '#000000');
    expect(cssOf(dark)).not.toContain('--otp-border-color');
    expect(cssOf(withMixed(dark, 'border', false))).toContain('--otp-border-color: light-dark(#8e8e8e, ');
  });
});

describe('a theme as JSON', () => {
  it('is the package’s own file where all is default', () => {
    expect(tokensOf(DEFAULT)).toEqual(readSource());
  });

  it('is valid in every format, and is read again from each', () => {
    for (const name of FORMAT_NAMES.filter((one) => one !== 'css')) {
      const {theme} = importTheme(FORMATS[name].write(OWN), DEFAULT);
      expect(theme?.radius, name).toBe(OWN.radius);
      expect(theme?.font, name).toBe(name.startsWith('figma') ? '"Noto Sans"' : OWN.font);
    }
  });

  it('has for Figma the colours of one mode, and takes only those back', () => {
    const {theme} = importTheme(FORMATS['figma-dark'].write(OWN), DEFAULT);
    expect(theme?.dark).toEqual(OWN.dark);
    expect(theme?.light.accent).toBe(DEFAULT.light.accent);
  });

  it('has for Tokens Studio both', () => {
    const {theme} = importTheme(FORMATS.studio.write(OWN), DEFAULT);
    expect(theme).toEqual({...OWN, ring: DEFAULT.ring});
  });
});

describe('what is pasted', () => {
  it.each([
    ['no JSON', 'radius: 2px', 'This is not JSON.'],
    ['no object', '[1]', 'There is no token of this theme in it.'],
    ['nothing', 'null', 'There is no token of this theme in it.'],
    ['other tokens', '{"space": {"$value": "3px"}}', 'There is no token of this theme in it.'],
    [
      'a value of another kind',
      '{"radius": {"slot": {"$value": true}}}',
      'There is no token of this theme in it.',
    ],
    [
      'a size below nothing',
      '{"gap": {"slots": {"$value": {"value": -1, "unit": "rem"}}}}',
      'There is no token of this theme in it.',
    ],
    [
      'no colour',
      '{"color": {"accent": {"$value": "url(//a.example)"}}}',
      'There is no token of this theme in it.',
    ],
    [
      'a font that is more',
      '{"type": {"family": {"$value": "a; } body { display: none"}}}',
      'There is no token of this theme in it.',
    ],
  ])('changes nothing when it is %s', (_, text, said) => {
    expect(importTheme(text, OWN)).toEqual({said});
  });

  it('changes what it has, and leaves the rest', () => {
    const {theme, said} = importTheme('{"gap": {"slots": {"$value": "4px"}}}', DEFAULT);
    expect(theme).toEqual({...DEFAULT, gap: 0.25});
    expect(said).toBe('Read 1 value.');
  });
});
