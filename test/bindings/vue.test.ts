import {createSSRApp, effectScope, h} from 'vue';
import {renderToString} from 'vue/server-renderer';
import {describe, expect, it} from 'vitest';
import {OtpInput, useOtpSession, useStepUp} from '../../src/bindings/vue.js';
import {createOtpClient} from '../../src/client/create-client.js';
import {isOtpError, OtpError} from '../../src/core/errors.js';
import type {Script} from '../support/scripted-backend.js';
import {scriptedBackend} from '../support/scripted-backend.js';

describe('the component where there is no DOM', () => {
  it('sends the label and the input, and nothing of the element that would create more', async () => {
    const app = createSSRApp(() =>
      h(OtpInput, {
        label: 'Security code',
        id: 'code',
        name: 'otp-code',
        required: true,
        hint: 'From the app',
        verifyCode: () => true,
        autosubmit: true,
        modelValue: '',
      }),
    );
    expect((await renderToString(app)).replaceAll(/<!--.*?-->/g, '')).toBe(
      '<otp-input><label slot="label" for="code">Security code</label><input id="code" name="otp-code" required></otp-input>',
    );
  });

  it('sends the code that the model holds', async () => {
    const app = createSSRApp(() => h(OtpInput, {modelValue: '4829'}));
    expect(await renderToString(app)).toContain('value="4829"');
  });
});

describe('useOtpSession', () => {
  function used(script: Script = {}) {
    const backend = scriptedBackend(script);
    const life = effectScope();
    const client = createOtpClient({backend});
    const {session, snapshot, ...acts} = life.run(() => useOtpSession(client))!;
    return {backend, life, session, snapshot, ...acts};
  }

  it('asks nothing before it is started, then follows the session to its end', async () => {
    const {backend, session, snapshot, start} = used();
    expect(backend.asked).toEqual([]);
    expect(snapshot.value).toBeUndefined();
    const started = await start({purpose: 'login', identity: 'ana@example.com'});
    expect(session.value).toBe(started);
    expect(snapshot.value?.status).toBe('awaiting');
    await started.verify('123456');
    expect(snapshot.value?.status).toBe('verified');
  });

  it('ends the session before when another is started', async () => {
    const {session, start} = used();
    const first = await start({purpose: 'login'});
    const second = await start({purpose: 'login'});
    expect(session.value).toBe(second);
    await expect(first.outcome).rejects.toMatchObject({code: 'cancelled'});
  });

  it('gives a start up when another one overtakes it', async () => {
    const {session, start} = used();
    const first = start({purpose: 'login'});
    const second = start({purpose: 'payment'});
    await expect(first).rejects.toMatchObject({code: 'aborted'});
    expect(session.value).toBe(await second);
  });

  it('ends with the component, in the middle of a start too', async () => {
    const {life, session, snapshot, start} = used();
    const first = await start({purpose: 'login'});
    const second = start({purpose: 'login'});
    life.stop();
    await expect(first.outcome).rejects.toMatchObject({code: 'cancelled'});
    await expect(second).rejects.toSatisfy(isOtpError);
    expect(session.value).toBeUndefined();
    expect(snapshot.value).toBeUndefined();
  });

  it('goes on with a code that was already sent', () => {
    const {backend, snapshot, resume} = used();
    resume({purpose: 'login', channel: 'email', length: 8});
    expect(snapshot.value?.challenge?.length).toBe(8);
    expect(backend.asked).toEqual([]);
  });
});

describe('useStepUp', () => {
  it('tells whether somebody is asked, and takes its questions back with the component', async () => {
    let signal: AbortSignal | undefined;
    const life = effectScope();
    const {require, isAsking} = life.run(() =>
      useStepUp({
        require: (_requirement, options) =>
          new Promise((_resolve, reject) => {
            signal = options?.signal;
            signal?.addEventListener('abort', () => reject(new OtpError('aborted', {phase: 'step-up'})));
          }),
      }),
    )!;
    expect(isAsking.value).toBe(false);
    const asked = require({purpose: 'payment'});
    expect(isAsking.value).toBe(true);
    life.stop();
    expect(signal?.aborted).toBe(true);
    await expect(asked).rejects.toMatchObject({code: 'aborted'});
    expect(isAsking.value).toBe(false);
  });

  it('hands over the proof', async () => {
    const {require, isAsking} = effectScope().run(() =>
      useStepUp({require: async () => Promise.resolve({kind: 'cookie'})}),
    )!;
    await expect(require({purpose: 'payment'})).resolves.toEqual({kind: 'cookie'});
    expect(isAsking.value).toBe(false);
  });
});
