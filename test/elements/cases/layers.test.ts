import {expect} from '@open-wc/testing';
import {fieldOf, inputOf, partOf, settled, slotsOf} from '../../support/field.js';
import {resetInput, type} from '../../support/real-input.js';
import {pageOf} from './page.js';

const STATUSES = ['idle', 'verifying', 'verified', 'rejected', 'expired', 'locked', 'failed'] as const;

describe('the input and the slots over it', () => {
  afterEach(resetInput);

  it('are painted in that order: opaque slots above, which no pointer hits (M1)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.value = '123456';
    const layer = slotsOf(field)[0]?.parentElement as HTMLElement;
    for (const status of STATUSES) {
      field.status = status;
      await settled(field);
      expect(getComputedStyle(layer).zIndex).to.equal('1');
      expect(getComputedStyle(inputOf(field)).zIndex).to.equal('auto');
      for (const slot of slotsOf(field)) {
        const {backgroundColor} = getComputedStyle(slot);
        expect(alphaOf(backgroundColor), status).to.equal(1);
        const {left, top, width, height} = slot.getBoundingClientRect();
        expect(document.elementFromPoint(left + width / 2, top + height / 2)).to.equal(inputOf(field));
      }
    }
  });

  it('declare what `all: unset` leaves: direction, selection, cursor, colours in a forced palette (M2)', async () => {
    const field = await fieldOf('<div dir="rtl" class="hostile"><otp-input></otp-input></div>');
    const style = document.createElement('style');
    style.textContent =
      '.hostile input { direction: rtl !important; unicode-bidi: bidi-override !important; user-select: none !important; -webkit-user-select: none !important; cursor: none !important; white-space: normal !important; -webkit-text-fill-color: red !important; forced-color-adjust: auto !important; letter-spacing: 9px !important; transition: all 3s !important }';
    document.head.append(style);
    const computed = getComputedStyle(inputOf(field));
    const found = ['direction', 'unicode-bidi', 'cursor', 'white-space', '-webkit-text-fill-color'].map(
      (name) => computed.getPropertyValue(name),
    );
    const selectable = computed.userSelect || computed.getPropertyValue('-webkit-user-select');
    style.remove();
    expect(found.slice(0, 3)).to.deep.equal(['ltr', 'isolate', 'text']);
    expect(found[3]).to.match(/^pre/);
    expect(found[4]).to.equal('rgba(0, 0, 0, 0)');
    expect(selectable).to.equal('text');
  });

  // input-otp’s edge cases and 1.2.1: yellow paint, and :autofill that stays.
  it('hide autofill paint: ink masked away by the shadow sheet, the UA’s colour never reached (T13, M3, M4)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const {adoptedStyleSheets} = field.shadowRoot as ShadowRoot;
    const rules = adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    const autofill = rules.find((rule) => /::slotted\(input:(-webkit-)?autofill\)/.test(selectorOf(rule)));
    const mask = (autofill as CSSStyleRule | undefined)?.style;
    expect(mask?.getPropertyValue('mask-image') || mask?.getPropertyValue('-webkit-mask-image')).to.contain(
      'linear-gradient',
    );
    const computed = getComputedStyle(inputOf(field));
    expect(computed.transitionProperty).to.equal('background-color');
    expect(computed.transitionDelay).to.equal('600000s');
    expect(computed.getPropertyValue('-webkit-text-fill-color')).to.equal('rgba(0, 0, 0, 0)');
  });

  it('have in the page’s own sheet nothing but selection and placeholder (M3)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const ours = document.adoptedStyleSheets.filter((sheet) =>
      [...sheet.cssRules].some((rule) => selectorOf(rule).includes(':state(otp-input)')),
    );
    expect(ours.length).to.equal(1);
    const selectors = [...(ours[0]?.cssRules ?? [])].flatMap((rule) => selectorOf(rule).split(','));
    expect(selectors.map((selector) => selector.replace(/^.*::/, '')).sort()).to.deep.equal([
      'placeholder',
      'selection',
    ]);
    expect(field.matches(':state(otp-input)')).to.equal(true);
  });

  // input-otp 6, JustFix 1089, vuetify 22931, lustre 23: a hidden input has no Paste menu on iOS.
  it('leave the input visible to a long press, in every status (T38) (not verified on a device)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const row = (partOf(field, 'row') as HTMLElement).getBoundingClientRect();
    for (const status of STATUSES) {
      field.status = status;
      await settled(field);
      const computed = getComputedStyle(inputOf(field));
      expect([computed.opacity, computed.visibility, computed.pointerEvents]).to.deep.equal([
        '1',
        'visible',
        'auto',
      ]);
      const {width, height} = inputOf(field).getBoundingClientRect();
      expect(width).to.be.at.least(row.width);
      expect(height).to.be.closeTo(row.height, 1);
    }
  });

  // input-otp 32, 75 and 110, heroui 5061.
  it('leave caret and selection of the engine’s own without colour (T39) (not verified on a device)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('123');
    inputOf(field).select();
    expect(getComputedStyle(inputOf(field)).caretColor).to.equal('rgba(0, 0, 0, 0)');
    const selection = getComputedStyle(inputOf(field), '::selection');
    expect(selection.backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    expect(getComputedStyle(inputOf(field)).textIndent).to.equal('0px');
  });
});

describe('the sheet in the field’s root', () => {
  it('is there once a root, whatever the number of fields, and goes with the last (M5)', async () => {
    const before = document.adoptedStyleSheets.length;
    const field = await fieldOf('<otp-input></otp-input><otp-input></otp-input><div></div>');
    const holder = field.parentElement as HTMLElement;
    const [first, second] = holder.querySelectorAll('otp-input');
    expect(document.adoptedStyleSheets.length).to.equal(before + 1);
    const root = (holder.lastElementChild as HTMLElement).attachShadow({mode: 'open'});
    root.append(first as Node);
    expect([document.adoptedStyleSheets.length, root.adoptedStyleSheets.length]).to.deep.equal([
      before + 1,
      1,
    ]);
    second?.remove();
    first?.remove();
    expect([document.adoptedStyleSheets.length, root.adoptedStyleSheets.length]).to.deep.equal([before, 0]);
  });

  it('is made anew in another document, and a move there throws nothing (M5)', async () => {
    const page = await pageOf('<p></p>');
    const faults: unknown[] = [];
    const note = (event: ErrorEvent) => faults.push(event.error);
    addEventListener('error', note);
    const field = await fieldOf('<otp-input></otp-input>');
    field.value = '12';
    page.document.body.append(field);
    await settled(field);
    removeEventListener('error', note);
    expect(faults).to.be.empty;
    expect(page.document.adoptedStyleSheets.length).to.equal(1);
    expect((field.input as HTMLInputElement).value).to.equal('12');
    field.remove();
    expect(page.document.adoptedStyleSheets.length).to.equal(0);
    await page.leave();
  });

  it('leaves a field its looks in another document (M5)', async () => {
    const page = await pageOf('<p></p>');
    const field = await fieldOf('<otp-input></otp-input>');
    page.document.body.append(field);
    await settled(field);
    const {position} = page.window.getComputedStyle(field.input as HTMLInputElement);
    await page.leave();
    expect(position).to.equal('absolute');
  });
});

function alphaOf(colour: string): number {
  const [, alpha] = /^rgba\(.*, ?([\d.]+)\)$|\/ ?([\d.]+)\)$/.exec(colour)?.filter(Boolean) ?? [];
  return Number(alpha ?? 1);
}

function selectorOf(rule: CSSRule): string {
  return (rule as Partial<CSSStyleRule>).selectorText ?? '';
}
