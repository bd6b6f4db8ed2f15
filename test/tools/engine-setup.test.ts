import {describe, expect, it} from 'vitest';
import {commandFor, ensureEngines, isDebianLike} from './engine-setup.mjs';
import type {Engine, Engines} from './engines.mjs';

const DEBIAN = {platform: 'linux' as const, isRoot: true, osRelease: 'NAME="Debian GNU/Linux"\nID=debian\n'};
const FOUND: Required<Engines> = {
  chromium: {executablePath: '/usr/bin/chromium'},
  firefox: {executablePath: '/usr/bin/firefox'},
  webkit: {driver: '/d', display: '/x', browser: '/b'},
};

interface World {
  present?: Engine[];
  required?: Engine[];
  host?: typeof DEBIAN | {platform: NodeJS.Platform; isRoot: boolean; osRelease: string};
  downloads?: boolean;
  aptBrings?: Engine[];
}

/** Runs the set-up in a world of fakes, and tells what it did and said. */
async function setUp({present = [], required = ['chromium'], host = DEBIAN, downloads, aptBrings}: World) {
  const here = new Set(present);
  const did: string[] = [];
  const said: string[] = [];
  const result = ensureEngines({
    required,
    host,
    find: () => Promise.resolve(Object.fromEntries([...here].map((engine) => [engine, FOUND[engine]]))),
    download: () => {
      did.push('download');
      if (downloads !== true) return Promise.reject(new Error('no network'));
      here.add('chromium');
      return Promise.resolve();
    },
    apt: (packages) => {
      did.push(`apt ${packages.join(' ')}`);
      for (const engine of aptBrings ?? required) here.add(engine);
    },
    say: (line) => said.push(line),
  });
  const error = await result.then(
    () => undefined,
    (reason: unknown) => (reason as Error).message,
  );
  return {did, said, error, skipped: error === undefined ? (await result).skipped : undefined};
}

describe('the set-up of engines', () => {
  it('does nothing when all that is required is there, and names what is skipped', async () => {
    const {did, said, skipped} = await setUp({present: ['chromium']});
    expect(did).toEqual([]);
    expect(skipped).toEqual(['firefox', 'webkit']);
    expect(said).toEqual([
      'Chromium: /usr/bin/chromium',
      'Firefox: skipped, not found',
      'WebKit: skipped, not found',
    ]);
  });

  it('does not install an engine that is absent and not required', async () => {
    const {did, skipped} = await setUp({present: ['chromium', 'webkit']});
    expect(did).toEqual([]);
    expect(skipped).toEqual(['firefox']);
  });

  it('downloads a missing Chromium, as root on Debian too', async () => {
    const {did, error} = await setUp({downloads: true});
    expect(did).toEqual(['download']);
    expect(error).toBeUndefined();
  });

  it('says that the download failed, and uses apt as root on Debian', async () => {
    const {did, said, error} = await setUp({});
    expect(did).toEqual(['download', 'apt chromium']);
    expect(said[1]).toBe('The download failed: no network');
    expect(said[2]).toContain('Installing chromium with apt-get');
    expect(error).toBeUndefined();
  });

  it('installs all that is required and missing in one go', async () => {
    const {did} = await setUp({present: ['firefox'], required: ['chromium', 'firefox', 'webkit']});
    expect(did).toEqual(['download', 'apt chromium webkit2gtk-driver xvfb']);
  });

  it('does not download for the sake of other engines', async () => {
    const {did} = await setUp({present: ['chromium'], required: ['chromium', 'firefox']});
    expect(did).toEqual(['apt firefox-esr']);
  });

  it('prints the exact command and stops when it is not root', async () => {
    const {did, error} = await setUp({host: {...DEBIAN, isRoot: false}, required: ['chromium', 'webkit']});
    expect(did).toEqual(['download']);
    expect(error).toContain('Required and not found: Chromium, WebKit.');
    expect(error).toContain(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium webkit2gtk-driver xvfb',
    );
  });

  it('prints the command and stops when apt did not bring the engine', async () => {
    const {error} = await setUp({aptBrings: []});
    expect(error).toContain('Required and not found: Chromium.');
  });

  it('knows Debian, Ubuntu and what is like them', () => {
    const like = (osRelease: string) => isDebianLike({platform: 'linux', isRoot: true, osRelease});
    expect(like('ID=debian')).toBe(true);
    expect(like('NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian')).toBe(true);
    expect(like('ID=linuxmint\nID_LIKE="ubuntu debian"')).toBe(true);
    expect(like('ID=fedora\nNAME="not debian"')).toBe(false);
    expect(like('')).toBe(false);
  });

  it('names a command for each system', () => {
    const on = (platform: NodeJS.Platform) => ({platform, isRoot: false, osRelease: ''});
    expect(commandFor(['chromium'], on('darwin'))).toBe('brew install --cask google-chrome');
    expect(commandFor(['firefox'], on('win32'))).toBe('winget install Mozilla.Firefox');
    expect(commandFor(['chromium'], on('linux'))).toContain('package manager');
    expect(commandFor(['webkit'], on('darwin'))).toContain('on Linux');
  });
});
