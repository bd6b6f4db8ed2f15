import {aTimeout, expect} from '@open-wc/testing';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {
  caretAt,
  completions,
  fieldOf,
  inputOf,
  painted,
  selectedSlots,
  settled,
} from '../../support/field.js';
import {chord, press, resetInput, type} from '../../support/real-input.js';

describe('typing', () => {
  afterEach(resetInput);

  // baserow 5431 (`212121` became `111`), zag 908.
  it('loses no digit, however fast and however alike they are (T18)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const told = completions(field);
    field.focus();
    await type('212121');
    expect(painted(field)).to.equal('212121');
    await chord('Control', 'a');
    await type('000000');
    await settled(field);
    expect(painted(field)).to.equal('000000');
    expect(told.map(({code}) => code)).to.deep.equal(['212121', '000000']);
  });

  // Said of Chromium in the styles of another element.
  it('over a full selection loses no character (T31)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('123456');
    await chord('Control', 'a');
    await type('789');
    expect(painted(field)).to.equal('789___');
  });

  it('makes one input event and one digit of one key, also where the engine announces our edit again (M10)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const heard: string[] = [];
    field.addEventListener('input', () => heard.push(field.value));
    field.focus();
    await type('1234');
    await press('Home');
    await type('9');
    expect(heard).to.deep.equal(['1', '12', '123', '1234', '9234']);
  });

  it('never leaves an insertion to the browser, in the middle or over a selection (M9)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.value = '1234';
    const left: string[] = [];
    // A beforeinput that our own edit makes (in WebKit) comes while another one is being handled.
    let depth = 0;
    inputOf(field).addEventListener('beforeinput', () => depth++, true);
    field.addEventListener('beforeinput', (event) => {
      if (depth-- === 1 && !event.defaultPrevented) left.push(event.data ?? '');
    });
    field.focus();
    await press('Home');
    await type('9');
    await chord('Shift', 'ArrowRight');
    await type('87');
    expect(field.value).to.equal('9874');
    expect(left).to.be.empty;
  });

  // vuetify 21680, mui-otp-input 20, react-otp-input 448.
  it('leaves the caret behind a corrected digit (T23)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('123456');
    await press('Home');
    await press('ArrowRight');
    await type('9');
    await settled(field);
    expect(painted(field)).to.equal('193456');
    expect(caretAt(field)).to.equal(2);
    await type('8');
    await settled(field);
    expect(painted(field)).to.equal('198456');
    expect(caretAt(field)).to.equal(3);
  });

  // primevue 5659: a filter on keydown.
  it('prevents no key that is a command, nor any that it does not use (T40)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const prevented: string[] = [];
    document.addEventListener('keydown', note);
    field.focus();
    await type('12a');
    for (const key of ['v', 'a', 'c', 'x']) await chord('Control', key);
    for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight', 'Delete', 'Tab']) await press(key);
    document.removeEventListener('keydown', note);
    expect(prevented).to.be.empty;

    function note(event: KeyboardEvent): void {
      if (event.defaultPrevented) prevented.push(event.key);
    }
  });
});

describe('moving in a code', () => {
  afterEach(resetInput);

  // input-otp’s edge cases, 1.0.0 and 1.1.0.
  for (const place of ['in the page', 'in a shadow root'] as const) {
    it(`moves by one slot an arrow, and paints where it is ${place} (T26, M19)`, async () => {
      const field = await fieldIn(place);
      field.focus();
      await type('123456');
      for (const at of [5, 4, 3]) {
        await press('ArrowLeft');
        await aTimeout(0);
        expect(caretAt(field)).to.equal(at);
      }
      await press('ArrowRight');
      await aTimeout(0);
      expect(caretAt(field)).to.equal(4);
      await press('Delete');
      await press('Delete');
      await aTimeout(0);
      expect(painted(field)).to.equal('1234__');
      expect(caretAt(field)).to.equal(4);
    });

    it(`follows a caret that no key and no click has moved, as a handle on a phone does ${place} (T26, M19)`, async () => {
      const field = await fieldIn(place);
      field.focus();
      await type('123456');
      for (const at of [2, 4]) {
        inputOf(field).setSelectionRange(at, at);
        await aTimeout(50);
        expect(caretAt(field)).to.equal(at);
      }
    });

    it(`keeps the direction of a selection that shrinks and grows ${place} (T26, M19)`, async () => {
      const field = await fieldIn(place);
      field.focus();
      await type('123456');
      await press('ArrowLeft');
      for (const [key, selected] of [
        ['ArrowLeft', [4]],
        ['ArrowLeft', [3, 4]],
        ['ArrowRight', [4]],
        ['ArrowRight', []],
        ['ArrowRight', [5]],
      ] as const) {
        await chord('Shift', key);
        await aTimeout(0);
        expect(selectedSlots(field)).to.deep.equal(selected);
      }
    });

    it(`knows that it has the focus ${place}, whether or not :focus matches (M20)`, async () => {
      const field = await fieldIn(place);
      // As in Firefox and WebKit while the window is not in front.
      Object.defineProperty(inputOf(field), 'matches', {configurable: true, value: () => false});
      field.focus();
      await settled(field);
      Reflect.deleteProperty(inputOf(field), 'matches');
      expect(field.matches(':state(focused)')).to.equal(true);
      expect(caretAt(field)).to.equal(0);
      inputOf(field).blur();
      await settled(field);
      expect(field.matches(':state(focused)')).to.equal(false);
      expect(caretAt(field)).to.equal(-1);
    });
  }

  it('goes to the ends by Home and End, and selects to them with Shift, as painted (T27)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('1234');
    await press('Home');
    await aTimeout(0);
    expect(caretAt(field)).to.equal(0);
    await press('End');
    await aTimeout(0);
    expect(caretAt(field)).to.equal(4);
    await chord('Shift', 'Home');
    await aTimeout(0);
    expect(selectedSlots(field)).to.deep.equal([0, 1, 2, 3]);
    await press('Home');
    await chord('Shift', 'End');
    await aTimeout(0);
    expect(selectedSlots(field)).to.deep.equal([0, 1, 2, 3]);
  });

  // webawesome 2651, zag 1.38.
  it('is one stop for Tab, in and out, in both directions (T29)', async () => {
    const field = await fieldOf('<button>Before</button><otp-input></otp-input><button>After</button>');
    const [before, after] = field.parentElement?.querySelectorAll('button') ?? [];
    before?.focus();
    await press('Tab');
    expect(document.activeElement).to.equal(inputOf(field));
    await type('12');
    await press('Tab');
    expect(document.activeElement).to.equal(after);
    await chord('Shift', 'Tab');
    expect(document.activeElement).to.equal(inputOf(field));
    await chord('Shift', 'Tab');
    expect(document.activeElement).to.equal(before);
  });

  // input-otp 83, react-otp-input 456 and 7.
  it('begins again at the first slot, focus kept, when the field is cleared after an error (T44)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.verifyCode = () => false;
    field.focus();
    await type('123456');
    await settled(field);
    field.clear();
    await settled(field);
    expect(document.activeElement).to.equal(inputOf(field));
    expect(caretAt(field)).to.equal(0);
    expect(field.status).to.equal('idle');
    await type('98');
    expect(painted(field)).to.equal('98____');
  });
});

async function fieldIn(place: 'in the page' | 'in a shadow root'): Promise<OtpInput> {
  const field = await fieldOf('<div></div><otp-input></otp-input>');
  if (place === 'in the page') return field;
  (field.previousElementSibling as HTMLElement).attachShadow({mode: 'open'}).append(field);
  await settled(field);
  return field;
}
