import {createOtpClient} from '../../src/client/create-client.js';
import '../../src/elements/otp-provider/define.js';
import '../../src/elements/otp-input/define.js';
import {memoryBackend, otpField} from '../../src/testing/index.js';

const WRONG = 'That code is not right. Check it and try again.';

/** What a person is shown in the story, line by line: the same in every browser, and in a DOM without layout. */
export const STORY = [
  '______ idle ',
  `11111_ idle `,
  `111111 rejected ${WRONG} 2 attempts left.`,
  'sent 5',
  '______ idle A new code is on its way.',
  `the first code: rejected ${WRONG} 1 attempt left.`,
  'one code ends: expired This code has expired. Get a new one.',
  '______ idle A new code is on its way.',
  'the service cannot be reached: failed We couldn’t check the code. Your code is still here: try again.',
  'again: verifying Checking the code…',
  'typing meanwhile changes nothing: true',
  'the right code: verified Code accepted.',
  'proof: cookie',
  'too many: locked Too many wrong codes. Get a new code.',
];

/** Provider, service in memory and field, operated as a person does. */
export async function playStory(page: Document): Promise<string[]> {
  const lines: string[] = [];
  const provider = page.createElement('otp-provider');
  provider.append(page.createElement('otp-input'));
  page.body.append(provider);
  const backend = memoryBackend({challenge: {attemptsLeft: 3, resendInMs: 0}});
  provider.client = createOtpClient({backend});
  await provider.start();
  const field = otpField(page);
  await field.settled();
  const tell = () => lines.push(`${field.shown} ${field.status} ${field.message}`);
  const told = (what: string) => lines.push(`${what}: ${field.status} ${field.message}`);

  tell();
  await field.type('11111');
  tell();
  await field.type('1');
  await field.whenStatus('rejected');
  tell();

  lines.push(`sent ${Math.ceil((field.secondsLeft ?? 0) / 60)}`);
  const first = backend.lastCode;
  await field.resend();
  await field.when(() => field.value === '');
  tell();
  await field.type(first);
  await field.whenStatus('rejected');
  told('the first code');

  backend.next('verify', {kind: 'rejected', code: 'expired'});
  await field.paste(`Your code is ${backend.wrongCode}.`);
  await field.whenStatus('expired');
  told('one code ends');
  await field.resend();
  await field.when(() => field.value === '');
  tell();

  backend.next('verify', {kind: 'fault', code: 'server'});
  backend.next('recover', {kind: 'fault', code: 'server'});
  await field.paste(backend.lastCode);
  await field.whenStatus('failed');
  told('the service cannot be reached');
  const gate = backend.hold('verify');
  await field.retry();
  await gate.reached;
  told('again');
  const before = field.value;
  await field.type('9');
  await field.press('Backspace');
  await field.paste('555555');
  lines.push(`typing meanwhile changes nothing: ${field.value === before}`);
  gate.release();
  await field.whenStatus('verified');
  told('the right code');
  const outcome = await provider.outcome;
  lines.push(`proof: ${outcome.status === 'verified' && outcome.proof.kind}`);

  await provider.start();
  await field.whenStatus('idle');
  await field.clear();
  for (const code of ['000000', '000001', '000002']) {
    await field.type(code);
    await field.whenStatus(code === '000002' ? 'locked' : 'rejected');
  }
  told('too many');
  provider.remove();
  return lines;
}
