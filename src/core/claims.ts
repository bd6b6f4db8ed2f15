import type {Sentence} from './sentences.js';

/** A number that something in the message claims to be its code. The lower the score, the closer the tie. */
export interface Claim {
  readonly code: string;
  readonly score: number;
}

const BEFORE = 40;
const AFTER = 9;
const LISTED = 9;
const HEADING_REACH = 3;

/** "Card 4471", "order no. 118204": the number `@` is named, and not as a code. */
const NAMED = /[TO][^KCVN#,):=z-]{0,3}@/;
/** "Account: 118204" is the same, unless a code's name stands before it in the clause: "code for your account: 118204". */
const NAMED_AND_JOINED = /[TO][^KCN#,)]{0,3}[:=-]a?@/;

/** What ties the number `@` to its sentence, and how closely. `N` is any other candidate. */
const TIES: readonly (readonly [RegExp, number])[] = [
  [/[KC]([^N,]*[:-]|[^N]*=:?a?)@/, 0], // "Code: 123456", "the OTP for … is 123456"
  [/(^|[,():=zVKC-])[sga]?@[:=-][^N]{0,6}[KC](?!:)/, 0.1], // "123456 is your … code"
  [/[KC]g?\(?@/, 0.25], // "code 123456"
  [/[KC]([^,]*[:-]|.*=:?a?)@/, 0.5], // the same past another number
  [/(^|[,():=zVKC-])[sga]?@[^:N]{0,6}[VU]|V([sga]?|[^N,]{0,3}[:=-]a?)@/, 1], // "use 123456", "123456 to sign in"
  [/(^|[,():=zVKC-])[sga]?@[^:NTO]{0,6}[KC](?!:)|[VU].*@[KC](?!:)/, 2], // "123456 verification code"
  [/[KC]g?[^N]{1,3}@([,()z]|$)|[KC]g?[^N]@[VUsgal]/, 2], // "code de vérification 123456."
  [/N[^N]{0,5}@|@[^N]{0,5}N/, LISTED], // "codes 123456 and 654321": counts beside another that is tied
];

/** How closely the number at `index` of a sentence is tied to it; Infinity when it is not. */
function tie(roles: string, index: number): number {
  let around = `${roles.slice(Math.max(0, index - BEFORE), index)}@${roles.slice(index + 1, index + AFTER)}`;
  if (NAMED.test(around)) return Infinity;
  if (NAMED_AND_JOINED.test(around)) around = around.replace(/^.*,(?=[^@]*@)/, '').replace(/[UV]/g, 'w');
  return TIES.find(([pattern]) => pattern.test(around))?.[1] ?? Infinity;
}

/** The claims within one sentence. A sentence with a percentage sells something. */
function claimsIn({roles, codes}: Sentence): Claim[] {
  if (roles.includes('%')) return [];
  const plain = roles.replace(/C(?=g?T)|(?<=T)C/g, 'w');
  const claims = Array.from(plain.matchAll(/N/g), ({index}, order) => ({
    code: codes[order] as string,
    score: tie(plain, index),
  }));
  return claims.some(({score}) => score < LISTED) ? claims.filter(({score}) => score < Infinity) : [];
}

/** Every number that something in the message claims to be the code. */
export function findClaims(sentences: readonly Sentence[]): Claim[] {
  const claims: Claim[] = [];
  const claim = (codes: readonly string[], score: number) =>
    codes.forEach((code) => claims.push({code, score}));
  let heading = sentences.length > 1 ? 0 : 1;
  let alone: string[] = [];
  let isNamed = false;
  for (const sentence of sentences) {
    const {roles, codes, size} = sentence;
    const isAlone = codes.length > 0 && /^[N,():=-]+$/.test(roles);
    const isHeading = codes.length === 0 && /[KUV]|(?<!T)C(?!g?T)/.test(roles);
    const isLabel = !isHeading && !isAlone && size < 16 && /^.{0,2}[^,]$/.test(roles);
    const own = claimsIn(sentence);
    for (const one of own) claims.push(one);
    heading = isHeading ? HEADING_REACH : isLabel ? 0 : heading - 1;
    if (isAlone) {
      if (!isNamed) alone.push(...codes);
      if (heading >= 0) {
        claim(codes, 0);
        heading = HEADING_REACH;
      }
    } else {
      if (isHeading || own.length > 0) claim(alone, isHeading ? 1 : LISTED);
      alone = [];
      isNamed = isLabel;
    }
  }
  return claims;
}
