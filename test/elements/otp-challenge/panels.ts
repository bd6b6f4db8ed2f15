import {fixture} from '@open-wc/testing';
import {createOtpClient} from '../../../src/client/create-client.js';
import type {ChannelOption, OtpSession, Purpose, Transaction} from '../../../src/core/contracts.js';
import type {OtpChallenge} from '../../../src/elements/otp-challenge/otp-challenge.js';
import '../../../src/elements/otp-challenge/define.js';
import type {OtpProvider} from '../../../src/elements/otp-provider/otp-provider.js';
import {memoryBackend, type MemoryBackend, type MemoryOptions} from '../../../src/testing/index.js';

export const PAYMENT: Transaction = {amount: '49.90', currency: 'EUR', payee: 'Acme Bicycles Ltd'};

export const WAYS: readonly ChannelOption[] = [
  {id: 'call', channel: 'voice', destination: '•••• 900'},
  {id: 'app', channel: 'totp'},
  {id: 'list', channel: 'recovery'},
];

/** A panel on a service in memory. */
export interface Shown {
  readonly panel: OtpChallenge;
  readonly provider: OtpProvider;
  readonly backend: MemoryBackend;
}

export interface Wanted {
  readonly purpose?: Purpose;
  readonly challenge?: MemoryOptions['challenge'];
  readonly inside?: string;
  readonly attributes?: string;
}

/** A panel before a code was asked for. Another code may be asked for at once. */
export async function panelOf({
  purpose = 'login',
  challenge,
  inside = '',
  attributes = '',
}: Wanted = {}): Promise<Shown> {
  const provider = await fixture<OtpProvider>(
    `<otp-provider lang="en" purpose="${purpose}"><otp-challenge ${attributes}>${inside}</otp-challenge></otp-provider>`,
  );
  const backend = memoryBackend({
    challenge: {channel: 'sms', destination: '•••• 900', resendInMs: 0, ...challenge},
  });
  provider.client = createOtpClient({backend});
  const panel = provider.querySelector('otp-challenge') as OtpChallenge;
  await panel.updateComplete;
  return {panel, provider, backend};
}

/** A panel whose code is out. */
export async function startedPanel(wanted: Wanted = {}): Promise<Shown & {session: OtpSession}> {
  const shown = await panelOf(wanted);
  const session = await shown.provider.start();
  await shown.panel.updateComplete;
  return {...shown, session};
}

export function partsOf(panel: OtpChallenge, name: string): HTMLElement[] {
  return [...(panel.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(`[part=${name}]`)];
}

/** One part of a panel, as it is seen: undefined where it is hidden or missing. */
export function part(panel: OtpChallenge, name: string): HTMLElement | undefined {
  const found = partsOf(panel, name)[0];
  return found?.checkVisibility() ? found : undefined;
}

/** Its text without the marks that keep a foreign text in its own direction. */
export function words(element: Element | undefined): string {
  return plain((element as HTMLElement | undefined)?.innerText ?? '');
}

export function plain(text: string): string {
  return text
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What its live regions say now. */
export function said(panel: OtpChallenge): string {
  const regions = (panel.shadowRoot as ShadowRoot).querySelectorAll('[role=status], [role=alert]');
  return plain([...regions].map(({textContent}) => textContent).join(' '));
}

/** The focused element, inside whatever shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
