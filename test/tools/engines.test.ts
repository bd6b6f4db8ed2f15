import {describe, expect, it} from 'vitest';
import {findEngines, parseEngines, requiredEngines} from './engines.mjs';

type Machine = NonNullable<Parameters<typeof findEngines>[0]>;

/** A machine that holds the given programs, all of which start unless they are named as broken. */
function machine(
  programs: string[],
  {broken = [] as string[], ...rest}: Partial<Machine> & {broken?: string[]} = {},
) {
  return {
    platform: 'linux' as const,
    env: {PATH: '/bin:/opt/bin'},
    isExecutable: (path: string) => programs.includes(path),
    starts: (path: string) => !broken.includes(path),
    list: (folder: string) => namesIn(folder, programs),
    downloaded: () => Promise.resolve([]),
    ...rest,
  };
}

function namesIn(folder: string, paths: string[]): string[] {
  const inside = paths.filter((path) => path.startsWith(`${folder}/`));
  return [...new Set(inside.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))];
}

describe('the list of engines', () => {
  it('always requires Chromium, and what OTP_ENGINES names', () => {
    expect(requiredEngines({})).toEqual(['chromium']);
    expect(requiredEngines({OTP_ENGINES: ''})).toEqual(['chromium']);
    expect(requiredEngines({OTP_ENGINES: 'webkit'})).toEqual(['chromium', 'webkit']);
  });

  it('takes names in any order and case, with spaces, each once', () => {
    expect(parseEngines(' WebKit, chromium,,webkit', 'X')).toEqual(['chromium', 'webkit']);
  });

  it('refuses an unknown name, and says where it stands', () => {
    const words = 'OTP_ENGINES names "safari"; the engines are chromium, firefox, webkit.';
    expect(() => requiredEngines({OTP_ENGINES: 'firefox,safari'})).toThrow(words);
  });
});

describe('the search for engines', () => {
  it('finds nothing on a bare machine', async () => {
    expect(await findEngines(machine([]))).toEqual({});
  });

  it('finds browsers along PATH before their usual places', async () => {
    const found = await findEngines(
      machine(['/usr/bin/chromium', '/opt/bin/google-chrome', '/usr/bin/firefox']),
    );
    expect(found.chromium?.executablePath).toBe('/opt/bin/google-chrome');
    expect(found.firefox?.executablePath).toBe('/usr/bin/firefox');
  });

  it('takes Edge where there is no other', async () => {
    const found = await findEngines(machine(['/usr/bin/microsoft-edge']));
    expect(found.chromium?.executablePath).toBe('/usr/bin/microsoft-edge');
  });

  it('passes over a browser that is there and does not start', async () => {
    const programs = ['/usr/bin/chromium-browser', '/usr/bin/microsoft-edge'];
    const found = await findEngines(machine(programs, {broken: ['/usr/bin/chromium-browser']}));
    expect(found.chromium?.executablePath).toBe('/usr/bin/microsoft-edge');
  });

  it('takes the browser that CHROME_PATH or FIREFOX_PATH names before any other', async () => {
    const env = {CHROME_PATH: '/home/chrome', FIREFOX_PATH: '/home/firefox'};
    const found = await findEngines(machine(['/usr/bin/chromium', '/home/chrome', '/home/firefox'], {env}));
    expect(found.chromium?.executablePath).toBe('/home/chrome');
    expect(found.firefox?.executablePath).toBe('/home/firefox');
  });

  it('refuses a CHROME_PATH that leads nowhere, rather than take another browser', async () => {
    const search = findEngines(machine(['/usr/bin/chromium'], {env: {CHROME_PATH: '/gone'}}));
    await expect(search).rejects.toThrow('CHROME_PATH is /gone, and no browser starts from there.');
  });

  it('falls back on the browser in its own cache', async () => {
    const cached = '/repo/node_modules/.cache/otp-stepup/browsers/chrome';
    const found = await findEngines(machine([cached], {downloaded: () => Promise.resolve([cached])}));
    expect(found.chromium?.executablePath).toBe(cached);
  });

  it('finds the usual places of macOS and Windows', async () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const onMac = await findEngines(machine([mac], {platform: 'darwin'}));
    expect(onMac.chromium?.executablePath).toBe(mac);
    const windows = 'C:\\Program Files\\Mozilla Firefox\\firefox.exe';
    const env = {PROGRAMFILES: 'C:\\Program Files'};
    const onWindows = await findEngines(machine([windows], {platform: 'win32', env}));
    expect(onWindows.firefox?.executablePath).toBe(windows);
  });

  describe('for WebKit', () => {
    const older = '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.0/MiniBrowser';
    const newer = '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
    const whole = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb', older, newer];

    it('takes the driver, a screen and the newest MiniBrowser, on any processor', async () => {
      expect((await findEngines(machine(whole))).webkit).toEqual({
        driver: '/usr/bin/WebKitWebDriver',
        display: '/usr/bin/Xvfb',
        browser: newer,
      });
    });

    it.each(whole.slice(0, 2))('counts it as absent without %s', async (part) => {
      const found = await findEngines(machine(whole.filter((path) => path !== part)));
      expect(found.webkit).toBeUndefined();
    });

    it('counts it as absent without MiniBrowser', async () => {
      expect((await findEngines(machine(whole.slice(0, 2)))).webkit).toBeUndefined();
    });
  });
});
