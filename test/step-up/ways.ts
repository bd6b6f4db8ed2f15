import ky from 'ky';
import type {Scene} from './resource.js';

/** Both bindings send a request the same way. */
export const WAYS: Readonly<
  Record<string, (scene: Scene, init: RequestInit, path?: string) => Promise<Response>>
> = {
  'through ky': ({stepUp, api}, init, path = '/pay') =>
    ky.create({hooks: stepUp.hooks()})(api.url + path, init as object),
  'through ky without retries': ({stepUp, api}, init, path = '/pay') =>
    ky.create({hooks: stepUp.hooks(), retry: 0})(api.url + path, init as object),
  'through fetch': ({stepUp, api}, init, path = '/pay') => stepUp.fetch(api.url + path, init),
};

export function formOf(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

/** Of a request with a body. */
export function copyInit({method, body, headers}: Request): RequestInit {
  return {method, body, headers, duplex: 'half'} as RequestInit;
}

/** Whether a body has ended, unread or not: nothing of it is kept. */
export async function isOver({body}: Response | Request): Promise<boolean> {
  const {done} = await body!.getReader().read();
  return done;
}

/** All have been answered by the demand, and wait. */
export async function allAsked({api}: Pick<Scene, 'api'>, count = 10): Promise<void> {
  while (api.requests.length < count) await new Promise((turn) => setTimeout(turn, 5));
  await new Promise((turn) => setTimeout(turn, 20));
}
