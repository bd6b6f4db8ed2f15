import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {expect, type Locator, type Page, test} from '@playwright/test';
import {ROOT} from '../tools/process.mjs';

/** The pictures that somebody has looked at and approved, a folder for each major version of the engine. */
const APPROVED = join(ROOT, 'test/pictures');

/** Edges of round corners and letters differ a little from one machine to the next; a moved edge or another colour more. */
export const TOLERANCE = {maxDiffPixelRatio: 0.002, threshold: 0.05, animations: 'disabled'} as const;

export interface Approval {
  readonly folder: string;
  /** Whether it is for the very version that is running: no other one fails a test. */
  readonly isOwn: boolean;
}

/** The pictures to compare with: those of the running version, or else of the newest before it. */
export function approvalFor(version: string, folders: readonly string[]): Approval {
  const own = folderOf(version);
  const [newest = own] = [...folders].sort((one, other) => majorOf(other) - majorOf(one));
  return folders.includes(own) || folders.length === 0
    ? {folder: own, isOwn: true}
    : {folder: newest, isOwn: false};
}

/** What there is to compare with, for the browser of a page. */
export function approvalOf(page: Page): Approval {
  const version = page.context().browser()?.version() ?? '';
  if (process.env['APPROVE']) return {folder: folderOf(version), isOwn: true};
  return approvalFor(version, existsSync(APPROVED) ? readdirSync(APPROVED) : []);
}

/**
 * Compares a part of the page with its approved picture. On a version of the engine that nobody has approved pictures
 * for, what differs is reported and fails nothing.
 */
export async function looksApproved(
  target: Page | Locator,
  name: string,
  {folder, isOwn}: Approval,
): Promise<void> {
  const path = [folder, `${name}.png`];
  const compare = (expected: typeof expect.soft): Promise<void> =>
    // One signature for pages and one for parts of them.
    'goto' in target
      ? expected(target).toHaveScreenshot(path, TOLERANCE)
      : expected(target).toHaveScreenshot(path, TOLERANCE);
  if (isOwn) return compare(expect.soft);
  await compare(expect).catch(() => {
    test.info().annotations.push({type: 'differs', description: `${name} from ${folder}`});
    console.log(`${name} differs from what was approved for ${folder}, and fails nothing here.`);
  });
}

/** The folder of a version's major. */
function folderOf(version: string): string {
  return `chromium-${version.split('.', 1)[0] ?? ''}`;
}

function majorOf(folder: string): number {
  return Number(folder.split('-').at(-1));
}
