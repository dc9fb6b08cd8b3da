/** The giving game on screen: the engine's numbers, one dot for each person. */
import { describe, expect, it } from 'vitest';
import { long } from '../long.ts';
import { givingSummary, studyCsv } from '../../sim/page.ts';
import { playSite } from './play.ts';
import { column, found, linkOf, run, savedText, setField, studyChecksum, studyReady, sumOf, truth } from './studies.ts';

const play = playSite();

describe('the giving game', () => {
  it('shows the differences that the engine finds, with their intervals, and everyone as a dot', async () => {
    const page = await play.open({ at: linkOf('giving') });
    await studyReady(page);
    await run(page);
    const result = truth.giving();
    const { difference, gain, arms } = givingSummary(result.arms);
    expect(await sumOf(page)).toBe(studyChecksum(result));
    expect([await found(page, 'generosity'), await found(page, 'transfer')]).toEqual([
      difference.generosity.mean,
      difference.transfer.mean,
    ]);
    expect(await page.locator('.sentence').textContent()).toMatch(/^After oxytocin, people gave more/);
    expect(await page.locator('.statistics').textContent()).toContain(`${Math.round(100 * gain.generosity)} % more`);
    for (const game of ['generosity', 'transfer'] as const) {
      const { low, high } = difference[game];
      const zero = low <= 0 && high >= 0 ? 'Zero lies inside' : 'Zero lies outside';
      expect(await page.locator('.differences dd').allTextContents()).toContainEqual(
        expect.stringMatching(`${low.toFixed(1)} to ${high.toFixed(1)}. ${zero}`.replaceAll('-', '−')),
      );
    }
    expect(await page.locator('.card .person').count()).toBe(4 * result.study.design.people);
    // The least giver after the dose is opened, and has a ring in either game.
    await page.locator('.card .dot-surface').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const least = Math.min(...result.arms.dose.generosity);
    const person = page.locator('.animal-panel');
    expect(await person.locator('dd').first().textContent()).toBe(`${least.toFixed(1)} %`);
    expect(await page.locator('.card circle.ring').count()).toBe(2);
    await page.keyboard.press('Escape');
    await person.waitFor({ state: 'detached' });
    expect(await page.locator('.card circle.ring').count()).toBe(0);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    expect((await column(page, 2))[0]).toBe(arms.dose.generosity.mean);
    expect(await savedText(page, 'Save every reading (CSV)')).toBe(studyCsv(result, studyChecksum(result)));
  });

  long('follows its sliders; its luck comes from the seed', async () => {
    const page = await play.open({ at: linkOf('giving') });
    await studyReady(page);
    await setField(page, 'people', 100);
    await setField(page, 'gain', 0);
    await run(page);
    expect(await sumOf(page)).toBe(studyChecksum(truth.giving({ people: 100, gain: 0 })));
    await page.getByRole('button', { name: 'Other luck, same settings' }).click();
    await page.getByText('has changed since this was run').waitFor();
  });
});
