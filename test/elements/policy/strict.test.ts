import {expect, waitUntil} from '@open-wc/testing';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {painted} from '../../support/field.js';
import {resetInput, setClipboard} from '../../support/real-input.js';
import {MAIL, wholeLife} from './story.js';

interface StrictWindow extends Window {
  readonly violations: readonly string[];
  /** Errors, and what React complains of. */
  readonly complaints: readonly string[];
}

const PAGES = {
  'from its source': 'strict-source.html',
  'from the one built file': 'strict-built.html',
  'in HTML from a server that React hydrates': 'strict-hydrated.html',
} as const;

describe('a page that allows its own scripts and nothing else: no styles, no markup from text', () => {
  afterEach(resetInput);

  for (const [kind, file] of Object.entries(PAGES)) {
    it(`gets no violation from a field's whole life, ${kind} (S-01, S-02, W-37)`, async function () {
      if (file.includes('built') && !(await fetch('/dist/cdn/otp-input.js')).ok) this.skip();
      const view = await open(file);
      const field = view.document.querySelector('otp-input') as OtpInput;
      await waitUntil(() => field.matches(':defined'));
      await setClipboard(MAIL);
      const moments: string[] = [];
      await wholeLife(field, (moment) => moments.push(moment));
      expect(moments.at(-1)).to.equal('removed');
      expect(view.violations).to.deep.equal([]);
      expect(view.complaints).to.deep.equal([]);
      view.frameElement?.remove();
    });
  }

  it('has a field that is created by script painted and dressed all the same (S-01, S-02)', async () => {
    const view = await open('strict-source.html');
    const field = view.document.createElement('otp-input');
    field.label = 'Code';
    field.length = 8;
    view.document.body.append(field);
    field.value = '123';
    await field.updateComplete;
    expect(painted(field)).to.equal('123_____');
    expect(view.getComputedStyle(field.input as Element).position).to.equal('absolute');
    expect(view.violations).to.deep.equal([]);
    view.frameElement?.remove();
  });

  it('reports what does break its policy: a style element, and markup from text (S-01)', async () => {
    const view = await open('strict-source.html');
    const style = view.document.createElement('style');
    style.textContent = 'body { margin: 50px }';
    view.document.body.append(style);
    expect(() => (view.document.body.innerHTML = '<i>text</i>')).to.throw();
    await waitUntil(() => view.violations.length > 1);
    expect(view.violations.join()).to.contain('style-src').and.contain('require-trusted-types-for');
    view.frameElement?.remove();
  });
});

async function open(file: string): Promise<StrictWindow> {
  const frame = document.createElement('iframe');
  frame.src = new URL(file, import.meta.url).href;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  await loaded;
  const view = frame.contentWindow as unknown as StrictWindow & typeof globalThis;
  await view.customElements.whenDefined('otp-input');
  return view;
}
