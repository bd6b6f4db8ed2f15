import {expect, fixture, waitUntil} from '@open-wc/testing';
import {createOtpClient} from '../../../src/client/create-client.js';
import '../../../src/elements/otp-step-up/define.js';
import {createStepUp, type StepUp} from '../../../src/step-up/step-up.js';
import {memoryBackend, otpField, type MemoryBackend} from '../../../src/testing/index.js';
import type {Came} from '../../support/guarded.mjs';

const proof = {kind: 'header', name: 'x-step-up-proof', value: 'secret-proof', singleUse: false} as const;
let count = 0;

interface Scene {
  readonly backend: MemoryBackend;
  readonly stepUp: StepUp;
  /** How often the dialog was opened. */
  readonly openings: () => number;
  readonly send: (index: number, signal?: AbortSignal) => Promise<string>;
  readonly came: () => Promise<readonly Came[]>;
}

/** Requests to a service that lets nothing through without a proof, on a page with the default dialog. */
async function sceneOf(): Promise<Scene> {
  const name = `d${Date.now()}-${++count}`;
  await fixture('<otp-step-up lang="en"></otp-step-up>');
  const backend = memoryBackend({proof});
  const stepUp = createStepUp({client: createOtpClient({backend})});
  let opened = 0;
  const dialog = document.querySelector('otp-step-up')?.shadowRoot?.querySelector('dialog');
  new MutationObserver(() => (opened += Number(dialog?.open))).observe(dialog as Element, {
    attributeFilter: ['open'],
  });
  return {
    backend,
    stepUp,
    openings: () => opened,
    send: (index, signal) =>
      stepUp
        .fetch(`/guarded/${name}/open`, {method: 'POST', body: `body ${index}`, ...(signal && {signal})})
        .then((response) => String(response.status))
        .catch((error: unknown) => (error as {code: string}).code),
    came: async () => (await (await fetch(`/guarded/${name}/log`)).json()) as Came[],
  };
}

const ten = Array.from({length: 10}, (_, index) => index);
const isOpen = (): boolean => document.querySelector('otp-step-up')?.open === true;

async function allDemanded(scene: Scene): Promise<void> {
  await waitUntil(async () => (await scene.came()).length === 10);
  await waitUntil(() => isOpen() && document.querySelector('otp-input'));
}

/** The bodies of what came with the proof. */
const replayed = (came: readonly Came[]): string[] =>
  came.filter(({proof: held}) => held !== '').map(({body}) => body);

describe('ten requests that demand a code at once, and the dialog of the page (S-23)', () => {
  it('open one dialog, and one code replays all ten, each with its body', async () => {
    const scene = await sceneOf();
    const sent = ten.map((index) => scene.send(index));
    await allDemanded(scene);
    await otpField(document.body).type(scene.backend.lastCode);
    expect(await Promise.all(sent)).to.deep.equal(ten.map(() => '200'));
    expect(scene.openings()).to.equal(1);
    expect(scene.backend.codes).to.have.lengthOf(1);
    expect(replayed(await scene.came()).sort()).to.deep.equal(ten.map((index) => `body ${index}`));
    await waitUntil(() => !isOpen());
  });

  it('all reject with the one reason when the dialog is closed, and none is replayed', async () => {
    const scene = await sceneOf();
    const sent = ten.map((index) => scene.send(index));
    await allDemanded(scene);
    document.querySelector('otp-step-up')?.close();
    expect(new Set(await Promise.all(sent))).to.deep.equal(new Set(['cancelled']));
    expect(await scene.came()).to.have.lengthOf(10);
    expect(scene.openings()).to.equal(1);
  });

  it('are replayed but for the five that were aborted meanwhile', async () => {
    const scene = await sceneOf();
    const controller = new AbortController();
    const sent = ten.map((index) => scene.send(index, index % 2 ? controller.signal : undefined));
    await allDemanded(scene);
    controller.abort();
    await otpField(document.body).type(scene.backend.lastCode);
    const outcomes = await Promise.all(sent);
    expect(outcomes.filter((outcome) => outcome === '200')).to.have.lengthOf(5);
    expect(replayed(await scene.came()).sort()).to.deep.equal(
      [0, 2, 4, 6, 8].map((index) => `body ${index}`),
    );
    await waitUntil(() => !isOpen());
  });

  it('close the dialog when all ten are aborted, and the code is worth nothing', async () => {
    const scene = await sceneOf();
    const controller = new AbortController();
    const sent = ten.map((index) => scene.send(index, controller.signal));
    await allDemanded(scene);
    controller.abort();
    await Promise.all(sent);
    await waitUntil(() => !isOpen());
    expect(scene.backend.calls.map(({act}) => act)).to.deep.equal(['issue', 'cancel']);
    expect(replayed(await scene.came())).to.deep.equal([]);
  });
});
