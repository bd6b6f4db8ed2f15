import type {Page} from '@playwright/test';

/** Keeps what a page complains of: errors that nobody caught, and the console's errors and warnings. */
export function reportsOf(page: Page): string[] {
  const reports: string[] = [];
  page.on('pageerror', (error) => reports.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) reports.push(message.text());
  });
  return reports;
}

/** Keeps every script from the page until it is told to let them through, as a slow network does. */
export async function holdScripts(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\.js(?:\?|$)/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
