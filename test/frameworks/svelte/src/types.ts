// What the type check is to find; nothing of it runs.
import type {SvelteHTMLElements} from 'svelte/elements';

type Field = SvelteHTMLElements['otp-input'];

export const fields: Field[] = [
  {length: 6, class: 'wide', 'onotp-complete': (event) => event.respondWith(event.code === '482913')},
  // @ts-expect-error a length is a number
  {length: 'six'},
  // @ts-expect-error there is no such property
  {lenght: 6},
  // @ts-expect-error a method is not to be set
  {settle: true},
];
