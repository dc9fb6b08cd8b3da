/** Words of the glossary and numbers of sliders, opened in place: by mouse, keyboard and touch, also over a dialog. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { long } from '../long.ts';
import { axeFinds } from './axe.ts';
import { LAPTOP, PHONE, playSite } from './play.ts';

const play = playSite();
const card = (page: Page) => page.getByRole('note');
const word = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

/** Whether all of an element is on the screen. */
async function isOn(screen: { readonly width: number; readonly height: number }, element: Locator): Promise<boolean> {
  const { x, y, width, height } = (await element.boundingBox())!;
  return x >= 0 && y >= 0 && x + width <= screen.width && y + height <= screen.height;
}

describe('a dotted word', () => {
  it('opens its entry by mouse and keyboard, over a dialog too, and gives the focus back', async () => {
    const page = await play.open();
    const dna = word(page, 'DNA');
    await dna.click();
    await card(page).getByText('The long thread in each cell').waitFor();
    expect(await isOn(LAPTOP, card(page))).toBe(true);
    expect(await dna.getAttribute('aria-expanded')).toBe('true');
    expect(await dna.getAttribute('aria-describedby')).toBe(await card(page).getAttribute('id'));
    // A second press shuts it, and so does a press elsewhere.
    await dna.click();
    await expect.poll(() => card(page).count()).toBe(0);
    await dna.click();
    await card(page).waitFor();
    await page.getByRole('heading', { name: 'Curves' }).or(page.locator('.brand')).first().click();
    await expect.poll(() => card(page).count()).toBe(0);

    await dna.focus();
    await page.keyboard.press('Space');
    await card(page).waitFor();
    const light = await axeFinds(page);
    await page.emulateMedia({ forcedColors: 'active' });
    const border = await card(page).evaluate((node) => getComputedStyle(node).borderTopStyle);
    const forced = await axeFinds(page);
    await page.emulateMedia({ forcedColors: 'none' });
    expect({ light, forced, border }).toEqual({ light: [], forced: [], border: 'solid' });
    // The way to all words follows the word; the dialog of them gives the focus back.
    await page.keyboard.press('Tab');
    expect(await focusedText(page)).toBe('All words ▸');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Words' }).waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await focusedText(page)).toBe('DNA');

    // In a dialog, Escape shuts the card alone.
    await page.getByRole('button', { name: 'How sure?' }).click();
    const sure = page.getByRole('dialog', { name: 'How sure?' });
    expect(await sure.textContent()).toMatch(/Of the \d+ numbers .* \d+ were measured .* \d+ are assumed/);
    await sure.getByRole('button', { name: 'simulated', exact: true }).focus();
    await page.keyboard.press('Enter');
    await card(page).getByText('No real animal').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => card(page).count()).toBe(0);
    expect(await focusedText(page)).toBe('simulated');
    expect(await sure.count()).toBe(1);
  });

  long('and a number open on a phone at a touch, whole on the screen', async () => {
    const page = await play.open({ viewport: PHONE, hasTouch: true });
    await word(page, 'DNA').tap();
    await card(page).waitFor();
    expect(await isOn(PHONE, card(page))).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('[data-param="care.licking"] .how-known').tap();
    await card(page).getByText('Nobody has measured this number').waitFor();
    expect(await isOn(PHONE, card(page))).toBe(true);
    // A screen so low that the card must stand at its edge.
    await page.setViewportSize({ width: 320, height: 400 });
    await expect
      .poll(async () => (await card(page).count()) === 0 || isOn({ width: 320, height: 400 }, card(page)))
      .toBe(true);
  });
});
