import {expect, fixture, waitUntil} from '@open-wc/testing';
import {createOtpClient} from '../../../src/client/create-client.js';
import type {OtpSession} from '../../../src/core/contracts.js';
import type {OtpChallenge} from '../../../src/elements/otp-challenge/otp-challenge.js';
import type {OtpProvider} from '../../../src/elements/otp-provider/otp-provider.js';
import type {OtpStepUp} from '../../../src/elements/otp-step-up/otp-step-up.js';
import '../../../src/elements/otp-step-up/define.js';
import {memoryBackend, otpField} from '../../../src/testing/index.js';
import {resetInput, type} from '../../support/real-input.js';
import {part, PAYMENT, WAYS, words} from '../otp-challenge/panels.js';
import {watchPage} from './page-watch.js';

const challenge = {transaction: PAYMENT, options: WAYS, destination: '•••• 900', resendInMs: 0};
const {signal} = new AbortController();

/** A panel's whole life in a page that may be another one than the test's. */
async function panelLife(provider: OtpProvider, backend = memoryBackend({challenge})): Promise<void> {
  provider.client = createOtpClient({backend});
  const panel = provider.querySelector('otp-challenge') as OtpChallenge;
  part(panel, 'send')?.click();
  await waitUntil(() => part(panel, 'field'));
  const field = otpField(panel);
  await field.type(backend.wrongCode);
  await field.whenStatus('rejected');
  backend.next('issue', {kind: 'fault', code: 'server'});
  part(panel, 'way')?.click();
  await waitUntil(() => part(panel, 'problem'));
  await field.type(backend.lastCode);
  await field.whenStatus('verified');
  await panel.updateComplete;
  expect(words(part(panel, 'lead'))).to.equal('Confirmed.');
}

/** A dialog's whole life: answered, and refused. */
async function dialogLife(element: OtpStepUp): Promise<void> {
  const backend = memoryBackend({challenge});
  const client = createOtpClient({backend});
  const ask = (): Promise<OtpSession> => client.start({purpose: 'payment'});
  const present = (session: OtpSession): Promise<void> =>
    element.present(session, {purpose: 'payment'}, {signal});
  const answered = present(await ask());
  await waitUntil(() => element.querySelector('otp-input'));
  const field = otpField(element);
  await field.type(backend.lastCode);
  await field.whenStatus('verified');
  await answered;
  const refused = present(await ask());
  await waitUntil(() =>
    element.querySelector('otp-challenge')?.shadowRoot?.querySelector('[part=unrequested]'),
  );
  part(element.querySelector('otp-challenge') as OtpChallenge, 'unrequested')?.click();
  element.close();
  await refused;
}

describe('a page that allows its own scripts, and the policy of Lit’s templates', () => {
  it('gets no violation from the lives of a panel and a dialog, and both are dressed (S-01, S-02)', async () => {
    const frame = document.createElement('iframe');
    frame.src = new URL('strict-panel.html', import.meta.url).href;
    frame.style.cssText = 'width: 400px; height: 700px';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    document.body.append(frame);
    await loaded;
    const view = frame.contentWindow as unknown as typeof globalThis & {
      readonly violations: readonly string[];
      readonly complaints: readonly string[];
    };
    await view.customElements.whenDefined('otp-step-up');
    const provider = view.document.querySelector('otp-provider') as OtpProvider;
    const panel = provider.querySelector('otp-challenge') as OtpChallenge;
    await panel.updateComplete;
    await panelLife(provider);
    await dialogLife(view.document.querySelector('otp-step-up') as OtpStepUp);
    const details = part(panel, 'details') as HTMLElement;
    expect(view.getComputedStyle(details).borderTopStyle).to.equal('solid');
    expect(view.violations).to.deep.equal([]);
    expect(view.complaints).to.deep.equal([]);
    frame.remove();
  });
});

describe('the panel and the dialog', () => {
  afterEach(resetInput);

  it('leave no code, and no proof, in any log, store, event, attribute or text of the page (S-07, S-09, S-12)', async () => {
    const proof = {kind: 'header', name: 'X-Proof', value: 'kept-to-itself', singleUse: true} as const;
    const backend = memoryBackend({challenge, proof, code: () => '907315'});
    const page = await fixture<HTMLElement>(
      '<div lang="en"><otp-provider purpose="payment"><otp-challenge></otp-challenge></otp-provider></div>',
    );
    const watch = watchPage();
    await panelLife(page.querySelector('otp-provider') as OtpProvider, backend);
    await type('1');
    watch.stop();
    const panel = page.querySelector('otp-challenge') as OtpChallenge;
    const markup = [
      page.outerHTML,
      panel.shadowRoot?.innerHTML,
      page.querySelector('otp-provider')?.shadowRoot?.innerHTML,
    ];
    const everything = [...watch.said, ...markup, location.href, document.title].join('\n');
    for (const secret of ['907315', backend.wrongCode, 'kept-to-itself'])
      expect(everything).not.to.contain(secret);
    expect(watch.said.join()).to.contain('otp-complete');
  });
});
