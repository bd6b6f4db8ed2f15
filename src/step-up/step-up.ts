import type {Hooks} from 'ky';
import {DEV} from '#dev';
import {parseStepUp} from '../core/challenge-header.js';
import type {
  CallOptions,
  OtpClientPort,
  Proof,
  Purpose,
  Requirement,
  Transaction,
} from '../core/contracts.js';
import {OtpError} from '../core/errors.js';
import {noteOrigin, warnOfHiddenHeader} from '../dev/answers.js';
import {abortable} from '../session/abortable.js';
import type {Conductor} from './conductor.js';
import {kyHooks} from './ky-hooks.js';
import {originTest} from './origins.js';
import {documentPresenter, type StepUpPresenter} from './presenter.js';
import {createPrompts} from './prompts.js';
import {release, withProof} from './replay.js';
import {stepUpFetch} from './step-up-fetch.js';

export type {StepUpPresenter} from './presenter.js';

export interface StepUpOptions {
  /** Sends and checks the codes. Its own calls must not go through this step-up. */
  readonly client: OtpClientPort;
  /** The origins that may ask, and that a proof may go to: exact ones. The page's own where left out. */
  readonly origins?: readonly string[] | undefined;
  /** What a demand by `WWW-Authenticate` is for, since that names none: `step-up` where left out. */
  readonly purpose?: Purpose | undefined;
  /**
   * Reads the dialect of a service that does not speak RFC 9470: what it requires, or undefined. Called with a copy of
   * each answer of an allowed origin that is no demand by itself.
   */
  readonly detect?: ((response: Response, request: Request) => Detected | Promise<Detected>) | undefined;
  /**
   * What a request confirms, for a demand that does not say so itself: parts as texts, as the service states them in its
   * challenge. Called with a copy of the request whose body can be read, before anybody is asked; what it throws is what
   * the request rejects with.
   */
  readonly transactionOf?:
    ((request: Request) => Transaction | undefined | Promise<Transaction | undefined>) | undefined;
  /** Shows the question; an `<otp-step-up>` where left out. */
  readonly presenter?: StepUpPresenter | undefined;
  /**
   * Hears of each proof, once, before those who wait for it go on: a page can take over a new token. It must not be kept
   * longer than the page lives.
   */
  readonly proved?: ((proof: Proof, requirement: Requirement) => void) | undefined;
}

type Detected = Requirement | undefined;

const phase = 'step-up';

export interface StepUp {
  /** For `ky.create({hooks: stepUp.hooks()})`. Not together with ky's `totalTimeout`: a person needs longer. */
  readonly hooks: () => Hooks;
  /** As `fetch`; an answer that demands a step-up is answered by one, and the request sent once more. */
  readonly fetch: typeof fetch;
  /**
   * Asks for a code at once, without a request that demanded it.
   * @throws {OtpError} `cancelled` when the person declined, `aborted`, `presenter_missing`, and as the service answers
   */
  readonly require: (requirement: Requirement, options?: CallOptions) => Promise<Proof>;
}

/** Requests that ask for a stronger or fresher authentication are answered by a code, and go on. */
export function createStepUp(options: StepUpOptions): StepUp {
  const {client, origins, purpose = 'step-up', detect, transactionOf, presenter, proved} = options;
  const isAllowed = originTest(origins);
  const prompts = createPrompts(client, () => presenter ?? documentPresenter(), proved);

  async function detected(request: Request, response: Response): Promise<Detected> {
    if (!detect) return undefined;
    const copy = response.clone();
    try {
      return await detect(copy, request);
    } finally {
      release(copy);
    }
  }

  /** What a demand is bound to, where the request itself tells (S-40). */
  async function bound(requirement: Requirement, request: Request): Promise<Requirement> {
    if (requirement.transaction || !transactionOf) return requirement;
    const copy = request.clone();
    try {
      const transaction = await transactionOf(copy);
      return transaction ? {...requirement, transaction} : requirement;
    } finally {
      release(copy);
    }
  }

  const conductor: Conductor = {
    isAllowed,
    answered: prompts.answered,
    async demandOf(request, response) {
      if (!isAllowed(request.url) || !isFrom(request, response)) return undefined;
      const {status, headers} = response;
      const demand = status === 401 ? parseStepUp(headers.get('www-authenticate') ?? '') : undefined;
      if (demand) return {purpose, ...demand};
      const requirement = await detected(request, response);
      if (DEV && status === 401 && !requirement) {
        noteOrigin(new URL(request.url), headers);
        warnOfHiddenHeader(phase, {status, headers, body: {}});
      }
      return requirement;
    },
    async meet(demand, copy, since, again) {
      if (!copy) throw new OtpError('not_replayable', {phase});
      const {signal} = copy;
      try {
        const requirement = await abortable(bound(demand, copy), signal, phase);
        const proof = await prompts.require(requirement, {signal, since});
        const replay = await withProof(copy, proof, client);
        if (!isAllowed(replay.url)) throw new OtpError('origin_not_allowed', {phase});
        const response = await again(replay);
        if (!(await conductor.demandOf(replay, response))) return response;
        release(response);
        throw new OtpError('step_up_unsatisfied', {phase});
      } finally {
        release(copy);
      }
    },
  };

  return {
    hooks: () => kyHooks(conductor),
    fetch: stepUpFetch(conductor),
    require: (requirement, {signal} = {}) => prompts.require(requirement, {signal}),
  };
}

/** Whether an answer is the asked one's own: neither hidden from the page nor of another origin that a redirect led to (S-18). */
function isFrom(request: Request, {type, url}: Response): boolean {
  if (type === 'opaque' || type === 'opaqueredirect' || type === 'error') return false;
  return !url || new URL(url).origin === new URL(request.url).origin;
}
