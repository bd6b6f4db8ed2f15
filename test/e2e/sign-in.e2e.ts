import {expect, type Page} from '@playwright/test';
import {ADDRESS, askForCode, copyWholeMail, type Larkpost, messageOf, test} from './larkpost.js';

const SIGNED_IN = {name: 'You are signed in'};

/** Asks for another code by the field's button, and signs in with it. */
async function signInWithNewCode(page: Page, larkpost: Larkpost): Promise<void> {
  await page.getByRole('button', {name: 'Send a new code'}).click();
  await expect(messageOf(page)).toContainText('A new code is on its way');
  expect(larkpost.mails).toBe(2);
  await page.getByLabel('Security code').click();
  await page.keyboard.type(larkpost.code);
  await expect(page.getByRole('heading', SIGNED_IN)).toBeVisible();
}

test('a mailed code: the whole mail is copied, pasted, and the person is signed in', async ({
  page,
  larkpost,
}) => {
  await page.goto(await larkpost.start());
  await askForCode(page);
  await expect(page.getByRole('heading', {name: 'Check your mail'})).toBeVisible();
  await expect(page.getByText(/We sent a code to a•+@e/)).toBeVisible();
  await copyWholeMail(page);
  await page.getByLabel('Security code').click();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByRole('heading', SIGNED_IN)).toBeVisible();
  await expect(page.getByRole('main').getByText(ADDRESS)).toBeVisible();
  expect(larkpost.mails).toBe(1);
  await page.reload();
  await expect(page.getByRole('heading', SIGNED_IN)).toBeVisible();
});

test('a wrong code shows the attempts left, and can be corrected at once', async ({page, larkpost}) => {
  await page.goto(await larkpost.start());
  await askForCode(page);
  const field = page.getByLabel('Security code');
  await expect(field).toBeFocused();
  await page.keyboard.type(larkpost.wrongCode);
  await expect(messageOf(page)).toContainText('4 attempts left');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.type(larkpost.code);
  await expect(page.getByRole('heading', SIGNED_IN)).toBeVisible();
  expect(larkpost.mails).toBe(1);
});

test('five wrong codes end the challenge, and a new code opens it again', async ({page, larkpost}) => {
  await page.goto(await larkpost.start({resendMs: 0}));
  await askForCode(page);
  await expect(page.getByLabel('Security code')).toBeFocused();
  for (let left = 4; left >= 0; left--) {
    await expect(page.getByLabel('Security code')).toBeEditable();
    // Each try is another code: one that was refused is not sent again.
    await page.keyboard.type(String((Number(larkpost.code) + 5 - left) % 1_000_000).padStart(6, '0'));
    await expect(messageOf(page)).toContainText(
      left > 0 ? new RegExp(`${left} attempts? left`) : 'Too many wrong codes',
    );
  }
  await signInWithNewCode(page, larkpost);
});

test('an expired code says so, keeps what was typed, and a new one signs in', async ({page, larkpost}) => {
  await page.goto(await larkpost.start({ttlMs: 1500, resendMs: 0}));
  await askForCode(page);
  await expect(page.getByLabel('Security code')).toBeFocused();
  await page.keyboard.type('123');
  await expect(messageOf(page)).toContainText('This code has expired');
  await expect(page.getByLabel('Security code')).toHaveValue('123');
  await signInWithNewCode(page, larkpost);
});

test('another code can be had after its cooldown, once a click, and only the newest works', async ({
  page,
  larkpost,
}) => {
  await page.goto(await larkpost.start({resendMs: 2000}));
  await askForCode(page);
  const resend = page.getByRole('button', {name: /Send a new code/});
  await expect(resend).toHaveText(/in 0:0\d/);
  await resend.click({force: true});
  expect(larkpost.mails).toBe(1);
  const old = larkpost.code;
  await expect(resend).toHaveText('Send a new code', {timeout: 10_000});
  await resend.dblclick();
  await expect.poll(() => larkpost.mails).toBe(2);
  await expect(messageOf(page)).toContainText('A new code is on its way');
  await expect(resend).toHaveText(/in 0:0\d/);
  await page.getByLabel('Security code').click();
  await page.keyboard.type(old);
  await expect(messageOf(page)).toContainText('attempts left');
  await page.keyboard.type(larkpost.code);
  await expect(page.getByRole('heading', SIGNED_IN)).toBeVisible();
  expect(larkpost.mails).toBe(2);
});

test('a reload in the middle goes on with the same code', async ({page, larkpost}) => {
  await page.goto(await larkpost.start());
  await askForCode(page);
  await expect(page.getByRole('heading', {name: 'Check your mail'})).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', {name: 'Check your mail'})).toBeVisible();
  await expect(page.getByText(/We sent a code to a•+@e/)).toBeVisible();
  await expect(page.getByRole('timer')).toHaveText(/Code expires in [45]:\d\d/);
  await copyWholeMail(page);
  await page.getByLabel('Security code').click();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByRole('heading', SIGNED_IN)).toBeVisible();
  expect(larkpost.mails).toBe(1);
});

test('a service that is gone loses nothing that was typed, and a new code gets the person in', async ({
  page,
  larkpost,
}) => {
  await page.goto(await larkpost.start());
  await larkpost.stop();
  await askForCode(page);
  await expect(page.getByText('We couldn’t reach Larkpost')).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toHaveValue(ADDRESS);

  await larkpost.start();
  await page.getByRole('button', {name: 'Send me a code'}).click();
  await expect(page.getByLabel('Security code')).toBeFocused();
  const code = larkpost.code;
  await larkpost.stop();
  await page.keyboard.type(code);
  await expect(messageOf(page)).toContainText('We couldn’t check the code');
  await expect(page.getByLabel('Security code')).toHaveValue(code);

  await larkpost.start();
  await page.getByRole('button', {name: 'Try again'}).click();
  await expect(messageOf(page)).toContainText('This code no longer works');
  await expect(page.getByLabel('Security code')).toHaveValue(code);
  await signInWithNewCode(page, larkpost);
});

test('a code that was forgotten while the page was reloaded leads back to the address', async ({
  page,
  larkpost,
}) => {
  await page.goto(await larkpost.start());
  await askForCode(page);
  await expect(page.getByLabel('Security code')).toBeFocused();
  await larkpost.stop();
  await larkpost.start();
  await page.reload();
  await expect(messageOf(page)).toContainText('This code no longer works');
  await page.getByRole('button', {name: 'Send a new code'}).click();
  await expect(page.getByText('Enter your address once more')).toBeVisible();
  await askForCode(page);
  await expect.poll(() => larkpost.mails).toBe(2);
});

test('an address that is none is refused before anything is sent', async ({page, larkpost}) => {
  await page.goto(await larkpost.start());
  await askForCode(page, 'ana@');
  await expect(page.getByText('Enter an e-mail address')).toBeVisible();
  expect(larkpost.mails).toBe(0);
});

test('the code is in no address, no storage and no text of the page', async ({page, larkpost}) => {
  await page.goto(await larkpost.start());
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await askForCode(page);
  await expect(page.getByLabel('Security code')).toBeFocused();
  const {code} = larkpost;
  await page.keyboard.type(code);
  await expect(page.getByRole('heading', SIGNED_IN)).toBeVisible();
  expect(addresses.join()).not.toContain(code);
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage), document.cookie]),
  );
  expect(kept).not.toContain(code);
  expect(await page.locator('.product').evaluate((element) => element.outerHTML)).not.toContain(code);
});
