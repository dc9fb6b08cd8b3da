/** Small screens, zoomed ones, other addresses and a file on disk: nothing is cut off and a slider moves the curve. */
import { copyFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, singleFile, siteFolder } from './browser.ts';
import { checksumOf, drag, PHONE, playSite, shows, slider } from './play.ts';
import { DEFAULT, focalSeries, licked, wholeRun } from './truth.ts';
import { every } from '../long.ts';

const play = playSite();
let aside: string;

beforeAll(async () => {
  aside = await mkdtemp(join(tmpdir(), 'tend-robust-'));
});

afterAll(async () => {
  await rm(aside, { recursive: true, force: true });
});

/**
 * Things that are seen but reach beyond the window's sides without standing in something that can be scrolled there.
 */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (node: Element | null): boolean =>
      node !== null &&
      node !== document.documentElement &&
      (/auto|scroll/.test(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
    const found =
      document.documentElement.scrollWidth > innerWidth
        ? [`the page is ${document.documentElement.scrollWidth} px wide`]
        : [];
    for (const node of document.querySelectorAll(
      'button, input:not([hidden]), select, summary, h1, h2, p, small, label, canvas, .chart-svg',
    )) {
      const box = node.getBoundingClientRect();
      const seen =
        box.width > 1 &&
        box.height > 1 &&
        (node as HTMLElement).checkVisibility({ visibilityProperty: true }) &&
        !node.closest('.skips, .visually-hidden');
      if (seen && (box.left < -0.5 || box.right > innerWidth + 0.5) && !scrolls(node))
        found.push(`${node.tagName}.${node.getAttribute('class')} ${node.textContent} ${box.left} to ${box.right}`);
    }
    return found;
  });
}

/** Brings something into sight as a person would and checks that nothing lies over its middle. */
async function reachable(page: Page, selector: string): Promise<void> {
  const node = page.locator(selector).first();
  await node.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const on = await node.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return top !== null && (element.contains(top) || top.contains(element) || element.parentElement!.contains(top))
      ? ''
      : `${top?.tagName}.${top?.className}`;
  });
  expect(on, `over ${selector}`).toBe('');
}

/** Checks that these lie whole inside the town, and none over another. */
async function alone(page: Page, selector: string): Promise<void> {
  await page.locator('.field .follow-button').waitFor();
  const clashes = await page.evaluate((which) => {
    const town = document.querySelector('.field')!.getBoundingClientRect();
    const boxes = [...document.querySelectorAll(which)].map((node) => node.getBoundingClientRect());
    const out = boxes.filter((box) => box.top < town.top || box.bottom > town.bottom).length;
    const over = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    ).length;
    return { out, over };
  }, selector);
  expect(clashes).toEqual({ out: 0, over: 0 });
}

describe('small screens', () => {
  it.each(
    every(2, [
      ['a phone', { viewport: PHONE, isMobile: true, hasTouch: true }],
      ['a small phone', { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true }],
      ['the laptop at 200 %', { viewport: { width: 683, height: 328 }, deviceScaleFactor: 2 }],
      ['a phone on its side', { viewport: { width: 844, height: 390 }, isMobile: true, hasTouch: true }],
      ['the laptop', {}],
    ]),
  )('%s: nothing is cut off; slider, town and chart can be reached and used', async (_, options) => {
    const page = await play.open(options);
    expect(await cutOff(page)).toEqual([]);
    for (const selector of ['.town-canvas', '#charts .chart-svg', '[data-param="care.licking"] .track'])
      await reachable(page, selector);
    await alone(page, '.field .follow-button, .field .zoom button');
    await drag(page, 'care.licking', 80);
    await shows(page, focalSeries(licked(80)).methylation[60]!);
    expect(await cutOff(page)).toEqual([]);
    if (await page.locator('.grab').isVisible()) {
      await page.locator('.grab').tap();
      for (const id of ['care.huddling', 'family.hardship', 'family.support'])
        await reachable(page, `[data-param="${id}"] .track`);
      expect(await cutOff(page)).toEqual([]);
    }
  });

  it('a finger drags the slider and the curve follows', async () => {
    const page = await play.open({
      whole: true,
      viewport: PHONE,
      isMobile: true,
      hasTouch: true,
    });
    const box = (await slider(page, 'care.licking').boundingBox())!;
    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      finger.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: x === undefined ? [] : [{ x, y: box.y + box.height / 2 }],
      });
    const from = box.x + 10 + (box.width - 20) / 3;
    await touch('touchStart', from);
    for (let step = 1; step <= 10; step++) await touch('touchMove', from + step * 10);
    await touch('touchEnd');
    const reached = Number(await slider(page, 'care.licking').inputValue());
    expect(reached).toBeGreaterThan(60);
    expect(await checksumOf(page)).toBe(wholeRun(licked(reached)).checksum);
  });
});

describe('other addresses', () => {
  it('below any path a slider moves the curve, and a link leads back there', async () => {
    await cp(siteFolder, join(aside, 'some/school'), { recursive: true });
    const site = await serveFolder(aside, 0);
    try {
      const page = await play.open({ url: `${site.url}some/school/` });
      await drag(page, 'care.licking', 10);
      expect(await checksumOf(page)).toBe(wholeRun(licked(10)).checksum);
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      expect(await page.getByLabel('Link', { exact: true }).inputValue()).toContain(`${site.url}some/school/#v=1&`);
    } finally {
      await site.close();
    }
  });

  it('the single file, opened from disk, runs, opens its dialogs and gives the same sums', async () => {
    const file = join(aside, 'a copy.html');
    await copyFile(singleFile, file);
    const page = await play.open({ url: pathToFileURL(file).href });
    expect(await checksumOf(page)).toBe(wholeRun(DEFAULT).checksum);
    await drag(page, 'care.licking', 10);
    await shows(page, focalSeries(licked(10)).methylation[60]!);
    expect(await checksumOf(page)).toBe(wholeRun(licked(10)).checksum);
  });
});
