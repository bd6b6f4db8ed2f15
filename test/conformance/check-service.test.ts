import {describe, expect, it} from 'vitest';
import {CHECKS, checkService} from '../../src/conformance/check-service.js';
import {reference} from './reference.js';

describe('the conformance kit', () => {
  it('finds that the reference service holds to everything', async () => {
    const {url, hooksAt} = await reference();
    const findings = await checkService({baseUrl: `${url}/otp`, hooks: hooksAt(url)});
    expect(findings.filter(({result}) => result !== 'passed')).toEqual([]);
    expect(findings.map(({id}) => id)).toEqual(CHECKS.map(({id}) => id));
  });
});
