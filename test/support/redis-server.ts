import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {freePort} from './server-process.js';

export interface RedisServer {
  readonly url: string;
  /** Ends it as a broken machine would. */
  kill(): Promise<void>;
  /** Starts it anew, on the same port and with nothing in it. */
  restart(): Promise<void>;
}

/** Whether there is one on this machine. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** Starts Redis on a port of its own, on loopback, without a file. */
export async function startRedis(): Promise<RedisServer> {
  const port = await freePort();
  let child = await launch(port);
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    async restart() {
      await kill();
      child = await launch(port);
    },
  };
}

async function launch(port: number) {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', options, {stdio: ['ignore', 'pipe', 'inherit']});
  for await (const chunk of child.stdout) if (String(chunk).includes('Ready to accept')) break;
  child.stdout.destroy();
  return child;
}
