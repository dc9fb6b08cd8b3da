/**
 * How long a map over two sliders takes in the page: from choosing the second slider to the first picture, and to the
 * last of its
 * 41 × 41 points. Headless Chromium on the built site, two workers. `node tests/bench/browser-sweep.mjs` prints one
 * JSON line; asserts nothing.
 */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../tools/chromium.mjs';
import { serveFolder } from '../tools/serve.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

export async function timeMap() {
  const site = await serveFolder(`${root}dist`, 0);
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 657 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(120_000);
    await page.goto(site.url);
    await page.locator('#charts path.band:not(.stale)[d]').waitFor({ state: 'attached' });
    await page.locator('.tabs a[href*="screen=compare"]').first().click();
    await page.getByRole('button', { name: 'over a slider' }).click();
    const card = page.locator('.swept-card');
    const done = () => card.getAttribute('data-done').then(Number);
    // The curve of one slider stands before the second is chosen.
    await page.waitForFunction(() => document.querySelector('.swept-card')?.dataset.checksum);
    const one = await done();
    const began = performance.now();
    await page.locator('.design select').nth(2).selectOption({ label: 'Hardship' });
    await page.locator('.heat-svg, [class*=heat]').first().waitFor();
    const first = performance.now() - began;
    await page.waitForFunction(
      () =>
        Number(document.querySelector('.swept-card')?.dataset.done) > 1000 &&
        document.querySelector('.swept-card').dataset.checksum !== '',
    );
    return {
      bench: 'map',
      unit: 's',
      firstPicture: Math.round(first) / 1000,
      whole: Math.round(performance.now() - began) / 1000,
      points: await done(),
      curve: one,
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await timeMap()));
