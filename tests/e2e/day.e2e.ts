/** The drawer of one day: its bouts, what one of them sets in motion, leaving it out, and a dose. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { runNow, type BoutResult, type DayResult } from '../../sim/engine.ts';
import { scenarioFromPreset, type CareEvent, type Scenario } from '../../sim/page.ts';
import { long, thorough } from '../long.ts';
import { axeFinds } from './axe.ts';
import { checksumOf, drag, exact, playSite, scrubTo, shows } from './play.ts';
import { DEFAULT, focalSeries, licked, wholeRun } from './truth.ts';

const play = playSite();
const DAY = 10;

function dayOf(scenario: Scenario, day = DAY): DayResult {
  return runNow({ kind: 'day', scenario, day });
}

type Bout = DayResult['bouts'][number];

function chainOf(scenario: Scenario, { giver, channel, number }: Bout, day = DAY): BoutResult {
  return runNow({ kind: 'bout', scenario, day, giver, channel, bout: number });
}

const minutes = (day: DayResult) => day.bouts.reduce((sum, bout) => sum + (bout.missed ? 0 : bout.minutes), 0);
const WORDS: Readonly<Record<string, string>> = {
  licking: 'licking and grooming',
  huddling: 'huddling',
  nursing: 'nursing',
  dam: 'mother',
  sire: 'father',
};

function labelOf(bout: Bout): string {
  const start = Math.floor(bout.parts[0]![0]);
  const at = `${Math.floor(start / 60)}:${String(start % 60).padStart(2, '0')}`;
  return `${WORDS[bout.channel]}, ${WORDS[bout.giver]}, ${at}, ${bout.minutes.toFixed(1)} min${bout.missed ? ', left out' : ''}`;
}

async function openDay(page: Page, day = DAY): Promise<void> {
  await scrubTo(page, day);
  await page.locator('#time .day-button').click();
  await page.locator(`.day-body[data-day="${day}"][data-current=true]`).waitFor();
}

/** Minutes of care in the drawer's head. */
async function minutesShown(page: Page): Promise<number> {
  return Number(await page.locator('.drawer [data-minutes]').getAttribute('data-minutes'));
}

/** Every number of the chain on screen. */
async function chainShown(page: Page) {
  await page.locator('.bout[aria-busy=false] .chain').waitFor();
  const lines = await page
    .locator('.chain [data-line]')
    .evaluateAll((all) => all.map((node) => ({ ...(node as HTMLElement).dataset, text: node.textContent! })));
  return Object.fromEntries(
    (lines as unknown as { line: string; with?: string; without?: string; text: string }[]).map((line) => [
      line.line,
      line,
    ]),
  );
}

function pairs(shown: Awaited<ReturnType<typeof chainShown>>) {
  return Object.fromEntries(
    Object.entries(shown)
      .filter(([, line]) => line.with !== undefined)
      .map(([id, line]) => [id, { with: Number(line.with), without: Number(line.without) }]),
  );
}

function truthPairs({ minutes: given, exposure, dnmt, tet, receptors, receptorsAtEnd }: BoutResult) {
  return { minutes: given, exposure, dnmt, tet, receptorsSoon: receptors, receptorsAtEnd };
}

const grouped = (value: number) => value.toLocaleString('en');

describe('the day by the minute', () => {
  it('shows every bout of the engine’s day, and follows the day and the sliders', async () => {
    const page = await play.open();
    await openDay(page);
    const labels = () =>
      page.locator('.bout-press').evaluateAll((all) => all.map((node) => node.getAttribute('aria-label')!).sort());
    expect(await labels()).toEqual(dayOf(DEFAULT).bouts.map(labelOf).sort());
    expect(await minutesShown(page)).toBe(minutes(dayOf(DEFAULT)));
    await page.getByRole('button', { name: 'The day after' }).click();
    await expect.poll(labels).toEqual(dayOf(DEFAULT, 11).bouts.map(labelOf).sort());
    // The sliders stay in reach.
    await drag(page, 'care.licking', 80);
    await expect.poll(() => minutesShown(page)).toBe(minutes(dayOf(licked(80), 11)));
    await expect.poll(labels).toEqual(dayOf(licked(80), 11).bouts.map(labelOf).sort());
  });

  long(
    'opens in the nest where nobody chose a day, with a key; on a chosen day after weaning it leads there',
    async () => {
      const page = await play.open();
      await page.locator('#time .day-button').click();
      await page.locator('.day-body[data-day="10"][data-current=true] .bout-press').first().waitFor();
      expect(
        await page.getByRole('list', { name: 'Bouts of care on this day' }).getByRole('listitem').allTextContents(),
      ).toEqual(['licking and grooming', 'huddling', 'nursing']);
      await page.locator('#time .day-button').click();
      await scrubTo(page, 60);
      await page.locator('#time .day-button').click();
      await page.getByText('Weaned on day 21').waitFor();
      await page.getByRole('button', { name: 'Show day 10' }).click();
      await page.locator('.day-body[data-day="10"][data-current=true] .bout-press').first().waitFor();
      expect((await exact(page)).day).toBe(10);
    },
  );

  long('pushes nothing aside and covers no slider', async () => {
    const page = await play.open();
    const places = () =>
      page
        .locator('#controls, #cells, #charts, #time')
        .evaluateAll((all) => all.map((node) => JSON.stringify(node.getBoundingClientRect())));
    await scrubTo(page, DAY);
    const before = await places();
    await openDay(page);
    expect(await places()).toEqual(before);
    const side = (await page.locator('#controls').boundingBox())!;
    const drawer = (await page.locator('dialog.drawer').boundingBox())!;
    expect(drawer.x).toBeGreaterThanOrEqual(side.x + side.width);
    expect((await page.locator('.day-host').boundingBox())!.height).toBeGreaterThanOrEqual(260);
  });
});

describe('a bout that is pressed', () => {
  long('lights its chain with the engine’s own numbers, with it and without', async () => {
    const page = await play.open();
    await openDay(page);
    for (const bout of [dayOf(DEFAULT).bouts[3]!, dayOf(DEFAULT).bouts.find(({ channel }) => channel === 'nursing')!]) {
      await page.getByRole('button', { name: labelOf(bout), exact: true }).click();
      await page.getByRole('heading', { name: labelOf(bout) }).waitFor();
      const truth = chainOf(DEFAULT, bout);
      const shown = await chainShown(page);
      expect(pairs(shown)).toEqual(truthPairs(truth));
      expect(shown['next']!.text).toContain(`${grouped(truth.dyadsChanged)} of 64,000 sites`);
      expect(shown['next']!.text).toContain(`${truth.copiesChanged} of 4,000 copies`);
      expect(shown['end']!.text).toContain(`${truth.copiesChangedAtEnd} of 4,000 copies`);
      expect(await page.locator('.chain > li').count()).toBe(5);
      expect(truth.exposure.without).toBeLessThan(truth.exposure.with);
      expect(truth.dnmt.without).toBeGreaterThan(truth.dnmt.with);
    }
  });

  long('lit one after another, or at once where motion is reduced', async () => {
    const page = await play.open({ reducedMotion: 'no-preference' });
    const delays = () =>
      page
        .locator('.chain > li')
        .evaluateAll((all) =>
          all.map((node) =>
            getComputedStyle(node).animationName === 'none' ? 0 : parseFloat(getComputedStyle(node).animationDelay),
          ),
        );
    await openDay(page);
    await page.locator('.bout-press').nth(2).click();
    await chainShown(page);
    const staggered = await delays();
    expect(staggered).toEqual([...staggered].sort((a, b) => a - b));
    expect(new Set(staggered).size).toBe(5);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await delays()).toEqual([0, 0, 0, 0, 0]);
  });

  it('can be left out, which changes care and the life as in the engine; put back, all is as it was', async () => {
    const page = await play.open({ whole: true });
    await openDay(page);
    const bout = dayOf(DEFAULT).bouts.find(({ channel, giver }) => channel === 'huddling' && giver === 'dam')!;
    const { giver, channel, number } = bout;
    const event: CareEvent = {
      id: 'missed-1',
      type: 'missed',
      fromDay: DAY,
      toDay: DAY + 1,
      giver,
      channel,
      bout: number,
    };
    const without = { ...DEFAULT, events: [event] };
    await page.getByRole('button', { name: labelOf(bout), exact: true }).click();
    await chainShown(page);
    await page.getByRole('button', { name: 'Leave this bout out' }).click();
    await page.getByRole('button', { name: 'Put this bout back' }).waitFor();
    await expect.poll(() => minutesShown(page)).toBe(minutes(dayOf(without)));
    expect(minutes(dayOf(without))).toBeLessThan(minutes(dayOf(DEFAULT)));
    // The chain of a bout that is left out still says what it would have done.
    expect(pairs(await chainShown(page))).toEqual(truthPairs(chainOf(DEFAULT, bout)));
    await scrubTo(page, 11);
    await shows(page, focalSeries(without).methylation[11]!);
    expect(await checksumOf(page)).toBe(wholeRun(without).checksum);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    expect(await checksumOf(page)).toBe(wholeRun(DEFAULT).checksum);
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await scrubTo(page, DAY);
    const removed = dayOf(without).bouts.find((each) => each.missed)!;
    // The bout is still the one that was pressed on this day.
    await page.getByRole('heading', { name: labelOf(removed) }).waitFor();
    await page.getByRole('button', { name: 'Put this bout back' }).click();
    expect(await checksumOf(page)).toBe(wholeRun(DEFAULT).checksum);
  });

  long('changes no mark where care has no effect, and the page says so', async () => {
    const page = await play.open();
    await page.getByLabel('Start from').selectOption('care-without-effect');
    const world = scenarioFromPreset('care-without-effect');
    await openDay(page);
    const bout = dayOf(world).bouts[0]!;
    await page.getByRole('button', { name: labelOf(bout), exact: true }).click();
    const shown = await chainShown(page);
    expect(pairs(shown)).toEqual(truthPairs(chainOf(world, bout)));
    expect(Number(shown['dnmt']!.with)).toBe(Number(shown['dnmt']!.without));
    expect(shown['next']!.text).toContain('0 of 64,000 sites');
    expect(await page.locator('.chain-end').textContent()).toContain('no mark changes');
    const before = (await exact(page)).methylation;
    await page.getByRole('button', { name: 'Leave this bout out' }).click();
    await expect.poll(() => page.locator('.says [data-flips]').getAttribute('data-flips')).toBe('0');
    expect((await exact(page)).methylation).toBe(before);
  });
});

describe.runIf(thorough)('a dose by nose', () => {
  long('changes the care of that day as in the engine, and is taken back by a second press', async () => {
    const page = await play.open({ whole: true });
    await openDay(page);
    const button = page.getByRole('button', { name: '24 IU of oxytocin by nose for the father today' });
    await button.click();
    const dosed: Scenario = {
      ...DEFAULT,
      events: [{ id: 'dose-1', type: 'dose', fromDay: DAY, toDay: DAY + 1, giver: 'sire', units: 24 }],
    };
    await expect.poll(() => minutesShown(page)).toBe(minutes(dayOf(dosed)));
    expect(minutes(dayOf(dosed))).toBeGreaterThan(minutes(dayOf(DEFAULT)));
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    expect(await checksumOf(page)).toBe(wholeRun(dosed).checksum);
    await button.click();
    expect(await checksumOf(page)).toBe(wholeRun(DEFAULT).checksum);
  });
});

/** Presses Tab until the element in focus matches. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${selector}`);
}

describe('everyone can use it', () => {
  it('by keyboard alone: open, walk to a bout, light it, leave it out, close', async () => {
    const page = await play.open();
    await scrubTo(page, DAY);
    await tabTo(page, '#time .day-button');
    await page.keyboard.press('Enter');
    await page.locator('.day-body[data-current=true] .bout-press').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('dialog.drawer') !== null)).toBe(true);
    await tabTo(page, '.bout-press');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const label = await page.evaluate(() => document.activeElement!.getAttribute('aria-label')!);
    const bout = dayOf(DEFAULT).bouts.find((each) => labelOf(each) === label)!;
    expect(pairs(await chainShown(page))).toEqual(truthPairs(chainOf(DEFAULT, bout)));
    await tabTo(page, '.bout > .btn');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Put this bout back' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog.drawer').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.classList.contains('day-button'))).toBe(true);
  });

  long.each([
    ['light', 1366, 657],
    ['light', 390, 844],
    ['light', 683, 328],
  ] as const)('axe finds nothing, %s, %d × %d', async (colorScheme, width, height) => {
    const page = await play.open({ colorScheme, viewport: { width, height } });
    if (width > 640) await scrubTo(page, DAY);
    await page.locator('.day-button:visible').first().click();
    const toDay = page.getByRole('button', { name: 'Show day 10' });
    await page.locator('.day-body[data-current=true]').waitFor();
    if (await toDay.isVisible()) await toDay.click();
    await page.locator('.day-body[data-day="10"][data-current=true] .bout-press').first().waitFor();
    await page.locator('.bout-press').nth(1).click();
    await chainShown(page);
    expect(await axeFinds(page)).toEqual([]);
    // Nothing is wider than the screen.
    expect(
      await page.evaluate(
        () =>
          document.querySelector('dialog.drawer')!.scrollWidth - document.querySelector('dialog.drawer')!.clientWidth,
      ),
    ).toBeLessThanOrEqual(0);
    await page.keyboard.press('Escape');
    await page.locator('dialog.drawer').waitFor({ state: 'detached' });
  });
});
