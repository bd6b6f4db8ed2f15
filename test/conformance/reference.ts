import {randomBytes} from 'node:crypto';
import type {Hooks} from '../../src/conformance/check-service.js';
import {GENEROUS, start, type Running} from '../demo/support.js';

/** A page of another origin that may call. */
const ORIGIN = 'https://shop.example';
const TRANSACTION = {amount: '49.90', currency: 'EUR', payee: 'Acme'};

/** The reference service, and what the kit asks about it. */
export async function reference(): Promise<{
  readonly running: Running;
  readonly url: string;
  readonly hooks: Hooks;
}> {
  const running = await start({challenge: GENEROUS, allowedOrigins: [ORIGIN]});
  const {url} = running.service;
  const newcomer = (): string => `ana.${randomBytes(6).toString('hex')}@example.com`;
  const hooks: Hooks = {
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
  };
  return {running, url, hooks};
}

function codeTo({service}: Running, identity: string): string {
  const newest = service.mailbox?.messages.find(({to}) => to === identity);
  return /^\d{6}/.exec(newest?.subject ?? '')?.[0] ?? '';
}
