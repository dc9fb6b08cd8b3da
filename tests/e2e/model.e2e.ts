/**
 * The Model screen: its tab and links, the way from a slider to its number, filters, formulas, checks, the keyboard,
 * axe.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ENTRIES, MODEL_VERSION, SIZE_ENTRIES, STUDY_ENTRIES, type ParameterEntry } from '../../sim/page.ts';
import { decodeLink } from '../../src/state/read-link.ts';
import { encodeLink } from '../../src/state/link.ts';
import { parameterIds } from '../../src/saved/model/read-link.ts';
import { long, thorough } from '../long.ts';
import { axeFinds } from './axe.ts';
import { drag, numberBox, PHONE, playSite, ready, valueOf } from './play.ts';
import { DEFAULT, withSet } from './truth.ts';

const play = playSite();
const at = (parameter: string | null, scenario = DEFAULT) =>
  `#${encodeLink({ scenario, page: { screen: 'model', parameter } })}`;
const rows = (page: Page) => page.locator('.numbers-table tr[id]');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);
const hash = (page: Page) => page.evaluate(() => location.hash);

/** Waits for the screen. */
async function modelReady(page: Page): Promise<void> {
  await page.locator('.model-page .numbers-table').waitFor();
}

describe('the tab', () => {
  it('opens the screen in the same world and says so in the address; Back and forward go from screen to screen', async () => {
    const page = await play.open();
    await drag(page, 'care.licking', 80);
    await page.getByRole('link', { name: 'Model', exact: true }).click();
    await modelReady(page);
    expect(await page.getByRole('link', { name: 'Model', exact: true }).getAttribute('aria-current')).toBe('page');
    await expect.poll(async () => decodeLink(await hash(page)).page).toEqual({ screen: 'model', parameter: null });
    expect(decodeLink(await hash(page)).scenario.set).toEqual({ 'care.licking': 80 });
    expect(await page.locator('[id="number-care.licking"] .now').textContent()).toContain('80');
    const licences = page.getByRole('link', { name: 'Licences of the packages in it' });
    const file = await page.request.get(await licences.evaluate((node) => (node as HTMLAnchorElement).href));
    expect([file.status(), (await file.text()).slice(0, 4)]).toEqual([200, 'Tend']);
    await page.goBack();
    await ready(page);
    expect(await valueOf(page, 'care.licking')).toBe(80);
    await page.goForward();
    await modelReady(page);
    await page.getByRole('link', { name: 'Experiment' }).click();
    await page.locator('.experiment #design').waitFor();
    await page.goBack();
    await modelReady(page);
    // Nothing was opened from outside on the way, so nothing is said about it. A world changed later stays changed.
    expect(await page.locator('[data-verdict]').count()).toBe(0);
    await page.getByRole('link', { name: 'Play', exact: true }).click();
    await drag(page, 'care.licking', 100);
    await page.goBack();
    await modelReady(page);
    expect(await page.locator('[id="number-care.licking"] .now').textContent()).toContain('100');
    await expect.poll(async () => decodeLink(await hash(page)).scenario.set).toEqual({ 'care.licking': 100 });
  });
});

describe.runIf(thorough)('a link', () => {
  long(
    'with a number opens at its row for a stranger, with that world’s value, and shared again it says the same',
    async () => {
      const page = await play.open({ at: at('kappa.care', withSet(DEFAULT, { 'kappa.care': 0.31 })) });
      await expect.poll(() => focused(page)).toBe('number-kappa.care');
      expect(await page.locator('[id="number-kappa.care"]').textContent()).toMatch(/0\.31.*usual/);
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      const shared = await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
      expect(decodeLink(new URL(shared).hash).page).toEqual({ screen: 'model', parameter: 'kappa.care' });
    },
  );
});

describe.runIf(thorough)('how sure', () => {
  long('opens in place at each slider, and its link leads to the row and puts the focus on it', async () => {
    const page = await play.open();
    const sliders = page.locator('.side .track');
    expect(await sliders.locator('.how-known').count()).toBe(await sliders.count());
    const ask = page.getByRole('button', { name: 'Huddling: assumed. How sure is this number?' });
    const box = (await ask.boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
    await ask.click();
    const card = page.getByRole('note');
    await card.getByText('Nobody has measured this number').waitFor();
    const link = card.getByRole('link', { name: 'More about this number ▸' });
    expect(decodeLink(new URL((await link.getAttribute('href'))!).hash).page).toEqual({
      screen: 'model',
      parameter: 'care.huddling',
    });
    await link.click();
    await modelReady(page);
    await expect.poll(() => focused(page)).toBe('number-care.huddling');
    const row = page.locator('[id="number-care.huddling"]');
    await expect.poll(async () => (await row.boundingBox())!.y).toBeGreaterThan(44);
    expect((await row.boundingBox())!.y).toBeLessThan(600);
    await page.goBack();
    await numberBox(page, 'care.huddling').waitFor();
    // The short dialog leads there too.
    await page.getByRole('button', { name: 'How sure?' }).click();
    await page.getByRole('button', { name: /every number and the checks/ }).click();
    await modelReady(page);
    expect(await page.locator('dialog').count()).toBe(0);
  });
});

describe.runIf(thorough)('every number', () => {
  long('is there once, and filters by kind, species and words leave the right ones', async () => {
    const page = await play.open({ at: at(null) });
    await modelReady(page);
    const ids = await rows(page).evaluateAll((all) => all.map(({ id }) => id.replace('number-', '')));
    expect(ids.toSorted()).toEqual(parameterIds().toSorted());
    await page.locator('[data-tag="measured"]').first().click();
    const measured = [...ENTRIES, ...SIZE_ENTRIES, ...Object.values(STUDY_ENTRIES).flat()].filter(
      ({ tag }: ParameterEntry) => tag === 'measured',
    ).length;
    await expect.poll(() => rows(page).count()).toBe(measured);
    expect(await page.getByText(`${measured} of ${ids.length} numbers shown`).count()).toBe(1);
    await page.getByRole('searchbox').fill('kusui');
    await expect.poll(() => rows(page).count()).toBe(2);
    await page.getByRole('searchbox').fill('no such thing');
    await page.getByText('No number fits.').waitFor();
    // A number asked for shows itself whatever the filters say.
    await page
      .getByRole('link', { name: 'Half-life of receptors' })
      .or(page.locator('.number-link').first())
      .first()
      .click();
    await expect.poll(() => rows(page).count()).toBe(ids.length);
    await page.getByRole('button', { name: 'Human infant' }).click();
    expect(await page.locator('[id="number-care.licking"]').count()).toBe(0);
  });
});

describe.runIf(thorough)('text and checks', () => {
  long(
    'show formulas as MathML, the live table in place of the file’s, every check on demand, and fit each screen',
    async () => {
      const page = await play.open({ at: at(null) });
      await modelReady(page);
      const formulas = await page
        .locator('.prose math')
        .evaluateAll((all) =>
          all.map((node) => [node.namespaceURI, (node as HTMLElement).getBoundingClientRect().height > 5]),
        );
      expect(formulas.length).toBeGreaterThan(80);
      expect(
        formulas.filter(([space, drawn]) => space !== 'http://www.w3.org/1998/Math/MathML' || drawn !== true),
      ).toEqual([]);
      expect(await page.locator('.prose').textContent()).not.toMatch(/\$|\\frac/);
      const shown = await page.locator('.tally .passed dd').textContent();
      expect(Number(shown)).toBeGreaterThan(300);
      const said = await page.locator('.of-checks > .lead').textContent();
      const version = /model (\d+\.\d+\.\d+)/.exec(said!)![1];
      expect(await page.locator('.of-checks .stale-note').count()).toBe(version === MODEL_VERSION ? 0 : 1);
      const twin = page.locator('.checked-part', { has: page.getByText('twin', { exact: true }) });
      await twin.locator('summary').click();
      expect(await twin.locator('tbody tr').count()).toBe(Number(await twin.locator('.part-rows').textContent()));
      // Nothing runs out of the page on a laptop, at 200 % zoom and on a small phone.
      for (const [width, height] of [
        [1366, 657],
        [683, 328],
        [320, 640],
      ] as const) {
        await page.setViewportSize({ width, height });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    },
  );
});

describe('for everyone', () => {
  long('axe finds nothing in light and dark, with a filter and a part unfolded, nor on a phone', async () => {
    const page = await play.open({ at: at('kappa.care') });
    await modelReady(page);
    await page.locator('.checked-part summary').first().click();
    // Rows are all alike, and axe takes its time over two hundred.
    for (const tag of ['measured', 'calibrated']) await page.locator(`.chips [data-tag="${tag}"]`).click();
    const wide = await axeFinds(page);
    await page.setViewportSize(PHONE);
    await page.locator('.contents summary').click();
    // The text has been looked at.
    await page.locator('.prose').evaluate((node) => node.remove());
    expect([...wide, ...(await axeFinds(page))]).toEqual([]);
  });

  it('the keyboard alone opens it from a slider, walks the contents and toggles a filter', async () => {
    const page = await play.open();
    await page.locator('[data-param="care.licking"] input[type=range]').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('how-known');
    await page.keyboard.press('Enter');
    await page.getByRole('note').waitFor();
    // The card follows its button in the order of the keyboard.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('number-care.licking');
    await page.getByRole('link', { name: 'Skip to the contents' }).focus();
    await page.keyboard.press('Enter');
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('model-numbers');
    await page.keyboard.press('Tab');
    await page.keyboard.type('kusui');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => rows(page).count()).toBe(2);
  });
});
