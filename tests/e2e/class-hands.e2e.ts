/**
 * Counted hands beside tickets, and results of another version drawn hollow, in every state of every lesson: nothing is
 * small, cut or covered, on the teacher's screen, on a phone and on the wall.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { findTickets, handsAsks, judgeFound, statesOf, writeClassFile, type ClassOf } from '../../sim/classroom.ts';
import { SHELF } from '../../sim/lessons.ts';
import { long } from '../long.ts';
import { fullClass, fullTicket } from '../unit/classroom/full-class.ts';
import { axeFinds } from './axe.ts';
import { boardFaults, LEAST_ON_SCREEN, LEAST_ON_SMALL, LEAST_ON_WALL } from './board-faults.ts';
import { openBrowser, serveSite } from './browser.ts';
import { LAPTOP, PHONE } from './play.ts';

/** Where every seat takes the engine a second, there are fewer. */
const SEATS: Readonly<Record<string, number>> = { cause: 8 };
const USUAL_SEATS = 10;

let browser: Awaited<ReturnType<typeof openBrowser>>;
let site: Awaited<ReturnType<typeof serveSite>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveSite()]);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

/** A class in a file: all seats but two handed in with this version, and hands were counted for every question. */
function fileOf(of: ClassOf): string {
  const tickets = Array.from({ length: of.seats }, (_, i) =>
    fullTicket(of, i + 1, i < of.seats - 2 ? {} : { modelVersion: '1.3.0' }),
  );
  const found = findTickets([{ text: tickets.join('\n'), from: 'paste' }]);
  const hands = Object.fromEntries(
    handsAsks(of.lesson).map(({ ask, options }) => [ask, options.map((_, i) => (7 * (i + 1)) % 23)]),
  );
  const judged = judgeFound(found, of, [], new Map());
  return writeClassFile(of, { judged, decisions: [], paper: [], hands, state: 'code' });
}

async function openFile(of: ClassOf): Promise<Page> {
  const page = await browser.newPage({ viewport: LAPTOP, reducedMotion: 'reduce' });
  page.setDefaultTimeout(20_000);
  await page.goto(site.url);
  await page.getByRole('link', { name: 'Class', exact: true }).press('Enter');
  await page
    .locator('.files-field input')
    .setInputFiles({ name: 'class.json', mimeType: 'application/json', buffer: Buffer.from(fileOf(of)) });
  await expect
    .poll(async () => JSON.parse((await page.locator('.tickets-sum').getAttribute('data-sum'))!), { timeout: 90_000 })
    .toMatchObject({ good: of.seats - 2, look: 2, running: 0 });
  return page;
}

async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Results of the other version are wanted wherever there are any. */
async function withHollow(page: Page, root: string): Promise<void> {
  const button = page.locator(root).getByRole('button', { name: /hollow/i });
  if ((await button.count()) > 0 && (await button.getAttribute('aria-pressed')) === 'false')
    await button.press('Enter');
  await drawn(page);
  await expect.poll(() => page.getByText('The engine works out').count(), { timeout: 60_000 }).toBe(0);
}

async function goOn(page: Page): Promise<void> {
  await page.locator('.board-foot').getByRole('button', { name: /▸$/ }).press('Enter');
  const sure = page.getByRole('button', { name: 'Reveal', exact: true });
  if ((await sure.count()) > 0) await sure.press('Enter');
}

long.each(SHELF.map(({ id }) => id))(
  '%s with hands and another version can be read in every state',
  async (id) => {
    const of = await fullClass(id, SEATS[id] ?? USUAL_SEATS);
    const page = await openFile(of);
    const states = statesOf(of.lesson);
    let [hands, hollow] = [0, 0];
    for (const state of states) {
      await withHollow(page, '.class-board');
      hands += await page.locator('.class-board .board-hands').count();
      hollow += await page.locator('.class-board .board-row.hollow').count();
      const found = [...(await axeFinds(page)), ...(await boardFaults(page, '.class-board', LEAST_ON_SCREEN))];
      expect.soft(found, `${id}, ${state}`).toEqual([]);
      const isTable = (await page.locator('.class-board table').count()) > 0;
      await page.setViewportSize(PHONE);
      await drawn(page);
      // A table is scrolled across.
      if (!isTable)
        expect
          .soft(await boardFaults(page, '.class-board', LEAST_ON_SCREEN, true), `${id}, ${state}, phone`)
          .toEqual([]);
      await page.setViewportSize(LAPTOP);
      if (state !== states.at(-1)) await goOn(page);
    }
    expect(hands).toBe(handsAsks(of.lesson).length);
    expect(hollow).toBeGreaterThan(1);
    for (const [size, least] of [
      [LAPTOP, LEAST_ON_WALL],
      [{ width: 1024, height: 768 }, LEAST_ON_WALL],
      [PHONE, LEAST_ON_SMALL],
    ] as const) {
      await page.setViewportSize(size);
      await page.getByRole('button', { name: 'Present the board' }).press('Enter');
      await page.locator('.presenter').waitFor();
      for (const state of states.toReversed()) {
        await withHollow(page, '.presenter');
        const isTable = (await page.locator('.presenter table').count()) > 0;
        const found = isTable && size === PHONE ? [] : await boardFaults(page, '.presenter', least, size === PHONE);
        expect.soft(found, `${id}, ${state}, wall ${size.width}`).toEqual([]);
        await page.keyboard.press('ArrowLeft');
      }
      await page.keyboard.press('p');
      await page.locator('.presenter').waitFor({ state: 'detached' });
      await page.setViewportSize(LAPTOP);
      for (let i = 1; i < states.length; i++) await goOn(page);
    }
    await page.close();
  },
  300_000,
);
