import type {KyInstance} from 'ky';
import type {BackendContext, IssueInput, IssueResult, OtpBackend, VerifyResult} from '../core/contracts.js';
import {isOtpError, OtpError} from '../core/errors.js';
import {
  codeKey,
  handleOf,
  readChallenge,
  readChoice,
  readException,
  readHandle,
  readProof,
  type CognitoAnswer,
} from './cognito-wire.js';
import type {HttpAnswer, HttpCall, HttpPlace} from './exchange.js';
import {defineHttpBackend} from './http.js';

export type {CognitoAnswer} from './cognito-wire.js';

export interface CognitoOptions extends Partial<HttpPlace> {
  /** `eu-central-1` and the like. Left out where `baseUrl` says where the service is: an emulator, a proxy. */
  readonly region?: string | undefined;
  /** Of an app client without a secret. */
  readonly clientId: string;
  /**
   * For codes as a second factor: what `InitiateAuth` answers to the first one, asked when a code is. The password stays
   * with the page. Left out: the code is the only factor (`USER_AUTH`), and `identity` is the user's name.
   */
  readonly pending?:
    ((context: BackendContext<KyInstance>) => CognitoAnswer | Promise<CognitoAnswer>) | undefined;
  /** Hears of the `AuthenticationResult` once, with the ID and refresh tokens that the proof has not. */
  readonly signedIn?: ((result: object) => void) | undefined;
}

/**
 * One-time codes of an Amazon Cognito user pool: by SMS or e-mail, as the only factor or the second one, and of an
 * authenticator app. The proof is the access token. A code cannot be sent again: another sign-in sends another.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html
 */
export function cognitoBackend(options: CognitoOptions): OtpBackend<KyInstance> {
  const {region = '', clientId: ClientId, pending, signedIn, ...place} = options;

  const call = (action: string, json: object): HttpCall => ({
    path: '',
    json: {ClientId, ...json},
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
    },
  });

  const respond = (handle: unknown, answer: Readonly<Record<string, string>>): HttpCall => {
    const {name, session, user = ''} = handleOf(handle);
    const json = {ChallengeName: name, Session: session, ChallengeResponses: {USERNAME: user, ...answer}};
    return call('RespondToAuthChallenge', json);
  };

  function readIssued(answer: CognitoAnswer, user: string, sentAt: number): IssueResult | undefined {
    const proof = verified(answer, sentAt);
    if (proof) return proof;
    const ways = readChoice(answer);
    if (ways) return {kind: 'choice', options: ways, handle: readHandle(answer, user)};
    const challenge = readChallenge(answer, user);
    return challenge && {kind: 'challenge', challenge};
  }

  function verified(answer: CognitoAnswer, sentAt: number) {
    const proof = readProof(answer, sentAt);
    if (proof) signedIn?.(answer.AuthenticationResult as object);
    return proof && ({kind: 'verified', proof} as const);
  }

  const steps = defineHttpBackend({
    baseUrl: `https://cognito-idp.${region}.amazonaws.com`,
    ...place,
    issue: {
      send({option, handle, identity}) {
        if (option) return respond(handle, {ANSWER: option});
        if (!identity) throw new OtpError('invalid_destination', {phase: 'issue'});
        return call('InitiateAuth', {AuthFlow: 'USER_AUTH', AuthParameters: {USERNAME: identity}});
      },
      read: ({body, sentAt}, {identity, handle}) =>
        readIssued(body, handleOf(handle).user ?? identity ?? '', sentAt),
    },
    verify: {
      send({challenge: {handle}, code}) {
        const key = codeKey(handleOf(handle).name);
        if (!key) throw new OtpError('challenge_not_found', {phase: 'verify'});
        return respond(handle, {[key]: code});
      },
      read({body, sentAt}: HttpAnswer, {challenge}): VerifyResult | undefined {
        const proof = verified(body, sentAt);
        const next = readChallenge(body, handleOf(challenge.handle).user ?? '');
        return proof ?? (next && {kind: 'next', challenge: next});
      },
    },
    errors: readException,
  });

  return {
    ...steps,
    async issue(input: IssueInput, context) {
      if (!pending || input.option) return steps.issue(input, context);
      const phase = 'issue';
      const answer = await Promise.resolve(pending(context)).catch((error: unknown) => {
        // Of what the page throws nothing is passed on: it may hold the password.
        throw isOtpError(error)
          ? error
          : new OtpError(context.signal.aborted ? 'aborted' : 'network', {phase});
      });
      const result = readIssued(answer, input.identity ?? '', context.now());
      if (!result) throw new OtpError('unsupported_response', {phase});
      return result;
    },
  };
}
