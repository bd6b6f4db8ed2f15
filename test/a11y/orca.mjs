// @ts-check
/**
 * What the screen reader Orca says of the built field: `node test/a11y/orca.mjs [chromium|firefox]`, on Linux, by hand.
 * It works on a screen, a session bus and with a home folder of its own, and types real keys.
 * Needs `npm run build` and the Debian packages orca, at-spi2-core, dbus, openbox, xdotool and xvfb.
 */
import {execFileSync, spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {findEngines, parseEngines} from '../tools/engines.mjs';
import {ROOT} from '../tools/process.mjs';

/** What is done, by which arguments of xdotool, and for how many seconds it is listened to. */
/** @type {[string, string[], number][]} */
const STORY = [
  ['Tab to the button before it', ['key', 'Tab'], 2],
  ['Tab to the field', ['key', 'Tab'], 3],
  ['Type 12345', ['type', '--delay', '300', '12345'], 3],
  ['Type 6: a wrong code', ['type', '6'], 8],
  ['Type 1: a correction', ['type', '1'], 3],
  ['Tab to Resend', ['key', 'Tab'], 3],
  ['Press it: a code of 20 seconds', ['key', 'space'], 8],
  ['Wait until it has expired', ['key', 'Scroll_Lock'], 20],
  ['Press Resend again', ['key', 'space'], 9],
  ['Shift+Tab to the field', ['key', 'shift+Tab'], 3],
  ['Type 654321: the right code', ['type', '--delay', '300', '654321'], 8],
];

const BROWSERS = {
  chromium: (/** @type {string} */ home) => [
    '--force-renderer-accessibility',
    '--no-first-run',
    '--disable-gpu',
    `--user-data-dir=${home}/browser`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
  firefox: (/** @type {string} */ home) => ['--no-remote', '--new-window', '--profile', home],
};

/** @type {import('node:child_process').ChildProcess[]} */
const running = [];

/** @param {string} program @param {string[]} args @param {NodeJS.ProcessEnv} env */
function run(program, args, env) {
  const child = spawn(program, args, {env, stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  child.once('error', (error) => console.error(error.message));
  running.push(child);
  return child;
}

/** Xvfb chooses a free display and writes its number. @param {NodeJS.ProcessEnv} env @returns {Promise<string>} */
function startScreen(env) {
  const screen = run('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], env);
  return new Promise((resolve) =>
    screen.stdio[3]?.once('data', (number) => resolve(`:${String(number).trim()}`)),
  );
}

/** @returns {Promise<string>} the page's address */
function servePage() {
  const server = createServer(({url}, response) => {
    const isScript = url === '/otp-input.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(readFileSync(join(ROOT, isScript ? 'dist/cdn/otp-input.js' : 'test/a11y/orca-page.html')));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve(`http://127.0.0.1:${address.port}/`);
    });
  });
}

/** What Orca wrote that it speaks. Its echo of keys, which ends in a space, is left out. @param {string} log */
function spoken(log) {
  const text = existsSync(log) ? readFileSync(log, 'utf8') : '';
  return [...text.matchAll(/SPEECH OUTPUT: '(.*?)'(?:\{|$)/gm)].map(([, words = '']) => words.trim());
}

/** @param {keyof typeof BROWSERS} engine */
async function tell(engine) {
  const program = (await findEngines())[engine]?.executablePath;
  if (!program) throw new Error(`${engine} is not there.`);
  const home = mkdtempSync(join(tmpdir(), 'orca-'));
  const env = {
    ...process.env,
    HOME: home,
    XDG_RUNTIME_DIR: home,
    GNOME_ACCESSIBILITY: '1',
    LANG: 'en_US.UTF-8',
  };
  Object.assign(env, {DISPLAY: await startScreen(env)});
  run('openbox', [], env);
  run('/usr/libexec/at-spi-bus-launcher', ['--launch-immediately', '--a11y=1', '--screen-reader=1'], env);
  await wait(1000);
  const log = join(home, 'orca.log');
  run('orca', [`--debug-file=${log}`, '--replace'], env);
  await wait(4000);
  run(program, [...BROWSERS[engine](home), await servePage()], env);
  await wait(15_000);
  console.log(`${engine}\n`);
  let heard = spoken(log).length;
  for (const [step, keys, seconds] of STORY) {
    execFileSync('xdotool', keys, {env});
    await wait(seconds * 1000);
    const phrases = spoken(log);
    console.log(
      `- ${step}: ${phrases
        .slice(heard)
        .map((words) => `“${words}”`)
        .join(' ')}`,
    );
    heard = phrases.length;
  }
  for (const child of running.reverse()) child.kill();
  await wait(1000);
  rmSync(home, {recursive: true, force: true});
}

const [engine] = parseEngines(process.argv[2] ?? 'chromium', 'the engine');
if (process.env['ORCA_BUS']) {
  await tell(engine === 'firefox' ? engine : 'chromium');
  process.exit();
} else {
  // Everything that follows is on a bus of its own.
  const args = ['--', process.execPath, ...process.argv.slice(1)];
  const bus = spawn('dbus-run-session', args, {stdio: 'inherit', env: {...process.env, ORCA_BUS: '1'}});
  bus.once('close', (code) => process.exit(code ?? 1));
}
