import {expect, fixture} from '@open-wc/testing';
import {de} from '../../src/i18n/locales/de.js';
import {en} from '../../src/i18n/locales/en.js';
import {pl} from '../../src/i18n/locales/pl.js';
import {localeOf} from '../../src/i18n/locale.js';
import {registerMessages} from '../../src/i18n/messages.js';
import type {OtpMessages} from '../../src/i18n/messages.js';
import {panelLocaleOf} from '../../src/i18n/panel-messages.js';
import {english} from './said.js';

/** Words of somebody's own, for the field alone. */
const faroese: OtpMessages = {...en, label: 'Trygdarkota', retry: 'Royn aftur'};

/** The innermost element of a piece of HTML, where a panel would be. */
async function placeIn(html: string): Promise<Element> {
  let place: Element = await fixture(html);
  while (place.firstElementChild) place = place.firstElementChild;
  return place;
}

/** A place in the shadow of one host in the shadow of another. */
function inTwoShadows(outermost: Element): Element {
  return inShadow(inShadow(outermost));
}

function inShadow(host: Element): Element {
  const place = document.createElement('div');
  host.attachShadow({mode: 'open'}).append(place);
  return place;
}

describe('the words of a panel', () => {
  before(() => {
    registerMessages('de', de);
    registerMessages('pl', pl);
    registerMessages('fo', faroese);
  });

  it('are those of the nearest lang, and so are the numbers beside them', async () => {
    const place = await placeIn('<section lang="pl"><div lang="de"><p></p></div></section>');
    expect(panelLocaleOf(place)).to.deep.equal({language: 'de', messages: de});
  });

  it('are those of its own lang before any other', async () => {
    const place = await placeIn('<section lang="pl"><p lang="de"></p></section>');
    expect(panelLocaleOf(place)).to.deep.equal({language: 'de', messages: de});
  });

  it('are those of the lang that is nearest through shadow hosts', async () => {
    const place = inTwoShadows(await placeIn('<section lang="pl"><div></div></section>'));
    expect(panelLocaleOf(place)).to.deep.equal({language: 'pl', messages: pl});
  });

  it('are those of a lang within the shadow before one without', async () => {
    const place = inTwoShadows(await placeIn('<section lang="pl"><div></div></section>'));
    place.setAttribute('lang', 'de');
    expect(panelLocaleOf(inShadow(place)).messages).to.deep.equal(de);
  });

  it('are those of the language, with the numbers of the region', async () => {
    const place = await placeIn('<section lang="de-AT"><p></p></section>');
    expect(panelLocaleOf(place)).to.deep.equal({language: 'de-AT', messages: de});
  });

  it('are English with the numbers of its region: en-GB', async () => {
    const place = await placeIn('<section lang="en-GB"><p></p></section>');
    expect(panelLocaleOf(place)).to.deep.equal({language: 'en-GB', messages: english});
  });

  for (const lang of ['is', 'no such language', 'C']) {
    it(`are English with English numbers where nobody has registered the language: ${lang}`, async () => {
      const place = await placeIn(`<section lang="${lang}"><p></p></section>`);
      expect(panelLocaleOf(place)).to.deep.equal({language: 'en', messages: english});
    });
  }

  it('are in the language of the browser where no lang says one', async () => {
    const place = await placeIn('<section lang=""><p></p></section>');
    const {language, messages} = localeOf(place);
    expect(panelLocaleOf(place).language).to.equal(language);
    expect(panelLocaleOf(place).messages.retry).to.equal(messages.retry);
  });

  it('are English, those of the field among them, where a language has the words of the field alone', async () => {
    const place = await placeIn('<section lang="fo"><p></p></section>');
    expect(localeOf(place)).to.deep.equal({language: 'fo', messages: faroese});
    expect(panelLocaleOf(place)).to.deep.equal({language: 'en', messages: english});
  });

  it('are English one by one where a language leaves some out', async () => {
    const {heading, intro} = de;
    registerMessages('nn', {...faroese, heading, intro});
    const place = await placeIn('<section lang="nn"><p></p></section>');
    const messages = {...english, ...faroese, heading, intro};
    expect(panelLocaleOf(place)).to.deep.equal({language: 'nn', messages});
  });

  for (const lang of ['de', 'en', 'fo', 'is']) {
    it(`give way to words of the page’s own, one by one: ${lang}`, async () => {
      const place = await placeIn(`<section lang="${lang}"><p></p></section>`);
      const own = {cancel: 'Not now', retry: 'Once more', notice: (host: string) => `Only ${host}`};
      const {language, messages} = panelLocaleOf(place);
      expect(panelLocaleOf(place, own)).to.deep.equal({language, messages: {...messages, ...own}});
      expect(panelLocaleOf(place), 'afterwards').to.deep.equal({language, messages});
    });
  }
});
