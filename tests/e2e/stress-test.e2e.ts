/** The stress test on screen: the engine's numbers, each arm's traceable to the readings of its children. */
import { describe, expect, it } from 'vitest';
import { ARMS, scenarioFromPreset, stressTestSummary, studyCsv, type Design } from '../../sim/page.ts';
import { playSite } from './play.ts';
import { DEFAULT } from './truth.ts';
import { column, found, linkOf, run, savedText, setField, studyChecksum, studyReady, sumOf, truth } from './studies.ts';
import { long } from '../long.ts';

const play = playSite();
const SMALL: Partial<Design<'stress-test'>> = { children: 6, cells: 64 };

describe('the stress test', () => {
  it('shows the arms as the engine finds them', async () => {
    const page = await play.open({ at: linkOf('stress-test', SMALL) });
    await studyReady(page);
    await run(page);
    const result = truth.stress(SMALL);
    expect(await sumOf(page)).toBe(studyChecksum(result));
    const summary = stressTestSummary(result);
    for (const { arm, area, late } of summary)
      expect([
        await found(page, `${arm}-oxytocin`),
        await found(page, `${arm}-cortisol`),
        await found(page, `${arm}-late`),
      ]).toEqual([area.oxytocin.mean, area.cortisol.mean, late.cortisol.mean]);
    expect(await page.locator('.statistics').textContent()).toContain(summary[0]!.area.cortisol.mean.toFixed(1));
    expect(await page.locator('.plain-finding').textContent()).toContain('chance alone');
    await page.getByRole('button', { name: 'Groups', exact: true }).click();
    expect((await column(page, 3)).slice(0, 3)).toEqual(summary.map(({ area }) => area.oxytocin.mean));
  });

  long('lets every arm’s numbers be traced to its children', async () => {
    const page = await play.open({ at: linkOf('stress-test', SMALL) });
    await studyReady(page);
    await run(page);
    await page.getByRole('button', { name: 'Every child', exact: true }).click();
    const arms = await page.locator('.card tbody tr td:nth-child(2)').allTextContents();
    const [areas, late] = [await column(page, 11), await column(page, 12)];
    expect(arms.length).toBe(18);
    const named = { contact: 'hug', voice: 'voice only', none: 'no comfort' };
    for (const { arm, area, late: level } of stressTestSummary(truth.stress(SMALL))) {
      const mean = (values: number[]) =>
        values.filter((_, i) => arms[i] === named[arm]).reduce((sum, value) => sum + value, 0) / 6;
      expect(mean(areas)).toBeCloseTo(area.oxytocin.mean, 9);
      expect(mean(late)).toBeCloseTo(level.oxytocin.mean, 9);
    }
    const result = truth.stress(SMALL);
    expect(await savedText(page, 'Save every reading (CSV)')).toBe(studyCsv(result, studyChecksum(result)));
  });

  long('draws the readouts that are chosen, and reads out a minute by keyboard', async () => {
    const page = await play.open({ at: linkOf('stress-test', SMALL) });
    await studyReady(page);
    await run(page);
    const titles = () => page.locator('.card .panel-title .name').allTextContents();
    expect(await titles()).toEqual(['Oxytocin', 'Cortisol']);
    await page.getByRole('button', { name: 'Heart rate' }).click();
    await page.getByRole('button', { name: 'Oxytocin' }).click();
    await expect.poll(titles).toEqual(['Cortisol', 'Heart rate']);
    await page.locator('.arms-surface').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('.card .minute-now').textContent()).not.toBe('');
  });

  long('follows touch, voice, stress and dose', async () => {
    const design = { ...SMALL, contactTouch: 0, contactVoice: 0, stress: 0.5, dose: 24 };
    const page = await play.open({ at: linkOf('stress-test', SMALL) });
    await studyReady(page);
    for (const [id, value] of [
      ['contactTouch', 0],
      ['contactVoice', 0],
      ['stress', 0.5],
      ['dose', 24],
    ] as const)
      await setField(page, id, value);
    await run(page);
    expect(await sumOf(page)).toBe(studyChecksum(truth.stress(design)));
  });

  long('takes place among human infants where they are chosen', async () => {
    const page = await play.open({ at: linkOf('stress-test', SMALL, DEFAULT) });
    await studyReady(page);
    await page.getByRole('button', { name: 'Use human infants' }).click();
    await page.getByText('Human infant, Both parents').waitFor();
    await run(page);
    expect(await sumOf(page)).toBe(studyChecksum(truth.stress(SMALL, scenarioFromPreset('infant-both-parents'))));
    expect(await page.locator('.orders [data-order]').count()).toBe(ARMS.length);
  });
});
