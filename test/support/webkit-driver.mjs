// @ts-check
/** Runs WebKitWebDriver on a screen of its own, for as long as this process lives. */
import {spawn} from 'node:child_process';
import {createServer} from 'node:net';
import {fileURLToPath} from 'node:url';

/** Where GTK finds the look of the browser's own controls. */
const HOME = fileURLToPath(new URL('webkit-home', import.meta.url));

/** How long the driver may take until it answers. */
const START_TIMEOUT_MS = 15_000;

/**
 * Starts Xvfb on a free display and WebKitWebDriver on a free port.
 * @param {{driver: string, display: string}} programs
 * @returns {Promise<{port: number}>}
 * @throws {Error} when either does not come up in time
 */
export async function startWebKitDriver(programs) {
  // Without a handler these end the process at once, and leave the display and the browser behind.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  const display = await startDisplay(programs.display);
  const port = await freePort();
  runUntilExit(programs.driver, [`--port=${port}`], ['ignore', 'ignore', 'inherit'], {
    ...process.env,
    DISPLAY: display,
    XDG_CONFIG_HOME: HOME,
    NO_AT_BRIDGE: '1',
  });
  await untilAnswering(`http://127.0.0.1:${port}/status`);
  return {port};
}

/**
 * Xvfb chooses a free display itself and writes its number to the fourth stream.
 * @param {string} program
 * @returns {Promise<string>}
 */
function startDisplay(program) {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const child = runUntilExit(program, args, ['ignore', 'ignore', 'ignore', 'pipe']);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    child.stdio[3]?.once('data', (number) => resolve(`:${String(number).trim()}`));
  });
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').StdioOptions} stdio
 * @param {NodeJS.ProcessEnv} [env]
 */
function runUntilExit(program, args, stdio, env = process.env) {
  const child = spawn(program, args, {stdio, env});
  process.on('exit', () => child.kill());
  return child;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** @param {string} url */
async function untilAnswering(url) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`WebKitWebDriver did not answer at ${url}`);
}
