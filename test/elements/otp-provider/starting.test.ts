import {expect} from '@open-wc/testing';
import {createOtpClient} from '../../../src/client/create-client.js';
import type {OtpError} from '../../../src/core/errors.js';
import {OtpProvider} from '../../../src/elements/otp-provider/otp-provider.js';
import {memoryBackend, otpField, type MemoryBackend, type OtpField} from '../../../src/testing/index.js';
import {asked, begin, pageOf, served} from './provided.js';

const CODE = '482913';
const ONE = '<otp-provider><otp-input></otp-input></otp-provider>';

async function one(): Promise<{provider: OtpProvider; field: OtpField}> {
  const {providers, fields} = await pageOf(ONE);
  return {provider: providers[0]!, field: otpField(fields[0]!)};
}

function codeOf(error: unknown): string {
  return (error as OtpError).code;
}

describe('a session that is taken away', () => {
  it('takes its clock and its Resend along, and the field waits for another', async () => {
    const {provider, field} = await one();
    served(provider);
    await provider.start();
    await field.when(() => field.timer !== '');
    provider.session = undefined;
    await field.when(() => field.timer === '' && !field.canResend);
    expect(field.status).to.equal('idle');
  });
});

describe('a code that is filled in before the service has said that it is out', () => {
  it('waits for the session, and is accepted by it', async () => {
    const {provider, field} = await one();
    const backend = served(provider);
    const gate = backend.hold('issue');
    const starting = provider.start();
    await gate.reached;
    await field.type(CODE);
    expect(field.status).to.equal('verifying');
    backend.next('verify', {kind: 'verified', proof: {kind: 'cookie'}});
    gate.release();
    await starting;
    await field.whenStatus('verified');
    expect(asked(backend)).to.equal('issue verify');
  });

  it('is kept for another try where no code could be sent', async () => {
    const {provider, field} = await one();
    const backend = served(provider);
    const gate = backend.hold('issue');
    backend.next('issue', {kind: 'fault', code: 'network'});
    void provider.start();
    await gate.reached;
    await field.type(CODE);
    gate.release();
    await field.whenStatus('failed');
    expect([field.value, asked(backend)]).to.deep.equal([CODE, 'issue']);
  });
});

describe('another code after one that was accepted', () => {
  it('finds the field empty, and is typed and accepted like the first', async () => {
    const {provider, field} = await one();
    const backend = served(provider);
    for (let round = 0; round < 2; round++) {
      await provider.start();
      await field.when(() => field.status === 'idle' && field.value === '');
      await field.type(backend.lastCode);
      await field.whenStatus('verified');
    }
    expect(asked(backend)).to.equal('issue verify issue verify');
  });
});

describe('start()', () => {
  it('sends one code for any clicks while it is asked, and another for one after it', async () => {
    const {provider} = await one();
    const backend = served(provider);
    const gate = backend.hold('issue');
    const starts = [provider.start(), provider.start()];
    await gate.reached;
    starts.push(provider.start());
    gate.release();
    const sessions = new Set(await Promise.all(starts));
    expect([sessions.size, asked(backend)]).to.deep.equal([1, 'issue']);
    const again = await provider.start();
    expect(sessions.has(again)).to.equal(false);
    expect([provider.session === again, asked(backend)]).to.deep.equal([true, 'issue issue']);
  });

  it('that failed is shown, is no error of the page where nobody catches it, and may be tried again', async () => {
    const {provider, field} = await one();
    const backend = served(provider);
    const unhandled: unknown[] = [];
    const hear = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      unhandled.push(event.reason);
    };
    window.addEventListener('unhandledrejection', hear);
    backend.next('issue', {kind: 'fault', code: 'delivery_failed'}, {kind: 'fault', code: 'network'});
    for (const code of ['delivery_failed', 'network']) {
      void provider.start();
      await field.whenStatus('failed');
      expect([provider.snapshot.error?.code, field.message]).to.deep.equal([
        code,
        'We couldn’t send a new code. Try again.',
      ]);
    }
    await provider.start();
    await field.whenStatus('idle');
    await field.type(backend.lastCode);
    await field.whenStatus('verified');
    expect(unhandled).to.be.empty;
    window.removeEventListener('unhandledrejection', hear);
  });

  it('that the page calls off is no failure: the fields are as before', async () => {
    const {provider, field} = await one();
    const backend = served(provider);
    const leaving = new AbortController();
    const gate = backend.hold('issue');
    const starting = provider.start({signal: leaving.signal}).catch(codeOf);
    await gate.reached;
    leaving.abort();
    expect(await starting).to.equal('aborted');
    await field.settled();
    expect([provider.snapshot.status, field.status, field.message]).to.deep.equal(['idle', 'idle', '']);
  });

  it('sends what is confirmed, who asks and how, as they are when it is called', async () => {
    const {provider} = await one();
    const backend = served(provider);
    provider.setAttribute('purpose', 'payment');
    provider.setAttribute('identity', 'ana@example.com');
    provider.setAttribute('channel', 'sms');
    provider.transaction = {payee: 'Acme'};
    await provider.start();
    expect(backend.calls[0]?.input).to.deep.equal({
      purpose: 'payment',
      identity: 'ana@example.com',
      channel: 'sms',
      transaction: {payee: 'Acme'},
    });
  });

  it('works before the provider is in a page, whose fields then show it', async () => {
    const provider = document.createElement('otp-provider');
    const backend = await begin(provider, {challenge: {length: 4}});
    const {root} = await pageOf('');
    provider.append(document.createElement('otp-input'));
    root.append(provider);
    const field = otpField(root);
    await field.settled();
    expect(field.shown).to.equal('____');
    await field.type(backend.lastCode);
    await field.whenStatus('verified');
  });
});

describe('a client that is changed at run time', () => {
  it('leaves the session in flight to the old one, and is asked by the next start', async () => {
    const {provider, field} = await one();
    const old = await begin(provider);
    const fresh = served(provider);
    await field.type(old.wrongCode);
    await field.whenStatus('rejected');
    expect([asked(old), asked(fresh)]).to.deep.equal(['issue verify', '']);
    await provider.start();
    await field.settled();
    await field.type(fresh.lastCode);
    await field.whenStatus('verified');
    expect([asked(old), asked(fresh)]).to.deep.equal(['issue verify', 'issue verify']);
  });

  it('is one of another endpoint where that is changed, and made once for each', async () => {
    const {clientFor} = OtpProvider;
    const backends = new Map<string, MemoryBackend>();
    const made: string[] = [];
    OtpProvider.clientFor = (endpoint) => {
      made.push(endpoint);
      const backend = memoryBackend();
      backends.set(endpoint, backend);
      return createOtpClient({backend});
    };
    const {provider} = await one();
    try {
      for (const endpoint of ['/a', '/a', '/b']) {
        provider.setAttribute('endpoint', endpoint);
        await provider.updateComplete;
        await provider.start();
      }
    } finally {
      OtpProvider.clientFor = clientFor;
    }
    expect(made).to.deep.equal(['/a', '/b']);
    expect([...backends.values()].map(asked)).to.deep.equal(['issue issue', 'issue']);
    provider.removeAttribute('endpoint');
    expect(await provider.start().catch((error: unknown) => error)).to.be.instanceOf(TypeError);
    const own = served(provider);
    provider.endpoint = '/c';
    await provider.start();
    expect(asked(own)).to.equal('issue');
  });
});

describe('a session that is assigned', () => {
  it('takes the place of one that verifies: how that ended is told to no field', async () => {
    const {provider, field} = await one();
    const old = await begin(provider);
    const gate = old.hold('verify');
    await field.type(old.wrongCode);
    await gate.reached;
    const fresh = served(provider);
    await provider.start();
    gate.release();
    await field.when(() => field.status === 'idle');
    expect([field.value, provider.snapshot.status]).to.deep.equal(['', 'awaiting']);
    await field.type(fresh.lastCode);
    await field.whenStatus('verified');
  });

  it('while another sends a code: the clocks are its own', async () => {
    const {provider, field} = await one();
    const old = await begin(provider);
    await field.settled();
    const gate = old.hold('resend');
    await field.resend();
    await gate.reached;
    served(provider, {challenge: {ttlMs: 60_000}});
    await provider.start();
    gate.release();
    await field.when(() => field.message === 'A new code is on its way.');
    expect(field.secondsLeft).to.be.within(55, 60);
  });

  it('and taken away while it verifies leaves an empty field that asks nobody', async () => {
    const {provider, field} = await one();
    const backend = await begin(provider);
    const gate = backend.hold('verify');
    await field.type(backend.wrongCode);
    await gate.reached;
    provider.session = undefined;
    gate.release();
    await field.whenStatus('idle');
    await field.when(() => field.value === '');
    await field.type(backend.lastCode);
    expect([asked(backend), provider.snapshot.status]).to.deep.equal(['issue verify', 'idle']);
  });

  it('and cancelled while it verifies is no failure of the field', async () => {
    const {provider, field} = await one();
    const backend = await begin(provider);
    const gate = backend.hold('verify');
    await field.type(backend.lastCode);
    await gate.reached;
    await provider.session?.cancel();
    await field.when(() => field.value === '');
    expect([field.status, field.message, provider.snapshot.status]).to.deep.equal(['idle', '', 'idle']);
  });

  it('shows where it is at once, whoever began it, and the same one again changes nothing', async () => {
    const {provider, field} = await one();
    const backend = memoryBackend({challenge: {length: 4}});
    const session = await createOtpClient({backend}).start({purpose: 'payment'});
    await session.verify(backend.wrongCode);
    provider.session = session;
    provider.session = session;
    await field.whenStatus('rejected');
    expect([field.shown, provider.snapshot === session.snapshot]).to.deep.equal(['____', true]);
  });
});

describe('outcome', () => {
  it('is the first success, of a later session too, and nothing else settles it', async () => {
    const {provider, field} = await one();
    const settled: unknown[] = [];
    void provider.outcome.then((outcome) => settled.push(outcome));
    const backend = await begin(provider);
    await field.type(backend.wrongCode);
    await field.whenStatus('rejected');
    await provider.session?.cancel();
    await provider.start();
    await field.settled();
    expect(settled).to.be.empty;
    await field.type(backend.lastCode);
    await field.whenStatus('verified');
    expect(settled).to.deep.equal([{status: 'verified', proof: {kind: 'cookie'}}]);
    expect(await provider.outcome).to.equal(settled[0]);
  });
});
