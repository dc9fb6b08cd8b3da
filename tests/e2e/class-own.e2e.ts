/** A class of a teacher’s own: made from Play with one slider, joined by its file and its link, handed in, judged. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { classOfSetup, findTickets, handedPlan, judgeFound, readSetup, type Handed } from '../../sim/classroom.ts';
import { runNow } from '../../sim/engine.ts';
import { createAsker } from '../../sim/lesson/expect.ts';
import { long } from '../long.ts';
import { axeFinds } from './axe.ts';
import { playSite } from './play.ts';

const play = playSite();
const QUESTION = 'How much licking halves the closed copies?';
const SEAT = 3;

async function made(page: Page): Promise<{ readonly link: string; readonly text: string }> {
  await page.getByRole('button', { name: 'From what is on screen' }).press('Enter');
  const form = page.getByRole('dialog', { name: 'A class from what is on screen' });
  // Without a question it says what is missing.
  await form.getByRole('button', { name: 'Make this class' }).press('Enter');
  await form.getByRole('alert').waitFor();
  await form.getByRole('textbox', { name: 'Your question' }).fill(QUESTION);
  await form.getByRole('checkbox', { name: 'Licking & grooming' }).press('Space');
  expect(await axeFinds(page)).toEqual([]);
  await form.getByRole('button', { name: 'Make this class' }).press('Enter');
  await form.waitFor({ state: 'detached' });
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save its file' }).press('Enter');
  const text = readFileSync((await (await saving).path())!, 'utf8');
  const link = await page.locator('a.class-link').getAttribute('href');
  return { link: link!, text };
}

describe('a class of a teacher’s own', () => {
  it('is made from Play, joined by its file and its link, and handed in', async () => {
    const teacher = await play.open({
      at: '#v=1&model=1.3.0&preset=both-parents&seed=vole-34&days=90&siblings=4&cells=400&care.licking=60&day=21&end',
    });
    await teacher.getByRole('link', { name: 'Class', exact: true }).press('Enter');
    const { link, text } = await made(teacher);
    const setup = readSetup(text);
    expect(setup.question).toBe(QUESTION);
    expect(setup.permit).toEqual({ params: ['care.licking'], day: true });

    // The code alone carries no world: the shelf asks for the file, and refuses any other.
    const [, code] = /class=(\w{8})/.exec(link)!;
    const pupil = await play.open({ at: `#class=${code}&seat=${SEAT}` });
    await pupil.getByText('Open its link, choose its file here, or drop it here.').waitFor();
    const give = (json: string) =>
      pupil
        .getByLabel('Open the file of a class')
        .setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(json) });
    await give('{"schema":1}');
    await expect.poll(() => pupil.getByRole('alert').innerText()).toContain('tend.class-setup/1');
    await give(text);
    const column = pupil.getByRole('region', { name: /^Lesson: / });
    await column.getByText(QUESTION).waitFor();
    // Of all settings of the world that slider is there, and no other; the others are days.
    expect(await column.getByRole('slider').count()).toBe(1);
    await column.getByRole('slider', { name: 'Licking & grooming' }).press('ArrowRight');
    await expect.poll(() => column.getByRole('slider').inputValue()).not.toBe('60');
    expect(await pupil.getByRole('slider').count()).toBe(3);
    // From here on the address is the link with a seat: opened anew, it joins at once.
    await expect
      .poll(() => new URL(pupil.url()).hash)
      .toBe(`#class=${code}&seat=${SEAT}&step=1&setup=${link.split('&setup=')[1]}`);
    await pupil.reload();
    await column.getByText(QUESTION).waitFor();
    await column.getByRole('button', { name: 'Next' }).press('Enter');
    await column.getByRole('button', { name: 'Hand in' }).press('Enter');
    const ticket = await pupil.getByRole('textbox', { name: 'Your ticket' }).inputValue({ timeout: 30_000 });

    const of = classOfSetup(setup, code!, 30);
    const runs = new Map([[SEAT, createAsker(runNow)(handedPlan(of.lesson, of.code, SEAT)) as readonly Handed[]]]);
    const [judged] = judgeFound(findTickets([{ text: ticket, from: 'paste' }]), of, [], runs);
    expect(judged).toMatchObject({ status: 'good', head: { seat: SEAT, done: [0] } });
    expect(judged!.ticket!.results[0]!.estimate).not.toBeNull();
  }, 60_000);

  long.each([
    ['Compare', /^Compare: 2 scenarios/, 'Licking & grooming'],
    ['Experiment', /^Experiment: Vole trial/, 'Litters in each group'],
  ])(
    'is made from %s, opened by its link, run, handed in, and judged by its teacher',
    async (screen, from, control) => {
      const teacher = await play.open();
      await teacher.getByRole('link', { name: 'Class', exact: true }).press('Enter');
      await teacher.getByRole('button', { name: 'From what is on screen' }).press('Enter');
      const form = teacher.getByRole('dialog', { name: 'A class from what is on screen' });
      await form.getByRole('radio', { name: from }).press('Space');
      await form.getByRole('textbox', { name: 'Your question' }).fill(QUESTION);
      await form.getByRole('searchbox', { name: 'Search the controls' }).fill(control);
      await form.getByRole('checkbox', { name: control, exact: true }).press('Space');
      await form.getByRole('button', { name: 'Make this class' }).press('Enter');
      await form.waitFor({ state: 'detached' });
      const link = await teacher.locator('a.class-link').getAttribute('href');

      const pupil = await play.open({ url: `${link}&seat=${SEAT}` });
      const column = pupil.getByRole('region', { name: /^Lesson: / });
      await column.getByText(QUESTION).waitFor();
      await column.getByRole('slider', { name: control }).waitFor();
      if (screen === 'Experiment') {
        await column.getByRole('slider', { name: control }).press('ArrowRight');
        await column.getByRole('button', { name: 'Run', exact: true }).press('Enter');
        await pupil
          .locator('.study-found, .found')
          .first()
          .getByText(/A minus B|A less B/)
          .first()
          .waitFor();
      }
      await column.getByRole('button', { name: 'Next' }).press('Enter');
      await column.getByRole('button', { name: 'Hand in' }).press('Enter');
      const ticket = await pupil.getByRole('textbox', { name: 'Your ticket' }).inputValue({ timeout: 60_000 });

      const paste = teacher.getByLabel('Paste or drop tickets');
      await paste.fill(ticket);
      await paste.press('Enter');
      const seat = teacher.getByRole('list', { name: 'Seats' }).getByText(`Seat ${SEAT}: good`);
      await seat.waitFor({ state: 'attached', timeout: 60_000 });
      await teacher.getByRole('button', { name: 'Go on' }).press('Enter');
      await teacher.getByRole('button', { name: 'Go on' }).press('Enter');
      await teacher.locator('.class-board').getByText('1 are in. From 5 on the board shows them.').waitFor();
      // The teacher's page worked the result out again, and shows it.
      await teacher.getByRole('button', { name: 'Show the good ones' }).press('Enter');
      expect(await teacher.locator('.ticket-list [data-status="good"]').innerText()).toMatch(/good\s+−?\d/);
    },
    180_000,
  );
});
