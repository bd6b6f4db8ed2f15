import {expect, fixture} from '@open-wc/testing';
import '../../../src/elements/otp-input/define.js';
import {createOtpClient} from '../../../src/client/create-client.js';
import type {OtpProvider} from '../../../src/elements/otp-provider/otp-provider.js';
import {settled} from '../../support/field.js';
import {scriptedBackend} from '../../support/scripted-backend.js';

it('is missed in development, once, where nobody defines it', async () => {
  const {warn} = console;
  const warned: string[] = [];
  console.warn = (words: string) => warned.push(words);
  try {
    await fixture('<otp-provider><otp-input></otp-input></otp-provider>');
    while (warned.length === 0) await new Promise((turn) => setTimeout(turn, 20));
  } finally {
    console.warn = warn;
  }
  expect(warned.length).to.equal(1);
  expect(warned[0]).to.contain('<otp-provider> around a field is not defined');
});

it('shows its session to fields that were defined before the provider was', async () => {
  const provider = await fixture<OtpProvider>('<otp-provider><otp-input></otp-input></otp-provider>');
  const field = provider.querySelector('otp-input');
  if (!field) throw new Error('no field');
  await settled(field);
  await import('../../../src/elements/otp-provider/define.js');
  provider.client = createOtpClient({backend: scriptedBackend({challenge: {length: 8}})});
  await provider.start();
  await settled(field);
  expect(field.length).to.equal(8);
});
