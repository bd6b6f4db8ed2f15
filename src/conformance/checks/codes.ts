import type {Answer} from '../browser.js';
import {actOf, hold, MOST_ATTEMPTS, wordOf, type Check, type Kit, type Opened} from '../kit.js';

const PARALLEL = 20;

/** What a code is good for: once, for a while, for its own challenge, and for so many tries. */
export const CODE_CHECKS: readonly Check[] = [
  {
    id: 'single-use',
    title: 'A code is accepted once',
    async run(kit) {
      const opened = await kit.begin();
      const code = await kit.code(opened);
      kit.accepted(await kit.tryCode(opened, code));
      const again = await kit.tryCode(opened, code);
      hold(!again.ok, 'the same code was accepted a second time');
    },
  },
  {
    id: 'race',
    title: 'Of many parallel verifies of the right code exactly one is accepted',
    async run(kit) {
      const opened = await kit.begin();
      const code = await kit.code(opened);
      const answers = await Promise.all(Array.from({length: PARALLEL}, () => kit.tryCode(opened, code)));
      const accepted = answers.filter(({ok}) => ok).length;
      hold(accepted === 1, `${accepted} of ${PARALLEL} parallel verifies were accepted`);
    },
  },
  {
    id: 'attempts-counted',
    title: 'Wrong codes are counted: after a few of them the right one is refused',
    async run(kit) {
      const opened = await kit.begin();
      await useUp(kit, opened, opened.challenge.attemptsLeft ?? MOST_ATTEMPTS);
      const answer = await kit.tryCode(opened);
      hold(
        !answer.ok,
        `the right code was accepted after ${opened.challenge.attemptsLeft ?? MOST_ATTEMPTS} wrong ones`,
      );
    },
  },
  {
    id: 'attempts-kept',
    title: 'Another code gives no attempts back',
    async run(kit) {
      const opened = await kit.begin();
      const {attemptsLeft = MOST_ATTEMPTS, resendIn = 0} = opened.challenge;
      await useUp(kit, opened, attemptsLeft - 1);
      await kit.pass(resendIn * 1000);
      const resent = await kit.resend(opened);
      if (!resent.ok) return;
      await useUp(kit, opened, 1);
      const answer = await kit.tryCode(opened);
      hold(!answer.ok, `after ${attemptsLeft} wrong codes over two sends the right one was accepted`);
    },
  },
  {
    id: 'expiry',
    title: 'A code ends when its time is over',
    async run(kit) {
      const opened = await kit.begin();
      const {expiresIn} = opened.challenge;
      hold(typeof expiresIn === 'number' && expiresIn > 0, 'the challenge does not say when its code ends');
      hold(expiresIn <= 600, `a code lives for ${expiresIn} s; NIST SP 800-63B allows 600`);
      const code = await kit.code(opened);
      await kit.pass(expiresIn * 1000 + 1000);
      const answer = await kit.tryCode(opened, code);
      hold(!answer.ok, `the code was accepted after the ${expiresIn} s that it was said to live`);
      hold(
        ['expired', 'challenge_not_found'].includes(wordOf(answer) ?? ''),
        `a code that has ended was refused as ${wordOf(answer) ?? answer.status}, not as expired`,
      );
    },
  },
  {
    id: 'resend',
    title: 'Another code is what the challenge says: a new one that ends the old, or the same',
    async run(kit) {
      const opened = await kit.begin();
      const {resend, resendIn = 0} = opened.challenge;
      const before = await kit.code(opened);
      await kit.pass(resendIn * 1000);
      const resent = await kit.resend(opened);
      if (resend === 'none') {
        hold(!resent.ok, 'it was sent again, though `resend` says none');
        return;
      }
      hold(resent.ok, `after ${resendIn} s it was not sent again: ${wordOf(resent) ?? resent.status}`);
      const after = await kit.code(opened);
      if (resend === 'reuse') hold(before === after, 'another code was sent, though `resend` says reuse');
      if (resend === 'rotate' && before !== after) {
        hold(
          !(await kit.tryCode(opened, before)).ok,
          'the code before was accepted, though `resend` says rotate',
        );
      }
      kit.accepted(await kit.tryCode(opened, after));
    },
  },
  {
    id: 'own-challenge',
    title: 'A code is good for its own challenge and purpose alone',
    async run(kit) {
      const {confirmation, purpose = 'login'} = kit.hooks;
      const {browser, identity} = await signedIn(kit);
      const first = await kit.open(browser, identity, {purpose, identity});
      const code = await kit.code(first);
      const second = confirmation
        ? await kit.open(browser, identity, {
            purpose: confirmation.purpose,
            transaction: confirmation.transaction,
          })
        : await kit.open(browser, identity, {purpose, identity});
      if ((await kit.code(second)) === code) return;
      const answer = await kit.tryCode(second, code);
      hold(
        !answer.ok,
        `a code for ${first.purpose} was accepted for another challenge, of ${second.purpose}`,
      );
    },
  },
  {
    id: 'own-session',
    title: 'A challenge belongs to the browser that asked for it',
    async run(kit) {
      const opened = await kit.begin();
      const other = await kit.begin();
      const code = await kit.code(opened);
      const stolen = await kit.tryCode({...opened, browser: other.browser}, code);
      hold(!stolen.ok, 'another browser verified with the id of the challenge and its code');
      kit.accepted(await kit.tryCode(opened, code));
    },
  },
  {
    id: 'cancel',
    title: 'A challenge that was cancelled takes no code',
    async run(kit) {
      const opened = await kit.begin();
      const code = await kit.code(opened);
      const cancelled = await opened.browser.post('cancel', opened.reference);
      hold(cancelled.ok, `cancel was answered by ${cancelled.status}`);
      hold(!(await kit.tryCode(opened, code)).ok, 'the code was accepted after the challenge was cancelled');
    },
  },
  {
    id: 'idempotency',
    title:
      'One key is one act: an issue that is sent twice sends one code, and with another body it is refused',
    async run(kit) {
      const browser = kit.browser();
      // A browser without a session cannot be told from another one: it gets that first.
      const {identity} = await kit.begin(browser);
      const request = {purpose: kit.hooks.purpose ?? 'login', identity};
      const key = actOf();
      const ids = [];
      for (let index = 0; index < 2; index++) ids.push(idOf(await browser.post('issue', request, key)));
      hold(ids[0] === ids[1], 'the same key with the same body opened two challenges');
      const other = await browser.post('issue', {...request, channel: 'other'}, key);
      hold(
        other.status === 409,
        `the same key with another body was answered by ${other.status}, not by 409`,
      );
    },
  },
];

/** Somebody who has signed in, where a confirmation asks for that. */
async function signedIn(kit: Kit): Promise<Opened> {
  const opened = await kit.begin();
  if (kit.hooks.confirmation) kit.accepted(await kit.tryCode(opened));
  return opened;
}

/** Tries wrong codes. */
async function useUp(kit: Kit, opened: Opened, count: number): Promise<void> {
  const wrong = await kit.wrongCode(opened);
  for (let index = 0; index < count; index++) {
    const {ok} = await kit.tryCode(opened, wrong);
    hold(!ok, 'a wrong code was accepted');
  }
}

function idOf({body}: Answer): unknown {
  const {challenge} = Object(body) as {challenge?: {id?: unknown; handle?: unknown}};
  return challenge?.id ?? challenge?.handle;
}
