/** The teacher's page: a class is set up, tickets come in and are looked at by keyboard, and the board goes on. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countsOf, judgeFound } from '../../sim/classroom.ts';
import { foundIn, luckClass, runsOf, textOf, ticketOf } from '../unit/classroom/some-class.ts';
import { axeFinds } from './axe.ts';
import { openBrowser, serveSite, watchFaults } from './browser.ts';
import { paste } from './class-teacher.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;
let page: Page;
let faults: Awaited<ReturnType<typeof watchFaults>>;

const of = await luckClass(12);
const seats = [1, 2, 3, 4, 5, 6, 7];
const wrong = textOf(of, 8).replace(/.$/, (letter) => (letter === '7' ? '8' : '7'));
const chat = [
  '[09:12] Ms K: please hand in here',
  ...seats.map((seat) => `[09:13] table ${seat}: ${textOf(of, seat)} thanks`),
  textOf(of, 2),
  wrong,
  textOf(of, 9, { results: ticketOf(of, 1).results }),
  textOf(of, 10, { code: '0M8C9XKQ' }),
  textOf(of, 99),
  textOf(of, 11, { results: ticketOf(of, 12).results }),
  textOf(of, 11),
  '<img src=x onerror="window.ran=1"> TEND1-99999-<script>window.ran=1</script>',
];
/** Each would run if it were ever taken for markup or an address. */
const PAYLOADS = Array.from(
  { length: 50 },
  (_, i) =>
    [
      `<img src=x onerror=window.ran=${i}>`,
      `<svg/onload=window.ran=${i}>`,
      `"><script>window.ran=${i}</script>`,
      `javascript:window.ran=${i}`,
      `{{constructor.constructor('window.ran=${i}')()}}`,
    ][i % 5]!,
);

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveSite()]);
  page = await browser.newPage({ viewport: { width: 1366, height: 657 } });
  faults = await watchFaults(page, site.url);
  await page.goto(site.url);
  await page.locator('[data-ready="yes"]').waitFor();
  await page.getByRole('link', { name: 'Class', exact: true }).press('Enter');
  await page.locator('.class-code').waitFor();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

const sum = async () =>
  JSON.parse((await page.locator('.tickets-sum').getAttribute('data-sum'))!) as Record<string, number>;

it('goes through a whole class by keyboard', async () => {
  await page.getByLabel('Or type a code').fill('088b-721t');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.class-code').innerText()).toBe('088B-721T');
  await page.getByRole('spinbutton', { name: 'Seats' }).fill('12');
  // The code is all the luck of a class: the seed of Play has no say in it.
  expect(await page.getByLabel('Seed: same seed').count()).toBe(0);
  expect(await axeFinds(page)).toEqual([]);
  await paste(page, chat.join('\n'));
  await expect.poll(async () => (await sum())['running'], { timeout: 20_000 }).toBe(0);

  const judged = judgeFound(foundIn(...chat), of, [], runsOf(of, [...seats, 8, 9, 11]));
  const { all, good, look, aside } = await sum();
  expect(all).toBe(judged.length);
  expect(good! + look! + aside!).toBe(all);
  const { good: there } = countsOf(judged);
  expect(good).toBe(there);
  expect(await page.locator('.seat-grid .good').count()).toBe(there);

  await page.getByRole('button', { name: 'Read it so' }).press('Enter');
  await page.getByRole('button', { name: 'Use the run' }).press('Enter');
  await expect.poll(async () => (await sum())['good'], { timeout: 10_000 }).toBe(there + 2);
  // Of two tickets under one seat the first is given the seat that it came from; both count then.
  const sides = page.getByRole('table', { name: 'Tickets of seat 11 side by side' });
  expect(await sides.getByRole('row', { name: /result/ }).count()).toBe(2);
  await sides.getByRole('textbox', { name: 'Another seat for ticket 1' }).fill('99');
  await page.keyboard.press('Enter');
  expect(await sides.getByRole('alert').innerText()).toBe('Another seat, from 1 to 12');
  await sides.getByRole('textbox', { name: 'Another seat for ticket 1' }).fill('12');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await sum())['good'], { timeout: 10_000 }).toBe(there + 4);
  await page.locator('.ticket-list').getByRole('button', { name: 'Take it back' }).first().press('Enter');
  await expect.poll(async () => (await sum())['good']).toBe(there + 3);
  expect(await axeFinds(page)).toEqual([]);
  for (let step = 0; step < 4; step++) await page.getByRole('button', { name: /^Go on/ }).press('Enter');
  expect(await page.locator('.class-board').innerText()).not.toMatch(/seat \d/i);
  // Hands that were counted stand beside tickets, under their own name; a wrong number says what is allowed.
  await page.getByRole('button', { name: /Back/ }).press('Enter');
  await page.getByRole('button', { name: 'Count hands' }).press('Enter');
  await page.getByRole('textbox', { name: 'A higher' }).fill('251');
  await page.getByRole('textbox', { name: 'B higher' }).fill('4');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('alert').innerText()).toMatch(/from 0 to 250: A higher/);
  await page.getByRole('textbox', { name: 'A higher' }).fill('13');
  await page.keyboard.press('Enter');
  await page
    .locator('.class-board')
    .getByText(/Counted hands: 17\. 13 of 17 expected A higher/)
    .waitFor();
  expect(await axeFinds(page)).toEqual([]);
  expect(await page.evaluate('window.ran')).toBeUndefined();
});

it('shows the board to the room, by a presenter’s keys', async () => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const [title, address] = [await page.title(), page.url()];
  await page.locator('.class-board').getByRole('button', { name: 'Present the board' }).press('Enter');
  const wall = page.locator('dialog.presenter');
  await wall.waitFor();
  const press = (...keys: readonly string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const says = () => wall.innerText();
  for (let i = 0; i < 30 && !/result 1 of/.test(await says()); i++) await press(i % 2 ? 'ArrowRight' : 'PageDown');
  expect(await says()).not.toMatch(/on average/);
  await press(' ');
  expect(await says()).toMatch(/result 2 of/);
  await press('b');
  expect(await says()).toMatch(/^Blank/);
  await press(' ', '+', '+', '-');
  expect(await wall.getAttribute('data-size')).toBe('1');
  for (let i = 0; i < 12 && !/on average/.test(await says()); i++) await press(' ');
  expect(await says()).toMatch(/on average/);
  await press('l');
  expect(await wall.getByRole('button', { name: 'Light up' }).getAttribute('aria-pressed')).toBe('true');
  expect(await axeFinds(page)).toEqual([]);
  for (let i = 0; i < 20 && (await wall.getByRole('alertdialog').count()) === 0; i++) await press('PageDown');
  // The way out calls off the question, and nothing else.
  await press('Escape');
  expect(await wall.getByRole('alertdialog').count()).toBe(0);
  expect(await says()).not.toMatch(/The truth/);
  // The next Escape leaves, however soon it comes; the board is then where it was.
  await press('Escape');
  await wall.waitFor({ state: 'detached' });
  const isWhole = () => page.evaluate(() => document.fullscreenElement !== null);
  await expect.poll(isWhole).toBe(false);
  // Where the browser keeps Escape for itself, the page hears of nothing but the end of the whole screen.
  await page.locator('.class-board').getByRole('button', { name: 'Present the board' }).press('Enter');
  await expect.poll(isWhole).toBe(true);
  await press('ArrowRight');
  await wall.getByRole('alertdialog').waitFor();
  await page.evaluate(() => document.exitFullscreen());
  await wall.getByRole('alertdialog').waitFor({ state: 'detached' });
  expect(await wall.isVisible()).toBe(true);
  await press('ArrowRight');
  await wall.getByRole('alertdialog').waitFor();
  await press('Enter');
  expect(await says()).toMatch(/The truth/);
  await press(' ');
  expect(await axeFinds(page)).toEqual([]);
  expect(await wall.evaluate((node) => node.contains(document.activeElement))).toBe(true);
  expect([await page.title(), page.url()]).toEqual([title, address]);
  await press('p');
  await wall.waitFor({ state: 'detached' });
});

it('runs no script that is pasted, typed or named, and refuses 50 MB at once', async () => {
  await paste(page, PAYLOADS.map((each) => `TEND1-12345-67890 ${each}`).join('\n'));
  await paste(page, PAYLOADS.join('\n'));
  for (const payload of PAYLOADS.slice(0, 5)) {
    await page.getByLabel('Or type a code').fill(payload);
    await page.keyboard.press('Enter');
  }
  await page.locator('.files-field input').setInputFiles([
    { name: '<img src=x onerror=window.ran=1>.txt', mimeType: 'text/plain', buffer: Buffer.from(PAYLOADS[0]!) },
    {
      name: 'class.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ schema: 'tend.class/1', code: PAYLOADS[1], seats: 3 })),
    },
  ]);
  await page.locator('.class-tickets .problem').first().waitFor();
  expect(await page.evaluate('window.ran')).toBeUndefined();
  const took = await page.locator('.paste').evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'x'.repeat(50_000_000));
    const start = performance.now();
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    return performance.now() - start;
  });
  expect(took).toBeLessThan(1000);
  await expect.poll(() => page.locator('.class-tickets .problem').first().innerText()).toContain('5000000');
  expect(faults).toEqual([]);
});

it('stands on a phone, and keeps the class over loading it again', async () => {
  const code = await page.locator('.class-code').innerText();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await axeFinds(page)).toEqual([]);
  // Work is saved a moment after the last change.
  await page.waitForTimeout(2000);
  await page.reload();
  await page
    .getByRole('button', { name: /Continue/ })
    .first()
    .click();
  await expect.poll(() => page.locator('.class-code').innerText()).toBe(code);
});
