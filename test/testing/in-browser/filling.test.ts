import {expect} from '@open-wc/testing';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {FILLERS, fillAs, type Filler} from '../../../src/testing/index.js';
import {completions, fieldOf, inputOf, messageOf, painted, settled} from '../../support/field.js';
import {resetInput} from '../../support/real-input.js';
import {isOnly} from '../../elements/cases/only.js';

const SETTINGS = [
  ['a field', '<otp-input name="otp-code"></otp-input>'],
  ['a masked field', '<otp-input name="otp-code" mask></otp-input>'],
  ['an authored input', '<otp-input><input id="code" name="otp-code" required></otp-input>'],
  ['a field of letters and digits', '<otp-input name="otp-code" charset="alphanumeric"></otp-input>'],
] as const;

for (const filler of FILLERS) {
  describe(`a field that is filled as ${filler} does (T1, T3, T4, T8, A-08) (not verified on a device)`, () => {
    afterEach(resetInput);

    for (const [setting, html] of SETTINGS) {
      for (const isFocused of [false, true]) {
        it(`has the whole code in its slots, its value and its form, and tells it once: ${setting}, ${isFocused ? '' : 'not '}focused`, async () => {
          const field = await fieldOf(`<form>${html}</form>`);
          const told = completions(field);
          if (isFocused) field.focus();
          const {filled, refused} = await fill(filler, field, '482913');
          expect(isOnly(filled, inputOf(field))).to.equal(true);
          expect(refused).to.be.empty;
          expect(painted(field)).to.equal(field.mask ? '••••••' : '482913');
          expect(field.value).to.equal('482913');
          expect([...new FormData(field.closest('form')!)]).to.deep.equal([['otp-code', '482913']]);
          expect(told.map(({code, source}) => [code, source])).to.deep.equal([['482913', 'autofill']]);
        });
      }
    }

    it('takes a grouped code, and one into a half-typed field, as the code', async () => {
      for (const [typed, code] of [
        ['', '482 913'],
        ['48', '482913'],
      ] as const) {
        const field = await fieldOf('<otp-input></otp-input>');
        field.value = typed;
        await settled(field);
        const told = completions(field);
        await fill(filler, field, code);
        expect(painted(field)).to.equal('482913');
        expect(told.map((event) => event.code)).to.deep.equal(['482913']);
      }
    });

    it('verifies it once, and after a rejection the next code takes its place', async () => {
      const field = await fieldOf('<otp-input></otp-input>');
      const asked: string[] = [];
      field.verifyCode = (code) => {
        asked.push(code);
        return Promise.resolve(code === '222222');
      };
      await fill(filler, field, '111111');
      expect(field.status).to.equal('rejected');
      expect(messageOf(field)).to.not.equal('');
      await fill(filler, field, '222222');
      expect(field.status).to.equal('verified');
      expect(asked).to.deep.equal(['111111', '222222']);
    });

    it('is left alone while it is disabled, read-only or not displayed, and the filler says why', async () => {
      for (const [html, reason] of [
        ['<otp-input disabled></otp-input>', 'disabled'],
        ['<otp-input readonly></otp-input>', 'readonly'],
        ['<div hidden><otp-input></otp-input></div>', 'hidden'],
        ['<div style="visibility: hidden"><otp-input></otp-input></div>', 'hidden'],
      ] as const) {
        const field = await fieldOf(html);
        const told = completions(field);
        const {filled, refused} = await fill(filler, field, '482913');
        expect(filled).to.be.empty;
        expect(refused.map((refusal) => refusal.reason)).to.deep.equal([reason]);
        expect(inputOf(field).value).to.equal('');
        expect(told).to.be.empty;
      }
    });
  });
}

/** Fills, and then looks away: a silent fill is found at the next thing that happens on the page. */
async function fill(filler: Filler, field: OtpInput, code: string) {
  const done = await fillAs(filler, field, code);
  if (filler === 'silent-extension') document.body.click();
  await settled(field);
  return done;
}
