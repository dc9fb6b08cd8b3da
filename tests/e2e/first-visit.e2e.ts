/** The first thirty seconds: the film and its captions, what waits for the first change, and words on every screen. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { long, thorough } from '../long.ts';
import { scenarioFromPreset, STUDY_KINDS } from '../../sim/page.ts';
import { axeFinds } from './axe.ts';
import { closeDialog, drag, exact, LAPTOP, PHONE, playSite, ready, slider } from './play.ts';
import { focalSeries, withSet } from './truth.ts';

const play = playSite();
const FIRST = scenarioFromPreset('low-care');

const film = (page: Page) => page.locator('.film');
const hint = (page: Page) => page.locator('.hint');
const closed = (day: number) => Math.round(focalSeries(FIRST).closedCopies[day]!);

/** Counts from now on how often a caption is put in the place of another, which is how often it is read out. */
async function countSpoken(page: Page): Promise<void> {
  await film(page)
    .locator('output')
    .evaluate((node) => {
      const counted = window as unknown as { spoken: number };
      counted.spoken = 0;
      new MutationObserver((all) => {
        counted.spoken += all.filter(({ type, addedNodes }) => type !== 'childList' || addedNodes.length > 0).length;
      }).observe(node, { subtree: true, childList: true, characterData: true });
    });
}

/** Where things stand that must not move when others come. */
function places(page: Page): Promise<string[]> {
  return page
    .locator('.ctl:not(.live) .track, .field, #charts, .time')
    .evaluateAll((all) => all.map((node) => JSON.stringify(node.getBoundingClientRect())));
}

/** What a person sees of what a beginner does not need. */
function extras(page: Page): Promise<boolean[]> {
  return Promise.all(
    ['.tools > .seed', '.side .reach', '.side .last'].map((each) => page.locator(each).first().isVisible()),
  );
}

describe('a first visit', () => {
  it('plays its film with three captions, then waits for the first drag, which opens windows', async () => {
    const page = await play.open({ firstVisit: true, reducedMotion: 'no-preference', bare: true });
    await film(page).waitFor();
    await countSpoken(page);
    // What must be found on the first screen, without a press.
    const screen = await page.locator('body').innerText();
    for (const word of ['simulated', 'vole', 'DNA', 'oxytocin', 'receptor', 'house', 'window'])
      expect(screen).toMatch(new RegExp(word, 'i'));
    expect(await film(page).innerText()).toContain('Each house is one brain cell.');
    expect([await hint(page).count(), await extras(page)]).toEqual([0, [false, false, false]]);
    expect(await page.getByRole('button', { name: 'Share', exact: true }).isVisible()).toBe(true);
    await page.locator('.time .play-pause').click();
    const { day } = await exact(page);
    expect(day).toBeLessThan(12);
    expect(await axeFinds(page)).toEqual([]);
    expect(await exact(page)).toMatchObject({ day });
    await page.locator('.time .play-pause').click();
    // Four times as fast, which changes nothing but the waiting.
    for (const speed of [1, 2]) await page.locator('.go button', { hasText: `${speed}×` }).click();
    await film(page).getByText('Marks on the DNA close windows.').waitFor();
    await film(page)
      .getByText(`${closed(60)} of 100 windows are closed.`)
      .waitFor();
    expect((await exact(page)).day).toBe(60);
    expect((await exact(page)).methylation).toBe(focalSeries(FIRST).methylation[60]);
    expect(await page.getByRole('button', { name: 'Play', exact: true }).count()).toBe(1);
    // A screen reader heard each caption once.
    expect(await page.evaluate(() => (window as unknown as { spoken: number }).spoken)).toBe(2);
    // The hint stands beside the thumb, inside the slider's own row of 24 px.
    const [words, track] = [(await hint(page).boundingBox())!, (await slider(page, 'care.licking').boundingBox())!];
    const thumb = track.x + 22 + ((track.width - 44) * 20) / 120;
    expect(words.x - thumb).toBeGreaterThan(10);
    expect(words.x - thumb).toBeLessThan(26);
    expect([words.y > track.y, words.y + words.height < track.y + track.height]).toEqual([true, true]);
    const before = await places(page);
    // Nothing is asked about a response that nothing has changed.
    expect(await page.locator('.note-ask').count()).toBe(0);

    await drag(page, 'care.licking', 70);
    const now = focalSeries(withSet(FIRST, { 'care.licking': 70 }));
    await expect.poll(async () => (await exact(page)).methylation).toBe(now.methylation[60]);
    expect([await film(page).count(), await hint(page).count()]).toEqual([0, 0]);
    expect(await extras(page)).toEqual([true, true, true]);
    expect(Number(await page.locator('[data-opened]').getAttribute('data-opened'))).toBeGreaterThan(300);
    // Of the rows below the slider that was moved only the care column's shift, by the line under its track.
    const after = await places(page);
    expect(after.slice(-3)).toEqual(before.slice(-3));

    const ask = page.locator('.note-ask');
    await ask.focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog').getByText('Few cells or many?').waitFor();
    await closeDialog(page);
    await page.reload();
    await ready(page);
    expect((await exact(page)).day).toBe(60);
    expect([await film(page).count(), await hint(page).count()]).toEqual([0, 0]);
  });

  long('lets a press anywhere, a zoom or Escape end the film, and shows it again only when asked', async () => {
    const page = await play.open({ firstVisit: true, reducedMotion: 'no-preference' });
    await film(page).waitFor();
    // The press ends the film and opens no house, though the town is another under the pointer.
    await page.locator('.field').click({ position: { x: 120, y: 60 } });
    await film(page).waitFor({ state: 'detached' });
    expect(await page.locator('dialog').count()).toBe(0);
    expect((await exact(page)).day).toBe(60);
    const again = page.getByRole('button', { name: 'What is this?' });
    await again.click();
    expect(await film(page).locator('p').count()).toBe(3);
    await page.keyboard.press('Escape');
    expect(await film(page).count()).toBe(0);
    await again.click();
    await page.locator('.town-canvas').focus();
    await page.keyboard.press('+');
    expect(await film(page).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Show the whole town' }).isVisible()).toBe(true);
  });

  it('on a phone where motion is reduced stands still with all captions as text', async () => {
    const page = await play.open({ firstVisit: true, viewport: PHONE });
    await film(page).waitFor();
    expect((await exact(page)).day).toBe(60);
    expect((await exact(page)).methylation).toBe(focalSeries(FIRST).methylation[60]);
    expect(await film(page).locator('p').allInnerTexts()).toEqual([
      expect.stringMatching(/^Each house/),
      expect.stringMatching(/^Marks on the DNA/),
      expect.stringMatching(new RegExp(`^Now ${closed(60)} of 100`)),
    ]);
    expect(await axeFinds(page)).toEqual([]);
    // They stand whole above the town, of which they cover only the edge.
    expect(await film(page).evaluate((node) => node.scrollHeight - node.clientHeight)).toBeLessThanOrEqual(0);
    const [captions, town] = [(await film(page).boundingBox())!, (await page.locator('.field').boundingBox())!];
    expect(captions.y + captions.height - town.y).toBeLessThan(0.2 * town.height);
    // The sentence above the town takes two lines at most.
    expect(
      await page.locator('.what').evaluate((node) => new Set([...node.getClientRects()].map(({ top }) => top)).size),
    ).toBeLessThanOrEqual(3);
    expect(town.height).toBeGreaterThan(140);
    await page.setViewportSize(LAPTOP);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await axeFinds(page)).toEqual([]);
    await film(page).getByRole('button', { name: 'Close' }).click();
    expect(await film(page).count()).toBe(0);
  });
});

/** Presses it wherever it stands, in sight or in a menu. */
async function press(page: Page, selector: string, text: string): Promise<void> {
  await page
    .locator(selector)
    .filter({ hasText: new RegExp(`^${text}$`) })
    .first()
    .evaluate((node) => (node as HTMLElement).click());
}

describe.runIf(thorough)('every screen', () => {
  const WORDS = { vole: /vole/i, infant: /infant/i, rat: /\brats?\b/i, adult: /people/i } as const;
  const tell = async (page: Page, species: keyof typeof WORDS, where: string, selector = 'body') => {
    for (const word of [WORDS[species], /simulated/i])
      await expect
        .poll(() => page.locator(selector).last().innerText(), { message: where, timeout: 30_000 })
        .toMatch(word);
  };
  const inDialog = async (page: Page, species: keyof typeof WORDS, where: string) => {
    await tell(page, species, where, 'dialog');
    await page.locator('dialog .close').evaluate((node) => (node as HTMLElement).click());
    await page.locator('dialog').waitFor({ state: 'detached' });
  };

  long('names the species and says that it is simulated, on a laptop and where the head has no room', async () => {
    const page = await play.open();
    for (const [species, name] of [
      ['infant', 'Human infant'],
      ['rat', 'Rat'],
      ['vole', 'Prairie vole'],
    ] as const) {
      await press(page, '.species button', name);
      await expect.poll(async () => (await exact(page)).day).toBe(species === 'infant' ? 367 : 60);
      for (const viewport of [LAPTOP, { width: 683, height: 657 }, PHONE]) {
        await page.setViewportSize(viewport);
        await tell(page, species, `Play ${viewport.width}`);
      }
      await press(page, '.zoom button', '⌂');
      await inDialog(page, species, 'a cell');
      if (species !== 'rat') {
        await press(page, '.day-button', 'A day ▴');
        await inDialog(page, species, 'a day');
        await press(page, '.side .last button', 'Family ▸');
        await inDialog(page, species, 'family');
      }
      await press(page, '.tabs a', 'Compare');
      await tell(page, species, 'side by side');
      await tell(page, species, 'the pair', '.pair-card');
      for (const view of ['over a slider', 'luck and cells']) {
        await press(page, '.compare-head button', view);
        await tell(page, species, view);
      }
      await press(page, '.compare-head button', 'side by side');
      await page.setViewportSize(LAPTOP);
      await press(page, '.tabs a', 'Play');
    }
    await press(page, '.tabs a', 'Experiment');
    for (const [i, kind] of STUDY_KINDS.entries()) {
      await page.locator('.study-tabs button').nth(i).click();
      const study = (await page.locator('.study-tabs [aria-current]').innerText()).toLowerCase();
      const species = study.includes('infant') ? 'infant' : study.includes('giving') ? 'adult' : 'vole';
      for (const viewport of [LAPTOP, PHONE]) {
        await page.setViewportSize(viewport);
        await tell(page, species, `${kind} ${viewport.width}`);
      }
      await page.setViewportSize(LAPTOP);
    }
    await press(page, '.tabs a', 'Model');
    await tell(page, 'vole', 'Model');
  });
});
