import {expect} from '@open-wc/testing';
import {fieldOf} from '../../support/field.js';
import {resetInput, setClipboard} from '../../support/real-input.js';
import {watchPage} from './page-watch.js';
import {CODES, MAIL, wholeLife} from './story.js';

const FIELDS: Readonly<Record<string, string>> = {
  'with an input of the page’s own':
    '<form><otp-input expires-in="90" resend-in="0"><label slot="label" for="own">Code</label><input id="own" name="pin" maxlength="6" autocomplete="off"></otp-input></form>',
  'with an input that it created':
    '<form><otp-input name="pin" label="Code" hint="Six digits" groups="3 3" expires-in="90" resend-in="0"></otp-input></form>',
};

describe('the code, in a field’s whole life', () => {
  afterEach(resetInput);

  for (const [kind, html] of Object.entries(FIELDS)) {
    it(`is in no attribute, no text of the page and no two characters of one slot, ${kind} (S-07, S-08)`, async () => {
      await setClipboard(MAIL);
      const field = await fieldOf(html);
      const written: string[] = [];
      const observers = [document, field.shadowRoot as ShadowRoot].map((root) => observe(root, written));
      let looks = 0;
      await wholeLife(field, (moment) => {
        looks++;
        expect(traces(textsOf(document.documentElement)), moment).to.deep.equal([]);
        const page = [document.body.outerHTML, document.title, location.href];
        expect(traces(page), moment).to.deep.equal([]);
      });
      for (const observer of observers) observer.disconnect();
      expect(looks).to.be.above(15);
      expect(written.length).to.be.above(20);
      expect(traces(written)).to.deep.equal([]);
    });

    it(`is stored, logged, sent and told nowhere, ${kind} (S-09, S-10, S-12, S-14)`, async () => {
      await setClipboard(MAIL);
      const field = await fieldOf(html);
      const before = await kept();
      const requests = performance.getEntriesByType('resource').length;
      const watch = watchPage();
      try {
        await wholeLife(field, () => undefined);
      } finally {
        watch.stop();
      }
      expect(watch.said.some((text) => text.startsWith('event otp-complete'))).to.equal(true);
      expect(watch.said.filter((text) => !/^(event|warn) /.test(text))).to.deep.equal([]);
      expect(traces(watch.said)).to.deep.equal([]);
      expect(await kept()).to.deep.equal(before);
      expect(performance.getEntriesByType('resource').length).to.equal(requests);
      expect(traces(performance.getEntries().map(({name}) => name))).to.deep.equal([]);
    });
  }

  it('is found by these tests where a page does write, log or keep it (S-07 … S-12)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.title = CODES.typed;
    expect(traces(textsOf(document.documentElement))).not.to.be.empty;
    const before = await kept();
    sessionStorage.setItem('code', CODES.typed);
    expect(await kept()).not.to.deep.equal(before);
    sessionStorage.clear();
    const {debug} = console;
    console.debug = () => undefined;
    const watch = watchPage();
    console.debug({code: CODES.typed});
    field.dispatchEvent(new CustomEvent('otp-complete', {detail: {code: CODES.typed}}));
    watch.stop();
    console.debug = debug;
    expect(traces(watch.said).length).to.equal(2);
  });
});

/** The texts that hold four characters of a code in a row. */
function traces(texts: readonly string[]): string[] {
  const parts = Object.values(CODES).flatMap((code) => [code.slice(0, 4), code.slice(2)]);
  return texts.filter((text) => parts.some((part) => text.includes(part)));
}

/** Every attribute and every text, through open shadow roots. A slot's one character is a text of its own. */
function textsOf(root: Element | ShadowRoot): string[] {
  const own = root instanceof Element ? [...root.attributes].map(({value}) => value) : [];
  const texts = [...root.childNodes].filter((node) => node instanceof Text).map(({data}) => data);
  const below = [...root.children].flatMap((child) => [
    ...textsOf(child),
    ...(child.shadowRoot ? textsOf(child.shadowRoot) : []),
  ]);
  return [...own, ...texts, ...below];
}

/** Notes every attribute and text that was written, also what was taken away again at once. */
function observe(root: Node, written: string[]): MutationObserver {
  const observer = new MutationObserver((records) => {
    for (const {target, attributeName, oldValue, addedNodes} of records) {
      if (oldValue) written.push(oldValue);
      if (attributeName) written.push((target as Element).getAttribute(attributeName) ?? '');
      for (const node of addedNodes) written.push(node.textContent ?? '');
    }
  });
  observer.observe(root, {
    subtree: true,
    childList: true,
    attributeOldValue: true,
    characterDataOldValue: true,
  });
  return observer;
}

/** Everything that a page keeps beyond itself. */
async function kept(): Promise<unknown> {
  return {
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    cookie: document.cookie,
    databases: await indexedDB.databases(),
    caches: isSecureContext ? await caches.keys() : [],
    state: history.state as unknown,
    url: location.href,
    title: document.title,
    name: window.name,
  };
}
