/**
 * `npm run gallery` shows every chart of the example files in a real browser, light and dark, and charts answer there.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ALL_EXAMPLES } from '../gallery/all-examples.ts';
import { serveGallery } from '../tools/gallery.mjs';
import { openBrowser, watchFaults } from './browser.ts';

/**
 * Every example drawn in the page's own document, as the lines of the golden files; the page must measure no letters.
 */
async function drawnIn(page: Page): Promise<[file: string, text: string][]> {
  await page.addScriptTag({ type: 'module', url: '/in-page.ts' });
  await page.waitForFunction(() => 'drawInPage' in window);
  return page.evaluate(() => (window as unknown as { drawInPage: () => [string, string][] }).drawInPage());
}

it('the gallery draws every chart, as the golden files say, turns dark, and hands back what a chart asks for', async () => {
  const [browser, gallery] = await Promise.all([openBrowser(), serveGallery(0)]);
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
    const faults = await watchFaults(page);
    // Charts measure letters on a canvas without options; without one they go by the average letter, as the golden
    // files do.
    await page.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext as (
        kind: string,
        options?: unknown,
      ) => RenderingContext | null;
      HTMLCanvasElement.prototype.getContext = function getContext(
        this: HTMLCanvasElement,
        kind: string,
        options?: unknown,
      ) {
        return options === undefined ? null : real.call(this, kind, options);
      } as typeof HTMLCanvasElement.prototype.getContext;
    });
    await page.goto(gallery.url);
    await page.locator('[data-shown="overview"]').waitFor({ state: 'attached' });
    expect(await page.locator('#index a').allTextContents()).toEqual([
      'overview',
      ...ALL_EXAMPLES.map(([file]) => file),
    ]);
    const drawn = () =>
      page.evaluate(() =>
        Array.from(document.querySelectorAll('.gallery-host'), (host) =>
          Math.max(
            0,
            ...Array.from(host.querySelectorAll('svg, canvas'), (each) => each.getBoundingClientRect().height),
          ),
        ),
      );
    expect((await drawn()).filter((height) => height > 20)).toHaveLength(ALL_EXAMPLES.length);

    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.getByRole('button', { name: 'Dark' }).click();
    expect(await ground()).not.toBe(light);

    const [, { sizes, examples }] = ALL_EXAMPLES.find(([file]) => file === 'life-charts')!;
    await page.getByRole('link', { name: 'life-charts' }).first().click();
    await page.locator('[data-shown="life-charts"]').waitFor({ state: 'attached' });
    expect((await drawn()).filter((height) => height > 20)).toHaveLength(sizes.length * examples.length);
    const scrubbed = async () => parseFloat((await page.locator('.scrubber').first().getAttribute('d'))!.slice(1));
    const before = await scrubbed();
    await page.getByRole('slider').first().press('ArrowRight');
    expect(await scrubbed()).toBeGreaterThan(before);

    for (const [file, text] of await drawnIn(page)) {
      expect(text.split('\n'), file).toEqual(
        readFileSync(new URL(`../golden/charts/${file}.txt`, import.meta.url), 'utf8').split('\n'),
      );
    }
    expect(faults).toEqual([]);
  } finally {
    await Promise.all([browser.close(), gallery.close()]);
  }
});
