/** The teacher's page as the browser tests use it: a class whose seats all handed in, and its board. */
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { shownCode, statesOf, type ClassOf } from '../../sim/classroom.ts';
import { fullTicket } from '../unit/classroom/full-class.ts';
import { LAPTOP } from './play.ts';

/** Where every seat takes the engine a second, there are as many as show each world twice. */
const SEATS: Readonly<Record<string, number>> = { cause: 8 };
const USUAL_SEATS = 12;

/** Seats of the class of a lesson. */
export function seatsOf(lesson: string): number {
  return SEATS[lesson] ?? USUAL_SEATS;
}

/** As the clipboard gives it: no key does that in a browser without a window. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.locator('.paste').evaluate((field, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', given);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** The page with a class whose seats all handed in. */
export async function openClass(browser: Browser, url: string, of: ClassOf): Promise<Page> {
  // Rows come all at once.
  const page = await browser.newPage({ viewport: LAPTOP, reducedMotion: 'reduce' });
  page.setDefaultTimeout(20_000);
  await page.goto(url);
  await page.getByRole('link', { name: 'Class', exact: true }).press('Enter');
  await page.getByLabel('Or type a code').fill(shownCode(of.code));
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.class-code').innerText()).toBe(shownCode(of.code));
  const tickets = Array.from({ length: of.seats }, (_, i) => fullTicket(of, i + 1));
  await paste(page, tickets.join('\n'));
  await expect
    .poll(async () => JSON.parse((await page.locator('.tickets-sum').getAttribute('data-sum'))!), { timeout: 90_000 })
    .toMatchObject({ good: of.seats, running: 0 });
  return page;
}

/** One state on, with the second press where one is asked for. */
export async function goOn(page: Page): Promise<void> {
  await page.locator('.board-foot').getByRole('button', { name: /▸$/ }).press('Enter');
  const sure = page.getByRole('button', { name: 'Reveal', exact: true });
  if ((await sure.count()) > 0) await sure.press('Enter');
}

export async function toTheEnd(page: Page, of: ClassOf): Promise<void> {
  for (let state = 1; state < statesOf(of.lesson).length; state++) await goOn(page);
}

/** What the engine still works out is waited for. */
export async function settled(page: Page): Promise<void> {
  await expect.poll(() => page.getByText('The engine works out').count(), { timeout: 60_000 }).toBe(0);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
