import {expect} from '@open-wc/testing';
import {restBackend} from '../../../src/backends/rest.js';
import {createOtpClient} from '../../../src/client/create-client.js';
import type {OtpError} from '../../../src/core/errors.js';
import type {Said} from '../../support/answers.mjs';
import {OTHER} from '../../support/other-origin.js';

async function failure(said: Said): Promise<OtpError> {
  const baseUrl = `${OTHER}/answer/${encodeURIComponent(JSON.stringify(said))}`;
  const client = createOtpClient({backend: restBackend({baseUrl})});
  const asked = client.start({purpose: 'login', identity: 'ana@example.com'});
  return asked.then(
    () => Promise.reject(new Error('sent')),
    (error: unknown) => error as OtpError,
  );
}

describe('a service that counts the browser’s own question before a request (WIRE-SHAPES, fact 7)', () => {
  it('is network to the page, which may be tried again, and not what the answer would have been', async () => {
    for (const preflight of [429, 403, 500]) {
      const error = await failure({status: 200, body: '{}', preflight});
      expect([error.code, error.phase, error.retryable, error.status]).to.deep.equal([
        'network',
        'issue',
        true,
        undefined,
      ]);
    }
  });

  it('is told by its own answer where it lets that question pass', async () => {
    const error = await failure({
      status: 429,
      headers: {'retry-after': '3', 'access-control-expose-headers': 'retry-after'},
    });
    expect([error.code, error.retryAfterMs]).to.deep.equal(['rate_limited', 3000]);
  });
});
