import {expect} from '@open-wc/testing';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {
  completions,
  fieldOf,
  inputOf,
  messageOf,
  painted,
  partOf,
  settled,
  slotsOf,
} from '../../support/field.js';
import {chord, click, press, resetInput, setViewport, type} from '../../support/real-input.js';
import {STATES, fieldIn} from './states.js';

const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }';
const FULL =
  'label="Security code" hint="Sent to your phone. It is valid for five minutes." error="That code is for another account." expires-in="300" resend-in="30"';

describe('targets', () => {
  afterEach(resetInput);

  for (const state of STATES) {
    it(`are at least 24 pixels either way, and the input one of them, in a field ${state.name} (X-09)`, async () => {
      const field = await fieldIn(state);
      const buttons = [
        ...(field.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('button:not([hidden])'),
      ];
      for (const target of [inputOf(field), ...buttons]) {
        const {width, height} = target.getBoundingClientRect();
        expect(Math.min(width, height), target.outerHTML).to.be.at.least(24);
      }
    });
  }

  it('are 44 pixels high for the input and the buttons, and one slot is no target of its own (X-09)', async () => {
    const field = await fieldIn({name: '', attributes: 'resend-in="0"', value: '123456'});
    field.status = 'failed';
    await settled(field);
    for (const target of [inputOf(field), partOf(field, 'resend'), partOf(field, 'retry')]) {
      expect(target?.getBoundingClientRect().height).to.be.at.least(44);
    }
    for (const slot of slotsOf(field)) {
      const {left, top, width, height} = slot.getBoundingClientRect();
      expect(document.elementFromPoint(left + width / 2, top + height / 2)).to.equal(inputOf(field));
    }
  });
});

describe('a page of 320 pixels', () => {
  afterEach(resetInput);

  for (const length of [6, 8, 12]) {
    for (const size of ['small', 'medium', 'large']) {
      for (const text of [1, 2]) {
        it(`holds ${length} ${size} slots in one line, with text of ${text}00 %, and never scrolls aside (X-11, X-12)`, async () => {
          await setViewport(320, 640);
          await withStyle(`html { font-size: ${text}00% }`, async () => {
            const field = await fieldOf(`<otp-input length="${length}" size="${size}" ${FULL}></otp-input>`);
            field.value = '888888888888'.slice(0, length);
            await settled(field);
            expect(document.documentElement.scrollWidth).to.be.at.most(320);
            expect(new Set(slotsOf(field).map((slot) => slot.getBoundingClientRect().top)).size).to.equal(1);
            isWhole(field);
          });
        });
      }
    }
  }

  it('holds it in either orientation, on a phone’s 320 × 256 and 568 × 320 (X-11, X-14)', async () => {
    for (const [width, height] of [
      [320, 256],
      [568, 320],
    ] as const) {
      await setViewport(width, height);
      const field = await fieldOf(`<otp-input length="8" ${FULL}></otp-input>`);
      field.focus();
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
      const {top, bottom} = inputOf(field).getBoundingClientRect();
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(height);
    }
  });
});

describe('text of another size or spacing', () => {
  afterEach(resetInput);

  for (const [name, css] of [
    ['200 % text', 'html { font-size: 200% }'],
    ['wide text spacing, forced on every element', SPACING],
    ['wide text spacing, inherited', 'body { line-height: 1.5; letter-spacing: .12em; word-spacing: .16em }'],
    ['both', `html { font-size: 200% } ${SPACING}`],
  ] as const) {
    it(`keeps digits and caret in their slots and clips nothing: ${name} (X-12)`, async () => {
      await withStyle(css, async () => {
        const field = await fieldOf(`<otp-input ${FULL} groups="3 3"></otp-input>`);
        field.focus();
        await type('1234');
        await settled(field);
        isWhole(field);
        const active = slotsOf(field)[4] as HTMLElement;
        const caret = partOf(field, 'caret') as HTMLElement;
        expect(active.contains(caret)).to.equal(true);
        isInside(caret, active);
        for (const slot of slotsOf(field).slice(0, 4)) {
          const [box, glyph] = [slot.getBoundingClientRect(), glyphOf(slot)];
          const offset = Math.abs(box.left + box.right - glyph.left - glyph.right) / 2;
          expect(offset, 'off the middle').to.be.at.most(box.width * 0.1);
        }
      });
    });

    it(`keeps a click on a slot at that slot: ${name} (X-12)`, async () => {
      await withStyle(css, async () => {
        const field = await fieldOf(`<otp-input ${FULL}></otp-input>`);
        field.value = '123456';
        // Or it would be a double click with the last test's.
        await new Promise((resolve) => setTimeout(resolve, 600));
        await click(slotsOf(field)[3] as HTMLElement);
        expect(inputOf(field).selectionStart).to.equal(3);
      });
    });
  }
});

describe('the input’s own text', () => {
  it('is spaced as the slots are, whatever the spacing of the page (X-12)', async () => {
    const spacings: string[] = [];
    for (const css of ['', SPACING, 'body { letter-spacing: .12em; word-spacing: .16em }']) {
      await withStyle(css, async () => {
        const field = await fieldOf('<otp-input></otp-input>');
        field.value = '12';
        spacings.push(getComputedStyle(inputOf(field)).letterSpacing);
      });
    }
    expect(parseFloat(spacings[0] ?? '')).to.be.greaterThan(10);
    expect(new Set(spacings).size).to.equal(1);
  });
});

describe('the focus', () => {
  afterEach(resetInput);

  it('goes from the input to Resend and on, and back, and is never kept (X-13, X-14)', async () => {
    const field = await fieldOf(
      '<button>Before</button><otp-input resend-in="0"></otp-input><button>After</button>',
    );
    await settled(field);
    const [before, after] = field.parentElement?.querySelectorAll('button') ?? [];
    before?.focus();
    const way: (Element | null | undefined)[] = [];
    for (const keys of [['Tab'], ['Tab'], ['Tab'], ['Shift', 'Tab'], ['Shift', 'Tab'], ['Shift', 'Tab']]) {
      await chord(...keys);
      way.push(field.shadowRoot?.activeElement ?? document.activeElement);
    }
    const [input, resend] = [inputOf(field), partOf(field, 'resend')];
    expect(way.map(nameOf)).to.deep.equal([input, resend, after, resend, input, before].map(nameOf));
  });

  it('is seen on each button by a ring of two pixels (X-13)', async () => {
    const field = await fieldOf('<otp-input resend-in="0"></otp-input>');
    field.value = '123456';
    field.status = 'failed';
    await settled(field);
    inputOf(field).focus();
    for (const part of ['retry', 'resend']) {
      await press('Tab');
      const button = partOf(field, part) as HTMLElement;
      expect(field.shadowRoot?.activeElement, part).to.equal(button);
      const {outlineStyle, outlineWidth} = getComputedStyle(button);
      expect(outlineStyle, part).to.equal('solid');
      expect(parseFloat(outlineWidth), part).to.be.at.least(2);
    }
  });

  it('is seen wherever the caret is, and goes with it (X-13)', async () => {
    const field = await fieldOf('<otp-input></otp-input><button>Elsewhere</button>');
    field.focus();
    const ringed = () =>
      slotsOf(field).flatMap((slot, index) =>
        getComputedStyle(slot).outlineStyle === 'none' ? [] : [index],
      );
    const seen: number[][] = [ringed()];
    for (const digit of '123456') {
      await type(digit);
      seen.push(ringed());
    }
    await press('Home');
    await settled(field);
    seen.push(ringed());
    expect(seen).to.deep.equal([[0], [1], [2], [3], [4], [5], [5], [0]]);
    field.parentElement?.querySelector('button')?.focus();
    await settled(field);
    expect(ringed()).to.deep.equal([]);
  });

  it('brings the row to where a header of the page leaves room (X-13)', async () => {
    await setViewport(400, 400);
    await withStyle('html { scroll-padding-top: 100px } .tall { height: 1500px }', async () => {
      const field = await fieldOf('<div class="tall"></div><otp-input></otp-input><div class="tall"></div>');
      scrollTo(0, 9000);
      field.focus();
      // WebKit scrolls later, and by the line of text in an input, not by its box.
      await new Promise((resolve) => setTimeout(resolve, 100));
      const {top, bottom} = inputOf(field).getBoundingClientRect();
      expect((top + bottom) / 2).to.be.at.least(100);
      expect(bottom).to.be.at.most(400);
    });
  });
});

describe('a page from right to left', () => {
  beforeEach(() => (document.documentElement.dir = 'rtl'));
  afterEach(async () => {
    document.documentElement.dir = 'ltr';
    await resetInput();
  });

  it('has label, row and footer at its right, and the code from left to right (X-31)', async () => {
    const field = await fieldOf(
      '<otp-input label="رمز" hint="ستة أرقام" expires-in="90" resend-in="0"></otp-input>',
    );
    field.focus();
    await type('123456');
    await settled(field);
    const {right} = field.getBoundingClientRect();
    expect((partOf(field, 'row') as HTMLElement).getBoundingClientRect().right).to.be.closeTo(right, 1);
    const label = document.createRange();
    label.selectNodeContents(field.querySelector('label') as Element);
    expect(label.getBoundingClientRect().right).to.be.closeTo(right, 2);
    const [timer, resend] = [partOf(field, 'timer'), partOf(field, 'resend')].map((part) =>
      (part as HTMLElement).getBoundingClientRect(),
    );
    expect(timer?.right).to.be.closeTo(right, 1);
    expect(resend?.right).to.be.at.most(timer?.left ?? 0);
    const lefts = slotsOf(field).map((slot) => slot.getBoundingClientRect().left);
    expect(lefts).to.deep.equal([...lefts].sort((a, b) => a - b));
    expect(painted(field)).to.equal('123456');
    expect(getComputedStyle(inputOf(field)).direction).to.equal('ltr');
  });

  it('moves the caret to the left by the left arrow, and puts it where a click lands (X-31)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.focus();
    await type('123');
    await press('ArrowLeft');
    expect(inputOf(field).selectionStart).to.equal(2);
    await click(slotsOf(field)[1] as HTMLElement);
    expect(inputOf(field).selectionStart).to.equal(1);
  });
});

describe('a code that is spoken or hidden', () => {
  afterEach(resetInput);

  it('is taken with the spaces that voice control types between digits, without a word of complaint (X-32)', async () => {
    const field = await fieldOf('<otp-input label="Security code"></otp-input>');
    const told = completions(field);
    field.focus();
    await type('1 2 3 4 5 6');
    await settled(field);
    expect(field.value).to.equal('123456');
    expect(told.map(({code}) => code)).to.deep.equal(['123456']);
    expect(messageOf(field)).to.equal('');
  });

  it('is taken whole, spaces and all, in one insertion (X-02, X-32)', async () => {
    const field = await fieldOf('<otp-input label="Security code"></otp-input>');
    const told = completions(field);
    field.focus();
    document.execCommand('insertText', false, '1 2 3 4 5 6');
    await settled(field);
    expect(field.value).to.equal('123456');
    expect(told.length).to.equal(1);
    expect(messageOf(field)).to.equal('');
  });

  it('is shown unless the page asks for a mask, which it can take off with the code, caret and focus kept (X-33)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    expect(field.mask).to.equal(false);
    field.mask = true;
    field.focus();
    await type('1234');
    await press('ArrowLeft');
    await settled(field);
    expect(painted(field)).to.equal('••••__');
    field.mask = false;
    await settled(field);
    expect(painted(field)).to.equal('1234__');
    expect([field.value, inputOf(field).selectionStart]).to.deep.equal(['1234', 3]);
    expect(document.activeElement).to.equal(inputOf(field));
  });
});

/** Nothing is cut off, and each character is inside its slot. */
function isWhole(field: OtpInput): void {
  for (const slot of slotsOf(field)) {
    const char = slot.querySelector('[part=char]') as HTMLElement;
    if (!char.textContent) continue;
    const [box, glyph] = [slot.getBoundingClientRect(), glyphOf(slot)];
    expect(glyph.left, 'character').to.be.at.least(box.left - 0.5);
    expect(glyph.right, 'character').to.be.at.most(box.right + 0.5);
    expect(glyph.height, 'character').to.be.at.most(box.height * 1.6);
  }
  const width = document.documentElement.clientWidth;
  const texts = [...field.children, partOf(field, 'timer'), partOf(field, 'resend')];
  for (const text of texts.filter((each) => each instanceof HTMLElement && each.localName !== 'input')) {
    const {left, right} = (text as HTMLElement).getBoundingClientRect();
    expect(left, (text as HTMLElement).outerHTML).to.be.at.least(0);
    expect(right, (text as HTMLElement).outerHTML).to.be.at.most(width + 0.5);
    isInside(text as HTMLElement, field);
  }
}

function isInside(inner: HTMLElement, outer: HTMLElement): void {
  const [a, b] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
  for (const [small, large] of [
    [b.left, a.left],
    [b.top, a.top],
    [a.right, b.right],
    [a.bottom, b.bottom],
  ] as const) {
    expect(small, inner.outerHTML).to.be.at.most(large + 0.5);
  }
}

function glyphOf(slot: HTMLElement): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(slot.querySelector('[part=char]') as Element);
  return range.getBoundingClientRect();
}

function nameOf(element: Element | null | undefined): string {
  return element ? `${element.localName} ${element.textContent || element.id}` : 'none';
}

async function withStyle(css: string, run: () => Promise<void>): Promise<void> {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  try {
    await run();
  } finally {
    style.remove();
  }
}
