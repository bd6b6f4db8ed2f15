import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {isOtpError} from '../../src/core/errors.js';
import {Scene, type Abilities, type Subject} from './conformance-scene.js';

/** What every backend keeps, on the service it is for, through the client that applications use. */
export function describeConformance(name: string, can: Abilities, subject: () => Omit<Subject, 'can'>): void {
  describe(`${name}, as every backend`, () => {
    const logged: unknown[] = [];

    beforeEach(() => {
      for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const) {
        vi.spyOn(console, level).mockImplementation((...parts) => void logged.push(...parts));
      }
    });

    afterEach(() => {
      vi.restoreAllMocks();
      logged.length = 0;
    });

    /** Whatever is tested, nothing secret may have come out by the end. */
    function rule(title: string, test: Test): void {
      it(title, async () => {
        const scenes: Scene[] = [];
        const open = async (): Promise<Scene> => {
          const parts = {...subject(), can};
          const scene = new Scene(parts, await parts.person());
          scenes.push(scene);
          return scene;
        };
        await test(await open(), open);
        for (const scene of scenes) {
          expect(scene.wire.requests).not.toHaveLength(0);
          scene.expectNoSecrets(logged);
        }
      });
    }

    issues(can, rule);
    verifies(can, rule);
    refuses(can, rule);
    sendsAgain(can, rule);
    ends(can, rule);
    fails(can, rule);
  });
}

type Test = (scene: Scene, another: () => Promise<Scene>) => Promise<void>;
type Rule = (title: string, test: Test) => void;

function issues(can: Abilities, rule: Rule): void {
  rule(`asks for a code, and tells what is known of it`, async (scene) => {
    const before = await scene.person.received();
    const session = await scene.start();
    const {challenge, expiresAt, resendAt} = session.snapshot;
    const code = await scene.code();
    expect(await scene.person.received()).toBe(before + (can.issued ? 1 : 0));
    expect(challenge).toMatchObject({channel: can.channel, issued: can.issued, length: code.length});
    expect(code).toMatch(challenge?.charset === 'numeric' ? /^\d+$/ : /^[^]+$/);
    expect(expiresAt !== undefined).toBe(can.expiry);
    expect(resendAt !== undefined).toBe(can.issued && can.resend !== 'none');
  });

  rule('shows a destination masked or not at all (S-09)', async (scene) => {
    const {identity = 'nobody'} = scene.person.request;
    const {snapshot} = await scene.start();
    expect(snapshot.challenge?.destination ?? '').not.toContain(identity);
  });

  rule('asks for nothing once the caller has left', async (scene) => {
    const before = await scene.person.received();
    const controller = new AbortController();
    const held = scene.wire.hold();
    const starting = scene.client.start(scene.person.request, {signal: controller.signal});
    const fault = scene.faultOf(starting);
    await held;
    controller.abort();
    expect(await fault).toMatchObject({code: 'aborted', phase: 'issue'});
    expect(await scene.person.received()).toBe(before);
    scene.wire.release();
    await scene.start();
  });
}

function verifies(can: Abilities, rule: Rule): void {
  rule('takes the right code, and yields a proof that the service lets through', async (scene) => {
    const {isSignedIn = false} = scene.person;
    const session = await scene.start();
    expect(await scene.person.isLetThrough({kind: 'none'})).toBe(isSignedIn);
    const outcome = await scene.verify(session, await scene.code());
    if (outcome.status !== 'verified') throw new Error(JSON.stringify(outcome));
    expect(outcome.proof.kind).toBe(can.proof);
    expect(session.snapshot.status).toBe('verified');
    expect(await session.outcome).toBe(outcome);
    // Where there is no proof, there is nothing to be let through with.
    expect(await scene.person.isLetThrough(outcome.proof)).toBe(can.proof !== 'none' || isSignedIn);
  });

  rule('asks the service once, however many ask at the same time', async (scene) => {
    const session = await scene.start();
    const code = await scene.code();
    const {requests} = scene.wire;
    const sent = requests.length;
    const outcomes = await Promise.all([
      scene.verify(session, code),
      session.verify(code),
      session.verify(code),
    ]);
    expect(outcomes.map(({status}) => status)).toEqual(['verified', 'verified', 'verified']);
    expect(requests).toHaveLength(sent + 1);
  });

  rule(
    can.singleUse ? 'refuses a code that was used' : 'takes a code twice, as its service does',
    async (scene) => {
      const session = await scene.start();
      const code = await scene.code();
      expect(await scene.verify(session, code)).toMatchObject({status: 'verified'});
      const word = await scene.probe(code);
      if (can.singleUse) expect(word).not.toBe('verified');
      else expect(word).toBe('verified');
    },
  );

  rule('sends a code in a body alone', async (scene) => {
    const session = await scene.start();
    const code = await scene.code();
    await scene.verify(session, code);
    const carried = scene.wire.requests.filter(({body}) => body.includes(code));
    expect(carried).toHaveLength(1);
    for (const {url, headers} of scene.wire.requests) expect(url + headers).not.toContain(code);
  });
}

function refuses(can: Abilities, rule: Rule): void {
  rule('tells a wrong code as an Outcome, and takes the right one after it', async (scene) => {
    const {isSignedIn = false} = scene.person;
    const session = await scene.start();
    const outcome = await scene.verify(session, await scene.wrong());
    expect(outcome).toMatchObject({status: 'rejected', reason: 'invalid_code'});
    expect('attemptsLeft' in outcome).toBe(can.attemptsLeft);
    expect(session.snapshot).toMatchObject({status: 'rejected', error: {code: 'invalid_code'}});
    expect(await scene.person.isLetThrough({kind: 'none'})).toBe(isSignedIn);
    expect(await scene.verify(session, await scene.code())).toMatchObject({status: 'verified'});
  });

  rule('takes nothing odd for a code, and has a word for it', async (scene) => {
    const session = await scene.start();
    for (const odd of ['1'.repeat(300), 'é"{}\u0000\u202e']) {
      const {status} = await scene.verify(session, odd).catch((error: unknown) => {
        expect(isOtpError(error), String(error)).toBe(true);
        return {status: 'a fault'};
      });
      expect(['rejected', 'a fault']).toContain(status);
      expect(session.snapshot.status).not.toBe('verified');
    }
  });

  rule('sends nothing for a code that was refused before (S-15)', async (scene) => {
    const session = await scene.start();
    const wrong = await scene.wrong();
    const first = await scene.verify(session, wrong);
    const sent = scene.wire.requests.length;
    expect(await scene.verify(session, wrong)).toEqual(first);
    expect(scene.wire.requests).toHaveLength(sent);
  });

  const {attempts} = can;
  if (attempts === undefined) {
    rule('never locks, as its service does not', async (scene) => {
      const session = await scene.start();
      for (let turn = 1; turn <= 8; turn++) {
        expect(await scene.verify(session, await scene.wrong(turn))).toMatchObject({status: 'rejected'});
      }
      expect(await scene.verify(session, await scene.code())).toMatchObject({status: 'verified'});
    });
    return;
  }

  rule(
    `refuses ${attempts} wrong codes, then locks for the right one too, until there is another`,
    async (scene) => {
      let session = await scene.start();
      const code = await scene.code();
      const wrongs = await Promise.all(
        Array.from({length: attempts + 1}, (_, turn) => scene.wrong(turn + 1)),
      );
      const statuses: string[] = [];
      for (const wrong of wrongs) statuses.push((await scene.verify(session, wrong)).status);
      expect(statuses).toEqual([...Array<string>(attempts).fill('rejected'), 'locked']);
      expect(session.snapshot).toMatchObject({status: 'locked', error: {code: 'too_many_attempts'}});
      const sent = scene.wire.requests.length;
      expect(await scene.verify(session, code)).toMatchObject({status: 'locked'});
      expect(scene.wire.requests).toHaveLength(sent);
      expect(await scene.probe(code)).not.toBe('verified');

      await scene.person.again?.();
      if (can.issued && can.resend !== 'none') {
        await scene.coolDown(session);
        expect(await session.resend()).toMatchObject({status: 'awaiting'});
      } else {
        session = await scene.start();
      }
      expect(await scene.verify(session, await scene.code())).toMatchObject({status: 'verified'});
    },
  );
}

function sendsAgain(can: Abilities, rule: Rule): void {
  if (!can.issued || can.resend === 'none') {
    rule('cannot send again, says so, and sends nothing', async (scene) => {
      const session = await scene.start();
      const before = await scene.person.received();
      const sent = scene.wire.requests.length;
      expect(session.snapshot).not.toHaveProperty('resendAt');
      expect(await scene.faultOf(session.resend())).toMatchObject({
        code: 'channel_unavailable',
        phase: 'resend',
      });
      expect(scene.wire.requests).toHaveLength(sent);
      expect(await scene.person.received()).toBe(before);
      expect(await scene.verify(session, await scene.code())).toMatchObject({status: 'verified'});
    });
    return;
  }

  rule(`sends again, by which it means ${can.resend}`, async (scene) => {
    const session = await scene.start();
    const first = await scene.code();
    const before = await scene.person.received();
    await scene.coolDown(session);
    expect(await session.resend()).toMatchObject({status: 'awaiting'});
    expect(await scene.person.received()).toBe(before + 1);
    expect(scene.held?.resend ?? 'rotate').toBe(can.resend);
    const second = await scene.code();
    expect(second === first).toBe(can.resend === 'reuse');
    if (can.resend === 'rotate') {
      expect(await scene.verify(session, first)).toMatchObject({status: 'rejected', reason: 'invalid_code'});
    }
    const code = can.resend === 'parallel' ? first : second;
    expect(await scene.verify(session, code)).toMatchObject({status: 'verified'});
  });
}

function ends(can: Abilities, rule: Rule): void {
  const fate = can.cancel
    ? 'the service hears of, so that the code is dead'
    : 'the service cannot be told of';
  rule(`ends by a cancel that ${fate}`, async (scene) => {
    const session = await scene.start();
    const code = await scene.code();
    const sent = scene.wire.requests.length;
    await session.cancel();
    expect(session.snapshot.status).toBe('idle');
    expect(await scene.faultOf(session.outcome)).toMatchObject({code: 'cancelled'});
    expect(await scene.faultOf(session.verify(code))).toMatchObject({code: 'cancelled'});
    expect(scene.wire.requests).toHaveLength(sent + (can.cancel ? 1 : 0));
    expect((await scene.probe(code)) === 'verified').toBe(!can.cancel);
  });

  rule('lets a caller leave a verify, and the code be typed again', async (scene) => {
    const session = await scene.start();
    const code = await scene.code();
    const controller = new AbortController();
    const held = scene.wire.hold();
    const fault = scene.faultOf(session.verify(code, {signal: controller.signal}));
    await held;
    controller.abort();
    expect(await fault).toMatchObject({code: 'aborted', phase: 'verify'});
    scene.wire.release();
    await settled(() => scene.verify(session, code));
    expect(session.snapshot.status).toBe('verified');
  });
}

/** What follows a lost answer may still be under way: it is asked about the code first. */
async function settled(verify: () => Promise<unknown>): Promise<void> {
  await vi.waitFor(verify, {timeout: 10_000});
}

function fails(can: Abilities, rule: Rule): void {
  rule('calls a service that cannot be reached network, and nothing else', async (scene) => {
    scene.wire.cut = 'unreachable';
    expect(await scene.faultOf(scene.client.start(scene.person.request))).toMatchObject({
      code: 'network',
      phase: 'issue',
    });
    scene.wire.cut = undefined;
    const session = await scene.start();
    const code = await scene.code();
    scene.wire.cut = 'unreachable';
    expect(await scene.faultOf(session.verify(code))).toMatchObject({code: 'network', phase: 'verify'});
    expect(session.snapshot).toMatchObject({status: 'failed', error: {code: 'network'}});
    scene.wire.cut = undefined;
    expect(await scene.verify(session, code)).toMatchObject({status: 'verified'});
  });

  const title = can.recover
    ? 'finds out that a code was taken whose answer was lost'
    : 'claims no success it did not see';
  rule(title, async (scene) => {
    const session = await scene.start();
    const code = await scene.code();
    scene.wire.cut = 'answers lost';
    expect(await scene.faultOf(session.verify(code))).toMatchObject({code: 'network', phase: 'verify'});
    expect(session.snapshot.status).toBe('failed');
    scene.wire.cut = undefined;
    // With `recover` it is asked what became of the code, before it could be sent again.
    const carried = () => scene.wire.requests.filter(({body}) => body.includes(code)).length;
    const sent = carried();
    const second = await scene.verify(session, code).catch((error: unknown) => error);
    const {status} = second as {status?: unknown};
    expect(status === 'verified').toBe(can.recover || !can.singleUse);
    expect(carried()).toBe(sent + (can.recover ? 0 : 1));
  });

  rule('has found nothing taken where a wrong code’s answer was lost', async (scene) => {
    const session = await scene.start();
    scene.wire.cut = 'answers lost';
    await scene.faultOf(session.verify(await scene.wrong()));
    scene.wire.cut = undefined;
    expect(session.snapshot.status).toBe('failed');
    expect(await scene.verify(session, await scene.wrong())).toMatchObject({status: 'rejected'});
    expect(await scene.verify(session, await scene.code())).toMatchObject({status: 'verified'});
  });

  rule('lets no one through with somebody else’s code', async (scene, another) => {
    const other = await another();
    const session = await scene.start();
    await other.start();
    const code = await other.code();
    expect(await scene.verify(session, code)).toMatchObject({status: 'rejected'});
    expect(await scene.verify(session, await scene.code())).toMatchObject({status: 'verified'});
  });
}
