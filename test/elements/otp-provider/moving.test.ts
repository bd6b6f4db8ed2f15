import {expect} from '@open-wc/testing';
import {otpField} from '../../../src/testing/index.js';
import {asked, begin, pageOf} from './provided.js';

const TWO = `<otp-provider><otp-input></otp-input></otp-provider><section></section><otp-provider></otp-provider>`;
const WAYS = ['append', 'moveBefore'] as const;

/** WebKit has no moveBefore. */
function move(way: (typeof WAYS)[number], node: Element, to: Element): void {
  if (way === 'append') to.append(node);
  else to.moveBefore(node, null);
}

describe('a field that moves', () => {
  for (const way of WAYS) {
    it(`from one provider to another follows and asks that one alone, by ${way} (W-29)`, async function () {
      const {providers, fields} = await pageOf(TWO);
      if (!(way in providers[0]!)) this.skip();
      const [from, to] = providers as [(typeof providers)[0], (typeof providers)[0]];
      const field = otpField(fields[0]!);
      const first = await begin(from, {challenge: {length: 4}});
      const second = await begin(to, {challenge: {length: 8}});
      await field.settled();
      expect(field.shown).to.equal('____');
      move(way, fields[0]!, to);
      await field.settled();
      expect(field.shown).to.equal('________');
      // What becomes of the session it has left does not reach it.
      await from.session?.verify(first.wrongCode);
      expect(field.status).to.equal('idle');
      await field.type(second.lastCode);
      await field.whenStatus('verified');
      expect([asked(first), asked(second)]).to.deep.equal(['issue verify', 'issue verify']);
    });

    it(`out of any provider asks nobody, and back finds what has become of it, by ${way}`, async function () {
      const {providers, fields, root} = await pageOf(TWO);
      if (!(way in root)) this.skip();
      const field = otpField(fields[0]!);
      const backend = await begin(providers[0]!);
      move(way, fields[0]!, root.querySelector('section')!);
      await field.type(backend.lastCode);
      expect([asked(backend), field.status]).to.deep.equal(['issue', 'idle']);
      backend.next('verify', {kind: 'rejected', code: 'expired'});
      await providers[0]!.session?.verify(backend.lastCode);
      expect(field.status).to.equal('idle');
      move(way, fields[0]!, providers[0]!);
      await field.whenStatus('expired');
    });
  }
});

describe('a provider that moves', () => {
  for (const way of WAYS) {
    it(`goes on with its session, and so do its fields, by ${way} (W-29)`, async function () {
      const {providers, fields, root} = await pageOf(TWO);
      if (!(way in root)) this.skip();
      const backend = await begin(providers[0]!, {challenge: {length: 8}});
      const field = otpField(fields[0]!);
      await field.type(backend.lastCode.slice(0, 3));
      move(way, providers[0]!, root.querySelector('section')!);
      await field.settled();
      await field.type(backend.lastCode.slice(3));
      await field.whenStatus('verified');
      expect(asked(backend)).to.equal('issue verify');
    });
  }

  it('while it verifies has the answer shown in its new place, by moveBefore (W-29)', async function () {
    const {providers, fields, root} = await pageOf(TWO);
    if (!('moveBefore' in root)) this.skip();
    const backend = await begin(providers[0]!);
    const field = otpField(fields[0]!);
    const gate = backend.hold('verify');
    await field.type(backend.lastCode);
    await gate.reached;
    move('moveBefore', providers[0]!, root.querySelector('section')!);
    expect(field.status).to.equal('verifying');
    gate.release();
    await field.whenStatus('verified');
  });

  it('between two others has its fields follow it, not them', async () => {
    const {providers, fields, root} = await pageOf(
      '<otp-provider></otp-provider><otp-provider><otp-input></otp-input></otp-provider>',
    );
    const [other, own] = providers as [(typeof providers)[0], (typeof providers)[0]];
    const theirs = await begin(other, {challenge: {length: 4}});
    const backend = await begin(own, {challenge: {length: 8}});
    other.append(own);
    root.append(own);
    other.append(own);
    const field = otpField(fields[0]!);
    await field.settled();
    await field.type(backend.lastCode);
    await field.whenStatus('verified');
    expect([asked(theirs), asked(backend)]).to.deep.equal(['issue', 'issue verify']);
  });
});

describe('a provider that is removed while it verifies', () => {
  it('gives the call up, finds out what became of it, and works again where it comes back', async () => {
    const {providers, fields, root} = await pageOf(TWO);
    const [provider] = providers as [(typeof providers)[0]];
    const backend = await begin(provider);
    const field = otpField(fields[0]!);
    const gate = backend.hold('verify');
    await field.type(backend.lastCode);
    await gate.reached;
    provider.remove();
    await field.when(() => backend.calls.some(({act, signal}) => act === 'verify' && signal.aborted));
    await field.when(() => provider.session?.snapshot.status === 'awaiting');
    expect(provider.snapshot.status).to.equal('awaiting');
    expect(asked(backend)).to.equal('issue verify recover');
    root.append(provider);
    await field.settled();
    expect([field.status, provider.snapshot.status]).to.deep.equal(['idle', 'awaiting']);
    await field.clear();
    await field.type(backend.lastCode);
    await field.whenStatus('verified');
  });

  it('shows what its session came to while it was away, when it comes back', async () => {
    const {providers, fields, root} = await pageOf(TWO);
    const [provider] = providers as [(typeof providers)[0]];
    const backend = await begin(provider);
    provider.remove();
    await provider.session?.verify(backend.lastCode);
    expect(provider.snapshot.status).to.equal('verified');
    expect(await provider.outcome).to.deep.include({status: 'verified'});
    root.append(provider);
    await otpField(fields[0]!).whenStatus('verified');
  });
});
