/** A slider moves and everything on Play follows, with the numbers of the engine. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawn, ticks, type LineKind } from './chart.ts';
import { checksumOf, drag, exact, grab, savedWorld, scrubTo, shows, slider, playSite, valueOf } from './play.ts';
import { DEFAULT, flipsBetween, focalSeries, licked, tend, wholeRun, withSet } from './truth.ts';
import { long } from '../long.ts';

const play = playSite();
const series = new Map<number, ReturnType<typeof focalSeries>>();

beforeAll(() => {
  for (const minutes of [0, 10, 40, 73, 80, 120]) series.set(minutes, focalSeries(licked(minutes)));
});

/** Methylation of the default world at a setting of licking, by the engine. */
function methylation(minutes: number, day = 60): number {
  return series.get(minutes)!.methylation[day]!;
}

/** Waits until a line is drawn where this value lies on the axis, to a pixel; gives its height in CSS px. */
async function drawnAt(page: Page, kind: LineKind, day: number, value: number): Promise<number> {
  const off = async () => {
    const point = await drawn(page, kind, day);
    return point === null ? Infinity : Math.abs(point.value - value) / point.perPx;
  };
  await expect.poll(off, { timeout: 10_000 }).toBeLessThan(1.5);
  return (await drawn(page, kind, day))!.y;
}

describe('while licking is dragged', () => {
  it('the bold line follows, by at least 40 px from one end to the other, and every value is the engine’s', async () => {
    const page = await play.open();
    const hold = await grab(page, 'care.licking');
    const heights: number[] = [];
    for (const minutes of [0, 73, 10, 120]) {
      await hold.to(minutes);
      await shows(page, methylation(minutes));
      heights.push(await drawnAt(page, 'now', 60, methylation(minutes)));
      expect(await exact(page)).toEqual({
        day: 60,
        ...Object.fromEntries(
          (['methylation', 'closedCopies', 'receptors', 'response'] as const).map((id) => [
            id,
            series.get(minutes)![id][60],
          ]),
        ),
      });
    }
    await hold.release();
    expect(Math.abs(heights[0]! - heights[3]!)).toBeGreaterThanOrEqual(40);
  });

  long('the value seen on the way is what the command line computes from the exported world', async () => {
    const page = await play.open();
    const hold = await grab(page, 'care.licking');
    await hold.to(73);
    await shows(page, methylation(73));
    const seen = await exact(page);
    await hold.release();
    const run = JSON.parse(await tend('run', await savedWorld(page), '--format', 'json')) as {
      checksum: string;
      series: Record<string, number[]>;
    };
    expect(seen).toEqual({
      day: 60,
      ...Object.fromEntries(
        ['methylation', 'closedCopies', 'receptors', 'response'].map((id) => [id, run.series[id]![60]]),
      ),
    });
    expect(await checksumOf(page)).toBe(run.checksum);
  });

  it('the axes stand still until the slider is let go', async () => {
    const page = await play.open();
    await checksumOf(page);
    const still = await ticks(page);
    // Hardship moves both ends of the licking slider, so it must move the axes, but only at the end.
    const hold = await grab(page, 'family.hardship');
    for (const value of [0.5, 1, 0.9]) {
      await hold.to(value);
      await shows(page, focalSeries(withSet(DEFAULT, { 'family.hardship': value })).methylation[60]!);
      expect(await ticks(page)).toEqual(still);
    }
    await hold.release();
    await expect.poll(() => ticks(page)).not.toEqual(still);
  });

  long('more licking means less methylation on day 21, here and in the command line', async () => {
    const page = await play.open();
    await scrubTo(page, 21);
    const seen: number[] = [];
    for (const minutes of [10, 80]) {
      await drag(page, 'care.licking', minutes);
      await shows(page, methylation(minutes, 21));
      seen.push((await exact(page)).methylation);
      const run = JSON.parse(await tend('run', await savedWorld(page), '--format', 'json')) as {
        series: Record<string, number[]>;
      };
      expect(run.series['methylation']![21]).toBe(seen.at(-1));
    }
    expect(seen[1]).toBeLessThan(seen[0]!);
  });

  it('the caption counts the copies that flipped, on any day, as the engine does', async () => {
    const page = await play.open();
    await drag(page, 'care.licking', 0, 120);
    await shows(page, methylation(120));
    for (const day of [60, 21, 0, 90]) {
      await scrubTo(page, day);
      const { opened, closed } = flipsBetween(DEFAULT, licked(120), day);
      const caption = page.locator(`.says [data-flips="${opened.length + closed.length}"]`);
      await caption.waitFor();
      if (day === 0) continue;
      expect(opened.length + closed.length).toBeGreaterThan(100);
      expect(await caption.getAttribute('data-opened')).toBe(String(opened.length));
      expect(await caption.getAttribute('data-closed')).toBe(String(closed.length));
      expect((await caption.textContent())!.replaceAll(',', '')).toContain(`${opened.length} of 4000 copies opened`);
    }
  });

  long('changes methylation by exactly nothing where care has no effect', async () => {
    const page = await play.open();
    await page.getByLabel('Start from').selectOption('care-without-effect');
    const flat = focalSeries({ ...DEFAULT, preset: 'care-without-effect' }).methylation;
    await shows(page, flat[60]!);
    const hold = await grab(page, 'care.licking');
    for (const minutes of [0, 120]) {
      await hold.to(minutes);
      await page.locator('.says [data-flips="0"]').waitFor();
      expect((await exact(page)).methylation).toBe(flat[60]);
    }
    await hold.release();
    // Its sum is in when the last setting has certainly been run.
    await checksumOf(page);
    for (const day of [0, 1, 14, 21, 35, 90]) {
      await scrubTo(page, day);
      expect((await exact(page)).methylation).toBe(flat[day]);
      expect(await page.locator('.says [data-flips]').getAttribute('data-flips')).toBe('0');
    }
  });
});

describe('after a drag', () => {
  long('40, 10 and back to 40 brings the same checksum back', async () => {
    const page = await play.open({ whole: true });
    const { checksum } = wholeRun(DEFAULT);
    expect(await checksumOf(page)).toBe(checksum);
    await drag(page, 'care.licking', 10);
    expect(await checksumOf(page)).toBe(wholeRun(licked(10)).checksum);
    await drag(page, 'care.licking', 40);
    expect(await checksumOf(page)).toBe(checksum);
  });

  long('the line from before stays, with the difference, until the next drag', async () => {
    const page = await play.open();
    expect(await drawn(page, 'before', 60)).toBeNull();
    const difference = (from: number, to: number, day: number) => {
      const points = Math.round((methylation(to, day) - methylation(from, day)) * 10) / 10;
      return `${points > 0 ? '+' : ''}${points.toFixed(1).replace('-', '−')} points, day ${day}`;
    };
    const shown = page.locator('#charts .chart-svg text.difference');
    await drag(page, 'care.licking', 120, 80);
    for (const day of [60, 21]) {
      await scrubTo(page, day);
      await drawnAt(page, 'before', day, methylation(40, day));
      await expect.poll(() => shown.textContent()).toBe(difference(40, 80, day));
    }
    await checksumOf(page);
    await drawnAt(page, 'before', 21, methylation(40, 21));
    const hold = await grab(page, 'care.licking');
    await hold.to(10);
    await drawnAt(page, 'before', 21, methylation(80, 21));
    await expect.poll(() => shown.textContent()).toBe(difference(80, 10, 21));
    await hold.release();
  });

  long('Pinning keeps the curve until it is unpinned', async () => {
    const page = await play.open();
    expect(await drawn(page, 'kept', 60)).toBeNull();
    await page.getByRole('button', { name: 'Pin this curve (A)' }).click();
    await drag(page, 'care.licking', 120);
    await shows(page, methylation(120));
    await drawnAt(page, 'kept', 60, methylation(40));
    await drawnAt(page, 'now', 60, methylation(120));
    await page.getByRole('button', { name: 'Unpin' }).click();
    await expect.poll(() => drawn(page, 'kept', 60)).toBeNull();
  });

  it('undo takes a whole drag back exactly and redo brings it again', async () => {
    const page = await play.open({ whole: true });
    const [undo, redo] = ['Undo', 'Redo'].map((name) => page.getByRole('button', { name, exact: true })) as [
      ReturnType<Page['locator']>,
      ReturnType<Page['locator']>,
    ];
    expect(await undo.isDisabled()).toBe(true);
    const hold = await grab(page, 'care.licking');
    for (const minutes of [60, 120, 0, 80]) await hold.to(minutes);
    // Let go far from the slider: the drag ends all the same.
    await page.mouse.move(900, 300);
    await hold.release();
    const left = await valueOf(page, 'care.licking');
    const dragged = await checksumOf(page);
    expect(dragged).toBe(wholeRun(licked(left)).checksum);
    await undo.click();
    expect(await valueOf(page, 'care.licking')).toBe(40);
    expect(await checksumOf(page)).toBe(wholeRun(DEFAULT).checksum);
    expect(await undo.isDisabled()).toBe(true);
    await redo.click();
    expect(await valueOf(page, 'care.licking')).toBe(left);
    expect(await checksumOf(page)).toBe(dragged);
    expect(await redo.isDisabled()).toBe(true);
  });

  it('a press that opens a menu holds nothing; Escape and a page that scrolls put the slider back', async () => {
    const page = await play.open();
    const track = slider(page, 'care.licking');
    // What browsers send while a menu opens over the slider: no release follows.
    await track.evaluate((node: HTMLInputElement) => {
      node.dispatchEvent(new PointerEvent('pointerdown', { button: 2, buttons: 2, bubbles: true }));
      node.dispatchEvent(new MouseEvent('contextmenu', { button: 2, bubbles: true }));
      node.focus();
    });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('care.licking=42');
    const still = await checksumOf(page);

    const hold = await grab(page, 'care.licking');
    await hold.to(80);
    await page.keyboard.press('Escape');
    expect(await valueOf(page, 'care.licking')).toBe(42);
    await page.mouse.move(900, 300);
    expect(await valueOf(page, 'care.licking')).toBe(42);
    await hold.release();

    await track.evaluate((node: HTMLInputElement) => {
      const touch = (type: string) =>
        node.dispatchEvent(new PointerEvent(type, { pointerId: 7, pointerType: 'touch', buttons: 1, bubbles: true }));
      touch('pointerdown');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(node, '90');
      node.dispatchEvent(new Event('input', { bubbles: true }));
      touch('pointercancel');
    });
    await expect.poll(() => valueOf(page, 'care.licking')).toBe(42);
    expect(await checksumOf(page)).toBe(still);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    expect(await valueOf(page, 'care.licking')).toBe(40);
  });
});
