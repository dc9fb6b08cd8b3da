/**
 * The page on every screen: letters and charts grow with it, a plot keeps its shape, words of charts stand on nothing,
 * slider and curve are seen together, and a room is shown nothing else.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { long, thorough } from '../long.ts';
import { serveGallery } from '../tools/gallery.mjs';
import { openBrowser } from './browser.ts';
import { overlapsIn } from './overlaps.ts';
import { checksumOf, inSight, LAPTOP, PHONE, playSite, slider } from './play.ts';

const play = playSite();

const SCREENS = [LAPTOP, { width: 1920, height: 1080 }, { width: 2560, height: 1440 }] as const;

/** The narrowest sign in a button, as a share of the letters of the root. */
const NARROWEST_SIGN = 0.6;

/**
 * Width to height of the large plot, letters of the root, the smallest letters on the screen and the narrowest sign in
 * a button, px.
 */
async function measured(
  page: Page,
): Promise<{ aspect: number; root: number; least: number; sign: number; share: number }> {
  return page.evaluate(async () => {
    // What counts is what is painted: charts hear of a new size before the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const plot = document.querySelector('#charts .plot-surface')!.getBoundingClientRect();
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const sizes: number[] = [];
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      const around = node.parentElement!;
      if (node.textContent!.trim() === '' || !around.checkVisibility() || around.closest('.visually-hidden, .skips'))
        continue;
      const shown = around instanceof SVGGraphicsElement ? around.getScreenCTM()!.a : 1;
      sizes.push(parseFloat(getComputedStyle(around).fontSize) * shown);
    }
    return {
      aspect: plot.width / plot.height,
      root: parseFloat(getComputedStyle(document.documentElement).fontSize),
      least: Math.min(...sizes),
      sign: Math.min(
        ...[...document.querySelectorAll('button svg')]
          .filter((sign) => sign.checkVisibility())
          .map((sign) => sign.getBoundingClientRect().width),
      ),
      share: document.querySelector('#charts')!.getBoundingClientRect().width / innerWidth,
    };
  });
}

async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** What of the words "simulated" in the head is cut, squeezed or out of the head: nothing, if all is well. */
function cutInHead(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const line = document.querySelector<HTMLElement>('.tagline')!;
    const [own, tools, head] = [line, document.querySelector('.top .tools')!, document.querySelector('.top')!].map(
      (each) => each.getBoundingClientRect(),
    );
    return [
      line.scrollWidth > line.clientWidth || line.scrollHeight > line.clientHeight + 1 ? 'cut' : '',
      own!.right > tools!.left ? 'under the tools' : '',
      own!.top < head!.top || own!.bottom > head!.bottom ? 'higher than the head' : '',
      tools!.right > innerWidth ? 'tools pushed out' : '',
    ].filter((fault) => fault !== '');
  });
}

describe('one page on every screen', () => {
  it('grows with the screen, keeps its curves clear of words in 60 states, and shows itself to a room', async () => {
    const page = await play.open();
    await checksumOf(page);
    const found = [];
    for (const size of SCREENS) {
      await page.setViewportSize(size);
      found.push(await measured(page));
    }
    const [laptop, wide, widest] = found;
    expect(laptop!.root).toBe(16);
    for (const { root, sign } of found) expect(sign).toBeGreaterThan(NARROWEST_SIGN * root);
    for (const { aspect, root, least, share } of [wide!, widest!]) {
      expect(Math.abs(aspect / laptop!.aspect - 1)).toBeLessThan(0.2);
      expect(least).toBeGreaterThanOrEqual(0.98 * 12 * (root / 16));
      expect(least).toBeGreaterThan(14);
      expect(share).toBeGreaterThan(0.32);
      expect(share).toBeLessThan(0.38);
    }
    expect(widest!.root).toBeGreaterThan(wide!.root);

    await page.setViewportSize(LAPTOP);
    expect(await page.locator('.tagline').innerText()).toContain('(simulated)');
    for (const species of ['Rat', 'Human infant', 'Prairie vole']) {
      await page.getByRole('button', { name: species, exact: true }).click();
      expect([species, await cutInHead(page)]).toEqual([species, []]);
    }
    // Down to the width at which its tools go into a menu.
    for (const width of [1280, 1120]) {
      await page.setViewportSize({ ...LAPTOP, width });
      expect([width, await cutInHead(page)]).toEqual([width, []]);
    }
    await page.setViewportSize(LAPTOP);
    await checksumOf(page);
    let states = 0;
    const overlaps: string[] = [];
    const scrubbed = async (name: string, days: readonly number[]) => {
      states += days.length;
      for (const overlap of await overlapsIn(page, '#root', days)) overlaps.push(`${name}, ${overlap}`);
    };
    const lead = () => slider(page, 'care.licking');
    for (const value of [40, 0, 70, 120]) {
      await lead().fill(String(value));
      await scrubbed(`licking ${value}`, [0, 4, 12, 24, 45, 60, 74, 90]);
    }
    for (const preset of ['fostered-at-birth', 'late-rescue', 'single-mother']) {
      await page.locator('.side .pick select').selectOption(preset);
      await lead().fill('90');
      await scrubbed(preset, [0, 8, 22, 40, 66, 82, 90]);
    }
    // With the ten others, and under the pointer.
    await page.locator('.btn.luck').click();
    await page.locator('[data-ten="current"]').waitFor();
    await scrubbed('ten others', [12, 60, 88]);
    for (const share of [0.05, 0.3, 0.55, 0.66, 0.8, 0.97]) {
      const { x, y, width, height } = (await page.locator('#charts .plot-surface').first().boundingBox())!;
      await page.mouse.move(x + share * width, y + height / 2);
      await page.locator('#charts .readout').first().waitFor();
      for (const overlap of await overlapsIn(page, '#charts')) overlaps.push(`pointer at ${share}, ${overlap}`);
    }
    await page.locator('.btn.luck').click();
    await page.getByRole('button', { name: 'Human infant', exact: true }).click();
    await scrubbed('infant', [0, 120, 300, 550]);
    await page.setViewportSize(PHONE);
    await scrubbed('infant on a phone', [0, 200, 500]);
    expect(states).toBeGreaterThanOrEqual(60);
    expect(overlaps).toEqual([]);

    // Every screen is reached from a phone, and nothing is pushed sideways.
    for (const [width, height] of [
      [390, 844],
      [320, 568],
      [768, 1024],
      [683, 328],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (let tab = 1; tab <= 6; tab++)
        expect([width, tab, await inSight(page, `.tabs a:nth-child(${tab})`)]).toEqual([width, tab, true]);
      expect([width, await sidewaysScroll(page)]).toEqual([width, 0]);
    }
    // The window of a laptop at 200 %, and the smallest phone: curve and slider in one view.
    for (const [width, height] of [
      [683, 328],
      [320, 568],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => scrollTo(0, 0));
      await page.locator('#controls input[type="range"]').first().scrollIntoViewIfNeeded();
      expect([width, await inSight(page, '#charts .plot-surface')]).toEqual([width, true]);
      expect([width, await inSight(page, '#controls input[type="range"]')]).toEqual([width, true]);
      // Where the sliders stand beside the curve, there is room for a strip of the town as well.
      if (width > height) expect(await inSight(page, '.field')).toBe(true);
    }

    await page.setViewportSize(LAPTOP);
    // In a field it is a letter.
    await page.locator('.seed input').first().press('f');
    await page.keyboard.press('Backspace');
    expect(await page.locator('html[data-present]').count()).toBe(0);
    await page.locator('body').click({ position: { x: 2, y: 2 } });
    await page.keyboard.press('f');
    expect(await page.locator('html[data-present]').count()).toBe(1);
    expect((await measured(page)).root).toBeGreaterThan(19);
    for (const gone of ['.seed', '.tabs', '.work-bar'])
      expect(await page.locator(gone).first().isVisible()).toBe(false);
    expect(await inSight(page, '.foot b')).toBe(true);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
    await page.keyboard.press('Escape');
    expect(await page.locator('html[data-present]').count()).toBe(0);
    expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
  });
});

/** The file that places words, with placing left out: the first place is taken, and no line gives way. */
function unplaced(text: string): string {
  return text
    .replace(/for \(const place of places\) \{/, 'return best; for (const place of places) {')
    .replace(/const cuts = words/, 'const cuts = words.slice(words.length)');
}

/** Overlaps in the pictures of these files of the gallery, all examples at all their sizes. */
async function overlapsOfFiles(page: Page, files: readonly string[]): Promise<string[]> {
  const all: string[] = [];
  for (const file of files) {
    await page.evaluate((name) => (location.hash = name), file);
    await page.locator(`[data-shown="${file}"]`).waitFor({ state: 'attached' });
    for (const overlap of await overlapsIn(page, '.gallery-host')) all.push(`${file}: ${overlap}`);
  }
  return all;
}

describe.runIf(thorough)('words of charts', () => {
  long('stand on no words and no curve in any example of any chart; without placing they would', async () => {
    const [browser, gallery] = await Promise.all([openBrowser(), serveGallery(0)]);
    try {
      const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
      const opened = async () => {
        await page.goto(gallery.url);
        await page.locator('[data-shown]').waitFor({ state: 'attached' });
      };
      await opened();
      const files = (await page.locator('#index a').allTextContents()).slice(1);
      expect(await overlapsOfFiles(page, files)).toEqual([]);

      await page.route('**/clear-place.ts*', async (route) => {
        const response = await route.fetch();
        const text = await response.text();
        expect(unplaced(text)).not.toBe(text);
        await route.fulfill({ response, body: unplaced(text) });
      });
      await opened();
      expect((await overlapsOfFiles(page, ['life-charts', 'panel', 'raincloud', 'timeline'])).length).toBeGreaterThan(
        9,
      );
    } finally {
      await Promise.all([browser.close(), gallery.close()]);
    }
  });
});
