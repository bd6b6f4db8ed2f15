import {fixture} from '@open-wc/testing';
import {createOtpClient} from '../../../src/client/create-client.js';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import '../../../src/elements/otp-input/define.js';
import type {OtpProvider} from '../../../src/elements/otp-provider/otp-provider.js';
import '../../../src/elements/otp-provider/define.js';
import {memoryBackend, type MemoryBackend, type MemoryOptions} from '../../../src/testing/index.js';

/** A piece of a page, its providers and its fields in order. */
export interface Page {
  readonly root: HTMLElement;
  readonly providers: readonly OtpProvider[];
  readonly fields: readonly OtpInput[];
}

export async function pageOf(html: string): Promise<Page> {
  const root = await fixture<HTMLElement>(`<div>${html}</div>`);
  const providers = [...root.querySelectorAll('otp-provider')];
  const fields = [...root.querySelectorAll('otp-input')];
  return {root, providers, fields};
}

/** Gives a provider a service of its own, and a code. Another may be asked for at once. */
export async function begin(provider: OtpProvider, options: MemoryOptions = {}): Promise<MemoryBackend> {
  const backend = served(provider, options);
  await provider.start();
  return backend;
}

export function served(provider: OtpProvider, {challenge, ...options}: MemoryOptions = {}): MemoryBackend {
  const backend = memoryBackend({...options, challenge: {resendInMs: 0, ...challenge}});
  provider.client = createOtpClient({backend});
  return backend;
}

/** What was asked of a service, in order. */
export function asked({calls}: MemoryBackend): string {
  return calls.map(({act}) => act).join(' ');
}
