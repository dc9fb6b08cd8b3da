/**
 * Over a slider, over two, and luck by number of cells: the engine's numbers, keyboard, Cancel and going on, worlds
 * that open.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { runNow } from '../../sim/engine.ts';
import { sliderGrid, spreadOf, sweepChecksum, SWEEP_CELLS, type Sweep } from '../../sim/page.ts';
import { long, thorough } from '../long.ts';
import { axeFinds } from './axe.ts';
import { exact, PHONE, playSite } from './play.ts';
import { DEFAULT } from './truth.ts';

const play = playSite();
const sweep: Sweep = {
  scenario: DEFAULT,
  x: { param: 'care.licking', values: sliderGrid('care.licking', 41) },
  y: null,
  day: 60,
  replicates: 20,
  cells: SWEEP_CELLS,
};

/** Opens the Compare screen at one of its parts. */
async function openPart(page: Page, name: string): Promise<void> {
  await page.locator('.tabs:visible').getByText('Compare', { exact: true }).click();
  await page.getByRole('button', { name, exact: true }).click();
}
const done = async (page: Page) => Number(await page.locator('.swept-card').getAttribute('data-done'));
const said = (page: Page) => page.locator('.picked > .visually-hidden').textContent();

/** Whether nothing lies beyond the window, in either direction. */
const fits = (page: Page) =>
  page.evaluate(() => [
    document.documentElement.scrollWidth <= innerWidth,
    document.documentElement.scrollHeight <= innerHeight,
  ]);

describe('over a slider', () => {
  it('draws what the engine finds; points are read by key and open as worlds', async () => {
    const page = await play.open({ whole: true });
    await openPart(page, 'over a slider');
    await expect
      .poll(() => page.locator('.swept-card').getAttribute('data-checksum'), { timeout: 60_000 })
      .not.toBe('');
    const truth = runNow({ kind: 'sweep', sweep, from: 0, to: 41 });
    expect(await page.locator('.swept-card').getAttribute('data-checksum')).toBe(sweepChecksum(truth));
    expect(await fits(page)).toEqual([true, true]);

    const surface = page.locator('.point-surface');
    await surface.press('End');
    await surface.press('End');
    const mean = truth.values.methylation.data.subarray(800).reduce((sum, value) => sum + value, 0) / 20;
    expect(await said(page)).toContain(
      `Licking & grooming 120 min: methylation is ${mean.toFixed(1)}, the mean of 20 families`,
    );
    expect(await surface.getAttribute('aria-valuetext')).toBe(`120 min: ${mean.toFixed(1)}`);
    await page.getByRole('button', { name: 'Numbers', exact: true }).click();
    expect(await page.locator('.card tbody tr').count()).toBe(41);
    expect(
      Number(await page.locator('.card tbody tr').last().locator('td').first().getAttribute('data-value')),
    ).toBeCloseTo(mean, 9);

    const download = page.waitForEvent('download');
    await page.locator('.card .menu > summary').click();
    await page.getByRole('button', { name: 'Save CSV' }).click();
    const csv = readFileSync(await (await download).path(), 'utf8');
    expect(csv).toContain(`# checksum: ${sweepChecksum(truth)}\n`);
    expect(
      csv
        .trimEnd()
        .split('\n')
        .filter((line) => !line.startsWith('#')),
    ).toHaveLength(42);

    await page.getByRole('button', { name: 'Chart', exact: true }).click();
    expect(await axeFinds(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add to the comparison' }).click();
    await page.getByText('3 of 6 scenarios stand side by side').waitFor();
    await page.getByRole('button', { name: 'Open this world on Play' }).click();
    await expect
      .poll(async () => Number(await page.locator('[data-param="care.licking"] input[type=range]').inputValue()))
      .toBe(120);
    const own = runNow({ kind: 'life', scenario: { ...DEFAULT, set: { 'care.licking': 120 } }, from: 0, to: 1 });
    await expect
      .poll(async () => (await exact(page)).closedCopies)
      .toBe((100 * own.closedCopies.data[60]!) / (2 * DEFAULT.cells));
  });

  long('makes a map of two, coarse first; it is called off, gone on with, read and walked by key', async () => {
    const page = await play.open({ viewport: PHONE });
    await openPart(page, 'over a slider');
    await page.getByLabel('and a second slider').selectOption('family.hardship');
    await expect.poll(() => done(page), { timeout: 60_000 }).toBeGreaterThanOrEqual(24);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText(/Stopped at \d+ of 1,681 points/).waitFor();
    const stopped = await done(page);
    expect(await page.locator('.heat-band').count()).toBeGreaterThan(1);
    expect((await fits(page))[0]).toBe(true);
    await page.getByRole('button', { name: 'Refine' }).click();
    await expect.poll(() => done(page), { timeout: 60_000 }).toBeGreaterThan(Math.max(stopped, 121));
    await page.getByRole('button', { name: 'Cancel' }).click();

    const surface = page.locator('.point-surface');
    await surface.focus();
    for (const key of [
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'ArrowUp',
      'ArrowUp',
      'ArrowUp',
      'ArrowUp',
    ])
      await surface.press(key);
    const two: Sweep = {
      ...sweep,
      y: { param: 'family.hardship', values: sliderGrid('family.hardship', 41) },
      replicates: 4,
    };
    const point = 4 * 41 + 4;
    const truth = runNow({ kind: 'sweep', sweep: two, points: [point], from: 0, to: 1 });
    const mean = truth.values.methylation.data.reduce((sum, value) => sum + value, 0) / 4;
    expect(await said(page)).toContain(
      `Licking & grooming 12 min, Hardship 10 %: methylation is ${mean.toFixed(1)}, the mean of 4 families`,
    );
    await surface.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Open this world on Play');
    expect(await axeFinds(page)).toEqual([]);
  });
});

describe.runIf(thorough)('luck and cells', () => {
  long('draws a hundred tissues whose spread is that of the engine, beside theory', async () => {
    const page = await play.open();
    await openPart(page, 'luck and cells');
    await page.locator('.swept-card[data-drawn="100"]').waitFor({ timeout: 60_000 });
    const findings = page.locator('.findings[data-theory]');
    await findings.waitFor();
    const luck = runNow({ kind: 'luck', scenario: DEFAULT, individual: 0, sizes: [10, 100], from: 0, to: 100 });
    const days = DEFAULT.days + 1;
    const spread = spreadOf(
      Array.from({ length: 100 }, (_, tissue) => luck.methylation.data[(2 * tissue + 1) * days + 60]!),
    );
    const { sd } = runNow({ kind: 'expected', scenario: DEFAULT, individual: 0 });
    expect(Number(await findings.getAttribute('data-spread'))).toBe(spread);
    expect(Number(await findings.getAttribute('data-theory'))).toBe(sd[60]! / Math.sqrt(200));
    expect(await page.locator('.sentence').textContent()).toContain(
      `tissues of 100 cells differ by ${spread.toFixed(1)} points`,
    );
    expect(await fits(page)).toEqual([true, true]);
    await page.getByLabel('Age looked at').fill('5');
    await page.getByText('At day 5').waitFor();
    await page.getByRole('button', { name: 'Numbers', exact: true }).click();
    expect(await page.locator('.card tbody tr').count()).toBe(6);
    expect(await axeFinds(page)).toEqual([]);
  });
});
