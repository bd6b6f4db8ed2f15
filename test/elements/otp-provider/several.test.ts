import {expect} from '@open-wc/testing';
import type {OtpProvider} from '../../../src/elements/otp-provider/otp-provider.js';
import {otpField, type OtpField} from '../../../src/testing/index.js';
import {asked, begin, pageOf, served} from './provided.js';

const NESTED = `<otp-provider><otp-input id="outer"></otp-input>
  <otp-provider><otp-input id="inner"></otp-input></otp-provider></otp-provider>`;

describe('several providers on a page', () => {
  it('side by side serve their own fields alone', async () => {
    const one = '<otp-provider><otp-input></otp-input></otp-provider>';
    const {providers, fields} = await pageOf(one + one);
    const [left, right] = fields.map(otpField) as [OtpField, OtpField];
    const backends = await Promise.all([
      begin(providers[0]!, {challenge: {length: 4}}),
      begin(providers[1]!, {challenge: {length: 8}}),
    ]);
    await left.settled();
    expect([left.shown, right.shown]).to.deep.equal(['____', '________']);
    await left.type(backends[0].lastCode);
    await left.whenStatus('verified');
    expect(right.status).to.equal('idle');
    expect(backends.map(asked)).to.deep.equal(['issue verify', 'issue']);
  });

  it('one inside the other: the nearest is shown and asked, each by its own fields', async () => {
    const {providers, fields} = await pageOf(NESTED);
    const [outer, inner] = fields.map(otpField) as [OtpField, OtpField];
    const outside = await begin(providers[0]!, {challenge: {length: 4}});
    const inside = await begin(providers[1]!, {challenge: {length: 8}});
    await inner.settled();
    expect([outer.shown, inner.shown]).to.deep.equal(['____', '________']);
    await inner.type(inside.lastCode);
    await inner.whenStatus('verified');
    expect([asked(outside), asked(inside), outer.status]).to.deep.equal(['issue', 'issue verify', 'idle']);
    await outer.type(outside.lastCode);
    await outer.whenStatus('verified');
    expect([asked(outside), asked(inside)]).to.deep.equal(['issue verify', 'issue verify']);
  });

  it('one inside the other: a code for the nearest goes to nobody else while it has no session', async () => {
    const {providers, fields} = await pageOf(NESTED);
    const [, inner] = fields.map(otpField) as [OtpField, OtpField];
    const outside = await begin(providers[0]!);
    served(providers[1]!);
    await inner.type(outside.lastCode);
    expect([asked(outside), inner.status, inner.complete]).to.deep.equal(['issue', 'idle', true]);
    fields[1]!.resendAt = Date.now();
    await inner.when(() => inner.canResend);
    await inner.resend();
    expect(asked(outside)).to.equal('issue');
  });

  it('one inside the other, in shadow roots of their own, open or closed: the nearest is asked', async () => {
    for (const mode of ['open', 'closed'] as const) {
      const {providers, root} = await pageOf('<otp-provider><section></section></otp-provider>');
      const inside = root.querySelector('section')!.attachShadow({mode});
      const near = document.createElement('otp-provider');
      const field = document.createElement('otp-input');
      near.append(field);
      inside.append(near);
      const outer = await begin(providers[0]!);
      served(near);
      const harness = otpField(field);
      await harness.type(outer.lastCode);
      expect(asked(outer), mode).to.equal('issue');
      await near.start();
      await harness.clear();
      const backend = await begin(near);
      await harness.type(backend.lastCode);
      await harness.whenStatus('verified');
    }
  });

  it('one that comes between takes the field over, and gives it back when it goes', async () => {
    const {providers, fields} = await pageOf('<otp-provider><otp-input></otp-input></otp-provider>');
    const field = otpField(fields[0]!);
    const outside = await begin(providers[0]!, {challenge: {length: 4}});
    const near = document.createElement('otp-provider');
    providers[0]!.append(near);
    near.append(fields[0]!);
    const inside = await begin(near, {challenge: {length: 8}});
    await field.settled();
    expect(field.shown).to.equal('________');
    near.replaceWith(...near.childNodes);
    await field.settled();
    expect(field.shown).to.equal('____');
    await field.type(outside.lastCode);
    await field.whenStatus('verified');
    expect([asked(outside), asked(inside)]).to.deep.equal(['issue verify', 'issue']);
  });
});

describe('several fields in one provider', () => {
  it('show one session: while it verifies none can be typed into, and all hear how it ended', async () => {
    const {providers, fields} = await pageOf(
      '<otp-provider><otp-input></otp-input><otp-input></otp-input></otp-provider>',
    );
    const backend = await begin(providers[0]!);
    const [first, second] = fields.map(otpField) as [OtpField, OtpField];
    const gate = backend.hold('verify');
    await first.type(backend.wrongCode);
    await gate.reached;
    await second.whenStatus('verifying');
    await second.type('12');
    expect(second.value).to.equal('');
    gate.release();
    await first.whenStatus('rejected');
    await second.whenStatus('rejected');
    await second.type(backend.lastCode);
    await second.whenStatus('verified');
    await first.whenStatus('verified');
    expect(asked(backend)).to.equal('issue verify verify');
  });
});

describe('a provider whose page answers by itself', () => {
  const ways: Readonly<Record<string, (event: Event) => void>> = {
    answers: (event) => (event as GlobalEventHandlersEventMap['otp-complete']).respondWith(false),
    'says that it handles it': (event) => event.preventDefault(),
    'lets it go no further': (event) => event.stopPropagation(),
  };
  for (const [way, act] of Object.entries(ways)) {
    for (const place of ['otp-input', 'section']) {
      it(`asks nobody where a listener at ${place} ${way}`, async () => {
        const {providers, fields, root} = await pageOf(
          '<otp-provider><section><otp-input></otp-input></section></otp-provider>',
        );
        const backend = await begin(providers[0]!);
        root.querySelector(place)!.addEventListener('otp-complete', act);
        await otpField(fields[0]!).type(backend.lastCode);
        expect(asked(backend)).to.equal('issue');
      });
    }
  }

  it('is asked before a listener outside of it, which then finds the answer given', async () => {
    const {providers, fields, root} = await pageOf('<otp-provider><otp-input></otp-input></otp-provider>');
    const backend = await begin(providers[0]!);
    let isAnswered = false;
    root.addEventListener('otp-complete', ({response}) => (isAnswered = response !== undefined));
    await otpField(fields[0]!).type(backend.lastCode);
    expect(isAnswered).to.equal(true);
  });

  it('leaves what another provider in a copy of the library has answered', async () => {
    const {providers, fields} = await pageOf(NESTED);
    const marked = new Event('otp-complete', {bubbles: true, cancelable: true});
    Object.assign(marked, {[Symbol.for('otp-stepup.heard')]: true, code: '123456'});
    const outside = await begin(providers[0] as OtpProvider);
    fields[0]!.dispatchEvent(marked);
    expect(asked(outside)).to.equal('issue');
  });
});
