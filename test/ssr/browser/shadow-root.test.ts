import {expect} from '@open-wc/testing';
import {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {OtpProvider} from '../../../src/elements/otp-provider/otp-provider.js';
import {painted} from '../../support/field.js';
import {resetInput, type} from '../../support/real-input.js';

/** What another server renders: every element with a shadow root of its own making. */
const MARKUP = `
  <otp-provider-sent><template shadowrootmode="open"><style>:host { color: red }</style><slot></slot></template>
    <otp-input-sent><template shadowrootmode="open"><p>A field</p><slot></slot></template>
      <label slot="label" for="sent">Security code</label><input id="sent">
    </otp-input-sent>
  </otp-provider-sent>`;

describe('a shadow root that a server sent', () => {
  let page: HTMLElement;
  afterEach(async () => {
    page.remove();
    await resetInput();
  });

  it('is taken over: what was typed is painted once, and nothing stands there twice (W-01, W-35)', async () => {
    page = document.createElement('div');
    page.setHTMLUnsafe(MARKUP);
    document.body.append(page);
    const input = page.querySelector('input') as HTMLInputElement;
    const sent = page.querySelector('otp-input-sent')?.shadowRoot;
    input.focus();
    await type('12');
    customElements.define('otp-input-sent', class extends OtpInput {});
    customElements.define('otp-provider-sent', class extends OtpProvider {});
    const field = page.querySelector('otp-input-sent') as OtpInput;
    await field.updateComplete;
    expect(field.input === input).to.equal(true);
    expect(field.shadowRoot === sent).to.equal(true);
    expect(document.activeElement === input).to.equal(true);
    expect(painted(field)).to.equal('12____');
    expect(field.shadowRoot?.querySelectorAll('p').length).to.equal(0);
    expect(field.shadowRoot?.querySelectorAll('slot:not([name])').length).to.equal(1);
    expect(getComputedStyle(field).display).to.equal('block');
    const provider = page.querySelector('otp-provider-sent') as OtpProvider;
    expect(provider.shadowRoot?.querySelectorAll('slot').length).to.equal(1);
    expect(getComputedStyle(provider).display).to.equal('contents');
    await type('3456');
    expect(painted(field)).to.equal('123456');
  });
});
