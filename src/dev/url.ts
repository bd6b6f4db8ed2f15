import {warn} from './warn.js';

/** Call it, behind `if (DEV)`, where a form is submitted: nobody but the page can keep the code out of the URL (S-11). */
export function warnOfUrl(event: SubmitEvent): void {
  const method = event.submitter?.getAttribute('formmethod') ?? (event.target as HTMLFormElement).method;
  if (method !== 'get') return;
  const unlessHandled = ({defaultPrevented}: Event): void => {
    if (!defaultPrevented) warn('a form without method="post" sends the code in the URL.');
  };
  // After every listener of the page.
  addEventListener('submit', unlessHandled, {once: true});
}
