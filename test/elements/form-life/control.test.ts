import {expect} from '@open-wc/testing';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {fieldOf, inputOf, painted, settled} from '../../support/field.js';
import {computedName, press, resetInput, type} from '../../support/real-input.js';
import {isOnly} from '../cases/only.js';
import {writeSilently} from '../cases/phone.js';

/** Forms of a piece of HTML and what they submit, each submission as its form's id, its button's and its code. */
async function pageOf(
  html: string,
): Promise<{field: OtpInput; forms: HTMLFormElement[]; submitted: string[]}> {
  const field = await fieldOf(html);
  const forms = [...(field.closest('div') as Element).querySelectorAll('form')];
  const submitted: string[] = [];
  for (const form of forms) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const [entry] = [...new FormData(form, event.submitter)];
      submitted.push(`${form.id} ${event.submitter?.id ?? '-'} ${entry?.[1] as string}`);
    });
  }
  return {field, forms, submitted};
}

describe('Enter in the field', () => {
  afterEach(resetInput);

  it('presses the first submit button of its form, wherever that stands (T28, W-11)', async () => {
    const {field, submitted} = await pageOf(
      '<button form="f" id="outside">Go</button><form id="f"><otp-input name="code"></otp-input><button id="inside">Go</button></form>',
    );
    field.focus();
    await type('123456');
    await press('Enter');
    expect(submitted).to.deep.equal(['f outside 123456']);
  });

  it('presses the button of a form elsewhere, which the form attribute names (W-18)', async () => {
    const {field, submitted} = await pageOf(
      '<form id="away"><button id="theirs">Go</button></form><form id="around"><otp-input name="code" form="away"></otp-input><button id="ours">Go</button></form>',
    );
    field.focus();
    await type('123456');
    await press('Enter');
    expect(submitted).to.deep.equal(['away theirs 123456']);
  });

  it('does nothing where that button is disabled, nor with a second field to fill in (W-11)', async () => {
    for (const more of ['<button disabled>Go</button>', '<input name="other">']) {
      const {field, submitted} = await pageOf(
        `<form id="f"><otp-input name="code"></otp-input>${more}</form>`,
      );
      field.focus();
      await type('123456');
      await press('Enter');
      expect(submitted, more).to.deep.equal([]);
    }
  });

  it('is nothing to a page without a form, and no error', async () => {
    const field = await fieldOf('<otp-input autosubmit></otp-input>');
    field.focus();
    await type('123456');
    await press('Enter');
    await settled(field);
    expect(field.value).to.equal('123456');
  });
});

describe('a fieldset that is disabled', () => {
  afterEach(resetInput);

  it('disables the field and lets it go again, as often as it likes, and leaves no trace (W-10)', async () => {
    const {field} = await pageOf(
      '<form><fieldset><otp-input name="code" required></otp-input></fieldset></form>',
    );
    const fieldset = field.closest('fieldset') as HTMLFieldSetElement;
    const input = inputOf(field);
    for (let turns = 0; turns < 2; turns++) {
      fieldset.disabled = true;
      await settled(field);
      expect([input.matches(':disabled'), input.willValidate]).to.deep.equal([true, false]);
      expect([field.hasAttribute('disabled'), input.hasAttribute('disabled')]).to.deep.equal([false, false]);
      field.fill('123456');
      fieldset.disabled = false;
      await settled(field);
      expect([input.matches(':disabled'), input.willValidate]).to.deep.equal([false, true]);
      field.focus();
      await type('12');
      expect(field.value).to.equal('12');
      field.clear();
    }
  });

  it('leaves a field in its legend alone (W-10)', async () => {
    const {field} = await pageOf(
      '<form><fieldset disabled><legend><otp-input name="code"></otp-input></legend></fieldset></form>',
    );
    field.focus();
    await type('123456');
    expect(new FormData(inputOf(field).form as HTMLFormElement).get('code')).to.equal('123456');
  });
});

describe('what a form asks of its fields', () => {
  afterEach(resetInput);

  it('is named by the first thing that is wrong: nothing typed, too little typed, words of the page (W-08)', async () => {
    const {field, forms, submitted} = await pageOf(
      '<form id="f"><otp-input name="code" required></otp-input></form>',
    );
    const input = inputOf(field);
    const invalid: string[] = [];
    input.addEventListener('invalid', () => invalid.push(input.validationMessage));
    const wrong = () => [input.validity.valid, input.validity.valueMissing, input.validity.customError];
    expect(wrong()).to.deep.equal([false, true, false]);
    field.focus();
    await press('Enter');
    await type('12');
    expect(wrong()).to.deep.equal([false, false, true]);
    await press('Enter');
    field.fill('123456');
    expect(wrong()).to.deep.equal([true, false, false]);
    field.setCustomValidity('Not this one.');
    await press('Enter');
    expect(invalid.length).to.equal(3);
    expect(invalid[1]).to.contain('6 digits');
    expect(invalid[2]).to.equal('Not this one.');
    expect(submitted).to.deep.equal([]);
    field.setCustomValidity('');
    expect((forms[0] as HTMLFormElement).reportValidity()).to.equal(true);
  });

  it('is not asked of a field that is read-only, nor of one that is disabled (W-09)', async () => {
    for (const attribute of ['readonly', 'disabled']) {
      const {field, forms} = await pageOf(
        `<form><otp-input name="code" required ${attribute}></otp-input></form>`,
      );
      field.value = '12';
      expect(inputOf(field).willValidate).to.equal(false);
      expect([field.checkValidity(), forms[0]?.checkValidity()]).to.deep.equal([true, true]);
    }
  });

  it('is no entry without a name, one with it, and an empty one while nothing is typed (W-06, W-17)', async () => {
    for (const [attribute, entries] of [
      ['', []],
      ['name=""', []],
      ['name="code"', [['code', '']]],
    ] as const) {
      const {field, forms} = await pageOf(`<form><otp-input ${attribute}></otp-input></form>`);
      expect([...new FormData(forms[0])], attribute).to.deep.equal(entries);
      field.value = '12';
      const typed = entries.map(([name]) => [name, '12']);
      expect([...new FormData(forms[0])], attribute).to.deep.equal(typed);
    }
  });

  it('is the plain code to a listener of the page, and what that makes of it (W-17)', async () => {
    const heard: unknown[] = [];
    const {field, forms} = await pageOf('<form><otp-input name="code"></otp-input></form>');
    forms[0]?.addEventListener('formdata', ({formData}) => {
      heard.push(...formData.getAll('code'));
      formData.set('code', 'theirs');
      formData.append('code', 'more');
    });
    writeSilently(inputOf(field), '１２３-456');
    expect(new FormData(forms[0]).getAll('code')).to.deep.equal(['theirs', 'more']);
    expect(heard).to.deep.equal(['123456']);
  });
});

describe('a reset', () => {
  afterEach(resetInput);

  it('by its button brings back what the page had written, and leaves the clocks alone (W-16)', async () => {
    const {field} = await pageOf(
      '<form><otp-input expires-in="90"><input name="code" value="12"></otp-input><button type="reset">Clear</button></form>',
    );
    const end = field.expiresAt;
    field.focus();
    await press('End');
    await type('3456');
    field.settle(false);
    field.closest('form')?.querySelector('button')?.click();
    await settled(field);
    expect([field.value, painted(field), field.status]).to.deep.equal(['12', '12____', 'idle']);
    expect(field.expiresAt).to.equal(end);
    expect(inputOf(field).validationMessage).to.contain('6 digits');
  });

  it('of another form changes nothing (W-16)', async () => {
    const {field} = await pageOf('<form id="other"></form><form><otp-input name="code"></otp-input></form>');
    field.value = '123456';
    field.settle(false);
    (field.getRootNode() as Document).querySelector<HTMLFormElement>('#other')?.reset();
    await settled(field);
    expect([painted(field), field.status]).to.deep.equal(['123456', 'rejected']);
  });
});

describe('a label', () => {
  afterEach(resetInput);

  for (const [kind, html, name] of [
    [
      'several elements by id',
      '<b id="l1">Code</b><b id="l2">for Ana</b><otp-input><input aria-labelledby="l1 l2"></otp-input>',
      'Code for Ana',
    ],
    [
      'two labels at once',
      '<label for="two">Code</label><otp-input><label slot="label" for="two">from the mail</label><input id="two"></otp-input>',
      'Code from the mail',
    ],
    ['aria-label of the page', '<otp-input><input aria-label="Pass code"></otp-input>', 'Pass code'],
  ] as const) {
    it(`is ${kind}, as for any input (W-20)`, async () => {
      const field = await fieldOf(html);
      field.value = '123456';
      const computed = await computedName(inputOf(field));
      if (computed !== undefined) expect(computed).to.equal(name);
      expect(field.querySelectorAll('label').length).to.be.at.most(1);
    });
  }

  it('that is given later, changed or taken away is the name from then on (W-20)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const names: (string | undefined)[] = [];
    for (const label of ['Code', 'PIN', undefined]) {
      field.label = label;
      await settled(field);
      names.push(await computedName(inputOf(field)));
    }
    if (names[0] !== undefined) expect(names).to.deep.equal(['Code', 'PIN', 'Security code']);
    expect(isOnly(field.querySelectorAll('input'), inputOf(field))).to.equal(true);
  });
});
