import type {FrameLocator, Locator, Page} from '@playwright/test';
import {expect} from '@playwright/test';
import {CODE, WRONG_CODE} from './codes.js';

/** A page of an application as a person sees it. All of them show the same few things. */
export class Stage {
  readonly page: Page;
  /** Where the field is: the page, or a frame of it. */
  readonly at: Page | FrameLocator;
  /** What the page says once the form was sent. */
  readonly answer: string;

  constructor(page: Page, at: Page | FrameLocator, answer: string) {
    this.page = page;
    this.at = at;
    this.answer = answer;
  }

  get field(): Locator {
    return this.at.locator('otp-input');
  }

  get code(): Locator {
    return this.at.getByLabel('Security code');
  }

  /** What a person sees in the row. */
  get painted(): Locator {
    return this.field.locator('.slots');
  }

  /** What the application itself knows: `Model` or `Completed`. */
  known(what: string): Locator {
    return this.at.getByLabel(what, {exact: true});
  }

  async type(text: string): Promise<void> {
    await this.code.focus();
    await this.page.keyboard.type(text);
  }

  async press(button: string): Promise<void> {
    await this.at.getByRole('button', {name: button, exact: true}).click();
  }

  /** Field, application and row agree. */
  async holds(code: string): Promise<void> {
    await expect(this.painted).toHaveText(code);
    await expect(this.field).toHaveJSProperty('value', code);
    await expect(this.known('Model')).toHaveText(`${code.length} of 6`);
  }
}

/** What is tried of every application, by the names of the table's columns. */
export const BEHAVIOURS: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  async type(stage) {
    await stage.type('482');
    await stage.holds('482');
    await stage.page.keyboard.press('Backspace');
    await stage.holds('48');
    await expect(stage.known('Completed')).toHaveText('0');
  },

  async paste(stage) {
    await stage.page.evaluate((text) => navigator.clipboard.writeText(text), 'Your code is 482-913.');
    await stage.code.focus();
    await stage.page.keyboard.press('ControlOrMeta+v');
    await stage.holds(CODE);
    await expect(stage.known('Completed')).toHaveText('1');
  },

  /** All at once and by an event of the engine's own, as browsers and phones do. */
  async autofill(stage) {
    await stage.code.fill(CODE);
    await stage.holds(CODE);
    await expect(stage.known('Completed')).toHaveText('1');
  },

  async complete(stage) {
    await stage.type(CODE);
    await stage.holds(CODE);
    await expect(stage.known('Completed')).toHaveText('1');
    await expect(stage.field).toHaveJSProperty('status', 'verified');
  },

  async 'wrong code'(stage) {
    await stage.type(WRONG_CODE);
    await expect(stage.field).toHaveJSProperty('status', 'rejected');
    await expect(stage.code).toHaveAttribute('aria-invalid', 'true');
    // The next key begins the next code.
    await stage.page.keyboard.type(CODE);
    await stage.holds(CODE);
    await expect(stage.field).toHaveJSProperty('status', 'verified');
    await expect(stage.known('Completed')).toHaveText('2');
  },

  /** By the form's own button, and by the application. */
  async reset(stage) {
    await stage.type('482');
    await stage.holds('482');
    await stage.press('Reset');
    await stage.holds('');
    await stage.type('48');
    await stage.press('Empty');
    await stage.holds('');
  },

  async submit(stage) {
    await stage.type(CODE);
    await expect(stage.field).toHaveJSProperty('status', 'verified');
    await stage.press('Continue');
    await expect(stage.at.locator('body')).toContainText(stage.answer);
  },

  /** The application takes the field away in the middle of a code, and brings one back. */
  async unmount(stage) {
    await stage.type('48');
    await stage.press('Remove');
    await expect(stage.field).toHaveCount(0);
    await stage.press('Bring back');
    for (const part of ['input', 'label', '.slots']) await expect(stage.field.locator(part)).toHaveCount(1);
    await stage.code.fill(CODE);
    await stage.holds(CODE);
    await expect(stage.known('Completed')).toHaveText('1');
  },
};
