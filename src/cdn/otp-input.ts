export * from '../elements/otp-input/define.js';
