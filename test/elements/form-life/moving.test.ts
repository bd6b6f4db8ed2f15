import {expect, nextFrame} from '@open-wc/testing';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {fieldOf, inputOf, painted, settled} from '../../support/field.js';
import {press, resetInput, type} from '../../support/real-input.js';
import {isOnly} from '../cases/only.js';

const FIELDS = {
  created: '<otp-input name="code" label="Code"></otp-input>',
  authored: '<otp-input><label slot="label" for="mine">Code</label><input id="mine" name="code"></otp-input>',
} as const;

describe('a field that goes to another form', () => {
  afterEach(resetInput);

  for (const [origin, html] of Object.entries(FIELDS)) {
    for (const way of ['append', 'moveBefore'] as const) {
      it(`is that form’s control alone, its value kept: ${origin}, by ${way} (W-18, W-29)`, async function () {
        const field = await fieldOf(`<form id="one">${html}</form><form id="two"></form>`);
        const [one, two] = [...(field.getRootNode() as Document).querySelectorAll('form')] as [
          HTMLFormElement,
          HTMLFormElement,
        ];
        // WebKit has no moveBefore.
        if (!(way in two)) this.skip();
        field.focus();
        await type('123');
        if (way === 'append') two.append(field);
        else two.moveBefore(field, null);
        // Firefox drops keys until it has laid out what was moved, a plain input's too.
        await nextFrame();
        await nextFrame();
        expect([one.elements.length, isOnly(two.elements, inputOf(field))]).to.deep.equal([0, true]);
        expect(painted(field)).to.equal('123___');
        if (way === 'append') field.focus();
        expect(document.activeElement).to.equal(inputOf(field));
        await type('456');
        expect([...new FormData(two)]).to.deep.equal([['code', '123456']]);
        one.reset();
        await settled(field);
        expect(field.value).to.equal('123456');
        let submits = 0;
        two.addEventListener('submit', (event) => {
          event.preventDefault();
          submits++;
        });
        await press('Enter');
        expect(submits).to.equal(1);
        two.reset();
        await settled(field);
        expect(field.value).to.equal('');
      });
    }
  }

  it('follows its form attribute from one to another while it stays where it is (W-18)', async () => {
    const field = await fieldOf(
      '<form id="one"></form><form id="two"></form><otp-input name="code"></otp-input>',
    );
    field.value = '123456';
    const owners: (string | undefined)[] = [];
    for (const id of ['one', 'two', 'none', undefined]) {
      if (id === undefined) field.removeAttribute('form');
      else field.setAttribute('form', id);
      await settled(field);
      owners.push(inputOf(field).form?.id);
    }
    expect(owners).to.deep.equal(['one', 'two', undefined, undefined]);
    expect(field.value).to.equal('123456');
  });
});

describe('a copy of a field', () => {
  afterEach(resetInput);

  /** The ways to copy what stands in a page. */
  const COPIES: Readonly<Record<string, (field: OtpInput) => Node>> = {
    cloneNode: (field) => field.cloneNode(true),
    importNode: (field) => document.importNode(field, true),
    'a clone of its form': (field) => (field.closest('form') as Node).cloneNode(true),
    'a template made of its HTML': (field) => {
      const template = document.createElement('template');
      template.innerHTML = field.outerHTML;
      return template.content.cloneNode(true);
    },
    'a clone of its clone': (field) => field.cloneNode(true).cloneNode(true),
  };

  for (const [way, copyOf] of Object.entries(COPIES)) {
    for (const [origin, html] of Object.entries(FIELDS)) {
      it(`begins empty and works by itself: ${way}, ${origin} (W-33, M27)`, async () => {
        const field = await fieldOf(`<form>${html}</form>`);
        field.focus();
        await type('123456');
        field.settle(false);
        await settled(field);
        const place = document.createElement('section');
        field.closest('form')?.after(place);
        place.append(copyOf(field));
        const copy = place.querySelector('otp-input') as OtpInput;
        await settled(copy);
        expect([copy.value, painted(copy), copy.status]).to.deep.equal(['', '______', 'idle']);
        expect(copy.querySelectorAll('input').length).to.equal(1);
        expect(copy.querySelectorAll('label').length).to.equal(1);
        copy.focus();
        await type('65');
        expect([copy.value, field.value]).to.deep.equal(['65', '123456']);
        expect(inputOf(copy).name).to.equal('code');
      });
    }
  }

  it('of the element alone is a field without anything of its children (W-33)', async () => {
    const field = await fieldOf(FIELDS.authored);
    field.value = '123456';
    const copy = field.cloneNode() as OtpInput;
    field.after(copy);
    await settled(copy);
    expect([copy.value, copy.querySelectorAll('input').length]).to.deep.equal(['', 1]);
    expect(inputOf(copy).id).not.to.equal('mine');
  });

  it('that was made before the original was in a page is a whole field (W-33)', async () => {
    const first = document.createElement('otp-input');
    first.length = 4;
    first.setAttribute('label', 'Code');
    const copy = first.cloneNode(true) as OtpInput;
    document.body.append(first, copy);
    await settled(copy);
    expect([painted(first), painted(copy)]).to.deep.equal(['____', '______']);
    expect(copy.querySelector('label')?.textContent).to.equal('Code');
    first.remove();
    copy.remove();
  });
});
