import type {Answer} from '../browser.js';
import {hold, Skip, type Check, type Kit} from '../kit.js';

/** How a service says that it is too soon, and who may read it. */
export const LIMIT_CHECKS: readonly Check[] = [
  {
    id: 'retry-after',
    title: 'Who asks too soon is told when to ask again: 429 with Retry-After',
    async run(kit) {
      const {headers} = await refused(kit);
      const wait = headers.get('retry-after');
      hold(wait !== null, '429 comes without Retry-After');
      hold(/^\d+$/.test(wait) && Number(wait) > 0, 'Retry-After is no number of seconds above 0');
    },
  },
  {
    id: 'cors-exposed',
    title: 'Pages of another origin may read Retry-After and WWW-Authenticate',
    async run(kit) {
      const origin = originOf(kit);
      const {headers} = await refused(kit, {origin, 'sec-fetch-site': 'cross-site'});
      const allowed = headers.get('access-control-allow-origin');
      hold(allowed === origin, `Access-Control-Allow-Origin is ${allowed ?? 'missing'}`);
      const exposed = (headers.get('access-control-expose-headers') ?? '').toLowerCase().split(/\s*,\s*/);
      for (const name of ['retry-after', 'www-authenticate']) {
        hold(exposed.includes(name), `Access-Control-Expose-Headers lacks ${name}`);
      }
    },
  },
  {
    id: 'cors-preflight',
    title: 'Preflights are answered, also when too much was asked for',
    async run(kit) {
      const origin = originOf(kit);
      await refused(kit, {origin, 'sec-fetch-site': 'cross-site'});
      const preflight = await fetch(`${kit.baseUrl}/issue`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type,idempotency-key',
        },
      });
      hold(preflight.ok, `a preflight was answered by ${preflight.status}`);
      const allowed = (preflight.headers.get('access-control-allow-headers') ?? '').toLowerCase();
      for (const name of ['content-type', 'idempotency-key']) {
        hold(allowed.includes(name), `Access-Control-Allow-Headers lacks ${name}`);
      }
    },
  },
];

function originOf({hooks}: Kit): string {
  if (hooks.origin === undefined) throw new Skip('the hooks name no `origin` that may call');
  return hooks.origin;
}

/** The answer to somebody who asks for another code at once. */
async function refused(kit: Kit, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const opened = await kit.begin(kit.browser(headers));
  if (!opened.challenge.resendIn) throw new Skip('another code may be asked for at once');
  const answer = await kit.resend(opened);
  hold(answer.status === 429, `another code before its time was answered by ${answer.status}, not by 429`);
  return answer;
}
