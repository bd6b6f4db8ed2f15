import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {ROOT} from './process.mjs';
import {colorValue, hexOf, mix, parseHex} from './tokens/colors.mjs';
import type {ColorValue} from './tokens/colors.mjs';
import {styleModule, tokensCss} from './tokens/css.mjs';
import {figmaMode, tokensStudio} from './tokens/figma.mjs';
import {readTokens} from './tokens/format.mjs';
import type {Measure} from './tokens/format.mjs';
import {MODULE, readSource} from './tokens/write.mjs';

const source = readSource();
const tokens = readTokens(source);
const colors = tokens.filter(({type}) => type === 'color');
const tokenAt = (path: string) => tokens.find((token) => token.path === path)!;
const hexAt = (path: string, mode: 'value' | 'dark') => (tokenAt(path)[mode] as ColorValue).hex;

describe('the tokens', () => {
  it('are the ones in src/styles/tokens.ts; else run `node test/tools/tokens/write.mjs`', () => {
    expect(readFileSync(MODULE, 'utf8')).toBe(styleModule(source));
  });

  it('have each a type of the format, a value and a description', () => {
    const types = ['color', 'dimension', 'duration', 'border', 'fontFamily', 'fontWeight'];
    for (const {path, type, value, description} of tokens) {
      expect(types, path).toContain(type);
      expect(value, path).toBeDefined();
      expect(description, path).toMatch(/\.$/);
    }
  });

  it('have every colour in light and in dark, its components as its digits', () => {
    expect(colors.map(({path}) => path.slice('color.'.length))).toEqual(
      'text background muted border accent error success'.split(' '),
    );
    for (const {path, value, dark} of colors) {
      for (const color of [value, dark] as ColorValue[]) {
        expect(hexOf(color.components), path).toBe(color.hex);
        expect(colorValue(color.hex), path).toEqual(color);
      }
    }
  });

  it('have of what is derived the value that comes of it', () => {
    for (const {path, own} of colors.filter((color) => color.own.mix !== undefined)) {
      for (const mode of ['value', 'dark'] as const) {
        const mixed = mix(hexAt('color.text', mode), own.mix!, hexAt('color.background', mode));
        expect(hexAt(path, mode), path).toBe(mixed);
      }
    }
    const [slot, height] = [tokenAt('size.slot'), tokenAt('size.height')];
    expect((height.value as Measure).value).toBeCloseTo((slot.value as Measure).value * height.own.times!);
  });

  it('name every custom property that an element documents, and no other', () => {
    const documented = ['otp-input', 'otp-challenge', 'otp-step-up'].flatMap((tag) =>
      [
        ...readFileSync(join(ROOT, `src/elements/${tag}/${tag}.ts`), 'utf8').matchAll(/@cssproperty (\S+)/g),
      ].map(([, name]) => name),
    );
    const named = tokens.flatMap(({own}) => own.property ?? []);
    expect([...new Set(documented)].sort()).toEqual(named.sort());
  });

  it('leave no default of a custom property to a style sheet of its own', () => {
    for (const tag of ['otp-input', 'otp-challenge', 'otp-step-up']) {
      const sheet = readFileSync(join(ROOT, `src/elements/${tag}/${tag}.styles.ts`), 'utf8');
      const defaults = [...sheet.matchAll(/var\(--otp-[\w-]+, ([^)]+)/g)].map(([, value]) => value);
      for (const value of defaults) expect(value).toMatch(/^\$\{\w+\}/);
    }
  });
});

describe('the tokens as CSS', () => {
  it('are every property, light and dark in one', () => {
    const css = tokensCss(source);
    expect(css).toContain('--otp-accent: light-dark(#25d, #8af);');
    expect(css).toContain('--otp-slot-height: calc(var(--otp-slot-size) * 1.2);');
    expect(css).toContain(
      '--otp-muted-color: color-mix(in oklab, var(--otp-color) 70%, var(--otp-background));',
    );
    expect(css).toContain('--otp-focus-ring: 2px solid var(--otp-accent);');
    expect(css.match(/^ {2}--otp-/gm)).toHaveLength(tokens.filter(({own}) => own.property).length - 1);
  });
});

describe('the tokens for Figma', () => {
  it('are a file a mode, with its name, and the values of that mode', () => {
    const light = figmaMode(source, 'light');
    const dark = figmaMode(source, 'dark');
    expect(light['$extensions']).toEqual({'com.figma.modeName': 'Light'});
    expect(dark['$extensions']).toEqual({'com.figma.modeName': 'Dark'});
    const valueAt = (file: typeof light, path: string) =>
      readTokens(file).find((token) => token.path === path)!.value;
    expect(valueAt(light, 'color.accent')).toEqual(tokenAt('color.accent').value);
    expect(valueAt(dark, 'color.accent')).toEqual(tokenAt('color.accent').dark);
  });

  it('have the same variables in both, in units that Figma has', () => {
    const [light, dark] = (['light', 'dark'] as const).map((mode) => readTokens(figmaMode(source, mode)));
    expect(light!.map(({path}) => path)).toEqual(dark!.map(({path}) => path));
    expect(light!.find(({path}) => path === 'size.slot')!.value).toEqual({value: 48, unit: 'px'});
    expect(light!.find(({path}) => path === 'motion.field')!.value).toEqual({value: 0.12, unit: 's'});
    expect(light!.map(({type}) => type)).not.toContain('border');
    expect(JSON.stringify(light)).not.toContain('rem"');
  });

  it('are sets and themes for Tokens Studio, with texts for values', () => {
    const file = tokensStudio(source);
    const {$metadata, $themes, ...sets} = file;
    expect($metadata).toEqual({tokenSetOrder: Object.keys(sets)});
    expect($themes).toMatchObject([
      {name: 'Light', selectedTokenSets: {base: 'enabled', light: 'enabled'}},
      {name: 'Dark', selectedTokenSets: {base: 'enabled', dark: 'enabled'}},
    ]);
    const values = Object.fromEntries(readTokens(sets).map(({path, value}) => [path, value]));
    expect(values).toMatchObject({
      'base.size.slot': '48px',
      'base.motion.field': '120ms',
      'light.color.accent': '#2255dd',
      'dark.color.accent': '#88aaff',
    });
  });
});

describe('colours', () => {
  it('are read in three digits and in six, and nothing else is', () => {
    expect(parseHex(' #25D ')).toBe('#2255dd');
    expect(parseHex('#2255dd')).toBe('#2255dd');
    for (const text of ['', '#12', '#12345', 'red', '#2255ddff']) expect(parseHex(text)).toBeUndefined();
  });

  it('mix as CSS does in Oklab', () => {
    expect(mix('#ff0000', 1, '#0000ff')).toBe('#ff0000');
    expect(mix('#ff0000', 0.5, '#0000ff')).toBe('#8c53a2');
    expect(mix('#ffffff', 0.5, '#000000')).toBe('#636363');
  });
});
