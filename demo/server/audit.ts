import type {FastifyBaseLogger} from 'fastify';

/** What is written down of every code, for whoever has to find out later what happened. */
export interface AuditEvent {
  readonly what:
    | 'code-sent'
    | 'code-resent'
    | 'code-accepted'
    | 'code-refused'
    | 'code-cancelled'
    | 'code-reported'
    | 'account-locked';
  readonly purpose: string;
  readonly channel: string;
  /** The person's id; none before there is an account. */
  readonly person?: string | undefined;
  /** Why a code was refused: the word of the problem. */
  readonly why?: string;
  /** Where it was asked from. */
  readonly address: string;
}

/** Where it is written to. Never a code, a proof, an address of a person, or what names a challenge to its owner. */
export interface AuditTrail {
  record(event: AuditEvent): void;
}

/** Lines of the log, told from all others by `audit: true`, and there whatever the level of the others is. */
export function auditTrail(log: FastifyBaseLogger, isOn: boolean): AuditTrail {
  if (!isOn) return {record: () => undefined};
  const lines = log.child({audit: true}, {level: 'info'});
  return {record: (event) => lines.info(event, event.what)};
}
