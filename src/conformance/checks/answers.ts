import {faultOf} from '../contract.js';
import {actOf, hold, Skip, type Check, type Kit} from '../kit.js';

/** What no service can read, and none may break of. */
const MALFORMED: readonly unknown[] = [
  '',
  '{',
  'null',
  '[]',
  '"login"',
  '{}',
  '{"purpose":1}',
  '{"purpose":"login","identity":{"a":1}}',
  `{"purpose":"login","identity":"${'a'.repeat(100_000)}"}`,
];

/** How a service answers: as documented, and without what is nobody's business. */
export const ANSWER_CHECKS: readonly Check[] = [
  {
    id: 'shape',
    title: 'Every answer is as the OpenAPI document says',
    async run(kit) {
      for (const {operation, answer} of (await everyOperation(kit)).answers) {
        const fault = faultOf(operation, answer);
        hold(fault === undefined, fault ?? '');
      }
    },
  },
  {
    id: 'malformed',
    title: 'What cannot be read is a problem of the caller, and breaks nothing',
    async run(kit) {
      const browser = kit.browser();
      for (const body of MALFORMED) {
        const answer = await browser.post('issue', body, actOf());
        hold(
          answer.status >= 400 && answer.status < 500,
          `a malformed body was answered by ${answer.status}`,
        );
        hold(answer.type.startsWith('application/problem+json'), `${answer.status} is no problem document`);
      }
    },
  },
  {
    id: 'no-store',
    title: 'No answer may be kept: Cache-Control is no-store',
    async run(kit) {
      for (const {operation, answer} of (await everyOperation(kit)).answers) {
        const {headers, status} = answer;
        hold(
          /\bno-store\b/.test(headers.get('cache-control') ?? ''),
          `${operation} answers ${status} without it`,
        );
      }
    },
  },
  {
    id: 'secrecy',
    title: 'No answer holds the code',
    async run(kit) {
      const opened = await kit.begin();
      const codes = [await kit.code(opened)];
      await kit.tryCode(opened, await kit.wrongCode(opened));
      await opened.browser.post('recover', opened.reference);
      const resent = await kit.resend(opened);
      if (resent.ok) codes.push(await kit.code(opened));
      await kit.tryCode(opened);
      for (const {operation, answer} of opened.browser.answers) {
        // Ids and dates are long words of their own, and may hold any digits.
        const words = answer.text.split(/[^\p{L}\p{N}]+/u);
        hold(!codes.some((code) => words.includes(code)), `the answer of ${operation} holds the code`);
      }
    },
  },
  {
    id: 'enumeration',
    title: 'Who has no account is answered as who has one',
    async run(kit) {
      const {stranger} = kit.hooks;
      if (!stranger) throw new Skip('the hooks have no `stranger`: whoever asks is sent a code');
      const [known, unknown] = [await kit.hooks.identity(), await stranger()];
      const [answered, other] = [await tried(kit, known), await tried(kit, unknown)];
      for (const [operation, likeness] of Object.entries(answered)) {
        const same = other[operation] === likeness;
        hold(
          same,
          `${operation} tells: ${likeness} for somebody known, ${other[operation] ?? ''} for a stranger`,
        );
      }
    },
  },
  {
    id: 'unguessable-ids',
    title: 'The id of a challenge cannot be guessed from others',
    async run(kit) {
      const ids = [];
      for (let index = 0; index < 6; index++) {
        const {reference} = await kit.begin();
        ids.push(reference.id ?? reference.handle ?? '');
      }
      const bits = Math.floor(differingBits(ids));
      hold(bits >= 64, `ids differ in about ${bits} bits; 64 is the least`);
    },
  },
];

/** Calls every operation, with success and without. */
async function everyOperation(kit: Kit) {
  const opened = await kit.begin();
  const {browser, reference} = opened;
  await kit.tryCode(opened, await kit.wrongCode(opened));
  await kit.resend(opened);
  await browser.post('recover', reference);
  await kit.tryCode(opened);
  await kit.tryCode(opened);
  await browser.post('recover', reference);
  await browser.post('verify', {id: 'unknown', code: '000000'}, actOf());
  await browser.post('cancel', {id: 'unknown'});
  await browser.post('issue', {}, actOf());
  const second = await kit.begin(browser, opened.identity);
  await browser.post('cancel', second.reference);
  return browser;
}

/** What somebody sees of a sign-in that comes to nothing: status and shape, without what differs between any two. */
async function tried(kit: Kit, identity: string): Promise<Record<string, string>> {
  const browser = kit.browser();
  const purpose = kit.hooks.purpose ?? 'login';
  const issue = await browser.post('issue', {purpose, identity}, actOf());
  const {challenge} = Object(issue.body) as {challenge?: {id?: string; handle?: string}};
  const reference = challenge?.id === undefined ? {handle: challenge?.handle} : {id: challenge.id};
  const verify = await browser.post('verify', {...reference, code: '000000'}, actOf());
  const resend = await browser.post('resend', reference, actOf());
  const recover = await browser.post('recover', reference);
  const answers = {issue, verify, resend, recover};
  return Object.fromEntries(
    Object.entries(answers).map(([name, {status, body}]) => [name, `${status} ${likeness(body)}`]),
  );
}

/** Differs between any two challenges, or between two moments. */
const OWN = new Set([
  'id',
  'handle',
  'destination',
  'requestId',
  'until',
  'retryAfter',
  'resendIn',
  'expiresIn',
]);

function likeness(body: unknown): string {
  return JSON.stringify([body], (key, value: unknown) => (OWN.has(key) ? '…' : value));
}

/** How many bits tell some ids apart, at the most: by the places in which they differ, and the signs that stand there. */
function differingBits(ids: readonly string[]): number {
  if (new Set(ids).size < ids.length) return 0;
  const places = Array.from(
    {length: Math.min(...ids.map(({length}) => length))},
    (_, index) => new Set(ids.map((id) => id[index])),
  );
  const differing = places.filter(({size}) => size > 2).length;
  const signs = new Set(ids.flatMap((id) => [...id])).size;
  return differing * Math.log2(Math.max(2, signs));
}
