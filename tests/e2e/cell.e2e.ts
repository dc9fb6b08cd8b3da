/** Any cell can be asked for its marks, receptors and events on any day, and always gives the engine's answer. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { long, thorough } from '../long.ts';
import { cellCorner, townLayout } from '../../src/charts/town/town-layout.ts';
import { lifeOfCell, runNow, type CellResult } from '../../sim/engine.ts';
import {
  createWords,
  ENGLISH,
  resolveValues,
  sayPhrase,
  scenarioFromPreset,
  storyPhrases,
  type Phrase,
} from '../../sim/page.ts';
import { closeDialog, drag, scrubTo, shows, playSite } from './play.ts';
import { DEFAULT, flipsBetween, focalSeries, licked } from './truth.ts';

const play = playSite();
const lives = new Map<number, CellResult>();

/** A day on which cell 137 stands otherwise than on the days before and after, so that no other day can pass for it. */
let busy: number;

beforeAll(() => {
  for (const cell of [136, 137, 138])
    lives.set(cell, lifeOfCell({ kind: 'cell', scenario: DEFAULT, individual: 0, cell }));
  const marks = Array.from({ length: DEFAULT.days + 1 }, (_, day) => told(137, day).marks.join());
  busy = marks.findIndex(
    (now, day) => day > 10 && day < DEFAULT.days && now !== marks[day - 1] && now !== marks[day + 1],
  );
});

/** Middle of a cell's house on the canvas, in CSS px. */
async function houseOf(
  page: Page,
  cell: number,
): Promise<{ x: number; y: number; layout: ReturnType<typeof townLayout> }> {
  const { width, height } = await page
    .locator('.town-canvas')
    .evaluate((node) => ({ width: node.clientWidth, height: node.clientHeight }));
  const layout = townLayout(width, height, DEFAULT.cells);
  const corner = cellCorner(layout, cell);
  return { x: corner.x + layout.pitchX / 2, y: corner.y + layout.pitchY / 2, layout };
}

/** What the engine says of a cell up to a day, in the form in which `shown` reads it. */
function told(cell: number, day: number) {
  const { receptorsByDay, masksByDay, events } = lives.get(cell)!;
  const dyads = resolveValues(DEFAULT)['site.dyads'];
  const marks = [0, 1].map((copy) => {
    const [p, q] = [masksByDay.data[day * 4 + 2 * copy]!, masksByDay.data[day * 4 + 2 * copy + 1]!];
    return Array.from({ length: dyads }, (_, i) => ((p >>> i) & 1) + ((q >>> i) & 1)).join('');
  });
  return {
    receptors: receptorsByDay.data[day]!,
    marks,
    events: events
      .filter(({ age }) => age < day)
      .map(({ age, copy, dyad, silencing }) => [
        age.toFixed(2),
        copy === 0 ? 'copy A' : 'copy B',
        String(dyad + 1),
        silencing.toFixed(2),
      ]),
  };
}

/** What the dialog shows. */
async function shown(page: Page, cell: number, day: number) {
  await page.getByText(`no. ${cell + 1}, day ${day}`).waitFor();
  const receptors = page.locator('dialog [data-receptors]');
  await receptors.waitFor();
  // Copy A's row stands over copy B's; a half-marked site is a hollow circle with a half disc in it.
  const marks = await page.locator('dialog .lollipop-svg .rows').evaluate((rows) => {
    const halves = new Set(
      [...rows.querySelectorAll('path.half')].map((half) => half.getAttribute('d')!.slice(1).split('A')[0]),
    );
    const circles = [...rows.querySelectorAll('circle')].map((circle) => {
      const [x, y, r] = ['cx', 'cy', 'r'].map((name) => Number(circle.getAttribute(name))) as [number, number, number];
      const left = [...halves].some(
        (half) => Math.abs(Number(half!.split(' ')[0]) - (x - r)) < 0.2 && Number(half!.split(' ')[1]) === y,
      );
      return { x, y, mark: circle.classList.contains('full') ? 2 : left ? 1 : 0 };
    });
    const heights = [...new Set(circles.map(({ y }) => y))].sort((a, b) => a - b);
    // The twin's rows stand below.
    return heights.slice(0, 2).map((height) =>
      circles
        .filter(({ y }) => y === height)
        .sort((a, b) => a.x - b.x)
        .map(({ mark }) => mark)
        .join(''),
    );
  });
  await page.getByRole('button', { name: /^All \d+ changes/ }).click();
  const rows = await page
    .locator('dialog tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent!)));
  await page.getByRole('button', { name: 'Back to the picture' }).click();
  return {
    receptors: Number(await receptors.getAttribute('data-receptors')),
    marks,
    events: rows.map(([age, copy, site, , , after]) => [age, copy, site, /[\d.]+$/.exec(after!)![0]]),
  };
}

/** What the page proposes beside the default world: much care. */
const TWIN = scenarioFromPreset('high-care');

/** The story as the engine tells it, and its sentences. */
function storyOf(cell: number, untilDay: number) {
  const story = runNow({ kind: 'story', scenario: DEFAULT, twin: TWIN, individual: 0, cell, untilDay, odds: true });
  const said = (phrases: readonly Phrase[]) =>
    phrases.map((phrase) => sayPhrase(createWords(ENGLISH), phrase)).join(' ');
  const { start, turn, end, twin, why } = storyPhrases(story);
  return { story, told: [start, turn!.said, end].map(said), parted: said(twin), why: said(why) };
}

/** A cell whose copy closed here, early, and stood open in the twin then and on day 60. */
function partedCell(): number {
  for (let cell = 0; ; cell++) {
    const { decisive, here, twin } = runNow({
      kind: 'story',
      scenario: DEFAULT,
      twin: TWIN,
      individual: 0,
      cell,
      untilDay: 60,
      odds: false,
    });
    if (decisive === null || decisive.change !== 'closed' || decisive.toDay > 20) continue;
    const parted = (day: number) =>
      here.closedByDay[2 * day + decisive.copy] !== twin!.closedByDay[2 * day + decisive.copy];
    if (parted(decisive.toDay) && parted(60)) return cell;
  }
}

describe('a cell beside its twin', () => {
  it('tells the engine’s story: sites that differ, the day they part, the odds, the barcode; and the list finds the cell', async () => {
    const page = await play.open();
    const cell = partedCell();
    const { story, told, parted, why } = storyOf(cell, 60);
    await page.getByRole('button', { name: 'List of all cells' }).click();
    await page.getByRole('dialog').getByLabel('Show').selectOption('open or closed unlike the twin');
    const { closed, twinClosed } = runNow({ kind: 'cells', scenario: DEFAULT, twin: TWIN, individual: 0, day: 60 });
    const differing = [...closed.keys()].filter((each) => closed[each] !== twinClosed[each]);
    await page.getByText(`Brain cells on day 60, 1 to 50 of ${differing.length}`).waitFor();
    expect(await page.locator('dialog tbody tr th').allTextContents()).toEqual(
      differing.slice(0, 50).map((each) => String(each + 1)),
    );
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `Open cell ${cell + 1}`, exact: true })
      .press('Enter');

    await page.getByText(`${story.parting!.sites} of 32 sites differ`).waitFor();
    expect(await page.locator('dialog path.differs').count()).toBe(story.parting!.sites);
    expect(await page.locator('dialog .told dd').allTextContents()).toEqual(told);
    expect(await page.locator('dialog .parted').textContent()).toBe(parted);
    await expect.poll(() => page.locator('dialog .why > p').allTextContents()).toEqual([why]);
    await page.getByText(`closed from day ${story.decisive!.toDay}`).first().waitFor();

    // The barcode is a slider of its own: the day moves, and the story with it.
    await page.getByRole('slider', { name: 'Life of copy A: day' }).press('PageDown');
    await page.getByText(`no. ${cell + 1}, day 50`).waitFor();
    await expect.poll(() => page.locator('dialog .told dd').allTextContents()).toEqual(storyOf(cell, 50).told);
    expect((await page.getByRole('slider', { name: 'Life of copy A: day' }).getAttribute('aria-valuetext'))!).toMatch(
      /^day 50: \d+ of 16 sites/,
    );

    await page.getByRole('dialog').getByLabel('beside its twin under').selectOption('no twin');
    await expect.poll(() => page.locator('dialog .why, dialog path.differs').count()).toBe(0);
    const { scrollHeight, clientHeight } = await page
      .locator('.dialog-body')
      .evaluate((node) => ({ scrollHeight: node.scrollHeight, clientHeight: node.clientHeight }));
    expect(scrollHeight).toBe(clientHeight);
  });
});

describe('a house that is pressed', () => {
  it('opens its cell with the engine’s marks, receptors and events; so do its neighbours, and it does again', async () => {
    const page = await play.open();
    await scrubTo(page, busy);
    const at = await houseOf(page, 137);
    await page.locator('.town-canvas').click({ position: at });
    expect(await shown(page, 137, busy)).toEqual(told(137, busy));
    await page.getByRole('button', { name: 'next ▸' }).click();
    expect(await shown(page, 138, busy)).toEqual(told(138, busy));
    for (let press = 0; press < 2; press++) await page.getByRole('button', { name: '◂ previous' }).click();
    expect(await shown(page, 136, busy)).toEqual(told(136, busy));
    await page.getByLabel('Cell number').fill('138');
    await page.keyboard.press('Enter');
    expect(await shown(page, 137, busy)).toEqual(told(137, busy));
    await closeDialog(page);
    await page.locator('.town-canvas').click({ position: at });
    expect(await shown(page, 137, busy)).toEqual(told(137, busy));
    expect(told(137, busy).events.length).toBeGreaterThan(0);
  });

  it('stands where it stood: cells never move, and only houses whose copies flipped are painted anew', async () => {
    const page = await play.open();
    const { layout } = await houseOf(page, 0);
    const before = await houses(page, layout);
    await drag(page, 'care.licking', 120);
    await shows(page, focalSeries(licked(120)).methylation[60]!);
    const { opened, closed } = flipsBetween(DEFAULT, licked(120), 60);
    const flipped = new Set([...opened, ...closed].map((copy) => copy >> 1).filter((cell) => cell < layout.shown));
    const repainted = async () => {
      const now = await houses(page, layout);
      return before.flatMap((house, cell) => (house === now[cell] ? [] : [cell]));
    };
    await expect.poll(repainted).toEqual([...flipped].sort((a, b) => a - b));
    expect(flipped.size).toBeGreaterThan(50);
  });
});

/** A fingerprint of the middle of every house, as painted. */
function houses(page: Page, layout: ReturnType<typeof townLayout>): Promise<string[]> {
  const middles = Array.from({ length: layout.shown }, (_, cell) => {
    const { x, y } = cellCorner(layout, cell);
    return [Math.round(x + layout.pitchX / 2), Math.round(y + layout.pitchY / 2)] as const;
  });
  return page.locator('.town-canvas').evaluate((node, middles) => {
    const canvas = node as HTMLCanvasElement;
    const { data, width } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return middles.map(([x, y]) => {
      const seen: number[] = [];
      for (let row = y - 3; row <= y + 3; row++)
        for (let column = x - 3; column <= x + 3; column++)
          seen.push(data[4 * (row * width + column)]!, data[4 * (row * width + column) + 2]!);
      return seen.join();
    });
  }, middles);
}

describe.runIf(thorough)('zooming in', () => {
  long('asks for the marks of the day shown and paints them when they come', async () => {
    const page = await play.open({ prepare: holdMasks });
    const picture = () => page.locator('.town-canvas').evaluate((node) => (node as HTMLCanvasElement).toDataURL());
    const zoomIn = page.getByRole('button', { name: 'Zoom in' });
    await zoomIn.click();
    expect(await asked(page)).toEqual([]);
    for (let press = 0; press < 3; press++) await zoomIn.click();
    await expect.poll(() => asked(page)).toEqual([60]);
    const bare = await picture();
    // The same houses with the marks of birth, and then with their own: only the marks can make the difference.
    await answer(page, 0);
    await expect.poll(picture).not.toBe(bare);
    const newborn = await picture();
    await scrubTo(page, 59);
    await scrubTo(page, 60);
    await expect.poll(() => asked(page)).toEqual([60, 59, 60]);
    await answer(page, 60);
    await expect.poll(async () => [bare, newborn].includes(await picture())).toBe(false);
    await page.getByRole('button', { name: 'Show the whole town' }).click();
    expect(await page.getByRole('button', { name: 'Show the whole town' }).count()).toBe(0);
  });
});

interface Held {
  /** Days for which masks were asked. */
  days: number[];
  /** Sends the last of these jobs to its worker, for a day of the test's choice. */
  answer: (day: number) => void;
}

/** Notes the jobs that ask for masks and keeps them back. */
async function holdMasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const held: Held = { days: [], answer: () => undefined };
    (window as unknown as { held: Held }).held = held;
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: { job?: { masksOnDay?: number } }) {
      if (message.job?.masksOnDay === undefined) return post.call(this, message);
      held.days.push(message.job.masksOnDay);
      held.answer = (day) => post.call(this, { ...message, job: { ...message.job, masksOnDay: day } });
    };
  });
}

function answer(page: Page, day: number): Promise<void> {
  return page.evaluate((day) => (window as unknown as { held: Held }).held.answer(day), day);
}

function asked(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as { held: Held }).held.days);
}
