/**
 * The shapes of the wire. One source: requests are validated with them, answers are typed by them, and the
 * OpenAPI document is written from them. A `title` makes a shape a named component of that document.
 */
import Type, {type Static} from 'typebox';

const Seconds = (description: string) => Type.Number({minimum: 0, description});

/** What is being confirmed: names and values, all text. */
export const Transaction = Type.Record(Type.String(), Type.String({maxLength: 1024}), {
  title: 'Transaction',
  maxProperties: 32,
  propertyNames: {minLength: 1, maxLength: 64},
  description:
    'What is being confirmed, as names and values. A service compares what a page sends with what it knows ' +
    'itself; a page shows only what the service sends.',
  examples: [{amount: '49.90', currency: 'EUR', payee: 'Acme'}],
});

const ChallengeId = Type.String({
  minLength: 1,
  maxLength: 128,
  description: 'The `id` of the challenge. It travels in bodies alone, never in a URL.',
  examples: ['b0a3f0c2-6a53-4d0e-9f3e-5a0e9d1c7f11'],
});

const Handle = Type.String({
  minLength: 1,
  maxLength: 4096,
  description:
    'The latest `handle` that the service sent, word for word. For services that hand over an opaque string with ' +
    'every answer; this service has none.',
});

const reference = {id: Type.Optional(ChallengeId), handle: Type.Optional(Handle)};

/** Names one challenge: by its id, its handle, or both. */
export const ChallengeReference = Type.Object(reference, {
  title: 'ChallengeReference',
  additionalProperties: false,
  minProperties: 1,
  description: 'Names one challenge of this session: by `id`, by `handle`, or by both.',
  examples: [{id: 'b0a3f0c2-6a53-4d0e-9f3e-5a0e9d1c7f11'}],
});

export const IssueRequest = Type.Object(
  {
    purpose: Type.Enum(['login', 'payment', 'settings-change', 'enrol', 'delivery'], {
      description:
        'What the code is for. The purposes a service knows; this one knows `login`, `payment`, `settings-change` and ' +
        '`enrol` for a session that is signed in, and `delivery` for the session of a courier.',
    }),
    identity: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 320,
        description:
          'Who asks. For `login` at this service: an e-mail address, or a telephone number in international form. For ' +
          'all else it may be left out; if it is there, ' +
          'it is the address that is signed in.',
      }),
    ),
    channel: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 32,
        description: 'The channel the person wants, such as `email`.',
      }),
    ),
    option: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 128,
        description: 'The `id` of the option that the person chose.',
      }),
    ),
    transaction: Type.Optional(Transaction),
    acrValues: Type.Optional(
      Type.Array(Type.String({minLength: 1, maxLength: 256}), {
        maxItems: 16,
        description:
          'The classes of authentication that a step-up demanded (RFC 9470), any of which will do. Where none of them ' +
          'is what a code of this service gives, nothing is sent: 422 `channel_unavailable`.',
        examples: [['urn:larkpost:mailed-code']],
      }),
    ),
    maxAge: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 999_999_999_999_999,
        description:
          'How old the authentication may be, in seconds, as a step-up demanded. A code is new, so any age is met.',
      }),
    ),
    scope: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 1024,
        description:
          'The `scope` of the demand. At this service it names the act that waits to be confirmed, which then stands in ' +
          'the challenge as its `transaction`. Not used for `login` and `enrol`.',
      }),
    ),
    evidence: Type.Optional(
      Type.String({maxLength: 4096, description: 'Opaque: a captcha token. Not used by this service.'}),
    ),
    handle: Type.Optional(Handle),
  },
  {
    title: 'IssueRequest',
    additionalProperties: false,
    examples: [
      {purpose: 'login', identity: 'ana@example.com', channel: 'email'},
      {purpose: 'payment', transaction: {amount: '49.90', currency: 'EUR', payee: 'Acme'}},
      {
        purpose: 'payment',
        acrValues: ['urn:larkpost:mailed-code'],
        maxAge: 300,
        scope: 'payment:0c1Zk1YbWb0c1Gm3l7rYdA',
      },
    ],
  },
);

export const VerifyRequest = Type.Object(
  {
    ...reference,
    code: Type.String({
      minLength: 1,
      maxLength: 64,
      description: 'The code as the person gave it, in ASCII, without spaces.',
    }),
    transaction: Type.Optional(Transaction),
    remember: Type.Optional(
      Type.Boolean({
        description:
          'The person wants this device remembered. A service without remembered devices, such as this one, takes no ' +
          'notice.',
      }),
    ),
  },
  {
    title: 'VerifyRequest',
    additionalProperties: false,
    minProperties: 2,
    description:
      'A code for one challenge of this session; `id`, `handle` or both name it. A `transaction` is what the page means ' +
      'to confirm: when it is not that of the challenge, the challenge is dead, and the answer is 409 `conflict`.',
    examples: [{id: 'b0a3f0c2-6a53-4d0e-9f3e-5a0e9d1c7f11', code: '482913'}],
  },
);

export const ChannelOption = Type.Object(
  {
    id: Type.String({description: 'What `option` of the next issue says.'}),
    channel: Type.String(),
    destination: Type.Optional(Type.String({description: 'Masked by the service.'})),
  },
  {title: 'ChannelOption', description: 'One way to get a code.'},
);

export const Challenge = Type.Object(
  {
    id: Type.Optional(ChallengeId),
    handle: Type.Optional(Handle),
    purpose: Type.String(),
    channel: Type.String({examples: ['email', 'sms', 'voice', 'totp', 'recovery']}),
    destination: Type.Optional(
      Type.String({description: 'Where the code went, masked by the service.', examples: ['a••@e•••••.com']}),
    ),
    length: Type.Integer({minimum: 1, maximum: 64, description: 'Characters of a code.'}),
    charset: Type.Enum(['numeric', 'alphanumeric', 'alphabetic']),
    expiresIn: Seconds(
      'How long the code still lives, in seconds from the request. 0 when it has ended. No meaning unless `issued`.',
    ),
    resendIn: Seconds(
      'When another code may be asked for, in seconds from the request. 0: at once. No meaning unless `issued`.',
    ),
    resend: Type.Enum(['rotate', 'reuse', 'parallel', 'next-channel', 'none'], {
      description:
        'What `resend` does: a new code that kills the old one, the same code again, a second code beside the ' +
        'first, the next channel, or nothing.',
    }),
    attemptsLeft: Type.Optional(Type.Integer({minimum: 0})),
    issued: Type.Boolean({description: 'True when a code was sent; false for an authenticator app.'}),
    options: Type.Optional(Type.Array(ChannelOption, {description: 'Other ways to get a code.'})),
    transaction: Type.Optional(Transaction),
  },
  {
    title: 'Challenge',
    description:
      'One code that was asked for, as its owner may know it. Durations are relative to the request, so that no ' +
      'clocks need to agree. Whoever reads it ignores properties it does not know.',
  },
);

export const Proof = Type.Union(
  [
    Type.Object(
      {kind: Type.Literal('cookie')},
      {description: 'The session cookie of this answer is the proof.'},
    ),
    Type.Object({kind: Type.Literal('none')}, {description: 'The fact alone.'}),
    Type.Object(
      {
        kind: Type.Literal('bearer'),
        token: Type.String({minLength: 1}),
        scheme: Type.Enum(['Bearer', 'DPoP']),
        expiresIn: Type.Optional(Seconds('How long the token lives, in seconds from the request.')),
        acr: Type.Optional(Type.String()),
        authTime: Type.Optional(
          Type.Integer({description: 'Seconds since 1970, as `auth_time` of OpenID Connect.'}),
        ),
      },
      {description: 'A token for the `Authorization` header.'},
    ),
    Type.Object(
      {
        kind: Type.Literal('header'),
        name: Type.String({minLength: 1}),
        value: Type.String({minLength: 1}),
        singleUse: Type.Boolean(),
        boundTo: Type.Optional(
          Type.String({
            description:
              'The request that the proof is good for: method, path, and a digest of what is confirmed.',
          }),
        ),
      },
      {description: 'A request header to send with the request that is confirmed.'},
    ),
  ],
  {
    title: 'Proof',
    description: 'What a success yields. This service gives `cookie` for a login, `header` for all else.',
  },
);

export const Challenged = Type.Object({status: Type.Literal('challenge'), challenge: Challenge});
export const Verified = Type.Object({status: Type.Literal('verified'), proof: Proof});
export const Choice = Type.Object({
  status: Type.Literal('choice'),
  options: Type.Array(ChannelOption, {minItems: 1}),
  handle: Type.Optional(Handle),
});
export const Next = Type.Object({status: Type.Literal('next'), challenge: Challenge});

export const IssueAnswer = Type.Union([Challenged, Choice, Verified], {title: 'IssueAnswer'});
export const VerifyAnswer = Type.Union([Verified, Next], {title: 'VerifyAnswer'});
export const ResendAnswer = Type.Object(Challenged.properties, {title: 'ResendAnswer'});
export const RecoverAnswer = Type.Union([Challenged, Verified, Next], {title: 'RecoverAnswer'});

export const Me = Type.Object({email: Type.String()}, {title: 'Me', examples: [{email: 'ana@example.com'}]});

/** Names one act of a person, so that a repeated request is answered and not acted on again. */
export const IdempotencyKey = Type.String({
  pattern: '^[\\x21-\\x7e]{16,128}$',
  description:
    'Names one act: one click on "send", one code that was typed. The same key with the same body gets the same ' +
    'answer and has no second effect; with another body it gets 409 `conflict`. Make it random, a UUID for instance.',
  examples: ['5f0c1a52-7f0e-4f8e-8f86-0a3a2c3d9b1e'],
});

export type IssueRequest = Static<typeof IssueRequest>;
export type VerifyRequest = Static<typeof VerifyRequest>;
export type ChallengeReference = Static<typeof ChallengeReference>;
export type Challenge = Static<typeof Challenge>;
export type Proof = Static<typeof Proof>;
export type Verified = Static<typeof Verified>;
export type IssueAnswer = Static<typeof IssueAnswer>;
export type VerifyAnswer = Static<typeof VerifyAnswer>;
export type ResendAnswer = Static<typeof ResendAnswer>;
export type RecoverAnswer = Static<typeof RecoverAnswer>;
