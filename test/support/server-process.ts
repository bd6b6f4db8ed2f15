import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

export interface ServerProcess {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  /** Ends it: by `SIGTERM` where no other signal is named. Gives its exit code; null where the signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/**
 * Starts a server with Node, and waits until it answers.
 * @param folder where it runs, from the folder `test`
 * @param command the file and its arguments, for a port
 * @param env added to this process's own, and to a `PORT`
 * @param port a free one where left out
 */
export async function startServer(
  folder: string,
  command: (port: number) => readonly string[],
  env: Readonly<Record<string, string>> = {},
  port?: number,
): Promise<ServerProcess> {
  port ??= await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, command(port), {
    cwd: fileURLToPath(new URL(`../${folder}`, import.meta.url)),
    env: {...process.env, PORT: String(port), ...env},
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`The server in ${folder} ended with ${child.exitCode}.`);
    await wait(100);
  }
  return {
    url,
    stop: async (signal) => {
      child.kill(signal);
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
}
