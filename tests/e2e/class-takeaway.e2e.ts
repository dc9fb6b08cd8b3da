/** Every kind of picture of a board can be taken away: drawn, as a table, without a word of whose a row is. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { statesOf, type ClassOf } from '../../sim/classroom.ts';
import { long } from '../long.ts';
import { fullClass } from '../unit/classroom/full-class.ts';
import { openBrowser, serveSite } from './browser.ts';
import { goOn, openClass, seatsOf, settled } from './class-teacher.ts';

let browser: Awaited<ReturnType<typeof openBrowser>>;
let site: Awaited<ReturnType<typeof serveSite>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveSite()]);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

/** A state for each kind of picture. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  volume: ['picture.1', 'picture.2', 'answers.1'],
  luck: ['picture.0', 'picture.1', 'picture.4', 'picture.5', 'truth.small'],
  when: ['picture.0'],
  cause: ['picture.8'],
};
/** The first bytes of every PNG. */
const SIGNATURE = '89504e470d0a1a0a';

async function save(page: Page, kind: 'SVG' | 'PNG' | 'CSV'): Promise<Buffer> {
  await page.locator('.take-choice').getByRole('button', { name: kind, exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  return readFile(await (await download).path());
}

/** Cells of a table behind what is said of it: no cell of a board holds a line's end. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const lines = csv.trimEnd().split('\n');
  const rows = lines.slice(lines.findIndex((line) => !line.startsWith('#')));
  return rows.map((line) => line.match(/"(?:[^"]|"")*"|[^,]+|(?<=,)(?=,|$)/g)!);
}

/** A number with a point, words, or nothing: no cell is a formula. */
const CELL = /^(-?\d+(\.\d+)?|"?[A-Za-z].*)?$/;

function checkTable(csv: string, seats: number): void {
  const [header, ...rows] = cellsOf(csv);
  for (const name of header!) expect(name).toMatch(/^[A-Za-z][\w ]*$/);
  expect(header).not.toContain('seat');
  expect(rows.length).toBeGreaterThan(1);
  // Options are counted, sketches have a line for each knot, all others one for each seat.
  const isCounted = header![0] === 'answer';
  if (isCounted) expect(rows.reduce((all, [, count]) => all + Number(count), 0)).toBe(seats);
  else if (!header!.includes('at')) expect(rows).toHaveLength(seats);
  for (const row of rows) {
    expect(row).toHaveLength(header!.length);
    for (const cell of row) expect(cell).toMatch(CELL);
  }
}

/** What whoever opens a drawing alone finds in it. */
function readDrawing(page: Page, svg: string) {
  return page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      faults: root.querySelectorAll('parsererror').length,
      title: root.querySelector('title')?.textContent,
      says: root.querySelector('desc')?.textContent ?? '',
      shapes: root.querySelectorAll('path, circle, rect').length,
    };
  }, svg);
}

/** Takes away what the board shows, in all formats. */
async function takeAway(page: Page, of: ClassOf): Promise<void> {
  const title = await page.locator('.class-board .board-heading').innerText();
  await page.getByRole('button', { name: 'Export', exact: true }).filter({ visible: true }).first().click();
  await page.locator('.take-preview').waitFor();
  const svg = (await save(page, 'SVG')).toString();
  expect(svg).not.toMatch(/var\(|class=| style=|<script|NaN|undefined|Infinity/);
  const drawing = await readDrawing(page, svg);
  expect(drawing).toMatchObject({ faults: 0, title });
  expect(drawing.says.startsWith(`${title}. `)).toBe(true);
  expect(drawing.shapes).toBeGreaterThan(3);
  const png = await save(page, 'PNG');
  expect(png.toString('hex', 0, 8)).toBe(SIGNATURE);
  expect(png.readUInt32BE(16)).toBeGreaterThan(600);
  const csv = (await save(page, 'CSV')).toString();
  expect(csv).toContain(`# title: ${title}\n`);
  expect(csv).toContain(`# class: ${of.code}\n`);
  checkTable(csv, of.seats);
  await page.keyboard.press('Escape');
}

long.each(Object.keys(STATES))(
  'pictures of %s are taken away whole',
  async (id) => {
    const of = await fullClass(id, seatsOf(id));
    const page = await openClass(browser, site.url, of);
    for (const state of statesOf(of.lesson)) {
      await settled(page);
      if (STATES[id]!.includes(state)) await takeAway(page, of);
      await goOn(page);
    }
    await page.close();
  },
  200_000,
);
