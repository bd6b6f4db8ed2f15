import {expect, fixture, waitUntil} from '@open-wc/testing';
import type {OtpError} from '../../../src/core/errors.js';
import type {OtpChallenge} from '../../../src/elements/otp-challenge/otp-challenge.js';
import {otpField} from '../../../src/testing/index.js';
import {click, press, resetInput, setClipboard, chord, type} from '../../support/real-input.js';
import {asked} from '../otp-provider/provided.js';
import {focused, panelOf, part, partsOf, PAYMENT, plain, said, startedPanel, WAYS, words} from './panels.js';

describe('<otp-challenge>', () => {
  afterEach(resetInput);

  it('asks for nothing by itself, and for one code by its button', async () => {
    const {panel, backend} = await panelOf();
    expect(asked(backend)).to.equal('');
    expect(part(panel, 'field')).to.equal(undefined);
    await click(part(panel, 'send') as HTMLElement);
    await waitUntil(() => part(panel, 'field'));
    expect(asked(backend)).to.equal('issue');
    expect(words(part(panel, 'lead'))).to.equal('We texted a code to •••• 900.');
    expect(focused()).to.equal(panel.field?.input);
  });

  it('asks once, however often the button is pressed while the code is on its way', async () => {
    const {panel, backend} = await panelOf();
    const gate = backend.hold('issue');
    const send = part(panel, 'send') as HTMLElement;
    send.click();
    send.click();
    await gate.reached;
    await panel.updateComplete;
    expect(words(part(panel, 'send'))).to.equal('Sending…');
    expect(part(panel, 'send')?.getAttribute('aria-disabled')).to.equal('true');
    send.click();
    gate.release();
    await waitUntil(() => part(panel, 'field'));
    expect(asked(backend)).to.equal('issue');
  });

  it('says why no code could be sent, aloud too, and asks again by the same button', async () => {
    const {panel, backend} = await panelOf();
    backend.next('issue', {kind: 'fault', code: 'rate_limited', retryAfterMs: 120_000});
    part(panel, 'send')?.click();
    await waitUntil(() => words(part(panel, 'lead')).startsWith('Too many'));
    expect(words(part(panel, 'lead'))).to.contain('2 minutes');
    await waitUntil(() => said(panel).includes('2 minutes'));
    expect(words(part(panel, 'send'))).to.equal('Try again');
    part(panel, 'send')?.click();
    await waitUntil(() => part(panel, 'field'));
    expect(asked(backend)).to.equal('issue issue');
  });

  it('creates a field in the light, and takes the author’s where there is one (FIELD rule 1)', async () => {
    const {panel: created} = await startedPanel();
    expect([...created.children].map(({localName}) => localName)).to.deep.equal(['otp-input']);
    const {panel: authored} = await startedPanel({inside: '<div><otp-input label="Code"></otp-input></div>'});
    expect(authored.querySelectorAll('otp-input')).to.have.lengthOf(1);
    expect(authored.field?.label).to.equal('Code');
  });

  it('has no field of its own before there is a code and after it was stopped, for whoever fills forms to find', async () => {
    const {panel, provider} = await panelOf();
    expect(panel.field).to.equal(undefined);
    await provider.start();
    await panel.updateComplete;
    expect(panel.field).not.to.equal(undefined);
    await provider.session?.cancel();
    await panel.updateComplete;
    expect(panel.field).to.equal(undefined);
  });

  it('gives its own field up for one that the author brings later', async () => {
    const {panel} = await startedPanel();
    const late = document.createElement('otp-input');
    panel.append(late);
    panel.requestUpdate();
    await panel.updateComplete;
    expect([...panel.querySelectorAll('otp-input')]).to.deep.equal([late]);
  });

  it('verifies what is typed, and shows the good end', async () => {
    const {panel, backend} = await startedPanel();
    panel.focus();
    await type(backend.lastCode);
    await waitUntil(() => words(part(panel, 'lead')) === 'You’re signed in.');
    for (const name of ['help', 'notice', 'unrequested', 'ways', 'send'])
      expect(part(panel, name), name).to.equal(undefined);
    expect(asked(backend)).to.equal('issue verify');
  });

  it('goes on after a wrong code, and has no more to say than the field', async () => {
    const {panel, backend} = await startedPanel();
    panel.focus();
    await type(backend.wrongCode);
    const field = otpField(panel);
    await field.whenStatus('rejected');
    expect(field.message).to.contain('attempts left');
    expect(words(part(panel, 'lead'))).to.equal('We texted a code to •••• 900.');
    await type(backend.lastCode);
    await field.whenStatus('verified');
  });

  it('shows the bad end, and whom to ask, where no other code can be had', async () => {
    const challenge = {attemptsLeft: 1, resend: 'none' as const};
    const {panel, backend} = await startedPanel({challenge, attributes: 'support="/help"'});
    panel.focus();
    await type(backend.wrongCode);
    await otpField(panel).whenStatus('locked');
    await panel.updateComplete;
    expect(words(part(panel, 'lead'))).to.match(/^No more codes/);
    expect(part(panel, 'support')?.getAttribute('href')).to.equal('/help');
    expect(part(panel, 'help')).to.equal(undefined);
  });

  it('leaves it to the field where too many wrong codes leave room for another one', async () => {
    const {panel, backend} = await startedPanel({challenge: {attemptsLeft: 1}});
    panel.focus();
    await type(backend.wrongCode);
    await otpField(panel).whenStatus('locked');
    await panel.updateComplete;
    expect(words(part(panel, 'lead'))).to.equal('We texted a code to •••• 900.');
    expect(otpField(panel).message).to.contain('Get a new code');
  });

  describe('ways to get a code', () => {
    const choice = {kind: 'choice' as const, options: WAYS};

    it('are offered first where the service leaves the choice to the person', async () => {
      const {panel, provider, backend} = await panelOf();
      backend.next('issue', choice);
      await provider.start();
      await panel.updateComplete;
      expect(words(part(panel, 'lead'))).to.equal('How do you want to get your code?');
      expect(partsOf(panel, 'way').map(words)).to.deep.equal([
        'Call me at •••• 900',
        'Use my authenticator app',
        'Use a recovery code',
      ]);
      backend.next('issue', {kind: 'challenge', challenge: {channel: 'voice', destination: '•••• 900'}});
      await click(partsOf(panel, 'way')[0] as HTMLElement);
      await waitUntil(() => part(panel, 'field'));
      expect(backend.calls.at(-1)?.input).to.include({option: 'call', channel: 'voice'});
      expect(words(part(panel, 'lead'))).to.contain('calling •••• 900');
      expect(focused()).to.equal(panel.field?.input);
    });

    it('stay where they are, and cannot be pressed twice, while a code is asked for', async () => {
      const {panel, provider, backend} = await panelOf();
      backend.next('issue', choice);
      await provider.start();
      await panel.updateComplete;
      const gate = backend.hold('issue');
      const [first, second] = partsOf(panel, 'way') as [HTMLElement, HTMLElement];
      first.click();
      await gate.reached;
      await panel.updateComplete;
      expect(partsOf(panel, 'way').map((way) => way.getAttribute('aria-disabled'))).to.deep.equal([
        'true',
        'true',
        'true',
      ]);
      second.click();
      gate.release();
      await waitUntil(() => part(panel, 'field'));
      expect(asked(backend)).to.equal('issue issue');
    });

    it('can be changed to later: the field is empty, and the new place is said', async () => {
      const {panel, backend} = await startedPanel({challenge: {options: WAYS}});
      panel.focus();
      await type('12');
      backend.next('issue', {kind: 'challenge', challenge: {channel: 'totp', issued: false}});
      await click(partsOf(panel, 'way')[1] as HTMLElement);
      await waitUntil(() => words(part(panel, 'lead')).startsWith('Open your authenticator'));
      await waitUntil(() => said(panel).startsWith('Open your authenticator'));
      expect(panel.field?.value).to.equal('');
      expect(words(partsOf(panel, 'help')[0]?.firstElementChild ?? undefined)).to.equal('Code not working?');
    });

    it('say why one of them brought no code, and the code before still counts', async () => {
      const {panel, backend} = await startedPanel({challenge: {options: WAYS}});
      backend.next('issue', {kind: 'fault', code: 'delivery_failed'});
      partsOf(panel, 'way')[0]?.click();
      await waitUntil(() => words(part(panel, 'problem')) === 'We couldn’t send a code. Try again.');
      panel.focus();
      await type(backend.lastCode);
      await otpField(panel).whenStatus('verified');
    });
  });

  describe('what is confirmed', () => {
    it('is the service’s own statement, an amount with its currency as one (S-40)', async () => {
      const {panel, provider} = await panelOf({purpose: 'payment', challenge: {transaction: PAYMENT}});
      provider.transaction = {amount: '1.00', currency: 'EUR', payee: 'Somebody else'};
      await provider.start();
      await panel.updateComplete;
      expect(words(part(panel, 'heading'))).to.equal('Confirm your payment');
      expect(partsOf(panel, 'detail').map(words)).to.deep.equal(['Amount €49.90', 'To Acme Bicycles Ltd']);
      expect(panel.description).to.equal('Amount: €49.90. To: Acme Bicycles Ltd');
    });

    it('is read first: the heading has the focus, and what is typed or pasted there goes into the field (X-34)', async () => {
      const {panel, backend} = await startedPanel({purpose: 'payment', challenge: {transaction: PAYMENT}});
      await setClipboard(`Your code is ${backend.lastCode}.`);
      panel.focus();
      expect(focused()).to.equal(part(panel, 'heading'));
      await type('7');
      expect(panel.field?.value).to.equal('7');
      await press('Backspace');
      panel.focus();
      await chord('Control', 'v');
      await otpField(panel).whenStatus('verified');
    });

    it('is text, whatever it holds, and no turned or hidden character is left in it (S-19)', async () => {
      const payee = '<img src=x onerror="document.title=1">\u202Edtl emcA\u0007';
      const {panel} = await startedPanel({purpose: 'payment', challenge: {transaction: {payee}}});
      const [detail] = partsOf(panel, 'detail');
      expect(detail?.querySelector('img')).to.equal(null);
      expect(detail?.querySelector('dd')?.textContent).to.equal(
        '<img src=x onerror="document.title=1"> dtl emcA',
      );
    });

    it('is told by the service’s own name where there is no word for it', async () => {
      const {panel} = await startedPanel({challenge: {transaction: {wing: 'B', parcel: '17'}}});
      expect(partsOf(panel, 'detail').map(words)).to.deep.equal(['wing B', 'Parcel 17']);
    });
  });

  it('gives advice for the channel, and whom to ask', async () => {
    const mail = {channel: 'email', destination: 'a••@e•••••.com'};
    const {panel} = await startedPanel({challenge: mail, attributes: 'support="/help"'});
    const help = part(panel, 'help') as HTMLDetailsElement;
    expect(help.open).to.equal(false);
    await click(help.querySelector('summary') as HTMLElement);
    expect(words(help)).to.contain('spam folder');
    expect(part(panel, 'support')?.getAttribute('href')).to.equal('/help');
  });

  it('says where the code may be entered, by the page’s host or the site it is given (S-34)', async () => {
    const {panel} = await startedPanel();
    expect(words(part(panel, 'notice'))).to.contain(`only on ${location.host}.`);
    panel.site = 'larkpost.example';
    await panel.updateComplete;
    expect(words(part(panel, 'notice'))).to.contain('only on larkpost.example.');
  });

  it('ends it for who did not ask: the session is cancelled, the page hears of it, nothing can be entered', async () => {
    const {panel, backend, session, provider} = await startedPanel();
    const told: string[] = [];
    document.addEventListener('otp-unrequested', ({type: name}) => told.push(name), {once: true});
    await click(part(panel, 'unrequested') as HTMLElement);
    const reason = await session.outcome.catch((error: unknown) => (error as OtpError).code);
    await panel.updateComplete;
    expect(reason).to.equal('cancelled');
    expect(told).to.deep.equal(['otp-unrequested']);
    expect(asked(backend)).to.equal('issue cancel');
    expect(words(part(panel, 'lead'))).to.match(/^Stopped/);
    expect(part(panel, 'field')).to.equal(undefined);
    await provider.start();
    await panel.updateComplete;
    expect(part(panel, 'field'), 'begun anew').not.to.equal(undefined);
  });

  it('offers to remember the device where it is told to, and tells the session what was chosen', async () => {
    const {panel: without} = await startedPanel();
    expect(part(without, 'remember')).to.equal(undefined);
    const {panel, backend} = await startedPanel({attributes: 'remember'});
    panel.focus();
    await type(backend.wrongCode);
    await otpField(panel).whenStatus('rejected');
    await click(part(panel, 'remember') as HTMLElement);
    panel.focus();
    await type(backend.lastCode);
    await otpField(panel).whenStatus('verified');
    const told = backend.calls.map(({input}) => (input as {remember?: boolean}).remember);
    expect(told).to.deep.equal([undefined, undefined, true]);
  });

  it('has every part replaced by what the author puts into its slot', async () => {
    const names = [
      'heading',
      'details',
      'lead',
      'ways',
      'help',
      'support',
      'notice',
      'unrequested',
      'remember',
    ];
    const inside = names.map((name) => `<span slot="${name}">own ${name}</span>`).join('');
    const challenge = {options: WAYS, transaction: PAYMENT};
    const {panel} = await startedPanel({inside, challenge, attributes: 'remember support="/help"'});
    partsOf(panel, 'help')[0]?.setAttribute('open', '');
    for (const name of names) {
      const own = panel.querySelector(`[slot=${name}]`) as HTMLElement;
      expect(own.checkVisibility(), name).to.equal(true);
    }
    const shown = words(partsOf(panel, 'panel')[0]);
    for (const text of ['Call me', 'spam', 'Contact support', 'I didn’t ask', 'Enter this code only'])
      expect(shown).not.to.contain(text);
  });

  it('replaces single words', async () => {
    const {panel} = await startedPanel();
    panel.messages = {unrequested: 'Not me', label: 'The code'};
    await panel.updateComplete;
    expect(words(part(panel, 'unrequested'))).to.equal('Not me');
    expect(panel.field?.label).to.equal('The code');
  });

  it('outside of any provider it stands there and does nothing', async () => {
    const panel = await fixture<OtpChallenge>('<otp-challenge lang="en"></otp-challenge>');
    await panel.updateComplete;
    part(panel, 'send')?.click();
    await panel.updateComplete;
    expect(words(part(panel, 'send'))).to.equal('Send me a code');
  });

  it('says nothing twice that the field says, and its live regions are there before they are needed (X-21)', async () => {
    const {panel, backend} = await startedPanel();
    const regions = panel.shadowRoot?.querySelectorAll('[role=status], [role=alert]');
    expect(regions).to.have.lengthOf(2);
    panel.focus();
    await type(backend.lastCode);
    await otpField(panel).whenStatus('verified');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(said(panel)).not.to.contain('signed in');
    expect(plain(otpField(panel).message)).to.equal('Code accepted.');
  });

  it('asks no more once it has left the page, and follows its new provider where it comes back', async () => {
    const {panel, provider, backend} = await panelOf();
    const gate = backend.hold('issue');
    part(panel, 'send')?.click();
    await gate.reached;
    panel.remove();
    gate.release();
    const other = await panelOf({challenge: {channel: 'email', destination: 'b•@c.example'}});
    await other.provider.start();
    other.provider.append(panel);
    await panel.updateComplete;
    expect(words(part(panel, 'lead'))).to.contain('b•@c.example');
    expect(provider.contains(panel)).to.equal(false);
  });
});
