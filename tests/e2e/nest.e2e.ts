/** The nest on Play: it is stroked, folded and told who is here, and the chain of one bout is shown once. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { long } from '../long.ts';
import { axeFinds } from './axe.ts';
import { drag, inSight, PHONE, playSite, ready, scrubTo, valueOf } from './play.ts';

const play = playSite();

/** Strokes the heap of young to and fro over so many px, and holds it. */
async function stroke(page: Page, px: number): Promise<void> {
  const hand = page.locator('.nest-hand');
  await hand.waitFor();
  const box = (await hand.boundingBox())!;
  const [left, y] = [box.x + 24, box.y + box.height / 2];
  await page.mouse.move(left, y);
  await page.mouse.down();
  const swing = 40;
  for (let gone = 0; gone < px; gone += swing)
    await page.mouse.move(left + ((gone / swing) % 2 === 0 ? swing : 0), y, { steps: 4 });
}

const chain = (page: Page) => page.locator('.bout-glow');
const picture = (page: Page) => page.locator('.nest-svg');

it('a pup is stroked: the slider follows exactly, and what is called off is put back', async () => {
  const page = await play.open({ firstVisit: true });
  await expect
    .poll(() => picture(page).getAttribute('aria-label'), { timeout: 20_000 })
    .toContain('20 minutes of licking');

  await stroke(page, 120);
  expect(await valueOf(page, 'care.licking')).toBe(40);
  await page.evaluate(() =>
    dispatchEvent(new PointerEvent('pointercancel', { pointerId: 1, bubbles: true, isPrimary: true })),
  );
  expect(await valueOf(page, 'care.licking')).toBe(20);
  await page.mouse.up();
  await stroke(page, 120);
  await page.keyboard.press('Escape');
  expect(await valueOf(page, 'care.licking')).toBe(20);
  await page.mouse.up();
  expect(await chain(page).count()).toBe(0);
  await page.locator('.nest-hand').click({ button: 'right' });
  expect(await valueOf(page, 'care.licking')).toBe(20);

  await stroke(page, 240);
  expect(await valueOf(page, 'care.licking')).toBe(60);
  await page.mouse.up();
  expect(await page.locator('.nest-strokes.just').getAttribute('d')).not.toBe('');
  expect(await picture(page).getAttribute('aria-label')).toContain('60 minutes of licking');

  // The first stroke that stays shows the chain once: all four stations, since motion is reduced, and a counted number.
  await expect
    .poll(() => chain(page).locator('output').textContent(), { timeout: 20_000 })
    .toMatch(/^In this simulated world, one bout \(day 10\) changed (none|\d+) of 4,000 gene copies overnight\./);
  expect(await chain(page).locator('li.lit').count()).toBe(4);
  expect(await page.locator('.bout-thread .ring.lit').count()).toBe(1);
  expect(await axeFinds(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await chain(page).waitFor({ state: 'detached' });
  await drag(page, 'care.licking', 80);

  // Who is here stands under the drawing.
  await page.locator('.nest-card').getByRole('button', { name: 'mother' }).click();
  await expect.poll(() => picture(page).getAttribute('aria-label')).toContain('Here: father.');
  expect(await page.locator('.nest-away').count()).toBe(1);

  // Folded it is a small picture beside the preset.
  const high = (await page.locator('.nest-card').boundingBox())!.height;
  await page.getByRole('button', { name: 'Fold the drawing away' }).click();
  expect((await page.locator('.nest-card').boundingBox())!.height).toBe(40);
  expect(high).toBeLessThanOrEqual(156);
  expect(await page.locator('.nest-hand').count()).toBe(0);
  await page.getByRole('button', { name: 'Show the drawing' }).click();

  // Where licking is fixed there is nothing to stroke; on Compare there is no nest.
  await page.getByRole('button', { name: 'from day 60 on' }).click();
  await expect.poll(() => page.locator('.nest-hand').count()).toBe(0);
  await page.getByRole('button', { name: 'whole childhood' }).click();
  await page.getByRole('link', { name: 'Compare' }).click();
  await page.locator('.compare-right').waitFor();
  expect(await page.locator('.nest-card').count()).toBe(0);

  await page.goto(play.url);
  await page.reload();
  await ready(page);
  await picture(page).waitFor();
  await scrubTo(page, 20);
  await drag(page, 'care.licking', 90);
  await page.waitForTimeout(500);
  expect(await chain(page).count()).toBe(0);
});

long('on a phone it lies in the sheet above the leading slider and covers no house', async () => {
  const page = await play.open({ viewport: PHONE, hasTouch: true, firstVisit: true });
  await picture(page).waitFor();
  const box = async (selector: string) => (await page.locator(selector).first().boundingBox())!;
  const [town, sheet, nest, slider] = [
    await box('.field'),
    await box('.side'),
    await box('.nest-room'),
    await box('[data-param="care.licking"]'),
  ];
  expect(town.y + town.height).toBeLessThanOrEqual(sheet.y);
  expect(nest.y).toBeGreaterThan(sheet.y);
  expect(nest.y + nest.height).toBeLessThan(slider.y);
  expect(slider.y + slider.height).toBeLessThanOrEqual(PHONE.height - 26);
  await stroke(page, 120);
  await page.mouse.up();
  expect(await valueOf(page, 'care.licking')).toBe(40);
  // The chain of the bout stands above the town, and the pin above the sheet.
  const panel = (await chain(page).boundingBox())!;
  expect(panel.y + panel.height - town.y).toBeLessThan(0.2 * town.height);
  expect(await inSight(page, '.keep .btn')).toBe(true);
  await chain(page).getByRole('button', { name: 'got it' }).click();
  await chain(page).waitFor({ state: 'detached' });
  expect(await axeFinds(page)).toEqual([]);
});
