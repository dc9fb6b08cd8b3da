/** Scenarios side by side: they are what the engine says, move alone or together, and open elsewhere the same. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checksum, MODEL_VERSION, scenarioFromPreset, seriesOf, type PresetId, type Scenario } from '../../sim/page.ts';
import { decodeLink } from '../../src/state/read-link.ts';
import type { LinkCompare } from '../../src/saved/compare/link.ts';
import { runNow } from '../../sim/engine.ts';
import { long } from '../long.ts';
import { axeFinds } from './axe.ts';
import { cutLines, overlapsIn } from './overlaps.ts';
import { closeDialog, drag, inSight, PHONE, playSite } from './play.ts';

const play = playSite();

const pane = (page: Page, id: string) => page.locator(`.pane[data-panel="${id}"]`);
const opened = async (page: Page) => {
  await page.getByRole('link', { name: 'Compare' }).first().click();
  await settled(page);
};
/** Every scenario has its band and checksum. */
const settled = (page: Page) =>
  expect
    .poll(async () => [
      (await page.locator('.pane').count()) > 0,
      await page.locator('.pane:not([data-checksum])').count(),
    ])
    .toEqual([true, 0]);
const methylation = async (page: Page, id: string) => Number(await pane(page, id).getAttribute('data-methylation'));
const ids = (page: Page) =>
  page.locator('.pane').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['panel']));

/** What the engine says of a preset on day 60, and of its whole litter. */
function truth(preset: PresetId, set: Scenario['set']): { methylation: number; checksum: string } {
  const scenario = { ...scenarioFromPreset(preset), set };
  const result = runNow({ kind: 'life', scenario, from: 0, to: scenario.siblings, digest: true });
  return { methylation: seriesOf(result, 0).methylation[60]!, checksum: checksum(MODEL_VERSION, result.digests) };
}

describe('Compare', () => {
  it('opens with much and little licking and nothing else apart, and is what the engine says; a slider moves the edited one, or all', async () => {
    const page = await play.open({ whole: true });
    await opened(page);
    expect(await ids(page)).toEqual(['much-licking', 'little-licking']);
    const minutes = { 'much-licking': 70, 'little-licking': 20 } as const;
    for (const id of ['much-licking', 'little-licking'] as const) {
      const { methylation: found, checksum: sum } = truth('both-parents', { 'care.licking': minutes[id] });
      expect([await methylation(page, id), await pane(page, id).getAttribute('data-checksum')]).toEqual([found, sum]);
    }
    expect(await page.locator('.compare-note').textContent()).toContain(
      'One thing differs: Licking & grooming (70 min, 20 min).',
    );
    await page.locator('.pair-card [data-wins]').waitFor();
    expect([await overlapsIn(page, '#panels'), await cutLines(page, '.pair-card')]).toEqual([[], []]);
    expect(await inSight(page, '.pair-card .statistics > summary')).toBe(true);
    await page.getByRole('button', { name: 'Little licking', exact: true }).click();
    await drag(page, 'care.licking', 60);
    await settled(page);
    const changed = truth('both-parents', { 'care.licking': 60 });
    await expect.poll(() => methylation(page, 'little-licking')).toBe(changed.methylation);
    expect(await methylation(page, 'much-licking')).toBe(truth('both-parents', { 'care.licking': 70 }).methylation);
    expect(await pane(page, 'little-licking').getByRole('button', { name: 'Both parents (changed)' }).count()).toBe(1);
    // The value is the value; what it was stands beside it under its own name.
    const shown = (id: string) => pane(page, id).locator('svg text.value').textContent();
    expect(await shown('little-licking')).toBe(changed.methylation.toFixed(1));
    expect(await pane(page, 'little-licking').locator('svg .panel-was').textContent()).toContain(
      'under Little licking',
    );
    // Another preset is another world: no change from the last one may pass for a value.
    await page.locator('.side').getByLabel('Start from').selectOption('single-mother');
    await settled(page);
    await expect.poll(() => shown('little-licking')).toBe(truth('single-mother', {}).methylation.toFixed(1));
    expect(await pane(page, 'little-licking').locator('svg .panel-was').textContent()).toBe('');
    expect(await pane(page, 'little-licking').locator('.panel-line.before').count()).toBe(0);
    await expect
      .poll(() => page.locator('.pair-card[data-stale="false"] .sentence').textContent())
      .toMatch(/^The pups of single mothers have more marks than the pups licked much \(day \d+\)\.$/);
    expect(await page.locator('.pair-card [data-wins]').textContent()).toMatch(
      /^Take 100 pairs of simulated prairie voles/,
    );

    await page.locator('.edit-all input').check();
    await drag(page, 'care.licking', 30);
    await settled(page);
    for (const [id, preset] of [
      ['much-licking', 'both-parents'],
      ['little-licking', 'single-mother'],
    ] as const)
      await expect.poll(() => methylation(page, id)).toBe(truth(preset, { 'care.licking': 30 }).methylation);
    await page.getByRole('button', { name: 'what differs' }).click();
    expect((await page.locator('.differs tbody tr').allTextContents()).join('|')).toMatch(/^Father.*yesno\|/);

    // Numbers of the pair follow the day and say how many of a hundred.
    await page.getByRole('button', { name: 'dots' }).click();
    await expect.poll(() => page.locator('.pair-card[data-stale="false"] [data-wins]').count()).toBe(1);
    expect(await overlapsIn(page, '#panels')).toEqual([]);
    const wins = Number(await page.locator('[data-wins]').getAttribute('data-wins'));
    expect(wins).toBeGreaterThan(50);
    expect(await page.locator('.hundred .full').count()).toBe(wins);
    expect(Number(await page.locator('[data-twins]').getAttribute('data-twins'))).toBeCloseTo(
      Number(await page.locator('[data-difference]').getAttribute('data-difference')),
      9,
    );
    // A dot opens its pup: the same number, its own cells, ringed in every row; by keyboard, and back.
    const clouds = page.locator('.clouds-svg');
    await clouds.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    const cells = page.locator('.animal-cells');
    await cells.waitFor();
    expect(await page.locator('.animal-panel h2').textContent()).toBe('Pup 2 of litter 1');
    const rowText = (await page.locator('.animal-facts dd').allTextContents())[0];
    const own = Number(await cells.getAttribute('data-cells-methylation'));
    expect(own.toFixed(1)).toBe(rowText);
    expect(await clouds.locator('circle.ring').count()).toBe(2);
    expect(await page.locator('.animal-panel').textContent()).toContain('cannot be opened there');
    expect(await axeFinds(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.animal-panel').waitFor({ state: 'detached' });
    expect(await clouds.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.locator('.modes button', { hasText: 'difference' }).click();
    expect(await page.locator('.pane[data-panel="much-licking"] .panel-line.own').getAttribute('d')).toMatch(
      /^M[^L]*(L[\d.]+,([\d.]+))(?:L[\d.]+,\2)+$/,
    );
    expect(await axeFinds(page)).toEqual([]);
    // Other litters close what is open, and a dot of theirs opens as the first did.
    await clouds.focus();
    for (const key of ['ArrowRight', 'Enter']) await page.keyboard.press(key);
    await cells.waitFor();
    await page.locator('.seed .another:visible').click();
    await page.locator('.animal-panel').waitFor({ state: 'detached' });
    await settled(page);
    await clouds.focus();
    for (const key of ['ArrowRight', 'Enter']) await page.keyboard.press(key);
    await page.locator('.animal-panel').waitFor();
  });

  long('holds six, is arranged and named by keyboard, and a link brings all of it back to the bit', async () => {
    const page = await play.open({ at: '?workers=2' });
    await opened(page);
    for (const name of ['Single mother', 'Late rescue', 'Both parents', 'Picked up in a cup']) {
      await page.locator('.add summary').click();
      await page.locator('.add').getByRole('button', { name, exact: true }).click();
    }
    expect(await page.locator('.pane').count()).toBe(6);
    // The timeline is that of the scenario being edited, which is the last one added.
    await page.locator('.event-handle').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => page.locator('.pane.edited .panel-name').textContent())
      .toBe('Picked up in a cup (changed)');
    expect(await pane(page, 'much-licking').locator('.panel-name').textContent()).toBe('Much licking');
    await page.locator('.add summary').click();
    await page.getByText('No more than 6 scenarios fit.').waitFor();
    await page.keyboard.press('Escape');

    const first = pane(page, 'much-licking');
    await first.locator('.panel-name').focus();
    await page.keyboard.press('Alt+ArrowRight');
    expect((await ids(page)).slice(0, 2)).toEqual(['little-licking', 'much-licking']);
    await first.locator('.panel-menu summary').click();
    await first.getByRole('button', { name: 'Rename' }).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Ours & theirs');
    await page.keyboard.press('Enter');
    await settled(page);
    const link = async () => decodeLink(new URL(page.url()).hash).page as LinkCompare | null;
    await expect.poll(async () => ((await link())?.checks ?? [null]).filter((check) => check === null)).toEqual([]);
    await expect
      .poll(async () => (await link())!.panels.map(({ name }) => name))
      .toEqual([null, 'Ours & theirs', null, null, null, null]);

    const other = await play.open({ url: page.url() });
    await other.locator('[data-verdict="same"]').waitFor();
    expect(await ids(other)).toEqual(await ids(page));
    expect(await pane(other, 'much-licking').locator('.panel-name').textContent()).toBe('Ours & theirs');
  });

  it('opens a cell of one scenario beside its twin, works on a phone, and refuses in words', async () => {
    const page = await play.open({ viewport: PHONE, hasTouch: true });
    await page.evaluate(() => document.querySelector<HTMLElement>('.tabs a[href*="screen=compare"]')!.click());
    await settled(page);
    await pane(page, 'little-licking')
      .locator('.town-canvas')
      .click({ position: { x: 40, y: 20 } });
    await page.locator('dialog h2').first().waitFor();
    await closeDialog(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const bad = await play.open({
      at: '#v=1&model=1.3.0&preset=both-parents&seed=vole-34&days=90&siblings=20&cells=2000&screen=compare&panel=id%3Da%26preset%3Dhigh-care%26care.licking%3D999&end',
    });
    expect(await bad.getByRole('alert').textContent()).toMatch(/panels\[0\]\.scenario\.set\.care\.licking/);
  });
});
