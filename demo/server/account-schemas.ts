/** The shapes of accounts on the wire: see schemas.ts. */
import Type, {type Static} from 'typebox';
import {HAPPENINGS} from './activity-store.js';
import {MESSAGE_CHANNELS} from './ways.js';

const Moment = (description: string) => Type.String({format: 'date-time', description});

const Way = Type.Object({
  channel: Type.Enum([...MESSAGE_CHANNELS]),
  destination: Type.Optional(Type.String({description: 'Masked. Missing where there is none yet.'})),
});

export const PaymentMethod = Type.Object(
  {
    id: Type.String(),
    label: Type.String({examples: ['Visa']}),
    lastDigits: Type.String(),
    addedAt: Moment('When it was added.'),
  },
  {title: 'PaymentMethod', description: 'A card. Its number is not kept.'},
);

export const Account = Type.Object(
  {
    email: Type.String(),
    phone: Type.Optional(Type.String({description: 'E.164.', examples: ['+447700900143']})),
    ways: Type.Array(Way, {description: 'The ways to be asked by, first choice first.'}),
    twoStep: Type.Object({
      on: Type.Boolean(),
      since: Type.Optional(Moment('When it was turned on.')),
      recoveryCodesLeft: Type.Integer({minimum: 0}),
    }),
    methods: Type.Array(PaymentMethod),
    activity: Type.Array(Type.Object({what: Type.Enum([...HAPPENINGS]), at: Moment('When it was.')}), {
      description: 'What happened, newest first.',
    }),
    session: Type.Object({
      acr: Type.String({description: 'The class of the sign-in.', examples: ['urn:larkpost:two-step']}),
      at: Moment('When the person signed in.'),
    }),
  },
  {title: 'Account'},
);

const closed = {additionalProperties: false};

export const NewEmail = Type.Object(
  {email: Type.String({minLength: 1, maxLength: 320})},
  {title: 'NewEmail', ...closed, examples: [{email: 'ana@example.org'}]},
);

export const NewPhone = Type.Object(
  {phone: Type.String({minLength: 1, maxLength: 40, description: 'In international form.'})},
  {title: 'NewPhone', ...closed, examples: [{phone: '+44 7700 900143'}]},
);

export const Ways = Type.Object(
  {
    ways: Type.Array(Type.Enum([...MESSAGE_CHANNELS]), {
      minItems: MESSAGE_CHANNELS.length,
      maxItems: MESSAGE_CHANNELS.length,
      uniqueItems: true,
    }),
  },
  {title: 'Ways', ...closed, examples: [{ways: ['sms', 'voice', 'email']}]},
);

export const NewPaymentMethod = Type.Object(
  {number: Type.String({minLength: 12, maxLength: 32, description: 'A card number.'})},
  {title: 'NewPaymentMethod', ...closed, examples: [{number: '4242 4242 4242 4242'}]},
);

export const PaymentMethodReference = Type.Object(
  {id: Type.String({minLength: 1, maxLength: 64})},
  {title: 'PaymentMethodReference', ...closed, examples: [{id: 'c1'}]},
);

/** A body that says nothing: it has to be JSON all the same, for no plain form can say so. */
export const Nothing = Type.Object({}, {title: 'Nothing', ...closed, examples: [{}]});

export const AuthenticatorSecret = Type.Object(
  {
    secret: Type.String({description: 'Base32, to be typed where nothing can be scanned.'}),
    account: Type.String({description: 'What the app calls it.'}),
  },
  {title: 'AuthenticatorSecret'},
);

export const RecoveryCodes = Type.Object(
  {codes: Type.Array(Type.String(), {description: 'Each works once. They are not shown again.'})},
  {title: 'RecoveryCodes'},
);

export type Account = Static<typeof Account>;
export type NewEmail = Static<typeof NewEmail>;
export type NewPhone = Static<typeof NewPhone>;
export type Ways = Static<typeof Ways>;
export type NewPaymentMethod = Static<typeof NewPaymentMethod>;
export type PaymentMethodReference = Static<typeof PaymentMethodReference>;
export type AuthenticatorSecret = Static<typeof AuthenticatorSecret>;
export type RecoveryCodes = Static<typeof RecoveryCodes>;
