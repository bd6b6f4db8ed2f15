import type {Proof} from '../../core/contracts.js';
import {hold, Skip, type Check, type Kit} from '../kit.js';

/** What a code of a confirmation yields, and what it is good for. */
export const PROOF_CHECKS: readonly Check[] = [
  {
    id: 'proof-single-use',
    title: 'A proof for one use is good once',
    async run(kit) {
      const {proof, confirmation, browser} = await proven(kit);
      if (proof.kind !== 'header' || !proof.singleUse) throw new Skip('the proof is not for one use');
      const {transaction} = confirmation;
      hold(await confirmation.use(proof, transaction, browser.fetch), 'the proof was not taken at all');
      hold(!(await confirmation.use(proof, transaction, browser.fetch)), 'the proof was taken a second time');
    },
  },
  {
    id: 'proof-bound',
    title: 'A proof is good for what was confirmed alone',
    async run(kit) {
      const {proof, confirmation, browser} = await proven(kit);
      const {changed} = confirmation;
      hold(
        !(await confirmation.use(proof, changed, browser.fetch)),
        'the proof was taken for something else',
      );
    },
  },
  {
    id: 'proof-own-session',
    title: 'A proof is good in the browser that verified alone',
    async run(kit) {
      const {proof, confirmation} = await proven(kit);
      const other = await kit.begin();
      kit.accepted(await kit.tryCode(other));
      const {transaction} = confirmation;
      const taken = await confirmation.use(proof, transaction, other.browser.fetch);
      hold(!taken, 'the proof was taken from another person’s browser');
    },
  },
  {
    id: 'transaction-shown',
    title: 'The challenge states what is confirmed, and a change of it ends the code',
    async run(kit) {
      const opened = await kit.beginConfirming();
      const {confirmation, challenge} = opened;
      const shown = JSON.stringify(sorted(challenge.transaction));
      hold(
        shown === JSON.stringify(sorted(confirmation.transaction)),
        'the challenge does not state what is confirmed',
      );
      const code = await kit.code(opened);
      const changed = await kit.tryCode(opened, code, {transaction: confirmation.changed});
      hold(!changed.ok, 'the code was accepted for something else than was asked for');
      hold(!(await kit.tryCode(opened, code)).ok, 'the code was accepted after what it confirms had changed');
    },
  },
];

/** A confirmation whose code was accepted. */
async function proven(kit: Kit) {
  const opened = await kit.beginConfirming();
  const proof: Proof | undefined = kit.accepted(await kit.tryCode(opened));
  if (!proof) throw new Skip('the code yields no proof');
  return {...opened, proof};
}

function sorted(parts: object = {}): readonly (readonly [string, unknown])[] {
  return Object.entries(parts).sort(([one], [other]) => (one < other ? -1 : 1));
}
