import {describe, expect, it, vi} from 'vitest';
import type {StepUpOptions} from '../../src/step-up/step-up.js';
import {reply, serve} from '../backends/serve.js';
import {REQUIREMENT, scene} from './resource.js';

describe('a 401 of another origin without a demand that the page may read', () => {
  it('is told of in development, once, and of no other answer (S-21)', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const {url} = await serve((response, request) => {
      if (request.headers['x-step-up-proof']) {
        reply(response, 200, '{}');
        return;
      }
      reply(response, Number(request.url.slice(1)), '{}');
    });
    const send = async (status: number, page: string, detect?: StepUpOptions['detect']): Promise<unknown> => {
      vi.stubGlobal('location', {origin: page});
      const there = await scene({origins: [url], ...(detect && {detect})});
      const sent = there.stepUp.fetch(`${url}/${status}`);
      if (detect) await there.person.answer(0);
      await sent;
      return warned.mock.calls.length;
    };
    expect(await send(401, url)).toBe(0);
    expect(await send(403, 'https://shop.example')).toBe(0);
    const found: StepUpOptions['detect'] = ({status}) => (status === 401 ? REQUIREMENT : undefined);
    expect(await send(401, 'https://shop.example', found)).toBe(0);
    expect(await send(401, 'https://shop.example')).toBe(1);
    expect(await send(401, 'https://shop.example')).toBe(1);
    expect(String(warned.mock.calls[0])).toMatch(
      /step-up: a service of another origin answered 401 .*Access-Control-Expose-Headers: WWW-Authenticate/,
    );
    vi.unstubAllGlobals();
    warned.mockRestore();
  });
});
