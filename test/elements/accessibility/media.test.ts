import {expect} from '@open-wc/testing';
import {fieldOf, inputOf, partOf, settled, slotsOf} from '../../support/field.js';
import {chord, emulateMedia, press, resetInput, type} from '../../support/real-input.js';
import {violationsIn} from './axe.js';
import {backgroundBehind, colourOf, contrast, seen} from './colours.js';
import {STATES, fieldIn} from './states.js';
import {describeText, still, textsOf} from './texts.js';

// Only Chromium can be told to emulate these while it runs; in the others such a test shows the page as it is.
describe('a page whose colours are forced', () => {
  let isForced = false;
  beforeEach(async () => {
    isForced = await emulateMedia({'forced-colors': 'active'});
  });
  afterEach(resetInput);

  for (const state of STATES.filter(({name}) => !name.includes('disabled'))) {
    it(`keeps text, borders, ring and caret apart from what is behind them, in a field ${state.name} (X-29)`, async () => {
      const field = await fieldIn(state);
      field.focus();
      await new Promise((resolve) => setTimeout(resolve, 20));
      still(field);
      expect(matchMedia('(forced-colors: active)').matches).to.equal(isForced);
      for (const element of textsOf(field)) {
        const {color} = getComputedStyle(element);
        const ratio = contrast(seen(element, color), backgroundBehind(element));
        expect(ratio, describeText(element)).to.be.at.least(4.5);
        expect(getComputedStyle(element).getPropertyValue('forced-color-adjust') || 'auto').to.equal('auto');
      }
      const page = backgroundBehind(field);
      for (const slot of slotsOf(field)) {
        const {borderTopColor, boxShadow} = getComputedStyle(slot);
        expect(contrast(colourOf(borderTopColor), page)).to.be.at.least(3);
        expect(boxShadow).to.equal('none');
      }
      const ringed = slotsOf(field).filter((slot) => getComputedStyle(slot).outlineStyle !== 'none');
      expect(ringed.length).to.be.at.least(1);
      for (const slot of ringed) {
        expect(contrast(colourOf(getComputedStyle(slot).outlineColor), page)).to.be.at.least(3);
      }
      const caret = partOf(field, 'caret');
      if (!caret) return;
      const ratio = contrast(colourOf(getComputedStyle(caret).borderLeftColor), backgroundBehind(caret));
      expect(ratio, 'caret').to.be.at.least(3);
    });
  }

  it('shows which characters are selected by more than a colour (X-29)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('1234');
    await chord('Shift', 'ArrowLeft');
    await settled(field);
    const styles = slotsOf(field).map((slot) => getComputedStyle(slot).outlineStyle);
    expect(styles).to.deep.equal(['none', 'none', 'none', 'solid', 'none', 'none']);
  });

  it('shows an error by a mark, and a button that counts by a border (X-29)', async () => {
    const field = await fieldIn({name: '', value: '123456', outcome: false});
    const message = field.shadowRoot?.querySelector('slot[name=message]')?.parentElement as Element;
    const mark = getComputedStyle(message, '::before');
    expect(mark.content).to.equal('"!"');
    // Forced, it is painted in the text's colour, whatever its fill is computed to be.
    const ink = isForced ? mark.color : mark.getPropertyValue('-webkit-text-fill-color');
    expect(contrast(colourOf(ink), colourOf(mark.backgroundColor))).to.be.at.least(4.5);
    expect(mark.getPropertyValue('forced-color-adjust') || 'auto').to.equal('auto');
    field.status = 'failed';
    await settled(field);
    const {borderTopStyle, borderTopColor} = getComputedStyle(partOf(field, 'retry') as Element);
    expect(borderTopStyle).to.equal('solid');
    expect(contrast(colourOf(borderTopColor), backgroundBehind(field))).to.be.at.least(3);
  });

  it('breaks no rule of axe (X-29, X-40)', async () => {
    const field = await fieldIn({
      name: '',
      attributes: 'expires-in="90" resend-in="0"',
      value: '123',
      outcome: false,
    });
    expect(await violationsIn(field.parentElement as Element)).to.deep.equal([]);
  });
});

describe('motion', () => {
  afterEach(resetInput);

  it('is none where a person wants it reduced: no pulse, no blink, no transition (X-30)', async () => {
    const isReduced = await emulateMedia({'prefers-reduced-motion': 'reduce'});
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('123');
    await settled(field);
    const motions = () => (field.shadowRoot as ShadowRoot).getAnimations().length;
    field.value = '123456';
    field.status = 'verifying';
    await settled(field);
    expect(motions() === 0).to.equal(isReduced);
    field.settle(false);
    await settled(field);
    const {transitionDuration} = getComputedStyle(slotsOf(field)[0] as Element);
    expect(/^0s/.test(transitionDuration)).to.equal(isReduced);
  });

  it('is none in a field that waits for its keys: the caret stands still, and nothing is drawn anew (X-30, T-06)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('123');
    await settled(field);
    const root = field.shadowRoot as ShadowRoot;
    expect(root.querySelectorAll('[part=caret]').length).to.equal(1);
    const endless = root.getAnimations().filter(({effect}) => effect?.getTiming().iterations === Infinity);
    expect(endless).to.deep.equal([]);
  });

  it('is slower than three times a second, and shakes nothing (X-30)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('12345');
    const root = field.shadowRoot as ShadowRoot;
    const seenMotions: Animation[] = [];
    for (const status of [
      'idle',
      'verifying',
      'rejected',
      'verified',
      'expired',
      'locked',
      'failed',
    ] as const) {
      field.status = status;
      await settled(field);
      seenMotions.push(...root.getAnimations());
    }
    expect(seenMotions.length).to.be.at.least(2);
    for (const animation of seenMotions) {
      const effect = animation.effect as KeyframeEffect;
      const {duration, iterations} = effect.getComputedTiming();
      if (iterations === Infinity) expect(Number(duration)).to.be.at.least(334);
      const properties = effect.getKeyframes().flatMap((frame) => Object.keys(frame));
      expect(properties).not.to.include.members(['transform', 'translate', 'left', 'margin']);
    }
  });

  it('moves nothing when the status changes: the row stays where it is (X-30)', async () => {
    const field = await fieldIn({name: '', attributes: 'hint="Sent to your phone."', value: '123456'});
    const place = () => (partOf(field, 'row') as HTMLElement).getBoundingClientRect().toJSON() as object;
    const before = place();
    for (const status of [
      'verifying',
      'rejected',
      'verified',
      'expired',
      'locked',
      'failed',
      'idle',
    ] as const) {
      field.status = status;
      await settled(field);
      expect(place(), status).to.deep.equal(before);
    }
  });
});

describe('a page that wants more contrast', () => {
  afterEach(resetInput);

  it('is told nothing less than any page: text of 7:1, borders of 3:1 (X-30)', async () => {
    await emulateMedia({'prefers-contrast': 'more'});
    const field = await fieldIn({name: '', value: '123'});
    inputOf(field).focus();
    await press('End');
    for (const slot of slotsOf(field).slice(0, 3)) {
      const char = slot.querySelector('[part=char]') as HTMLElement;
      expect(contrast(seen(char, getComputedStyle(char).color), backgroundBehind(char))).to.be.at.least(7);
      expect(
        contrast(colourOf(getComputedStyle(slot).borderTopColor), backgroundBehind(field)),
      ).to.be.at.least(3);
    }
  });
});
