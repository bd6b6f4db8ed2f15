import {expect, waitUntil} from '@open-wc/testing';
import {otpField} from '../../../src/testing/index.js';
import {emulateMedia, resetInput, setViewport} from '../../support/real-input.js';
import {violationsIn} from '../accessibility/axe.js';
import {LOGIN, outcomeOf, sceneOf} from '../otp-step-up/dialogs.js';
import '../../../src/elements/otp-step-up/define.js';
import {panelOf, part, partsOf, PAYMENT, startedPanel, WAYS, type Shown} from './panels.js';

const challenge = {options: WAYS, transaction: PAYMENT, channel: 'email', destination: 'a••@e•••••.com'};
const attributes = 'remember support="/help"';

/** Each stage of a panel, and what leads there. */
const STAGES: Readonly<Record<string, () => Promise<Shown>>> = {
  'before a code was asked for': () => panelOf({attributes}),
  'a choice of ways': async () => {
    const shown = await panelOf({attributes});
    shown.backend.next('issue', {kind: 'choice', options: WAYS});
    await shown.provider.start();
    return shown;
  },
  'no code could be sent': async () => {
    const shown = await panelOf({attributes});
    shown.backend.next('issue', {kind: 'fault', code: 'rate_limited'});
    await shown.provider.start().catch(() => undefined);
    return shown;
  },
  'a code to enter, with help and every way': async () => {
    const shown = await startedPanel({challenge, attributes, purpose: 'payment'});
    partsOf(shown.panel, 'help')[0]?.setAttribute('open', '');
    return shown;
  },
  'a wrong code': async () => {
    const shown = await startedPanel({challenge, attributes});
    await shown.session.verify(shown.backend.wrongCode);
    return shown;
  },
  'the good end': async () => {
    const shown = await startedPanel({challenge, attributes});
    await shown.session.verify(shown.backend.lastCode);
    return shown;
  },
  'the bad end': async () => {
    const shown = await startedPanel({challenge: {attemptsLeft: 1, resend: 'none'}, attributes});
    await shown.session.verify(shown.backend.wrongCode);
    return shown;
  },
  'stopped by who did not ask': async () => {
    const shown = await startedPanel({challenge, attributes});
    part(shown.panel, 'unrequested')?.click();
    return shown;
  },
};

describe('a panel is accessible', () => {
  afterEach(resetInput);

  for (const [name, reach] of Object.entries(STAGES)) {
    it(`at every rule of axe, in light and dark: ${name} (X-40)`, async () => {
      const {panel} = await reach();
      await panel.updateComplete;
      for (const scheme of ['light', 'dark']) {
        document.documentElement.style.colorScheme = scheme;
        document.documentElement.style.background = scheme === 'dark' ? '#111' : '#fff';
        document.documentElement.style.color = scheme === 'dark' ? '#eee' : '#111';
        expect(await violationsIn(panel), scheme).to.deep.equal([]);
      }
      document.documentElement.removeAttribute('style');
    });
  }

  it('and so is the dialog round it, in light and dark (X-40)', async () => {
    for (const scheme of ['light', 'dark']) {
      const scene = await sceneOf({challenge: {...challenge}});
      document.documentElement.style.colorScheme = scheme;
      const outcome = outcomeOf(scene.stepUp.require(LOGIN));
      await waitUntil(() => scene.element().open);
      await otpField(scene.element()).settled();
      await Promise.all(
        scene
          .dialog()
          .getAnimations()
          .map(({finished}) => finished),
      );
      expect(await violationsIn(scene.element()), scheme).to.deep.equal([]);
      scene.element().close();
      await outcome;
      scene.page.remove();
    }
    document.documentElement.removeAttribute('style');
  });

  it('with targets of 44 pixels, but for the box whose label is one (X-09)', async () => {
    const {panel} = await startedPanel({challenge, attributes});
    partsOf(panel, 'help')[0]?.setAttribute('open', '');
    const targets = [...(panel.shadowRoot as ShadowRoot).querySelectorAll('button, a, summary, label')];
    expect(targets).to.have.length.above(5);
    for (const target of targets)
      expect(target.getBoundingClientRect().height, target.outerHTML).to.be.at.least(44);
  });

  it('at 320 pixels, with text twice as large and spaced, without scrolling sideways (X-11, X-12)', async () => {
    await setViewport(320, 600);
    document.documentElement.style.fontSize = '200%';
    const {panel, provider} = await startedPanel({challenge, attributes, purpose: 'payment'});
    provider.style.cssText = 'line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em';
    partsOf(panel, 'help')[0]?.setAttribute('open', '');
    await panel.updateComplete;
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    for (const element of (panel.shadowRoot as ShadowRoot).querySelectorAll('p, li, button, dt, dd, h2'))
      expect(element.scrollWidth, element.outerHTML).to.be.at.most(element.clientWidth + 1 || Infinity);
    document.documentElement.removeAttribute('style');
  });

  it('mirrored in a page that reads from the right, but for the code (X-31)', async () => {
    document.documentElement.dir = 'rtl';
    const {panel} = await startedPanel({challenge, attributes});
    const lefts = partsOf(panel, 'way')
      .flatMap((way) => [...way.children])
      .map((child) => child.getBoundingClientRect().left);
    expect(lefts[0], 'the picture is right of the words').to.be.above(lefts[1] ?? 0);
    const slots = [...(panel.field?.shadowRoot?.querySelectorAll('[part=slot]') ?? [])];
    const [first, last] = [slots[0], slots.at(-1)].map((slot) => slot?.getBoundingClientRect().left ?? 0);
    expect(first).to.be.below(last ?? 0);
    document.documentElement.removeAttribute('dir');
  });

  it('without motion for who wants none (X-30)', async function () {
    if (!(await emulateMedia({'prefers-reduced-motion': 'reduce'}))) this.skip();
    const scene = await sceneOf();
    const outcome = outcomeOf(scene.stepUp.require(LOGIN));
    await waitUntil(() => scene.element().open);
    expect(scene.dialog().getAnimations()).to.deep.equal([]);
    scene.element().close();
    await outcome;
  });
});
