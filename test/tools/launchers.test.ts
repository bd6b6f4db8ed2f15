import {describe, expect, it} from 'vitest';
import {chooseEngines} from './launchers.mjs';

describe('the choice of engines for the browser tests', () => {
  const chromium = {executablePath: '/c'};
  const firefox = {executablePath: '/f'};

  it('is every engine that is there', () => {
    expect(chooseEngines({chromium, firefox}, {})).toEqual(['chromium', 'firefox']);
  });

  it('is narrowed by ENGINES', () => {
    expect(chooseEngines({chromium, firefox}, {ENGINES: 'firefox'})).toEqual(['firefox']);
  });

  it('refuses to go without an engine that is required or asked for', () => {
    expect(() => chooseEngines({chromium}, {OTP_ENGINES: 'webkit'})).toThrow('Not found: webkit.');
    expect(() => chooseEngines({chromium}, {ENGINES: 'firefox'})).toThrow('Not found: firefox.');
    expect(() => chooseEngines({firefox}, {})).toThrow('Not found: chromium.');
  });
});
