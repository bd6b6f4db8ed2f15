import {expect} from '@open-wc/testing';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {completions, fieldOf, inputOf, painted, settled} from '../../support/field.js';
import {resetInput, type} from '../../support/real-input.js';

interface Request {
  readonly signal: AbortSignal;
  answer(code: string): void;
}

// clerk 172, and what integrators of WebOTP report: a request that is never ended blocks the next.
describe('a code that the browser takes out of an SMS', () => {
  const credentials = Object.getOwnPropertyDescriptor(navigator, 'credentials');
  const interfaceBefore = Object.getOwnPropertyDescriptor(globalThis, 'OTPCredential');
  let requests: Request[];

  beforeEach(() => {
    requests = [];
    const get = ({signal}: {signal: AbortSignal}) =>
      new Promise((resolve, reject) => {
        requests.push({signal, answer: (code) => resolve({code})});
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      });
    Object.defineProperty(globalThis, 'OTPCredential', {configurable: true, value: Object});
    Object.defineProperty(navigator, 'credentials', {configurable: true, value: {get}});
  });
  afterEach(() => {
    for (const [owner, name, before] of [
      [globalThis, 'OTPCredential', interfaceBefore],
      [navigator, 'credentials', credentials],
    ] as const) {
      Reflect.deleteProperty(owner, name);
      if (before) Object.defineProperty(owner, name, before);
    }
  });
  afterEach(resetInput);

  it('is checked and completes as a typed one does (T14) (not verified on a device)', async () => {
    const field = await fieldOf('<otp-input webotp></otp-input>');
    const told = completions(field);
    const checked: string[] = [];
    field.verifyCode = (code) => {
      checked.push(code);
      return true;
    };
    requests[0]?.answer('123456');
    await settled(field);
    expect(painted(field)).to.equal('123456');
    expect(told.map(({source}) => source)).to.deep.equal(['webotp']);
    expect(checked).to.deep.equal(['123456']);
    expect(field.status).to.equal('verified');
  });

  it('is awaited once at a time, and asked for anew for the next page’s field (T14)', async () => {
    const field = await fieldOf('<otp-input webotp></otp-input><otp-input webotp></otp-input>');
    await settled(field);
    expect(requests.length).to.equal(1);
    field.parentElement?.remove();
    expect(requests[0]?.signal.aborted).to.equal(true);
    const next = await fieldOf('<otp-input webotp></otp-input>');
    await settled(next);
    expect(requests.length).to.equal(2);
    expect(requests[1]?.signal.aborted).to.equal(false);
  });

  for (const [end, act] of [
    ['the field leaves the page', (field: OtpInput) => field.remove()],
    ['the person has typed the code', () => type('123456')],
    ['the form is submitted with it', (field: OtpInput) => submitWith(field, '123456')],
  ] as const) {
    it(`is no longer awaited once ${end} (T14)`, async () => {
      const field = await fieldOf('<form><otp-input webotp></otp-input></form>');
      field.closest('form')?.addEventListener('submit', (event) => event.preventDefault());
      field.focus();
      expect(requests[0]?.signal.aborted).to.equal(false);
      await act(field);
      await settled(field);
      expect(requests[0]?.signal.aborted).to.equal(true);
    });
  }

  it('is read from a whole message with another number before it (T14, T36)', async () => {
    const field = await fieldOf('<otp-input webotp></otp-input>');
    requests[0]?.answer('Your code will expire in 10 minutes: 482913');
    await settled(field);
    expect(painted(field)).to.equal('482913');
  });
});

function submitWith(field: OtpInput, code: string): void {
  inputOf(field).value = code;
  field.closest('form')?.requestSubmit();
}
