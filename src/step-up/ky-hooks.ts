import type {Hooks, Options} from 'ky';
import {OtpError} from '../core/errors.js';
import {OWN_CALL} from '../core/own-call.js';
import {copyOf, release} from './replay.js';
import type {Conductor, Resend} from './conductor.js';

/** Ky's own. */
const DEFAULT_TIMEOUT_MS = 10_000;

/** What the hooks remember of a call. */
interface Call {
  readonly options: Sending;
  copy?: Request | undefined;
  since?: number;
  isReplayed?: boolean;
}

/** The options that are asked for before ky takes some of them away. */
type Sending = Pick<Options, 'fetch' | 'timeout' | 'totalTimeout'>;

/** A person is waited for in `afterResponse`, which ky's `timeout` does not count. */
export function kyHooks({isAllowed, answered, demandOf, meet}: Conductor): Hooks {
  // By its context, whatever is retried.
  const calls = new WeakMap<object, Call>();
  return {
    init: [
      (options) => {
        // An instance's calls may share one.
        options.context = {...options.context};
        if (!options.context[OWN_CALL]) calls.set(options.context, {options});
      },
    ],
    beforeRequest: [
      ({request, options}) => {
        const call = calls.get(options.context);
        // In time: ky may leave a hook no body later.
        if (!call || !isAllowed(request.url)) return;
        call.copy = copyOf(request);
        call.since = answered();
      },
    ],
    afterResponse: [
      async ({request, options, response}) => {
        const call = calls.get(options.context);
        const requirement = call && (await demandOf(request, response));
        if (!requirement) {
          if (response.ok) release(call?.copy);
          return undefined;
        }
        if (call.isReplayed) throw new OtpError('step_up_unsatisfied', {phase: 'step-up'});
        const {fetch: send = fetch, timeout = DEFAULT_TIMEOUT_MS, totalTimeout} = call.options;
        if (totalTimeout)
          throw new TypeError('createStepUp: ky’s totalTimeout would end while a person types');
        call.isReplayed = true;
        return meet(
          requirement,
          sentAs(request, call.copy),
          call.since ?? answered(),
          limited(send, timeout),
        );
      },
    ],
  };
}

/** The copy as it was sent: later hooks may have set headers. Where they sent it elsewhere it is another request. */
function sentAs({url, headers, signal}: Request, copy: Request | undefined): Request | undefined {
  if (copy?.url === url) return new Request(copy, {headers, signal});
  release(copy);
  return undefined;
}

/** The replay has the time of a request of its own. */
function limited(send: NonNullable<Sending['fetch']>, timeout: number | false): Resend {
  return (request) =>
    send(
      timeout
        ? new Request(request, {signal: AbortSignal.any([request.signal, AbortSignal.timeout(timeout)])})
        : request,
    );
}
