import {ANSWER_CHECKS} from './checks/answers.js';
import {CODE_CHECKS} from './checks/codes.js';
import {LIMIT_CHECKS} from './checks/limits.js';
import {PROOF_CHECKS} from './checks/proofs.js';
import type {Hooks} from './hooks.js';
import {Fault, Kit, Skip, type Check} from './kit.js';

export type {Confirmation, Hooks, Sent} from './hooks.js';

/** What became of one check. `why` is there unless it passed. */
export interface Finding {
  readonly id: string;
  readonly title: string;
  readonly result: 'passed' | 'failed' | 'skipped';
  readonly why?: string;
}

export interface CheckOptions {
  /** Where the contract's operations are: `http://localhost:3000/otp`. */
  readonly baseUrl: string;
  readonly hooks: Hooks;
  /** How long the kit may wait by itself for a code to end, in milliseconds: 40,000 where left out. */
  readonly patienceMs?: number | undefined;
  /** The checks to run, by their ids; all where left out. */
  readonly only?: readonly string[] | undefined;
  /** Hears of each finding as it is made. */
  readonly found?: ((finding: Finding) => void) | undefined;
}

/** All that is checked, in order. */
export const CHECKS: readonly Check[] = [...ANSWER_CHECKS, ...CODE_CHECKS, ...LIMIT_CHECKS, ...PROOF_CHECKS];

/**
 * Tries whether a service holds to the REST contract, from outside, as pages and attackers would. It issues some
 * hundred codes: run it against a service whose limits on sending allow that, never against production.
 * @returns a finding for each check; what it says never holds a code or a proof
 * @throws {TypeError} for an id in `only` that is no check's
 */
export async function checkService(options: CheckOptions): Promise<readonly Finding[]> {
  const {baseUrl, hooks, patienceMs = 40_000, only, found} = options;
  const unknown = only?.find((id) => !CHECKS.some((check) => check.id === id));
  if (unknown !== undefined) throw new TypeError(`checkService: there is no check ${unknown}`);
  const kit = new Kit({baseUrl, hooks, patienceMs});
  const findings: Finding[] = [];
  for (const check of CHECKS.filter(({id}) => only?.includes(id) ?? true)) {
    const finding = await run(check, kit);
    findings.push(finding);
    found?.(finding);
  }
  return findings;
}

async function run(check: Check, kit: Kit): Promise<Finding> {
  const {id, title} = check;
  try {
    await check.run(kit);
    return {id, title, result: 'passed'};
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (error instanceof Skip) return {id, title, result: 'skipped', why};
    // What a hook or the network throws says whose it is.
    return {id, title, result: 'failed', why: error instanceof Fault ? why : `could not be tried: ${why}`};
  }
}
