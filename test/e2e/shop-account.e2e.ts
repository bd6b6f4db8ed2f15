import {expect, type Page} from '@playwright/test';
import {ADDRESS, askForCode, type Larkpost, messageOf, test} from './larkpost.js';
import {appCodeAfter, openAccount, picture, signIn, typeInDialog} from './shop.js';

const CHANGE = 'Confirm this change';
const PHONE = '+44 7700 900143';
const dialogOf = (page: Page) => page.getByRole('dialog', {name: CHANGE});

/** Adds a phone number, by the mailed code and the texted one. */
async function addPhone(page: Page, larkpost: Larkpost): Promise<void> {
  await page.getByRole('button', {name: 'Add', exact: true}).click();
  await page.getByLabel('Phone number').fill(PHONE);
  await page.getByRole('button', {name: 'Save number'}).click();
  await typeInDialog(page, CHANGE, () => larkpost.code);
  await expect.poll(() => larkpost.calls).toBe(1);
  await expect(page.getByText(/We texted a code to .*143/).first()).toBeVisible();
  await page.keyboard.type(larkpost.textedCode);
  await expect(page.getByText('Your number is now +447700900143.')).toBeVisible();
}

test.use({reducedMotion: 'reduce'});
// The pictures take their time.
test.setTimeout(90_000);

test('a phone number is added by a code to the old address and one to the new number', async ({
  page,
  larkpost,
}) => {
  await page.goto(await larkpost.start());
  await signIn(page, larkpost);
  await openAccount(page);
  await picture(page, 'account');
  await page.getByRole('button', {name: 'Add', exact: true}).click();
  await page.getByLabel('Phone number').fill('07700');
  await page.getByRole('button', {name: 'Save number'}).click();
  await expect(page.getByText('Enter the number with its country')).toBeVisible();
  await page.getByLabel('Phone number').fill(PHONE);
  await page.getByRole('button', {name: 'Save number'}).click();
  await expect(page.locator('otp-challenge').getByText('Add a phone number')).toBeVisible();
  await typeInDialog(page, CHANGE, () => larkpost.code);
  await expect(page.getByText(/We texted a code to .*143/).first()).toBeVisible();
  await picture(page, 'account-change-new');
  await page.getByLabel('Security code').last().click();
  await page.keyboard.type(larkpost.textedCode);
  await expect(page.getByText('Your number is now +447700900143.')).toBeVisible();
});

test('the new number is called from the dialog, and the banner above it can be answered', async ({
  page,
  larkpost,
}) => {
  await page.goto(await larkpost.start());
  await signIn(page, larkpost);
  await openAccount(page);
  await page.getByRole('button', {name: 'Add', exact: true}).click();
  await page.getByLabel('Phone number').fill(PHONE);
  await page.getByRole('button', {name: 'Save number'}).click();
  await typeInDialog(page, CHANGE, () => larkpost.code);
  await page.getByRole('button', {name: /^Call me at/}).click();
  const banner = page.locator('#banner');
  await expect(banner).toContainText('Larkpost is calling');
  await picture(page, 'call-in-dialog');
  await banner.getByRole('button', {name: 'Answer'}).click();
  await expect(banner).toContainText(/Again: \d, \d, \d, \d, \d, \d/);
  const said = await banner.textContent();
  await page.getByLabel('Security code').last().click();
  await page.keyboard.type(/Again: ([\d, ]+)/.exec(said ?? '')?.[1]?.replace(/\D/g, '') ?? '');
  await expect(page.getByText('Your number is now +447700900143.')).toBeVisible();
});

test('the address is changed by both codes, and signs in from then on', async ({page, larkpost}) => {
  await page.goto(await larkpost.start());
  await signIn(page, larkpost);
  await openAccount(page);
  await page.getByRole('button', {name: 'Change', exact: true}).click();
  await page.getByLabel('New e-mail address').fill('ana@example.org');
  await page.getByRole('button', {name: 'Change address'}).click();
  await typeInDialog(page, CHANGE, () => larkpost.code);
  await expect.poll(() => larkpost.mails).toBe(3);
  await expect(page.getByText(/We e-mailed a code to .*\.org/).first()).toBeVisible();
  await page.keyboard.type(larkpost.code);
  await expect(page.getByText('Your address is now ana@example.org.')).toBeVisible();
  await page.getByRole('button', {name: 'Sign out'}).click();
  await signIn(page, larkpost, 'ana@example.org');
  await openAccount(page);
  await expect(page.getByRole('main').getByText('ana@example.org')).toBeVisible();
});

test('a card is added behind a code; declined, it is not; and it can be removed', async ({
  page,
  larkpost,
}) => {
  await page.goto(await larkpost.start());
  await signIn(page, larkpost);
  await openAccount(page);
  await page.getByRole('button', {name: 'Add a card'}).click();
  await page.getByLabel('Card number').fill('4242 4242 4242 4242');
  await page.getByRole('button', {name: 'Add card'}).click();
  await expect(page.locator('otp-challenge').getByText('Visa •••• 4242')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Nothing was changed: it was not confirmed.')).toBeVisible();
  await page.getByRole('button', {name: 'Add card'}).click();
  await typeInDialog(page, CHANGE, () => larkpost.code);
  await expect(page.getByText('Visa ending in 4242 was added.')).toBeVisible();
  await picture(page, 'card-added');
  await page.getByRole('button', {name: 'Remove Visa •••• 4242'}).click();
  await expect(page.getByText('No card yet.')).toBeVisible();
});

test('a code that nobody asked for is reported, and is dead', async ({page, larkpost}) => {
  await page.goto(await larkpost.start());
  await signIn(page, larkpost);
  await openAccount(page);
  await page.getByRole('button', {name: 'Add a card'}).click();
  await page.getByLabel('Card number').fill('4242 4242 4242 4242');
  await page.getByRole('button', {name: 'Add card'}).click();
  await expect(dialogOf(page)).toBeVisible();
  const reported = page.waitForResponse((answer) => answer.url().endsWith('/api/reports'));
  await page.getByRole('button', {name: 'I didn’t ask for this'}).click();
  expect((await reported).status()).toBe(204);
  await picture(page, 'reported');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/The change was stopped\. .* call us/)).toBeVisible();
  await expect(page.getByText('No card yet.')).toBeVisible();
});

test('two-step verification: on, a sign-in by the app, one by a recovery code, and off', async ({
  page,
  larkpost,
}) => {
  await page.goto(await larkpost.start());
  await signIn(page, larkpost);
  await openAccount(page);
  await page.getByRole('button', {name: 'Turn on'}).click();
  await typeInDialog(page, CHANGE, () => larkpost.code);
  await expect(page.getByRole('img', {name: 'QR code'})).toBeVisible();
  await expect
    .poll(() =>
      page.getByRole('img', {name: 'QR code'}).evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThan(0);
  const secret = (await page.locator('#secret').textContent()) ?? '';
  await expect(dialogOf(page)).toBeHidden();
  await expect(page.getByLabel('Security code')).toBeFocused();
  await picture(page, 'two-step-set-up');
  const enrolled = await appCodeAfter(secret, -1);
  await page.getByLabel('Security code').click();
  await page.keyboard.type(enrolled.code);
  await expect(page.getByRole('heading', {name: 'Keep these recovery codes'})).toBeFocused();
  const codes = await page.locator('#recovery-codes li').allTextContents();
  expect(codes).toHaveLength(10);
  await picture(page, 'recovery-codes');
  await page.getByRole('button', {name: 'I have kept them'}).click();
  await expect(page.getByText(/^On since .* 10 of 10 recovery codes left/)).toBeVisible();
  await expect(page.getByText('Signed in with a code and your authenticator app.')).toBeVisible();

  await page.getByRole('button', {name: 'Sign out'}).click();
  await askForCode(page);
  await expect(page.getByLabel('Security code')).toBeFocused();
  await page.keyboard.type(larkpost.code);
  await expect(page.getByRole('heading', {name: 'One more step'})).toBeVisible();
  await picture(page, 'second-step');
  await page.getByLabel('Security code').click();
  // The code that turned it on is spent, although its time has not passed.
  await page.keyboard.type(enrolled.code);
  await expect(messageOf(page).first()).toContainText('4 attempts left');
  const second = await appCodeAfter(secret, enrolled.step);
  await page.keyboard.type(second.code);
  await expect(page.getByRole('heading', {name: 'You are signed in'})).toBeVisible();

  await page.getByRole('button', {name: 'Sign out'}).click();
  await askForCode(page);
  await expect(page.getByLabel('Security code')).toBeFocused();
  await page.keyboard.type(larkpost.code);
  await page.getByRole('button', {name: 'Use a recovery code'}).click();
  await expect(page.getByRole('heading', {name: 'Use a recovery code'})).toBeVisible();
  await picture(page, 'recovery-sign-in');
  await page.getByLabel('Security code').click();
  await page.keyboard.type(codes[0] ?? '');
  await expect(page.getByRole('heading', {name: 'You are signed in'})).toBeVisible();

  await openAccount(page);
  await expect(page.getByText(/9 of 10 recovery codes left/)).toBeVisible();
  await page.getByRole('button', {name: 'Turn off'}).click();
  await expect(
    page.getByText('Open your authenticator app and enter the code it shows.').first(),
  ).toBeVisible();
  await picture(page, 'two-step-off');
  await page.getByRole('button', {name: 'Use a recovery code'}).click();
  await page.getByLabel('Security code').last().click();
  await page.keyboard.type(codes[1] ?? '');
  await expect(page.getByRole('button', {name: 'Turn on'})).toBeVisible();
  await expect(dialogOf(page)).toBeHidden();
});

test('a payment goes by the way that the person put first, and by another when no code came', async ({
  page,
  larkpost,
}) => {
  await page.goto(await larkpost.start());
  await signIn(page, larkpost);
  await openAccount(page);
  await addPhone(page, larkpost);
  await page.getByRole('button', {name: 'Move Text message up'}).click();
  await expect(page.getByRole('list', {name: 'Which way first'}).getByRole('listitem').first()).toContainText(
    'Text message',
  );
  await page.getByRole('link', {name: 'Pay'}).click();
  await page.getByRole('button', {name: 'Pay', exact: true}).click();
  await expect(page.getByText(/We texted a code to .*143/).first()).toBeVisible();
  await expect(page.locator('#banner')).toContainText('to pay EUR 49.90 to Acme Bicycles');
  await picture(page, 'pay-by-text');
  const mails = larkpost.mails;
  await page.getByRole('button', {name: /^E-mail me at/}).click();
  await expect.poll(() => larkpost.mails).toBe(mails + 1);
  await page.getByLabel('Security code').last().click();
  await page.keyboard.type(larkpost.code);
  await expect(page.getByText(/^Paid €49\.90 to Acme Bicycles/)).toBeVisible();
  await picture(page, 'paid');
});

test('a service that was started again, and knows nothing of before, lets nobody wait: the page leads back', async ({
  page,
  larkpost,
}) => {
  await page.goto(await larkpost.start());
  await signIn(page, larkpost);
  await page.getByRole('button', {name: 'Pay', exact: true}).click();
  await expect(page.getByRole('heading', {name: 'Confirm your payment'})).toBeFocused();
  const {code} = larkpost;
  await larkpost.stop();
  await larkpost.start();
  await page.keyboard.type(code);
  await expect(messageOf(page).last()).toContainText('This code no longer works');
  await page.keyboard.press('Escape');
  await page.getByRole('button', {name: 'Pay', exact: true}).click();
  await expect(page.getByText('You are signed out. Sign in again to pay.')).toBeVisible();
  await page.reload();
  await signIn(page, larkpost);
});

test('another way at the sign-in: by text to the phone of the account, and by a call', async ({
  page,
  larkpost,
}) => {
  await page.goto(await larkpost.start());
  await signIn(page, larkpost);
  await openAccount(page);
  await addPhone(page, larkpost);
  await page.getByRole('button', {name: 'Sign out'}).click();
  await page.getByLabel('E-mail address').fill(ADDRESS);
  await picture(page, 'sign-in');
  await page.getByRole('button', {name: 'Send me a code'}).click();
  await expect(page.getByLabel('Security code')).toBeFocused();
  await picture(page, 'sign-in-code');
  await page.getByRole('button', {name: 'Text me'}).click();
  await expect(page.getByRole('heading', {name: 'Check your phone'})).toBeVisible();
  await expect.poll(() => larkpost.calls).toBe(2);
  await page.getByRole('button', {name: 'Call me'}).click();
  await expect(page.getByRole('heading', {name: 'Answer your phone'})).toBeVisible();
  await expect(page.getByText('Larkpost is calling…')).toBeVisible();
  await picture(page, 'sign-in-call');
  await page.getByRole('region', {name: 'Phone'}).getByRole('button', {name: 'Answer'}).click();
  const said = page.getByRole('log', {name: 'Said on the telephone'});
  await expect(said).toContainText('hang up');
  const code = /Your code is: ([\d, ]+)\./.exec((await said.textContent()) ?? '')?.[1] ?? '';
  await page.getByLabel('Security code').click();
  await page.keyboard.type(code.replace(/\D/g, ''));
  await expect(page.getByRole('heading', {name: 'You are signed in'})).toBeVisible();
});

test('wrong codes lock the account for a while, and after it the person is let in', async ({
  page,
  larkpost,
}) => {
  let now = Date.now();
  const lock = {perCaller: 3, perIdentity: 100, durationMs: 15 * 60_000};
  await page.goto(await larkpost.start({resendMs: 1}, {lock, now: () => now}));
  await askForCode(page);
  await expect(page.getByLabel('Security code')).toBeFocused();
  for (const off of [1, 2, 3]) {
    await expect(page.getByLabel('Security code')).toBeEditable();
    await page.keyboard.type(String((Number(larkpost.code) + off) % 1_000_000).padStart(6, '0'));
    await expect(messageOf(page)).toContainText(
      off < 3 ? `${5 - off} attempts left` : 'Too many wrong codes',
    );
  }
  await picture(page, 'locked');
  await page.getByRole('button', {name: 'Use another address'}).click();
  await askForCode(page);
  await expect(page.getByText('Signing in is locked for a while')).toBeVisible();
  now += 15 * 60_000;
  await signIn(page, larkpost);
});
