import type {
  Challenge,
  IssueResult,
  OtpBackend,
  VerifyInput,
  VerifyResult,
} from '../../src/core/contracts.js';

export interface ScriptedBackend extends OtpBackend {
  /** What was asked, in order. Never a code. */
  readonly asked: string[];
}

export interface Script {
  readonly challenge?: Partial<Challenge>;
  readonly issue?: () => IssueResult | Promise<IssueResult>;
  readonly verify?: (input: VerifyInput) => VerifyResult | Promise<VerifyResult>;
}

/** A service in memory: it accepts `123456` unless the script says otherwise. */
export function scriptedBackend({challenge, issue, verify}: Script = {}): ScriptedBackend {
  const asked: string[] = [];
  const issued = async (): Promise<IssueResult> =>
    issue?.() ?? {
      kind: 'challenge',
      challenge: {id: 'c1', channel: 'email', ttlMs: 300_000, resendInMs: 0, ...challenge},
    };
  return {
    asked,
    issue() {
      asked.push('issue');
      return issued();
    },
    resend() {
      asked.push('resend');
      return issued();
    },
    async verify(input) {
      asked.push('verify');
      if (verify) return verify(input);
      return input.code === '123456'
        ? {kind: 'verified', proof: {kind: 'cookie'}}
        : {kind: 'rejected', code: 'invalid_code', attemptsLeft: 2};
    },
  };
}
