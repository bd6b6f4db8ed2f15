import {expect} from '@open-wc/testing';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {completions, fieldOf, partOf, settled} from '../../support/field.js';
import {resetInput, type} from '../../support/real-input.js';

describe('a code by SMS (WebOTP)', () => {
  let browser: StubbedBrowser;
  beforeEach(() => (browser = stubWebOtp()));
  afterEach(() => browser.restore());
  afterEach(resetInput);

  it('is asked for only where the page wants it, with the transport that the specification names (A-30, A-31)', async () => {
    await fieldOf('<otp-input></otp-input>');
    expect(browser.requests).to.be.empty;
    const field = await fieldOf('<otp-input webotp></otp-input>');
    expect(browser.requests.map(({otp}) => otp)).to.deep.equal([{transport: ['sms']}]);
    field.remove();
  });

  it('is filled in, and told as complete with its source', async () => {
    const field = await fieldOf('<otp-input webotp></otp-input>');
    const told = completions(field);
    browser.answer('123456');
    await settled(field);
    expect(field.value).to.equal('123456');
    expect(told.map(({source}) => source)).to.deep.equal(['webotp']);
  });

  it('does not take the place of something else that the person typed (A-36)', async () => {
    const field = await fieldOf('<otp-input webotp></otp-input>');
    field.focus();
    await type('9');
    browser.answer('123456');
    await settled(field);
    expect(field.value).to.equal('9');
  });

  it('is read like a paste: nothing that is no code is filled in (A-36)', async () => {
    const field = await fieldOf('<otp-input webotp></otp-input>');
    browser.answer('12345678');
    await settled(field);
    expect(field.value).to.equal('');
  });

  it('is asked for once for all fields of a page, and goes to the one with the focus (A-33)', async () => {
    const field = await fieldOf('<otp-input webotp></otp-input><otp-input webotp></otp-input>');
    const second = field.nextElementSibling as OtpInput;
    await settled(second);
    expect(browser.requests.length).to.equal(1);
    second.focus();
    browser.answer('123456');
    await settled(field);
    expect(field.value).to.equal('');
    expect(second.value).to.equal('123456');
  });

  it('is no longer waited for once the code is complete, the field disabled, expired or gone (A-32)', async () => {
    const ends: ((field: OtpInput) => unknown)[] = [
      (field) => (field.value = '123456'),
      (field) => (field.disabled = true),
      (field) => (field.status = 'expired'),
      (field) => field.remove(),
    ];
    for (const end of ends) {
      const field = await fieldOf('<otp-input webotp></otp-input>');
      const signal = browser.requests.at(-1)?.signal;
      expect(signal?.aborted).to.equal(false);
      end(field);
      await settled(field);
      await settled(field);
      expect(signal?.aborted).to.equal(true);
      field.remove();
    }
  });

  it('is asked for again when another code was sent', async () => {
    const field = await fieldOf('<otp-input webotp resend-in="0"></otp-input>');
    field.requestCode = () => ({expiresIn: 300, resendIn: 30});
    browser.refuse(new DOMException('timed out', 'InvalidStateError'));
    await settled(field);
    const before = browser.requests.length;
    partOf(field, 'resend')?.click();
    await settled(field);
    await settled(field);
    expect(browser.requests.length).to.equal(before + 1);
  });

  it('is not asked for again after a refusal, whatever it was refused with (A-35)', async () => {
    for (const refusal of [new DOMException('no', 'NotAllowedError'), 'a string', undefined]) {
      const field = await fieldOf('<otp-input webotp></otp-input>');
      const before = browser.requests.length;
      browser.refuse(refusal);
      await settled(field);
      field.label = 'Another render';
      await settled(field);
      expect(browser.requests.length).to.equal(before);
      field.remove();
    }
  });
});

it('asks nothing and throws nothing in an engine without WebOTP (A-30)', async () => {
  const {OTPCredential} = globalThis as {OTPCredential?: unknown};
  Reflect.deleteProperty(globalThis, 'OTPCredential');
  try {
    const field = await fieldOf('<otp-input webotp></otp-input>');
    await settled(field);
    expect(field.status).to.equal('idle');
  } finally {
    if (OTPCredential) Object.assign(globalThis, {OTPCredential});
  }
});

interface Asked {
  readonly otp: {readonly transport: readonly string[]};
  readonly signal: AbortSignal;
}

interface StubbedBrowser {
  readonly requests: Asked[];
  answer(code: string): void;
  refuse(reason: unknown): void;
  restore(): void;
}

/** Plays a browser that has WebOTP: it answers when the test says so, and ends a request whose signal aborts. */
function stubWebOtp(): StubbedBrowser {
  const before = {
    otp: Object.getOwnPropertyDescriptor(globalThis, 'OTPCredential'),
    credentials: Object.getOwnPropertyDescriptor(navigator, 'credentials'),
  };
  const requests: Asked[] = [];
  let settle: {resolve: (value: unknown) => void; reject: (reason: unknown) => void} | undefined;
  const get = (options: Asked): Promise<unknown> => {
    requests.push(options);
    return new Promise((resolve, reject) => {
      settle = {resolve, reject};
      options.signal.addEventListener('abort', () => reject(options.signal.reason as Error));
    });
  };
  Object.defineProperty(globalThis, 'OTPCredential', {configurable: true, value: Object});
  Object.defineProperty(navigator, 'credentials', {configurable: true, value: {get}});
  return {
    requests,
    answer: (code) => settle?.resolve({code}),
    refuse: (reason) => settle?.reject(reason),
    restore() {
      Reflect.deleteProperty(globalThis, 'OTPCredential');
      Reflect.deleteProperty(navigator, 'credentials');
      if (before.otp) Object.defineProperty(globalThis, 'OTPCredential', before.otp);
      if (before.credentials) Object.defineProperty(navigator, 'credentials', before.credentials);
    },
  };
}
