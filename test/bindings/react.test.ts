import {createElement, Fragment} from 'react';
import {renderToString} from 'react-dom/server';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {
  OtpChallenge,
  OtpInput,
  OtpProvider,
  OtpStepUp,
  useOtpSession,
  useStepUp,
} from '../../src/bindings/react.js';
import {createSessionLine, NO_SESSION} from '../../src/bindings/session-line.js';
import {createOtpClient} from '../../src/client/create-client.js';
import type {Script} from '../support/scripted-backend.js';
import {scriptedBackend} from '../support/scripted-backend.js';

afterEach(() => vi.restoreAllMocks());

describe('the components where there is no DOM', () => {
  it('send the label, the hint and the input, and nothing from which the element would create more', () => {
    const field = createElement(OtpInput, {
      label: 'Security code',
      hint: 'From the app',
      id: 'code',
      name: 'otp-code',
      required: true,
      length: 8,
      error: 'Try again.',
      autosubmit: true,
      verifyCode: () => true,
      onOtpComplete: () => undefined,
      className: 'wide',
    });
    expect(renderToString(field)).toBe(
      '<otp-input class="wide"><label slot="label" for="code">Security code</label>' +
        '<span slot="hint">From the app</span><input id="code" required="" name="otp-code"/></otp-input>',
    );
  });

  it('send no code: it is the field’s alone', () => {
    expect(renderToString(createElement(OtpInput, {value: '482913'}))).not.toContain('482913');
  });

  it('send the other elements as they stand, without what is told by property', () => {
    const client = createOtpClient({backend: scriptedBackend()});
    const panel = createElement(OtpChallenge, {support: '/help', remember: true, className: 'panel'});
    const page = createElement(
      Fragment,
      null,
      createElement(OtpProvider, {client, purpose: 'payment', id: 'pay'}, panel),
      createElement(OtpStepUp, {label: 'Confirm'}),
    );
    expect(renderToString(page)).toBe(
      '<otp-provider id="pay"><otp-challenge class="panel"></otp-challenge></otp-provider><otp-step-up></otp-step-up>',
    );
  });

  it('and the hooks say nothing to the console, and ask nobody', () => {
    const said = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
    const backend = scriptedBackend();
    const client = createOtpClient({backend});
    function Page() {
      const {session, snapshot, verify} = useOtpSession(client);
      const {isAsking} = useStepUp({require: () => Promise.reject(new Error('asked'))});
      return createElement(OtpInput, {
        label: (session ?? snapshot ?? verify ?? isAsking) === false ? 'Nothing' : 'Something',
      });
    }
    expect(renderToString(createElement(Page))).toContain('Nothing');
    expect(backend.asked).toEqual([]);
    for (const spy of said) expect(spy).not.toHaveBeenCalled();
  });
});

describe('the sessions of a component', () => {
  function line(script: Script = {}) {
    const backend = scriptedBackend(script);
    return {backend, client: createOtpClient({backend}), line: createSessionLine()};
  }

  it('follow the session that is on, and tell of every change', async () => {
    const {client, line: sessions} = line();
    const statuses: (string | undefined)[] = [];
    sessions.subscribe(() => statuses.push(sessions.state.snapshot?.status));
    const session = await sessions.start(client, {purpose: 'login'});
    expect(sessions.state.session).toBe(session);
    await session.verify('123456');
    expect(statuses).toEqual(['awaiting', 'verifying', 'verified']);
  });

  it('end the one before when another is started', async () => {
    const {client, line: sessions} = line();
    const first = await sessions.start(client, {purpose: 'login'});
    const second = await sessions.start(client, {purpose: 'login'});
    expect(sessions.state.session).toBe(second);
    await expect(first.outcome).rejects.toMatchObject({code: 'cancelled'});
  });

  it('give a start up when another one overtakes it', async () => {
    const {client, line: sessions} = line();
    const first = sessions.start(client, {purpose: 'login'});
    const second = sessions.start(client, {purpose: 'payment'});
    await expect(first).rejects.toMatchObject({code: 'aborted'});
    expect(sessions.state.session).toBe(await second);
  });

  it('are none once it is closed, and nothing is asked', async () => {
    const {backend, client, line: sessions} = line();
    const close = sessions.open();
    const first = await sessions.start(client, {purpose: 'login'});
    close();
    await expect(first.outcome).rejects.toMatchObject({code: 'cancelled'});
    await expect(sessions.start(client, {purpose: 'login'})).rejects.toMatchObject({code: 'aborted'});
    await expect(sessions.resume(client, {purpose: 'login', channel: 'email'}).outcome).rejects.toMatchObject(
      {code: 'cancelled'},
    );
    expect(sessions.state).toBe(NO_SESSION);
    expect(backend.asked).toEqual(['issue']);
  });

  it('go on where the component comes back, as StrictMode has it', async () => {
    const {client, line: sessions} = line();
    sessions.open()();
    sessions.open();
    const session = await sessions.start(client, {purpose: 'login'});
    expect(sessions.state.session).toBe(session);
  });
});
