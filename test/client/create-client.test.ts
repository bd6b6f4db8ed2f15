import ky from 'ky';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {restBackend} from '../../src/backends/rest.js';
import {createOtpClient, type OtpClientOptions} from '../../src/client/create-client.js';
import type {OtpBackend} from '../../src/core/contracts.js';
import {reply, serve} from '../backends/serve.js';
import {faultOf} from '../session/begin.js';
import {accepted, issued, ManualBackend} from '../session/manual-backend.js';
import {MemoryStorage} from './memory-storage.js';

const challenge = {
  id: 'c1',
  channel: 'email',
  destination: 'a•@e•',
  length: 6,
  charset: 'numeric',
  expiresIn: 300,
  resendIn: 0,
  resend: 'rotate',
  issued: true,
  purpose: 'login',
};

interface Service {
  /** What the next verify does: answer, take the code and lose the answer, fail. */
  verify: 'answer' | 'lose' | 'reset' | 'fail' | 'redirect' | 'hang';
  recover: 'answer' | 'reset';
  readonly url: string;
  readonly seen: string[];
  readonly keys: (string | undefined)[];
  isUsed: boolean;
}

/** A small service of the REST contract: the code is 123456. */
async function service(elsewhere = ''): Promise<Service> {
  const {url, requests} = await serve((response, request) => {
    const {code} = JSON.parse(request.body) as {code?: string};
    const call = request.url.replace('/otp/', '');
    const problem = (status: number, word: string, extra = {}) =>
      reply(response, status, {code: word, ...extra});
    const verified = () => reply(response, 200, {status: 'verified', proof: {kind: 'cookie'}});
    if (call === 'recover') {
      if (state.recover === 'reset') response.socket?.destroy();
      else if (state.isUsed) verified();
      else reply(response, 200, {status: 'challenge', challenge});
    } else if (call !== 'verify')
      reply(response, call === 'cancel' ? 204 : 200, {status: 'challenge', challenge});
    else if (state.verify === 'redirect') reply(response, 307, '', {location: elsewhere});
    else if (state.verify === 'reset') response.socket?.destroy();
    else if (state.verify === 'fail') problem(500, 'server');
    else if (state.verify === 'hang') return;
    else if (code !== '123456') problem(422, 'invalid_code', {attemptsLeft: 4});
    else {
      state.isUsed = true;
      if (state.verify === 'lose') response.socket?.destroy();
      else verified();
    }
  });
  const state: Service = {
    verify: 'answer',
    recover: 'answer',
    url: `${url}/otp`,
    isUsed: false,
    get seen() {
      return requests.map((request) => request.url.replace('/otp/', ''));
    },
    get keys() {
      return requests.map((request) => request.headers['idempotency-key'] as string | undefined);
    },
  };
  return state;
}

const clientOf = ({url}: Service, options: Partial<OtpClientOptions> = {}) =>
  createOtpClient({backend: restBackend({baseUrl: url}), timeoutMs: 2000, ...options});

const begin = (at: Service, options?: Partial<OtpClientOptions>) =>
  clientOf(at, options).start({purpose: 'login', identity: 'ana@example.com'});

describe('the client on a real service', () => {
  it('starts, refuses a wrong code, takes the right one', async () => {
    const at = await service();
    const session = await begin(at);
    expect(session.snapshot).toMatchObject({status: 'awaiting', challenge: {destination: 'a•@e•'}});
    expect(await session.verify('000000')).toEqual({
      status: 'rejected',
      reason: 'invalid_code',
      attemptsLeft: 4,
    });
    expect(await session.verify('123456')).toEqual({status: 'verified', proof: {kind: 'cookie'}});
    expect(at.seen).toEqual(['issue', 'verify', 'verify']);
  });

  it('finds out that the code was taken when the answer is lost', async () => {
    const at = await service();
    const session = await begin(at);
    at.verify = 'lose';
    expect((await session.verify('123456')).status).toBe('verified');
    expect(at.seen).toEqual(['issue', 'verify', 'recover']);
  });

  it.each(['reset', 'fail', 'hang'] as const)(
    'lets the person try again, with the same key, when the verify did not arrive: %s',
    async (verify) => {
      const at = await service();
      const session = await begin(at, {timeoutMs: 150});
      at.verify = verify;
      const code = {reset: 'network', fail: 'server', hang: 'timeout'}[verify];
      expect(await faultOf(session.verify('123456'))).toMatchObject({code, retryable: true});
      expect(session.snapshot.status).toBe('awaiting');
      at.verify = 'answer';
      expect((await session.verify('123456')).status).toBe('verified');
      expect(at.seen).toEqual(['issue', 'verify', 'recover', 'verify']);
      expect(at.keys[3]).toBe(at.keys[1]);
    },
  );

  it('retries nothing by itself, not with an instance that is made to', async () => {
    const at = await service();
    const retry = {limit: 3, methods: ['post' as const], statusCodes: [500], delay: () => 1};
    const session = await begin(at, {http: ky.create({retry})});
    at.verify = 'fail';
    at.recover = 'reset';
    expect(await faultOf(session.verify('123456'))).toMatchObject({code: 'server'});
    expect(at.seen).toEqual(['issue', 'verify', 'recover']);
  });

  it('sends no code on when it is redirected, not by an instance that follows (S-15)', async () => {
    const thief = await serve((response) =>
      reply(response, 200, {status: 'verified', proof: {kind: 'cookie'}}),
    );
    for (const http of [undefined, ky.create({redirect: 'follow'})]) {
      const at = await service(thief.url);
      const session = await begin(at, {http});
      at.verify = 'redirect';
      at.recover = 'reset';
      expect(await faultOf(session.verify('123456'))).toMatchObject({code: 'network'});
      expect(session.snapshot.status).toBe('failed');
    }
    expect(thief.requests).toHaveLength(0);
  });

  it('waits as long as it is told, and where an instance is given as long as that says', async () => {
    const at = await service();
    at.verify = 'hang';
    at.recover = 'reset';
    const impatient = await begin(at, {http: ky.create({timeout: 100}), timeoutMs: undefined});
    expect(await faultOf(impatient.verify('123456'))).toMatchObject({code: 'timeout'});
  });

  it('goes on after a reload, and finds out what happened meanwhile', async () => {
    const at = await service();
    const storage = new MemoryStorage();
    await begin(at, {storage});
    const session = clientOf(at, {storage}).resume();
    expect(session?.snapshot.status).toBe('awaiting');
    await vi.waitFor(() => expect(session?.snapshot.challenge?.destination).toBe('a•@e•'));
    at.isUsed = true;
    const later = clientOf(at, {storage}).resume();
    expect(await later?.outcome).toEqual({status: 'verified', proof: {kind: 'cookie'}});
    expect(at.seen.filter((call) => call === 'issue')).toHaveLength(1);
    expect(storage.content).toBeUndefined();
  });

  it('cancels at the service', async () => {
    const at = await service();
    const session = await begin(at);
    await session.cancel();
    expect(at.seen).toEqual(['issue', 'cancel']);
  });

  it('leaves nothing of code, identity or address in what it throws (S-09)', async () => {
    const at = await service();
    const session = await begin(at);
    at.verify = 'reset';
    at.recover = 'reset';
    const fault = (await faultOf(session.verify('918273'))) as Error;
    const all = [
      fault.stack,
      JSON.stringify(fault),
      JSON.stringify(session.snapshot),
      String(fault.cause),
    ].join();
    for (const secret of ['918273', 'ana@example.com', 'http://', '/otp']) expect(all).not.toContain(secret);
  });
});

describe('the HTTP that a backend is given', () => {
  afterEach(() => vi.unstubAllGlobals());

  const requestOf = async (http?: OtpClientOptions['http']): Promise<Request> => {
    const requests: Request[] = [];
    vi.stubGlobal('fetch', (request: Request) => {
      requests.push(request);
      return Promise.resolve(new Response('{}'));
    });
    const backend: OtpBackend<typeof ky> = {
      async issue(_input, context) {
        await context.http.post('https://api.example.com/send', {json: {}});
        return issued();
      },
      verify: () => Promise.resolve(accepted()),
    };
    await createOtpClient({backend, http}).start({purpose: 'login'});
    const [request] = requests;
    if (!request) throw new Error('no request');
    return request;
  };

  it('refuses redirects, caches nothing and sends cookies to its own origin alone', async () => {
    expect(await requestOf()).toMatchObject({
      redirect: 'error',
      cache: 'no-store',
      credentials: 'same-origin',
    });
  });

  it('keeps what the application made its instance for', async () => {
    const http = ky.create({
      credentials: 'include',
      redirect: 'follow',
      headers: {'x-app': '1'},
      hooks: {beforeRequest: [({request}) => request.headers.set('authorization', 'Bearer t')]},
    });
    const request = await requestOf(http);
    expect(request).toMatchObject({redirect: 'error', cache: 'no-store', credentials: 'include'});
    expect(request.headers.get('x-app')).toBe('1');
    expect(request.headers.get('authorization')).toBe('Bearer t');
  });
});

describe('createOtpClient', () => {
  it('requests nothing and touches no storage when it is made (S-06)', () => {
    const touched = vi.fn();
    const manual = new ManualBackend();
    const storage = {getItem: touched, setItem: touched, removeItem: touched};
    createOtpClient({backend: manual.backend, storage});
    expect(manual.calls).toHaveLength(0);
    expect(touched).not.toHaveBeenCalled();
  });

  it('puts proofs on as its backend does, and has no way of its own (step-up has one)', async () => {
    const {backend} = new ManualBackend();
    expect(createOtpClient({backend}).applyProof).toBeUndefined();
    const own: OtpBackend & {readonly name: string} = {
      ...backend,
      name: 'x-own',
      applyProof(request) {
        return new Request(request, {headers: {[this.name]: '1'}});
      },
    };
    const {applyProof} = createOtpClient({backend: own});
    const request = await applyProof?.(new Request('https://api.example'), {kind: 'none'});
    expect(request?.headers.get('x-own')).toBe('1');
  });

  it('uses the system’s clock unless it is given another', async () => {
    const manual = new ManualBackend();
    const starting = createOtpClient({backend: manual.backend}).start({purpose: 'login'});
    const before = Date.now();
    await manual.call('issue').answer(issued());
    const session = await starting;
    expect(Math.abs((session.snapshot.expiresAt ?? 0) - before - 300_000)).toBeLessThan(1000);
    await Promise.all([session.cancel(), manual.call('cancel').answer()]);
  });

  it('makes sessions that know nothing of each other', async () => {
    const manual = new ManualBackend();
    const client = createOtpClient({backend: manual.backend});
    const [one, two] = [client.start({purpose: 'login'}), client.start({purpose: 'payment'})];
    await manual.calls[0]?.answer(issued({id: 'a'}));
    await manual.calls[1]?.answer(issued({id: 'b'}));
    const sessions = await Promise.all([one, two]);
    void sessions[0].cancel();
    expect(sessions.map(({snapshot}) => snapshot.status)).toEqual(['idle', 'awaiting']);
    void sessions[1].cancel();
  });

  it('keeps handles, codes and proofs where nobody can read them: an object holds none (S-13)', async () => {
    const manual = new ManualBackend();
    const starting = createOtpClient({backend: manual.backend}).start({purpose: 'login'});
    await manual.call('issue').answer(issued({handle: 'secret-handle'}));
    const session = await starting;
    void session.verify('918273');
    const seen = (value: unknown, depth = 3): string =>
      typeof value === 'object' && value !== null && depth > 0
        ? Reflect.ownKeys(value)
            .map((key) => String(key) + seen((value as Record<PropertyKey, unknown>)[key], depth - 1))
            .join()
        : String(value);
    expect(seen(session)).toContain('verifying');
    expect(seen(session)).not.toMatch(/secret-handle|918273/);
    await manual.call('verify').answer(accepted());
  });
});
