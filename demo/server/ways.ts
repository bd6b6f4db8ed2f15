/** The ways by which a code reaches a person, or is had by them already, and what each of them proves. */

export const MESSAGE_CHANNELS = ['email', 'sms', 'voice'] as const;
/** A way by which something is sent. */
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

/**
 * `totp`: an authenticator app. `recovery`: a code from the list that was shown once. `screen`: the recipient's own
 * page, for a hand-over.
 */
export type Channel = MessageChannel | 'totp' | 'recovery' | 'screen';

/**
 * The class of an authentication by each way. They are private names, for they claim nothing: e-mail is no out-of-band
 * authenticator, and the telephone network is a restricted one (NIST SP 800-63B), so no class that stands for a second
 * factor may be given for either. See docs/decisions/0019.
 */
export const CLASSES = {
  email: 'urn:larkpost:mailed-code',
  sms: 'urn:larkpost:phone-code',
  voice: 'urn:larkpost:phone-code',
  totp: 'urn:larkpost:app-code',
  recovery: 'urn:larkpost:recovery-code',
  screen: 'urn:larkpost:shown-code',
} as const satisfies Readonly<Record<Channel, string>>;

/** A sign-in by a code that was sent, and then by the app or a recovery code. */
export const TWO_STEP_CLASS = 'urn:larkpost:two-step';

/** Whether a way sends a message. */
export function isMessage(channel: Channel): channel is MessageChannel {
  return (MESSAGE_CHANNELS as readonly string[]).includes(channel);
}
