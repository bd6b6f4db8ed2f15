import {expect} from '@open-wc/testing';
import {record} from 'rrweb';
import {fieldOf, inputOf, settled} from '../../support/field.js';
import {resetInput, setClipboard} from '../../support/real-input.js';
import {CODES, MAIL, wholeLife} from './story.js';

type Options = NonNullable<Parameters<typeof record>[0]>;

/** As a site that has set nothing, and as one that says that it masks no inputs. */
const RECORDERS: Readonly<Record<string, Options>> = {
  'as it comes': {},
  'told to mask no inputs': {maskAllInputs: false},
};

const AUTHORED =
  '<form><otp-input expires-in="90" resend-in="0"><label slot="label" for="own">Code</label><input id="own" name="pin"></otp-input></form>';
const CREATED = '<form><otp-input name="pin" expires-in="90" resend-in="0"></otp-input></form>';

describe('a session recorded with rrweb', () => {
  afterEach(resetInput);

  for (const [kind, options] of Object.entries(RECORDERS)) {
    for (const [origin, html] of Object.entries({authored: AUTHORED, created: CREATED})) {
      it(`holds no code, whole or by its digits, of an ${origin} input, by a recorder ${kind} (S-07)`, async () => {
        await setClipboard(MAIL);
        const recording = start(options);
        const field = await fieldOf(html);
        await wholeLife(field, (moment) => {
          // A full snapshot, as a recorder takes it now and then.
          if (/9$|verifying|rejected|failed|masked|verified/.test(moment)) record.takeFullSnapshot();
        });
        expectNoCode(recording.stop());
      });
    }
  }

  it('holds no code that was there before it began (S-07)', async () => {
    const field = await fieldOf(AUTHORED);
    field.value = CODES.typed;
    await settled(field);
    const recording = start({});
    inputOf(field).dispatchEvent(new Event('change', {bubbles: true}));
    expectNoCode(recording.stop());
  });
});

function start(options: Options): {stop: () => unknown[]} {
  const events: unknown[] = [];
  const stop = record({...options, emit: (event) => events.push(event)});
  return {
    stop: () => {
      stop?.();
      return events;
    },
  };
}

/** Where a recorder puts what a page shows and what is typed. */
const SHOWN = ['textContent', 'value', 'text'];

function expectNoCode(events: unknown[]): void {
  const all: string[] = [];
  const shown: string[] = [];
  JSON.stringify(events, (key, value: unknown) => {
    // Numbers are times, places and ids.
    if (typeof value === 'string') all.push(value);
    if (typeof value === 'string' && SHOWN.includes(key)) shown.push(value);
    return value;
  });
  // It was recorded, and masked.
  expect(shown).to.include('*').and.include('******');
  // A slot shows one character; a mutation of it is a text of its own.
  expect(shown.filter((text) => /^\s*\d\s*$/.test(text))).to.deep.equal([]);
  for (const code of Object.values(CODES)) {
    expect(
      all.filter((text) => text.includes(code.slice(0, 4)) || text.includes(code.slice(2))),
    ).to.deep.equal([]);
  }
}
