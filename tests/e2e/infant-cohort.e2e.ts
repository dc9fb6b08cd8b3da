/** The infant cohort on screen: a mystery world is run, a claim is sealed, and the truth comes out in order. */
import { describe, expect, it } from 'vitest';
import { causesOf, cohortTruthCsv, scenarioFromPreset, studyCsv, type Design } from '../../sim/page.ts';
import { axeFinds } from './axe.ts';
import { playSite } from './play.ts';
import { linkOf, run, savedText, setField, studyChecksum, studyReady, sumOf, truth } from './studies.ts';
import { long } from '../long.ts';

const play = playSite();
const SMALL: Partial<Design<'infant-cohort'>> = { dyads: 30, cells: 64 };
const world = scenarioFromPreset('infant-both-parents', 'mystery 4');

describe('the infant cohort', () => {
  it('keeps a mystery world sealed until the claim, then opens it cause by cause, by keyboard', async () => {
    const design = { ...SMALL, mystery: true };
    const page = await play.open({ at: linkOf('infant-cohort', design, world) });
    await studyReady(page);
    const causes = causesOf(world.seed, truth.cohort(design, world).study.design);
    expect(await page.locator('.truth [role=switch]').count()).toBe(0);
    for (const name of Object.keys(causes)) expect(page.url()).not.toContain(name);
    expect(await axeFinds(page)).toEqual([]);
    await page.getByRole('radio', { name: /falls more/ }).check();
    await page.getByRole('button', { name: 'Lock my prediction' }).click();
    await run(page);
    const result = truth.cohort(design, world);
    expect(await sumOf(page)).toBe(studyChecksum(result));
    expect(await page.locator('.findings').textContent()).toContain('You predicted');
    expect(await savedText(page, 'Save every reading (CSV)')).toBe(studyCsv(result, studyChecksum(result)));
    await page.locator('.card .menu > summary').click();
    expect(await page.getByRole('button', { name: 'Save what was true (CSV)' }).count()).toBe(0);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'The reveal' }).click();
    await page.getByRole('radio', { name: 'Involvement changed the marks.' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Seal my claim' }).press('Enter');
    expect(await page.locator('.reveal-claims').count()).toBe(0);
    const states = () => page.locator('[data-arrow="care"]').getAttribute('class');
    expect(await states()).toContain('sealed');
    // Focus goes from one button to the next: four presses open four causes.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Open the first cause');
    for (let opened = 1; opened <= 4; opened++) {
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.reveal').getAttribute('data-shown')).toBe(String(opened));
    }
    expect(await states()).toContain(causes.careEffect ? 'present' : 'absent');
    expect(await page.locator('.reveal-claim').getAttribute('data-right')).toBe(String(causes.careEffect));
    expect(await page.locator('.reveal-list .present').count()).toBe(Object.values(causes).filter(Boolean).length);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain('Run 100 studies like it');
    await page.keyboard.press('Enter');
    await page.locator('.reveal-counts').waitFor();
    const counts = (await page.locator('.reveal-counts b').allTextContents()).map(Number);
    expect(counts.reduce((a, b) => a + b, 0)).toBe(100);
    const same = Number(await page.locator('.reveal-again').getAttribute('data-same'));
    expect(counts).toContain(same);
    expect(await page.locator('.reveal-again .sentence').textContent()).toContain(
      `${same} would have said what yours did`,
    );
    expect(await savedText(page, 'Save what was true (CSV)')).toBe(cohortTruthCsv(result, studyChecksum(result)));
    expect(await axeFinds(page)).toEqual([]);
  });

  long(
    'opens as a mystery with published answers folded, and says after the run what was noise, sealed and so',
    async () => {
      const page = await play.open({ at: linkOf('giving') });
      await studyReady(page);
      await page.getByRole('button', { name: 'Infant cohort' }).click();
      await page.locator('.truth[data-mystery="true"]').waitFor();
      expect(await page.locator('.truth .sealed').count()).toBe(4);
      expect(await page.locator('.published li').first().isVisible()).toBe(false);
      await setField(page, 'dyads', 20);
      await page.getByRole('radio', { name: /nothing to do/ }).check();
      await run(page);
      expect(await page.locator('.published li').first().isVisible()).toBe(true);
      expect(await page.locator('.plain-finding').textContent()).toContain('does not show that play changes marks');
      // A family opens with its row; it has no town, and nothing is told of a child's future.
      await page.locator('.dot-surface').focus();
      for (const key of ['Home', 'Enter']) await page.keyboard.press(key);
      const family = await page.locator('.animal-panel').textContent();
      expect(family).toMatch(/^Family \d+/);
      expect(family).toContain('no town of single cells');
      expect(family).toContain('nothing about what a child will become');
      expect(await page.locator('.animal-town').count()).toBe(0);
      expect(await page.locator('.slope-svg circle.ring').count()).toBe(4);
      await page.keyboard.press('Escape');
      expect(await page.locator('.mystery-note').getAttribute('data-mystery-open')).toBe('false');
      const [read, was] = [
        (id: string) => page.locator(`[data-read="${id}"]`).textContent(),
        (id: string) => page.locator(`[data-was="${id}"]`).textContent(),
      ];
      for (const id of ['person0', 'person1', 'change', 'level'])
        expect([Number((await read(id))!.replace('−', '-')), await was(id)], id).toEqual([
          expect.any(Number),
          'sealed',
        ]);
      expect(await page.locator('[data-steady]').textContent()).toContain('Noise of the assay alone gives about 4.7');
      await page.getByRole('button', { name: 'The reveal' }).click();
      await page.getByRole('radio', { name: 'Nothing connects the two here.' }).check();
      await page.getByRole('button', { name: 'Seal my claim' }).click();
      for (let opened = 1; opened <= 4; opened++) await page.locator('.reveal-causes .btn').click();
      expect(await page.locator('.mystery-note').getAttribute('data-mystery-open')).toBe('true');
      for (const id of ['person0', 'person1', 'change', 'level'])
        expect(Number((await was(id))!.replace('−', '-')), id).not.toBeNaN();
      expect(await axeFinds(page)).toEqual([]);
    },
  );

  long('draws every plot, and runs it again until it is told to stop', async () => {
    const page = await play.open({ at: linkOf('infant-cohort', SMALL, world) });
    await studyReady(page);
    await run(page);
    const marks: Record<string, string> = {
      slopes: '.slope',
      engagement: '.person',
      behaviour: '.person',
      temperament: '.person',
      panel: '.dag-arrow',
      sites: '.interval-row',
    };
    const sizes: Record<string, number> = { slopes: 60, panel: 4, sites: 16 };
    for (const [plot, mark] of Object.entries(marks)) {
      await page.locator('.card select').selectOption(plot);
      await expect.poll(() => page.locator(`.study-svg ${mark}`).count()).toBe(sizes[plot] ?? 30);
      expect((await page.locator('.study-svg').getAttribute('aria-label'))!.length).toBeGreaterThan(30);
    }
    const mine =
      'dyad;engagement5;methylation5;methylation18;caregiver5;caregiver18\n1;-1;61,5;66;70;71\n2;-0,5;70;72;66;65\n3;0,2;68;67;64;64,5\n4;0,9;72;66;70;69\n5;1,4;75;65;61;62\n6;0;66;;60;60\n';
    await page
      .locator('[data-own]')
      .setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(mine) });
    await page.locator('[data-own-n="5"]').waitFor();
    expect(await page.locator('.own-trial').textContent()).toContain('Rows with gaps that were left out: 1.');
    expect(await page.locator('.own-trial .person').count()).toBe(35);
    expect(await axeFinds(page)).toEqual([]);
    await page.getByRole('button', { name: 'Chart', exact: true }).click();
    await page.locator('.card select').selectOption('dance');
    await page.getByRole('button', { name: 'Run it 100 more times' }).click();
    // Without motion all hundred are there at once, the last 25 of them drawn.
    await expect.poll(() => page.locator('.again-part').getAttribute('data-again'), { timeout: 30_000 }).toBe('100');
    expect(await page.locator('.interval-row').count()).toBe(25);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    expect(await page.locator('.card tbody tr').count()).toBeGreaterThan(12);
  });

  long('takes place among human infants when the page shows voles, under the same seed', async () => {
    const page = await play.open({ at: linkOf('infant-cohort', SMALL) });
    await studyReady(page);
    expect(await page.locator('.world').textContent()).toContain('human');
    await run(page);
    expect(await sumOf(page)).toBe(studyChecksum(truth.cohort(SMALL, scenarioFromPreset('infant-both-parents'))));
  });
});
