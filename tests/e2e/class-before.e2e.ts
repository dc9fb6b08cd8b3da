/**
 * What a teacher does before the lesson: the board is tried without a class, and slips of seats are printed. Nothing
 * else is on their paper, none is cut, and a camera reads their codes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFinds } from './axe.ts';
import { openBrowser, serveSite } from './browser.ts';
import { LAPTOP } from './play.ts';

/** CSS px of a module: about a millimetre on paper. */
const LEAST_MODULE = 4;
/** Where whoever wants to see the paper finds it. */
const out = 'tests/.out/paper';

let browser: Awaited<ReturnType<typeof openBrowser>>;
let site: Awaited<ReturnType<typeof serveSite>>;
let page: Page;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveSite()]);
  mkdirSync(out, { recursive: true });
  page = await browser.newPage({ viewport: LAPTOP });
  await page.goto(site.url);
  await page.getByRole('link', { name: 'Class', exact: true }).press('Enter');
  await page.locator('.class-code').waitFor();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

it('slips of 24 seats are three leaves of whole slips', async () => {
  await page.getByRole('button', { name: 'Seat slips' }).press('Enter');
  await page.locator('.slip').last().waitFor();
  expect(await axeFinds(page)).toEqual([]);
  const code = (await page.locator('.class-code').innerText()).replace('-', '');
  for (const format of ['A4', 'Letter'] as const) {
    const pdf = await page.pdf({ format });
    writeFileSync(`${out}/slips-${format}.pdf`, pdf);
    // Each side is an object of its own in the file.
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), format).toHaveLength(3);
  }

  // As wide as what a printer leaves of A4.
  await page.setViewportSize({ width: 703, height: 1032 });
  await page.emulateMedia({ media: 'print' });
  const paper = await page.evaluate(() => ({
    beside: [...document.querySelectorAll('main *, .top, .foot, .print-sheet')]
      .filter((node) => node.closest('dialog') === null && node.querySelector('dialog') === null)
      .filter((node) => node.checkVisibility()).length,
    slips: [...document.querySelectorAll<HTMLElement>('.slip')].map((slip) => {
      const code = slip.querySelector('svg')!;
      return {
        says: slip.innerText,
        module: code.getBoundingClientRect().width / code.viewBox.baseVal.width,
        isWhole: getComputedStyle(slip).breakInside === 'avoid' && slip.scrollWidth <= slip.clientWidth + 1,
        isInside: slip.getBoundingClientRect().right <= innerWidth + 1,
      };
    }),
  }));
  expect(paper.beside).toBe(0);
  expect(paper.slips).toHaveLength(24);
  for (const [i, slip] of paper.slips.entries()) {
    expect(slip).toMatchObject({ isWhole: true, isInside: true });
    expect(slip.module).toBeGreaterThanOrEqual(LEAST_MODULE);
    expect(slip.says).toContain(`Seat ${i + 1}\n`);
    expect(slip.says.replaceAll('\n', '')).toContain(`#class=${code}&seat=${i + 1}`);
  }
});

it('a dry run shows what the seats of this class will find, and that nobody was asked', async () => {
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(LAPTOP);
  await page.keyboard.press('Escape');
  await page.getByRole('spinbutton', { name: 'Seats' }).fill('6');
  await page.getByRole('button', { name: 'Dry run' }).press('Enter');
  const board = page.locator('.class-board');
  const on = board.getByRole('button', { name: /^Go on/ });
  for (let state = 0; state < 3; state++) await on.press('Enter');
  await board.getByText('Nobody is asked in a dry run').waitFor();
  await on.press('Enter');
  await board.getByText(/^6 seats: from .* leave out 0/).waitFor();
  expect(await board.locator('.board-row').count()).toBe(6);
  // Nothing of it is a ticket.
  expect(await page.locator('.seat-grid .good').count()).toBe(0);
  await page.getByRole('button', { name: 'End dry run' }).press('Enter');
  await board.getByText('Nothing is in yet').waitFor();
});
