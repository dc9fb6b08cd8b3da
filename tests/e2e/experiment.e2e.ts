/**
 * The Experiment screen as a place: tabs, links, the keyboard alone, what a screen reader hears, small screens, axe.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { decodeLink } from '../../src/state/read-link.ts';
import { encodeLink } from '../../src/state/link.ts';
import { every, long, thorough } from '../long.ts';
import { axeFinds } from './axe.ts';
import { checksumOf, complaint, drag, exact, PHONE, playSite, ready, shows, valueOf } from './play.ts';
import { linkOf, run, setField, studyChecksum, studyReady, sumOf, truth } from './studies.ts';
import { DEFAULT, focalSeries, licked, wholeRun } from './truth.ts';

const play = playSite();
const SMALL = { lines: 10, generations: 2, cells: 64 };
const hash = (page: Page) => page.evaluate(() => location.hash);

describe('tabs', () => {
  it('lead to Experiment and back, and the world stays as it was set', async () => {
    const page = await play.open({ whole: true });
    await drag(page, 'care.licking', 80);
    await page.getByRole('link', { name: 'Experiment' }).click();
    await studyReady(page);
    expect(await page.getByRole('link', { name: 'Experiment' }).getAttribute('aria-current')).toBe('page');
    await page.getByText('1 changed').waitFor();
    await page.getByRole('button', { name: 'Stress test' }).click();
    await page.locator('[data-screen="stress-test"]').waitFor();
    await page.getByRole('link', { name: 'Play' }).click();
    await shows(page, focalSeries(licked(80)).methylation[60]!);
    expect(await valueOf(page, 'care.licking')).toBe(80);
    // The study opened last is the one that opens again.
    await page.getByRole('link', { name: 'Experiment' }).click();
    await page.locator('[data-screen="stress-test"]').waitFor();
    await page.getByRole('button', { name: 'Change it on Play' }).click();
    expect(await checksumOf(page)).toBe(wholeRun(licked(80)).checksum);
  });

  long('keep a run going while Play is looked at', async () => {
    const page = await play.open({ at: linkOf('lineage', { ...SMALL, lines: 50 }) });
    await studyReady(page);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByRole('link', { name: 'Play' }).click();
    await ready(page);
    await page.getByRole('link', { name: 'Experiment' }).click();
    await expect
      .poll(() => sumOf(page), { timeout: 30_000 })
      .toBe(studyChecksum(truth.lineage({ ...SMALL, lines: 50 })));
  });

  it('are true links to themselves', async () => {
    const page = await play.open();
    const link = decodeLink((await page.getByRole('link', { name: 'Experiment' }).getAttribute('href'))!);
    expect([link.study?.kind, link.scenario.preset]).toEqual(['vole-trial', 'both-parents']);
  });

  long('leave the world alone when keys for undo are pressed on Experiment', async () => {
    const page = await play.open();
    await drag(page, 'care.licking', 80);
    await page.getByRole('link', { name: 'Experiment' }).click();
    await studyReady(page);
    await page.keyboard.press('Control+z');
    await page.getByRole('link', { name: 'Play' }).click();
    expect(await valueOf(page, 'care.licking')).toBe(80);
  });
});

describe('a link with a study', () => {
  it('opens it for a stranger, and its run gives the same numbers', async () => {
    const mine = await play.open({ at: linkOf('lineage', SMALL) });
    await studyReady(mine);
    await mine.getByRole('switch', { name: 'Genes are passed on' }).click();
    await run(mine);
    await expect.poll(() => hash(mine)).toContain('design.transmitGenes=false&end');
    const stranger = await play.open({ at: await hash(mine) });
    await studyReady(stranger);
    await stranger.locator('[data-verdict="same"]').waitFor();
    await run(stranger);
    expect(await sumOf(stranger)).toBe(await sumOf(mine));
    expect(await sumOf(stranger)).toBe(studyChecksum(truth.lineage({ ...SMALL, transmitGenes: false })));
  });

  long('is what Share gives out', async () => {
    const page = await play.open({ at: linkOf('giving', { people: 50 }) });
    await studyReady(page);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const link = await page.getByLabel('Link', { exact: true }).inputValue();
    expect(decodeLink(new URL(link).hash).study?.design).toMatchObject({ people: 50 });
  });

  it('that is not one of ours is refused by name, and nothing changes', async () => {
    const page = await play.open({ at: linkOf('giving') });
    await studyReady(page);
    const good = linkOf('giving', { people: 50 });
    for (const [from, to, said] of [
      ['people=50', 'people=5000', /People in each group.*2 to 2000/],
      ['people', 'lines', /design\.lines/],
      ['giving', 'taking', /screen/],
    ] as const) {
      await page.evaluate((next) => (location.hash = next), good.replace(from, to));
      expect(await complaint(page)).toMatch(said);
      expect(await page.locator('[data-design="people"] input[type=range]').inputValue()).toBe('34');
    }
  });

  long('may be opened over another; one without a study opens Play', async () => {
    const page = await play.open({ at: linkOf('giving') });
    await studyReady(page);
    await page.evaluate((next) => (location.hash = next), linkOf('stress-test', { children: 5 }));
    await page.locator('[data-screen="stress-test"]').waitFor();
    expect(await page.locator('[data-design="children"] input[type=range]').inputValue()).toBe('5');
    await page.evaluate((next) => (location.hash = next), `#${encodeLink({ scenario: licked(80), day: 21 })}`);
    await shows(page, focalSeries(licked(80)).methylation[21]!);
    expect((await exact(page)).day).toBe(21);
  });

  long('is never written where it could not be opened', async () => {
    const scenario = { ...DEFAULT, set: { 'care.huddling': 1000, 'dam.huddlingShare': 1 } };
    const page = await play.open({ at: `#${encodeLink({ scenario })}` });
    await page.getByRole('link', { name: 'Experiment' }).click();
    await page.getByRole('button', { name: 'Generations' }).click();
    await studyReady(page);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    expect(await complaint(page)).toMatch(/Care of high founders/);
    // The address follows a moment after the study was chosen.
    await expect.poll(async () => decodeLink(await hash(page)).study).toBeNull();
    expect(await hash(page)).toContain('check=');
    expect(decodeLink(await hash(page))).toMatchObject({ study: null, scenario });
  });
});

describe('a screen reader', () => {
  it('hears one polite sentence when a run is done, and none before', async () => {
    const page = await play.open({ at: linkOf('giving') });
    await studyReady(page);
    const polite = page.locator('[data-announced]');
    expect(await polite.textContent()).toBe('');
    await run(page);
    await expect.poll(() => polite.textContent()).toMatch(/^The study is done\. After oxytocin/);
    const said = await polite.textContent();
    await setField(page, 'people', 60);
    await page.getByText('has changed since this was run').waitFor();
    expect(await polite.textContent()).toBe(said);
    await run(page);
    await expect.poll(() => polite.textContent()).not.toBe(said);
  });
});

/** Presses Tab until the element in focus matches. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${selector}`);
}

describe('the keyboard alone', () => {
  it('opens Experiment, sets a design, runs, calls off, reads the table and saves', async () => {
    const page = await play.open();
    await tabTo(page, '.tabs a[href*="screen=vole-trial"]');
    await page.keyboard.press('Enter');
    await studyReady(page);
    await tabTo(page, '.study-tabs button:nth-child(4)');
    await page.keyboard.press('Enter');
    await tabTo(page, '[data-design="transmitCare"]');
    await page.keyboard.press('Space');
    // So many lines that there is time to call the run off.
    await tabTo(page, '[data-design="lines"] input[type=range]');
    await page.keyboard.press('End');
    await tabTo(page, '[data-design="generations"] input[type=range]');
    await page.keyboard.press('ArrowLeft');
    await tabTo(page, '.run');
    await page.keyboard.press('Enter');
    await tabTo(page, '.run-bar .run + * + .btn');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('run');
    await page.locator('progress').waitFor({ state: 'detached' });
    await tabTo(page, '[data-design="lines"] input[type=range]');
    await page.keyboard.press('Home');
    await tabTo(page, '.run');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => sumOf(page), { timeout: 30_000 })
      .toBe(studyChecksum(truth.lineage({ lines: 10, generations: 5, transmitCare: false })));
    await tabTo(page, '.views button:nth-child(2)');
    await page.keyboard.press('Enter');
    await tabTo(page, '.table-host');
    await tabTo(page, '.how-sure summary');
    await page.keyboard.press('Enter');
    await page.getByText('The numbers of this design').waitFor();
  });
});

describe('every size', () => {
  it.each(
    every(3, [
      [1366, 657],
      [390, 844],
      [320, 640],
      [683, 328],
    ] as const),
  )('%d × %d holds the screen: nothing is cut at the side, Run is found', async (width, height) => {
    const page = await play.open({
      at: linkOf('stress-test', { children: 2, cells: 64 }),
      viewport: { width, height },
    });
    await studyReady(page);
    await run(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const wide = await page
      .locator('.experiment :is(button, h2, p, label, legend, select)')
      .evaluateAll(
        (all, limit) =>
          all
            .filter(
              (node) =>
                (node as HTMLElement).checkVisibility() &&
                node.closest('.scroll, .visually-hidden') === null &&
                node.getBoundingClientRect().right > limit + 0.5,
            )
            .map((node) => node.textContent),
        width,
      );
    expect(wide).toEqual([]);
    await page.getByRole('button', { name: 'Run', exact: true }).scrollIntoViewIfNeeded();
  });

  long('a phone of 360 px reaches Experiment by its tab, and Play again', async () => {
    const page = await play.open({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
    await page.getByRole('link', { name: 'Experiment' }).tap();
    await studyReady(page);
    await page.getByRole('link', { name: 'Play' }).tap();
    await page.locator('.town-canvas').waitFor();
  });
});

describe.runIf(thorough)('axe finds nothing', () => {
  long.each(['light'] as const)('in any state of the three studies, %s', async (colorScheme) => {
    const page = await play.open({ colorScheme, at: linkOf('lineage', SMALL) });
    await studyReady(page);
    const finds: Record<string, string[]> = {};
    const look = async (state: string) => {
      const all = await axeFinds(page);
      if (all.length > 0) finds[state] = all;
    };
    await look('nothing run');
    await run(page);
    await look('lines');
    await page.locator('.more-fields > summary').click();
    await page.locator('.how-sure > summary').click();
    await look('all unfolded');
    await page.getByRole('switch', { name: 'Care is passed on' }).click();
    await look('stale');
    await run(page);
    await look('two runs');
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await look('table');
    await setField(page, 'lines', 1000);
    await setField(page, 'generations', 6);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.locator('progress').waitFor();
    await look('running');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Stress test' }).click();
    await setField(page, 'children', 5);
    await run(page);
    await look('arms');
    for (const view of ['Groups', 'Every child']) {
      await page.getByRole('button', { name: view, exact: true }).click();
      await look(view);
    }
    await page.getByRole('button', { name: 'Giving game' }).click();
    await run(page);
    await look('dots');
    await page.locator('.card .menu > summary').click();
    await look('menu');
    expect(finds).toEqual({});
  });

  long.each(['light'] as const)('on a phone, %s', async (colorScheme) => {
    const page = await play.open({
      colorScheme,
      viewport: PHONE,
      isMobile: true,
      hasTouch: true,
      at: linkOf('lineage', SMALL),
    });
    await studyReady(page);
    await run(page);
    expect(await axeFinds(page)).toEqual([]);
  });
});
