/** One window followed to the day it parts from its twin's; a slider that plays; events added on the line; sound. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { long, thorough } from '../long.ts';
import { runNow } from '../../sim/engine.ts';
import { scenarioFromPreset } from '../../sim/page.ts';
import { courseOf } from '../../src/views/follow/course.ts';
import { axeFinds } from './axe.ts';
import { exact, playSite, slider, valueOf } from './play.ts';
import { DEFAULT } from './truth.ts';

const play = playSite();

/** What the page proposes beside the default world. */
const TWIN = scenarioFromPreset('high-care');

function courseOfCell(cell: number) {
  return courseOf(
    runNow({ kind: 'story', scenario: DEFAULT, twin: TWIN, individual: 0, cell, untilDay: DEFAULT.days, odds: false }),
  );
}

/** A cell whose window parts within these days. */
function partingBetween(first: number, last: number): { cell: number; parts: number } {
  for (let cell = 0; ; cell++) {
    const { parts } = courseOfCell(cell);
    if (parts !== null && parts >= first && parts <= last) return { cell, parts };
  }
}

/** Follows a cell by way of its dialog. */
async function follow(page: Page, cell: number): Promise<void> {
  await page.getByRole('button', { name: /^Open cell/ }).click();
  await page.getByLabel('Cell number').fill(String(cell + 1));
  await page.keyboard.press('Enter');
  await page.getByText(`no. ${cell + 1}, day`).waitFor();
  await page.getByRole('button', { name: 'Follow this window' }).click();
}

describe.runIf(thorough)('without motion', () => {
  long(
    'a window is followed by steps, says where it parts, and a drag ends it; a slider plays; the line takes events',
    async () => {
      const page = await play.open();
      const { cell, parts } = partingBetween(10, 20);
      await follow(page, cell);
      const panel = page.getByRole('region', { name: `Following cell ${cell + 1}` });
      await panel.getByText('So far the windows are alike').waitFor();
      expect(await page.locator('dialog').count()).toBe(0);
      expect((await exact(page)).day).toBe(0);
      expect(await panel.getByRole('button', { name: 'Play', exact: true }).count()).toBe(0);
      await panel.getByRole('button', { name: 'Next change' }).click();
      expect((await exact(page)).day).toBe(courseOfCell(cell).changes[0]);
      await panel.getByRole('button', { name: 'Day they part' }).click();
      expect((await exact(page)).day).toBe(parts);
      await panel.getByText(`On day ${parts} they part.`).waitFor();
      expect(await axeFinds(page)).toEqual([]);
      await slider(page, 'care.licking').press('ArrowRight');
      await panel.getByText('The world has changed').waitFor();
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });

      // The slider moved last plays in five steps, as one step of undo.
      await page.getByRole('button', { name: 'Play Licking & grooming from 0 to 120' }).click();
      await expect.poll(() => valueOf(page, 'care.licking')).toBe(0);
      await expect.poll(() => valueOf(page, 'care.licking'), { timeout: 15_000 }).toBe(120);
      await page.getByRole('button', { name: /^Play Licking/ }).waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      expect(await valueOf(page, 'care.licking')).toBe(41);
      await addEvents(page);
    },
  );
});

/** By a press above the line, and by its button for the keyboard. */
async function addEvents(page: Page): Promise<void> {
  const box = (await page.locator('.line').boundingBox())!;
  await page.mouse.click(box.x + box.width * 0.7, box.y + 8);
  const menu = page.getByRole('menu', { name: /^Add an event on day/ });
  const { day } = await exact(page);
  expect(await menu.getAttribute('aria-label')).toBe(`Add an event on day ${day}`);
  expect(await axeFinds(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const placed = page.getByRole('button', { name: `Separation, day ${day} to ${day + 3}` });
  await expect.poll(() => placed.evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await page.locator('dialog').count()).toBe(0);
  await eventsExplain(page, placed);
  await page.getByRole('button', { name: 'Undo' }).click();
  await placed.waitFor({ state: 'detached' });
  const here = page.getByRole('button', { name: `Add an event on day ${day}` });
  await here.press('Enter');
  await menu.waitFor();
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'hidden' });
  expect(await here.evaluate((node) => node === document.activeElement)).toBe(true);
}

/** Beside an event stands what it is, for mouse and keyboard; the name of the window opens its entry. */
async function eventsExplain(page: Page, placed: Locator): Promise<void> {
  const tip = page.getByRole('tooltip');
  await tip.getByText((await placed.getAttribute('aria-label'))!).waitFor();
  expect(await placed.getAttribute('aria-describedby')).toBe(await tip.getAttribute('id'));
  expect(await axeFinds(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await tip.waitFor({ state: 'detached' });
  await placed.hover();
  await tip.waitFor();
  await page.locator('.town-canvas').hover();
  await tip.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'sensitive window' }).press('Enter');
  await page.getByRole('note').getByText('The time early in life').waitFor();
  await page.keyboard.press('Escape');
}

describe('with motion', () => {
  it('its life plays and stops on the day they part; nothing sounds before it is asked for, and then days do', async () => {
    const page = await play.open({ reducedMotion: 'no-preference', prepare: countSounds });
    const { cell, parts } = partingBetween(2, 4);
    await follow(page, cell);
    const panel = page.getByRole('region', { name: `Following cell ${cell + 1}` });
    await panel.getByText(`On day ${parts} they part.`).waitFor();
    await panel.getByRole('button', { name: 'Play', exact: true }).waitFor();
    expect((await exact(page)).day).toBe(parts);
    expect(await sounds(page)).toBe(0);
    const button = page.getByRole('button', { name: /^Sound:/ });
    await button.click();
    expect([await button.getAttribute('aria-pressed'), await sounds(page)]).toEqual(['true', 0]);
    await page.getByRole('button', { name: 'step one day on' }).click();
    await expect.poll(() => sounds(page)).toBeGreaterThan(0);
    const heard = await sounds(page);
    await button.click();
    await page.getByRole('button', { name: 'step one day on' }).click();
    expect(await sounds(page)).toBe(heard);
    await panel.getByRole('button', { name: 'Stop following' }).click();
    expect(await page.locator('.town-canvas').evaluate((node) => node === document.activeElement)).toBe(true);
  });
});

/** Counts what is sent to the loudspeaker. */
async function countSounds(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counted = window as unknown as { sounds: number };
    counted.sounds = 0;
    for (const Source of [AudioBufferSourceNode, OscillatorNode]) {
      const { start } = Source.prototype as AudioScheduledSourceNode;
      Source.prototype.start = function (this: AudioScheduledSourceNode, ...at: []) {
        counted.sounds++;
        start.apply(this, at);
      };
    }
  });
}

function sounds(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { sounds: number }).sounds);
}
