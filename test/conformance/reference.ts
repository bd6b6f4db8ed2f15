import {randomBytes} from 'node:crypto';
import type {Hooks} from '../../src/conformance/check-service.js';
import {GENEROUS, start, type Running} from '../demo/support.js';

/** A page of another origin that may call. */
const ORIGIN = 'https://shop.example';
const TRANSACTION = {amount: '49.90', currency: 'EUR', payee: 'Acme'};

export interface Reference {
  readonly url: string;
  /** What the kit asks about it, where it is reached under another URL. */
  readonly hooksAt: (url: string) => Hooks;
}

/** The reference service, with somebody who reads its mail and moves its clock. */
export async function reference(): Promise<Reference> {
  const running = await start({challenge: GENEROUS, allowedOrigins: [ORIGIN]});
  const newcomer = (): string => `ana.${randomBytes(6).toString('hex')}@example.com`;
  const hooksAt = (url: string): Hooks => ({
    identity: newcomer,
    stranger: newcomer,
    code: ({identity}) => codeTo(running, identity),
    wait: (ms) => running.clock.forward(ms / 1000),
    origin: ORIGIN,
    confirmation: {
      purpose: 'payment',
      transaction: TRANSACTION,
      changed: {...TRANSACTION, payee: 'Somebody else'},
      async use(proof, transaction, fetch) {
        const header: Record<string, string> = proof.kind === 'header' ? {[proof.name]: proof.value} : {};
        const response = await fetch(`${url}/api/payments`, {
          method: 'POST',
          headers: {'content-type': 'application/json', ...header},
          body: JSON.stringify(transaction),
        });
        return response.ok;
      },
    },
  });
  return {url: running.service.url, hooksAt};
}

/** In the newest message that has one: notices have none. */
function codeTo({service}: Running, identity: string): string {
  const subjects = service.mailbox?.messages.filter(({to}) => to === identity).map(({subject}) => subject);
  return subjects?.flatMap((subject) => /^\d{6}/.exec(subject) ?? [])[0] ?? '';
}
