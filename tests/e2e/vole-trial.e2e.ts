/** The vole trial on screen: sketch, run, data as the engine finds them, and the truth in its order; by mouse and by keyboard. */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../sim/engine.ts';
import { fosterTest, newStudy, pointsOf, scenarioFromPreset, studyCsv, trialTest, type Design, type Scenario } from '../../sim/index.ts';
import { axeFinds } from './axe.ts';
import { playSite } from './play.ts';
import { column, found, linkOf, run, savedText, studyChecksum, studyReady, sumOf } from './studies.ts';
import { DEFAULT, withSet } from './truth.ts';

const play = playSite();
const SMALL: Partial<Design<'vole-trial'>> = { littersA: 4, littersB: 3, cells: 64, day: 30 };

function truth(design: Partial<Design<'vole-trial'>> = {}, scenario: Scenario = DEFAULT) {
  const study = newStudy('vole-trial', scenario, { ...SMALL, ...design });
  const result = runNow({ kind: 'vole-trial', study, from: 0, to: study.design.littersA + study.design.littersB });
  return { study, result, checksum: studyChecksum(result), test: trialTest(pointsOf(result.observed, 'mean')) };
}
const estimate = (test: unknown) => test as { estimate: number; interval: [number, number] };

describe('the vole trial', () => {
  it('is sketched, run, read and revealed, by keyboard alone', async () => {
    const page = await play.open({ at: linkOf('vole-trial', SMALL) });
    await studyReady(page);
    const mark = page.locator('[data-predict="A"]');
    await mark.focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
    expect(await mark.getAttribute('aria-valuetext')).toBe('32 % of strands');
    expect(await page.getByRole('button', { name: 'A higher' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'Lock my sketch' }).press('Enter');
    expect(await mark.isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Run', exact: true }).press('Enter');
    const { checksum, test } = truth();
    await expect.poll(() => sumOf(page)).toBe(checksum);
    const { estimate: difference, interval } = estimate(test.mixed);
    expect([await found(page, 'difference'), await found(page, 'low'), await found(page, 'high')]).toEqual([difference, ...interval]);
    expect(await page.locator('.card path.sketched').count()).toBeGreaterThan(1);
    expect((await page.locator('.lots').textContent())!.match(/[AB]/g)).toHaveLength(7);
    expect(await page.locator('.tests tbody tr').count()).toBe(4);

    await page.getByRole('button', { name: 'Reveal', exact: true }).press('Enter');
    expect(await page.locator('.reveal').textContent()).not.toContain('κ is');
    await page.getByLabel('In this world more care means fewer marks').press('Space');
    await page.getByRole('button', { name: 'Seal my claim' }).press('Enter');
    await page.getByRole('button', { name: 'Open the first cause' }).press('Enter');
    expect(await page.locator('.reveal-list .sealed').count()).toBe(3);
    expect(await page.locator('.reveal').textContent()).not.toContain('κ is');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText('κ is 0.45').first().waitFor();
    await page.keyboard.press('Enter');
    expect(await page.locator('.reveal-claim').getAttribute('data-right')).toBe('true');
    await page.getByRole('button', { name: 'Run 100 such studies' }).press('Enter');
    await page.locator('.many-host svg').waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Cancel' }).press('Enter');
    await page.locator('.reveal-again[data-of]').waitFor();
  });

  it('of the same world counts what a hundred such trials say', async () => {
    const page = await play.open({ at: linkOf('vole-trial', { ...SMALL, littersA: 2, littersB: 2, day: 10 }) });
    await studyReady(page);
    await run(page);
    await page.getByRole('button', { name: 'Reveal', exact: true }).click();
    await page.getByLabel('In this world care does nothing to the marks').check();
    await page.getByRole('button', { name: 'Seal my claim' }).click();
    for (let i = 0; i < 4; i++) await page.getByRole('button', { name: /Open the/ }).click();
    expect(await page.locator('.reveal-claim').getAttribute('data-right')).toBe('false');
    await page.getByRole('button', { name: 'Run 100 such studies' }).click();
    await page.locator('.reveal-again[data-of="100"]').waitFor({ timeout: 40_000 });
    expect(await page.locator('.many path.study').count()).toBe(100);
    await page.locator('[data-false-pups]').waitFor();
  });

  it('shows which marks count, birth beside rearing, and every pup, and saves them', async () => {
    const design = { crossFoster: true, assignment: 'genes' as const, pups: 4 };
    const page = await play.open({ at: linkOf('vole-trial', { ...SMALL, ...design }) });
    await studyReady(page);
    await run(page);
    const { result, checksum } = truth(design);
    await page.getByRole('button', { name: 'Which marks count' }).click();
    expect(await page.locator('.card path.site').count()).toBe(17);
    await page.getByRole('button', { name: 'Birth or rearing' }).click();
    await page.getByRole('button', { name: 'As numbers' }).click();
    const { rearing } = fosterTest(result.observed, 'mean');
    expect((await column(page, 3))[1]).toBe(estimate(rearing).estimate);
    await page.getByRole('button', { name: 'Every pup' }).click();
    expect(await column(page, 6)).toEqual([...result.observed.mean]);
    await page.locator('[data-own]').setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from('animal;litter;arm;methylation\n1;a;x;30,5\n2;b;x;31\n3;c;y;28\n4;d;y;27\n') });
    await page.getByText('mine.csv: 4 animals, 4 litters').waitFor();
    expect(await page.locator('.own-trial .litter').count()).toBeGreaterThan(4);
    expect(await savedText(page, 'Save every reading (CSV)')).toBe(studyCsv(result, checksum));
  });

  it('says why nothing can be computed, and takes voles where infants are on Play', async () => {
    const page = await play.open({ at: linkOf('vole-trial', { ...SMALL, littersA: 1, littersB: 1 }) });
    await studyReady(page);
    await run(page);
    await page.locator('.sentence', { hasText: 'Not computable, because' }).waitFor();
    const infants = await play.open({ at: linkOf('stress-test', {}, scenarioFromPreset('infant-both-parents')) });
    await studyReady(infants);
    await infants.getByRole('button', { name: 'Vole trial' }).click();
    await infants.getByText('takes place in a vole world with both parents').waitFor();
    await run(infants);
    expect(await sumOf(infants)).toBe(studyChecksum(runNow({ kind: 'vole-trial', study: newStudy('vole-trial', DEFAULT), from: 0, to: 13 })));
  });

  it('keeps a mystery: the link names the seed and not the causes', async () => {
    const page = await play.open({ at: linkOf('vole-trial', { ...SMALL, mystery: true }, withSet(DEFAULT, {})) });
    await studyReady(page);
    expect(await page.locator('[data-design="careEffect"]').count()).toBe(0);
    await run(page);
    expect(await sumOf(page)).toBe(truth({ mystery: true }).checksum);
    expect(await page.evaluate(() => location.hash)).not.toContain('Effect');
  });

  it('has nothing for axe to find, light or dark', async () => {
    const page = await play.open({ at: linkOf('vole-trial', { ...SMALL, crossFoster: true }) });
    await studyReady(page);
    expect(await axeFinds(page)).toEqual([]);
    await run(page);
    expect(await axeFinds(page)).toEqual([]);
    for (const view of ['Which marks count', 'Birth or rearing', 'Reveal']) {
      await page.getByRole('button', { name: view, exact: true }).click();
      expect(await axeFinds(page)).toEqual([]);
    }
  });
});
