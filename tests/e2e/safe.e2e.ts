/**
 * Work is safe: kept and offered again, saved to one file and opened as one act, undone on every screen, and never in
 * the way.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newStudy, scenarioFromPreset } from '../../sim/page.ts';
import { encodeWorkbook } from '../../src/saved/workbook-file.ts';
import { decodeWorkbook } from '../../src/state/kept/workbook.ts';
import { encodeLink } from '../../src/state/link.ts';
import { long, thorough } from '../long.ts';
import { axeFinds } from './axe.ts';
import { checksumOf, closeDialog, drag, numberBox, openFile, playSite, ready, valueOf } from './play.ts';
import { setField, studyReady } from './studies.ts';

const play = playSite();
const NAME = 'Ours & <theirs> = “same”';

const bar = (page: Page, kind: string) => page.locator(`.work-bar[data-work="${kind}"]`);
const slots = (page: Page) =>
  page.evaluate(
    () => Object.entries(localStorage).filter(([key]) => key.startsWith('tend.work.')) as [string, string][],
  );
const go = (page: Page, screen: string) => page.getByRole('link', { name: screen }).first().click();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const names = (page: Page) => page.locator('.panel-name').allTextContents();
const people = (page: Page) => page.locator('[data-design="people"] input[type=range]').inputValue();

async function toCompare(page: Page): Promise<void> {
  await go(page, 'Compare');
  await page.locator('li.pane').first().waitFor();
}

async function toGiving(page: Page): Promise<void> {
  await go(page, 'Experiment');
  await studyReady(page);
  await button(page, 'Giving game').click();
}

/** The work on the page: the checksum on Play, names and checksums of the scenarios, a number of a design. */
async function whole(page: Page): Promise<unknown> {
  await toGiving(page);
  const design = await people(page);
  await toCompare(page);
  await expect.poll(() => page.locator('li.pane:not([data-checksum])').count()).toBe(0);
  const panels = await page
    .locator('li.pane')
    .evaluateAll((all) =>
      all.map((each) => [
        each.getAttribute('data-panel'),
        each.querySelector('.panel-name')!.textContent,
        each.getAttribute('data-checksum'),
      ]),
    );
  await go(page, 'Play');
  return { design, panels, play: await checksumOf(page), licking: await valueOf(page, 'care.licking') };
}

/** Work on all three screens. */
async function makeWork(page: Page): Promise<void> {
  await drag(page, 'care.licking', 73);
  await toCompare(page);
  const first = page.locator('li.pane').first();
  await first.locator('.panel-menu summary').click();
  await first.getByRole('button', { name: 'Rename' }).click();
  await page.locator('.rename input').fill(NAME);
  await page.keyboard.press('Enter');
  await expect.poll(() => names(page)).toContain(NAME);
  await toGiving(page);
  await setField(page, 'people', 40);
}

/** Waits until what was done last is kept. */
const kept = (page: Page, text: string) =>
  expect.poll(async () => (await slots(page)).some(([, value]) => value.includes(text))).toBe(true);

describe.runIf(thorough)('work', () => {
  long(
    'is undone on each screen, kept, offered on return, taken back as a whole, and the same from a file in another browser',
    async () => {
      const page = await play.open({ acceptDownloads: true });
      await makeWork(page);
      await button(page, 'Undo').click();
      expect(await people(page)).toBe('34');
      await page.keyboard.press('Control+Shift+z');
      expect(await people(page)).toBe('40');
      await toCompare(page);
      await button(page, 'Undo').click();
      expect(await names(page)).not.toContain(NAME);
      await page.keyboard.press('Control+y');
      expect(await names(page)).toContain(NAME);
      const made = await whole(page);
      await kept(page, '"screen":"play"');

      // Loaded again the page has the world of its address; the rest is offered, and only that.
      await page.reload();
      await ready(page);
      await bar(page, 'offer').waitFor();
      expect(await bar(page, 'offer').textContent()).toMatch(
        /Your last work, from \d\d:\d\d today: a world of your own \(from “Both parents”\), 2 scenarios, giving game\./,
      );
      expect(await axeFinds(page)).toEqual([]);
      expect(await valueOf(page, 'care.licking')).toBe(73);
      await toCompare(page);
      expect(await names(page)).not.toContain(NAME);
      await button(page, 'Continue').click();
      await bar(page, 'opened').waitFor();
      expect(await whole(page)).toEqual(made);
      await button(page, 'Bring it back').click();
      await toCompare(page);
      expect(await names(page)).not.toContain(NAME);
      await button(page, 'Redo').click();
      expect(await whole(page)).toEqual(made);

      // Another tab of the same browser is offered nothing that is open here, and keeps its own.
      await expect
        .poll(
          async () =>
            (await slots(page)).filter(([, value]) => value.includes('Ours &') && value.includes('"screen":"play"'))
              .length,
        )
        .toBe(2);
      const mine = await slots(page);
      const other = await page.context().newPage();
      await other.goto(play.url);
      await ready(other);
      await drag(other, 'care.licking', 20);
      await kept(other, '"care.licking":20');
      expect(await other.locator('.work-bar').count()).toBe(0);
      const ids = mine.map(([id]) => id);
      expect((await slots(other)).filter(([id]) => ids.includes(id)).sort()).toEqual(mine.sort());
      await other.close();

      await button(page, 'My work').click();
      await page.locator('.kept li').first().waitFor();
      expect(await axeFinds(page)).toEqual([]);
      const download = page.waitForEvent('download');
      await button(page, 'Save all my work').click();
      const file = await (await download).path();
      const { workbook } = decodeWorkbook(readFileSync(file, 'utf8'));
      expect(workbook.comparison.panels.vole!.map(({ name }) => name)).toContain(NAME);
      // Turned off, nothing stays; it is asked for again by whoever wants it.
      await page.getByRole('switch', { name: 'Save my work in this browser' }).click();
      expect(await slots(page)).toEqual([]);
      await closeDialog(page);

      const stranger = await play.open();
      await button(stranger, 'My work').click();
      const chooser = stranger.waitForEvent('filechooser');
      await button(stranger, 'Open …').click();
      await (
        await chooser
      ).setFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(encodeWorkbook(workbook)) });
      await bar(stranger, 'opened').waitFor();
      expect(await bar(stranger, 'opened').textContent()).toContain('All work of “mine.json” is open.');
      expect(await whole(stranger)).toEqual(made);
      await stranger.keyboard.press('Control+z');
      expect(await valueOf(stranger, 'care.licking')).not.toBe(73);
    },
  );
});

describe('work that something is opened over', () => {
  it('is kept and comes back: by one step on any screen, from its slot, and when the page is left at once', async () => {
    const page = await play.open({ whole: true });
    await toCompare(page);
    const first = page.locator('li.pane').first();
    await first.locator('.panel-menu summary').click();
    await first.getByRole('button', { name: 'Rename' }).click();
    await page.locator('.rename input').fill(NAME);
    await page.keyboard.press('Enter');
    await kept(page, 'Ours &');

    // A comparison of somebody else's is pasted into the address.
    const theirs = scenarioFromPreset('low-care', 'theirs');
    const link = encodeLink({
      scenario: theirs,
      page: {
        screen: 'compare',
        view: 'panels',
        panels: [{ id: 'x', name: 'Theirs', scenario: theirs }],
        checks: [null],
      },
    });
    await page.evaluate((hash) => (location.hash = hash), `${link}.`);
    await bar(page, 'opened').filter({ hasText: 'The link is open. What you had here before is saved' }).waitFor();
    expect(await names(page)).toEqual(['Theirs']);
    await go(page, 'Play');
    await button(page, 'Undo').click();
    await toCompare(page);
    expect(await names(page)).toContain(NAME);
    await button(page, 'Redo').click();
    await toCompare(page);
    await expect.poll(() => names(page)).toEqual(['Theirs']);
    await kept(page, 'Theirs');

    // Loaded again the page has the link's world; the work of before is offered.
    await page.reload();
    await ready(page);
    await bar(page, 'offer').getByRole('button', { name: 'Continue' }).click();
    await bar(page, 'opened').waitFor();
    await toCompare(page);
    expect(await names(page)).toContain(NAME);

    // A number that was typed and not yet taken is kept when the tab is closed.
    await go(page, 'Play');
    await numberBox(page, 'care.licking').fill('88');
    await page.goto('about:blank');
    await page.goto(play.url);
    await ready(page);
    await bar(page, 'offer').getByRole('button', { name: 'Continue' }).click();
    await expect.poll(() => valueOf(page, 'care.licking')).toBe(88);
  });
});

/** Lets a file go over the page. */
async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([title, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content!], title!, { type: 'application/json' }));
      return transfer;
    },
    [name, text],
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

describe('a browser', () => {
  long('that denies storage is told of once, and everything else works', async () => {
    const page = await play.open({
      prepare: async (opened) =>
        void (await opened.addInitScript(() => {
          for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
            Object.defineProperty(window, name, {
              get() {
                throw new DOMException('denied', 'SecurityError');
              },
            });
        })),
    });
    await drag(page, 'care.licking', 73);
    await bar(page, 'denied').waitFor();
    await button(page, 'OK').click();
    await drag(page, 'care.licking', 20);
    await button(page, 'Undo').click();
    expect(await valueOf(page, 'care.licking')).toBe(73);
    const download = page.waitForEvent('download');
    await button(page, 'My work').click();
    await page.locator('dialog', { hasText: 'does not let the page save anything' }).waitFor();
    await button(page, 'Save all my work').click();
    expect(decodeWorkbook(readFileSync(await (await download).path(), 'utf8')).workbook.scenario.set).toEqual({
      'care.licking': 73,
    });
    await closeDialog(page);
    expect(await page.locator('.work-bar').count()).toBe(0);
  });

  it('that is full, with work nobody can read, opens as ever; wrong files change nothing, a right one may be dropped', async () => {
    const page = await play.open({
      whole: true,
      prepare: async (opened) =>
        void (await opened.addInitScript(() => {
          localStorage.setItem('tend.work.cut-off', '{"schema":"tend.workbook/1","mod');
          const write = Storage.prototype.setItem;
          Storage.prototype.setItem = function (key, value) {
            if (key.startsWith('tend.work.')) throw new DOMException('full', 'QuotaExceededError');
            write.call(this, key, value);
          };
        })),
    });
    await bar(page, 'unreadable').waitFor();
    expect(await bar(page, 'unreadable').textContent()).toMatch(/cannot read the work saved.*not readable as JSON/);
    await button(page, 'Delete').click();
    expect(await slots(page)).toEqual([]);
    await drag(page, 'care.licking', 73);
    await bar(page, 'full').waitFor();
    await button(page, 'OK').click();

    for (const [text, words] of [
      ['{"schema":"tend.workbook/7"}', /which a newer Tend made.*All your work is as it was/],
      ['{"schema":"tend.workbook/1","__proto__":{}}', /“bad\.json” was not opened/],
    ] as const) {
      await dropFile(page, 'bad.json', text);
      await bar(page, 'refused').filter({ hasText: words }).waitFor();
      await button(page, 'OK').click();
    }
    expect(await valueOf(page, 'care.licking')).toBe(73);
    await dropFile(
      page,
      'good.json',
      await page.evaluate(() =>
        JSON.stringify({
          schema: 'tend.scenario/1',
          modelVersion: '1.0.0',
          preset: 'low-care',
          seed: 'dropped',
          days: 90,
          siblings: 4,
          cells: 200,
        }),
      ),
    );
    await bar(page, 'opened')
      .filter({ hasText: 'The world of “good.json” is open. It was made by model 1.0.0' })
      .waitFor();
    expect(await page.getByLabel('Seed: same seed').first().inputValue()).toBe('dropped');
    await button(page, 'Bring it back').click();
    expect(await valueOf(page, 'care.licking')).toBe(73);

    // A study is known for what it is, also where a world is asked for; study and world go back together.
    const study = newStudy('giving', scenarioFromPreset('low-care', 'of a study'), { people: 50 });
    await openFile(page, {
      name: 'study.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(study)),
    });
    await bar(page, 'opened').filter({ hasText: 'The study of “study.json” and its world are open.' }).waitFor();
    await studyReady(page);
    expect(await people(page)).toBe('50');
    await page.keyboard.press('Control+z');
    expect(await valueOf(page, 'care.licking')).toBe(73);
    expect(await page.locator('.work-bar').count()).toBe(0);
    await toGiving(page);
    expect(await people(page)).toBe('34');
  });
});
