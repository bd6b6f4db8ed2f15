import type {Requirement} from './contracts.js';
import {defined} from './defined.js';

/** One challenge of a `WWW-Authenticate` field. */
export interface AuthChallenge {
  /** In lower case: `bearer`, `dpop`. */
  readonly scheme: string;
  /** What some schemes send in place of parameters. */
  readonly token68?: string;
  /** By their names in lower case; quotes and escapes are undone. */
  readonly params: ReadonlyMap<string, string>;
}

interface Draft {
  readonly scheme: string;
  token68?: string;
  readonly params: Map<string, string>;
  isBroken: boolean;
}

const TOKEN = "[!#$%&'*+.^_`|~\\w-]+";
const END = '[ \\t]*(?=,|$)';
const QUOTED = '"((?:[^"\\\\]|\\\\[^])*)"';

/** Each is tried at one place, and none goes back over what it has read. */
const SEPARATORS = /[ \t,]*/y;
const PARAM = new RegExp(`(${TOKEN})[ \\t]*=[ \\t]*(?:(${TOKEN})|${QUOTED})${END}`, 'y');
const SCHEME = new RegExp(`(${TOKEN})(?![ \\t]*=)(?:${END}| +)`, 'y');
const TOKEN68 = new RegExp(`([\\w.~+/-]+=*)${END}`, 'y');
/** As far as the next comma that no quotes enclose; a quote without its end encloses all that follows. */
const JUNK = /(?:[^",]|"(?:[^"\\]|\\[^])*(?:"|\\?$))*/y;

/**
 * The challenges of a `WWW-Authenticate` field, several fields joined by commas as `Headers.get` does. One that is
 * malformed, or names a parameter twice, is left out; the others stay. Never throws, and reads every character a
 * fixed number of times at most.
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#section-11.6.1
 */
export function parseChallenges(field: string): AuthChallenge[] {
  const drafts: Draft[] = [];
  let at = 0;

  function read(piece: RegExp): RegExpExecArray | null {
    piece.lastIndex = at;
    const match = piece.exec(field);
    if (match) at = piece.lastIndex;
    return match;
  }

  function readParam(draft: Draft | undefined): boolean {
    const match = read(PARAM);
    if (!match) return false;
    const [, name = '', token, quoted = ''] = match;
    const key = name.toLowerCase();
    if (draft && (draft.params.has(key) || draft.token68 !== undefined)) draft.isBroken = true;
    draft?.params.set(key, token ?? quoted.replace(/\\([^])/g, '$1'));
    return true;
  }

  function readScheme(): boolean {
    const [piece, name] = read(SCHEME) ?? [];
    if (!name) return false;
    const draft: Draft = {scheme: name.toLowerCase(), params: new Map(), isBroken: false};
    drafts.push(draft);
    if (at === field.length || field[at] === ',' || !piece?.endsWith(' ')) return true;
    const [, token68] = read(TOKEN68) ?? [];
    if (token68) draft.token68 = token68;
    return token68 !== undefined || readParam(draft);
  }

  for (read(SEPARATORS); at < field.length; read(SEPARATORS)) {
    const last = drafts.at(-1);
    if (readParam(last) || readScheme()) continue;
    const broken = drafts.at(-1);
    if (broken) broken.isBroken = true;
    read(JUNK);
  }
  return drafts.filter(({isBroken}) => !isBroken).map(({isBroken: _, ...challenge}) => challenge);
}

/** What a service asks for, as far as a header can tell it. */
export type DemandedAuthentication = Omit<Requirement, 'purpose' | 'transaction'>;

const SCHEMES = ['bearer', 'dpop'];

/**
 * What a service demands when it finds the authentication too weak or too old; undefined where it demands nothing of
 * the kind. One whose `max_age` is no whole number of seconds is no demand.
 * @see https://www.rfc-editor.org/rfc/rfc9470.html#section-3
 */
export function parseStepUp(field: string): DemandedAuthentication | undefined {
  for (const {scheme, params} of parseChallenges(field)) {
    if (!SCHEMES.includes(scheme) || params.get('error') !== 'insufficient_user_authentication') continue;
    const age = params.get('max_age');
    if (age !== undefined && !/^\d{1,15}$/.test(age)) continue;
    const values = params.get('acr_values')?.match(/\S+/g);
    return defined({
      acrValues: values ? Object.freeze([...values]) : undefined,
      maxAge: age === undefined ? undefined : Number(age),
      scope: params.get('scope') || undefined,
    });
  }
  return undefined;
}
