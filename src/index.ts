export {OtpChallenge} from './elements/otp-challenge/otp-challenge.js';
export {OtpInput} from './elements/otp-input/otp-input.js';
export {OtpProvider} from './elements/otp-provider/otp-provider.js';
export {OtpStepUp} from './elements/otp-step-up/otp-step-up.js';
export {
  OtpCompleteEvent,
  OtpExpireEvent,
  OtpResendEvent,
  OtpStatusChangeEvent,
  OtpUnrequestedEvent,
  OtpUnusableEvent,
} from './elements/events.js';
export type {OtpFieldStatus, OtpSource, OtpUnusableReason, RequestedCode} from './elements/events.js';
export {clientContext} from './context/client-context.js';
export {snapshotContext} from './context/snapshot-context.js';
export {registerMessages} from './i18n/messages.js';
export type {OtpMessages} from './i18n/messages.js';
export type {AllMessages, PanelMessages} from './i18n/panel-messages.js';
export {codeFormat, isComplete, normaliseCode} from './core/code.js';
export type {Charset, CodeFormat, LetterCase} from './core/code.js';
export {extractCode} from './core/extract.js';
export type {ExtractOptions, Extraction} from './core/extract.js';
export {parseChallenges} from './core/challenge-header.js';
export type {AuthChallenge} from './core/challenge-header.js';
export {formatBoundMessage, matchesHost, parseBoundMessage} from './core/bound-message.js';
export type {BoundMessage} from './core/bound-message.js';
export {isOtpError, OtpError} from './core/errors.js';
export type {AnyOtpError, OtpErrorCode, OtpErrorDetails, OtpErrorView, OtpPhase} from './core/errors.js';
export type {ChallengeView, OtpSnapshot, OtpStatus} from './core/session-machine.js';
export type * from './core/contracts.js';
