import {html, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {createOtpClient} from '../../src/client/create-client.js';
import {OtpProvider} from '../../src/elements/otp-provider/otp-provider.js';
import {memoryBackend, type MemoryBackend, type MemoryOptions} from '../../src/testing/index.js';
import {attributes} from '../attributes.js';
import {enter} from '../entering.js';
import '../otp-input/field.js';

// A build drops `define.ts`: package.json knows side effects by the published paths.
if (!customElements.get('otp-provider')) customElements.define('otp-provider', OtpProvider);

/** A provider as a story names it. */
export interface ProviderArgs extends MemoryOptions {
  purpose?: string;
  /** What the service says before it does what it should. */
  script?: (backend: MemoryBackend) => void;
  /** The codes that were tried. */
  tried?: readonly string[];
  content?: unknown;
}

/** A field inside a provider on a service in memory, which counts its codes up from 123456. */
export function provided({purpose = 'login', content, ...service}: ProviderArgs): TemplateResult {
  return html`<otp-provider ${attributes({purpose})} ${ref(start(service))}>
    ${content ?? html`<otp-input label="Security code"></otp-input>`}
  </otp-provider>`;
}

/** Puts the service behind a provider, once, and asks for a code. */
export function start({script, tried = [], ...options}: ProviderArgs): (provider?: Element) => void {
  return (provider) => {
    if (!(provider instanceof OtpProvider) || provider.client) return;
    const backend = memoryBackend({
      code: (count) => String(123455 + count),
      ...options,
      challenge: {channel: 'email', resendInMs: 5000, attemptsLeft: 3, ...options.challenge},
    });
    script?.(backend);
    provider.client = createOtpClient({backend});
    void provider.start().then(
      () => enter(provider, tried),
      () => undefined,
    );
  };
}
