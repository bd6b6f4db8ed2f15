import {expect, fixture} from '@open-wc/testing';
import {createOtpClient} from '../../../src/client/create-client.js';
import {OtpError} from '../../../src/core/errors.js';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import type {OtpProvider} from '../../../src/elements/otp-provider/otp-provider.js';
import '../../../src/elements/otp-provider/define.js';
import {messageOf, painted, partOf, settled} from '../../support/field.js';
import {resetInput, type} from '../../support/real-input.js';
import {type Script, type ScriptedBackend, scriptedBackend} from '../../support/scripted-backend.js';

describe('<otp-provider>', () => {
  afterEach(resetInput);

  it('sends nothing when it is connected, and one code when it is started', async () => {
    const {provider, backend} = await provided();
    expect(backend.asked).to.be.empty;
    await provider.start();
    expect(backend.asked).to.deep.equal(['issue']);
    expect(provider.snapshot.status).to.equal('awaiting');
  });

  it('verifies a typed code, shows it, and settles its outcome with the proof', async () => {
    const {provider, field} = await provided();
    await provider.start();
    field.focus();
    await type('123456');
    expect(await provider.outcome).to.deep.equal({status: 'verified', proof: {kind: 'cookie'}});
    await settled(field);
    expect(field.status).to.equal('verified');
  });

  it('shows a wrong code with the attempts left, and takes the right one after it', async () => {
    const {provider, field} = await provided();
    await provider.start();
    field.focus();
    await type('111111');
    await settled(field);
    expect(field.status).to.equal('rejected');
    expect(messageOf(field)).to.contain('2 attempts left');
    await type('123456');
    await settled(field);
    expect(field.status).to.equal('verified');
  });

  it('hands the field the code’s length, charset and clocks', async () => {
    const {provider, field} = await provided({challenge: {length: 8, charset: 'alphanumeric'}});
    await provider.start();
    await settled(field);
    expect(painted(field)).to.equal('________');
    expect(field.charset).to.equal('alphanumeric');
    expect(partOf(field, 'timer')?.textContent).to.match(/5.00|4.59/);
    expect(partOf(field, 'resend')).not.to.equal(null);
  });

  it('leaves the field its own clocks before there is a code', async () => {
    const {field} = await provided({}, '<otp-input expires-in="90"></otp-input>');
    await settled(field);
    expect(partOf(field, 'timer')?.textContent).to.match(/1.30|1.29/);
  });

  it('asks for another code from the field’s button, and empties the field', async () => {
    const {provider, field, backend} = await provided();
    await provider.start();
    await settled(field);
    field.focus();
    await type('12');
    partOf(field, 'resend')?.click();
    await settled(field);
    expect(backend.asked).to.deep.equal(['issue', 'resend']);
    expect(field.value).to.equal('');
  });

  it('says why no code could be sent, and rejects its start with the same', async () => {
    const {provider, field} = await provided({
      issue: () => Promise.reject(new OtpError('delivery_failed', {phase: 'issue'})),
    });
    const failure = await provider.start().catch((error: unknown) => error);
    expect((failure as OtpError).code).to.equal('delivery_failed');
    await settled(field);
    expect(provider.snapshot.status).to.equal('failed');
    expect(provider.snapshot.error?.code).to.equal('delivery_failed');
    expect(messageOf(field)).to.contain('couldn’t send');
  });

  it('sends one code for two clicks on what starts it', async () => {
    const {provider, backend} = await provided();
    const [first, second] = await Promise.all([provider.start(), provider.start()]);
    expect(first).to.equal(second);
    expect(backend.asked).to.deep.equal(['issue']);
  });

  it('shows a code that the service says has expired, to every field', async () => {
    const {provider, field} = await provided({verify: () => ({kind: 'rejected', code: 'expired'})});
    await provider.start();
    await provider.session?.verify('111111');
    await settled(field);
    await settled(field);
    expect(field.status).to.equal('expired');
  });

  it('does not bring an old rejection back when no other code could be sent', async () => {
    let sent = 0;
    const {provider, field} = await provided({
      issue: () =>
        sent++ === 0
          ? {kind: 'challenge', challenge: {id: 'c1', channel: 'email', ttlMs: 300_000, resendInMs: 0}}
          : Promise.reject(new OtpError('delivery_failed', {phase: 'resend'})),
    });
    await provider.start();
    field.focus();
    await type('111111');
    await settled(field);
    await type('12');
    partOf(field, 'resend')?.click();
    await settled(field);
    await settled(field);
    expect(field.status).to.equal('idle');
    expect(field.value).to.equal('12');
    expect(messageOf(field)).to.contain('couldn’t send');
  });

  it('leaves a field alone whose page answers by itself', async () => {
    const {provider, field, backend} = await provided();
    await provider.start();
    field.addEventListener('otp-complete', (event) => event.respondWith(false));
    field.focus();
    await type('123456');
    await settled(field);
    expect(backend.asked).to.deep.equal(['issue']);
    expect(field.status).to.equal('rejected');
  });

  it('goes on with a code that was sent before, without asking for one', async () => {
    const {provider, field, backend} = await provided();
    provider.resume({id: 'c1', purpose: 'login', channel: 'email', ttlMs: 60_000});
    await settled(field);
    expect(backend.asked).to.be.empty;
    expect(partOf(field, 'timer')).not.to.equal(null);
    field.focus();
    await type('123456');
    await settled(field);
    expect(field.status).to.equal('verified');
  });

  it('shows its session to a field that comes later, and after it has moved', async () => {
    const {provider} = await provided({challenge: {length: 4}});
    await provider.start();
    const late = document.createElement('otp-input');
    provider.append(late);
    await settled(late);
    expect(painted(late)).to.equal('____');
    const elsewhere = document.createElement('section');
    provider.after(elsewhere);
    elsewhere.append(provider);
    late.focus();
    await type('1234');
    await settled(late);
    expect(late.status).to.equal('rejected');
  });

  it('takes a session from elsewhere, and lets go of it', async () => {
    const {provider, field} = await provided();
    const client = createOtpClient({backend: scriptedBackend({challenge: {length: 4}})});
    provider.session = await client.start({purpose: 'payment'});
    await settled(field);
    expect(field.length).to.equal(4);
    provider.session = undefined;
    expect(provider.snapshot.status).to.equal('idle');
  });

  it('throws a TypeError that names what is missing when it has neither endpoint nor client', async () => {
    const provider = await fixture<OtpProvider>('<otp-provider></otp-provider>');
    const failure = await provider.start().catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TypeError);
    expect(provider.snapshot.status).to.equal('idle');
  });

  it('takes no room of its own', async () => {
    const {provider} = await provided();
    expect(getComputedStyle(provider).display).to.equal('contents');
  });
});

async function provided(
  script: Script = {},
  html = '<otp-input></otp-input>',
): Promise<{provider: OtpProvider; field: OtpInput; backend: ScriptedBackend}> {
  await customElements.whenDefined('otp-input');
  const provider = await fixture<OtpProvider>(`<otp-provider purpose="login">${html}</otp-provider>`);
  const backend = scriptedBackend(script);
  provider.client = createOtpClient({backend});
  const field = provider.querySelector('otp-input') as OtpInput;
  await settled(field);
  return {provider, field, backend};
}
