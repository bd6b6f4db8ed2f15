import {expect, type Page, type Request} from '@playwright/test';
import {askForCode, expectGoodLooks, messageOf, test, type Larkpost} from './larkpost.js';

/** Signs in; from then on what is asked of the service is kept, in order. */
async function signedIn(page: Page, larkpost: Larkpost): Promise<Request[]> {
  await page.goto(await larkpost.start());
  await askForCode(page);
  await expect(page.getByLabel('Security code')).toBeFocused();
  await page.keyboard.type(larkpost.code);
  await expect(page.getByRole('heading', {name: 'You are signed in'})).toBeVisible();
  const asked: Request[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') asked.push(request);
  });
  return asked;
}

const paths = (asked: readonly Request[]): string[] =>
  asked.map((request) => new URL(request.url()).pathname);

async function pay(page: Page, payee = 'Acme Bicycles', amount = '49.90'): Promise<void> {
  await page.getByLabel('To', {exact: true}).fill(payee);
  await page.getByLabel('Amount in euros').fill(amount);
  await page.getByRole('button', {name: 'Pay', exact: true}).click();
}

/** It is in the dialog by a slot, and no descendant of it. */
const headingOf = (page: Page) => page.getByRole('heading', {name: 'Confirm your payment'});
const dialogOf = (page: Page) => page.getByRole('dialog', {name: 'Confirm your payment'});

test('a payment is demanded a code, confirmed by the mailed one, sent again as it was, and shown', async ({
  page,
  larkpost,
}) => {
  const asked = await signedIn(page, larkpost);
  await pay(page);
  const dialog = dialogOf(page);
  await expect(page.getByText('€49.90', {exact: true})).toBeVisible();
  await expect(page.getByText('Acme Bicycles', {exact: true})).toBeVisible();
  await expect(headingOf(page)).toBeFocused();
  expect(larkpost.mails).toBe(2);
  await page.keyboard.type(larkpost.wrongCode);
  await expect(messageOf(page).nth(1)).toContainText('4 attempts left');
  await page.keyboard.type(larkpost.code);
  await expect(page.getByText(/^Paid €49\.90 to Acme Bicycles\. Receipt/)).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('region', {name: 'Paid'}).getByRole('listitem')).toHaveText(
    /Acme Bicycles\s*€49.90/,
  );
  expect(paths(asked)).toEqual([
    '/api/payments',
    '/otp/issue',
    '/otp/verify',
    '/otp/verify',
    '/api/payments',
  ]);
  const [first, second] = [asked[0]!, asked[4]!];
  expect(second.postData()).toBe(first.postData());
  const keys = [first, second].map((request) => request.headers()['idempotency-key']);
  expect(keys[0]).toBe(keys[1]);
  expect(first.headers()['x-step-up-proof']).toBeUndefined();
  expect(second.headers()['x-step-up-proof']).toMatch(/^\S{16,}$/);
});

test('a payment that is not confirmed is not made, and can be tried again', async ({page, larkpost}) => {
  const asked = await signedIn(page, larkpost);
  await pay(page);
  await expect(dialogOf(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Not paid: the payment was not confirmed.')).toBeVisible();
  await expect(page.getByRole('button', {name: 'Pay', exact: true})).toBeEnabled();
  expect(paths(asked)).toEqual(['/api/payments', '/otp/issue', '/otp/cancel']);
  await page.getByRole('button', {name: 'Pay', exact: true}).click();
  await expect(headingOf(page)).toBeFocused();
  await page.keyboard.type(larkpost.code);
  await expect(page.getByText(/^Paid €49\.90/)).toBeVisible();
});

test('who did not ask for the code ends the payment, and reads whom to call', async ({page, larkpost}) => {
  await signedIn(page, larkpost);
  await pay(page);
  await page.getByRole('button', {name: 'I didn’t ask for this'}).click();
  await expect(page.getByText(/^Stopped/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/The payment was stopped\. .* call us/)).toBeVisible();
  expect(await page.evaluate(async () => (await (await fetch('/api/payments')).json()) as unknown)).toEqual({
    payments: [],
  });
});

test('a transaction that is changed on its way is refused by the page, and nothing is paid (S-40)', async ({
  page,
  larkpost,
}) => {
  const asked = await signedIn(page, larkpost);
  await page.route('**/otp/issue', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as {challenge: {transaction: object}};
    body.challenge.transaction = {...body.challenge.transaction, payee: 'Mallory'};
    await route.fulfill({response: answer, json: body});
  });
  await pay(page);
  await expect(page.getByText(/what was to be confirmed is not what you entered/)).toBeVisible();
  await expect(dialogOf(page)).toBeHidden();
  expect(paths(asked)).not.toContain('/otp/verify');
});

test('a payment that is changed after it was confirmed is refused by the service (S-40)', async ({
  page,
  larkpost,
}) => {
  await signedIn(page, larkpost);
  let sent = 0;
  await page.route('**/api/payments', async (route) => {
    if (route.request().method() !== 'POST' || ++sent < 2) return route.continue();
    return route.continue({postData: JSON.stringify({amount: '9000.00', currency: 'EUR', payee: 'Mallory'})});
  });
  await pay(page);
  await expect(headingOf(page)).toBeFocused();
  await page.keyboard.type(larkpost.code);
  await expect(page.getByText(/the confirmation was not accepted/)).toBeVisible();
  await page.unroute('**/api/payments');
  expect(await page.evaluate(async () => (await (await fetch('/api/payments')).json()) as unknown)).toEqual({
    payments: [],
  });
});

test('what is no payment is said where it is typed, and nothing is sent', async ({page, larkpost}) => {
  const asked = await signedIn(page, larkpost);
  await pay(page, 'Acme', '49.905');
  await expect(page.getByText('Enter an amount in euros, such as 49.90.')).toBeVisible();
  await expect(page.getByLabel('Amount in euros')).toBeFocused();
  await pay(page, ' ', '5');
  await expect(page.getByText('Who is it for?')).toBeVisible();
  expect(asked).toEqual([]);
});

for (const [name, screen] of Object.entries({
  'a desktop': {viewport: {width: 1280, height: 860}, colorScheme: 'light' as const},
  'a small phone in the dark, its keyboard open': {
    viewport: {width: 320, height: 256},
    colorScheme: 'dark' as const,
  },
})) {
  test.describe(`on ${name}`, () => {
    test.use(screen);

    test('a payment fits and breaks no accessibility rule, from the form to the receipt (X-39, X-40)', async ({
      page,
      larkpost,
    }) => {
      await signedIn(page, larkpost);
      await expectGoodLooks(page);
      await pay(page);
      await expect(headingOf(page)).toBeFocused();
      await page.waitForTimeout(300);
      await expectGoodLooks(page);
      await page.keyboard.type(larkpost.code);
      await expect(page.getByText(/^Paid €49\.90/)).toBeVisible();
      await expect(dialogOf(page)).toBeHidden();
      await expectGoodLooks(page);
    });
  });
}
