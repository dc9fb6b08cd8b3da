/** Few cells or many: the engine's curve of the reserve, and silencing by hand. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { runNow, type ReserveResult } from '../../sim/engine.ts';
import type { Scenario } from '../../sim/page.ts';
import { long } from '../long.ts';
import { axeFinds } from './axe.ts';
import { checksumOf, closeDialog, fromMenu, playSite, shows, slider } from './play.ts';
import { DEFAULT, focalSeries, wholeRun, withSet } from './truth.ts';

const play = playSite();

function reserveOf(scenario: Scenario, day = 60): ReserveResult {
  return runNow({ kind: 'reserve', scenario, day });
}

async function openReserve(page: Page): Promise<void> {
  await fromMenu(page, 'Few cells or many?');
  await page.locator('.reserve[data-current=true]').waitFor();
}

/** The curves on screen at full precision, and the edge of the spare zone. */
async function shown(page: Page) {
  const data = await page.locator('.reserve-host').evaluate((node) => ({ ...(node as HTMLElement).dataset }));
  const numbers = (text: string | undefined) => text!.split(',').map(Number);
  return { response: numbers(data['response']), reactivity: numbers(data['reactivity']), spare: Number(data['spare']) };
}

function truth(result: ReserveResult) {
  const spare = Array.from(result.shares)
    .filter((_, i) => result.response[i]! >= 0.95)
    .at(-1)!;
  return { response: Array.from(result.response), reactivity: Array.from(result.reactivity), spare };
}

describe('few cells or many', () => {
  long(
    'draws the engine’s curve: hardly less at first, then less and less, while stress reactivity rises',
    async () => {
      const page = await play.open();
      await openReserve(page);
      const engine = truth(reserveOf(DEFAULT));
      expect(await shown(page)).toEqual(engine);
      expect(engine.spare).toBeGreaterThan(0.1);
      const falls = engine.response.slice(1).map((value, i) => engine.response[i]! - value);
      expect(falls.every((fall, i) => i === 0 || fall >= falls[i - 1]! - 1e-12)).toBe(true);
      expect(engine.reactivity.every((value, i) => i === 0 || value >= engine.reactivity[i - 1]!)).toBe(true);
    },
  );

  it('silencing by hand changes the life as in the engine, and at no residual output production grinds to a halt', async () => {
    const page = await play.open({ whole: true });
    await openReserve(page);
    await slider(page, 'silence.cells').fill('0.6');
    const silenced = withSet(DEFAULT, { 'silence.cells': 0.6 });
    await shows(page, focalSeries(silenced).methylation[60]!);
    await page.getByRole('button', { name: 'nothing', exact: true }).click();
    const halted = withSet(silenced, { 'receptors.residual': 0 });
    await expect.poll(() => shown(page), { timeout: 10_000 }).toEqual(truth(reserveOf(halted)));
    expect((await shown(page)).response.at(-1)).toBe(0);
    await closeDialog(page);
    expect(await checksumOf(page)).toBe(wholeRun(halted).checksum);
    await openReserve(page);
    await page.getByRole('button', { name: '30.6 %, as measured' }).click();
    await expect.poll(() => shown(page)).toEqual(truth(reserveOf(silenced)));
  });

  long('opens from More too', async () => {
    const page = await play.open();
    await page.getByRole('button', { name: 'More ▸' }).click();
    await page.locator('#controls summary', { hasText: 'From marks to receptors' }).click();
    await page.locator('#controls').getByRole('button', { name: 'Few cells or many?' }).click();
    await page.locator('.reserve[data-current=true]').waitFor();
  });

  long.each([
    ['light', 1366, 657],
    ['light', 390, 844],
    ['light', 683, 328],
  ] as const)('axe finds nothing, %s, %d × %d', async (colorScheme, width, height) => {
    const page = await play.open({ colorScheme, viewport: { width, height } });
    await openReserve(page);
    expect(await axeFinds(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  });
});
