export {FILLERS, fillAs} from './fill-as.js';
export type {Fill, Filler, Reason, Refusal} from './fill.js';
