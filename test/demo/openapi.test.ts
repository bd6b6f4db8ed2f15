import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {OPERATIONS} from '../../demo/server/contract.js';
import {PROBLEM_CODES} from '../../demo/server/problems.js';
import {ContractCheck, documentFaults} from '../../demo/testing/contract-check.js';
import {publishedContract} from '../../demo/testing/published-contract.js';
import {documentOf, start} from './support.js';

describe('/openapi.json', () => {
  it('is a valid OpenAPI 3.1 document', async () => {
    const {service} = await start();
    const document = await documentOf(service);
    expect((document as unknown as {openapi: string}).openapi).toMatch(/^3\.1\./);
    expect(await documentFaults(document)).toBe('');
    expect(
      await documentFaults({
        ...document,
        paths: {'/x': {post: {summary: '', description: '', responses: {x: {}}}}},
      }),
    ).not.toBe('');
  });

  it('is published with the package, without what is the demo’s own: `npm run contract` writes it', () => {
    const published = JSON.parse(
      readFileSync(new URL('../../src/conformance/openapi.json', import.meta.url), 'utf8'),
    ) as unknown;
    expect(published).toEqual(JSON.parse(JSON.stringify(publishedContract())));
  });

  it('has examples that fit their schemas', async () => {
    const {service} = await start();
    expect(new ContractCheck(await documentOf(service)).wrongExamples()).toEqual([]);
  });

  it('describes every operation, request, success and field', async () => {
    const {service} = await start();
    const {paths} = await documentOf(service);
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
    expect(operations).toHaveLength(Object.keys(OPERATIONS).length);
    for (const operation of operations) {
      expect(operation.summary).toMatch(/\w/);
      expect(operation.description).toMatch(/\w/);
      for (const response of Object.values(operation.responses)) {
        expect(response).toHaveProperty('description');
        for (const {examples} of Object.values(response.content ?? {})) expect(examples).toBeDefined();
      }
    }
  });

  it('names exactly the routes of the contract that the service serves', async () => {
    const {service} = await start();
    for (const {method, path} of Object.values(OPERATIONS)) {
      expect(service.app.hasRoute({method, url: path})).toBe(true);
    }
    const {paths} = await documentOf(service);
    const named = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(named.sort()).toEqual(
      Object.values(OPERATIONS)
        .map(({method, path}) => `${method} ${path}`)
        .sort(),
    );
  });

  it('refuses an answer that breaks the contract, so that the checks of the other tests mean something', async () => {
    const {service} = await start();
    const contract = new ContractCheck(await documentOf(service));
    const verify = {method: 'POST', path: '/otp/verify', contentType: 'application/json'};
    const verified = {status: 'verified', proof: {kind: 'cookie'}};
    expect(contract.faultsOf({...verify, status: 200, body: verified})).toBe('');
    expect(contract.faultsOf({...verify, status: 200, body: {status: 'verified'}})).not.toBe('');
    expect(contract.faultsOf({...verify, status: 201, body: verified})).not.toBe('');
    expect(contract.faultsOf({...verify, status: 422, body: verified})).not.toBe('');
    const contentType = 'application/problem+json';
    expect(contract.faultsOf({...verify, contentType, status: 422, body: {code: 'invalid_code'}})).not.toBe(
      '',
    );
  });
});

describe('/problems', () => {
  it('explains every problem at the place that its type points to', async () => {
    const {service} = await start();
    const page = await (await fetch(`${service.url}/problems`)).text();
    for (const code of PROBLEM_CODES) expect(page).toContain(`<dt id="${code}">`);
  });
});
