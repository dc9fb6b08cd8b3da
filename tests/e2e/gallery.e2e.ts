/** `npm run gallery` shows every chart of the example files in a real browser, light and dark, and charts answer there. */
import { expect, it } from 'vitest';
import { ALL_EXAMPLES } from '../gallery/all-examples.ts';
import { serveGallery } from '../tools/gallery.mjs';
import { openBrowser, watchFaults } from './browser.ts';

it('the gallery lists and draws every chart, turns dark, and hands back what a chart asks for', async () => {
  const [browser, gallery] = await Promise.all([openBrowser(), serveGallery(0)]);
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
    const faults = await watchFaults(page);
    await page.goto(gallery.url);
    await page.locator('[data-shown="overview"]').waitFor({ state: 'attached' });
    expect(await page.locator('#index a').allTextContents()).toEqual(['overview', ...ALL_EXAMPLES.map(([file]) => file)]);
    const drawn = () => page.evaluate(() => Array.from(document.querySelectorAll('.gallery-host'), (host) => Math.max(0, ...Array.from(host.querySelectorAll('svg, canvas'), (each) => each.getBoundingClientRect().height))));
    expect((await drawn()).filter((height) => height > 20)).toHaveLength(ALL_EXAMPLES.length);

    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.getByRole('button', { name: 'Dark' }).click();
    expect(await ground()).not.toBe(light);

    const [, { sizes, examples }] = ALL_EXAMPLES.find(([file]) => file === 'life-charts')!;
    await page.getByRole('link', { name: 'life-charts' }).first().click();
    await page.locator('[data-shown="life-charts"]').waitFor({ state: 'attached' });
    expect((await drawn()).filter((height) => height > 20)).toHaveLength(sizes.length * examples.length);
    const scrubbed = async () => Number(await page.locator('.scrubber').first().getAttribute('x1'));
    const before = await scrubbed();
    await page.getByRole('slider').first().press('ArrowRight');
    expect(await scrubbed()).toBeGreaterThan(before);
    expect(faults).toEqual([]);
  } finally {
    await Promise.all([browser.close(), gallery.close()]);
  }
});
