import {expect} from '@open-wc/testing';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {fieldOf, inputOf, painted, settled, slotsOf} from '../../support/field.js';
import {chord, click, emulateMedia, resetInput, setViewport, type} from '../../support/real-input.js';
import {pageOf} from './page.js';

describe('a page that', () => {
  afterEach(resetInput);
  afterEach(() => document.documentElement.removeAttribute('style'));

  // input-otp 98 and 122: a translator replaces text nodes, and the next render fails.
  it('is translated keeps its digits, and a slot whose text was replaced all the same takes the next (T49)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('123');
    for (const slot of slotsOf(field)) {
      const char = slot.querySelector('[part=char]') as HTMLElement;
      expect(char.closest('[translate]')?.getAttribute('translate')).to.equal('no');
      expect(char.closest('.notranslate')).not.to.equal(null);
      const font = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
      font.append(char.textContent);
      char.replaceChildren(font);
    }
    expect(inputOf(field).getAttribute('translate')).to.equal('no');
    await type('456');
    expect(painted(field)).to.equal('123456');
    await chord('Control', 'a');
    await type('7');
    expect(painted(field)).to.equal('7_____');
  });

  // shadcn 7020, input-otp 1.5.
  it('checks spelling underlines nothing (T51)', async () => {
    for (const html of ['<otp-input></otp-input>', '<otp-input><input></otp-input>']) {
      const input = inputOf(await fieldOf(`<div spellcheck="true">${html}</div>`));
      expect(input.spellcheck).to.equal(false);
      expect(input.getAttribute('autocorrect')).to.equal('off');
      expect(input.getAttribute('autocapitalize')).to.equal('off');
    }
  });

  // input-otp fc119bc, swisspost 7820: iOS zooms into anything smaller.
  it('has small letters gets no smaller input than 16 px, in any size and status (T52) (not verified on a device)', async () => {
    document.documentElement.style.fontSize = '6px';
    const field = await fieldOf('<div style="font-size: 5px"><otp-input></otp-input></div>');
    for (const size of ['small', 'medium', 'large'] as const) {
      for (const status of ['idle', 'verifying', 'rejected', 'verified'] as const) {
        Object.assign(field, {size, status});
        await settled(field);
        expect(parseFloat(getComputedStyle(inputOf(field)).fontSize)).to.be.at.least(16);
      }
    }
  });

  // shadcn 5658, immich 657, pin_code_fields 425, webawesome 2651.
  it('runs from right to left keeps the code’s order, and its own for the words (T53)', async () => {
    const field = await fieldOf(
      '<div dir="rtl"><otp-input label="رمز الأمان" hint="ستة أرقام"></otp-input></div>',
    );
    field.focus();
    await type('123');
    const lefts = slotsOf(field).map((slot) => slot.getBoundingClientRect().left);
    expect(lefts).to.deep.equal([...lefts].sort((one, other) => one - other));
    expect(getComputedStyle(inputOf(field)).direction).to.equal('ltr');
    for (const slot of ['label', 'hint']) {
      const words = field.querySelector(`[slot=${slot}]`) as HTMLElement;
      expect(getComputedStyle(words).direction).to.equal('rtl');
    }
  });

  // input-otp 61, react18-input-otp 23: iOS opens its keyboard only for a focus inside the gesture.
  it('focuses the field in a click has it focused before the click is over (T54) (not verified on a device)', async () => {
    const field = await fieldOf('<button>Enter a code</button><otp-input></otp-input>');
    const button = field.previousElementSibling as HTMLButtonElement;
    let focusedWithin: Element | null = null;
    button.addEventListener('click', () => {
      field.focus();
      focusedWithin = document.activeElement;
    });
    await click(button);
    expect(focusedWithin).to.equal(inputOf(field));
    await type('12');
    expect(painted(field)).to.equal('12____');
  });

  it('adds the field in a click can focus it there and then (T54) (not verified on a device)', async () => {
    const holder = await fieldOf('<button>Add</button><otp-input></otp-input>');
    const button = holder.previousElementSibling as HTMLButtonElement;
    const added = document.createElement('otp-input');
    let focusedWithin: Element | null = null;
    button.addEventListener('click', () => {
      holder.after(added);
      added.focus();
      focusedWithin = document.activeElement;
    });
    await click(button);
    expect(focusedWithin).to.equal(added.input);
  });

  // remotebrowser 1343, thunderbolt 572, wso2 22795, wporg 122.
  for (const [name, fontSize] of [
    ['is 320 px wide', '100%'],
    ['is 320 px wide with text of 200 %', '200%'],
  ] as const) {
    it(`${name} shows the code in one line and never scrolls aside (T55)`, async () => {
      await setViewport(320, 640);
      document.documentElement.style.fontSize = fontSize;
      for (const attributes of ['', 'groups="3 3"', 'length="8" groups="4 4" size="large"', 'length="12"']) {
        const field = await fieldOf(`<otp-input ${attributes} label="Security code"></otp-input>`);
        field.value = '123456789012';
        const boxes = slotsOf(field).map((slot) => slot.getBoundingClientRect());
        expect(new Set(boxes.map(({top}) => Math.round(top))).size, attributes).to.equal(1);
        expect(Math.max(...boxes.map(({right}) => right)), attributes).to.be.at.most(320);
        expect(document.documentElement.scrollWidth, attributes).to.be.at.most(320);
        for (const slot of slotsOf(field)) {
          expect(slot.scrollWidth, attributes).to.be.at.most(slot.clientWidth + 1);
        }
        field.parentElement?.remove();
      }
    });
  }

  // shoelace 215, gestalt 3657: a ring of box-shadow is gone in a forced palette.
  it('forces its colours shows the active slot by an outline, and no ink of the input (T56, M2)', async () => {
    const isForced = await emulateMedia({'forced-colors': 'active'});
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('12');
    await settled(field);
    const [first, , active] = slotsOf(field) as [HTMLElement, HTMLElement, HTMLElement];
    const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(active);
    expect(outlineStyle).to.equal('solid');
    expect(parseFloat(outlineWidth)).to.be.at.least(2);
    expect(boxShadow).to.equal('none');
    expect(getComputedStyle(first).outlineStyle).to.equal('none');
    expect(parseFloat(getComputedStyle(first).borderTopWidth)).to.be.at.least(1);
    expect(matchMedia('(forced-colors: active)').matches).to.equal(isForced);
    expect(getComputedStyle(inputOf(field)).color).to.equal('rgba(0, 0, 0, 0)');
  });

  // input-otp’s edge cases: old iOS, and insertRule that throws.
  it('has no ResizeObserver, no CSS.supports and no insertRule has the field all the same (T57)', async () => {
    const page = await pageOf('<otp-input groups="3 3" webotp expires-in="60"></otp-input>', {
      isOpen: true,
      head: '<script>delete window.ResizeObserver; delete window.IntersectionObserver; CSS.supports = undefined; CSSStyleSheet.prototype.insertRule = () => { throw new Error("no") }; window.faults = []; onerror = (words) => faults.push(words)</script>',
    });
    page.close();
    const field = page.document.querySelector('otp-input') as OtpInput;
    await settled(field);
    field.fill('482913');
    expect(painted(field)).to.equal('482913');
    expect((page.window as unknown as {faults: string[]}).faults).to.be.empty;
    expect('ResizeObserver' in page.window).to.equal(false);
    await page.leave();
  });
});
