import {expect, fixture} from '@open-wc/testing';
import {fillAs, type Filler} from '../../../src/testing/index.js';

const TYPES = [
  'click',
  'focus',
  'blur',
  'keydown',
  'keypress',
  'beforeinput',
  'input',
  'keyup',
  'change',
  'paste',
] as const;

/** Each event with the value the input has at that moment. */
const EXPECTED: Record<Filler, string> = {
  'ios-safari': 'focus: input:482913 change:482913',
  'ios-keyboard': 'focus: beforeinput: input:482913',
  'android-chip': 'focus: keydown: beforeinput: input:482913 keyup:482913',
  bitwarden: [
    'click: click: focus:',
    'click: keydown: keyup:',
    'keydown:482913 keyup:482913 input:482913 change:482913',
    'blur:482913 click:482913 focus:482913',
  ].join(' '),
  '1password': 'focus: keydown: keypress: input:482913 keyup:482913 change:482913',
  keepassxc: 'focus: keydown: keypress: keyup: input: change: input:482913 change:482913',
  'silent-extension': '',
};

describe('the events of a filler', () => {
  for (const [filler, expected] of Object.entries(EXPECTED) as [Filler, string][]) {
    it(`are those of ${filler}, in its order, and no paste (A-08) (not verified on a device)`, async () => {
      const input = await codeInput();
      const heard: string[] = [];
      for (const type of TYPES) input.addEventListener(type, () => heard.push(`${type}:${input.value}`));
      await fillAs(filler, input, '482913');
      expect(input.value).to.equal('482913');
      expect(heard.join(' ')).to.equal(expected);
    });
  }

  it('name the whole code as what was typed, from a keyboard, and nothing from Safari', async () => {
    for (const [filler, inputType, data] of [
      ['ios-keyboard', 'insertText', '482913'],
      ['android-chip', 'insertText', '482913'],
      ['ios-safari', undefined, undefined],
    ] as const) {
      const input = await codeInput();
      const heard: (string | null | undefined)[] = [];
      input.addEventListener('input', (event) => heard.push(event.inputType, event.data));
      await fillAs(filler, input, '482913');
      expect(heard).to.deep.equal([inputType, data]);
    }
  });

  it('are cut by maxlength where a keyboard types, and not where a script writes (A-07)', async () => {
    for (const [filler, value] of [
      ['ios-keyboard', '4829'],
      ['android-chip', '4829'],
      ['ios-safari', '482913'],
      ['bitwarden', '482913'],
      ['1password', '482913'],
      ['keepassxc', '482913'],
      ['silent-extension', '482913'],
    ] as const) {
      const input = await codeInput();
      input.maxLength = 4;
      await fillAs(filler, input, '482913');
      expect(input.value, filler).to.equal(value);
    }
  });

  it('leave the text out that the page refuses in beforeinput', async () => {
    for (const filler of ['ios-keyboard', 'android-chip'] as const) {
      const input = await codeInput();
      input.addEventListener('beforeinput', (event) => event.preventDefault());
      await fillAs(filler, input, '482913');
      expect(input.value).to.equal('');
    }
  });

  it('go past an accessor that the page has put on its input, as a framework does', async () => {
    for (const filler of ['bitwarden', '1password', 'keepassxc', 'ios-safari', 'silent-extension'] as const) {
      const input = await codeInput();
      const written: unknown[] = [];
      Object.defineProperty(input, 'value', {configurable: true, set: (value) => written.push(value)});
      await fillAs(filler, input, '482913');
      expect(written).to.be.empty;
      Reflect.deleteProperty(input, 'value');
      expect(input.value, filler).to.equal('482913');
    }
  });

  it('do not leave a shadow root when they are an extension’s', async () => {
    for (const filler of ['bitwarden', '1password', 'keepassxc'] as const) {
      const host = await fixture<HTMLElement>('<div></div>');
      const input = document.createElement('input');
      input.autocomplete = 'one-time-code';
      host.attachShadow({mode: 'open'}).append(input);
      let count = 0;
      host.addEventListener('input', () => count++);
      await fillAs(filler, host, '482913');
      expect(count, filler).to.equal(0);
    }
  });
});

function codeInput(): Promise<HTMLInputElement> {
  return fixture<HTMLInputElement>('<input type="text" autocomplete="one-time-code" name="otp">');
}
