import {spawn, type ChildProcess} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import type {KyInstance} from 'ky';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {createOtpClient} from '../../src/client/create-client.js';
import type {OtpBackend, OtpSession} from '../../src/core/contracts.js';
import {freePort} from '../support/server-process.js';
import {block, moduleOf} from './blocks.js';

const PAGE = 'your-own-service.md';

type Example = {readonly codesBackend: (baseUrl: string) => OtpBackend<KyInstance>};

/** The lines that the service of the page prints, one a call. */
class Service {
  readonly url: Promise<string>;
  #child: ChildProcess | undefined;
  readonly #lines: string[] = [];
  #heard: (() => void) | undefined;

  constructor(folder: string) {
    this.url = this.#start(folder);
  }

  async #start(folder: string): Promise<string> {
    const port = await freePort();
    writeFileSync(join(folder, 'server.mjs'), block(PAGE, 'server.mjs'));
    this.#child = spawn(process.execPath, ['server.mjs'], {
      cwd: folder,
      env: {...process.env, PORT: String(port)},
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    createInterface({input: this.#child.stdout!}).on('line', (line) => {
      this.#lines.push(line);
      this.#heard?.();
    });
    const url = `http://127.0.0.1:${port}/codes`;
    while (!(await fetch(url, {method: 'POST'}).catch(() => undefined)));
    return url;
  }

  get sent(): number {
    return this.#lines.length;
  }

  /** The code that was sent last. */
  async code(): Promise<string> {
    while (this.#lines.length === 0) await new Promise<void>((heard) => (this.#heard = heard));
    return /: (\d{6}) is your code/.exec(this.#lines.at(-1)!)![1]!;
  }

  stop(): void {
    this.#child?.kill();
  }
}

describe('the service and the backend of “Wire your own service”', () => {
  const service = new Service(mkdtempSync(join(tmpdir(), 'otp-docs-')));
  let backend: OtpBackend<KyInstance>;

  beforeAll(async () => {
    const {codesBackend} = await moduleOf<Example>(PAGE, 'backend.js');
    backend = codesBackend(await service.url);
  });
  afterAll(() => service.stop());

  function start(): Promise<OtpSession> {
    return createOtpClient({backend}).start({purpose: 'login', identity: 'ana@example.com'});
  }

  it('are a backend of at most 40 lines', () => {
    expect(block(PAGE, 'backend.js').trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  });

  it('tell a wrong code with the tries that are left, and accept the right one after it', async () => {
    const session = await start();
    expect(session.snapshot).toMatchObject({status: 'awaiting', challenge: {channel: 'email', length: 6}});
    expect(session.snapshot.expiresAt).toBeGreaterThan(Date.now());
    const code = await service.code();
    const wrong = code === '000000' ? '111111' : '000000';
    expect(await session.verify(wrong)).toMatchObject({status: 'rejected', attemptsLeft: 4});
    expect(await session.verify(code)).toEqual({status: 'verified', proof: {kind: 'cookie'}});
  });

  it('lock a challenge after five wrong codes, and begin anew with another', async () => {
    const session = await start();
    const code = Number(await service.code());
    for (let tried = 1; tried <= 5; tried++) {
      const wrong = String((code + tried) % 1_000_000).padStart(6, '0');
      const expected = tried < 5 ? {status: 'rejected', attemptsLeft: 5 - tried} : {status: 'locked'};
      expect(await session.verify(wrong)).toMatchObject(expected);
    }
    const before = service.sent;
    const again = await start();
    expect(service.sent).toBe(before + 1);
    expect(await again.verify(await service.code())).toMatchObject({status: 'verified'});
  });

  it('say that a code is no longer known', async () => {
    const session = createOtpClient({backend}).resume({purpose: 'login', channel: 'email', handle: 'gone'});
    await expect(session.verify('123456')).rejects.toMatchObject({code: 'challenge_not_found'});
  });
});
