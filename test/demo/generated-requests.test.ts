import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {cookieJar} from '../../src/conformance/cookie-jar.js';
import {type Known, type Schema, valuesOf} from './schema-values.js';
import {ANA, documentOf, GENEROUS, mailedCode, start} from './support.js';

const REQUESTS = 10_000;
/** It would leave nothing to do for all others. */
const SIGN_OUT = '/api/sign-out';
/** How many are under way at a time. */
const AT_ONCE = 40;

interface Generated {
  readonly method: string;
  readonly path: string;
  readonly body: string | undefined;
}

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, {readonly requestBody?: Content}>>>>;
  readonly components: {readonly schemas: Readonly<Record<string, Schema>>};
}

interface Content {
  readonly content: Readonly<Record<string, {readonly schema: Schema}>>;
}

/** Requests that the document allows, and those that differ from one in a part. */
function requestsOf({paths, components}: Described, meant: Known['meant']): fc.Arbitrary<Generated> {
  const find: Known['find'] = (reference) => components.schemas[reference.split('/').at(-1) ?? ''] ?? {};
  const operations = Object.entries(paths)
    .filter(([path]) => path !== SIGN_OUT)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, {requestBody}]) => {
        const schema = requestBody?.content['application/json']?.schema;
        const bodies = schema
          ? valuesOf(schema, {find, meant}).map((value) => JSON.stringify(value))
          : undefined;
        return {method: method.toUpperCase(), path, bodies};
      }),
    );
  return fc.oneof(
    ...operations.map(({method, path, bodies}) => {
      const valid = bodies ?? fc.constant(undefined);
      const body = fc.oneof(valid, bodies ? broken(bodies) : fc.constant(undefined));
      return fc.record({method: fc.constant(method), path: fc.constant(path), body});
    }),
  );
}

/** A body with something wrong in it: a part that is nothing, is of another kind, or too much, or no JSON at all. */
function broken(bodies: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const anything = fc.oneof(fc.anything(), fc.string({unit: 'binary', maxLength: 5000}), fc.constant(null));
  const changed = fc.tuple(bodies, fc.nat(), anything).map(([text, place, value]) => {
    const body = JSON.parse(text) as Record<string, unknown>;
    const names = [...Object.keys(body), 'unknown', '__proto__'];
    return asJson({...body, [names[place % names.length] ?? '']: value}) ?? text.slice(1);
  });
  const cut = fc.tuple(bodies, fc.nat()).map(([text, length]) => text.slice(0, length % (text.length + 1)));
  return fc.oneof(changed, cut, fc.json());
}

/** Undefined for what JSON cannot hold. */
function asJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

describe('the service', () => {
  it('answers ten thousand requests made from its own document, every second one broken, and never with a fault', async () => {
    const {service} = await start({challenge: GENEROUS});
    const document = (await documentOf(service)) as unknown as Described;
    const {fetch} = cookieJar({origin: service.url});
    const post = async (path: string, body: object) =>
      (await fetch(`${service.url}/otp/${path}`, {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify(body),
      }).then((response) => response.json())) as {challenge: {id: string}};
    // Somebody who is signed in, and has codes to enter.
    const login = {purpose: 'login', identity: ANA};
    await post('verify', {id: (await post('issue', login)).challenge.id, code: mailedCode(service)});
    const id: string[] = [];
    for (let count = 0; count < 20; count += 1) id.push((await post('issue', login)).challenge.id);
    const meant = {id, identity: [ANA, 'bo@example.com'], code: ['123456'], purpose: ['login']};
    const waiting = fc.sample(requestsOf(document, meant), {numRuns: REQUESTS, seed: 20_261_127});
    const statuses = new Map<number, number>();
    const faults: Generated[] = [];
    const sendAll = async (): Promise<void> => {
      for (let request = waiting.pop(); request; request = waiting.pop()) {
        const {method, path, body} = request;
        const headers = body === undefined ? {} : {'content-type': 'application/json'};
        const response = await fetch(service.url + path, {
          method,
          headers,
          ...(body !== undefined && {body}),
          signal: AbortSignal.timeout(30_000),
        });
        await response.arrayBuffer();
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
        if (response.status >= 500) faults.push(request);
      }
    };
    await Promise.all(Array.from({length: AT_ONCE}, sendAll));
    const counted = [...statuses].sort(([one], [other]) => one - other);
    console.log(`Statuses: ${counted.map(([status, count]) => `${count} × ${status}`).join(', ')}`);
    expect(faults).toEqual([]);
    expect(counted.reduce((sum, [, count]) => sum + count, 0)).toBe(REQUESTS);
    // Something was let through, and something refused.
    expect(statuses.get(200) ?? 0).toBeGreaterThan(100);
    expect(statuses.get(400) ?? 0).toBeGreaterThan(1000);
    // Ten thousand take a minute where the machine has other tests to run.
  }, 240_000);
});
