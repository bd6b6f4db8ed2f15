import type {Requirement} from '../core/contracts.js';

/** What the bindings for ky and fetch share. */
export interface Conductor {
  /** Whether a request may be answered by a demand. */
  isAllowed(url: string): boolean;
  /** What a request notes when it is sent: how many questions were answered by then. */
  answered(): number;
  /** What an answer demands, if it does. */
  demandOf(request: Request, response: Response): Promise<Requirement | undefined>;
  /**
   * Meets the demand of a request that was sent `since`, and sends it once more.
   * @throws {OtpError} `not_replayable` before anybody is asked, `step_up_unsatisfied` when it is demanded again
   */
  meet(requirement: Requirement, copy: Request | undefined, since: number, again: Resend): Promise<Response>;
}

/** Sends a request; its signal is that of the one which was asked for first. */
export type Resend = (request: Request) => Promise<Response>;
