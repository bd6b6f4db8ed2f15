import {expect} from '@playwright/test';
import {expectGoodLooks, test} from './larkpost.js';
import {picture, signIn, typeInDialog} from './shop.js';

test.use({reducedMotion: 'reduce'});
// The pictures take their time.
test.setTimeout(90_000);

test('a parcel is handed over: the recipient’s screen shows the code, the courier’s takes it', async ({
  page,
  browser,
  larkpost,
}) => {
  const url = await larkpost.start({resendMs: 1});
  await page.goto(url);
  await signIn(page, larkpost);
  await page.getByRole('link', {name: 'Parcels'}).click();
  await expect(page.getByText('On its way, today').first()).toBeVisible();
  await picture(page, 'parcels');

  const van = await browser.newContext({reducedMotion: 'reduce'});
  const courier = await van.newPage();
  await courier.goto(`${url}/courier`);
  await courier.getByRole('button', {name: 'Hand over'}).click();
  await expect(courier.getByText('Choose a parcel, or type its label.')).toBeVisible();
  await courier.getByRole('radio').first().check();
  await picture(courier, 'courier');
  await courier.getByRole('button', {name: 'Hand over'}).click();
  await expect(courier.getByText('The code is on the recipient’s screen.').first()).toBeVisible();

  const shown = page.getByLabel(/^Code: /);
  await expect(shown).toBeVisible();
  const code = ((await shown.textContent()) ?? '').replace(/\D/g, '');
  expect(code).toMatch(/^\d{6}$/);
  // It is nowhere but there.
  expect(await courier.locator('body').evaluate((body) => body.outerHTML)).not.toContain(code);
  expect(larkpost.mails).toBe(1);
  await picture(page, 'parcel-at-the-door');
  await picture(courier, 'courier-code');
  await typeInDialog(courier, 'Confirm the hand-over', () => code);
  await expect(courier.getByText(/^LP-\S+ was handed over\.$/)).toBeVisible();
  await expect(page.getByText(/^Handed over at/)).toBeVisible();
  await expect(shown).toBeHidden();
  await van.close();
});

test('a hand-over that nobody confirms leaves the parcel in the van', async ({page, larkpost}) => {
  const url = await larkpost.start();
  await page.goto(url);
  await signIn(page, larkpost);
  await page.goto(`${url}/courier`);
  await page.getByRole('radio').first().check();
  await page.getByRole('button', {name: 'Hand over'}).click();
  await expect(page.getByRole('dialog', {name: 'Confirm the hand-over'})).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Not handed over: no code was entered.')).toBeVisible();
  await page.getByLabel('Or type the label').fill('LP-0000-0000-0000');
  await page.getByRole('button', {name: 'Hand over'}).click();
  await expect(page.getByText('No parcel has that label.')).toBeVisible();
  await page.goto(`${url}/parcels`);
  await expect(page.getByText('On its way, today')).toHaveCount(2);
});

test('the small screens: phone and mail are one press away, and what arrives is told', async ({
  page,
  larkpost,
}) => {
  await page.setViewportSize({width: 390, height: 844});
  await page.goto(await larkpost.start());
  await signIn(page, larkpost);
  await expect(page.locator('#banner')).toContainText('is your Larkpost code');
  await page.getByRole('button', {name: /^Mail/}).click();
  await expect(page.getByRole('button', {name: /is your Larkpost code/})).toBeVisible();
  await expect(page.getByRole('heading', {name: 'You are signed in'})).toBeHidden();
  await page.getByRole('button', {name: /^Phone/}).click();
  await expect(page.getByText('No messages yet')).toBeVisible();
  await expectGoodLooks(page);
  await page.getByRole('button', {name: 'Larkpost', exact: true}).click();
  await expect(page.getByRole('heading', {name: 'You are signed in'})).toBeVisible();
  await page.goto(new URL('/phone', page.url()).href);
  await expect(page.getByRole('heading', {name: 'Phone', level: 1})).toBeVisible();
  await expectGoodLooks(page);
});

test('who is not signed in is led to the sign-in from every page of a person', async ({page, larkpost}) => {
  const url = await larkpost.start();
  for (const path of ['/account', '/parcels']) {
    await page.goto(url + path);
    await expect(page.getByRole('heading', {name: 'Sign in to Larkpost'})).toBeVisible();
  }
});
