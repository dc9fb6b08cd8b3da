/** A lesson on paper: the sheet is one leaf with two sides, on A4 and on Letter, and loses nothing at its edges. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLesson, SHELF } from '../../sim/lessons.ts';
import { filledProgress } from '../unit/lesson/filled.ts';
import { notesOfLesson, sheetOf } from '../unit/lesson/papers.ts';
import { axeFinds } from './axe.ts';
import { openBrowser, serveSite, siteFolder, watchFaults } from './browser.ts';

const assets = `${siteFolder}/assets`;
const styles = readdirSync(assets)
  .filter((name) => name.endsWith('.css'))
  .map((name) => readFileSync(`${assets}/${name}`, 'utf8'))
  .join('\n');
/** Where whoever wants to see the paper finds it. */
const out = 'tests/.out/paper';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1366, height: 657 } });
  mkdirSync(out, { recursive: true });
});
afterAll(() => browser.close());

async function print(html: string, format: 'A4' | 'Letter', name: string): Promise<number> {
  await page.setContent(
    `<!doctype html><html lang="en"><style>${styles}</style><div class="app on-learn"><header class="top">Tend</header>${html}</div>`,
  );
  return sidesOf(page, format, name);
}

async function sidesOf(of: Page, format: 'A4' | 'Letter', name: string): Promise<number> {
  const pdf = await of.pdf({ format });
  writeFileSync(`${out}/${name}-${format}.pdf`, pdf);
  // Each side is an object of its own in the file.
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;
}

describe.each(SHELF.map(({ id }) => id))('lesson %s on paper', (id) => {
  it.each(['A4', 'Letter'] as const)('is one leaf of %s, empty and filled', async (format) => {
    const loaded = (await loadLesson(id))!;
    expect(await print(sheetOf(loaded), format, `${id}-sheet`)).toBe(2);
    expect(await print(sheetOf(loaded, filledProgress(loaded.lesson)), format, `${id}-filled`)).toBe(2);
  });

  it('has notes on a few leaves', async () => {
    const sides = await print(await notesOfLesson((await loadLesson(id))!), 'A4', `${id}-notes`);
    expect(sides).toBeLessThanOrEqual(6);
  });
});

describe('on the page', () => {
  it('sheet and notes open from the shelf, print without the page around them, and lead back', async () => {
    const site = await serveSite();
    const own = await browser.newPage({ viewport: { width: 1366, height: 657 } });
    const faults = await watchFaults(own, site.url);
    await own.goto(site.url);
    await own.getByRole('link', { name: 'Learn' }).click();
    for (const [name, sides] of [
      ['Print the sheet', 2],
      ['For teachers', 4],
    ] as const) {
      await own.getByRole('button', { name: `${name}: Luck or care?` }).click();
      await own.getByRole('article').waitFor();
      expect(await axeFinds(own), name).toEqual([]);
      expect(await sidesOf(own, 'A4', `page-${sides}`), name).toBeLessThanOrEqual(sides);
      await own.emulateMedia({ media: 'print' });
      expect(await own.getByRole('button').count(), 'nothing to press on paper').toBe(0);
      await own.emulateMedia({ media: null });
      await own.setViewportSize({ width: 320, height: 657 });
      const wide = await own.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, 'it fits a narrow screen').toBeLessThanOrEqual(0);
      await own.setViewportSize({ width: 1366, height: 657 });
      await own.getByRole('button', { name: 'Back to the lessons' }).click();
      await own.getByRole('heading', { name: 'Learn' }).waitFor();
    }
    expect(faults).toEqual([]);
    await own.close();
    await site.close();
  });

  it('a lesson that was begun prints with its answers, or empty for others', async () => {
    const site = await serveSite();
    const own = await browser.newPage({ viewport: { width: 1366, height: 657 } });
    await own.goto(`${site.url}#lesson=luck&seat=paper&step=4`);
    await own.getByRole('radio', { name: '16' }).check();
    await own.getByRole('button', { name: 'Leave the lesson' }).click();
    await own.getByRole('link', { name: 'Learn' }).click();
    await own.getByRole('button', { name: 'Print the sheet: Luck or care?' }).click();
    const ticks = () => own.getByRole('article').getByText('✕').count();
    await expect.poll(ticks).toBe(1);
    await own.getByRole('button', { name: 'Empty' }).click();
    await expect.poll(ticks).toBe(0);
    expect(await axeFinds(own)).toEqual([]);
    await own.close();
    await site.close();
  });
});
