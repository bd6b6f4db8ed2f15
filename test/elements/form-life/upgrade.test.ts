import {aTimeout, expect, nextFrame, waitUntil} from '@open-wc/testing';
import type {Framed} from './framed.js';
import {framed, SOURCE} from './framed.js';

const isChromium = navigator.userAgent.includes('Chrome');

const FIELDS: Readonly<Record<string, string>> = {
  'an input with its label and hint':
    '<otp-input expires-in="300"><label slot="label" for="c">Security code</label><input id="c" name="code"><span slot="hint">Six digits</span></otp-input>',
  'an input with its label':
    '<otp-input><label slot="label" for="c">Security code</label><input id="c" name="code"></otp-input>',
  'no markup of its own':
    '<otp-input label="Security code" hint="Six digits" expires-in="300" resend-in="30"></otp-input>',
};

describe('a page whose field is defined late', () => {
  for (const [kind, html] of Object.entries(FIELDS)) {
    const body = `<h1>Sign in</h1><form>${html}<button>Go</button></form><p>After it</p>`;

    it(`sees nothing move where it reserves the field's place, in one step: ${kind}`, async () => {
      const page = await framed(body, reserve(await boxesOf(body)));
      const shifts = observeShifts(page);
      const before = boxes(page);
      await define(page);
      const after = boxes(page);
      expect(Object.keys(before)).to.include.members(['h1', 'button', 'p']);
      for (const [name, top] of Object.entries(before)) {
        expect(after[name], name).to.be.closeTo(top, 1);
      }
      expect(shifts()).to.equal(0);
      page.close();
    });

    it(`sees it move, and this test sees that, where nothing is reserved: ${kind}`, async () => {
      const page = await framed(body);
      const shifts = observeShifts(page);
      const before = boxes(page);
      await define(page);
      expect((boxes(page)['p'] ?? 0) - (before['p'] ?? 0)).to.be.above(40);
      if (isChromium) await waitUntil(() => shifts() > 0.01);
      page.close();
    });
  }
});

async function define(page: Framed): Promise<void> {
  // What was never painted cannot shift.
  await painted();
  await page.load(SOURCE);
  await waitUntil(() => page.document.querySelector('otp-input')?.matches(':defined'));
  await painted();
}

async function painted(): Promise<void> {
  for (let frames = 0; frames < 3; frames++) await nextFrame();
  await aTimeout(50);
}

/** Where everything of the page begins, by its name or its slot. */
function boxes({document: page}: Framed): Record<string, number> {
  const names = ['h1', 'label', 'input', '[slot=hint]', 'button', 'p'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const element = page.querySelector(name);
      return element ? [[name, element.getBoundingClientRect().top]] : [];
    }),
  );
}

interface Measured {
  readonly height: number;
  readonly input: {top: number; height: number};
  readonly hint: number | undefined;
}

/** How a page has its field once it is defined. */
async function boxesOf(body: string): Promise<Measured> {
  const page = await framed(body);
  await define(page);
  const field = page.document.querySelector('otp-input') as Element;
  const {top, height} = field.getBoundingClientRect();
  const input = field.querySelector('input')?.getBoundingClientRect() as DOMRect;
  const hint = field.querySelector('[slot=hint]')?.getBoundingClientRect();
  page.close();
  return {height, input: {top: input.top - top, height: input.height}, hint: hint && hint.top - top};
}

/** What a page says of a field that is not defined yet, so that it takes the place it will have. */
function reserve({height, input, hint}: Measured): string {
  return `otp-input:not(:defined) { display: block; position: relative; height: ${height}px }
    otp-input:not(:defined) > * { position: absolute; left: 0 }
    otp-input:not(:defined) > [slot=label] { top: 0; font-weight: 600 }
    otp-input:not(:defined) > input { top: ${input.top}px; height: ${input.height}px; box-sizing: border-box; font-size: 1.25rem }
    otp-input:not(:defined) > [slot=hint] { top: ${hint ?? 0}px; font-size: 0.875rem }`;
}

/** What Chromium counts as layout shift; the others count nothing. */
function observeShifts({view}: Framed): () => number {
  let sum = 0;
  const add = (entries: PerformanceEntryList) => {
    for (const entry of entries) sum += (entry as PerformanceEntry & {value: number}).value;
  };
  const observer = new view.PerformanceObserver((list) => add(list.getEntries()));
  if (isChromium) observer.observe({type: 'layout-shift', buffered: true});
  return () => {
    add(observer.takeRecords());
    return sum;
  };
}
