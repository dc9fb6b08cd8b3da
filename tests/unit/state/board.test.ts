/** The board of somebody who works alone: rows follow from the lesson's file, numbers from the engine. */
import { describe, expect, it } from 'vitest';
import { createLocalRunner, runNow } from '../../../sim/engine.ts';
import {
  isRead,
  jobsOf,
  loadLesson,
  ownSeat,
  readingOf,
  seatsOf,
  startOf,
  type Context,
} from '../../../sim/lessons.ts';
import { asksTheClass, boardOf } from '../../../src/state/lesson/board.ts';

const SEATS = 3;

async function contextOf(id: string, step: string): Promise<Context & { readonly step: NonNullable<Context['step']> }> {
  const { lesson } = (await loadLesson(id))!;
  const seats = seatsOf(lesson, '4H7QD2MX', 1, SEATS);
  const found = lesson.steps.find((each) => each.id === step)!;
  return { lesson, step: found, seat: ownSeat(lesson, 'board'), screen: null, seats, revealed: false };
}
const board = async (id: string, step: string) => {
  const context = await contextOf(id, step);
  return boardOf(context, context.step, createLocalRunner(), new AbortController().signal);
};

describe('the board', () => {
  it('stands only where a step asks about the class', async () => {
    const asked = async (id: string) =>
      (await loadLesson(id))!.lesson.steps.filter(asksTheClass).map((step) => step.id as string);
    expect(await asked('luck')).toEqual(['s7']);
    expect(await asked('marks')).toEqual(['s5', 's7']);
    expect(await asked('repeat')).toEqual(['s6', 's7']);
    for (const id of ['volume', 'when', 'back']) expect(await asked(id), id).toEqual([]);
  });

  it('of lesson 2 shows both trials that each seat hands in, each once, with the bars that leave 0', async () => {
    const { seats, rows } = await board('luck', 's7');
    expect(seats).toBe(SEATS);
    expect(rows.map(({ design }) => design['littersA'])).toEqual([2, 10]);
    const context = await contextOf('luck', 's2');
    for (const { reading, left, design } of rows) {
      const own = context.seats.map((seat) => {
        const screen = startOf(context.lesson, context.step, seat);
        const alone = { ...context, seat, screen };
        const { littersA, littersB } = design as { littersA: number; littersB: number };
        const value = { read: 'armGap', on: 'screen', of: 'mean', with: { littersA, littersB } } as const;
        const read = readingOf(
          value,
          alone,
          new Map([...jobsOf(value, alone)].map(([key, job]) => [key, runNow(job)])),
        );
        if (!isRead(read)) throw new Error('every seat has a trial');
        return read;
      });
      expect(reading.estimate).toBeCloseTo(own.reduce((sum, { estimate }) => sum + estimate, 0) / SEATS, 9);
      expect(left).toBe(own.filter(({ low, high }) => low! > 0 || high! < 0).length);
    }
  });

  it('of lesson 7 shows care passed on and not, with what each seat found', async () => {
    const { rows } = await board('repeat', 's6');
    expect(rows.map(({ design }) => design['transmitCare'])).toEqual([true, false]);
    for (const { reading } of rows) expect(reading.each).toHaveLength(SEATS);
  });
});
