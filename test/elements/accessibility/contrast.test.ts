import {expect} from '@open-wc/testing';
import {inputOf, partOf, slotsOf} from '../../support/field.js';
import {chord, resetInput} from '../../support/real-input.js';
import {backgroundBehind, colourOf, contrast, seen} from './colours.js';
import {usePage} from './page-colours.js';
import {STATES, fieldIn} from './states.js';
import {describeText, still, textsOf} from './texts.js';

/** WCAG 1.4.3 and 1.4.11. */
const TEXT = 4.5;
const GRAPHIC = 3;
/** 1.4.3 and 1.4.11 leave out what cannot be used. */
const INACTIVE = /disabled/;

for (const scheme of ['light', 'dark'] as const) {
  describe(`the colours of a ${scheme} page`, () => {
    usePage(scheme);
    afterEach(resetInput);

    for (const state of STATES.filter(({name}) => !INACTIVE.test(name))) {
      it(`tell every text from its background, 4.5:1, in a field ${state.name} (X-10)`, async () => {
        const field = await fieldIn(state);
        still(field);
        for (const element of textsOf(field)) {
          const {color} = getComputedStyle(element);
          const ratio = contrast(seen(element, color), backgroundBehind(element));
          expect(ratio, `${describeText(element)} in ${color}`).to.be.at.least(TEXT);
        }
      });

      it(`tell borders, ring and caret from what they stand on, 3:1, in a field ${state.name} (X-10, X-13)`, async () => {
        const field = await fieldIn(state);
        field.focus();
        await new Promise((resolve) => setTimeout(resolve, 20));
        still(field);
        const page = backgroundBehind(field);
        for (const slot of slotsOf(field)) {
          const {borderTopColor, borderTopWidth, borderTopStyle} = getComputedStyle(slot);
          expect(parseFloat(borderTopWidth)).to.be.at.least(1);
          expect(borderTopStyle).not.to.equal('none');
          expect(contrast(seen(slot, borderTopColor), page), `border ${borderTopColor}`).to.be.at.least(
            GRAPHIC,
          );
        }
        const ringed = slotsOf(field).filter((slot) => getComputedStyle(slot).outlineStyle !== 'none');
        expect(ringed.length, 'slots with a ring').to.be.at.least(1);
        for (const slot of ringed) {
          const {outlineColor, outlineWidth} = getComputedStyle(slot);
          expect(parseFloat(outlineWidth)).to.be.at.least(2);
          expect(contrast(seen(slot, outlineColor), page), `ring ${outlineColor}`).to.be.at.least(GRAPHIC);
        }
        const caret = partOf(field, 'caret');
        if (!caret || getComputedStyle(caret).display === 'none') return;
        const {borderLeftColor} = getComputedStyle(caret);
        const slot = backgroundBehind(caret.parentElement);
        expect(contrast(colourOf(borderLeftColor), slot), `caret ${borderLeftColor}`).to.be.at.least(GRAPHIC);
      });
    }

    it('tell a text from its background at the faintest moment of a pulse (X-10, X-30)', async () => {
      const field = await fieldIn({name: '', value: '123456'});
      field.status = 'verifying';
      await field.updateComplete;
      const slot = slotsOf(field)[0] as HTMLElement;
      const animations = slot.getAnimations();
      for (const animation of animations) {
        const {duration} = (animation.effect as AnimationEffect).getComputedTiming();
        animation.pause();
        animation.currentTime = Number(duration) / 2;
      }
      const char = slot.querySelector('[part=char]') as HTMLElement;
      const ratio = contrast(seen(char, getComputedStyle(char).color), backgroundBehind(slot));
      expect(ratio).to.be.at.least(TEXT);
    });

    it('tell selected characters and the slots that hold them (X-10)', async () => {
      const field = await fieldIn({name: '', value: '123456'});
      field.focus();
      await chord('Control', 'a');
      still(field);
      for (const slot of slotsOf(field)) {
        const char = slot.querySelector('[part=char]') as HTMLElement;
        const {color} = getComputedStyle(char);
        expect(contrast(seen(char, color), backgroundBehind(char))).to.be.at.least(TEXT);
        expect(getComputedStyle(slot).outlineStyle).not.to.equal('none');
      }
    });

    it('tell an error by a mark as well, not by colour alone (X-05)', async () => {
      const field = await fieldIn({name: '', value: '123456', outcome: false});
      const message = (field.shadowRoot as ShadowRoot).querySelector('slot[name=message]')?.parentElement;
      const mark = getComputedStyle(message as Element, '::before').content;
      expect(mark).to.equal('"!"');
      expect(inputOf(field).ariaInvalid).to.equal('true');
    });
  });
}
