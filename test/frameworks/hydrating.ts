/** A page of a server whose field is typed into before its scripts are there. */
import type {Locator, Page} from '@playwright/test';
import {expect} from '@playwright/test';
import {holdScripts} from './page-reports.js';

/** Opens a page whose scripts are on their way, and types; what it answers lets them come. */
export async function typeBeforeScripts(page: Page, url: string, text: string): Promise<() => void> {
  const release = await holdScripts(page);
  await page.goto(url, {waitUntil: 'commit'});
  await codeOf(page).focus();
  await page.keyboard.type(text);
  expect(await page.evaluate(() => customElements.get('otp-input') === undefined)).toBe(true);
  await codeOf(page).evaluate((input) => Object.assign(globalThis, {typedInto: input}));
  return release;
}

export function codeOf(page: Page): Locator {
  return page.getByLabel('Security code');
}

/** What a person sees in the row. */
export function painted(page: Page): Locator {
  return page.locator('otp-input .slots');
}
