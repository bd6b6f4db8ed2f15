import {expect} from '@open-wc/testing';
import type {createOtpClient as createClient} from '../../../src/client/create-client.js';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import type {OtpProvider} from '../../../src/elements/otp-provider/otp-provider.js';
import {messageOf, painted, settled} from '../../support/field.js';
import {resetInput, type} from '../../support/real-input.js';
import {scriptedBackend} from '../../support/scripted-backend.js';
import type {Framed} from './framed.js';
import {BUILT, framed, isBuilt, SOURCE, WHOLE} from './framed.js';

const HTML =
  '<form><otp-provider><otp-input label="Code" name="code"></otp-input></otp-provider></form><otp-input id="plain"></otp-input>';

/** Two copies of the library on one page, in the order in which they come. */
const PAIRS: Readonly<Record<string, readonly string[]>> = {
  'the built file twice': [BUILT, `${BUILT}?again`],
  'the built file and the source': [BUILT, SOURCE],
  'the source and the built file': [SOURCE, BUILT],
  'the whole library twice': [WHOLE, `${WHOLE}?again`],
  'the field alone, then the whole library': [BUILT, `${WHOLE}?second`],
  'the whole library, then the field alone': [WHOLE, `${BUILT}?second`],
};

describe('two copies of the library on one page', () => {
  before(async function () {
    if (!(await isBuilt())) this.skip();
  });
  afterEach(resetInput);

  for (const [pair, urls] of Object.entries(PAIRS)) {
    it(`register once, without an error, and the field works: ${pair} (W-26)`, async () => {
      const page = await framed(HTML);
      await page.load(urls[0] as string);
      const first = page.view.customElements.get('otp-input');
      await page.load(urls[1] as string);
      expect(page.errors).to.deep.equal([]);
      expect(page.view.customElements.get('otp-input')).to.equal(first);
      const field = page.document.querySelector('#plain') as OtpInput;
      field.focus();
      await type('123');
      expect(painted(field)).to.equal('123___');
      // Each copy has ids of its own, and none of them twice on the page.
      const ids = [...page.document.querySelectorAll('[id]')].map(({id}) => id);
      expect(new Set(ids).size).to.equal(ids.length);
      page.close();
    });

    if (!urls.some((url) => url.includes('stepup'))) continue;
    it(`meet: a field in a provider, each of its copy: ${pair} (W-26)`, async () => {
      const page = await framed(HTML);
      for (const url of urls) await page.load(url);
      const field = page.document.querySelector('otp-provider otp-input') as OtpInput;
      await start(page);
      await settled(field);
      field.focus();
      await type('111111');
      await settled(field);
      expect([field.status, messageOf(field)].join())
        .to.contain('rejected')
        .and.contain('2 attempts left');
      await type('123456');
      await settled(field);
      expect(field.status).to.equal('verified');
      expect(page.errors).to.deep.equal([]);
      page.close();
    });
  }
});

/** Gives the provider a client of the copy that is not its own, where there are two. */
async function start({document: page, view}: Framed): Promise<void> {
  const provider = page.querySelector('otp-provider') as OtpProvider;
  const {createOtpClient} = (await import(
    /* @vite-ignore */ new URL(`${WHOLE}?client`, location.href).href
  )) as {createOtpClient: typeof createClient};
  await view.customElements.whenDefined('otp-provider');
  provider.client = createOtpClient({backend: scriptedBackend({challenge: {length: 6}})});
  await provider.start();
}
