import {expect} from '@open-wc/testing';
import {inputOf, partOf} from '../../support/field.js';
import {violationsIn} from './axe.js';
import {usePage} from './page-colours.js';
import {STATES, fieldIn} from './states.js';

describe('axe, with every rule of WCAG 2.2 A and AA and of good practice', () => {
  for (const scheme of ['light', 'dark'] as const) {
    describe(`on a ${scheme} page`, () => {
      usePage(scheme);

      for (const state of STATES) {
        it(`finds nothing in a field ${state.name} (X-40)`, async () => {
          const field = await fieldIn(state);
          // Regions speak after 50 ms.
          await new Promise((resolve) => setTimeout(resolve, 60));
          expect(await violationsIn(field.parentElement as Element)).to.deep.equal([]);
        });
      }
    });
  }

  it('would find a name that is gone, a faint text and a button too small (X-40)', async () => {
    const field = await fieldIn({
      name: 'spoilt',
      html: '<otp-input style="--otp-muted-color: #ddd" hint="Sent to your phone." resend-in="0"></otp-input>',
    });
    inputOf(field).removeAttribute('aria-label');
    const small = partOf(field, 'resend') as HTMLElement;
    const neighbour = document.createElement('button');
    neighbour.textContent = '·';
    small.after(neighbour);
    for (const button of [small, neighbour]) {
      button.style.cssText = 'min-height: 0; height: 8px; width: 8px; overflow: hidden; margin: 0 -8px 0 0';
    }
    const rules = (await violationsIn(field.parentElement as Element)).map(([rule]) => rule);
    expect(rules).to.include.members(['label', 'color-contrast', 'target-size']);
  });
});
