import {expect} from '@open-wc/testing';
import {restBackend} from '../../../src/backends/rest.js';
import {createOtpClient} from '../../../src/client/create-client.js';
import type {OtpError} from '../../../src/core/errors.js';
import type {Said} from '../../support/answers.mjs';
import {OTHER} from '../../support/other-origin.js';

const RETRY_AFTER = {'retry-after': '3'};

describe('a service of another origin of whose answers CORS hides a part', () => {
  const warned: string[] = [];
  const {warn} = console;
  before(() => {
    console.warn = (words: unknown) => void warned.push(String(words));
  });
  after(() => {
    console.warn = warn;
  });

  /** What is said of one answer, and what the page then knows. */
  async function hear(said: Said, {origin = OTHER, phase = 'issue'} = {}) {
    warned.length = 0;
    const baseUrl = `${origin}/answer/${encodeURIComponent(JSON.stringify(said))}`;
    const client = createOtpClient({backend: restBackend({baseUrl})});
    const request = {purpose: 'login', identity: 'ana@example.com'};
    const asked =
      phase === 'issue' ? client.start(request) : client.resume({...request, id: 'c1'}).verify('918273');
    const failure = (await asked.catch((error: unknown) => error)) as OtpError;
    return {words: [...warned], failure};
  }

  it('is told which header to expose so that its Retry-After can be read, once (S-21)', async () => {
    const {words, failure} = await hear({status: 429, headers: RETRY_AFTER});
    expect([failure.code, failure.retryAfterMs]).to.deep.equal(['rate_limited', undefined]);
    expect(words).to.have.length(1);
    expect(words[0]).to.contain('issue: ').and.to.contain('"Access-Control-Expose-Headers: Retry-After"');
    expect((await hear({status: 429, headers: RETRY_AFTER})).words).to.deep.equal([]);
  });

  it('is told of a verify without a word of what was sent or where (S-09)', async () => {
    const {words} = await hear({status: 429, headers: RETRY_AFTER}, {phase: 'verify'});
    expect(words.join()).to.contain('verify: ').and.to.contain('Access-Control-Expose-Headers: Retry-After');
    expect(words.join()).not.to.match(/918273|ana@|https?:|127\.0|localhost/);
  });

  it('is left in peace where the wait can be read: the header exposed, or in the body', async () => {
    for (const said of [
      {headers: {...RETRY_AFTER, 'access-control-expose-headers': 'Retry-After'}},
      {body: '{"code": "rate_limited", "retryAfter": 3}'},
    ]) {
      const {words, failure} = await hear({status: 429, ...said}, {phase: 'verify'});
      expect([failure.retryAfterMs, words.length]).to.deep.equal([3000, 0]);
    }
  });

  it('is left in peace on the page’s own origin, where nothing is hidden', async () => {
    const {words, failure} = await hear({status: 429}, {origin: location.origin, phase: 'resend'});
    expect([failure.code, words.length]).to.deep.equal(['rate_limited', 0]);
  });

  it('is told which header to expose so that its WWW-Authenticate can be read, where a 401 says no more', async () => {
    const silent = await hear({status: 401, body: '{"code": "unauthenticated"}'});
    expect([silent.failure.code, silent.words.length]).to.deep.equal(['unauthenticated', 0]);
    const {words} = await hear({status: 401, headers: {'www-authenticate': 'Bearer'}});
    expect(words.join()).to.contain('"Access-Control-Expose-Headers: WWW-Authenticate"');
  });
});
