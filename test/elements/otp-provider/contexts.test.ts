import {expect} from '@open-wc/testing';
import {ContextConsumer} from '@lit/context';
import {LitElement} from 'lit';
import {clientContext} from '../../../src/context/client-context.js';
import {snapshotContext} from '../../../src/context/snapshot-context.js';
import {begin, pageOf, served} from './provided.js';

/** An element of the page's own. */
class AskingElement extends LitElement {
  readonly client = new ContextConsumer(this, {context: clientContext, subscribe: true});
  readonly snapshot = new ContextConsumer(this, {context: snapshotContext, subscribe: true});
}
customElements.define('asking-element', AskingElement);

describe('an element of the page’s own inside of a provider', () => {
  it('is given the client that there is, and the one that comes in its place', async () => {
    const {root, providers} = await pageOf('<otp-provider><asking-element></asking-element></otp-provider>');
    const provider = providers[0]!;
    const {client} = root.querySelector<AskingElement>('asking-element')!;
    expect(client.value).to.equal(undefined);
    served(provider);
    await provider.updateComplete;
    expect(client.value).to.equal(provider.client);
    const before = provider.client;
    served(provider);
    await provider.updateComplete;
    expect(client.value).to.equal(provider.client);
    expect(client.value).not.to.equal(before);
  });

  it('is given each snapshot of the session', async () => {
    const {root, providers} = await pageOf('<otp-provider><asking-element></asking-element></otp-provider>');
    const {snapshot} = root.querySelector<AskingElement>('asking-element')!;
    expect(snapshot.value?.status).to.equal('idle');
    await begin(providers[0]!);
    expect(snapshot.value?.status).to.equal('awaiting');
  });
});
