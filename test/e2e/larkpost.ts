import {AxeBuilder} from '@axe-core/playwright';
import type {Locator, Page} from '@playwright/test';
import {expect, test as base} from '@playwright/test';
import {defaultConfig, type ServiceConfig} from '../../demo/server/config.js';
import {createService, type Service} from '../../demo/server/service.js';

type Policy = Partial<ServiceConfig['challenge']>;

/** The demo's service for one test: started when the test wants it, stopped after it. */
export class Larkpost {
  #service: Service | undefined;
  #received = 0;
  #port = 0;

  async start(policy: Policy = {}, overrides: Partial<ServiceConfig> = {}): Promise<string> {
    const challenge = {...defaultConfig.challenge, ...policy};
    this.#service = await createService({
      port: this.#port,
      challenge,
      log: {level: 'silent'},
      ...overrides,
    });
    this.#port = Number(new URL(this.#service.url).port);
    return this.#service.url;
  }

  /** Stops it; the next start takes the same address, and knows nothing of before. */
  async stop(): Promise<void> {
    this.#received = this.mails;
    await this.#service?.close();
    this.#service = undefined;
  }

  /** How many mails arrived at the SMTP server, restarts included. */
  get mails(): number {
    return this.#received + (this.#service?.mailbox?.received ?? 0);
  }

  /** The code of the newest mail, as a person reads it. */
  get code(): string {
    const [newest] = this.#service?.mailbox?.messages ?? [];
    const code = /^\d{6}$/m.exec(newest?.text ?? '')?.[0];
    if (!code) throw new Error('No mail with a code has arrived.');
    return code;
  }

  /** How many texts and calls arrived at the telephone. */
  get calls(): number {
    return this.#service?.phone?.received ?? 0;
  }

  /** The code of the newest text, as a person reads it. */
  get textedCode(): string {
    const code = /^\d{6}/.exec(this.#service?.phone?.events[0]?.text ?? '')?.[0];
    if (!code) throw new Error('No text with a code has arrived.');
    return code;
  }

  /** A code that is surely wrong. */
  get wrongCode(): string {
    return String((Number(this.code) + 1) % 1_000_000).padStart(6, '0');
  }
}

export const test = base.extend<{larkpost: Larkpost}>({
  // Playwright wants the pattern, also when nothing is taken from it.
  larkpost: async ({}, use) => {
    const larkpost = new Larkpost();
    await use(larkpost);
    await larkpost.stop();
  },
});

export const ADDRESS = 'ana@example.com';

/** Types the address and asks for the code. */
export async function askForCode(page: Page, address = ADDRESS): Promise<void> {
  await page.getByLabel('E-mail address').fill(address);
  await page.getByRole('button', {name: 'Send me a code'}).click();
}

/** Opens the newest mail and copies all of it, by the keyboard. */
export async function copyWholeMail(page: Page): Promise<void> {
  await page
    .getByRole('button', {name: /is your Larkpost code/})
    .first()
    .click();
  const mail = page.getByRole('document', {name: 'Mail'});
  await mail.focus();
  await mail.evaluate((element) => getSelection()?.selectAllChildren(element));
  await page.keyboard.press('ControlOrMeta+c');
}

/** What the field says below the code. */
export function messageOf(page: Page): Locator {
  return page.locator('otp-input [slot=message]');
}

/** The page is no wider than its window, and axe finds nothing wrong with it. */
export async function expectGoodLooks(page: Page): Promise<void> {
  await expectFit(page);
  const {violations} = await new AxeBuilder({page}).analyze();
  expect(violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)])).toEqual([]);
}

/** The page is no wider than its window. */
export async function expectFit(page: Page): Promise<void> {
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
}
