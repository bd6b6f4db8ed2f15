import Type, {type Static} from 'typebox';
import type {Operation} from './operation.js';

const label = Type.String({
  minLength: 1,
  maxLength: 40,
  description: 'What is printed on the parcel.',
  examples: ['LP-7K3M-9QXD-2HTB'],
});
const ISO = {format: 'date-time'};

export const Parcel = Type.Object(
  {
    label,
    sender: Type.String(),
    what: Type.String(),
    deliveredAt: Type.Optional(Type.String({...ISO, description: 'When it was handed over.'})),
    handOver: Type.Optional(
      Type.Object(
        {code: Type.String(), expiresIn: Type.Integer({minimum: 0, description: 'Seconds.'})},
        {description: 'A courier asks for it: the code to show. It is on the screen of the recipient alone.'},
      ),
    ),
  },
  {title: 'Parcel'},
);

export const ParcelList = Type.Object({parcels: Type.Array(Parcel)}, {title: 'ParcelList'});

export const HandOver = Type.Object(
  {parcel: label},
  {title: 'HandOver', additionalProperties: false, examples: [{parcel: 'LP-7K3M-9QXD-2HTB'}]},
);

export const HandedOver = Type.Object({parcel: label, at: Type.String(ISO)}, {title: 'HandedOver'});

export type ParcelList = Static<typeof ParcelList>;
export type HandOver = Static<typeof HandOver>;
export type HandedOver = Static<typeof HandedOver>;

const parcel = {label: 'LP-7K3M-9QXD-2HTB', sender: 'Acme Bicycles', what: 'Brake pads, one pair'};

/** Parcels: the recipient's list, and the courier's hand-over. */
export const PARCEL_OPERATIONS = {
  parcels: {
    id: 'parcels',
    method: 'GET',
    path: '/api/parcels',
    tag: 'parcels',
    summary: 'What is on its way',
    description:
      'Not part of the contract: the parcels of the person who is signed in. While a courier asks for one, the code to ' +
      'show is with it.',
    success: {
      status: 200,
      description: 'Oldest first.',
      schema: ParcelList,
      examples: {list: {parcels: [{...parcel, handOver: {code: '482913', expiresIn: 291}}]}},
    },
    problems: ['unauthenticated'],
  },
  handOver: {
    id: 'handOver',
    method: 'POST',
    path: '/api/hand-overs',
    tag: 'parcels',
    summary: 'Hand a parcel over',
    description:
      "Not part of the contract: a courier's request, from a session that need not be signed in, by the label of a parcel " +
      'in their hands. It is done for a proof of `delivery` that is good for it; without one the answer is 401 ' +
      "`step_up_required`, with the demand of RFC 9470. The code is then on the recipient's screen. 404 for a label that " +
      'is on no parcel, 409 when it was handed over.',
    body: HandOver,
    proof: true,
    success: {
      status: 201,
      description: 'Handed over.',
      schema: HandedOver,
      examples: {done: {parcel: 'LP-7K3M-9QXD-2HTB', at: '2026-11-20T12:00:00.000Z'}},
      cookie: 'A session, when the request brought none.',
    },
    problems: ['step_up_required', 'not_found', 'conflict'],
  },
} as const satisfies Readonly<Record<string, Operation>>;
