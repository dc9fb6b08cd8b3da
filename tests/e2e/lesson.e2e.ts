/** Lessons in the page, played by robots that know only roles and names; and what a lesson keeps out of reach. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SHELF } from '../../sim/lessons.ts';
import { long, thorough } from '../long.ts';
import { axeFinds } from './axe.ts';
import { openLesson, playWhole, robotOf } from './lesson-robot.ts';
import { playSite } from './play.ts';

const play = playSite();
const OTHERS = SHELF.map(({ id }) => id).filter((id) => id !== 'luck');

/** Axe looks at every state of every step in verify; at each step as it opens and as it was checked in `npm test`. */
function isLookedAt(state: string): boolean {
  return thorough || / (opened|checked)$/.test(state);
}

/** Plays a lesson, with axe looking. */
async function played(id: string, seat: string, looks = process.env.AXE !== '0'): Promise<readonly string[]> {
  const page = await play.open({ bare: true });
  await openLesson(page, play.url, id, seat);
  const found: string[] = [];
  const robot = await robotOf(page, id, async (state) => {
    if (looks && isLookedAt(state)) found.push(...(await axeFinds(page)).map((each) => `${state}: ${each}`));
  });
  await playWhole(robot);
  expect(found).toEqual([]);
  return robot.said;
}

describe('a robot that answers by the engine', () => {
  it('plays Luck or care? to its end by keyboard, and axe finds nothing in any state of any step', async () => {
    const said = await played('luck', 'vole-14');
    expect(said).toContain('It crosses 0');
  }, 240_000);

  it('answers otherwise in another seat', async () => {
    // Of the first seats, one whose small trial leaves 0.
    const page = await play.open({ bare: true });
    await openLesson(page, play.url, 'luck', await seatOffZero());
    const robot = await robotOf(page, 'luck');
    await playWhole(robot);
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
