import {afterAll, afterEach, beforeAll, expect} from 'vitest';
import {defaultConfig, type ServiceConfig} from '../../demo/server/config.js';
import type {ProblemDocument} from '../../demo/server/problems.js';
import type {Challenge} from '../../demo/server/schemas.js';
import {createService, type Service} from '../../demo/server/service.js';
import {ContractCheck, type OpenapiDocument} from '../../demo/testing/contract-check.js';

export const ANA = 'ana@example.com';

/** A clock that stands still until a test moves it. */
export class FakeClock {
  at = Date.UTC(2026, 10, 20, 12, 0, 0);
  readonly now = (): number => this.at;

  forward(seconds: number): void {
    this.at += seconds * 1000;
  }
}

/** An answer of the service, already held against its own OpenAPI document. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}

export interface Running {
  readonly service: Service;
  readonly clock: FakeClock;
  /** Every answer that any visitor got, headers included. */
  readonly transcript: string[];
  visitor(): Visitor;
}

const cleanups: (() => Promise<void>)[] = [];

/** Calls back after the test, last one first. */
export function afterThisTest(cleanup: () => Promise<void>): void {
  cleanups.push(cleanup);
}

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** The limits on sending, out of the way of tests that are not about them. */
export const GENEROUS: ServiceConfig['challenge'] = {
  ...defaultConfig.challenge,
  sendLimits: {
    windowMs: 1000,
    perDestination: 10_000,
    perDestinationOverall: 10_000,
    perAddress: 10_000,
    perPrefix: 10_000,
    perAccount: 10_000,
  },
};

/** The document is the same for every service; checking by it is slow to set up. */
let contract: ContractCheck | undefined;

export async function documentOf(service: Service): Promise<OpenapiDocument> {
  return (await (await fetch(`${service.url}/openapi.json`)).json()) as OpenapiDocument;
}

/** Starts a service on a free port, with a clock of its own, until the end of the test. */
export async function start(overrides: Partial<ServiceConfig> = {}): Promise<Running> {
  const running = await launch(overrides);
  afterThisTest(() => running.service.close());
  return running;
}

/** One service for all tests of a file that leave nothing behind. */
export function sharedService(): () => Running {
  let running: Running | undefined;
  beforeAll(async () => {
    running = await launch();
  });
  afterAll(() => running?.service.close());
  return () => {
    if (!running) throw new Error('not started yet');
    return running;
  };
}

async function launch(overrides: Partial<ServiceConfig> = {}): Promise<Running> {
  const clock = new FakeClock();
  const service = await createService({
    port: 0,
    folders: [],
    challenge: GENEROUS,
    log: {level: 'silent'},
    now: clock.now,
    ...overrides,
  });
  contract ??= new ContractCheck(await documentOf(service));
  const checked = contract;
  const transcript: string[] = [];
  return {service, clock, transcript, visitor: () => new Visitor(service, checked, transcript)};
}

/** A browser of one person: keeps the cookie, and checks every answer against the contract. */
export class Visitor {
  cookie: string | undefined;
  readonly #service: Service;
  readonly #contract: ContractCheck;
  readonly #transcript: string[];

  constructor(service: Service, contract: ContractCheck, transcript: string[]) {
    this.#service = service;
    this.#contract = contract;
    this.#transcript = transcript;
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(path, {
      method: 'POST',
      headers: {'content-type': 'application/json', ...headers},
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  get(path: string): Promise<Answer> {
    return this.send(path, {method: 'GET'});
  }

  async send(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers);
    if (this.cookie !== undefined) headers.set('cookie', this.cookie);
    const response = await fetch(`${this.#service.url}${path}`, {...init, headers});
    const text = await response.text();
    const [cookie] = response.headers.getSetCookie();
    if (cookie !== undefined) this.cookie = cookie.split(';', 1)[0];
    this.#transcript.push(`${JSON.stringify([...response.headers])} ${text}`);
    return this.#checked(path, init.method ?? 'GET', response, text);
  }

  /** Asks for a code and gives the challenge. */
  async issue(identity = ANA): Promise<Challenge & {id: string}> {
    const answer = await this.post('/otp/issue', {purpose: 'login', identity});
    expect(answer.status).toBe(200);
    return challengeOf(answer);
  }

  #checked(path: string, method: string, response: Response, text: string): Answer {
    const {status, headers} = response;
    const contentType = headers.get('content-type');
    const body: unknown = contentType?.includes('json') ? JSON.parse(text) : text || undefined;
    const isContract = (method !== 'OPTIONS' && /^\/(?:otp|api)\//.test(path)) || status >= 400;
    const faults = isContract ? this.#contract.faultsOf({method, path, status, contentType, body}) : '';
    expect(faults, `${method} ${path} → ${status.toString()}`).toBe('');
    if (isContract) expect(headers.get('cache-control')).toBe('no-store');
    return {status, headers, text, body};
  }
}

export function challengeOf(answer: Answer): Challenge & {id: string} {
  return (answer.body as {challenge: Challenge & {id: string}}).challenge;
}

export function problemOf(answer: Answer): ProblemDocument {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  return answer.body as ProblemDocument;
}

/** The code in the newest mail, from its subject. */
export function mailedCode({mailbox}: Service): string {
  const code = /^(\d{6}) /.exec(mailbox?.messages[0]?.subject ?? '')?.[1];
  if (code === undefined) throw new Error('no mail with a code');
  return code;
}
