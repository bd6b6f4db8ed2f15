import type {Reading} from './sentences.js';

/** A number that something in the message claims to be its code. The lower the score, the closer the tie. */
export interface Claim {
  readonly code: string;
  readonly score: number;
}

const BEFORE = 40;
const AFTER = 20;

/** What ties the number `@` to the words around it, the first that is found counts. `N` is any other candidate. */
const TIES: readonly RegExp[] = [
  // It is named, and not as a code: "order no. 118204", "account: 118204"; or is sold: "save 15%"
  /T[^CVN#,.(:=]{0,3}@|(^|[,.(])[^C,.(]*T[^CN#,.(]{0,3}[:=]@|CsT:@|%[^.]*@|@[^.]*%/,
  // "Code: 123456", "the OTP for … is 123456", "code 123456", "123456 is your … code", alone below a heading
  /C([^N,.]*:|[^N.]*=[:s]?|\()?@|(^|[,.(:=VC])s?@[:=][^N.]{0,6}C|[CV][^N.]*\.+(?:[^.N]{4,}\.|N\.){0,4}[:(]?@[(,]?(\.|$)|^[,:.(]*@[,:.(]*$/,
  // the same past another number, "use 123456", "123456 to sign in", "code de vérification 123456."
  /C[^,.]*[:=]@|(^|[,.(:=VC])s?@[^:NT.]{0,6}[CV]|V(s?|[^N,.]{0,3}[:=])@|V[^.]*@C|C[^N,.]{1,3}@([,.(]|$)|C[^N.]@[Vl]|(^|,\.|[^.]{4}\.)[:(]?@[(,]?\.[^N.]*[CV]/,
  // "codes 123456 and 654321": counts beside another that is tied
  /[CV].*(N[^N.]{0,5}@|@[^N.]{0,5}N)|@[^N]{0,5}N.*[CV]/,
];

/** The scores of a number that is named otherwise, and of one tied closest. */
const NAMED = 0;
export const CLOSEST = 1;

/** That of a number tied to nothing but another number. */
export const LISTED = 3;

/** Every number that something in the message claims to be the code. */
export function findClaims({roles, codes}: Reading): Claim[] {
  const plain = roles.replace(/C(?=T)|(?<=T)C/g, 'W');
  return Array.from(plain.matchAll(/N/g), ({index}, order) => {
    const around = `${plain.slice(Math.max(0, index - BEFORE), index)}@${plain.slice(index + 1, index + AFTER)}`;
    return {code: codes[order] as string, score: TIES.findIndex((tie) => tie.test(around))};
  }).filter(({score}) => score > NAMED);
}
