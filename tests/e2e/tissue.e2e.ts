/** Brain and saliva side by side, and the expected curve beside the simulated one. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { runNow } from '../../sim/engine.ts';
import { scenarioFromPreset } from '../../sim/page.ts';
import { long, thorough } from '../long.ts';
import { axeFinds } from './axe.ts';
import { fromMenu, grab, PHONE, playSite, slider } from './play.ts';
import { DEFAULT, licked, withSet } from './truth.ts';

const play = playSite();

async function openTissue(page: Page): Promise<void> {
  await fromMenu(page, 'Brain and saliva');
  await page.locator('.tissue[data-current=true]').waitFor();
}

/** What the page holds of the young one on screen: neurons, leukocytes, epithelium, saliva, reading. */
async function first(page: Page): Promise<number[]> {
  return JSON.parse((await page.locator('.tissue-courses-host').getAttribute('data-first'))!) as number[];
}

function truth(scenario = DEFAULT, day = 60): number[] {
  const result = runNow({ kind: 'saliva', scenario, from: 0, to: 1 });
  return [result.neurons, result.leukocytes, result.epithelium, result.saliva, result.reading].map(
    (values) => values[day]!,
  );
}

describe('brain and saliva', () => {
  it('draws four courses of the same young one, and the litter as dots; the assay’s sliders change what it reads', async () => {
    const page = await play.open({ whole: true });
    await openTissue(page);
    expect(await first(page)).toEqual(truth());
    for (const id of ['neurons', 'leukocytes', 'epithelium', 'saliva'])
      expect(((await page.locator(`.tissue-line.${id}`).getAttribute('d')) ?? '').length).toBeGreaterThan(100);
    expect(await page.locator('.tissue-reading').count()).toBe(13);
    await page.locator('.tissue[data-young="20"]').waitFor();
    expect(await page.locator('.tissue-dot').count()).toBe(20);
    expect(Math.abs(Number(await page.locator('.tissue .moved').getAttribute('data-per-ten')))).toBeLessThan(6);
    await slider(page, 'assay.noise').fill('0');
    const quiet = truth(withSet(DEFAULT, { 'assay.noise': 0 }));
    await expect.poll(() => first(page), { timeout: 10_000 }).toEqual(quiet);
    await page.getByRole('button', { name: 'Change since birth' }).click();
    expect(await page.locator('.tissue-svg .tissue-name.neurons').textContent()).toMatch(/brain cells −?\d\.\d/);
    await page.locator('.tissue details summary').click();
    expect(await page.locator('.tissue .numbers tbody tr').count()).toBe(13);
    expect(await axeFinds(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  });

  long('fits a phone, and axe finds nothing there', async () => {
    const page = await play.open({ viewport: PHONE });
    await openTissue(page);
    expect(await page.locator('.dialog-body').evaluate((node) => node.scrollWidth <= node.clientWidth)).toBe(true);
    // Links below the fold of a dialog look to axe like skip links without a target.
    await page.locator('.tissue-sliders').scrollIntoViewIfNeeded();
    expect(await axeFinds(page)).toEqual([]);
  });
});

describe.runIf(thorough)('the expected curve', () => {
  const expected = (scenario = DEFAULT) => runNow({ kind: 'expected', scenario, individual: 0 });
  const note = (page: Page) => page.locator('.expected-note');

  long('stands beside the simulated one, goes while a slider is held, and comes back for the new world', async () => {
    const page = await play.open();
    expect(await page.locator('.line-expected').first().getAttribute('d')).toBeNull();
    await fromMenu(page, 'Show the expected curve');
    await page.locator(`.expected-note[data-expected="${expected().mean[60]}"]`).waitFor();
    await expect.poll(() => page.locator('.line-expected').first().getAttribute('d')).toMatch(/^M.*L/);
    expect(await page.locator('.end-label.expected').textContent()).toBe(`expected ${expected().mean[90]!.toFixed(1)}`);
    const size = await page.locator('.life-charts').boundingBox();
    const hold = await grab(page, 'care.licking');
    await hold.to(80);
    await expect.poll(() => page.locator('.line-expected').first().getAttribute('d')).toBe('');
    expect(await page.locator('.life-charts').boundingBox()).toEqual(size);
    await hold.release();
    await page.locator(`.expected-note[data-expected="${expected(licked(80)).mean[60]}"]`).waitFor();
    expect(await note(page).textContent()).toContain('2,000 cells');
    await page.getByRole('button', { name: 'Human infant' }).click();
    const { mean } = expected(scenarioFromPreset('infant-both-parents', DEFAULT.seed));
    await expect
      .poll(async () => Array.from(mean).includes(Number(await note(page).getAttribute('data-expected'))), {
        timeout: 10_000,
      })
      .toBe(true);
    await fromMenu(page, 'Hide the expected curve');
    await note(page).waitFor({ state: 'detached' });
  });
});
