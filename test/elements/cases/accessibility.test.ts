import {expect} from '@open-wc/testing';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {completions, fieldOf, inputOf, settled} from '../../support/field.js';
import {chord, resetInput, setClipboard, type} from '../../support/real-input.js';
import {isOnly} from './only.js';

// react-otp-input 427, Expensify 74882, 76912, 77551 and 85504, ionic 30386, bootstrap 42486, pagopa 562 and 8231.
describe('what assistive technology is given', () => {
  afterEach(resetInput);

  it('is one labelled and described text box, and no box of the six that are painted (T59)', async () => {
    const field = await fieldOf('<otp-input label="Security code" hint="Six digits"></otp-input>');
    field.value = '12';
    await settled(field);
    const root = field.shadowRoot as ShadowRoot;
    expect(inputOf(field).labels?.length).to.equal(1);
    const ids = inputOf(field).getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(ids.map((id) => document.getElementById(id)?.textContent)).to.deep.equal(['Six digits']);
    const exposed = [...root.querySelectorAll('*')].filter(
      (each) => !each.closest('[aria-hidden=true]') && [...each.childNodes].some(isDigits),
    );
    expect(exposed.length).to.equal(0);
    const stops = [...field.querySelectorAll('*'), ...root.querySelectorAll('*')].filter(
      (each) => (each as HTMLElement).tabIndex >= 0 && each.checkVisibility(),
    );
    expect(isOnly(stops, inputOf(field))).to.equal(true);
  });

  it('hears of a masked code how far it is: “3 of 6” (T59)', async () => {
    const field = await fieldOf('<otp-input mask></otp-input>');
    const said = speechOf(field);
    field.focus();
    await type('918');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(said().at(-1)).to.equal('3 of 6');
  });

  it('never hears the code, nor any part of it as one number (T60)', async () => {
    const field = await fieldOf('<otp-input mask></otp-input>');
    const said = speechOf(field);
    const told = completions(field);
    await setClipboard('918273');
    field.focus();
    await type('91827');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await chord('Control', 'v');
    await settled(field);
    for (const outcome of [false, true]) {
      field.settle(outcome);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(told.length).to.be.at.least(1);
    expect(said().length).to.be.at.least(2);
    expect(said().join(' ')).not.to.match(/\d{2,}/);
    expect(inputOf(field).type).to.equal('text');
  });
});

function isDigits(node: Node): boolean {
  return node instanceof Text && /\d/.test(node.data);
}

/** Everything that the live regions said, in order. */
function speechOf(field: OtpInput): () => string[] {
  const regions = (field.shadowRoot as ShadowRoot).querySelectorAll('[role=status], [role=alert]');
  const said: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const {target} of records) if (target.textContent) said.push(target.textContent);
  });
  for (const region of regions)
    observer.observe(region, {childList: true, characterData: true, subtree: true});
  return () => said;
}
