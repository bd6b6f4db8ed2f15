import {expect, fixture} from '@open-wc/testing';
import {FILLERS, fillAs, type Fill} from '../../../src/testing/index.js';
import {fieldOf, inputOf, settled} from '../../support/field.js';
import {isOnly} from '../../elements/cases/only.js';

const SIGN_IN = `<form>
  <input type="search" name="q">
  <label>Email <input type="email" name="email" autocomplete="username"></label>
  <otp-input name="otp-code" label="Security code"></otp-input>
  <label><input type="checkbox" name="trust"> Trust this device</label>
  <button>Sign in</button>
</form>`;

const BOXES = `<form>${'<input type="text" inputmode="numeric" maxlength="1" autocomplete="one-time-code" name="otp">'.repeat(6)}</form>`;

describe('a filler, given a whole page', () => {
  for (const filler of FILLERS) {
    it(`chooses the one-time-code field among other inputs: ${filler} (T6, T7)`, async () => {
      const field = await fieldOf(SIGN_IN);
      const form = field.closest('form')!;
      const {filled, refused} = await fillAs(filler, form, '482913');
      expect(isOnly(filled, inputOf(field))).to.equal(true);
      expect(refused.length).to.equal(3);
      for (const input of form.querySelectorAll('input'))
        if (input !== inputOf(field)) expect(['', 'on']).to.include(input.value);
    });
  }

  it('finds inputs in shadow roots', async () => {
    const host = await fixture<HTMLElement>('<div></div>');
    const input = document.createElement('input');
    input.autocomplete = 'one-time-code';
    host.attachShadow({mode: 'open'}).append(input);
    for (const filler of FILLERS) {
      input.value = '';
      expect(isOnly((await fillAs(filler, host, '482913')).filled, input), filler).to.equal(true);
      expect(input.value, filler).to.equal('482913');
    }
  });

  // Why one input is better than six: T1, and Bitwarden 11076.
  it('does to six boxes what it is reported to do', async () => {
    for (const [filler, values] of [
      ['ios-safari', '4|8|2|9|1|3'],
      ['ios-keyboard', '4|||||'],
      ['android-chip', '4|||||'],
      ['bitwarden', '4|8|2|9|1|3'],
      ['1password', '4|8|2|9|1|3'],
      ['keepassxc', '4|8|2|9|1|3'],
      ['silent-extension', '482913|||||'],
    ] as const) {
      const form = await fixture<HTMLFormElement>(BOXES);
      await fillAs(filler, form, '482913');
      expect(valuesOf(form), filler).to.equal(values);
    }
  });

  it('as Bitwarden writes the whole code into each of five boxes, for it counts characters', async () => {
    const form = await fixture<HTMLFormElement>(BOXES);
    form.querySelector('input')!.remove();
    await fillAs('bitwarden', form, '482913');
    expect(valuesOf(form)).to.equal(Array(5).fill('482913').join('|'));
  });

  it('as 1Password shares a code out between two fields that look like one', async () => {
    const form = await fixture<HTMLFormElement>('<form><input name="otp"><input name="otp-recovery"></form>');
    await fillAs('1password', form, '482913');
    expect(valuesOf(form)).to.equal('482|913');
  });
});

describe('a filler says why it leaves an input alone', () => {
  const SMALL = 'style="width: 6px; height: 6px; padding: 0; border: 0" autocomplete="one-time-code"';
  for (const [filler, what, html, reason] of [
    ['bitwarden', 'is under 10 px', `<input ${SMALL}>`, 'too-small'],
    ['keepassxc', 'is under 8 px', `<input ${SMALL}>`, 'too-small'],
    ['bitwarden', 'is under .1 in opacity', faint(0.05), 'transparent'],
    ['keepassxc', 'is under .7 in opacity', faint(0.6), 'transparent'],
    ['1password', 'is not seen', faint(0), 'transparent'],
    ['bitwarden', 'lies under another element', covered(), 'covered'],
    ['1password', 'lies under another element', covered(), 'covered'],
    ['bitwarden', 'lies outside the page', outside(), 'outside'],
    ['keepassxc', 'lies outside the page', outside(), 'outside'],
    ['bitwarden', 'is a password', '<input type="password" name="otp">', 'unrecognised'],
    ['bitwarden', 'is for a recovery code', '<input name="recovery-code">', 'unrecognised'],
    ['bitwarden', 'is named for signing in', '<input name="login-code">', 'unrecognised'],
    ['bitwarden', 'names nothing', '<input name="field1" autocomplete="off">', 'unrecognised'],
    ['1password', 'names nothing', '<input name="field1">', 'unrecognised'],
    ['keepassxc', 'names nothing', '<input type="text" name="field1">', 'unrecognised'],
    ['keepassxc', 'has no type, and no autocomplete', '<input name="otp">', 'unrecognised'],
    ['keepassxc', 'is too short for a code', '<input type="text" name="otp" maxlength="4">', 'unrecognised'],
    ['bitwarden', 'has data-bwignore', '<input name="otp" data-bwignore>', 'ignored'],
    ['1password', 'has data-1p-ignore', '<input name="otp" data-1p-ignore>', 'ignored'],
    ['ios-safari', 'is inert', '<div inert><input name="otp"></div>', 'unfocusable'],
    ['android-chip', 'is inert', '<div inert><input name="otp"></div>', 'unfocusable'],
    ['bitwarden', 'is of type hidden', '<input type="hidden" name="otp">', 'hidden'],
  ] as const) {
    it(`${filler}: the input ${what} (A-15, A-18)`, async () => {
      const place = await fixture<HTMLElement>(`<div style="position: relative">${html}</div>`);
      const {filled, refused} = await fillAs(filler, place, '482913');
      expect(filled).to.be.empty;
      expect(refused.map((refusal) => refusal.reason)).to.deep.equal([reason]);
      expect(place.querySelector('input')!.value).to.equal('');
    });
  }

  for (const html of ['<otp-input></otp-input>', '<otp-input length="12" groups="4 4 4"></otp-input>']) {
    it(`and has none to give for ${html}: its input is large, opaque, on top and named (A-15, A-18)`, async () => {
      const field = await fieldOf(html);
      for (const filler of FILLERS) {
        field.clear();
        const {filled} = await fillAs(filler, field, '482913');
        expect(isOnly(filled, inputOf(field)), filler).to.equal(true);
      }
    });
  }

  it('a field under an overlay of the page is covered, and nothing is told (A-15)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const overlay = document.createElement('div');
    overlay.style.cssText = 'position: fixed; inset: 0; z-index: 9';
    field.parentElement!.append(overlay);
    expect(reasons(await fillAs('bitwarden', field, '482913'))).to.deep.equal(['covered']);
    await settled(field);
    expect(field.value).to.equal('');
  });

  it('an author’s autocomplete=off costs the field what knows it by that alone (T10)', async () => {
    const field = await fieldOf(
      '<otp-input label="Number"><input id="field1" name="field1" autocomplete="off"></otp-input>',
    );
    for (const filler of ['bitwarden', 'keepassxc', '1password'] as const)
      expect(reasons(await fillAs(filler, field, '482913')), filler).to.deep.equal(['unrecognised']);
  });
});

describe('Bitwarden beside a password', () => {
  it('chooses one field for the code: the first that says so, or else the last that may', async () => {
    for (const [html, name] of [
      ['<input name="pin-a"><input name="x" autocomplete="one-time-code"><input name="code">', 'x'],
      ['<input name="pin-a"><input name="pin-b">', 'pin-b'],
    ] as const) {
      const form = await fixture<HTMLFormElement>(`<form><input type="password" name="pw">${html}</form>`);
      const {filled} = await fillAs('bitwarden', form, '482913');
      expect(filled.map((input) => input.name)).to.deep.equal([name]);
    }
  });
});

function faint(opacity: number): string {
  return `<div style="opacity: ${opacity}"><input autocomplete="one-time-code"></div>`;
}

function covered(): string {
  return '<input autocomplete="one-time-code"><div style="position: absolute; inset: 0"></div>';
}

function outside(): string {
  return '<input autocomplete="one-time-code" style="position: absolute; left: -9999px">';
}

function reasons({refused}: Fill): string[] {
  return refused.map(({reason}) => reason);
}

function valuesOf(form: HTMLFormElement): string {
  return [...form.querySelectorAll('input')].map(({value}) => value).join('|');
}
