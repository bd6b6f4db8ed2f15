import {expect, waitUntil} from '@open-wc/testing';
import {createOtpClient} from '../../../src/client/create-client.js';
import type {Requirement} from '../../../src/core/contracts.js';
import {otpField} from '../../../src/testing/index.js';
import {
  click,
  computedDescription,
  computedName,
  computedRole,
  press,
  resetInput,
  setViewport,
  type,
} from '../../support/real-input.js';
import {focused, part, words, PAYMENT} from '../otp-challenge/panels.js';
import {asked} from '../otp-provider/provided.js';
import {LOGIN, outcomeOf, sceneOf, type Scene} from './dialogs.js';

const PAY: Requirement = {purpose: 'payment', transaction: PAYMENT};

/** A question that is on the screen. */
async function shown(scene: Scene, requirement = LOGIN, signal?: AbortSignal) {
  const outcome = outcomeOf(scene.stepUp.require(requirement, {signal}));
  await waitUntil(() => document.querySelector('otp-step-up')?.open);
  await waitUntil(() => scene.element().contains(document.activeElement));
  const panel = scene.element().querySelector('otp-challenge')!;
  return {outcome, panel, field: otpField(scene.element())};
}

const closed = (): Promise<void> => waitUntil(() => !document.querySelector('otp-step-up')?.open);

describe('<otp-step-up>', () => {
  afterEach(resetInput);

  it('asks in a modal dialog, and yields the proof of the code that was typed', async () => {
    const scene = await sceneOf();
    const {outcome} = await shown(scene);
    expect(scene.dialog().matches(':modal')).to.equal(true);
    await type(scene.backend.lastCode);
    expect(await outcome).to.equal('cookie');
    await closed();
    expect(asked(scene.backend)).to.equal('issue verify');
  });

  it('yields the proof at once, and shows the good end a moment longer', async () => {
    const scene = await sceneOf();
    const {outcome, panel} = await shown(scene, {purpose: 'settings-change'});
    await type(scene.backend.lastCode);
    await outcome;
    expect(scene.element().open).to.equal(true);
    await waitUntil(() => words(part(panel, 'lead')) === 'Confirmed.');
    await closed();
  });

  it('is made for a page that has none, and gone afterwards', async () => {
    const scene = await sceneOf({html: ''});
    const {outcome} = await shown(scene);
    await press('Escape');
    expect(await outcome).to.equal('cancelled');
    await waitUntil(() => document.querySelector('otp-step-up') === null);
  });

  describe('is ended as cancelled, with the session and the service told, by', () => {
    const ways: Record<string, (scene: Scene) => unknown> = {
      Escape: () => press('Escape'),
      'its button': (scene) => click(scene.element().shadowRoot?.querySelector('[part=close]') as Element),
      'its close()': (scene) => scene.element().close(),
      'the dialog’s own close()': (scene) => scene.dialog().close(),
      'a request to close, as Android’s Back makes': (scene) => scene.dialog().requestClose(),
      'being taken out of the page': (scene) => scene.element().remove(),
      'a part of the page around it being taken out': (scene) => scene.page.replaceChildren(),
      'the page being left': () => window.dispatchEvent(new PageTransitionEvent('pagehide')),
      'going back in the page’s history': () => window.dispatchEvent(new PopStateEvent('popstate')),
    };
    for (const [name, close] of Object.entries(ways)) {
      it(`${name} (X-36)`, async () => {
        const scene = await sceneOf();
        const {outcome} = await shown(scene);
        await close(scene);
        expect(await outcome).to.equal('cancelled');
        await waitUntil(() => asked(scene.backend) === 'issue cancel');
        await closed();
      });
    }
  });

  it('is closed by Escape while a code is checked, and the call to the service is given up (X-37)', async () => {
    const scene = await sceneOf();
    const {outcome} = await shown(scene);
    const gate = scene.backend.hold('verify');
    await type(scene.backend.lastCode);
    await gate.reached;
    await press('Escape');
    expect(await outcome).to.equal('cancelled');
    await closed();
    gate.release();
  });

  it('closes when everybody who asked has given up', async () => {
    const scene = await sceneOf();
    const controller = new AbortController();
    const {outcome} = await shown(scene, LOGIN, controller.signal);
    controller.abort();
    expect(await outcome).to.equal('aborted');
    await closed();
  });

  it('stays for who did not ask for it, with what to do, while the request is refused at once', async () => {
    const scene = await sceneOf();
    const {outcome, panel} = await shown(scene);
    part(panel, 'unrequested')?.click();
    expect(await outcome).to.equal('cancelled');
    await panel.updateComplete;
    expect(scene.element().open).to.equal(true);
    expect(words(part(panel, 'lead'))).to.match(/^Stopped/);
    await press('Escape');
    await closed();
  });

  it('shows one question after the other, each with a field of its own', async () => {
    const scene = await sceneOf();
    const first = await shown(scene, PAY_FIRST);
    const second = outcomeOf(scene.stepUp.require(PAY_SECOND));
    first.panel.focus();
    await type('12');
    await press('Escape');
    expect(await first.outcome).to.equal('cancelled');
    await waitUntil(() => scene.backend.codes.length === 2 && scene.element().open);
    await waitUntil(() => scene.element().contains(document.activeElement));
    expect(otpField(scene.element()).value).to.equal('');
    await type(scene.backend.lastCode);
    expect(await second).to.equal('cookie');
    await closed();
  });

  const PAY_FIRST: Requirement = {purpose: 'login', scope: 'first'};
  const PAY_SECOND: Requirement = {purpose: 'login', scope: 'second'};

  it('shows the next question in the turn in which the one before was closed', async () => {
    const scene = await sceneOf();
    const client = createOtpClient({backend: scene.backend});
    const [first, second] = [await client.start(LOGIN), await client.start(LOGIN)];
    const {signal} = new AbortController();
    const shownFirst = scene.element().present(first, LOGIN, {signal});
    scene.element().close();
    await shownFirst;
    const shownSecond = scene.element().present(second, LOGIN, {signal});
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([first, second].map(({snapshot}) => snapshot.status)).to.deep.equal(['idle', 'awaiting']);
    expect(scene.element().open).to.equal(true);
    scene.element().close();
    await shownSecond;
  });

  describe('focus', () => {
    it('goes to the field, and back to where it was (X-34, X-35)', async () => {
      const scene = await sceneOf();
      await shown(scene);
      expect(focused()).to.equal(scene.element().querySelector('input'));
      await press('Escape');
      await closed();
      expect(document.activeElement).to.equal(scene.opener);
    });

    it('goes to the heading where something is confirmed (X-34)', async () => {
      const scene = await sceneOf({challenge: {transaction: PAYMENT}});
      const {panel} = await shown(scene, PAY);
      expect(focused()).to.equal(part(panel, 'heading'));
      await press('Escape');
      await closed();
    });

    it('goes near to where it was when that is gone, or waits disabled (X-35)', async () => {
      for (const leave of [
        (opener: HTMLButtonElement) => opener.remove(),
        (opener: HTMLButtonElement) => (opener.disabled = true),
      ]) {
        const scene = await sceneOf();
        await shown(scene);
        leave(scene.opener);
        await press('Escape');
        await closed();
        expect(document.activeElement).to.equal(scene.page.querySelector('section'));
        (document.activeElement as HTMLElement).blur();
        expect(scene.page.querySelector('section')?.hasAttribute('tabindex')).to.equal(false);
        scene.page.remove();
      }
    });

    it('stays inside, whichever way Tab goes, and the page behind cannot be reached (X-38)', async () => {
      const scene = await sceneOf();
      await shown(scene);
      for (let steps = 0; steps < 12; steps++) {
        await press('Tab');
        const {activeElement} = document;
        expect(activeElement === scene.opener, `step ${steps}`).to.equal(false);
      }
      await press('Escape');
      await closed();
    });
  });

  it('names itself by what it is for, and is described by what is confirmed (X-34)', async () => {
    const scene = await sceneOf({challenge: {transaction: PAYMENT}});
    await shown(scene, PAY);
    const dialog = scene.dialog();
    expect(dialog.getAttribute('aria-label')).to.equal('Confirm your payment');
    const what = scene.element().shadowRoot?.getElementById('what');
    expect(what?.textContent).to.equal('Amount: €49.90. To: Acme Bicycles Ltd');
    expect((await computedName(dialog)) ?? 'Confirm your payment').to.equal('Confirm your payment');
    expect((await computedRole(dialog)) ?? 'dialog').to.equal('dialog');
    const described = await computedDescription(dialog);
    if (described !== undefined) expect(described).to.equal(what?.textContent);
    await press('Escape');
    await closed();
  });

  it('has its live regions inside (X-26)', async () => {
    const scene = await sceneOf();
    const {panel} = await shown(scene);
    const dialog = scene.dialog();
    const regions = panel.shadowRoot?.querySelectorAll('[role=status], [role=alert]');
    expect(regions).to.have.lengthOf(2);
    expect(dialog.querySelector('slot')?.assignedElements()).to.deep.equal([panel]);
    await press('Escape');
    await closed();
  });

  it('can be used on 320 × 256 pixels: all of it is reached by scrolling, nothing is wider (X-39)', async () => {
    const scene = await sceneOf({challenge: {transaction: PAYMENT}});
    await setViewport(320, 256);
    const {outcome, panel} = await shown(scene, PAY);
    const dialog = scene.dialog();
    await Promise.all(dialog.getAnimations().map(({finished}) => finished));
    expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
    expect(dialog.getBoundingClientRect().height).to.be.at.most(256);
    part(panel, 'unrequested')?.scrollIntoView();
    const last = part(panel, 'unrequested')?.getBoundingClientRect();
    expect(last?.bottom).to.be.at.most(257);
    panel.focus();
    await type(scene.backend.lastCode);
    const row = panel.field?.getBoundingClientRect() as DOMRect;
    expect(row.top, 'the field is in sight').to.be.within(-1, 256);
    expect(await outcome).to.equal('cookie');
    await closed();
  });

  it('is as high as what is in it, its button beside the heading', async () => {
    const scene = await sceneOf();
    await setViewport(420, 1000);
    const {panel} = await shown(scene);
    await Promise.all(
      scene
        .dialog()
        .getAnimations()
        .map(({finished}) => finished),
    );
    const [dialog, content] = [scene.dialog(), panel].map((element) => element.getBoundingClientRect());
    const around = parseFloat(getComputedStyle(scene.dialog()).paddingTop) * 2;
    expect(dialog!.height).to.be.closeTo(content!.height + around, 3);
    const button = scene.element().shadowRoot?.querySelector('[part=close]')?.getBoundingClientRect();
    const heading = part(panel, 'heading')?.getBoundingClientRect() as DOMRect;
    expect((heading.top + heading.bottom) / 2).to.be.within(button?.top ?? 0, button?.bottom ?? 0);
    expect(heading.right).to.be.at.most((button?.right ?? 0) - 20);
    await press('Escape');
    await closed();
  });

  it('leaves the page where it was scrolled to (X-38)', async () => {
    const scene = await sceneOf();
    const tall = document.createElement('div');
    tall.style.height = '4000px';
    document.body.append(tall);
    window.scrollTo(0, 1200);
    const before = window.scrollY;
    await shown(scene);
    await press('Escape');
    await closed();
    expect(window.scrollY).to.equal(before);
    tall.remove();
    window.scrollTo(0, 0);
  });

  it('keeps an author’s panel and field, and empties that', async () => {
    const html =
      '<otp-step-up><otp-challenge site="larkpost.example"><otp-input></otp-input></otp-challenge></otp-step-up>';
    const scene = await sceneOf({html});
    const {panel} = await shown(scene);
    const {field} = panel;
    expect(words(part(panel, 'notice'))).to.contain('larkpost.example');
    await type('123');
    await press('Escape');
    await closed();
    expect(scene.element().querySelector('otp-challenge')).to.equal(panel);
    expect(panel.field).to.equal(field);
    expect(field?.value).to.equal('');
  });

  it('refuses to ask where nobody could see it, and leaves the page usable', async () => {
    const scene = await sceneOf({html: '<div hidden><otp-step-up></otp-step-up></div>'});
    const outcome = await outcomeOf(scene.stepUp.require(LOGIN));
    expect(outcome).to.equal('presenter_missing');
    expect(document.querySelector(':modal')).to.equal(null);
    expect(scene.element().open).to.equal(false);
    await waitUntil(() => asked(scene.backend) === 'issue cancel');
  });

  it('is not shown when the service needs no code', async () => {
    const scene = await sceneOf();
    scene.backend.next('issue', {kind: 'verified'});
    expect(await outcomeOf(scene.stepUp.require(LOGIN))).to.equal('cookie');
    expect(scene.element().open).to.equal(false);
  });
});
