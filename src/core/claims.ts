import type {Reading} from './sentences.js';

/** A number that something in the message claims to be its code. */
export interface Claim {
  readonly code: string;
  /** How closely it is tied to the name of a code: 1 closely, 2 loosely, 3 only by another number beside it. */
  readonly score: number;
}

/** A number with as much of what stands around it as can tie it to a word. */
const NUMBER = /(?<=(.{0,40}))N(?=(.{0,20}))/g;

/** What ties the number `@` to the words around it, the first that is found counts. `N` is any other candidate. */
const TIES: readonly RegExp[] = [
  // It is named, and not as a code: "order no. 118204", "ref: 118204"; or something is sold: "save 15%"
  /T[^CVN#,.(:=]{0,3}@|T[^CN#,.(]{0,3}[:=]@|%[^.]*@|@[^.]*%/,
  // "Code: 123456", "the OTP for … is 123456", "code 123456", "123456 is your … code", alone below a heading
  /C([^N,.]*:|[^N.]*=[:s]?|\()?@|(^|[,.(:=VC])s?@[^NT.]{0,6}C|[CV][^N.]*\.+(?:[^.N]{4,}\.|N\.){0,4}[:(]?@[(,]?(\.|$)|^[,:.(]*@[,:.(]*$/,
  // the same past another number, "use 123456", "123456 to sign in", "code de vérification 123456."
  /C[^,.]*[:=]@|(^|[,.(:=VC])s?@[^:NT.]{0,6}V|V(s?|[^N,.]{0,3}[:=])@|V[^.]*@C|C[^N,.]{1,3}@([,.(Vl]|$)|(^|,\.|[^.]{4}\.)[:(]?@[(,]?\.[^N.]*[CV]/,
  // "codes 123456 and 654321": counts beside another that is tied
  /[CV][^.]*(N[^N.]{0,5}@|@[^N.]{0,5}N)|@[^N]{0,5}N.*[CV]/,
];

/** Every number that something in the message claims to be the code. */
export function findClaims({roles, codes}: Reading): Claim[] {
  const plain = roles.replace(/C(?=s?T(?!#))|(?<=TW?)C/g, 'W');
  return Array.from(plain.matchAll(NUMBER), ([, before, after], order) => ({
    code: codes[order] as string,
    score: TIES.findIndex((tie) => tie.test(`${before}@${after}`)),
  })).filter(({score}) => score > 0);
}
