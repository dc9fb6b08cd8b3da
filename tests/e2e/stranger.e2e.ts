/**
 * Somebody who has never heard of methylation: what stands on the first screen; in how few actions the page says which
 * way licking moves it, by how much, and how much of that was luck; what one parent less does; what a trial found.
 */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { scenarioFromPreset } from '../../sim/page.ts';
import { drag, playSite } from './play.ts';
import { studyReady } from './studies.ts';
import { focalSeries, withSet } from './truth.ts';

const play = playSite();
const DAY = 60;
const FIRST = scenarioFromPreset('low-care');

/** A life's methylation on the day shown, as the page writes it. */
const shown = (preset: 'both-parents' | 'single-mother') =>
  focalSeries(scenarioFromPreset(preset)).methylation[DAY]!.toFixed(1);

const go = (page: Page, tab: string) => page.locator('.tabs').getByText(tab, { exact: true }).first().click();

it('understands the first screen, asks about licking and luck, compares two families and reads a trial', async () => {
  const page = await play.open({ firstVisit: true });
  const screen = await page.locator('body').innerText();
  for (const word of [/simulated/i, /\bvole\b/i, /\bDNA\b/, /oxytocin[- ]receptor/i]) expect(screen).toMatch(word);
  expect(screen).toMatch(/each house is a brain cell, each window/i);

  // Direction and size: one drag. Luck: one press.
  await drag(page, 'care.licking', 100);
  const change =
    focalSeries(withSet(FIRST, { 'care.licking': 100 })).methylation[DAY]! - focalSeries(FIRST).methylation[DAY]!;
  expect(change).toBeLessThan(-4);
  await page
    .locator('.charts svg')
    .getByText(`−${Math.abs(change).toFixed(1)} points`)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Ten more like it' }).click();
  const told = page.locator('.ask-luck [data-ten="current"]');
  await expect
    .poll(() => told.textContent())
    .toMatch(/^All ten fell, by \d\.\d to \d\.\d points\. Where each one began/);
  expect(await told.textContent()).toContain('luck');

  // Both parents beside a single mother: the screen, one preset back as it is, the other panel, its preset.
  await go(page, 'Compare');
  await page.locator('.pane .editing').waitFor();
  await page.getByRole('button', { name: '1 changed' }).click();
  await page.locator('.pane .panel-name').nth(1).click();
  await page.locator('#controls select:has(option[value="single-mother"])').selectOption('single-mother');
  // Away from the panels: under the mouse they say the value of another day.
  await page.mouse.move(0, 0);
  for (const [at, preset] of (['both-parents', 'single-mother'] as const).entries())
    await page
      .locator('.pane')
      .nth(at)
      .locator('svg .value')
      .filter({ hasText: shown(preset), visible: true })
      .waitFor();

  // A trial: what was found comes first, in words; what statisticians want is folded.
  await go(page, 'Experiment');
  await studyReady(page);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  const sentence = page.locator('#found .plain-finding .sentence');
  await sentence.waitFor();
  // Of the words beside the picture it is the first.
  const beside = page.locator('#found > :has(.plain-finding)').last();
  expect((await beside.innerText()).trim().startsWith(await sentence.innerText())).toBe(true);
  expect(await sentence.innerText()).not.toMatch(/\d|interval|\bp\b/);
  expect(await page.locator('#found details.statistics').getAttribute('open')).toBeNull();
});
