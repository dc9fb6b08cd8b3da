/**
 * Family lines on screen: the engine's numbers, switches that do what they say, progress, Cancel, and what is saved.
 */
import { describe, expect, it } from 'vitest';
import { lineageSummary, parseStudy, studyCsv, type Design } from '../../sim/page.ts';
import { every, long } from '../long.ts';
import { complaint, playSite } from './play.ts';
import { column, found, linkOf, run, savedText, setField, studyChecksum, studyReady, sumOf, truth } from './studies.ts';
import { DEFAULT, withSet } from './truth.ts';

const play = playSite();
const SMALL: Partial<Design<'lineage'>> = { lines: 20, generations: 3 };

function gaps(design: Partial<Design<'lineage'>>, measure: 'methylation' | 'care' = 'methylation') {
  const result = truth.lineage(design);
  return lineageSummary(result[measure], result.study.design.lines, result.study.design.generations).map(
    ({ gap }) => gap,
  );
}

describe('generations', () => {
  it.each(every(2, ['?workers=2', '?workers=1']))(
    'show the gap that the engine finds, with its interval (%s)',
    async (query) => {
      const page = await play.open({ at: `${query}${linkOf('lineage', SMALL)}` });
      await studyReady(page);
      await run(page);
      expect(await sumOf(page)).toBe(studyChecksum(truth.lineage(SMALL)));
      const { mean, low, high } = gaps(SMALL)[1]!;
      expect([await found(page, 'gap'), await found(page, 'low'), await found(page, 'high')]).toEqual([
        mean,
        low,
        high,
      ]);
      const exactly = await page.locator('.statistics').textContent();
      expect(exactly).toContain(`${low.toFixed(1)} to ${high.toFixed(1)}`.replaceAll('-', '−'));
      expect(exactly).toContain(low <= 0 && high >= 0 ? 'zero lies inside' : 'zero lies outside');
      expect(await page.locator('.plain-finding').textContent()).toContain(
        low <= 0 && high >= 0 ? 'Chance alone could do this.' : 'would rarely come from chance alone',
      );
      // The first animal of the first line: its last day is the number that the study reports.
      await page.locator('.dot-surface').focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      const cells = page.locator('.animal-cells');
      await cells.waitFor();
      const [line, generation] = (await page.locator('.animal-panel h2').textContent())!.match(/\d+/g)!.map(Number);
      const { methylation, study } = truth.lineage(SMALL);
      expect(Number(await cells.getAttribute('data-cells-methylation'))).toBeCloseTo(
        methylation[(line! - 1) * study.design.generations + generation! - 1]!,
        9,
      );
    },
  );

  long('tell every generation in the table, for each measure', async () => {
    const page = await play.open({ at: linkOf('lineage', SMALL) });
    await studyReady(page);
    await run(page);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    expect(await column(page, 6)).toEqual(gaps(SMALL).map(({ mean }) => mean));
    await page.getByLabel('What is shown').selectOption('care');
    expect(await column(page, 6)).toEqual(gaps(SMALL, 'care').map(({ mean }) => mean));
  });

  long('keep the old result, marked, when a switch moves; a new run lies beside it', async () => {
    const page = await play.open({ at: linkOf('lineage', SMALL) });
    await studyReady(page);
    await run(page);
    const before = await sumOf(page);
    await page.getByRole('switch', { name: 'Care is passed on' }).click();
    await page.getByText('has changed since this was run').waitFor();
    expect(await sumOf(page)).toBe(before);
    await page.locator('.card.stale .chart-svg').waitFor();
    await run(page);
    expect(await found(page, 'gap')).toBe(gaps({ ...SMALL, transmitCare: false })[1]!.mean);
    expect(await page.locator('.runs tbody tr').count()).toBe(2);
    await page.getByRole('button', { name: /Put the design back as it came/ }).click();
    expect(await page.locator('[data-design="lines"] input[type=range]').inputValue()).toBe('100');
  });

  long('mark fostering and support on the chart', async () => {
    const design = { ...SMALL, fosterAt: 2, supportAt: 3 };
    const page = await play.open({ at: linkOf('lineage', SMALL) });
    await studyReady(page);
    await setField(page, 'fosterAt', 2);
    await setField(page, 'supportAt', 3);
    await run(page);
    expect(await found(page, 'gap')).toBe(gaps(design)[1]!.mean);
    expect(await page.locator('.card .event-name').allTextContents()).toEqual(['fostered', 'supported']);
    // Fewer generations take the marks along instead of refusing.
    await setField(page, 'generations', 2);
    expect(await page.locator('[data-design="supportAt"] input[type=range]').inputValue()).toBe('2');
  });

  long('say how far they are, and can be called off', async () => {
    const page = await play.open({ at: linkOf('lineage', { lines: 1000, generations: 12 }) });
    await studyReady(page);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    const progress = page.getByRole('progressbar', { name: 'How far the study is' });
    await expect
      .poll(() => progress.evaluate((node) => (node as HTMLProgressElement).position), { timeout: 20_000 })
      .toBeGreaterThan(0.002);
    await page.getByText(/\d+ of 2,000 lines\./).waitFor();
    await page.getByText(/About \d+ s left\./).waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await progress.waitFor({ state: 'detached' });
    expect(await sumOf(page)).toBe('');
    expect(await page.getByRole('alert').count()).toBe(0);
    // The workers are free again.
    await setField(page, 'lines', 20);
    await setField(page, 'generations', 3);
    await run(page);
    expect(await sumOf(page)).toBe(studyChecksum(truth.lineage(SMALL)));
  });

  long('of 200 lines over 6 generations come to an end', async () => {
    const page = await play.open({ at: linkOf('lineage', { lines: 200, cells: 64 }) });
    await studyReady(page);
    await run(page);
    // That the numbers are the engine's is shown above, on fewer lines.
    expect(Math.abs(await found(page, 'gap'))).toBeGreaterThan(0);
    expect(await page.locator('#found').getAttribute('data-lines')).toBe('200');
  });

  long('are saved as the command line writes them, and open again', async () => {
    const page = await play.open({ at: linkOf('lineage', SMALL) });
    await studyReady(page);
    await run(page);
    const result = truth.lineage(SMALL);
    expect(await savedText(page, 'Save every reading (CSV)')).toBe(studyCsv(result, studyChecksum(result)));
    const json = await savedText(page, 'Save this study (JSON)');
    expect(parseStudy(JSON.parse(json))).toEqual(result.study);

    const other = await play.open({ at: linkOf('giving') });
    await studyReady(other);
    const chooser = other.waitForEvent('filechooser');
    await other.locator('.card .menu > summary').click();
    await other.getByRole('button', { name: 'Open a study (JSON)' }).click();
    await (await chooser).setFiles({ name: 'study.json', mimeType: 'application/json', buffer: Buffer.from(json) });
    await other.locator('[data-screen="generations"]').waitFor();
    await run(other);
    expect(await sumOf(other)).toBe(studyChecksum(result));
  });

  long('that the world leaves no room for are refused by name when they are run', async () => {
    const scenario = withSet(DEFAULT, { 'care.huddling': 1100 });
    const page = await play.open({ at: linkOf('lineage', { ...SMALL, high: 1, low: 0.4 }, scenario) });
    await studyReady(page);
    await page.locator('.more-fields > summary').click();
    await setField(page, 'high', 2);
    expect(await complaint(page)).toMatch(/Care of high founders/);
    expect(await page.locator('[data-design="high"] input[type=range]').inputValue()).toBe('1');
  });

  long('refuse what cannot be typed, and keep what was', async () => {
    const page = await play.open({ at: linkOf('lineage', SMALL) });
    await studyReady(page);
    const box = page.locator('[data-design="lines"] input[type=text]');
    for (const [typed, said] of [
      ['many', /is not a whole number/],
      ['5', /from 10 to 1000/],
      ['20.5', /whole number/],
    ] as const) {
      await box.fill(typed);
      await box.press('Enter');
      expect(await complaint(page)).toMatch(said);
      expect(await box.inputValue()).toBe('20');
    }
  });
});
