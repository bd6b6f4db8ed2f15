import {copyOf, release} from './replay.js';
import type {Conductor} from './conductor.js';

/** A `fetch` of its own: nothing of the page is patched. */
export function stepUpFetch({isAllowed, answered, demandOf, meet}: Conductor): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    if (!isAllowed(request.url)) return fetch(request);
    const copy = copyOf(request);
    const since = answered();
    try {
      const response = await fetch(request);
      const requirement = await demandOf(request, response);
      if (!requirement) return response;
      release(response);
      return await meet(requirement, copy, since, (replay) => fetch(replay));
    } finally {
      release(copy);
    }
  };
}
