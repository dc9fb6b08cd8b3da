/** A lesson on paper: the sheet is one leaf with two sides, on A4 and on Letter, and loses nothing at its edges. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLesson, SHELF } from '../../sim/lessons.ts';
import { filledProgress } from '../unit/lesson/filled.ts';
import { notesOfLesson, sheetOf } from '../unit/lesson/papers.ts';
import { openBrowser, siteFolder } from './browser.ts';

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
  const pdf = await page.pdf({ format, preferCSSPageSize: false });
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
