/** Both builds open without a fault and draw a first curve from what the worker computed. */
import { copyFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { long } from '../long.ts';
import { openBrowser, serveFolder, serveSite, singleFile, siteFolder, watchFaults } from './browser.ts';

let browser: Browser;
let aside: string;

beforeAll(async () => {
  browser = await openBrowser();
  aside = await mkdtemp(join(tmpdir(), 'tend-smoke-'));
});

afterAll(async () => {
  await browser?.close();
  if (aside) await rm(aside, { recursive: true, force: true });
});

/**
 * Opens an address, waits for the first curve and checks that nothing went wrong on the way. @param more what else is
 * looked at
 */
async function opensWell(url: string, more: (page: Page) => Promise<void> = () => Promise.resolve()): Promise<void> {
  const page = await browser.newPage();
  try {
    const faults = await watchFaults(page);
    await page.goto(url);
    const ready = page.locator('[data-ready]').waitFor({ state: 'attached', timeout: 20_000 });
    // The faults say why a page never got ready; a bare timeout would not.
    await ready.catch(() => faults.push('the page never got ready'));
    expect(faults).toEqual([]);
    expect(await page.getByRole('heading').first().isVisible()).toBe(true);
    await more(page);
  } finally {
    await page.close();
  }
}

it('the site opens', async () => {
  const site = await serveSite();
  try {
    await opensWell(site.url);
  } finally {
    await site.close();
  }
});

long('the site opens below any path', async () => {
  await cp(siteFolder, join(aside, 'some/school'), { recursive: true });
  const site = await serveFolder(aside, 0);
  try {
    await opensWell(`${site.url}some/school/`);
  } finally {
    await site.close();
  }
});

long('the single file opens from disk, alone in its folder', async () => {
  const file = join(aside, 'a copy.html');
  await copyFile(singleFile, file);
  await opensWell(pathToFileURL(file).href, async (page) => {
    // Its link works only here and says so; which folders somebody has is nobody's business.
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = page.locator('dialog');
    await dialog.getByText('this link works only here').waitFor();
    expect(await dialog.locator('.share-link input').inputValue()).toMatch(/^a%20copy\.html#v=1&/);
    await dialog.locator('code:not([data-checksum=""])').waitFor();
    await page.locator('.print-sheet').waitFor({ state: 'attached' });
    expect(await page.evaluate(() => document.body.textContent)).not.toContain('tend-smoke-');
    expect(await page.evaluate(() => document.body.textContent)).not.toContain('file:');
  });
});
