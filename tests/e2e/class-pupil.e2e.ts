/** A pupil in a class, by keyboard: joins, waits for the word, hands in, and goes on from the ticket elsewhere. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  classOf,
  gateWord,
  handedPlan,
  openTicket,
  readTicket,
  writeCode,
  writeTicket,
  type Handed,
} from '../../sim/classroom.ts';
import { runNow } from '../../sim/engine.ts';
import { createAsker } from '../../sim/lesson/expect.ts';
import { seatOf } from '../../sim/lessons.ts';
import { axeFinds } from './axe.ts';
import { playStep, robotOf } from './lesson-robot.ts';
import { playSite } from './play.ts';

const play = playSite();
const SEAT = 14;
/** Lesson 2 in its short plan: the steps that stay are 1, 2, 3, 6 and 7. */
const CODE = writeCode({
  format: 'lesson',
  lesson: 2,
  revision: 1,
  plan: 'core',
  pace: 'gates',
  truth: 'class',
  salt: 0x9c41,
});
const asShown = `${CODE.slice(0, 4)}-${CODE.slice(4)}`;

const column = (page: Page) => page.getByRole('region', { name: /^Lesson: / });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function fill(page: Page, name: string, text: string): Promise<void> {
  await field(page, name).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

async function openShelf(at: string): Promise<Page> {
  const page = await play.open({ at });
  await page.getByRole('heading', { name: 'Learn', exact: true }).waitFor();
  return page;
}

async function handIn(page: Page): Promise<string> {
  await column(page).getByRole('button', { name: 'Hand in' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Hand in' });
  return await dialog.getByRole('textbox', { name: 'Your ticket' }).inputValue({ timeout: 60_000 });
}

describe('a pupil of a class', () => {
  it('joins by code and seat, waits for the word, hands in, and goes on from the ticket elsewhere', async () => {
    // The link of a class fills its field.
    const page = await openShelf(`#class=${CODE}`);
    expect(await field(page, 'Class code').inputValue()).toBe(CODE);
    // What is wrong is said beside the field that it is about, which takes the focus.
    const mistyped = `${CODE.slice(0, 6)}${CODE.slice(7)}${CODE[6]}`;
    await fill(page, 'Class code', mistyped);
    await fill(page, 'Seat', '251');
    await page.keyboard.press('Enter');
    await expect.poll(() => field(page, 'Class code').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByRole('alert').innerText()).toContain('that is not right');
    await fill(page, 'Class code', asShown.toLowerCase().replaceAll('0', 'o'));
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('A seat is a whole number');
    expect(await field(page, 'Seat').evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await axeFinds(page)).toEqual([]);
    await fill(page, 'Seat', String(SEAT));
    await page.keyboard.press('Enter');
    await column(page).waitFor();
    await expect.poll(() => new URL(page.url()).hash).toBe(`#lesson=luck&class=${CODE}&seat=${SEAT}&step=1`);
    await column(page).getByText(`Class ${asShown}, seat ${SEAT}. Nothing you do here is sent anywhere.`).waitFor();

    const found = await classOf(CODE, 30);
    const robot = { ...(await robotOf(page, 'luck')), lesson: found.lesson, seat: seatOf(found.lesson, CODE, SEAT) };
    expect(found.lesson.steps.map(({ id }) => id)).toEqual(['s1', 's2', 's3', 's6', 's7']);
    const [first, ...rest] = found.lesson.steps;
    await playStep(robot, first!);
    await openGate(page, 's2');
    for (const step of rest.slice(0, 3)) await playStep(robot, step);
    // Behind the last result stands the next gate, and with it what is handed in.
    await column(page).getByRole('heading', { name: 'Wait for the word' }).waitFor();
    const text = await handIn(page);
    expect(await axeFinds(page)).toEqual([]);
    const { ticket } = readTicket(openTicket(text) as never, found.layout)!;
    // Results are the engine's of this seat, to the last letter; answers are those that were given.
    const results = createAsker(runNow)(handedPlan(found.lesson, CODE, SEAT)) as readonly Handed[];
    expect(writeTicket({ ...ticket, results: results as never }, found.layout)).toBe(text);
    expect(ticket).toMatchObject({ code: CODE, seat: SEAT, attempt: 1, stage: 1, done: [0, 1, 2, 5], skipped: [] });
    expect(Object.keys(ticket.answers)).toEqual(['s1.gap', 's3.bar', 's6.way']);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).press('Enter');
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe(`tend-${CODE}-${SEAT}.txt`);
    expect(readFileSync((await saved.path())!, 'utf8').trim()).toBe(text);
    await page.keyboard.press('Escape');

    // After a reload the place is the same.
    await page.reload();
    await column(page)
      .getByRole('heading', { name: /Step 4 of 5/ })
      .waitFor();

    // Elsewhere, with nothing stored: the ticket brings back the step and the answers.
    const other = await openShelf(`#class=${CODE}`);
    await other.getByText('Continue from a ticket').press('Enter');
    await fill(other, 'Your own ticket', `${text.slice(0, -1)}`);
    await other.getByRole('button', { name: 'Continue', exact: true }).press('Enter');
    await expect.poll(() => other.getByRole('alert').innerText()).toContain('This is not a whole ticket.');
    await fill(other, 'Your own ticket', `seat 14: ${text}`.slice(9).toLowerCase());
    await other.getByRole('button', { name: 'Continue', exact: true }).press('Enter');
    // Behind it stands a gate, so the last step that was done is open, with its answer and its run.
    await column(other)
      .getByRole('heading', { name: /Step 4 of 5/ })
      .waitFor();
    await column(other)
      .getByText(/^Taken up from your ticket/)
      .waitFor();
    expect(await column(other).getByRole('radio', { checked: true }).count()).toBe(1);
    await other
      .getByText(/The bar runs from/)
      .first()
      .waitFor();
    expect(await handIn(other)).toBe(text);
  }, 120_000);
});

async function openGate(page: Page, gate: string): Promise<void> {
  await column(page).getByRole('heading', { name: 'Wait for the word' }).waitFor();
  const word = field(page, 'The word');
  await word.press('Enter');
  await expect.poll(() => column(page).getByText('Type the word first.').count()).toBe(1);
  await word.pressSequentially('nothing');
  await page.keyboard.press('Enter');
  await expect
    .poll(() =>
      column(page)
        .getByText(/This is not the word/)
        .count(),
    )
    .toBe(1);
  await fill(page, 'The word', gateWord(CODE, gate).toUpperCase());
  await page.keyboard.press('Enter');
}
