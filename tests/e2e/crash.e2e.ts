/**
 * A worker that dies is said and made good: the settings stay and the world is computed again. All ways of dying are
 * played in tests/unit/worker.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checksumOf, exact, numberBox, playSite, valueOf } from './play.ts';
import { focalSeries, licked, wholeRun } from './truth.ts';
import { every, long } from '../long.ts';

const play = playSite();

interface Deadly {
  /** How many of the coming jobs of this kind kill their worker. */
  kill: { kind: 'focal' | 'ends' | 'litter' | 'cell' | ''; times: number };
  deaths: number;
}

/** Lets a test kill a worker at the moment it is given a certain job: the worker is gone before it can answer. */
async function armWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const deadly: Deadly = { kill: { kind: '', times: 0 }, deaths: 0 };
    (window as unknown as { deadly: Deadly }).deadly = deadly;
    interface Message {
      type: string;
      job?: { kind: string; to: number; digest?: boolean; closedByDay?: boolean };
    }
    const kindOf = ({ job }: Message) =>
      job?.kind === 'cell' ? 'cell' : job?.digest ? 'litter' : job?.closedByDay ? 'focal' : job ? 'ends' : '';
    const Real = window.Worker;
    window.Worker = class extends Real {
      override postMessage(message: Message): void {
        if (message.type !== 'start' || kindOf(message) !== deadly.kill.kind || deadly.kill.times === 0)
          return super.postMessage(message);
        deadly.kill.times--;
        deadly.deaths++;
        this.terminate();
        setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'planted', cancelable: true })));
      }
    };
  });
}

function kill(page: Page, kind: Deadly['kill']['kind'], times: number): Promise<void> {
  return page.evaluate(
    (order) => {
      (window as unknown as { deadly: Deadly }).deadly.kill = order;
    },
    { kind, times },
  );
}

/** What the test planted is no fault of the page. */
const planted = ['worker: planted'];

describe('a worker that dies', () => {
  it.each(
    every(3, [
      ['with an end of the slider', 'ends', 1],
      ['together with the other one, each with half the litter,', 'litter', 2],
      ['twice, with the young one shown,', 'focal', 2],
    ] as const),
  )('%s is said, and the world is computed again', async (_, kind, times) => {
    const page = await play.open({ bare: true, prepare: armWorkers, forgive: planted });
    await checksumOf(page);
    const ends = await page.locator('#charts .ends text').allTextContents();
    await kill(page, kind, times);
    await numberBox(page, 'care.licking').fill('80');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain(
      'stopped. It was started again. Your settings are as they were.',
    );
    expect(await valueOf(page, 'care.licking')).toBe(80);
    await expect.poll(async () => (await exact(page)).methylation).toBe(focalSeries(licked(80)).methylation[60]);
    expect(await checksumOf(page)).toBe(wholeRun(licked(80)).checksum);
    expect(await page.locator('#charts .ends text').allTextContents()).toEqual(ends);
  });

  long('with a cell is said, and the cell opens all the same', async () => {
    const page = await play.open({ bare: true, prepare: armWorkers, forgive: planted });
    await checksumOf(page);
    await kill(page, 'cell', 1);
    await page.getByRole('button', { name: 'Open cell 1' }).click();
    await page.locator('dialog [data-receptors]').waitFor();
  });
});
