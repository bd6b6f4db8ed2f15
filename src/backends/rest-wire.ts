import type {
  Challenge,
  ChannelOption,
  IssueResult,
  Proof,
  RecoverResult,
  Rejection,
  VerifyResult,
} from '../core/contracts.js';
import {defined} from '../core/defined.js';
import {need, oneOf, take, text, whole, type Fields} from '../core/fields.js';
import type {HttpAnswer} from './exchange.js';
import {credential, headerName, seconds} from './fields.js';

const BEARER = {
  token: need(credential),
  scheme: need(oneOf('Bearer', 'DPoP')),
  expiresIn: seconds,
  acr: text,
  authTime: whole,
};

const HEADER = {
  name: need(headerName),
  value: need(credential),
  singleUse: need(oneOf(true, false)),
  boundTo: text,
};

/** What a success may be; which one fits which call is the session's to judge. */
export type Success = IssueResult | Exclude<VerifyResult | RecoverResult, Rejection>;

/** A success tells by its `status` what it holds. Throws for what could not be used. */
export function readSuccess({body, sentAt}: HttpAnswer): Success | undefined {
  const {status: kind, challenge, options, handle, proof} = body;
  if (kind === 'verified') return {kind, proof: readProof(proof, sentAt)};
  if (kind === 'choice') return {kind, options: options as ChannelOption[], handle};
  return kind === 'challenge' || kind === 'next' ? {kind, challenge: readChallenge(challenge)} : undefined;
}

/** A challenge of the wire, in seconds. What is shown of it the session checks, whoever the adapter is. */
function readChallenge(wire: unknown): Challenge {
  const {expiresIn, resendIn, ...challenge} = Object(wire) as Fields;
  const times = {ttlMs: seconds(expiresIn), resendInMs: seconds(resendIn)};
  return {...(challenge as unknown as Challenge), ...defined(times)};
}

/** Throws for what could not be sent in a header. `sentAt` is what its life counts from, epoch milliseconds. */
function readProof(wire: unknown, sentAt: number): Proof {
  const {kind} = take(wire, {kind: need(oneOf('cookie', 'none', 'bearer', 'header'))}) as Proof;
  if (kind === 'header') return {kind, ...take(wire, HEADER)} as Proof;
  if (kind !== 'bearer') return {kind};
  const {expiresIn, ...proof} = take(wire, BEARER);
  const expiresAt = expiresIn === undefined ? undefined : sentAt + expiresIn;
  return {kind, ...proof, ...defined({expiresAt})} as Proof;
}
