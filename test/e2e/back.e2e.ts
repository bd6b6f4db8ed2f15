import {expect, test} from '@playwright/test';
import type {Tab} from './back-browsers.js';
import {browsers} from './back-browsers.js';
import type {Site} from './back-site.js';
import {pageWith, serveSite} from './back-site.js';

const AUTHORED =
  '<form action="/next"><otp-input><label slot="label" for="code">Code</label><input id="code" name="otp-code"></otp-input></form>';
const CREATED = '<form action="/next"><otp-input label="Code" name="otp-code"></otp-input></form>';
/** What completion was told, and what a page says that the back/forward cache refuses. */
const TOLD = `<script>told = []; addEventListener('otp-complete', (event) => told.push(event.source))</script>`;
const UNCACHED = `<script>addEventListener('unload', () => {})</script>`;

const PAGES = {
  '/authored': pageWith(AUTHORED, TOLD),
  '/created': pageWith(CREATED, TOLD),
  '/uncached': pageWith(AUTHORED, TOLD + UNCACHED),
  '/next': {html: '<!doctype html><title>Next</title><h1>Next</h1>'},
};

interface Seen {
  readonly value: string;
  readonly slots: string;
  readonly status: string;
  readonly timer: string;
  /** Whether the page came out of the back/forward cache. */
  readonly persisted: boolean;
  readonly told: readonly string[];
}

const SEE = `(() => {
  const field = document.querySelector('otp-input');
  const text = (part) => [...field.shadowRoot.querySelectorAll('[part=' + part + ']:not([hidden])')].map((each) => each.textContent).join('');
  return {value: field.value, slots: text('char'), status: field.status, timer: text('timer'), persisted: shown.at(-1), told};
})()`;

for (const [engine, open] of Object.entries(await browsers())) {
  test.describe(`a page that is left and comes back, in ${engine}`, () => {
    let site: Site;
    let tab: Tab;
    let visits = 0;
    test.beforeAll(async () => {
      site = await serveSite(PAGES);
      tab = await open();
    });
    test.afterAll(async () => {
      await tab.close();
      site.close();
    });

    /** Opens a page and types into its field. */
    async function begin(path: string, typed: string): Promise<void> {
      const visit = String(++visits);
      await tab.goTo(`${site.url}${path}?visit=${visit}`);
      await until(
        `location.search === '?visit=${visit}' && document.querySelector('otp-input')?.matches(':defined')`,
      );
      await tab.read(`document.querySelector('otp-input').focus()`);
      await tab.type(typed);
    }

    async function until(expression: string): Promise<void> {
      await expect.poll(() => tab.read(`Boolean(${expression})`), {timeout: 10_000}).toBe(true);
    }

    /** What the field shows once the page is there again, and the task after `pageshow` is over. */
    async function comeBack(): Promise<Seen> {
      await until(`document.title === 'Next'`);
      await tab.read('void setTimeout(() => history.back())');
      // A script that WebKit is given in the middle of this can end it.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await until(`document.querySelector('otp-input')?.matches(':defined') && shown?.length`);
      await new Promise((resolve) => setTimeout(resolve, 150));
      return (await tab.read(SEE)) as Seen;
    }

    /** Not by Enter: Firefox's protocol waits for a key whose page has gone. */
    async function submit(): Promise<void> {
      await tab.read(`void setTimeout(() => document.forms[0].requestSubmit())`);
      await until('location.search.includes("otp-code=123456")');
    }

    async function leave(): Promise<void> {
      await tab.read(`void setTimeout(() => (location.href = '/next'))`);
    }

    for (const path of ['/authored', '/created']) {
      test(`has its code as it was, told once, out of the back/forward cache (W-05): ${path}`, async () => {
        await begin(path, '123456');
        await leave();
        const seen = await comeBack();
        expect(seen).toMatchObject({
          value: '123456',
          slots: '123456',
          status: 'idle',
          persisted: true,
          told: ['typed'],
        });
        await tab.read(`document.querySelector('otp-input').focus()`);
        await tab.read(`document.querySelector('otp-input').input.setSelectionRange(0, 0)`);
        await tab.type('9');
        expect(await tab.read(SEE)).toMatchObject({slots: '923456', told: ['typed', 'typed']});
      });

      test(`has no code that was sent (S-13, W-05): ${path}`, async () => {
        await begin(path, '123456');
        await submit();
        expect(await comeBack()).toMatchObject({value: '', slots: '', persisted: true, told: ['typed']});
      });
    }

    for (const status of ['verified', 'expired']) {
      test(`has no code that is ${status} (S-13, W-05)`, async () => {
        await begin('/authored', '123456');
        await tab.read(`document.querySelector('otp-input').status = '${status}'`);
        await leave();
        expect(await comeBack()).toMatchObject({value: '', slots: '', persisted: true});
      });
    }

    test('shows the time that is left by the clock, with no stale second (T-06)', async () => {
      await begin('/authored', '12');
      await tab.read(`document.querySelector('otp-input').expiresIn = 100`);
      await leave();
      await until(`document.title === 'Next'`);
      await new Promise((resolve) => setTimeout(resolve, 2500));
      const {timer, persisted} = await comeBack();
      expect(persisted).toBe(true);
      expect(timer).toMatch(/1:3[5678]/);
    });

    test('is expired when its time ended meanwhile (T-06)', async () => {
      await begin('/authored', '12');
      await tab.read(`document.querySelector('otp-input').expiresAt = Date.now() + 900`);
      await leave();
      await until(`document.title === 'Next'`);
      await new Promise((resolve) => setTimeout(resolve, 1200));
      expect(await comeBack()).toMatchObject({status: 'expired', timer: '', persisted: true});
    });

    test('shows what the browser restored where it loaded anew, and tells it to nobody (W-03, M24)', async () => {
      await begin('/uncached', '123456');
      await leave();
      const {value, slots, persisted, told} = await comeBack();
      expect(slots).toBe(value);
      expect(told).toEqual(persisted ? ['typed'] : []);
    });

    test('has no code that was sent where it loaded anew (S-13, M24)', async () => {
      await begin('/uncached', '123456');
      await submit();
      expect(await comeBack()).toMatchObject({value: '', slots: ''});
    });

    test('shows after a reload what the input holds, and tells it to nobody (M24)', async () => {
      await begin('/authored', '123456');
      await tab.read('void (window.isOld = true)');
      await tab.read('void setTimeout(() => location.reload())');
      await until(
        `!window.isOld && document.querySelector('otp-input')?.matches(':defined') && shown?.length`,
      );
      await new Promise((resolve) => setTimeout(resolve, 150));
      const {value, slots, told} = (await tab.read(SEE)) as Seen;
      expect(slots).toBe(value);
      expect(told).toEqual([]);
    });
  });
}
