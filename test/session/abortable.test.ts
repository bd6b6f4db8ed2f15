import {describe, expect, it} from 'vitest';
import {abortable} from '../../src/session/abortable.js';
import {faultOf} from './begin.js';

describe('abortable', () => {
  it('is the work itself where there is no signal', () => {
    const work = Promise.resolve(1);
    expect(abortable(work, undefined, 'verify')).toBe(work);
  });

  it('settles as the work does', async () => {
    const {signal} = new AbortController();
    expect(await abortable(Promise.resolve(1), signal, 'verify')).toBe(1);
    const broken = new Error('broken');
    expect(await faultOf(abortable(Promise.reject(broken), signal, 'verify'))).toBe(broken);
  });

  it('rejects with aborted, never with the reason, when the signal aborts or has aborted', async () => {
    const never = new Promise<void>(() => undefined);
    const controller = new AbortController();
    const waiting = abortable(never, controller.signal, 'resend');
    controller.abort('secret');
    expect(await faultOf(waiting)).toMatchObject({code: 'aborted', phase: 'resend'});
    expect(await faultOf(abortable(never, controller.signal, 'resend'))).toMatchObject({code: 'aborted'});
  });
});
