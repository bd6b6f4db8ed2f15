import {html, type TemplateResult} from 'lit';
import {createOtpClient} from '../../src/client/create-client.js';
import type {ChannelOption, Purpose, Transaction} from '../../src/core/contracts.js';
import {OtpChallenge} from '../../src/elements/otp-challenge/otp-challenge.js';
import {OtpProvider} from '../../src/elements/otp-provider/otp-provider.js';
import {memoryBackend, type MemoryBackend, type MemoryOptions} from '../../src/testing/index.js';
import {enter} from '../entering.js';
import '../otp-input/field.js';

// A build drops `define.ts`: package.json knows side effects by the published paths.
if (!customElements.get('otp-provider')) customElements.define('otp-provider', OtpProvider);
if (!customElements.get('otp-challenge')) customElements.define('otp-challenge', OtpChallenge);

/** The code that every story's service sends. */
export const CODE = '482913';

export const PAYMENT: Transaction = {amount: '49.90', currency: 'EUR', payee: 'Acme Bicycles Ltd'};

export const WAYS: readonly ChannelOption[] = [
  {id: 'call', channel: 'voice', destination: '•••• 900'},
  {id: 'app', channel: 'totp'},
  {id: 'list', channel: 'recovery'},
];

/** The same with the usual one. */
export const ALL_WAYS: readonly ChannelOption[] = [
  {id: 'text', channel: 'sms', destination: '•••• 900'},
  ...WAYS,
];

/** A panel as a story names it. */
export interface PanelArgs {
  purpose?: Purpose;
  challenge?: MemoryOptions['challenge'];
  /** What the service says before it does what it should. */
  script?: (backend: MemoryBackend) => void;
  /** A code was asked for. */
  isStarted?: boolean;
  /** The codes that were tried. */
  tried?: readonly string[];
  support?: string;
  remember?: boolean;
  site?: string;
}

/** A service in memory, and what it says of each code. */
export function serviceOf({challenge, script}: PanelArgs): MemoryBackend {
  const backend = memoryBackend({
    challenge: {channel: 'sms', destination: '•••• 900', ...challenge},
    code: () => CODE,
  });
  script?.(backend);
  return followChoice(backend);
}

/** The memory backend says the same of every challenge; of one by a way that was chosen, this says that way. */
function followChoice(backend: MemoryBackend): MemoryBackend {
  const issue = backend.issue.bind(backend);
  return Object.assign(backend, {
    async issue(...[input, context]: Parameters<MemoryBackend['issue']>) {
      const answer = await issue(input, context);
      const way = ALL_WAYS.find(({id}) => id === input.option);
      if (!way || answer.kind !== 'challenge') return answer;
      const {channel, destination = ''} = way;
      const issued = destination !== '';
      const options = ALL_WAYS.filter((other) => other !== way);
      return {...answer, challenge: {...answer.challenge, channel, destination, issued, options}};
    },
  });
}

/** The panel of a story, inside a provider on a service in memory. */
export function panel(args: PanelArgs): TemplateResult {
  const {purpose = 'login', isStarted = true, tried = [], site = 'larkpost.example', ...properties} = args;
  const provider = Object.assign(new OtpProvider(), {purpose});
  provider.client = createOtpClient({backend: serviceOf(args)});
  const {support = '#support', remember = false} = properties;
  provider.append(Object.assign(new OtpChallenge(), {support, remember, site}));
  if (isStarted) void begin(provider, tried);
  return html`<div class="card">${provider}</div>`;
}

/** Puts a service in memory behind a provider that a template made, once, and asks for a code. */
export function connect(args: PanelArgs): (provider?: Element) => void {
  return (provider) => {
    if (!(provider instanceof OtpProvider) || provider.client) return;
    provider.client = createOtpClient({backend: serviceOf(args)});
    void begin(provider, args.tried ?? []);
  };
}

async function begin(provider: OtpProvider, tried: readonly string[]): Promise<void> {
  // The panel says why none could be sent, and the field why one is awaited in vain.
  await provider.start().then(
    () => enter(provider, tried),
    () => undefined,
  );
}

export function panelIn(canvas: HTMLElement): OtpChallenge {
  return canvas.querySelector('otp-challenge') as OtpChallenge;
}
