import {expect} from '@open-wc/testing';
import type {ReactNode} from 'react';
import {createElement, useEffect, useRef, useState} from 'react';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {painted} from '../../support/field.js';
import {click, resetInput, type} from '../../support/real-input.js';
import type {ReactPage} from './react-page.js';
import {reactPage, rendered} from './react-page.js';

type Props = Readonly<Record<string, unknown>>;

/** The canonical markup, as an application writes it in JSX. */
function markup(tag: string, {field, input}: {field?: Props; input?: Props} = {}): ReactNode {
  return createElement(
    tag,
    {length: 6, ...field},
    createElement('label', {slot: 'label', htmlFor: 'code'}, 'Security code'),
    createElement('input', {id: 'code', name: 'otp-code', ...input}),
  );
}

// Nodes are compared by identity alone: what a failure prints of a node of React's has no end.
describe('a page that React rendered on a server and hydrates', () => {
  let page: ReactPage;
  afterEach(async () => {
    await page.leave();
    await resetInput();
  });

  for (const when of ['before', 'after'] as const) {
    it(`keeps the node, what was typed and the focus, and goes on from there, where the field is defined ${when} hydration (W-35, M26)`, async () => {
      const codes: string[] = [];
      page = reactPage((tag) => createElement(Listening, {tag, codes}));
      const {input} = page;
      if (when === 'before') page.define();
      input.focus();
      await type('123');
      await page.hydrate();
      if (when === 'after') page.define();
      await rendered();
      expect(page.input === input).to.equal(true);
      expect(page.field.input === input).to.equal(true);
      expect(painted(page.field)).to.equal('123___');
      expect(document.activeElement === input).to.equal(true);
      await type('456');
      await rendered();
      expect(codes).to.deep.equal(['123456']);
    });

    it(`has React report nothing, where the field is defined ${when} hydration and its input is exempt from comparing (T46, M26)`, async () => {
      page = reactPage((tag) => markup(tag, {input: {suppressHydrationWarning: true}}));
      if (when === 'before') page.define();
      page.input.focus();
      await type('12');
      await page.hydrate();
      if (when === 'after') page.define();
      await rendered();
      expect(page.reports).to.deep.equal([]);
      expect(painted(page.field)).to.equal('12____');
    });

    it(`has every edit of a controlled input, and those from before hydration with the first, where the field is defined ${when} hydration (T45)`, async () => {
      const states: string[] = [];
      page = reactPage((tag) => createElement(Controlled, {tag, states}));
      if (when === 'before') page.define();
      page.input.focus();
      await type('12');
      await page.hydrate();
      if (when === 'after') page.define();
      await type('3a4');
      await rendered();
      expect(states.at(-1)).to.equal('1234');
      expect(painted(page.field)).to.equal('1234__');
      await click(page.field.parentElement?.querySelector('button') as Element);
      await rendered();
      expect(states.at(-1)).to.equal('');
      expect(painted(page.field)).to.equal('______');
    });

    it(`loses nothing when it renders again, where the field was defined ${when} hydration (M25)`, async () => {
      page = reactPage((tag) => createElement(Changing, {tag}));
      if (when === 'before') page.define();
      page.input.focus();
      await type('12');
      await page.hydrate();
      if (when === 'after') page.define();
      await type('3');
      const {input} = page;
      await click(page.field.parentElement?.querySelector('button') as Element);
      await rendered();
      expect(page.input === input).to.equal(true);
      expect(page.field.querySelectorAll('input').length).to.equal(1);
      expect(input.labels?.[0]?.textContent).to.equal('Code 1');
      expect(input.getAttribute('autocomplete')).to.equal('one-time-code');
      expect(painted(page.field)).to.equal('123_____');
    });
  }

  it('has React report nothing where the field is defined after hydration, however short the markup (T46, M26)', async () => {
    page = reactPage((tag) => markup(tag));
    await page.hydrate();
    page.define();
    await rendered();
    expect(page.reports).to.deep.equal([]);
  });

  it('has React recover from nothing where the field is defined before hydration: its development build names attributes (M26)', async () => {
    page = reactPage((tag) => markup(tag));
    page.define();
    await page.hydrate();
    expect(page.reports.length).to.equal(1);
    expect(page.reports[0]).to.contain("some attributes of the server rendered HTML didn't match");
    expect(page.reports[0]).not.to.match(/-\s+</);
  });

  it('may have a field without children, where it is defined after hydration', async () => {
    page = reactPage((tag) => createElement(Changing, {tag, isBare: true}));
    await page.hydrate();
    page.define();
    await rendered();
    page.input.focus();
    await type('12');
    await click(page.field.parentElement?.querySelector('button') as Element);
    await rendered();
    expect(page.reports).to.deep.equal([]);
    expect(page.field.querySelectorAll('input').length).to.equal(1);
    expect(painted(page.field)).to.equal('12______');
  });
});

function Listening({tag, codes}: {tag: string; codes: string[]}): ReactNode {
  const field = useRef<OtpInput>(null);
  useEffect(() => {
    const {current} = field;
    const keep = ({code}: {code: string}) => codes.push(code);
    current?.addEventListener('otp-complete', keep);
    return () => current?.removeEventListener('otp-complete', keep);
  }, [codes]);
  return markup(tag, {field: {ref: field}});
}

function Controlled({tag, states}: {tag: string; states: string[]}): ReactNode {
  const [code, setCode] = useState('');
  const onChange = ({target}: {target: HTMLInputElement}) => {
    states.push(target.value);
    setCode(target.value);
  };
  const empty = () => {
    states.push('');
    setCode('');
  };
  const input = {value: code, onChange, suppressHydrationWarning: true};
  return createElement(
    'div',
    null,
    markup(tag, {input}),
    createElement('button', {onClick: empty, type: 'button'}, 'Empty'),
  );
}

function Changing({tag, isBare = false}: {tag: string; isBare?: boolean}): ReactNode {
  const [times, setTimes] = useState(0);
  const length = 6 + times * 2;
  return createElement(
    'div',
    null,
    isBare
      ? createElement(tag, {length, label: `Code ${times}`})
      : createElement(
          tag,
          {length},
          createElement('label', {slot: 'label', htmlFor: 'code'}, `Code ${times}`),
          createElement('input', {id: 'code', suppressHydrationWarning: true}),
        ),
    createElement('button', {onClick: () => setTimes(times + 1), type: 'button'}, 'Again'),
  );
}
