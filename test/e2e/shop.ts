import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, type Page} from '@playwright/test';
import {totp} from '../support/totp.js';
import {ADDRESS, askForCode, expectFit, expectGoodLooks, type Larkpost} from './larkpost.js';

/** Where the pictures of the journeys are kept, to be looked at. */
const PICTURES = fileURLToPath(new URL('../../test-results/pictures/demo', import.meta.url));
mkdirSync(PICTURES, {recursive: true});

const SIZES = {desktop: {width: 1280, height: 860}, phone: {width: 390, height: 844}} as const;

/**
 * Keeps pictures of the page as it is, at desktop and phone size, light and dark. In each it fits the width, and breaks no
 * accessibility rule.
 */
export async function picture(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
      await page.screenshot({path: join(PICTURES, `${name}-${size}-${colorScheme}.png`)});
      // Contrast differs by scheme, and layout by size: two of the four have both.
      const isChecked = (size === 'desktop') === (colorScheme === 'light');
      await (isChecked ? expectGoodLooks(page) : expectFit(page));
    }
  }
  await page.setViewportSize(SIZES.desktop);
  await page.emulateMedia({colorScheme: 'light', reducedMotion: 'reduce'});
}

/** Signs in by a mailed code. */
export async function signIn(page: Page, larkpost: Larkpost, address = ADDRESS): Promise<void> {
  await askForCode(page, address);
  await expect(page.getByLabel('Security code')).toBeFocused();
  await page.keyboard.type(larkpost.code);
  await expect(page.getByRole('heading', {name: 'You are signed in'})).toBeVisible();
}

/** Types into the field of the open dialog: its heading has the focus, and a key there means the field. */
export async function typeInDialog(page: Page, heading: string, code: () => string): Promise<void> {
  await expect(page.getByRole('heading', {name: heading})).toBeFocused();
  await page.keyboard.type(code());
}

export async function openAccount(page: Page): Promise<void> {
  await page.getByRole('link', {name: 'Account'}).click();
  await expect(page.getByRole('heading', {name: 'Your account'})).toBeVisible();
}

const STEP_MS = 30_000;

/**
 * The code that an app shows for a step after the given one, as near to now as may be.
 * @param secret as the page shows it, in groups
 * @param after a step whose code is spent; -1 for the step before the present one
 */
export async function appCodeAfter(secret: string, after: number): Promise<{code: string; step: number}> {
  // Not at the end of a step, so that the code is not too old once it is typed.
  const left = STEP_MS - (Date.now() % STEP_MS);
  if (left < 3000) await new Promise((resolve) => setTimeout(resolve, left + 100));
  const present = Math.floor(Date.now() / STEP_MS);
  const step = after === -1 ? present - 1 : Math.max(after + 1, present);
  const address = `otpauth://totp/x?secret=${secret.replaceAll(' ', '')}`;
  return {code: totp(address, step * STEP_MS), step};
}
