export {FILLERS, fillAs} from './fill-as.js';
export type {Fill, Filler, Reason, Refusal} from './fill.js';
export {memoryBackend} from './memory-backend.js';
export type {MemoryBackend, MemoryOptions} from './memory-backend.js';
export type {MemoryAct, MemoryCall} from './memory-call.js';
export type {MemoryAnswers, MemoryFault, MemoryGate, MemoryLoss} from './memory-script.js';
export {otpField} from './otp-field.js';
export type {OtpField} from './otp-field.js';
export type {FieldElement, FieldStatus} from './find-field.js';
