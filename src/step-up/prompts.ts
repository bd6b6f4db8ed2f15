import type {
  CallOptions,
  OtpClientPort,
  OtpSession,
  Proof,
  Requirement,
  Transaction,
} from '../core/contracts.js';
import {isOtpError, OtpError} from '../core/errors.js';
import {abortable} from '../session/abortable.js';
import type {StepUpPresenter} from './presenter.js';

/** Asks the person, one question at a time. */
export interface Prompts {
  /**
   * A proof for a requirement. Whoever requires the same while it is asked gets the same answer; one who leaves by the
   * signal leaves the others be, and the last one to leave ends it.
   * @throws {OtpError} `cancelled` when the person declined, `aborted` for who leaves, `conflict` when the service would
   * confirm something else than was required, and as the service answers
   */
  require(requirement: Requirement, options?: RequireOptions): Promise<Proof>;
  /** How many questions the person has answered: what a request notes when it is sent. */
  answered(): number;
}

export interface RequireOptions extends CallOptions {
  /**
   * What `answered` said when the request was sent. The answer to a question that was open meanwhile holds for it too: a
   * demand that comes late opens no second one.
   */
  readonly since?: number | undefined;
}

/** One question, and those who wait for its answer. */
interface Prompt {
  readonly proof: Promise<Proof>;
  readonly controller: AbortController;
  waiting: number;
  /** A proof for one use has had it. */
  isSpent: boolean;
  /** Its place among the answered ones; undefined until then. */
  place?: number;
}

const phase = 'step-up';

/** `proved` hears of each proof before anybody gets it. */
export function createPrompts(
  client: OtpClientPort,
  presenterOf: () => StepUpPresenter,
  proved?: (proof: Proof, requirement: Requirement) => void,
): Prompts {
  const open = new Map<string, Prompt>();
  /** The last answer to each requirement. */
  const last = new Map<string, Prompt>();
  let answered = 0;
  /** The question before is out of the way. */
  let turn: Promise<unknown> = Promise.resolve();

  function ask(requirement: Requirement): Prompt {
    const controller = new AbortController();
    let closed: Promise<unknown> | undefined;
    const proof = turn
      .then(() => prompt(client, presenterOf, requirement, controller, (closing) => void (closed = closing)))
      .then((made) => {
        proved?.(made, requirement);
        return made;
      });
    // The next one waits until this one has left the screen.
    turn = proof.then(
      () => closed,
      () => closed,
    );
    return {proof, controller, waiting: 0, isSpent: false};
  }

  function join(requirement: Requirement, since: number): Prompt {
    // What is confirmed is confirmed for one request alone (S-24).
    if (requirement.transaction) return ask(requirement);
    const key = keyOf(requirement);
    const joined = open.get(key) ?? last.get(key);
    if (joined && !(joined.place && (joined.place <= since || joined.isSpent))) return joined;
    const asked = ask(requirement);
    open.set(key, asked);
    const forget = (): void => {
      if (open.get(key) === asked) open.delete(key);
    };
    const keep = (): void => {
      forget();
      asked.place = ++answered;
      last.set(key, asked);
    };
    asked.proof.then(keep, (error: unknown) => (isCancelled(error) ? keep() : forget()));
    // Whoever comes after the last has left is asked anew.
    asked.controller.signal.addEventListener('abort', forget, {once: true});
    return asked;
  }

  return {
    answered: () => answered,
    async require(requirement, {signal, since = answered} = {}) {
      for (;;) {
        if (signal?.aborted) throw new OtpError('aborted', {phase});
        const joined = join(requirement, since);
        joined.waiting++;
        const proof = await abortable(joined.proof, signal, phase).catch((error: unknown) => {
          if (signal?.aborted && !--joined.waiting) joined.controller.abort();
          throw error;
        });
        if (!isSingleUse(proof)) return proof;
        // The others who waited are asked anew.
        const isMine = !joined.isSpent;
        joined.isSpent = true;
        if (isMine) return proof;
      }
    },
  };
}

function keyOf({purpose, acrValues, maxAge, scope}: Requirement): string {
  return JSON.stringify([purpose, acrValues, maxAge, scope]);
}

function isSingleUse(proof: Proof): boolean {
  return proof.kind === 'header' && proof.singleUse;
}

/** Asks one question. The controller's signal closes it, and is aborted when it is over without a proof. */
async function prompt(
  client: OtpClientPort,
  presenterOf: () => StepUpPresenter,
  requirement: Requirement,
  controller: AbortController,
  shown: (closed: Promise<unknown>) => void,
): Promise<Proof> {
  const {signal} = controller;
  heed(signal);
  // Before anything is sent: there is somebody to ask with.
  const presenter = presenterOf();
  const session = await client.start(requirement, {signal});
  const isVerified = (): boolean => session.snapshot.status === 'verified';
  const isOther = watchTransaction(session, requirement.transaction);
  try {
    heed(signal);
    if (!isVerified() && !isOther()) {
      const closed = present(presenter, session, requirement, signal);
      shown(closed.catch(() => undefined));
      await abortable(Promise.race([session.outcome, closed]), signal, phase);
    }
    // Closed without a word from the session: the person declined.
    if (!isVerified()) throw new OtpError('cancelled', {phase});
    return (await session.outcome).proof;
  } catch (error) {
    if (isOther()) throw new OtpError('conflict', {phase});
    if (isCancelled(error)) throw new OtpError('cancelled', {phase});
    throw error;
  } finally {
    if (!isVerified()) {
      controller.abort();
      void session.cancel();
    }
  }
}

/** Whether the person declined. */
function isCancelled(error: unknown): boolean {
  return isOtpError(error) && error.code === 'cancelled';
}

/** Throws where everybody has left. */
function heed({aborted}: AbortSignal): void {
  if (aborted) throw new OtpError('aborted', {phase});
}

async function present(
  presenter: StepUpPresenter,
  session: OtpSession,
  requirement: Requirement,
  signal: AbortSignal,
): Promise<void> {
  await presenter.present(session, requirement, {signal});
}

/** Ends a session that would confirm something else than the page required (S-40); tells whether it did. */
function watchTransaction(session: OtpSession, required: Transaction | undefined): () => boolean {
  let isOther = false;
  if (!required) return () => false;
  session.subscribe(({challenge}) => {
    if (!challenge || isOther) return;
    isOther = Object.entries(required).some(([name, part]) => challenge.transaction?.[name] !== part);
    if (isOther) void session.cancel();
  });
  return () => isOther;
}
