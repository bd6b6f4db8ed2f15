import {expect} from '@playwright/test';
import {askForCode, expectGoodLooks, messageOf, test} from './larkpost.js';

const SCREENS = [
  {name: 'a desktop', viewport: {width: 1280, height: 860}, colorScheme: 'light'},
  {name: 'a desktop in the dark', viewport: {width: 1280, height: 860}, colorScheme: 'dark'},
  {name: 'a phone', viewport: {width: 390, height: 844}, colorScheme: 'light'},
  {name: 'a small phone in the dark', viewport: {width: 320, height: 568}, colorScheme: 'dark'},
] as const;

for (const {name, ...screen} of SCREENS) {
  test.describe(`on ${name}`, () => {
    test.use(screen);

    test('every step fits the width and breaks no accessibility rule (X-11, X-40)', async ({
      page,
      larkpost,
    }) => {
      await page.goto(await larkpost.start());
      await expect(page.getByLabel('E-mail address')).toBeFocused();
      await expectGoodLooks(page);
      await askForCode(page);
      await expect(page.getByLabel('Security code')).toBeFocused();
      await expectGoodLooks(page);
      await page.keyboard.type(larkpost.wrongCode);
      await expect(messageOf(page)).toContainText('attempts left');
      await expectGoodLooks(page);
      await page.keyboard.type(larkpost.code);
      await expect(page.getByRole('heading', {name: 'You are signed in'})).toBeVisible();
      await expectGoodLooks(page);
      await page.goto(new URL('/inbox', page.url()).href);
      await expect(page.getByRole('heading', {name: 'Mail'})).toBeVisible();
      await expectGoodLooks(page);
    });
  });
}
