import {expect} from '@open-wc/testing';
import {painted, settled} from '../../support/field.js';

// input-otp 48 and 104.
describe('a page that forbids inline styles, inline scripts and untrusted markup', () => {
  it('gets no violation from a field, and has it painted (T50, M29)', async () => {
    const page = await strictPage();
    const field = page.createElement('otp-input');
    const attributes = {
      groups: '3 3',
      label: 'Code',
      hint: 'Six digits',
      'expires-in': '90',
      'resend-in': '0',
    };
    for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
    const violations: string[] = [];
    page.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    page.body.append(field);
    field.fill('123456');
    field.settle({status: 'rejected', message: '<b>No.</b>'});
    field.mask = true;
    field.length = 8;
    await settled(field);
    expect(painted(field)).to.equal('••••••__');
    const {position} = (page.defaultView as Window).getComputedStyle(field.input as HTMLInputElement);
    expect(position).to.equal('absolute');
    expect(violations).to.be.empty;
    // The policy is in force: this one is reported.
    const inline = page.createElement('style');
    inline.textContent = 'body { margin: 50px }';
    page.body.append(inline);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(violations.join()).to.contain('style-src');
    page.defaultView?.frameElement?.remove();
  });
});

async function strictPage(): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.src = new URL('strict.html', import.meta.url).href;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument as Document;
  await page.defaultView?.customElements.whenDefined('otp-input');
  return page;
}
