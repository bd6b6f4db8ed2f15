import {createServer, type IncomingMessage, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {restBackend} from '../../src/backends/rest.js';
import {createOtpClient} from '../../src/client/create-client.js';
import type {OtpClientPort} from '../../src/core/contracts.js';
import {moduleOf} from './blocks.js';

type Route = (request: Request) => Promise<Response>;
type Recipe<Parts> = {readonly otpRoute: (parts: Parts) => Route};

const servers: Server[] = [];

/** Serves web-standard routes over HTTP. */
async function serve(route: Route): Promise<string> {
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await route(await requestOf(request));
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
    })();
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function requestOf(message: IncomingMessage): Promise<Request> {
  const {method = 'GET', headers, url} = message;
  const body = method === 'POST' ? await text(message) : null;
  return new Request(`http://localhost${url}`, {method, headers: headers as Record<string, string>, body});
}

/** A recipe's module as it stands in the docs. */
function recipe<Parts>(name: string): Promise<Recipe<Parts>> {
  return moduleOf(`recipes/${name === 'twilio' ? 'twilio-verify' : name}.md`, `${name}.js`);
}

afterEach(() => {
  vi.unstubAllEnvs();
  for (const server of servers.splice(0)) server.close();
});

interface TwilioParts {
  phoneOf: (identity: string) => string;
  personOf: (phone: string) => string;
  sessionOf: (person: string) => string;
}

describe('the recipe for Twilio Verify, against the answers that it documents (WIRE-SHAPES, Twilio Verify v2)', () => {
  let sends: URLSearchParams[];
  let tries: number;
  let client: OtpClientPort;
  const sessions: string[] = [];

  /** As Twilio: a wrong code is a 200, and what is over is a 404. */
  async function twilio(request: Request): Promise<Response> {
    expect(request.headers.get('authorization')).toBe(`Basic ${btoa('account:token')}`);
    const {pathname} = new URL(request.url);
    if (request.method === 'GET') return Response.json({sid: 'VE1', to: '+15550102', status: 'pending'});
    const form = new URLSearchParams(await request.text());
    if (pathname === '/v2/Services/VA1/Verifications') {
      sends.push(form);
      if (sends.length > 5) return Response.json({code: 60203, status: 429}, {status: 429});
      const to = form.get('To');
      return Response.json({sid: 'VE1', to, status: 'pending', valid: false}, {status: 201});
    }
    tries++;
    if (form.get('VerificationSid') !== 'VE1')
      return Response.json({code: 20404, status: 404}, {status: 404});
    if (tries > 5) return Response.json({code: 60202, status: 429}, {status: 429});
    const valid = form.get('Code') === '482913';
    return Response.json({sid: 'VE1', to: '+15550102', status: valid ? 'approved' : 'pending', valid});
  }

  beforeEach(async () => {
    sends = [];
    tries = 0;
    vi.stubEnv('TWILIO_URL', await serve(twilio));
    vi.stubEnv('TWILIO_ACCOUNT', 'account');
    vi.stubEnv('TWILIO_TOKEN', 'token');
    vi.stubEnv('TWILIO_SERVICE', 'VA1');
    const {otpRoute} = await recipe<TwilioParts>('twilio');
    const route = otpRoute({
      phoneOf: () => '+15550102',
      personOf: (phone) => `person of ${phone}`,
      sessionOf: (person) => `session=${sessions.push(person)}`,
    });
    client = createOtpClient({backend: restBackend({baseUrl: `${await serve(route)}/otp`})});
  });

  it('sends a code, tells a wrong one, and signs in the person whose number it was', async () => {
    const session = await client.start({purpose: 'login', identity: 'ana'});
    expect(session.snapshot.challenge).toMatchObject({channel: 'sms', destination: '••• 02'});
    expect(sends.map((form) => form.get('To'))).toEqual(['+15550102']);
    expect(await session.verify('000000')).toMatchObject({status: 'rejected'});
    expect(await session.verify('482913')).toMatchObject({status: 'verified', proof: {kind: 'cookie'}});
    expect(sessions).toEqual(['person of +15550102']);
  });

  it('locks after too many tries, and tells a verification that is over', async () => {
    const session = await client.start({purpose: 'login', identity: 'ana'});
    for (const code of ['1', '2', '3', '4', '5']) await session.verify(code.repeat(6));
    expect(await session.verify('666666')).toMatchObject({status: 'locked', reason: 'too_many_attempts'});
    const gone = client.resume({purpose: 'login', channel: 'sms', id: 'VE0'});
    await expect(gone.verify('482913')).rejects.toMatchObject({code: 'challenge_not_found'});
  });

  it('sends again to the same number, and says when there were too many', async () => {
    const session = client.resume({purpose: 'login', channel: 'sms', id: 'VE1'});
    await session.resend();
    expect(sends.map((form) => form.get('To'))).toEqual(['+15550102']);
    for (let sent = sends.length; sent < 5; sent++) await client.start({purpose: 'login', identity: 'ana'});
    await expect(client.start({purpose: 'login', identity: 'ana'})).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfterMs: 600_000,
    });
  });
});

interface SupabaseError {
  readonly code: string;
  readonly status: number;
  readonly message: string;
}
type Answer = Promise<{readonly error: SupabaseError | null}>;
interface SupabaseLike {
  readonly auth: {
    signInWithOtp: (input: {email: string; options: object}) => Answer;
    verifyOtp: (input: {email: string; token: string; type: string}) => Answer;
  };
}

describe('the recipe for Supabase, against the answers that it documents (WIRE-SHAPES, Supabase)', () => {
  let sent: string[];
  let client: OtpClientPort;

  function clientFor(_request: Request, headers: Headers): SupabaseLike {
    const refused = (code: string, status: number, message: string): Awaited<Answer> => ({
      error: {code, status, message},
    });
    return {
      auth: {
        signInWithOtp({email}) {
          if (email === 'nobody@example.com')
            return Promise.resolve(refused('otp_disabled', 422, 'Signups not allowed for otp'));
          if (sent.includes(email)) {
            const message = 'For security purposes, you can only request this after 42 seconds.';
            return Promise.resolve(refused('over_email_send_rate_limit', 429, message));
          }
          sent.push(email);
          return Promise.resolve({error: null});
        },
        verifyOtp({email, token}) {
          if (!sent.includes(email) || token !== '482913')
            return Promise.resolve(refused('otp_expired', 403, 'Token has expired or is invalid'));
          headers.append('set-cookie', 'sb=1; HttpOnly');
          return Promise.resolve({error: null});
        },
      },
    };
  }

  beforeEach(async () => {
    sent = [];
    const {otpRoute} = await recipe<typeof clientFor>('supabase');
    client = createOtpClient({
      backend: restBackend({baseUrl: `${await serve(otpRoute(clientFor))}/otp`}),
    });
  });

  it('sends a code, tells a wrong one, and signs in', async () => {
    const session = await client.start({purpose: 'login', identity: 'ana@example.com'});
    expect(sent).toEqual(['ana@example.com']);
    expect(JSON.stringify(session.snapshot)).not.toContain('ana@');
    expect(await session.verify('000000')).toMatchObject({status: 'rejected'});
    expect(await session.verify('482913')).toMatchObject({status: 'verified'});
  });

  it('tells the seconds to wait, which stand in the text alone', async () => {
    await client.start({purpose: 'login', identity: 'ana@example.com'});
    await expect(client.start({purpose: 'login', identity: 'ana@example.com'})).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfterMs: 42_000,
    });
  });

  it('answers somebody who is unknown as somebody who is known', async () => {
    const session = await client.start({purpose: 'login', identity: 'nobody@example.com'});
    expect(session.snapshot.status).toBe('awaiting');
    expect(await session.verify('482913')).toMatchObject({status: 'rejected'});
  });
});
