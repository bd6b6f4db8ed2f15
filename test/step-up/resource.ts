import type {ServerResponse} from 'node:http';
import {createOtpClient} from '../../src/client/create-client.js';
import type {OtpBackend, OtpSession, Proof, Requirement, Transaction} from '../../src/core/contracts.js';
import {
  createStepUp,
  type StepUp,
  type StepUpOptions,
  type StepUpPresenter,
} from '../../src/step-up/step-up.js';
import {reply, serve, type Received} from '../backends/serve.js';
import {scriptedBackend, type ScriptedBackend} from '../support/scripted-backend.js';

export const CODE = '123456';
export const DEMAND =
  'Bearer error="insufficient_user_authentication", acr_values="urn:strong", max_age="300"';
export const REQUIREMENT: Requirement = {purpose: 'step-up', acrValues: ['urn:strong'], maxAge: 300};
export const PROOF: Proof = {
  kind: 'header',
  name: 'x-step-up-proof',
  value: 'secret-proof',
  singleUse: false,
};

/** A service that demands a proof: it counts what reaches it. */
export interface Resource {
  readonly url: string;
  readonly requests: Received[];
  /** Those that it let through. */
  readonly done: Received[];
}

export interface ResourceOptions {
  /** By the path, what is demanded of it; undefined lets everything through. */
  readonly demandOf?: (request: Received) => string | undefined;
  readonly accepts?: (request: Received) => boolean;
  /** Holds the answer to a request back until it resolves. */
  readonly hold?: (request: Received) => Promise<void>;
}

const hasProof = ({headers}: Received): boolean =>
  headers['x-step-up-proof'] === 'secret-proof' || headers.authorization === 'Bearer strong';

export async function resource({
  demandOf = () => DEMAND,
  accepts = hasProof,
  hold = () => Promise.resolve(),
}: ResourceOptions = {}): Promise<Resource> {
  const done: Received[] = [];
  const answer = (response: ServerResponse, request: Received): void => {
    const demand = accepts(request) ? undefined : demandOf(request);
    if (demand !== undefined) {
      reply(response, 401, {}, {'www-authenticate': demand});
      return;
    }
    done.push(request);
    reply(response, 200, {got: request.body});
  };
  const {url, requests} = await serve(
    (response, request) => void hold(request).then(() => answer(response, request)),
  );
  return {url, requests, done};
}

/** A person at the dialog: each question that is shown waits until the test does something about it. */
export class Person implements StepUpPresenter {
  readonly questions: Question[] = [];
  /** The most that were on the screen at a time. */
  most = 0;
  #open = 0;
  #asked: (() => void)[] = [];

  async present(
    session: OtpSession,
    requirement: Requirement,
    {signal}: {signal: AbortSignal},
  ): Promise<void> {
    this.most = Math.max(this.most, ++this.#open);
    const closed = new Promise<void>((close) => {
      this.questions.push({session, requirement, signal, close});
      signal.addEventListener('abort', () => close());
      session.outcome.then(
        () => close(),
        () => close(),
      );
    });
    for (const asked of this.#asked.splice(0)) asked();
    await closed;
    this.#open--;
  }

  /** The question of a number, from 0, once it is there. */
  async question(number: number): Promise<Question> {
    for (;;) {
      const question = this.questions[number];
      if (question) return question;
      await new Promise<void>((asked) => this.#asked.push(asked));
    }
  }

  async answer(number: number, code = CODE): Promise<void> {
    await (await this.question(number)).session.verify(code);
  }
}

export interface Question {
  readonly session: OtpSession;
  readonly requirement: Requirement;
  readonly signal: AbortSignal;
  readonly close: () => void;
}

export interface Scene {
  readonly api: Resource;
  readonly person: Person;
  readonly service: ScriptedBackend;
  readonly stepUp: StepUp;
}

export interface SceneOptions extends ResourceOptions, Partial<StepUpOptions> {
  readonly proof?: Proof;
  /** What the challenge says that is confirmed. */
  readonly confirms?: Transaction;
  /** What the backend has of its own besides. */
  readonly backend?: Partial<OtpBackend>;
}

/** A service that demands, one that sends and checks codes, a person, and the step-up between them. */
export async function scene({
  proof = PROOF,
  confirms,
  demandOf,
  accepts,
  hold,
  backend,
  ...options
}: SceneOptions = {}): Promise<Scene> {
  const api = await resource({...(demandOf && {demandOf}), ...(accepts && {accepts}), ...(hold && {hold})});
  const service = scriptedBackend({
    ...(confirms && {challenge: {transaction: confirms}}),
    verify: ({code}) =>
      code === CODE ? {kind: 'verified', proof} : {kind: 'rejected', code: 'invalid_code', attemptsLeft: 2},
  });
  const person = new Person();
  const client = createOtpClient({backend: {...service, ...backend}});
  const stepUp = createStepUp({client, origins: [api.url], presenter: person, ...options});
  return {api, person, service, stepUp};
}

/** The code of the OtpError that a promise rejects with. */
export async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => Promise.reject(new Error(`resolved with ${JSON.stringify(value)}`)),
    (error: unknown) => (error as {code?: unknown}).code ?? error,
  );
}

/** In place of a promise that rejects. */
export function failsAtOnce(): never {
  throw new Error('no room');
}
