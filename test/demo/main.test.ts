import {type ChildProcessWithoutNullStreams, spawn} from 'node:child_process';
import {once} from 'node:events';
import {text} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {afterThisTest} from './support.js';

const DEMO = fileURLToPath(new URL('../../demo', import.meta.url));

function run(environment: Record<string, string>): ChildProcessWithoutNullStreams {
  const args = ['--import', 'tsx', 'server/main.ts'];
  const child = spawn(process.execPath, args, {cwd: DEMO, env: {...process.env, ...environment}});
  afterThisTest(() => {
    child.kill('SIGKILL');
    return Promise.resolve();
  });
  return child;
}

async function firstLine(child: ChildProcessWithoutNullStreams): Promise<string> {
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  return chunk.toString();
}

describe('the process', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'prints a URL that answers, and ends well at %s',
    async (signal) => {
      const child = run({PORT: '0'});
      const line = await firstLine(child);
      const printed = /^Larkpost demo: (\S+) {3}inbox: (\S+) {3}phone: (\S+)\n$/;
      const [, url, inbox, phone] = printed.exec(line) ?? [];
      expect(inbox).toBe(`${url ?? ''}/inbox`);
      expect(phone).toBe(`${url ?? ''}/phone`);
      expect((await fetch(`${url ?? ''}/api/me`)).status).toBe(401);
      // A page that listens does not keep the process alive.
      await fetch(`${inbox ?? ''}/events`);
      await fetch(`${phone ?? ''}/events`);
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([0, null]);
    },
    60_000,
  );

  it('names the variable that it cannot start with, and ends with 1', async () => {
    const child = run({OTP_TTL_SECONDS: 'soon'});
    const [message, exit] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(message).toBe('OTP_TTL_SECONDS has to be a whole number from 10 to 600\n');
    expect(exit).toEqual([1, null]);
  }, 60_000);
});
