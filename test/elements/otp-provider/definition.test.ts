import {expect, waitUntil} from '@open-wc/testing';
import {createOtpClient} from '../../../src/client/create-client.js';
import type {OtpProvider} from '../../../src/elements/otp-provider/otp-provider.js';
import {memoryBackend, otpField} from '../../../src/testing/index.js';
import {framed, type Framed} from '../form-life/framed.js';
import {asked} from './provided.js';

const FIELD = new URL('../../../src/elements/otp-input/define.ts', import.meta.url).href;
const PROVIDER = new URL('../../../src/elements/otp-provider/define.ts', import.meta.url).href;
const HTML = '<otp-provider purpose="login"><otp-input></otp-input></otp-provider>';

describe('a provider and a field that are defined when they are in the page already', () => {
  const orders: Readonly<Record<string, readonly string[]>> = {
    'the provider first': [PROVIDER, FIELD],
    'the field first': [FIELD, PROVIDER],
  };
  for (const [order, urls] of Object.entries(orders)) {
    it(`meet, whichever comes first, and take what was set before (W-28): ${order}`, async () => {
      const page = await framed(HTML);
      const {provider} = partsOf(page);
      const backend = memoryBackend({challenge: {length: 8}});
      provider.client = createOtpClient({backend});
      provider.transaction = {payee: 'Acme'};
      provider.purpose = 'payment';
      for (const url of urls) await page.load(url);
      expect(Object.keys(provider)).not.to.include.members(['client', 'transaction', 'purpose']);
      await provider.start();
      const field = otpField(page.document);
      await field.settled();
      expect(field.shown).to.equal('________');
      await field.type(backend.lastCode);
      await field.whenStatus('verified');
      expect(backend.calls[0]?.input).to.deep.equal({purpose: 'payment', transaction: {payee: 'Acme'}});
      expect(page.errors).to.deep.equal([]);
      page.close();
    });

    it(`show a session that was assigned before: ${order} (W-28)`, async () => {
      const page = await framed(HTML);
      const backend = memoryBackend({challenge: {length: 4}});
      partsOf(page).provider.session = await createOtpClient({backend}).start({purpose: 'login'});
      for (const url of urls) await page.load(url);
      const field = otpField(page.document);
      await field.when(() => field.shown === '____');
      await field.type(backend.lastCode);
      await field.whenStatus('verified');
      expect(await partsOf(page).provider.outcome).to.deep.include({status: 'verified'});
      page.close();
    });
  }

  it('starts at the very moment at which it is defined (W-28)', async () => {
    const page = await framed(HTML);
    const {provider} = partsOf(page);
    const backend = memoryBackend();
    provider.client = createOtpClient({backend});
    const heard = new Promise<unknown>((resolve) => {
      const define = page.view.customElements.define.bind(page.view.customElements);
      page.view.customElements.define = (name, constructor) => {
        define(name, constructor);
        resolve(provider.start());
      };
    });
    await page.load(PROVIDER);
    await heard;
    expect(asked(backend)).to.equal('issue');
    page.close();
  });

  it('says in development, once, that a code which was whole before reached nobody', async () => {
    for (const [urls, count] of [
      [[FIELD, PROVIDER], 1],
      [[PROVIDER, FIELD], 0],
    ] as const) {
      const page = await framed(HTML + HTML);
      const warned: string[] = [];
      const {console: log} = page.view as unknown as {console: Console};
      log.warn = (words: string) => void warned.push(words);
      await page.load(urls[0]);
      if (count) await otpField(partsOf(page).field).type('482913');
      await page.load(urls[1]);
      await waitUntil(() => partsOf(page).field.matches(':defined'));
      const told = warned.filter((words) => words.includes('defined after a field'));
      expect(told.length).to.equal(count);
      expect(told.join()).not.to.contain('482913');
      page.close();
    }
  });

  it('says nothing where a script makes both, in whatever order, or the provider moves', async () => {
    const page = await framed('<main></main>');
    const warned: string[] = [];
    const {console: log} = page.view as unknown as {console: Console};
    log.warn = (words: string) => void warned.push(words);
    await page.load(FIELD);
    await page.load(PROVIDER);
    const main = page.document.querySelector('main')!;
    const provider = page.document.createElement('otp-provider');
    const field = page.document.createElement('otp-input');
    main.append(field);
    provider.append(field);
    main.append(provider);
    page.document.body.append(provider);
    expect(warned.filter((words) => words.includes('otp-provider'))).to.deep.equal([]);
    page.close();
  });
});

function partsOf({document: page}: Framed) {
  const provider = page.querySelector('otp-provider') as OtpProvider;
  return {provider, field: provider.querySelector('otp-input')!};
}
