/**
 * The vole trial on screen: sketch, run, data as the engine finds them, and the truth in its order; by mouse and by
 * keyboard.
 */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../sim/engine.ts';
import {
  fosterTest,
  isComputed,
  newStudy,
  pointsOf,
  powerByLitters,
  PUBLISHED_TRIAL,
  publishedAnalysis,
  scenarioFromPreset,
  studyCsv,
  trialPower,
  trialSpread,
  trialTest,
  worldOfStudy,
  type Design,
  type Scenario,
  type TrialSpread,
} from '../../sim/page.ts';
import { long } from '../long.ts';
import { axeFinds } from './axe.ts';
import { PHONE, playSite } from './play.ts';
import { column, found, linkOf, run, savedText, setField, studyChecksum, studyReady, sumOf } from './studies.ts';
import { FEW } from './truth.ts';

const play = playSite();
const SMALL: Partial<Design<'vole-trial'>> = { littersA: 4, littersB: 3, cells: 64, day: 30 };

function truth(design: Partial<Design<'vole-trial'>> = {}, scenario: Scenario = FEW) {
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
    expect(await mark.getAttribute('aria-valuetext')).toBe('32 % of strands marked');
    expect(await page.getByRole('button', { name: 'A higher' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'Lock my sketch' }).press('Enter');
    expect(await mark.isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Run', exact: true }).press('Enter');
    const { checksum, test } = truth();
    await expect.poll(() => sumOf(page)).toBe(checksum);
    const { estimate: difference, interval } = estimate(test.mixed);
    expect([await found(page, 'difference'), await found(page, 'low'), await found(page, 'high')]).toEqual([
      difference,
      ...interval,
    ]);
    expect(await page.locator('.card path.sketched').count()).toBeGreaterThan(1);
    expect((await page.locator('.lots').textContent())!.match(/[AB]/g)).toHaveLength(7);
    // The published analysis stands below, marked as not to be used, and its F is that of this trial's readings.
    expect(await page.locator('.tests tbody tr').count()).toBe(5);
    const published = publishedAnalysis(truth().result.observed);
    if (!isComputed(published)) throw new Error(published.notComputable);
    expect(await page.locator('.tests tr.naive').last().textContent()).toContain(
      `F(1, ${published.df}) ${published.f.toFixed(1)}`,
    );
    // Nothing in the findings is drawn over what follows it: labels that wrap make a chart taller.
    expect(
      await page
        .locator('.findings > :not(.visually-hidden)')
        .evaluateAll((parts) =>
          parts.filter((part) => part.scrollHeight > part.clientHeight + 1).map((part) => part.className),
        ),
    ).toEqual([]);

    // The plain sentence stands first, tests are folded away, and that they were opened is remembered.
    expect(await page.locator('.findings > *').first().locator('.sentence').textContent()).toContain('(group A)');
    expect(await page.locator('.tests').isVisible()).toBe(false);
    await page.locator('.statistics > summary').press('Enter');
    expect(await page.locator('.tests').isVisible()).toBe(true);
    expect(await page.evaluate(() => localStorage.getItem('tend.statistics'))).toBe('open');

    // A dot opens its pup: its cells are those it was read from, and it is ringed here and in the table.
    const { result, study } = truth();
    await page.locator('.dot-surface').focus();
    for (const key of ['Home', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    const cells = page.locator('.animal-cells');
    await cells.waitFor();
    const [pup, litter] = (await page.locator('.animal-panel h2').textContent())!.match(/\d+/g)!.map(Number);
    const animal = (litter! - 1) * study.design.pups + pup! - 1;
    expect(Number(await cells.getAttribute('data-cells-methylation'))).toBeCloseTo(
      result.truth.methylation[animal]!,
      9,
    );
    expect(await page.locator('.animal-facts').textContent()).toContain(result.observed.mean[animal]!.toFixed(1));
    expect(await page.locator('.trial-svg circle.ring').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.locator('.animal-panel').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Every pup' }).press('Enter');
    await page.locator('.numbers tbody tr').nth(animal).getByRole('button').press('Enter');
    expect(await page.locator('.numbers tr[aria-current]').textContent()).toContain(`${litter}.${pup}`);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'How many litters' }).press('Enter');
    expect(await page.locator('.trial-power').getAttribute('data-power-difference')).toBe(
      String(Number((PUBLISHED_TRIAL.d * published.sd).toFixed(1))),
    );
    await page.locator('[data-design="difference"] input[type=range]').fill('3.5');
    const spread = trialSpread(pointsOf(truth().result.observed, 'mean')) as TrialSpread;
    await page
      .getByText(
        `finds a difference of 3.5 points in ${(trialPower(spread, 3.5, [4, 3], 2) as number).toFixed(0)} of 100`,
      )
      .waitFor();
    expect(await page.locator('.power-svg circle').count()).toBe(7);
    await page.getByRole('button', { name: 'As numbers' }).press('Enter');
    expect((await column(page, 3)).slice(0, 4)).toEqual(
      powerByLitters(spread, 3.5, 2, 5).map(({ percent }) => percent),
    );

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
    await page.getByRole('button', { name: 'Run 100 studies like it' }).press('Enter');
    await page.locator('.many-host svg').waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Cancel' }).press('Enter');
    await page.locator('.reveal-again[data-of]').waitFor();
  });

  long('of the same world counts what a hundred such trials say', async () => {
    const page = await play.open({ at: linkOf('vole-trial', { ...SMALL, littersA: 2, littersB: 2, day: 10 }) });
    await studyReady(page);
    await run(page);
    await page.getByRole('button', { name: 'Reveal', exact: true }).click();
    await page.getByLabel('In this world care does nothing to the marks').check();
    await page.getByRole('button', { name: 'Seal my claim' }).click();
    for (let i = 0; i < 4; i++) await page.getByRole('button', { name: /Open the/ }).click();
    expect(await page.locator('.reveal-claim').getAttribute('data-right')).toBe('false');
    await page.getByRole('button', { name: 'Run 100 studies like it' }).click();
    await page.locator('.reveal-again[data-of="100"]').waitFor({ timeout: 40_000 });
    expect(await page.locator('.many path.study').count()).toBe(100);
    await page.locator('[data-false-pups]').waitFor();
  });

  long('shows which marks count, birth beside rearing, and every pup, and saves them', async () => {
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
    await page.locator('[data-own]').setInputFiles({
      name: 'mine.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('animal;litter;arm;methylation\n1;a;x;30,5\n2;b;x;31\n3;c;y;28\n4;d;y;27\n'),
    });
    await page.getByText('mine.csv: 4 animals, 4 litters').waitFor();
    expect(await page.locator('.own-trial .litter').count()).toBeGreaterThan(4);
    // Each arm numbers its litters from 1, one name has a letter of Windows-1252, and all is in fractions: two
    // questions, then the table.
    const rows = Array.from(
      { length: 12 },
      (_, i) => `p${i};${i % 6 < 2 ? 'M\u00e4' : (i % 6) >> 1};${i < 6 ? 'x' : 'y'};0,${50 + ((i * 7) % 11)}`,
    );
    await page.locator('[data-own]').setInputFiles({
      name: 'asked.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`animal;litter;arm;methylation\n${rows.join('\n')}\n`, 'latin1'),
    });
    await page.getByText('Litter Mä stands in group x and in group y. Is it the same litter?').waitFor();
    expect(await page.locator('.own-ask legend').evaluate((legend) => legend === document.activeElement)).toBe(true);
    expect(await page.locator('.own-trial').textContent()).toContain('mine.csv');
    await page.getByRole('button', { name: 'No: each group numbers its own litters' }).click();
    await page.getByRole('button', { name: 'It is a fraction: 60 %' }).click();
    await page.getByText('asked.csv: 12 animals, 6 litters').waitFor();
    expect(await page.locator('.own-trial').textContent()).toContain('was read as Windows-1252');
    await page.locator('[data-own]').setInputFiles({
      name: 'wrong.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('animal,litter,arm,methylation\na,1,x,5-Jan\nb,2,y,40\n'),
    });
    await page.getByText('line 2, column methylation: "5-Jan" is a date').waitFor();
    const large = `animal,litter,arm,methylation\n${Array.from({ length: 100_000 }, (_, i) => `a${i},L${i >> 2},${(i >> 2) % 2 ? 'x' : 'y'},${40 + ((i * 7919) % 997) / 50}`).join('\n')}\n`;
    await page
      .locator('[data-own]')
      .setInputFiles({ name: 'large.csv', mimeType: 'text/csv', buffer: Buffer.from(large) });
    await page.getByText('The chart shows 2,000 of 100,000').waitFor({ timeout: 60_000 });
    await page
      .locator('[data-own]')
      .setInputFiles({ name: 'larger.csv', mimeType: 'text/csv', buffer: Buffer.from(`${large}a,L,x,40\n`) });
    await page.getByText('allowed: from 1 to 100000 rows').waitFor();
    expect(await savedText(page, 'Save every reading (CSV)')).toBe(studyCsv(result, checksum));
  });

  long('says why nothing can be computed, and takes voles where infants are on Play', async () => {
    const page = await play.open({ at: linkOf('vole-trial', { ...SMALL, littersA: 1, littersB: 1 }) });
    await studyReady(page);
    await run(page);
    await page.locator('.sentence', { hasText: 'This study cannot tell.' }).waitFor();
    const infants = await play.open({ at: linkOf('stress-test', {}, scenarioFromPreset('infant-both-parents')) });
    await studyReady(infants);
    await infants.getByRole('button', { name: 'Vole trial' }).click();
    await infants.getByText('takes place in a vole world with both parents').waitFor();
    await infants.getByText('What else differs in this group').first().click();
    await infants.getByLabel('Add something to group A').selectOption('family.support');
    await setField(infants, 'setA.family.support', 0.2);
    await infants.getByLabel('Add something to group A').selectOption('sire.present');
    await infants.getByLabel('Add something to group A').selectOption('separation');
    await run(infants);
    const own = {
      setA: { 'family.support': 0.2, 'sire.present': false },
      eventsA: [{ id: 'separation-1', type: 'separation', fromDay: 5, toDay: 9, hoursPerDay: 4 }],
    } as const;
    const elsewhere = worldOfStudy('vole-trial', scenarioFromPreset('infant-both-parents'));
    const checksum = studyChecksum(
      runNow({ kind: 'vole-trial', study: newStudy('vole-trial', elsewhere, own), from: 0, to: 13 }),
    );
    expect(await sumOf(infants)).toBe(checksum);
    expect(await infants.locator('.card svg').first().textContent()).toContain('Support');

    // The link opens the same study in the same world, and leaves infants on Play.
    await expect
      .poll(() => infants.evaluate(() => location.hash))
      .toContain(
        'design.setA.family.support=0.2&design.setA.sire.present=false&design.eventsA=separation:separation-1:5-9',
      );
    const again = await play.open({ at: await infants.evaluate(() => location.hash) });
    await studyReady(again);
    await run(again);
    expect(await sumOf(again)).toBe(checksum);
    expect(await again.evaluate(() => location.hash)).toContain('preset=infant-both-parents');
    await again.getByLabel('Father is there in group A: as in its world again').click();
    await again.getByText('has changed since this was run').waitFor();
    await expect.poll(() => again.evaluate(() => location.hash)).not.toContain('sire.present');
  });

  long('asks for a prediction before Run on a phone, and Reveal is on the screen at 768 px', async () => {
    const page = await play.open({ at: linkOf('vole-trial', SMALL), viewport: PHONE });
    await studyReady(page);
    const top = (name: string) =>
      page.getByRole('button', { name, exact: true }).evaluate((node) => node.getBoundingClientRect().top + scrollY);
    expect(await top('Lock my sketch')).toBeLessThan(await top('Run'));
    const order = await page.locator('.design button').allTextContents();
    expect(order.indexOf('Lock my sketch')).toBeLessThan(order.indexOf('Run'));
    await page.setViewportSize({ width: 768, height: 1024 });
    await run(page);
    const reveal = await page.getByRole('button', { name: 'Reveal', exact: true }).boundingBox();
    expect(reveal!.x + reveal!.width).toBeLessThanOrEqual(768);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(768);
  });

  it('keeps a mystery: the link names the seed and not the causes', async () => {
    const page = await play.open({ at: linkOf('vole-trial', { ...SMALL, mystery: true }) });
    await studyReady(page);
    expect(await page.locator('[data-design="careEffect"]').count()).toBe(0);
    await run(page);
    expect(await sumOf(page)).toBe(truth({ mystery: true }).checksum);
    expect(await page.evaluate(() => location.hash)).not.toContain('Effect');
  });

  long('says that there is more below, and leaves the column where it was when a mystery is chosen', async () => {
    const page = await play.open({ at: linkOf('vole-trial', SMALL) });
    await studyReady(page);
    const column = page.locator('.design .fields');
    await page.locator('.more-below').waitFor();
    await column.evaluate((node) => node.scrollTo(0, node.scrollHeight));
    await page.locator('.more-below').waitFor({ state: 'detached' });
    const before = await column.evaluate((node) => node.scrollTop);
    expect(before).toBeGreaterThan(100);
    await page.getByRole('button', { name: 'Mystery world' }).click();
    await page.locator('.truth[data-mystery="true"]').waitFor();
    expect(await column.evaluate((node) => node.scrollTop)).toBe(before);
    await run(page);
    expect(await page.locator('.mystery-note').getAttribute('data-mystery-open')).toBe('false');
  });

  long('has nothing for axe to find, light or dark', async () => {
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
