import {expect} from '@open-wc/testing';
import {OtpResendEvent, OtpUnrequestedEvent} from '../../../src/elements/events.js';
import {asked, begin, pageOf, served} from './provided.js';

const NESTED = `<otp-provider><button id="outer"></button>
  <otp-provider><button id="inner"></button></otp-provider></otp-provider>`;

/** A request for a code, as a button of the page's own may make it. */
function request(option?: string): OtpResendEvent {
  const event = new OtpResendEvent(new AbortController().signal);
  return Object.assign(event, option !== undefined && {option});
}

describe('what a part of the page asks of a provider', () => {
  it('a code, where there is none yet, begins a session, once however often it is asked', async () => {
    const {root, providers} = await pageOf('<otp-provider><button></button></otp-provider>');
    const backend = served(providers[0]!);
    const events = [request(), request()];
    for (const event of events) root.querySelector('button')?.dispatchEvent(event);
    const times = await Promise.all(events.map(async ({response}) => response));
    expect(asked(backend)).to.equal('issue');
    expect(times[0]?.expiresAt).to.be.above(Date.now());
  });

  it('a code after the session was cancelled begins another', async () => {
    const {root, providers} = await pageOf('<otp-provider><button></button></otp-provider>');
    const backend = await begin(providers[0]!);
    const first = providers[0]!.session;
    root.querySelector('button')?.dispatchEvent(new OtpUnrequestedEvent());
    const event = request();
    root.querySelector('button')?.dispatchEvent(event);
    await event.response;
    expect(providers[0]!.session).not.to.equal(first);
    expect(asked(backend)).to.equal('issue cancel issue');
  });

  it('a code by another way is asked for by that way', async () => {
    const options = [{id: 'call', channel: 'voice'}];
    const {root, providers} = await pageOf('<otp-provider><button></button></otp-provider>');
    const backend = await begin(providers[0]!, {challenge: {options}});
    const event = request('call');
    root.querySelector('button')?.dispatchEvent(event);
    await event.response;
    expect(backend.calls.at(-1)?.input).to.include({option: 'call', channel: 'voice'});
  });

  it('nothing at all of a provider without a client', async () => {
    const {root} = await pageOf('<otp-provider><button></button></otp-provider>');
    const event = request();
    root.querySelector('button')?.dispatchEvent(event);
    expect(event.response).to.equal(undefined);
  });

  it('concerns the nearest provider alone', async () => {
    const {root, providers} = await pageOf(NESTED);
    const [outer, inner] = [await begin(providers[0]!), await begin(providers[1]!)];
    const event = request();
    root.querySelector('#inner')?.dispatchEvent(event);
    await event.response;
    root.querySelector('#inner')?.dispatchEvent(new OtpUnrequestedEvent());
    await providers[1]!.session?.outcome.catch(() => undefined);
    expect([asked(outer), asked(inner)]).to.deep.equal(['issue', 'issue resend cancel']);
    expect(providers[0]!.snapshot.status).to.equal('awaiting');
  });
});
