// @ts-check
/**
 * A real better-auth server for the tests, on loopback and in memory: its e-mail codes, phone codes and two factors.
 * What it sends goes to an outbox that the tests read. Arguments: the port. RATE_LIMIT=on keeps its limiter.
 */
import {createServer} from 'node:http';
import {betterAuth} from 'better-auth';
import {memoryAdapter} from 'better-auth/adapters/memory';
import {toNodeHandler} from 'better-auth/node';
import {emailOTP, phoneNumber, twoFactor} from 'better-auth/plugins';
import {forward} from './time.mjs';

const port = Number(process.argv[2]);
const origin = `http://localhost:${port}`;

/** @type {{to: string, code: string, type: string}[]} */
const outbox = [];

/** @param {string} to @param {string} code @param {string} type */
function send(to, code, type) {
  outbox.push({to, code, type});
  return Promise.resolve();
}

const auth = betterAuth({
  baseURL: origin,
  secret: 'a secret of the tests alone, of 32 characters and more',
  database: memoryAdapter({user: [], session: [], account: [], verification: [], twoFactor: []}),
  emailAndPassword: {enabled: true},
  // Every test is somebody else, at an address of their own.
  advanced: {ipAddress: {ipAddressHeaders: ['x-forwarded-for']}},
  rateLimit: {enabled: process.env['RATE_LIMIT'] === 'on'},
  telemetry: {enabled: false},
  logger: {disabled: true},
  plugins: [
    emailOTP({sendVerificationOTP: ({email, otp, type}) => send(email, otp, type)}),
    phoneNumber({
      sendOTP: ({phoneNumber: to, code}) => send(to, code, 'phone'),
      phoneNumberValidator: (number) => /^\+\d{8,15}$/.test(number),
      signUpOnVerification: {getTempEmail: (number) => `${number.slice(1)}@phone.example`},
    }),
    twoFactor({otpOptions: {sendOTP: ({user, otp}) => send(user.email, otp, 'two-factor')}}),
  ],
});

const handle = toNodeHandler(auth);

createServer((request, response) => {
  const {pathname, searchParams} = new URL(request.url ?? '/', origin);
  /** @param {unknown} body */
  const reply = (body) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  };
  if (pathname.startsWith('/api/auth/')) void handle(request, response);
  else if (pathname === '/test/outbox') reply(outbox.filter(({to}) => to === searchParams.get('to')));
  else if (pathname === '/test/forward') reply(forward(Number(searchParams.get('seconds'))));
  else response.writeHead(404).end();
}).listen(port, 'localhost');
