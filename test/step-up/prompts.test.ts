import {describe, expect, it, vi} from 'vitest';
import {createOtpClient} from '../../src/client/create-client.js';
import type {OtpBackend, OtpSession, Requirement} from '../../src/core/contracts.js';
import {createStepUp, type StepUpPresenter} from '../../src/step-up/step-up.js';
import {scriptedBackend} from '../support/scripted-backend.js';
import {CODE, failure, failsAtOnce, REQUIREMENT} from './resource.js';

/** Says by its signal alone when the question is over. */
class Heedful implements StepUpPresenter {
  readonly sessions: OtpSession[] = [];
  open = 0;

  async present(session: OtpSession, _: Requirement, {signal}: {signal: AbortSignal}): Promise<void> {
    this.sessions.push(session);
    this.open++;
    await new Promise<void>((close) => {
      if (signal.aborted) close();
      signal.addEventListener('abort', () => close());
      void session.outcome.then(
        () => close(),
        () => undefined,
      );
    });
    this.open--;
  }
}

const OTHER = {id: 'p', channel: 'sms'};

describe('a presenter', () => {
  function ask(presenter: StepUpPresenter, backend: OtpBackend = scriptedBackend()) {
    return createStepUp({client: createOtpClient({backend}), origins: [], presenter});
  }

  it('is told by its signal that the session was ended elsewhere, and leaves the screen', async () => {
    const presenter = new Heedful();
    const stepUp = ask(presenter);
    const proof = failure(stepUp.require(REQUIREMENT));
    await vi.waitFor(() => expect(presenter.open).toBe(1));
    await presenter.sessions[0]!.cancel();
    expect(await proof).toBe('cancelled');
    await vi.waitFor(() => expect(presenter.open).toBe(0));
    const next = stepUp.require(REQUIREMENT);
    await vi.waitFor(() => expect(presenter.open).toBe(1));
    await presenter.sessions[1]!.verify(CODE);
    expect((await next).kind).toBe('cookie');
  });

  it('is told so where another code would confirm something else', async () => {
    let sent = 0;
    const presenter = new Heedful();
    const stepUp = ask(
      presenter,
      scriptedBackend({
        issue: () => ({
          kind: 'challenge',
          challenge: {
            channel: 'totp',
            issued: false,
            transaction: {amount: String(++sent)},
            options: [OTHER],
          },
        }),
      }),
    );
    const proof = failure(stepUp.require({purpose: 'payment', transaction: {amount: '1'}}));
    await vi.waitFor(() => expect(presenter.open).toBe(1));
    await presenter.sessions[0]!.choose(OTHER.id).catch(() => undefined);
    expect(await proof).toBe('conflict');
    await vi.waitFor(() => expect(presenter.open).toBe(0));
  });

  it('that does not heed its signal keeps nobody’s session, and nobody’s request', async () => {
    const controller = new AbortController();
    const sessions: OtpSession[] = [];
    const stepUp = ask({
      present(session) {
        sessions.push(session);
        return new Promise(() => undefined);
      },
    });
    const proof = failure(stepUp.require(REQUIREMENT, {signal: controller.signal}));
    await vi.waitFor(() => expect(sessions.length).toBe(1));
    controller.abort();
    expect(await proof).toBe('aborted');
    await vi.waitFor(() => expect(sessions[0]!.snapshot.status).toBe('idle'));
  });

  it('is not asked for somebody who left while the code was sent', async () => {
    const controller = new AbortController();
    const presenter = new Heedful();
    const client = createOtpClient({backend: scriptedBackend()});
    const began: OtpSession[] = [];
    const stepUp = createStepUp({
      client: {
        ...client,
        async start(...all) {
          const session = await client.start(...all);
          began.push(session);
          controller.abort();
          return session;
        },
      },
      origins: [],
      presenter,
    });
    expect(await failure(stepUp.require(REQUIREMENT, {signal: controller.signal}))).toBe('aborted');
    await vi.waitFor(() => expect(began[0]?.snapshot.status).toBe('idle'));
    expect(presenter.sessions).toEqual([]);
  });

  it('that fails once the code was accepted takes nothing from its proof', async () => {
    const stepUp = ask({
      async present(session) {
        await session.verify(CODE);
        throw new Error('no room');
      },
    });
    expect((await stepUp.require(REQUIREMENT)).kind).toBe('cookie');
  });

  it('that fails or throws leaves no session behind', async () => {
    for (const fail of [() => Promise.reject(new Error('no room')), () => failsAtOnce()]) {
      const sessions: OtpSession[] = [];
      const stepUp = ask({
        present(session) {
          sessions.push(session);
          return fail();
        },
      });
      await expect(stepUp.require(REQUIREMENT)).rejects.toThrow('no room');
      expect(sessions[0]!.snapshot.status).toBe('idle');
    }
  });
});
