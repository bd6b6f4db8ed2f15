import {warn} from './warn.js';

const seen = /* @__PURE__ */ new WeakSet<Element>();

/**
 * Call it, behind `if (DEV)`, where a provider is connected: fields inside it that are at work already when that is so
 * for the first time were defined before it, and what a person gave them until then reached nobody.
 */
export function warnOfEarlyFields(provider: Element): void {
  if (seen.has(provider)) return;
  seen.add(provider);
  // A field has an input once it is connected, and a provider is connected before what is in it.
  const fields = [...provider.querySelectorAll('otp-input')] as {readonly input?: unknown}[];
  if (fields.some(({input}) => input !== undefined))
    warn(
      '<otp-provider> was defined after a field inside it: a code that was whole by then reached nobody. ' +
        'Import "otp-stepup/define", or "otp-stepup/otp-provider/define" before "otp-stepup/otp-input/define".',
    );
}

/** How long after the page has loaded an element may still be defined. */
const LATE_MS = 1000;

/** Call it, behind `if (DEV)`, where a field is connected: a provider around it that nobody defines answers nothing. */
export function warnOfMissingProvider(field: Element): void {
  const isMissing = (): boolean => field.closest('otp-provider:not(:defined)') !== null;
  const look = (): unknown =>
    setTimeout(() => {
      if (isMissing())
        warn(
          '<otp-provider> around a field is not defined: nothing checks its code. ' +
            'Import "otp-stepup/define", or "otp-stepup/otp-provider/define".',
        );
    }, LATE_MS);
  if (!isMissing()) return;
  if (document.readyState === 'complete') look();
  else addEventListener('load', look, {once: true});
}
