import {expect, test, type Page} from '@playwright/test';
import {CognitoPerson, startCognito} from '../services/cognito-people.js';
import {FirebasePerson, startFirebase} from '../services/firebase-people.js';
import {otherThan} from '../support/other-code.js';
import {firstBlock} from '../docs/blocks.js';
import {openDocs} from './docs-page.js';
import {messageOf} from './larkpost.js';

/** Types a wrong code, and then the one that was sent. */
async function signIn(page: Page, codes: () => Promise<readonly string[]>): Promise<void> {
  await expect.poll(async () => (await codes()).length).toBe(1);
  const code = (await codes())[0]!;
  await page.getByLabel('Security code').click();
  await page.keyboard.type(otherThan(code));
  await expect(messageOf(page)).toContainText('That code is not right');
  await page.keyboard.type(code);
  await expect(page).toHaveTitle('Signed in: bearer');
}

test('Cognito signs in whoever types the code that it sent after the password', async ({page}) => {
  const server = await startCognito();
  const person = new CognitoPerson(server, 'sms');
  // The emulator in the region's place, as the page asks for it.
  await page.route('https://cognito-idp.eu-central-1.amazonaws.com/**', async (route) =>
    route.fulfill({response: await route.fetch({url: `${server.url}/`})}),
  );
  const docs = 'backends/cognito.md';
  const script = firstBlock(docs, 'js').replace('your-client-id', person.clientId);
  await openDocs(page, server.url, '/sign-in', firstBlock(docs, 'html'), script);
  await page.getByLabel('User name').fill(person.name);
  await page.getByLabel('Password').fill(person.secrets[0]!);
  await page.getByRole('button', {name: 'Sign in'}).click();
  await signIn(page, () => person.codes());
  await server.stop();
});

test('Firebase signs in whoever types the code that it texted', async ({page}) => {
  const server = await startFirebase();
  const person = new FirebasePerson(server);
  await page.route('https://identitytoolkit.googleapis.com/**', async (route) => {
    const {pathname, search} = new URL(route.request().url());
    await route.fulfill({response: await route.fetch({url: person.baseUrl + pathname + search})});
  });
  const docs = 'backends/firebase.md';
  const script = `const recaptchaToken = () => Promise.resolve('token');${firstBlock(docs, 'js')}`;
  await openDocs(page, server.url, '/sign-in', firstBlock(docs, 'html'), script);
  await page.getByLabel('Phone number').fill(person.phone);
  await page.getByRole('button', {name: 'Text me a code'}).click();
  await signIn(page, () => person.codes());
  await server.stop();
});
