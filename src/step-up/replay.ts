import type {OtpClientPort, Proof} from '../core/contracts.js';

/** A request as it can be sent again, with its body and headers; undefined where the body cannot be had twice. */
export function copyOf(request: Request): Request | undefined {
  try {
    return request.clone();
  } catch {
    return undefined;
  }
}

/** Lets go of what nobody reads any more: its body would be kept in memory. One that is sent or read stays as it is. */
export function release(unread: Request | Response | undefined): void {
  unread?.body?.cancel().catch(() => undefined);
}

/**
 * The request with a proof on it, put there by the backend where it has a way of its own. It goes nowhere else than
 * where it was meant to: a redirect is an error (S-15). Nor does it outlive who asked.
 * @see https://www.rfc-editor.org/rfc/rfc6750.html#section-2.1
 */
export async function withProof(copy: Request, proof: Proof, client: OtpClientPort): Promise<Request> {
  if (client.applyProof) {
    const {signal} = copy;
    return new Request(await client.applyProof(copy, proof), {redirect: 'error', signal});
  }
  if (proof.kind === 'cookie' || proof.kind === 'none') return copy;
  const headers = new Headers(copy.headers);
  if (proof.kind === 'bearer') headers.set('authorization', `${proof.scheme} ${proof.token}`);
  else headers.set(proof.name, proof.value);
  return new Request(copy, {headers, redirect: 'error'});
}
