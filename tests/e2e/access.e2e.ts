/** Everyone can use the page: axe, the keyboard alone, reduced motion, and what a screen reader hears. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { every, long } from '../long.ts';
import { axeFinds } from './axe.ts';
import { unreadable } from './plates.ts';
import {
  checksumOf,
  closeDialog,
  drag,
  exact,
  fromMenu,
  grab,
  numberBox,
  shows,
  slider,
  playSite,
  valueOf,
  scrubTo,
} from './play.ts';
import { DEFAULT, focalSeries, licked, withSet } from './truth.ts';

const play = playSite();

async function openCell(page: Page): Promise<void> {
  await page.locator('.town-canvas').click({ position: { x: 200, y: 120 } });
  await page.locator('dialog [data-receptors]').waitFor();
}

/** Ways the page can stand, each with the way back to plain Play. */
const STATES: readonly (readonly [string, (page: Page) => Promise<unknown>, (page: Page) => Promise<unknown>])[] = [
  ['first paint', () => Promise.resolve(), () => Promise.resolve()],
  ['menu open', (page) => page.locator('#charts .menu > summary').click(), (page) => page.keyboard.press('Escape')],
  [
    'an error shown',
    async (page) => {
      await numberBox(page, 'care.licking').fill('abc');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
    },
    (page) => page.getByRole('button', { name: 'OK', exact: true }).click(),
  ],
  [
    'a cell open',
    async (page) => {
      await openCell(page);
      await page.locator('dialog .why details > summary').click();
    },
    closeDialog,
  ],
  [
    'all its changes',
    async (page) => {
      await openCell(page);
      await page.getByRole('button', { name: /^All \d+ changes/ }).click();
    },
    closeDialog,
  ],
  [
    'all cells',
    async (page) => {
      await openCell(page);
      await page.getByRole('button', { name: 'All cells', exact: true }).click();
      await page.locator('dialog tbody tr').first().waitFor();
    },
    closeDialog,
  ],
  ['after a drag', (page) => drag(page, 'care.licking', 120), () => Promise.resolve()],
  [
    'who gives it',
    (page) => page.getByRole('button', { name: 'Who gives it ▸' }).click(),
    (page) => page.getByRole('button', { name: '◂ Back' }).click(),
  ],
  [
    'more, all groups open',
    async (page) => {
      await page.getByRole('button', { name: 'More ▸' }).click();
      for (const group of await page.locator('#controls details > summary').all()) await group.click();
    },
    (page) => page.getByRole('button', { name: '◂ Back' }).click(),
  ],
  [
    'an event',
    async (page) => {
      await page.getByRole('button', { name: 'More ▸' }).click();
      await page.getByLabel('Add an event …').selectOption('separation');
      await page.locator('dialog form').waitFor();
    },
    async (page) => {
      await closeDialog(page);
      await page.getByRole('button', { name: '◂ Back' }).click();
    },
  ],
  ['how sure', (page) => page.getByRole('button', { name: 'How sure?' }).click(), closeDialog],
  [
    'the table',
    async (page) => {
      await checksumOf(page);
      await fromMenu(page, 'Table of every day');
      await page.locator('dialog [data-value]').first().waitFor();
    },
    closeDialog,
  ],
  [
    'share',
    async (page) => {
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await page.getByText('In a page of your own').click();
    },
    closeDialog,
  ],
  [
    'export',
    async (page) => {
      await page.getByRole('button', { name: 'Export', exact: true }).filter({ visible: true }).first().click();
      await page.locator('.take-preview canvas').waitFor();
    },
    closeDialog,
  ],
  ['zoomed', (page) => page.getByRole('button', { name: 'Zoom in' }).click(), () => Promise.resolve()],
];

describe('axe finds nothing', () => {
  it.each(['light'] as const)('in any state of the page, %s', async (colorScheme) => {
    const page = await play.open({ colorScheme });
    const found: Record<string, string[]> = {};
    for (const [state, enter, leave] of every(2, STATES)) {
      await enter(page);
      const finds = await axeFinds(page);
      if (finds.length > 0) found[state] = finds;
      await leave(page);
    }
    expect(found).toEqual({});
  });

  long.each([
    ['light', 390, 844],
    ['light', 320, 640],
  ] as const)(
    'on a phone, at first, with its menu and with its sheet open, %s, %d × %d',
    async (colorScheme, width, height) => {
      const page = await play.open({ colorScheme, viewport: { width, height }, isMobile: true, hasTouch: true });
      const found = { first: await axeFinds(page), menu: [] as string[], sheet: [] as string[] };
      await page.locator('.top .menu > summary').tap();
      found.menu = await axeFinds(page);
      await page.locator('.top .menu > summary').tap();
      await page.locator('.grab').tap();
      found.sheet = await axeFinds(page);
      expect(found).toEqual({ first: [], menu: [], sheet: [] });
    },
  );
});

describe('a contrast theme of the system', () => {
  it('leaves no word unread, on any screen', async () => {
    const page = await play.open();
    const found: Record<string, string[]> = {};
    const look = async (where: string) => {
      const lines = await unreadable(page);
      if (lines.length > 0) found[where] = lines;
    };
    await look('play');
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.locator('.share-link').waitFor();
    await look('share');
    await closeDialog(page);
    for (const [tab, ready] of every(2, [
      ['Compare', '.pane .editing'],
      ['Experiment', '.run-bar'],
      ['Learn', '.shelf-card'],
      ['Model', '.strength'],
    ] as const)) {
      await page.locator('.tabs').getByText(tab, { exact: true }).filter({ visible: true }).click();
      await page.locator(ready).first().waitFor({ state: 'attached' });
      await look(tab);
    }
    expect(found).toEqual({});
  });
});

describe('motion', () => {
  it('reduced: the page opens on day 60 and nothing plays by itself', async () => {
    const page = await play.open({ whole: true, prepare: recordDays });
    await checksumOf(page);
    expect(await daysSeen(page)).toEqual([60]);
    expect(await page.getByRole('button', { name: 'Play', exact: true }).count()).toBe(1);
    expect(
      await page.evaluate(() => document.getAnimations().filter((each) => each.playState === 'running').length),
    ).toBe(0);
  });

  it.each(every(2, ['a press on a slider', 'the button']))(
    'what plays is paused by %s, and the day stays put',
    async (by) => {
      const page = await play.open({ whole: true, reducedMotion: 'no-preference' });
      await scrubTo(page, 0);
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      await expect.poll(async () => (await exact(page)).day).toBeGreaterThan(3);
      if (by === 'the button') await page.getByRole('button', { name: 'Pause', exact: true }).click();
      else await (await grab(page, 'care.licking')).release();
      await page.getByRole('button', { name: 'Play', exact: true }).waitFor({ timeout: 2000 });
      const { day } = await exact(page);
      expect(day).toBeLessThan(60);
      await checksumOf(page);
      expect((await exact(page)).day).toBe(day);
    },
  );
});

/** Keeps every day that the charts have shown. */
async function recordDays(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const days: number[] = [];
    (window as unknown as { days: number[] }).days = days;
    new MutationObserver(() => {
      const charts = document.getElementById('charts');
      const day = Number(charts?.dataset['day']);
      if (charts?.dataset['methylation'] !== undefined && day !== days.at(-1)) days.push(day);
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
}

function daysSeen(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as { days: number[] }).days);
}

describe('a screen reader', () => {
  it('hears the unit of a slider, and one polite sentence once a drag has settled', async () => {
    const page = await play.open();
    await checksumOf(page);
    const polite = page.locator('.app > [aria-live=polite]');
    const first = await polite.textContent();
    expect(first).toContain('On day 60');
    const hold = await grab(page, 'care.licking');
    await hold.to(80);
    await shows(page, focalSeries(licked(80)).methylation[60]!);
    expect(await slider(page, 'care.licking').getAttribute('aria-valuetext')).toBe('80 min');
    // The label names it, once.
    expect(await slider(page, 'care.licking').getAttribute('aria-label')).toBeNull();
    // Nothing new is said while the pointer is down.
    expect(['', first]).toContain(await polite.textContent());
    await hold.release();
    const now = focalSeries(licked(80)).methylation[60]!;
    await expect.poll(() => polite.textContent()).toContain(`On day 60, ${now.toFixed(1)} % of strands are marked`);
    expect(await polite.textContent()).toContain('copies opened');
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

describe('the keyboard alone', () => {
  it('drags, chooses who is here, walks the town, opens a cell, swaps charts, scrubs and undoes', async () => {
    const page = await play.open();
    await tabTo(page, '[data-param="care.licking"] input[type=range]');
    for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
    await shows(page, focalSeries(licked(45)).methylation[60]!);

    await tabTo(page, '.chips button');
    await page.keyboard.press('Space');
    const alone = focalSeries(withSet(licked(45), { 'dam.present': false }));
    await shows(page, alone.methylation[60]!);

    await tabTo(page, '.town-canvas');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByText('no. 3, day 60').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('town-canvas');

    await tabTo(page, '.strip-press');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('#charts .curves path.line-now').getAttribute('data-series'))
      .toBe('closedCopies');

    await tabTo(page, '.timeline-range');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await exact(page)).day).toBe(59);

    await page.keyboard.press('Control+z');
    await shows(page, focalSeries(licked(45)).methylation[59]!);
    await page.keyboard.press('Control+z');
    await shows(page, focalSeries(DEFAULT).methylation[59]!);
    expect(await valueOf(page, 'care.licking')).toBe(40);
    await page.keyboard.press('Control+y');
    await shows(page, focalSeries(licked(45)).methylation[59]!);
  });

  long('always shows where it is', async () => {
    const page = await play.open();
    await checksumOf(page);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const places = new Set<string>();
    const unseen: string[] = [];
    for (let presses = 0; presses < 90; presses++) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate(() => {
        const node = document.activeElement!;
        return node === document.body
          ? ''
          : `${node.tagName}.${node.className} ${node.getAttribute('aria-label') ?? node.textContent ?? ''} ${node.id}`;
      });
      if (place === '' || places.has(place)) break;
      places.add(place);
      const focused = await page.screenshot();
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      if (focused.equals(await page.screenshot())) unseen.push(place);
    }
    expect(unseen).toEqual([]);
    expect(places.size).toBeGreaterThan(30);
  });
});
