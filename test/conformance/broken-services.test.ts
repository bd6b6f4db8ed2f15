import {afterEach, describe, expect, it, vi} from 'vitest';
import {CHECKS, checkService} from '../../src/conformance/check-service.js';
import {BROKEN_SERVICES} from './broken-services.js';
import {reference} from './reference.js';
import {rewritingProxy} from './rewriting-proxy.js';

describe('the conformance kit names a service that', () => {
  afterEach(() => vi.restoreAllMocks());

  for (const {name, check, why, within, rewrite} of BROKEN_SERVICES) {
    it(name, async () => {
      within?.();
      const {url, hooksAt} = await reference();
      const stranger = 'nobody@example.com';
      const codeTo = (identity: string) => hooksAt(url).code({identity, channel: 'email'}) as string;
      const seen = rewrite ? await rewritingProxy(url, rewrite({stranger, codeTo})) : url;
      const [finding] = await checkService({
        baseUrl: `${seen}/otp`,
        hooks: {...hooksAt(seen), stranger: () => stranger},
        only: [check],
      });
      expect(finding).toMatchObject({id: check, result: 'failed', why: expect.stringMatching(why) as string});
    });
  }

  it('breaks any guarantee: each check has been seen to fail', () => {
    const seen = BROKEN_SERVICES.map(({check}) => check);
    expect(seen.sort()).toEqual(CHECKS.map(({id}) => id).sort());
  });
});
