import {expect} from '@open-wc/testing';
import {completions, fieldOf, inputOf, painted, settled} from '../../support/field.js';
import {chord, press, resetInput, setClipboard, type} from '../../support/real-input.js';
import {writeSilently} from './phone.js';

describe('completion, once for each time a code becomes whole', () => {
  afterEach(resetInput);

  // keycloak-provider 260 (autosubmit and Enter), primefaces-ext 2703, authgear 5661 (Safari, paste twice), dub 3440.
  it('is one check, though Enter, a click and a second paste follow while it is open (T42)', async () => {
    const field = await fieldOf('<form><otp-input></otp-input><button>Go</button></form>');
    const told = completions(field);
    let checks = 0;
    let submissions = 0;
    field.closest('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      submissions++;
    });
    field.verifyCode = () => {
      checks++;
      return new Promise(() => undefined);
    };
    await setClipboard('123456');
    field.focus();
    await type('123456');
    await settled(field);
    await press('Enter');
    await chord('Control', 'v');
    field.closest('form')?.querySelector('button')?.click();
    await settled(field);
    expect([checks, told.length, submissions]).to.deep.equal([1, 1, 0]);
  });

  it('is one submission with autosubmit, though Enter follows at once (T42)', async () => {
    const field = await fieldOf('<form><otp-input name="code" autosubmit></otp-input></form>');
    let submissions = 0;
    field.closest('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      submissions++;
    });
    field.focus();
    await type('123456');
    await settled(field);
    expect(submissions).to.equal(1);
  });

  // authgear 842: Back submitted again.
  it('is not told for a code that came back with the page (T42, M24)', async () => {
    const field = await fieldOf('<form><otp-input autosubmit></otp-input></form>');
    const told = completions(field);
    let submissions = 0;
    field.closest('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      submissions++;
    });
    // Chromium restores after `load` and before this event, and says nothing.
    writeSilently(inputOf(field), '123456');
    window.dispatchEvent(new Event('pageshow'));
    await settled(field);
    field.focus();
    await settled(field);
    expect(painted(field)).to.equal('123456');
    expect([told.length, submissions]).to.deep.equal([0, 0]);
  });

  it('stays where it was accepted while the page was still loading (M16)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    field.verifyCode = () => true;
    field.fill('123456');
    await settled(field);
    window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: false}));
    await new Promise((turn) => setTimeout(turn));
    expect([field.status, field.value]).to.deep.equal(['verified', '123456']);
    window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    await new Promise((turn) => setTimeout(turn));
    expect(field.value).to.equal('');
  });

  // base-ui 4690.
  it('is told again for the same code after an error, by paste and by fill alike (T43)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const told = completions(field);
    field.verifyCode = () => false;
    for (let round = 0; round < 2; round++) {
      field.fill('123456');
      await settled(field);
    }
    await setClipboard('123456');
    field.focus();
    await chord('Control', 'v');
    await settled(field);
    expect(painted(field)).to.equal('123456');
    expect(told.length).to.equal(3);
  });

  // radix 3831 and 0.1.3, base-ui 4685.
  it('asks the function that is there when the code is whole, not an older one (T46)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const asked: string[] = [];
    field.verifyCode = () => asked.push('first') < 0;
    field.focus();
    await type('12345');
    field.verifyCode = () => asked.push('second') < 0;
    await type('6');
    await settled(field);
    expect(asked).to.deep.equal(['second']);
  });

  it('is told once after a field was taken out and put back, as React’s strict mode does (T46)', async () => {
    const field = await fieldOf('<otp-input></otp-input>');
    const told = completions(field);
    const holder = field.parentElement as HTMLElement;
    for (let round = 0; round < 2; round++) {
      field.remove();
      holder.append(field);
    }
    await settled(field);
    field.focus();
    await type('123456');
    await settled(field);
    expect(told.length).to.equal(1);
    expect(inputOf(field).value).to.equal('123456');
  });
});
