// @ts-check
/**
 * A real cognito-local for the tests, on loopback, with a user pool in a folder of its own. The codes that it sends
 * stand in its log, which the tests read at /test/outbox. Argument: the port.
 */
import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import pino from 'pino';
import {CLIENT_ID, people, POOL_ID} from './people.mjs';

const port = Number(process.argv[2]);

/** Where cognito-local looks for its pools: below the folder that it runs in. */
process.chdir(mkdtempSync(join(tmpdir(), 'otp-cognito-')));
mkdirSync('.cognito/db', {recursive: true});
const now = new Date().toISOString();
const Users = Object.fromEntries(
  people().map(({name, password, phone, secret, methods}) => [
    name,
    {
      Username: name,
      Password: password,
      Attributes: [
        {Name: 'sub', Value: name},
        {Name: 'phone_number', Value: phone},
      ],
      Enabled: true,
      UserStatus: 'CONFIRMED',
      UserCreateDate: now,
      UserLastModifiedDate: now,
      RefreshTokens: [],
      MFAOptions: [{DeliveryMedium: 'SMS', AttributeName: 'phone_number'}],
      UserMFASettingList: methods,
      SoftwareTokenMfaConfiguration: {Secret: secret, Verified: true},
    },
  ]),
);
const pool = {Id: POOL_ID, MfaConfiguration: 'OPTIONAL', UsernameAttributes: []};
writeFileSync(`.cognito/db/${POOL_ID}.json`, JSON.stringify({Options: pool, Users}));
const client = {
  ClientId: CLIENT_ID,
  ClientName: 'tests',
  UserPoolId: POOL_ID,
  CreationDate: now,
  LastModifiedDate: now,
};
writeFileSync('.cognito/db/clients.json', JSON.stringify({Clients: {[CLIENT_ID]: client}}));
process.env['PORT'] = String(port);
process.env['HOST'] = 'localhost';

/** @type {{to: string, code: string}[]} */
const outbox = [];

/** Its log: a box of words for each code. */
const logger = pino(
  {level: 'info'},
  {
    write(line) {
      const words = String(JSON.parse(line).msg);
      const [, to] = /Username: +(\S+)/.exec(words) ?? [];
      const [, code] = /Code: +(\d+)/.exec(words) ?? [];
      if (to && code) outbox.push({to, code});
    },
  },
);

// It reads its port as it is loaded.
const {default: cognito} = await import('cognito-local');
const server = await cognito.createDefaultServer(logger);
server.application.get('/test/outbox', (request, response) => {
  response.json(outbox.filter(({to}) => to === request.query['to']));
});
await server.start();
