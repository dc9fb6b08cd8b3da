/** Lessons in the page, played by robots that know only roles and names; and what a lesson keeps out of reach. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SHELF } from '../../sim/lessons.ts';
import { every, long, thorough } from '../long.ts';
import { axeFinds } from './axe.ts';
import { openLesson, playStep, playWhole, robotOf } from './lesson-robot.ts';
import { playSite } from './play.ts';

const play = playSite();
const OTHERS = SHELF.map(({ id }) => id).filter((id) => id !== 'luck');

/** Plays a lesson, with axe looking. */
async function played(id: string, seat: string, looks = process.env.AXE !== '0'): Promise<readonly string[]> {
  const page = await play.open({ bare: true });
  await openLesson(page, play.url, id, seat);
  const found: string[] = [];
  // Axe looks at every state of every step in verify; at every third step as it opens in `npm test`.
  const opened = new Set<string>();
  const robot = await robotOf(page, id, async (state) => {
    if (looks && (thorough || opened.has(state)))
      found.push(...(await axeFinds(page)).map((each) => `${state}: ${each}`));
  });
  for (const { id: step } of every(3, robot.lesson.steps)) opened.add(`${step} opened`);
  await playWhole(robot);
  expect(found).toEqual([]);
  return robot.said;
}

describe('a robot that answers by the engine', () => {
  it('plays Luck or care? to its end by keyboard, and axe finds nothing on the way', async () => {
    const said = await played('luck', 'vole-14');
    expect(said).toContain('It crosses 0');
  }, 240_000);

  it('answers otherwise in another seat', async () => {
    // Of the first seats, one whose small trial leaves 0.
    const page = await play.open({ bare: true });
    await openLesson(page, play.url, 'luck', await seatOffZero());
    const robot = await robotOf(page, 'luck');
    // The third step asks what the bar of one's own trial does.
    for (const step of robot.lesson.steps.slice(0, 3)) await playStep(robot, step);
    expect(robot.said).toContain('It stays off 0');
  }, 240_000);

  long.each(OTHERS)('plays %s to its end too', async (id) => void (await played(id, 'vole-14')), 600_000);
});

/** A seat whose own small trial leaves 0 out, found by the engine. */
async function seatOffZero(): Promise<string> {
  const { loadLesson, ownSeat, startOf, jobsOf, readingOf, madeClass, isRead } = await import('../../sim/lessons.ts');
  const { runNow } = await import('../../sim/engine.ts');
  const { lesson } = (await loadLesson('luck'))!;
  const step = lesson.steps[2]!;
  for (let i = 1; i < 60; i++) {
    const seat = ownSeat(lesson, `vole-${i}`);
    const context = {
      lesson,
      step,
      seat,
      screen: startOf(lesson, step, seat),
      seats: madeClass(lesson, seat),
      revealed: false,
    };
    const value = { read: 'armGap', on: 'screen', of: 'mean' } as const;
    const results = new Map([...jobsOf(value, context)].map(([key, job]) => [key, runNow(job)] as const));
    const read = readingOf(value, context, results);
    if (isRead(read) && (read.low! > 0 || read.high! < 0)) return seat.seed;
  }
  throw new Error('no such seat');
}

const column = (page: Page) => page.getByRole('region', { name: /^Lesson: / });
const press = async (page: Page, name: string | RegExp) => {
  const target = column(page).getByRole('button', { name });
  await target.focus();
  await target.press('Enter');
};

describe('a robot that answers wrongly', () => {
  it('gets three hints, and after two checks may go on without: the step is marked', async () => {
    const page = await play.open({ bare: true });
    await openLesson(page, play.url, 'luck', 'vole-14');
    const robot = await robotOf(page, 'luck');
    for (const step of robot.lesson.steps.slice(0, 2)) await playStep(robot, step);
    await page.getByRole('heading', { name: /Step 3 of/ }).waitFor();
    const wrong = column(page).getByRole('radio', { name: 'It stays off 0' });
    await wrong.focus();
    await wrong.press('Space');
    const without = column(page).getByRole('button', { name: 'Go on without' });
    for (let tries = 0; tries < 2; tries++) {
      await press(page, 'Check');
      await expect.poll(() => without.count(), { timeout: 20_000 }).toBe(tries);
      expect(await column(page).getByRole('status').innerText()).toBe('Not yet. Look again.');
    }
    const said: string[] = [];
    for (let level = 1; level <= 3; level++) {
      await press(page, /^Hint/);
      said.push(await column(page).getByRole('status').innerText());
      expect(await page.locator('[data-pointed]').count()).toBe(level === 1 ? 0 : 1);
    }
    expect(new Set(said).size).toBe(3);
    expect(said[2]).toContain('Still stuck? Ask the person beside you, then your teacher.');
    await press(page, 'Go on without');
    await page.getByRole('heading', { name: /Step 4 of/ }).waitFor();
    expect(await column(page).getByRole('button', { name: 'Step 3: Observe, gone on without' }).count()).toBe(1);
    expect(await axeFinds(page)).toEqual([]);
  }, 120_000);
});

describe('what a step does not permit', () => {
  it('is absent: tabs, seed, share, saved work, designs, other views; and a file that is dropped is refused', async () => {
    const page = await play.open({ bare: true });
    await openLesson(page, play.url, 'luck', 'vole-14');
    for (const name of ['Share', 'My work', 'Export', 'Run', 'Keep this reading', 'New families', 'Another'])
      expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0);
    for (const name of ['Play', 'Compare', 'Model']) expect(await page.getByRole('link', { name }).count()).toBe(0);
    expect(await page.getByRole('textbox', { name: /Seed/ }).count()).toBe(0);
    expect(await page.getByRole('combobox').count()).toBe(0);
    await page.locator('body[data-ready]').waitFor({ state: 'attached' });
    await expect
      .poll(
        async () => {
          await page.evaluate(() => {
            const files = new DataTransfer();
            files.items.add(new File(['{}'], 'mine.json', { type: 'application/json' }));
            document.body.dispatchEvent(
              new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: files }),
            );
          });
          return page.locator('[data-work="refused"]').count();
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    expect(await page.locator('[data-work="refused"]').innerText()).toContain('lesson');
    expect(await column(page).count()).toBe(1);
  }, 60_000);

  it('comes back on leaving, and the lesson is where it was left, also after the page was loaded again', async () => {
    const page = await play.open({ bare: true });
    const slider = page.getByRole('slider', { name: /Licking/ });
    await slider.focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url(), { timeout: 20_000 }).toContain('licking');
    const own = await slider.inputValue();
    await page.evaluate(() => (location.hash = '#lesson=luck&seat=vole-14'));
    await column(page).waitFor();
    const robot = await robotOf(page, 'luck');
    for (const step of robot.lesson.steps.slice(0, 2)) await playStep(robot, step);
    await page.getByRole('heading', { name: /Step 3 of/ }).waitFor();
    await expect.poll(() => page.url(), { timeout: 20_000 }).toMatch(/#lesson=luck&seat=vole-14&step=3$/);
    await page.waitForTimeout(2000);
    await page.reload();
    await page.getByRole('heading', { name: /Step 3 of/ }).waitFor();
    // The run is made once more, so that the step stands before a chart.
    await page.locator('#found[data-litters="4"]').waitFor({ timeout: 20_000 });
    expect(
      await column(page)
        .getByText(/1 reading: /)
        .count(),
    ).toBe(1);
    await page.getByRole('button', { name: 'Leave the lesson' }).click();
    await page.getByRole('slider', { name: /Licking/ }).waitFor();
    expect(await page.getByRole('slider', { name: /Licking/ }).inputValue()).toBe(own);
    expect(await page.getByRole('link', { name: 'Compare' }).count()).toBe(1);
  }, 120_000);

  it('the way back of the browser leads out of the lesson', async () => {
    const page = await play.open({ bare: true });
    await page.getByRole('slider', { name: /Licking/ }).waitFor();
    await page.evaluate(() => (location.hash = '#lesson=luck&seat=vole-14'));
    await column(page).waitFor();
    await page.goBack();
    await page.goBack().catch(() => null);
    await expect.poll(() => column(page).count(), { timeout: 10_000 }).toBe(0);
    expect(await page.getByRole('slider', { name: /Licking/ }).count()).toBe(1);
  }, 60_000);

  it('a lesson that does not load leaves the screens usable and says so', async () => {
    const cuts = ['console: Failed to load resource: net::ERR_FAILED'];
    const page = await play.open({
      bare: true,
      forgive: cuts,
      prepare: async (opened) => {
        await opened.route(/\/2-luck-.*\.js$/, (route, request) => {
          cuts.push(`request: ${request.url()} net::ERR_FAILED`);
          return route.abort();
        });
      },
      at: '#lesson=luck',
    });
    await page.getByRole('alert').first().waitFor({ timeout: 30_000 });
    expect(await column(page).count()).toBe(0);
    expect(await page.getByRole('slider', { name: /Licking/ }).isEnabled()).toBe(true);
  }, 60_000);

  it.each(['#lesson=nothing', '#lesson=luck&step=99'])('%s is refused by name, and the page stands', async (at) => {
    const page = await play.open({ bare: true, at });
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByRole('alert').first().innerText()).toMatch(/lesson|step/);
    expect(await page.getByRole('slider', { name: /Licking/ }).count()).toBe(1);
  });
});
