// @ts-check
/**
 * A real authorization server (oidc-provider) and a resource server behind it, on loopback, for the tests of step-up:
 * a payment wants `urn:strong` of the last minute. Sign-ins are by a code, which the tests read at /test/outbox. Argument:
 * the port. ACR=ignored: whatever class is asked for, a token has `urn:weak`.
 */
import {randomBytes, randomInt} from 'node:crypto';
import {createServer} from 'node:http';
import {text} from 'node:stream/consumers';
import {createRemoteJWKSet, jwtVerify} from 'jose';
import Provider from 'oidc-provider';

const port = Number(process.argv[2]);
const issuer = `http://localhost:${port}`;
const API = `${issuer}/payments`;
const STRONG = 'urn:strong';
const MAX_AGE_S = 60;

/** By interaction: the code that answers it. @type {Map<string, string>} */
const codes = new Map();
/** @type {string[]} */
const outbox = [];
/** What reached the resource server. @type {{body: string, status: number, acr: unknown, authTime: unknown}[]} */
const payments = [];

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'shop',
      token_endpoint_auth_method: 'none',
      redirect_uris: [`${issuer}/callback`],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  acrValues: ['urn:weak', STRONG],
  cookies: {keys: [randomBytes(16).toString('hex')]},
  features: {
    devInteractions: {enabled: false},
    resourceIndicators: {
      enabled: true,
      defaultResource: () => API,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: 'pay',
        audience: API,
        accessTokenFormat: 'jwt',
        jwt: {sign: {alg: 'RS256'}},
      }),
    },
  },
  interactions: {url: (_context, {uid}) => `/interaction/${uid}`},
  findAccount: (_context, id) => ({accountId: id, claims: () => ({sub: id})}),
  extraTokenClaims(context) {
    const {AuthorizationCode: code} = context.oidc.entities;
    return {acr: code?.acr, auth_time: code?.authTime};
  },
  // One shop, one house: nobody is asked for consent.
  async loadExistingGrant(context) {
    const {client, session, provider: self} = context.oidc;
    const grant = new self.Grant({clientId: client?.clientId, accountId: session?.accountId});
    grant.addOIDCScope('openid');
    grant.addResourceScope(API, 'pay');
    await grant.save();
    return grant;
  },
});

const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));

/** @typedef {import('node:http').IncomingMessage} Request @typedef {import('node:http').ServerResponse} Response */

/** @param {Response} response @param {number} status @param {unknown} body @param {Record<string, string>} [headers] */
function reply(response, status, body, headers = {}) {
  response.writeHead(status, {'content-type': 'application/json', ...headers}).end(JSON.stringify(body));
}

/** The question in place of a page: JSON, for whoever asks by a script of its own. @param {Request} request @param {Response} response */
async function ask(request, response) {
  const {uid, params} = await provider.interactionDetails(request, response);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  codes.set(uid, code);
  outbox.push(code);
  reply(response, 200, {uid, acrValues: params['acr_values'] ?? null});
}

/** @param {Request} request @param {Response} response */
async function answer(request, response) {
  const {uid, params} = await provider.interactionDetails(request, response);
  const {code, ageSeconds = 0} = JSON.parse(await text(request));
  if (code !== codes.get(uid)) return reply(response, 422, {code: 'invalid_code'});
  codes.delete(uid);
  const asked = String(params['acr_values'] ?? '').split(' ')[0];
  const acr = process.env['ACR'] === 'ignored' || !asked ? 'urn:weak' : asked;
  const ts = Math.floor(Date.now() / 1000) - ageSeconds;
  await provider.interactionFinished(request, response, {login: {accountId: 'ana', acr, amr: ['otp'], ts}});
}

/** @param {Request} request @param {Response} response @see https://www.rfc-editor.org/rfc/rfc9470.html#section-3 */
async function pay(request, response) {
  const body = await text(request);
  const token = String(request.headers.authorization).replace('Bearer ', '');
  const {payload} = await jwtVerify(token, keys, {issuer, audience: API});
  const {acr, auth_time: authTime} = payload;
  const isFresh = Date.now() / 1000 - Number(authTime) <= MAX_AGE_S;
  const status = acr === STRONG && isFresh ? 201 : 401;
  payments.push({body, status, acr, authTime});
  if (status === 201) return reply(response, status, {receipt: payments.length});
  const demand = `Bearer error="insufficient_user_authentication", acr_values="${STRONG}", max_age="${MAX_AGE_S}"`;
  reply(response, status, {}, {'www-authenticate': demand, 'cache-control': 'no-store'});
}

const callback = provider.callback();

createServer((request, response) => {
  const {pathname, searchParams} = new URL(request.url ?? '/', issuer);
  /** @param {Promise<unknown>} work */
  const failing = (work) => void work.catch((error) => reply(response, 500, {error: String(error)}));
  if (pathname === '/payments') failing(pay(request, response));
  else if (pathname.startsWith('/interaction/'))
    failing(request.method === 'POST' ? answer(request, response) : ask(request, response));
  else if (pathname === '/callback') reply(response, 200, {code: searchParams.get('code')});
  else if (pathname === '/test/outbox') reply(response, 200, outbox);
  else if (pathname === '/test/payments') reply(response, 200, payments);
  else void callback(request, response);
}).listen(port, 'localhost');
