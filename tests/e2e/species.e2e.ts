/** The switch between prairie voles, human infants and rats: other sliders, other days, the same guarantees. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PRESET_IDS, PRESETS, scenarioFromPreset, type CareEvent, type Scenario } from '../../sim/page.ts';
import { long, thorough } from '../long.ts';
import { axeFinds } from './axe.ts';
import { checksumOf, drag, exact, playSite, savedWorld, scrubTo, shows, slider } from './play.ts';
import { DEFAULT, focalSeries, tend, wholeRun, withSet } from './truth.ts';

const play = playSite();
const INFANT: Scenario = scenarioFromPreset('infant-both-parents');

async function choose(page: Page, species: 'Prairie vole' | 'Human infant' | 'Rat'): Promise<void> {
  await page.getByRole('button', { name: species, exact: true }).click();
}

/** Ids of the sliders that stand in the left column. */
function sliders(page: Page): Promise<string[]> {
  return page
    .locator('#controls [data-param]')
    .evaluateAll((all) => all.map((node) => (node as HTMLElement).dataset['param']!));
}

describe('choosing infants', () => {
  it('brings their sliders, presets and days, and the engine’s numbers', async () => {
    const page = await play.open({ whole: true });
    expect(await sliders(page)).toEqual(['care.licking', 'care.huddling', 'family.hardship', 'family.support']);
    await choose(page, 'Human infant');
    await shows(page, focalSeries(INFANT).methylation[367]!);
    expect(await sliders(page)).toEqual([
      'care.play',
      'care.talk',
      'care.touch',
      'care.skin',
      'care.feeding',
      'adult.talk',
      'adult.touch',
      'adult.thinking',
      'family.hardship',
      'family.support',
    ]);
    expect(await slider(page, 'adult.talk').isVisible()).toBe(false);
    const offered = await page
      .getByLabel('Start from')
      .locator('option')
      .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
    expect(offered).toEqual(PRESET_IDS.filter((id) => PRESETS[id].species === 'infant'));
    // The same stage of a life of 550 days as day 60 of 90.
    expect((await exact(page)).day).toBe(367);
    expect(await page.locator('.timeline-range').getAttribute('max')).toBe('550');
    expect(await checksumOf(page)).toBe(wholeRun(INFANT).checksum);
    const run = JSON.parse(await tend('run', await savedWorld(page), '--format', 'json')) as { checksum: string };
    expect(run.checksum).toBe(wholeRun(INFANT).checksum);
  });

  long('keeps seed, children and cells; undo brings the voles back as they were', async () => {
    const page = await play.open({ whole: true });
    await page.getByLabel('Seed: same seed, same luck').first().fill('other');
    await page.keyboard.press('Enter');
    await drag(page, 'care.licking', 80);
    const voles = withSet({ ...DEFAULT, seed: 'other' }, { 'care.licking': 80 });
    expect(await checksumOf(page)).toBe(wholeRun(voles).checksum);
    await choose(page, 'Human infant');
    expect(await checksumOf(page)).toBe(wholeRun({ ...INFANT, seed: 'other' }).checksum);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    expect(await checksumOf(page)).toBe(wholeRun(voles).checksum);
    expect((await exact(page)).day).toBe(60);
  });

  long('a preset chosen among infants keeps the days that were set', async () => {
    const page = await play.open({ whole: true });
    await choose(page, 'Human infant');
    await page.getByRole('button', { name: 'More ▸' }).click();
    await page.getByLabel('Days of life').fill('400');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '◂ Back' }).click();
    await page.getByLabel('Start from').selectOption('infant-little-play');
    expect(await checksumOf(page)).toBe(wholeRun({ ...scenarioFromPreset('infant-little-play'), days: 400 }).checksum);
    await choose(page, 'Prairie vole');
    expect(await checksumOf(page)).toBe(wholeRun(DEFAULT).checksum);
  });

  long('a drag of playful engagement follows the engine, and a link gives the same world', async () => {
    const page = await play.open({ whole: true });
    await choose(page, 'Human infant');
    const dragged = withSet(INFANT, { 'care.play': 120 });
    await drag(page, 'care.play', 150, 120);
    await shows(page, focalSeries(dragged).methylation[367]!);
    await scrubTo(page, 550);
    const checksum = await checksumOf(page);
    expect(checksum).toBe(wholeRun(dragged).checksum);
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('550');
    const other = await play.open({ at: await page.evaluate(() => location.hash) });
    await other.getByText('Identical to what was sent').waitFor();
    expect(await checksumOf(other)).toBe(checksum);
    expect((await exact(other)).day).toBe(550);
    expect(await slider(other, 'care.play').inputValue()).toBe('120');
  });

  long('speaks of months and of children, never of litters or licking', async () => {
    // Of few children the band leaves no clear place for its name.
    const page = await play.open({ whole: true });
    await choose(page, 'Human infant');
    await checksumOf(page);
    await expect.poll(() => page.locator('#charts .band-label').textContent()).toContain('children raised alike');
    expect(await page.locator('#time .now .day').textContent()).toBe('12 months day 367 of 550');
    const spoken = await page.locator('.app').evaluate((app) => {
      const labels = [...app.querySelectorAll('[aria-label], [aria-valuetext]')].flatMap((node) => [
        node.getAttribute('aria-label'),
        node.getAttribute('aria-valuetext'),
      ]);
      const shown = app.cloneNode(true) as HTMLElement;
      // The address on the sheet for the printer names the size of the litter as links do.
      shown.querySelector('.print-link')?.remove();
      return [shown.textContent, ...labels].join(' ');
    });
    expect(spoken).not.toMatch(/sibling|licking|litter|huddling|pup\b/i);
  });

  long('takes a dated event of its own kind, and offers none of the voles’', async () => {
    const page = await play.open({ whole: true });
    await choose(page, 'Human infant');
    await page.getByRole('button', { name: 'More ▸' }).click();
    await page.getByLabel('Add an event …').waitFor();
    const kinds = await page
      .getByLabel('Add an event …')
      .locator('option')
      .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
    expect(kinds).toEqual(['', 'separation', 'enrichment', 'stressor', 'programme', 'dose', 'missed']);
    await page.getByLabel('Add an event …').selectOption('missed');
    const fields = page.locator('dialog form');
    await fields.getByLabel('Kind of care').selectOption('talk');
    await fields.getByLabel('Who leaves it out').selectOption('sire');
    await fields.getByLabel('Number of the bout').fill('2');
    await fields.getByRole('button', { name: 'Save', exact: true }).click();
    const event = {
      id: 'missed-1',
      type: 'missed',
      fromDay: 367,
      toDay: 368,
      giver: 'sire',
      channel: 'talk',
      bout: 2,
    } as const;
    expect(await checksumOf(page)).toBe(wholeRun({ ...INFANT, events: [event] }).checksum);
  });
});

describe.runIf(thorough)('choosing rats', () => {
  long('brings their worlds, the engine’s numbers, a note that stays, and nothing that follows oxytocin', async () => {
    const page = await play.open({ whole: true });
    // A view that rats lack is put away with the voles.
    await page.getByRole('button', { name: 'A day ▴' }).click();
    await choose(page, 'Rat');
    const rat = scenarioFromPreset('rat-high-licking');
    // A day had put the day into the time of the nest; the rat's is the same stage of life.
    const off = async () => {
      const { day, methylation } = await exact(page);
      return methylation - focalSeries(rat).methylation[day]!;
    };
    await expect.poll(off).toBe(0);
    expect(await sliders(page)).toEqual(['care.licking', 'care.nursing', 'family.hardship', 'family.support']);
    const menu = await page
      .getByLabel('Start from')
      .locator('optgroup')
      .evaluateAll((all) =>
        all.map((group) => [
          (group as HTMLOptGroupElement).label,
          ...[...group.children].map((option) => (option as HTMLOptionElement).value),
        ]),
      );
    expect(menu).toEqual([
      ['How much care', 'rat-high-licking', 'rat-low-licking'],
      ['The first days', 'rat-fostered-at-birth', 'rat-fostered-in-week-1', 'rat-fostered-high-to-low'],
    ]);
    for (const gone of ['father', 'helpers', 'Who gives it ▸', 'Family ▸', 'A day ▴', 'A day ▾'])
      expect(await page.getByRole('button', { name: gone }).count(), gone).toBe(0);
    const spoken = await page
      .locator('.app')
      .evaluate((app) =>
        [
          app.textContent,
          ...[...app.querySelectorAll('[aria-label]')].map((node) => node.getAttribute('aria-label')),
        ].join(' '),
      );
    expect(spoken).not.toMatch(/oxytocin|saliva/i);
    expect(await axeFinds(page)).toEqual([]);
    // The note of the preset says so too; this is the one that stays in the head.
    await page.getByText('Shape only, contested.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'For and against' }).click();
    await page.getByRole('dialog').getByText('no difference between licking groups in the brain').waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByLabel('Start from').selectOption('rat-fostered-in-week-1');
    await drag(page, 'care.licking', 30);
    // The foster mother rears from day 2 on: her care is what the slider sets.
    const [home] = scenarioFromPreset('rat-fostered-in-week-1').events;
    const fostered: Scenario = {
      ...scenarioFromPreset('rat-fostered-in-week-1'),
      events: [{ ...home, licking: 30 } as CareEvent],
    };
    const checksum = await checksumOf(page);
    expect(checksum).toBe(wholeRun(fostered).checksum);
    expect(
      (JSON.parse(await tend('run', await savedWorld(page), '--format', 'json')) as { checksum: string }).checksum,
    ).toBe(checksum);
    const other = await play.open({ at: await page.evaluate(() => location.hash) });
    await other.getByText('Identical to what was sent').waitFor();
    await other.getByText('Shape only, contested.', { exact: true }).waitFor();
    expect(await checksumOf(other)).toBe(checksum);
    // Compare says it too; an experiment says that it takes place elsewhere.
    await other.getByRole('link', { name: 'Compare' }).first().click();
    await other.getByText('Shape only, contested.', { exact: true }).waitFor();
    await other.getByRole('link', { name: 'Experiment' }).first().click();
    await other.getByText('A vole trial needs voles').waitFor();
    expect(await other.getByText('Shape only, contested.', { exact: true }).count()).toBe(0);
  });
});

describe.runIf(thorough)('axe finds nothing with infants', () => {
  long.each(['light'] as const)('%s', async (colorScheme) => {
    const page = await play.open({ colorScheme });
    await choose(page, 'Human infant');
    await checksumOf(page);
    await page.locator('#controls .group > summary').click();
    expect(await axeFinds(page)).toEqual([]);
    await page.getByRole('button', { name: 'Who gives it ▸' }).click();
    expect(await axeFinds(page)).toEqual([]);
    await page.getByRole('button', { name: '◂ Back' }).click();
    await page.getByRole('button', { name: 'More ▸' }).click();
    for (const group of await page.locator('#controls details > summary').all()) await group.click();
    expect(await axeFinds(page)).toEqual([]);
  });
});
