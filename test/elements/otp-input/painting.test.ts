import {expect} from '@open-wc/testing';
import {
  caretAt,
  fieldOf,
  inputOf,
  painted,
  partOf,
  selectedSlots,
  settled,
  slotsOf,
} from '../../support/field.js';
import {chord, click, drag, press, resetInput, type} from '../../support/real-input.js';

describe('what the slots show', () => {
  afterEach(resetInput);

  it('puts the caret into the slot that the next key fills', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('12');
    expect(caretAt(field)).to.equal(2);
    await press('ArrowLeft');
    expect(caretAt(field)).to.equal(1);
    await press('End');
    expect(caretAt(field)).to.equal(2);
    inputOf(field).blur();
    await settled(field);
    expect(caretAt(field)).to.equal(-1);
  });

  it('puts the caret where a click lands, in every slot (M21, T25)', async () => {
    const field = await fieldOf('<otp-input groups="3 3"></otp-input>');
    field.value = '123456';
    for (const [index, slot] of slotsOf(field).entries()) {
      const {left, width, top, height} = slot.getBoundingClientRect();
      await click({x: Math.round(left + width / 4), y: Math.round(top + height / 2)});
      expect(inputOf(field).selectionStart, `slot ${index}`).to.equal(index);
      expect(caretAt(field), `slot ${index}`).to.equal(index);
      inputOf(field).blur();
    }
  });

  it('never puts the caret behind what is typed', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.value = '12';
    await click(slotsOf(field)[5] as HTMLElement);
    expect(inputOf(field).selectionStart).to.equal(2);
  });

  for (const [name, html] of [
    ['six slots', '<otp-input></otp-input>'],
    ['a row that is squeezed', '<div style="width: 220px"><otp-input></otp-input></div>'],
    ['two groups', '<otp-input groups="3 3"></otp-input>'],
  ] as const) {
    it(`selects the slots that a drag crosses, give or take one at its ends (M22): ${name}`, async () => {
      const field = await fieldOf(html);
      field.value = '123456';
      await click(slotsOf(field)[0] as HTMLElement);
      await drag(slotsOf(field)[1] as HTMLElement, slotsOf(field)[4] as HTMLElement);
      const {selectionStart, selectionEnd} = inputOf(field);
      expect(selectionStart).to.be.within(1, 2);
      expect(selectionEnd).to.be.within(4, 5);
      const selected = [1, 2, 3, 4].slice((selectionStart ?? 1) - 1, (selectionEnd ?? 5) - 1);
      expect(selectedSlots(field)).to.deep.equal(selected);
    });
  }

  it('shows a selection made by the keyboard', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('1234');
    await chord('Shift', 'ArrowLeft');
    await chord('Shift', 'ArrowLeft');
    expect(selectedSlots(field)).to.deep.equal([2, 3]);
  });

  it('shows glyphs in place of a masked code, and placeholders in empty slots', async () => {
    const field = await fieldOf('<otp-input mask placeholder="0"></otp-input>');
    field.value = '12';
    expect(painted(field)).to.equal('••0000');
  });

  it('breaks the row into its groups without a character of it in the value', async () => {
    const field = await fieldOf('<otp-input length="8" groups="4 4"></otp-input>');
    expect(slotsOf(field).length).to.equal(8);
    expect(field.shadowRoot?.querySelectorAll('[part=separator]').length).to.equal(1);
    field.fill('1234-5678');
    expect(field.value).to.equal('12345678');
  });

  it('has 3 to 12 slots, whatever length it is told', async () => {
    for (const [length, slots] of [
      ['1', 3],
      ['20', 12],
      ['no', 6],
      ['4', 4],
    ] as const) {
      const field = await fieldOf(`<otp-input length="${length}"></otp-input>`);
      expect(slotsOf(field).length, length).to.equal(slots);
    }
  });

  it('fits 320 pixels with twelve slots and does not widen what holds it (X-11)', async () => {
    const field = await fieldOf(
      '<div style="width: 320px; overflow: auto"><otp-input length="12" groups="6 6"></otp-input></div>',
    );
    const holder = field.parentElement as HTMLElement;
    expect(holder.scrollWidth).to.be.at.most(320);
    const widths = slotsOf(field).map((slot) => slot.getBoundingClientRect().width);
    expect(Math.min(...widths)).to.be.greaterThan(14);
  });

  it('shrinks in whatever holds it, and asks for no more than its slots (X-11)', async () => {
    for (const display of ['block', 'inline-block', 'grid', 'flex', 'inline-grid']) {
      const field = await fieldOf('<otp-input></otp-input>');
      const holder = field.parentElement as HTMLElement;
      const row = partOf(field, 'row') as HTMLElement;
      holder.style.cssText = `display: ${display}; max-width: 600px`;
      expect(row.getBoundingClientRect().width, `wide ${display}`).to.be.closeTo(6 * 48 + 5 * 8, 1);
      const narrow = document.createElement('div');
      narrow.style.cssText = 'width: 200px; display: grid';
      holder.before(narrow);
      narrow.append(holder);
      await settled(field);
      expect(row.getBoundingClientRect().width, `narrow ${display}`).to.be.at.most(200);
    }
  });

  it('runs from left to right on a page that runs from right to left (T53, X-31)', async () => {
    document.documentElement.dir = 'rtl';
    try {
      const field = await fieldOf('<otp-input></otp-input>');
      field.focus();
      await type('123');
      const lefts = slotsOf(field).map((slot) => slot.getBoundingClientRect().left);
      expect(lefts).to.deep.equal([...lefts].sort((a, b) => a - b));
      expect(painted(field)).to.equal('123___');
    } finally {
      document.documentElement.dir = 'ltr';
    }
  });

  it('has no digit in the light DOM, in an attribute or in a message (S-07, S-08)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('918273');
    field.settle(false);
    await settled(field);
    expect(field.outerHTML).not.to.contain('918273');
    expect(field.textContent).not.to.match(/9\s*1\s*8\s*2\s*7\s*3/);
    const slots = field.shadowRoot?.querySelector('.slots') as HTMLElement;
    expect(slots.classList.contains('rr-mask')).to.equal(true);
    expect(slots.getAttribute('aria-hidden')).to.equal('true');
  });

  it('has no violation of accessibility rules, in any status (X-40)', async () => {
    const field = await fieldOf(
      '<otp-input label="Security code" hint="Six digits" expires-in="90" resend-in="30"></otp-input>',
    );
    for (const status of [
      'idle',
      'verifying',
      'rejected',
      'expired',
      'locked',
      'failed',
      'verified',
    ] as const) {
      field.value = status === 'idle' ? '' : '123456';
      field.status = status;
      await settled(field);
      await expect(field).to.be.accessible();
    }
  });
});
