import type {
  ActiveChallenge,
  BackendContext,
  Challenge,
  IssueInput,
  IssueResult,
  OtpBackend,
  Proof,
  RecoverResult,
  VerifyInput,
  VerifyResult,
} from '../core/contracts.js';
import {OtpError} from '../core/errors.js';
import {abortable} from '../session/abortable.js';
import {MemoryCallOf, type MemoryAct, type MemoryCall, type MemoryInputs} from './memory-call.js';
import {codeUnlike} from './memory-codes.js';
import {MemoryScript, type MemoryAnswer, type MemoryAnswers, type MemoryGate} from './memory-script.js';
import {MemoryService} from './memory-service.js';

export interface MemoryOptions {
  /**
   * Said of every challenge, over what is usual: five minutes (`ttlMs`), another code after 30 seconds (`resendInMs`;
   * 0 for at once), five attempts (`attemptsLeft`), six digits. What "send again" means is its `resend`.
   */
  readonly challenge?: Partial<Challenge>;
  /** What a success yields: `{kind: 'cookie'}` when left out. */
  readonly proof?: Proof;
  /** The code with a number, from 1, such as `() => '123456'` for a page to show. Left out: another each time. */
  readonly code?: (count: number) => string;
  /** How long every answer takes, in milliseconds: 0. */
  readonly latencyMs?: number;
}

/** A service in memory, and what a test has to know of it. */
export interface MemoryBackend extends Required<Omit<OtpBackend, 'applyProof'>> {
  /** Every code that was issued, in order. */
  readonly codes: readonly string[];
  /** The newest. @throws {Error} when none was issued */
  readonly lastCode: string;
  /** Of the shape of the newest, and never issued. @throws {Error} when none was issued */
  readonly wrongCode: string;
  /** What was asked, in order: by `act`, and what was sent as `input`. */
  readonly calls: readonly MemoryCall[];
  /**
   * What the coming calls of one kind answer, one after the other, in place of what the service would have said; after
   * these it goes on by itself, and holds to what it was made to say. A challenge told here has a code that works.
   */
  next<A extends MemoryAct>(act: A, ...answers: MemoryAnswers[A][]): void;
  /** The next call of one kind waits until it is released. */
  hold(act: MemoryAct): MemoryGate;
}

type Result = IssueResult | VerifyResult | RecoverResult | undefined;

/**
 * A backend for tests and stories that needs no network. By itself it is a good service: a code ends by
 * `context.now()`, is refused after a few wrong ones, works once, and is replaced by the next; another may be asked for
 * after a while; the same idempotency key gets the same answer. Anything else a service may say is queued by `next`.
 *
 * @example
 * const backend = memoryBackend();
 * const client = createOtpClient({backend});
 * const session = await client.start({purpose: 'login', channel: 'sms'});
 * backend.next('verify', {kind: 'fault', code: 'rate_limited', retryAfterMs: 3000}); // the next verify alone
 * await session.verify(backend.wrongCode).catch((error) => error.code); // 'rate_limited'
 * await session.verify(backend.wrongCode); // {status: 'rejected', reason: 'invalid_code', attemptsLeft: 4}
 * await session.verify(backend.lastCode); // {status: 'verified', proof: {kind: 'cookie'}}
 */
export function memoryBackend(options: MemoryOptions = {}): MemoryBackend {
  const {challenge = {}, proof = {kind: 'cookie'}, code, latencyMs = 0} = options;
  const service = new MemoryService({challenge, proof, code});
  const script = new MemoryScript();
  const calls: MemoryCall[] = [];
  const answered = new Map<string, Result>();

  /** What the service does by itself; what must not happen twice, once for a key. */
  function act(
    name: MemoryAct,
    input: MemoryInputs[MemoryAct],
    {now, idempotencyKey}: BackendContext,
  ): Result {
    const key = `${name} ${idempotencyKey}`;
    const known = answered.get(key);
    if (known) return known;
    const answer = serve(service, name, input, now());
    if (name !== 'recover') answered.set(key, answer);
    return answer;
  }

  async function receive<A extends MemoryAct>(
    name: A,
    input: MemoryInputs[A],
    context: BackendContext,
  ): Promise<Result> {
    calls.push(new MemoryCallOf(name, input, context) as MemoryCall);
    const {answer, waits} = script.take(name);
    if (latencyMs) await abortable(delay(latencyMs), context.signal, name);
    if (waits) await abortable(waits, context.signal, name);
    if (!answer) return act(name, input, context);
    const {kind} = answer;
    if (kind === 'fault') throw faultOf(answer, name);
    if (kind !== 'lost') return say(service, name, input, answer, proof, context.now());
    act(name, input, context);
    throw new OtpError(answer.code ?? 'network', {phase: name});
  }

  function newest(): string {
    const newestCode = service.codes.at(-1);
    if (newestCode === undefined) throw new Error('No code was issued.');
    return newestCode;
  }

  return {
    issue: (input, context) => receive('issue', input, context) as Promise<IssueResult>,
    resend: (active, context) => receive('resend', active, context) as Promise<IssueResult>,
    verify: (input, context) => receive('verify', input, context) as Promise<VerifyResult>,
    recover: (active, context) => receive('recover', active, context) as Promise<RecoverResult>,
    async cancel(active, context) {
      await receive('cancel', active, context);
    },
    get codes() {
      return [...service.codes];
    },
    get lastCode() {
      return newest();
    },
    get wrongCode() {
      newest();
      return codeUnlike(service.codes);
    },
    get calls() {
      return [...calls];
    },
    next: (name, ...answers) => script.add(name, answers),
    hold: (name) => script.hold(name),
  };
}

function serve(service: MemoryService, name: MemoryAct, input: MemoryInputs[MemoryAct], now: number): Result {
  switch (name) {
    case 'issue':
      return {kind: 'challenge', challenge: service.issue(input as IssueInput, now)};
    case 'resend':
      return {kind: 'challenge', challenge: service.resend(input as ActiveChallenge, now)};
    case 'verify':
      return service.verify(input as VerifyInput, now);
    case 'recover':
      return service.recover(input as ActiveChallenge, now);
    default:
      service.cancel(input as ActiveChallenge);
      return undefined;
  }
}

/** Says what it is made to say, and remembers it. */
function say(
  service: MemoryService,
  name: MemoryAct,
  input: MemoryInputs[MemoryAct],
  answer: Exclude<MemoryAnswer, {kind: 'fault' | 'lost'}>,
  proof: Proof,
  now: number,
): Result {
  const about = name === 'verify' ? (input as VerifyInput).challenge : (input as Challenge);
  switch (answer.kind) {
    case 'choice':
      service.offer(answer.options);
      return answer;
    case 'challenge':
    case 'next': {
      const {kind, challenge: told = {}} = answer;
      // The answer to a recover is about the code that is out.
      if (name === 'recover') return {kind, challenge: {...about, ...told}};
      const asked = name === 'issue' ? (input as IssueInput) : nextOf(about);
      const isAgain = name === 'resend' && told.id === undefined;
      const challenge = isAgain ? service.renew(about, now, told) : service.issue(asked, now, told);
      return {kind, challenge};
    }
    default: {
      const said = answer.kind === 'verified' ? {proof, ...answer} : answer;
      service.believe(about, said, now);
      return said;
    }
  }
}

/** Another factor confirms the same. */
function nextOf({transaction}: Challenge): IssueInput {
  return {purpose: '', ...(transaction && {transaction})};
}

function faultOf({kind: _kind, code, ...details}: Extract<MemoryAnswer, {kind: 'fault'}>, phase: MemoryAct) {
  return new OtpError(code, {...details, phase});
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
