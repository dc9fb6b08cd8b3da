/** "Is that luck?" on Play: ten other animals, another animal, a pinned curve, starting over, and drawing first. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { long } from '../long.ts';
import type { Scenario } from '../../sim/page.ts';
import { tenWorlds } from '../../src/state/ten.ts';
import { oneDecimal } from '../../src/parts/curves.ts';
import { axeFinds } from './axe.ts';
import { checksumOf, drag, exact, playSite, scrubTo, shows, slider } from './play.ts';
import { DEFAULT, focalSeries, licked } from './truth.ts';

const play = playSite();
const DAY = 60;

/** What the command line gives for the ten on a day. */
const onDay = (scenario: Scenario, day: number) => tenWorlds(scenario).map((own) => focalSeries(own).methylation[day]!);
const range = (values: readonly number[]) => [Math.min(...values), Math.max(...values)].map(oneDecimal);
const told = (page: Page) => page.locator('.ask-luck [data-ten=current]');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const others = (page: Page) => page.locator('#charts .curves path.line-others');

describe('luck', () => {
  it('is told by ten other animals, by another animal, and by what is pinned', async () => {
    const page = await play.open();
    const before = onDay(DEFAULT, DAY);
    await page.waitForURL(/check=/);
    const address = page.url();
    await press(page, 'Ten more like it');
    const [low, high] = range(before);
    const spread = `On day ${DAY}, ten other animals with the same care lie between ${low} and ${high}. That spread is luck.`;
    await expect.poll(() => told(page).textContent(), { timeout: 30_000 }).toContain(spread);
    expect((await others(page).getAttribute('d'))!.match(/M/g)).toHaveLength(10);
    expect(await page.locator('#charts .chart-svg').first().getAttribute('aria-label')).toContain(spread);
    expect(page.url()).toBe(address);

    await drag(page, 'care.licking', 80);
    const after = onDay(licked(80), DAY);
    const [least, most] = range(after.map((value, i) => Math.abs(Math.round((value - before[i]!) * 10) / 10)));
    await expect
      .poll(() => told(page).textContent(), { timeout: 30_000 })
      .toBe(`All ten fell, by ${least} to ${most} points. Where each one began was luck: ${low} to ${high}.`);
    expect(await axeFinds(page)).toEqual([]);
    await press(page, 'Hide the ten');
    expect(await others(page).getAttribute('d')).toBeNull();

    await press(page, 'Pin this curve (A)');
    const pinned = oneDecimal((await exact(page)).methylation);
    await page.getByText(`A pinned: ${pinned}`).waitFor();
    await press(page, 'Another animal, same care');
    await page.locator('#charts text.difference.luck').waitFor();
    expect(await page.locator('#charts text.difference').first().textContent()).toMatch(/^luck: [+−]/);
    await page.getByText('It differs by luck alone.').waitFor();
    expect(await page.locator('[data-flips]').count()).toBe(0);
    await press(page, 'Undo');
    await shows(page, focalSeries(licked(80)).methylation[DAY]!);
    expect(await page.locator('#charts text.difference').first().textContent()).toMatch(/^luck: /);

    await press(page, 'Reset');
    await shows(page, focalSeries(DEFAULT).methylation[DAY]!);
    await press(page, 'Compare A with now');
    const pane = page.locator('.pane').filter({ hasText: 'A (pinned)' });
    await pane
      .getByText(oneDecimal(focalSeries(licked(80)).methylation[DAY]!))
      .first()
      .waitFor();
  });

  long('can be drawn first, by keyboard and by pointer; starting over brings the first world', async () => {
    const page = await play.open();
    await scrubTo(page, 30);
    await press(page, 'Draw it first');
    await slider(page, 'care.licking').press('ArrowRight');
    const drawing = page.locator('.draw-tools input');
    await drawing.waitFor();
    expect((await exact(page)).methylation).toBe(focalSeries(DEFAULT).methylation[30]);
    await drawing.focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
    expect(await page.locator('.draw-tools output').textContent()).toBe('−2.0 points');
    expect(await axeFinds(page)).toEqual([]);
    await press(page, 'Show');
    const step = focalSeries(licked(41));
    await shows(page, step.methylation[30]!);
    const change = (scenario: Scenario) =>
      oneDecimal(focalSeries(scenario).methylation[90]! - focalSeries(DEFAULT).methylation[90]!);
    await expect
      .poll(() => page.locator('.draw-note p').textContent())
      .toMatch(new RegExp(`^You drew −2.0 points by day 90. It was [+]?${change(licked(41))}\\.$`));

    await drag(page, 'care.licking', 100);
    const { x, y, width, height } = (await page.locator('#charts .plot-surface').first().boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, y + height - 1);
    await page.mouse.up();
    expect((await exact(page)).day).toBe(30);
    expect(await page.locator('.draw-tools output').textContent()).toMatch(/^−\d/);
    await page.keyboard.press('Escape');
    await shows(page, focalSeries(licked(100)).methylation[30]!);
    expect(await page.locator('#charts path.line-drawn').first().getAttribute('d')).toBeNull();

    await page.reload();
    await page.locator('.draw-switch[aria-pressed=true]').waitFor();
    await press(page, 'Draw it first');
    await press(page, 'Reset all');
    await shows(page, focalSeries(DEFAULT).methylation[DAY]!);
    expect(await checksumOf(page)).not.toBe('');
  });
});
