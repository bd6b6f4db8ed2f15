import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseChallenges, parseStepUp} from '../../src/core/challenge-header.js';
import {anyText} from './any-text.js';

type Read = readonly [scheme: string, params?: Readonly<Record<string, string>> | string];

function challenges(field: string): Read[] {
  return parseChallenges(field).map(({scheme, token68, params}) => {
    if (token68 !== undefined) return [scheme, token68];
    return params.size > 0 ? [scheme, Object.fromEntries(params)] : [scheme];
  });
}

const STEP_UP = 'error="insufficient_user_authentication"';
const ERROR = {error: 'insufficient_user_authentication'};

/** A field, and the challenges in it. */
const FIELDS: readonly (readonly [string, ...Read[]])[] = [
  // Nothing.
  [''],
  [' '],
  [',,, ,'],
  ['\t,\t'],
  // Schemes alone, and what may stand between them.
  ['Bearer', ['bearer']],
  [' Bearer ', ['bearer']],
  ['BEARER', ['bearer']],
  ['Negotiate, Bearer', ['negotiate'], ['bearer']],
  [',Negotiate,,Bearer,', ['negotiate'], ['bearer']],
  ['Negotiate ,\tBearer', ['negotiate'], ['bearer']],
  ['Negotiate,NTLM,Basic realm="x"', ['negotiate'], ['ntlm'], ['basic', {realm: 'x'}]],
  // token68.
  ['Basic QWxhZGRpbg==', ['basic', 'QWxhZGRpbg==']],
  ['Negotiate YII=, Bearer realm=x', ['negotiate', 'YII='], ['bearer', {realm: 'x'}]],
  ['Custom a-b.c_d~e+f/g', ['custom', 'a-b.c_d~e+f/g']],
  ['Custom abc , Bearer', ['custom', 'abc'], ['bearer']],
  ['Custom abc==', ['custom', 'abc==']],
  ['Custom abc=', ['custom', 'abc=']],
  ['Custom abc==d'],
  ['Custom abc def'],
  // Parameters: tokens and quoted strings, space about "=", names in any case.
  ['Bearer realm=example', ['bearer', {realm: 'example'}]],
  ['Bearer realm="example"', ['bearer', {realm: 'example'}]],
  ['Bearer  realm="example"', ['bearer', {realm: 'example'}]],
  ['Bearer realm = "example"', ['bearer', {realm: 'example'}]],
  ['Bearer realm\t=\t"example"', ['bearer', {realm: 'example'}]],
  ['Bearer REALM="Example"', ['bearer', {realm: 'Example'}]],
  ['Bearer realm=""', ['bearer', {realm: ''}]],
  ['Bearer a=1,b=2', ['bearer', {a: '1', b: '2'}]],
  ['Bearer a=1 , b=2', ['bearer', {a: '1', b: '2'}]],
  ['Bearer a=1,,b=2,', ['bearer', {a: '1', b: '2'}]],
  ['Bearer a="x, y", b="z"', ['bearer', {a: 'x, y', b: 'z'}]],
  ['Bearer a="x=y"', ['bearer', {a: 'x=y'}]],
  ['Bearer a="x\\"y"', ['bearer', {a: 'x"y'}]],
  ['Bearer a="x\\\\"', ['bearer', {a: 'x\\'}]],
  ['Bearer a="\\x\\y"', ['bearer', {a: 'xy'}]],
  ['Bearer a="(;@)"', ['bearer', {a: '(;@)'}]],
  ['Bearer a="Basic realm=x, Digest"', ['bearer', {a: 'Basic realm=x, Digest'}]],
  ["Bearer a=!#$%&'*+.^_`|~-", ['bearer', {a: "!#$%&'*+.^_`|~-"}]],
  ['Bearer __proto__="x", constructor=y', ['bearer', {['__proto__']: 'x', constructor: 'y'}]],
  ['Bearer error="bad", Basic realm="é"', ['bearer', {error: 'bad'}], ['basic', {realm: 'é'}]],
  // As real services write them, and as a widely used regular expression reads them wrong.
  [
    `Bearer ${STEP_UP}, acr_values="https://idp.example/?level=2"`,
    ['bearer', {...ERROR, acr_values: 'https://idp.example/?level=2'}],
  ],
  [`DPoP algs="ES256 PS256", Bearer ${STEP_UP}`, ['dpop', {algs: 'ES256 PS256'}], ['bearer', ERROR]],
  [
    `Basic realm="a, Bearer error=\\"x\\"", Bearer ${STEP_UP}, acr_values="urn:a urn:b", max_age="5"`,
    ['basic', {realm: 'a, Bearer error="x"'}],
    ['bearer', {...ERROR, acr_values: 'urn:a urn:b', max_age: '5'}],
  ],
  [
    'Newauth realm="apps", type=1, title="Login to \\"apps\\"", Basic realm="simple"',
    ['newauth', {realm: 'apps', type: '1', title: 'Login to "apps"'}],
    ['basic', {realm: 'simple'}],
  ],
  [
    'Bearer error="insufficient_user_authentication", error_description="too old (max; 5)"',
    ['bearer', {...ERROR, error_description: 'too old (max; 5)'}],
  ],
  // Malformed: that challenge is left out, the others stay.
  ['Bearer a="x'],
  ['Basic realm="ok", Bearer a="x', ['basic', {realm: 'ok'}]],
  ['Bearer a="x\\'],
  ['Bearer a="x\\"'],
  [`Bearer ${STEP_UP}, max_age = "5`],
  ['Bearer a="x"y'],
  ['Bearer a="x" b="y"'],
  ['Bearer a=x y'],
  ['Bearer a=, b=2'],
  ['Bearer =x'],
  ['Bearer a=1, a=2'],
  ['Bearer a=1, A=2'],
  ['Basic realm=x, Bearer a=1, a=2, Negotiate', ['basic', {realm: 'x'}], ['negotiate']],
  ['Bearer a=@, Basic realm="x, y"', ['basic', {realm: 'x, y'}]],
  ['Bearer a=@"x, y", Basic realm=z', ['basic', {realm: 'z'}]],
  ['a=1, Bearer b=2', ['bearer', {b: '2'}]],
  ['@, Bearer b=2', ['bearer', {b: '2'}]],
  ['"Bearer", Basic', ['basic']],
  ['Bearer\u00a0a=1, Basic', ['basic']],
  ['Bear\u00e9r a=1, Basic', ['basic']],
];

describe('reading a WWW-Authenticate field', () => {
  for (const [field, ...expected] of FIELDS) {
    const found = expected.length === 0 ? 'none' : expected.map(([scheme]) => scheme).join(' and ');
    it(`S-27: finds ${found} in ${JSON.stringify(field)}`, () => {
      expect(challenges(field)).toEqual(expected);
    });
  }

  it('S-27: never throws, and finds no more than the field has room for', () => {
    const pieces = fc.constantFrom(
      'Bearer',
      ' ',
      ',',
      '=',
      '"',
      '\\',
      'a',
      'é',
      STEP_UP,
      'max_age',
      '1',
      '\t',
    );
    const likely = fc.array(pieces, {maxLength: 40}).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(anyText, likely), (field) => {
        for (const {scheme, params} of parseChallenges(field)) {
          expect(scheme).toMatch(/^[!#$%&'*+.^_`|~\w-]+$/);
          expect([...params].join('').length).toBeLessThan(field.length + 1);
        }
      }),
      {numRuns: 2000},
    );
  });

  it('S-27: reads each character a few times at most, also of 64 KB that fit nothing', () => {
    const long = 65_536;
    const repeated = [
      '"',
      ' ',
      ',',
      '=',
      'a',
      'a ',
      'a=',
      'a="',
      'a="x",',
      'a=@,',
      '\\',
      '"\\',
      'a "b" ',
      '\t,',
      'a b,',
    ];
    for (const part of repeated) {
      for (const start of ['', 'Bearer ', 'Bearer a="']) {
        const field = start + part.repeat(long / part.length);
        expect(
          stepsOf(() => parseChallenges(field)),
          JSON.stringify(start + part),
        ).toBeLessThan(8 * long);
      }
    }
  });
});

/** Counts the characters that regular expressions went over. */
function stepsOf(act: () => void): number {
  let steps = 0;
  const native = RegExp.prototype.exec;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const start = this.global || this.sticky ? this.lastIndex : 0;
    const match = native.call(this, text);
    // One that did not match may have looked as far as the end of its piece.
    const end = match ? match.index + match[0].length : nextEnd(text, start);
    steps += 1 + end - start;
    return match;
  };
  try {
    act();
  } finally {
    RegExp.prototype.exec = native;
  }
  return steps;
}

function nextEnd(text: string, start: number): number {
  const quote = text.indexOf('"', start);
  const comma = text.indexOf(',', start);
  if (quote >= 0 && (comma < 0 || quote < comma)) {
    const close = text.indexOf('"', quote + 1);
    return close < 0 ? text.length : close + 1;
  }
  return comma < 0 ? text.length : comma;
}

describe('reading a demand for stronger authentication', () => {
  it('S-26: takes it from Bearer and from DPoP, in any case, and from no other scheme or error', () => {
    for (const scheme of ['Bearer', 'DPoP', 'bearer', 'DPOP'])
      expect(parseStepUp(`${scheme} ${STEP_UP}`)).toEqual({});
    expect(parseStepUp('Bearer ERROR="insufficient_user_authentication"')).toEqual({});
    expect(parseStepUp('Bearer error=insufficient_user_authentication')).toEqual({});
    for (const field of [
      'Bearer',
      'Bearer error="invalid_token"',
      'Bearer error="INSUFFICIENT_USER_AUTHENTICATION"',
      `Basic ${STEP_UP}`,
      STEP_UP,
      'Bearer error_description="insufficient_user_authentication"',
      'Bearer realm="error=insufficient_user_authentication"',
    ])
      expect(parseStepUp(field), field).toBeUndefined();
  });

  it('S-28: passes on the classes in their order, the age and the scope', () => {
    const field = `Bearer ${STEP_UP}, acr_values="urn:a  urn:b", max_age="5", scope="pay read", extra=1`;
    expect(parseStepUp(field)).toEqual({acrValues: ['urn:a', 'urn:b'], maxAge: 5, scope: 'pay read'});
    expect(parseStepUp(`Bearer ${STEP_UP}, acr_values=""`)).toEqual({});
  });

  it('S-28: takes an age of 0, bare or quoted', () => {
    expect(parseStepUp(`Bearer ${STEP_UP}, max_age=0`)).toEqual({maxAge: 0});
    expect(parseStepUp(`Bearer ${STEP_UP}, max_age="0"`)).toEqual({maxAge: 0});
  });

  it('S-28: leaves out a demand whose age is no whole number, and goes on to the next', () => {
    for (const age of ['-1', 'NaN', '1.5', '', ' 5', '1e3', '0x10', '9999999999999999'])
      expect(parseStepUp(`Bearer ${STEP_UP}, max_age="${age}"`), age).toBeUndefined();
    const next = `DPoP ${STEP_UP}, max_age=x, Bearer ${STEP_UP}, max_age=7`;
    expect(parseStepUp(next)).toEqual({maxAge: 7});
  });

  it('S-28: leaves out a demand that says anything twice', () => {
    expect(parseStepUp(`Bearer ${STEP_UP}, max_age=1, max_age=1`)).toBeUndefined();
  });
});
