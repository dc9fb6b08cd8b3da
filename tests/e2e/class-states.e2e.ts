/**
 * The board in each of its states, on the teacher's screen and on the wall, for every lesson: nothing is small, cut,
 * covered or too large for its place, and axe finds nothing.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { statesOf, type ClassOf } from '../../sim/classroom.ts';
import { SHELF } from '../../sim/lessons.ts';
import { long } from '../long.ts';
import { fullClass } from '../unit/classroom/full-class.ts';
import { axeFinds } from './axe.ts';
import { boardFaults, LEAST_ON_SCREEN, LEAST_ON_SMALL, LEAST_ON_WALL } from './board-faults.ts';
import { openBrowser, serveSite } from './browser.ts';
import { goOn, openClass, seatsOf, settled, toTheEnd } from './class-teacher.ts';
import { LAPTOP } from './play.ts';

const PROJECTORS = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
];
/** Half a screen, a phone, and a laptop's page made twice as large. */
const SMALL = [
  { width: 630, height: 657 },
  { width: 390, height: 844 },
  { width: 683, height: 328 },
];
let browser: Awaited<ReturnType<typeof openBrowser>>;
let site: Awaited<ReturnType<typeof serveSite>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveSite()]);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

async function onWall(page: Page): Promise<readonly string[]> {
  const { width } = page.viewportSize()!;
  return boardFaults(page, '.presenter', LEAST_ON_WALL * Math.max(1, width / LAPTOP.width));
}

/** Looks at every state on the way from the last to the first. */
async function walkWall(page: Page, of: ClassOf, look: () => Promise<readonly string[]>): Promise<void> {
  await page.getByRole('button', { name: 'Present the board' }).press('Enter');
  await page.locator('.presenter').waitFor();
  for (const state of statesOf(of.lesson).toReversed()) {
    await settled(page);
    expect.soft(await look(), `${of.lesson.id}, ${state}`).toEqual([]);
    await page.keyboard.press('ArrowLeft');
  }
  await page.keyboard.press('p');
  await page.locator('.presenter').waitFor({ state: 'detached' });
}

long.each(SHELF.map(({ id }) => id))(
  '%s can be read in every state',
  async (id) => {
    const of = await fullClass(id, seatsOf(id));
    const page = await openClass(browser, site.url, of);
    const states = statesOf(of.lesson);
    for (const state of states) {
      await settled(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      const inDark = await boardFaults(page, '.class-board', LEAST_ON_SCREEN);
      // Axe leaves the page light.
      const faults = [
        ...inDark,
        ...(await axeFinds(page)),
        ...(await boardFaults(page, '.class-board', LEAST_ON_SCREEN)),
      ];
      expect.soft(faults, `${id}, ${state}`).toEqual([]);
      if (state !== states.at(-1)) await goOn(page);
    }
    await walkWall(page, of, async () => [...(await onWall(page)), ...(await axeFinds(page))]);
    for (const size of PROJECTORS) {
      await toTheEnd(page, of);
      await page.setViewportSize(size);
      await walkWall(page, of, () => onWall(page));
    }
    await page.close();
  },
  300_000,
);

long.each(SMALL)(
  'nothing is cut or covered at $width × $height',
  async (size) => {
    const of = await fullClass('cause', seatsOf('cause'));
    const page = await openClass(browser, site.url, of);
    await page.setViewportSize(size);
    for (const state of statesOf(of.lesson)) {
      await settled(page);
      // A table is scrolled across.
      const board = (await page.locator('.class-board table').count()) > 0;
      if (!board) expect.soft(await boardFaults(page, '.class-board', LEAST_ON_SCREEN, true), state).toEqual([]);
      await goOn(page);
    }
    await walkWall(page, of, async () =>
      (await page.locator('.presenter table').count()) > 0 ? [] : boardFaults(page, '.presenter', LEAST_ON_SMALL, true),
    );
    await page.close();
  },
  300_000,
);

long(
  'pictures keep their room when letters are made larger',
  async () => {
    const of = await fullClass('cause', seatsOf('cause'));
    const page = await openClass(browser, site.url, of);
    await toTheEnd(page, of);
    let presses = 0;
    await walkWall(page, of, async () => {
      for (; presses < 6; presses++) await page.keyboard.press('+');
      expect(await page.locator('.presenter').evaluate((node) => node.scrollTop)).toBe(0);
      const isTable = (await page.locator('.presenter table').count()) > 0;
      return isTable ? [] : boardFaults(page, '.presenter', LEAST_ON_WALL * 1.75, true);
    });
    await page.close();
  },
  300_000,
);

it('what a class of lesson 1 expected, found and claims can be read on the wall', async () => {
  const of = await fullClass('volume', seatsOf('volume'));
  const page = await openClass(browser, site.url, of);
  await page.getByRole('button', { name: 'Present the board' }).press('Enter');
  await page.locator('.presenter').waitFor();
  for (const state of statesOf(of.lesson)) {
    expect.soft(await onWall(page), state).toEqual([]);
    await page.keyboard.press('ArrowRight');
  }
  await page.close();
}, 60_000);
