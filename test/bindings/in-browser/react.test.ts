import {aTimeout, expect, nextFrame} from '@open-wc/testing';
import type {ReactNode, RefObject} from 'react';
import {createElement, createRef, StrictMode, useState} from 'react';
import type {Root} from 'react-dom/client';
import {createRoot, hydrateRoot} from 'react-dom/client';
import {renderToString} from 'react-dom/server.browser';
import type {OtpInputProps, UsedOtpSession, UsedStepUp} from '../../../src/bindings/react.js';
import {
  OtpChallenge,
  OtpInput,
  OtpProvider,
  OtpStepUp,
  useOtpSession,
  useStepUp,
} from '../../../src/bindings/react.js';
import {createOtpClient} from '../../../src/client/create-client.js';
import type {OtpClientPort, VerifyResult} from '../../../src/core/contracts.js';
import {OtpError} from '../../../src/core/errors.js';
import type {OtpCompleteEvent} from '../../../src/elements/events.js';
import type {OtpInput as OtpInputElement} from '../../../src/elements/otp-input/otp-input.js';
import type {OtpProvider as OtpProviderElement} from '../../../src/elements/otp-provider/otp-provider.js';
import type {OtpStepUp as OtpStepUpElement} from '../../../src/elements/otp-step-up/otp-step-up.js';
import {type} from '../../support/real-input.js';
import {scriptedBackend} from '../../support/scripted-backend.js';

let container: HTMLElement;
let root: Root | undefined;
/** What React complained of. */
let reports: string[];
let unlisten: () => void;

beforeEach(() => {
  Object.assign(globalThis, {IS_REACT_ACT_ENVIRONMENT: false});
  container = document.createElement('div');
  document.body.append(container);
  reports = [];
  const {error, warn} = console;
  console.error = console.warn = (...words: unknown[]) => reports.push(words.map(String).join(' '));
  unlisten = () => Object.assign(console, {error, warn});
});
afterEach(async () => {
  root?.unmount();
  root = undefined;
  await rendered();
  unlisten();
  container.remove();
});

/** Until React has done what it was told, and the field too: in turns, for a slow machine is late with each. */
async function rendered(): Promise<void> {
  for (let turns = 0; turns < 3; turns++) {
    await nextFrame();
    await aTimeout(20);
  }
}

/** Shows a page as React's strict mode does: every effect runs, is undone and runs again. */
async function show(page: ReactNode): Promise<void> {
  root ??= createRoot(container);
  root.render(createElement(StrictMode, null, page));
  await rendered();
}

/** Shows a page over what a server sent of it. */
async function showOver(page: ReactNode, markup: string): Promise<void> {
  container.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
  root = hydrateRoot(container, createElement(StrictMode, null, page), {
    onRecoverableError: (error) => reports.push(String(error)),
  });
  await rendered();
}

const field = (): OtpInputElement => container.querySelector('otp-input') as OtpInputElement;
const input = (): HTMLInputElement => container.querySelector('otp-input input') as HTMLInputElement;
const server = (page: ReactNode): string => renderToString(createElement(StrictMode, null, page));

/** A page with a state for the code; `told` is what it was told, in order. */
function Controlled({
  told,
  initial = '',
  ...props
}: OtpInputProps & {told: string[]; initial?: string}): ReactNode {
  const [code, setCode] = useState(initial);
  const onValueChange = (value: string): void => {
    told.push(value);
    setCode(value);
  };
  return createElement(
    'form',
    null,
    createElement(OtpInput, {label: 'Security code', name: 'otp-code', ...props, value: code, onValueChange}),
    createElement('button', {type: 'button', onClick: () => setCode('12')}, 'Twelve'),
    createElement('output', null, code),
  );
}

describe('the component for React over what the server sent', () => {
  /** Every prop that has the element do something to what stands in it. */
  const PROPS = {hint: 'From the app', error: 'Try again.', autosubmit: true, length: 6, required: true};

  it('hydrates without a complaint and keeps the very input, the focus and what was typed, and tells it (W-35, M26)', async () => {
    const told: string[] = [];
    const page = createElement(Controlled, {told, ...PROPS});
    const markup = server(page);
    container.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
    const before = input();
    before.focus();
    await type('482');
    expect(before.value).to.equal('482');
    await showOver(page, '');
    expect(reports).to.deep.equal([]);
    expect(input() === before).to.equal(true);
    expect(document.activeElement === before).to.equal(true);
    expect(field().value).to.equal('482');
    expect(told).to.deep.equal(['482']);
    expect(container.querySelector('output')?.textContent).to.equal('482');
    expect(field().error).to.equal('Try again.');
  });

  it('hydrates without a complaint where the element is defined before', async () => {
    const page = createElement(Controlled, {told: [], ...PROPS});
    expect(customElements.get('otp-input')).not.to.equal(undefined);
    await showOver(page, server(page));
    expect(reports).to.deep.equal([]);
    expect(container.querySelectorAll('otp-input input').length).to.equal(1);
  });

  it('is heard where the tree does differ: the silence above means something', async () => {
    const page = createElement(Controlled, {told: []});
    await showOver(page, server(page).replace('</otp-input>', '<i></i></otp-input>'));
    expect(reports.join()).to.contain('Hydration failed');
  });
});

describe('the component for React', () => {
  it('keeps field and state together, whoever changes the code', async () => {
    const told: string[] = [];
    await show(createElement(Controlled, {told}));
    input().focus();
    await type('482');
    await rendered();
    expect(told).to.deep.equal(['4', '48', '482']);
    container.querySelector('button')?.click();
    await rendered();
    expect(field().value).to.equal('12');
    expect(reports).to.deep.equal([]);
  });

  it('begins with what the state holds', async () => {
    await show(createElement(Controlled, {told: [], initial: '4829'}));
    expect(field().value).to.equal('4829');
  });

  it('tells of a form that is reset, and not of a reset that was called off', async () => {
    const told: string[] = [];
    await show(createElement(Controlled, {told}));
    input().focus();
    await type('48');
    const {form} = input();
    form?.addEventListener('reset', (event) => event.preventDefault(), {once: true});
    form?.reset();
    await rendered();
    expect(told.at(-1)).to.equal('48');
    form?.reset();
    await rendered();
    expect(told.at(-1)).to.equal('');
    expect(container.querySelector('output')?.textContent).to.equal('');
  });

  it('tells of a code that an answer took away', async () => {
    const told: string[] = [];
    await show(createElement(Controlled, {told, verifyCode: async () => Promise.resolve({status: 'next'})}));
    input().focus();
    await type('482913');
    await rendered();
    expect(told.slice(-2)).to.deep.equal(['482913', '']);
  });

  it('keeps the code by itself where no state holds it', async () => {
    const told: string[] = [];
    await show(createElement(OtpInput, {onValueChange: (code) => told.push(code)}));
    input().focus();
    await type('48');
    await show(createElement(OtpInput, {onValueChange: (code) => told.push(`${code}!`)}));
    await type('2');
    expect(field().value).to.equal('482');
    expect(told).to.deep.equal(['4', '48', '482!']);
  });

  it('fires the field’s events once each, in time to be answered, at the handler of the last render', async () => {
    const heard: string[] = [];
    const page = (name: string): ReactNode =>
      createElement(OtpInput, {
        onOtpComplete(event: OtpCompleteEvent) {
          heard.push(name);
          event.respondWith(event.code === '482913');
        },
        onOtpStatusChange: ({status}) => heard.push(status),
      });
    await show(page('first'));
    await show(page('second'));
    input().focus();
    await type('482913');
    await rendered();
    expect(heard).to.deep.equal(['second', 'verifying', 'verified']);
  });

  it('has changes and blurs as an input has, and no blur from the input to a button of the field', async () => {
    const heard: string[] = [];
    await show(
      createElement(
        'div',
        null,
        createElement(OtpInput, {
          name: 'otp-code',
          resendAt: Date.now(),
          onChange: ({target}) => heard.push(`${(target as HTMLInputElement).name} changed`),
          onBlur: () => heard.push('left'),
        }),
        createElement('a', {href: '#next'}, 'Next'),
      ),
    );
    input().focus();
    await type('4');
    field().shadowRoot?.querySelector('button')?.focus();
    expect(heard).to.deep.equal(['otp-code changed']);
    container.querySelector('a')?.focus();
    expect(heard).to.deep.equal(['otp-code changed', 'left']);
  });

  it('sets the field’s properties, and lets them go back to what they were', async () => {
    await show(createElement(OtpInput, {length: 8, charset: 'alphanumeric', groups: '4 4', mask: true}));
    expect(field()).to.include({
      length: 8,
      charset: 'alphanumeric',
      groups: '4 4',
      mask: true,
      webotp: false,
    });
    await show(createElement(OtpInput, {}));
    expect(field()).to.include({length: 6, charset: 'numeric', groups: undefined, mask: false});
  });

  it('gives the input what is the input’s, the element the rest, and the ref the element', async () => {
    const ref: RefObject<OtpInputElement | null> = createRef();
    await show(
      createElement(OtpInput, {
        ref,
        label: 'Security code',
        name: 'otp-code',
        required: true,
        disabled: true,
        className: 'wide',
        'data-test': 'field',
      } as OtpInputProps),
    );
    expect(input()).to.include({name: 'otp-code', required: true, disabled: true});
    expect([...(input().labels ?? [])].map(({textContent}) => textContent)).to.deep.equal(['Security code']);
    expect(field().className).to.equal('wide');
    expect(field().dataset['test']).to.equal('field');
    expect(field().hasAttribute('name')).to.equal(false);
    expect(ref.current === field()).to.equal(true);
    expect(ref.current?.complete).to.equal(false);
  });

  it('gives the check in flight up when the component goes', async () => {
    let signal: AbortSignal | undefined;
    const verifyCode = (_code: string, options: {signal: AbortSignal}): Promise<boolean> => {
      ({signal} = options);
      return new Promise(() => undefined);
    };
    await show(createElement(OtpInput, {verifyCode}));
    input().focus();
    await type('482913');
    expect(signal?.aborted).to.equal(false);
    await show(null);
    expect(signal?.aborted).to.equal(true);
    expect(reports).to.deep.equal([]);
  });
});

describe('the other components for React', () => {
  it('connect a field to a session of the client, and lend a panel its words', async () => {
    const backend = scriptedBackend();
    const client = createOtpClient({backend});
    const provider: RefObject<OtpProviderElement | null> = createRef();
    await show(
      createElement(
        OtpProvider,
        {ref: provider, client, purpose: 'login', identity: 'ana@example.com'},
        createElement(
          OtpChallenge,
          {support: '/help'},
          createElement(OtpInput, {label: 'Security code', name: 'otp-code'}),
        ),
      ),
    );
    await provider.current?.start();
    await rendered();
    input().focus();
    await type('123456');
    await rendered();
    expect(field().status).to.equal('verified');
    expect(backend.asked).to.deep.equal(['issue', 'verify']);
    expect(reports).to.deep.equal([]);
  });

  it('present a session in a dialog', async () => {
    const dialog: RefObject<OtpStepUpElement | null> = createRef();
    await show(createElement(OtpStepUp, {ref: dialog, label: 'Confirm it is you'}));
    const session = createOtpClient({backend: scriptedBackend()}).resume({
      purpose: 'payment',
      channel: 'email',
    });
    const {signal} = new AbortController();
    const closed = dialog.current?.present(session, {purpose: 'payment'}, {signal});
    await rendered();
    expect(dialog.current?.open).to.equal(true);
    expect(dialog.current?.label).to.equal('Confirm it is you');
    await session.cancel();
    await closed;
    expect(reports).to.deep.equal([]);
  });
});

describe('useOtpSession', () => {
  let used: UsedOtpSession;
  function Page({client}: {client: OtpClientPort}): ReactNode {
    used = useOtpSession(client);
    const {verify, resend, snapshot} = used;
    return createElement(OtpInput, {
      label: 'Security code',
      verifyCode: verify,
      requestCode: resend,
      expiresAt: snapshot?.expiresAt,
    });
  }

  it('asks nothing before it is started, then renders what the session is at', async () => {
    const backend = scriptedBackend();
    await show(createElement(Page, {client: createOtpClient({backend})}));
    expect(used.session).to.equal(undefined);
    expect(backend.asked).to.deep.equal([]);
    await used.start({purpose: 'login', identity: 'ana@example.com'});
    await rendered();
    expect(used.snapshot?.status).to.equal('awaiting');
    expect(field().expiresAt).to.equal(used.snapshot?.expiresAt);
    input().focus();
    await type('123456');
    await rendered();
    expect(used.snapshot?.status).to.equal('verified');
    expect(field().status).to.equal('verified');
    expect(backend.asked).to.deep.equal(['issue', 'verify']);
    expect(reports).to.deep.equal([]);
  });

  it('sends again, and ends when it is told', async () => {
    const backend = scriptedBackend();
    await show(createElement(Page, {client: createOtpClient({backend})}));
    const session = await used.start({purpose: 'login'});
    await rendered();
    await used.resend?.();
    expect(backend.asked).to.deep.equal(['issue', 'resend']);
    used.cancel();
    await rendered();
    expect(used.session).to.equal(undefined);
    await refused(session.outcome, 'cancelled');
  });

  it('ends a session that is verifying when the component goes', async () => {
    let answer: ((result: VerifyResult) => void) | undefined;
    const backend = scriptedBackend({verify: () => new Promise((resolve) => (answer = resolve))});
    await show(createElement(Page, {client: createOtpClient({backend})}));
    const session = await used.start({purpose: 'login'});
    await rendered();
    input().focus();
    await type('123456');
    expect(session.snapshot.status).to.equal('verifying');
    await show(null);
    answer?.({kind: 'verified', proof: {kind: 'cookie'}});
    await refused(session.outcome, 'cancelled');
    await refused(used.start({purpose: 'login'}), 'aborted');
    expect(backend.asked).to.deep.equal(['issue', 'verify']);
    expect(reports).to.deep.equal([]);
  });

  it('has the same functions in every render, and asks the client of the last one', async () => {
    const [first, second] = [scriptedBackend(), scriptedBackend()];
    const [one, other] = [first, second].map((backend) => createOtpClient({backend}));
    await show(createElement(Page, {client: one as OtpClientPort}));
    const {start, cancel} = used;
    await show(createElement(Page, {client: one as OtpClientPort}));
    expect(used.start === start && used.cancel === cancel).to.equal(true);
    await show(createElement(Page, {client: other as OtpClientPort}));
    await used.start({purpose: 'login'});
    expect([first.asked, second.asked]).to.deep.equal([[], ['issue']]);
  });
});

describe('useStepUp', () => {
  it('tells whether somebody is asked, and takes its questions back with the component', async () => {
    let used: UsedStepUp | undefined;
    let signal: AbortSignal | undefined;
    const stepUp: Parameters<typeof useStepUp>[0] = {
      require: (_requirement, options) =>
        new Promise((_resolve, reject) => {
          signal = options?.signal;
          if (signal?.aborted) reject(new OtpError('aborted', {phase: 'step-up'}));
          signal?.addEventListener('abort', () => reject(new OtpError('aborted', {phase: 'step-up'})));
        }),
    };
    function Page(): ReactNode {
      used = useStepUp(stepUp);
      return String(used.isAsking);
    }
    await show(createElement(Page));
    expect(container.textContent).to.equal('false');
    const asked = used?.require({purpose: 'payment'}) as Promise<unknown>;
    await rendered();
    expect(container.textContent).to.equal('true');
    await show(null);
    expect(signal?.aborted).to.equal(true);
    await refused(asked, 'aborted');
    await refused(used?.require({purpose: 'payment'}) as Promise<unknown>, 'aborted');
  });

  it('hands over the proof', async () => {
    let used: UsedStepUp | undefined;
    function Page(): ReactNode {
      used = useStepUp({require: async () => Promise.resolve({kind: 'cookie'})});
      return String(used.isAsking);
    }
    await show(createElement(Page));
    expect(await used?.require({purpose: 'payment'})).to.deep.equal({kind: 'cookie'});
    await rendered();
    expect(container.textContent).to.equal('false');
  });
});

async function refused(promise: Promise<unknown>, code: string): Promise<void> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).to.include({code});
}
