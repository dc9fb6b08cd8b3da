/** What a board draws: numbers against what is worked out here by hand, and what may not be told yet. */
import { describe, expect, it } from 'vitest';
import { boardCsv } from '../../../sim/classroom/board-csv.ts';
import {
  asksTwice,
  back,
  forward,
  groupOf,
  isRevealed,
  stateOf,
  statesOf,
} from '../../../sim/classroom/board-states.ts';
import { judgeFound } from '../../../sim/classroom/judge.ts';
import { FEWEST_POOLED, poolExit, poolHollow, poolOf } from '../../../sim/classroom/pool.ts';
import { holdTruth, truthKey, type PooledResults } from '../../../sim/classroom/pool-results.ts';
import { pooledSeats } from '../../../sim/classroom/pool-seats.ts';
import type { Answer } from '../../../sim/lesson/answers.ts';
import { loadLesson, SHELF } from '../../../sim/lesson/shelf.ts';
import { foundIn, luckClass, runsOf, textOf } from './some-class.ts';

const of = await luckClass();
const SEATS = [1, 2, 3, 4, 5, 6];
const runs = runsOf(of, SEATS);
const answersOf = (seat: number): Readonly<Record<string, Answer>> => ({
  's1.gap': { kind: 'marks', values: seat < 4 ? [30, 20] : seat === 4 ? [25, 25] : [20, 22] },
  's7.claim': { kind: 'claim', option: seat % 2, reason: 0, rows: [] },
  'exit.1': { kind: 'choice', option: seat === 1 ? 0 : 2 },
});
const judgedOf = (seats: readonly number[]) =>
  judgeFound(foundIn(...seats.map((seat) => textOf(of, seat, { answers: answersOf(seat) }))), of, [], runs);
const judged = judgedOf(SEATS);
const [gap, small] = of.lesson.board as [(typeof of.lesson.board)[number], (typeof of.lesson.board)[number]];

/** Seat by seat from the engine. */
const found = SEATS.map((seat) => runs.get(seat)![0] as { estimate: number; low: number; high: number });

describe('what seats found', () => {
  const pooled = poolOf(of, judged, runs, small) as PooledResults;
  it('is the mean of estimates with its t interval', () => {
    const mean = found.reduce((all, { estimate }) => all + estimate, 0) / 6;
    const sd = Math.sqrt(found.reduce((all, { estimate }) => all + (estimate - mean) ** 2, 0) / 5);
    // t with 5 degrees of freedom, from a printed table.
    const half = (2.570582 * sd) / Math.sqrt(6);
    expect(pooled.n).toBe(6);
    expect(pooled.mean.estimate).toBeCloseTo(mean, 9);
    expect(pooled.mean.low).toBeCloseTo(mean - half, 5);
    expect(pooled.mean.high).toBeCloseTo(mean + half, 5);
  });
  it('counts intervals that leave out 0, and those that hold a truth', () => {
    expect(pooled.off0).toBe(found.filter(({ low, high }) => low * high > 0).length);
    const truths = new Map([[truthKey('small', pooled.rows[0]!.world), 4]]);
    expect(holdTruth(pooled, truths)).toBe(found.filter(({ low, high }) => low <= 4 && high >= 4).length);
    expect(holdTruth(pooled, new Map())).toBeNull();
  });
  it('holds each seat once, by no number, in an order of its own that stays', () => {
    const order = pooledSeats(of, judged, runs).map(({ seat }) => seat);
    expect(order.toSorted()).toEqual(SEATS);
    expect(order).not.toEqual(SEATS);
    const without = pooledSeats(of, judgedOf([6, 5, 3, 2, 1]), runs).map(({ seat }) => seat);
    expect(without).toEqual(order.filter((seat) => seat !== 4));
    expect(JSON.stringify(pooled)).not.toContain('"seat"');
  });
});

describe('tickets of another version', () => {
  const old = (seat: number, over: object = {}) =>
    textOf(of, seat, { modelVersion: '1.3.0', answers: answersOf(seat), results: runs.get(seat) as never, ...over });
  const lines = SEATS.map((seat) => textOf(of, seat, { answers: answersOf(seat) }));
  const with7 = judgeFound(foundIn(...lines, old(1), old(6), textOf(of, 40, { modelVersion: '1.3.0' })), of, [], runs);
  it('leave every picture as it was', () => {
    expect(with7.map(({ status }) => status).slice(6)).toEqual(['other version', 'other version', 'other version']);
    for (const picture of of.lesson.board)
      expect(poolOf(of, with7, runs, picture)).toEqual(poolOf(of, judged, runs, picture));
  });
  it('are rows of their own with their version, without those that no seat can have sent', () => {
    const pooled = poolOf(of, with7, runs, small);
    const rows = poolHollow(of, with7, pooled);
    expect(rows.map(({ version }) => version)).toEqual(['1.3.0', '1.3.0']);
    expect(rows.map(({ estimate }) => estimate).toSorted()).toEqual(
      [found[0]!, found[5]!].map((f) => f.estimate).toSorted(),
    );
    expect(JSON.stringify(rows)).not.toContain('"seat"');
    expect(poolHollow(of, with7, poolOf(of, with7, runs, gap))).toEqual([]);
  });
  it('are not there once they are set aside, nor where too few count', () => {
    const decisions = [{ ticket: with7[6]!.found.text, choice: 'set aside' } as const];
    const less = judgeFound(
      with7.map((each) => each.found),
      of,
      decisions,
      runs,
    );
    expect(poolHollow(of, less, poolOf(of, less, runs, small))).toHaveLength(1);
    const few = judgeFound(foundIn(...lines.slice(0, 4), old(6)), of, [], runs);
    expect(poolHollow(of, few, poolOf(of, few, runs, small))).toEqual([]);
  });
});

describe('what seats answered', () => {
  it('is counted by option, and by the side that marks are on', () => {
    const pooled = poolOf(of, judged, runs, gap);
    expect(pooled).toMatchObject({ kind: 'marks', n: 6, tallies: [{ count: 3 }, { count: 1 }, { count: 2 }] });
    const claims = of.lesson.board.find(({ picture }) => picture === 'claims')!;
    expect(poolOf(of, judged, runs, claims)).toMatchObject({
      of: 'claim',
      tallies: [{ option: 0, count: 3 }, { option: 1, count: 3 }, { count: 0 }],
    });
    expect(poolExit(of, judged, runs, 1)).toMatchObject({
      tallies: [{ count: 1, meets: 'M10' }, { count: 0 }, { count: 5 }, { count: 0 }],
    });
  });
  it('is not told of fewer than five', () => {
    const few = judgedOf([1, 2, 3, 4]);
    for (const picture of of.lesson.board)
      expect(poolOf(of, few, runs, picture)).toEqual({ kind: 'too few', n: 4, need: FEWEST_POOLED });
    expect(poolExit(of, judged, runs, 2)).toMatchObject({ kind: 'too few', n: 0 });
  });
  it('leaves out what was put aside', () => {
    const all = judged.map((each, i) => (i === 0 ? { ...each, pooled: false, aside: true } : each));
    expect(poolOf(of, all, runs, small)).toMatchObject({ n: 5 });
  });
});

describe('states', () => {
  it.each(SHELF.map(({ id }) => id))('of %s come one after the other, the truth by a second press', async (id) => {
    const { lesson } = (await loadLesson(id))!;
    const states = statesOf(lesson);
    expect(new Set(states).size).toBe(states.length);
    expect(states.filter((state) => state.startsWith('picture.'))).toEqual(lesson.board.map((_, i) => `picture.${i}`));
    expect(states.filter((state) => state.startsWith('gate.'))).toEqual(lesson.gates.map((gate) => `gate.${gate}`));
    for (const [i, state] of states.entries()) {
      expect(forward(lesson, state)).toBe(states[i + 1] ?? state);
      expect(back(lesson, state)).toBe(states[i - 1] ?? state);
      const next = stateOf(lesson, states[i + 1] ?? state);
      expect(asksTwice(lesson, state)).toBe(
        next.shows === 'picture' && next.picture.picture === 'reveal' && !isRevealed(lesson, state),
      );
    }
    const reveal = lesson.board.findIndex(({ picture }) => picture === 'reveal');
    for (const [i, picture] of lesson.board.entries())
      if (reveal >= 0 && i < reveal) expect(groupOf(lesson, `picture.${i}`), picture.picture).not.toBe('revealed');
  });
  it('leave out pictures of steps that a class leaves out, and begin anew where there is none such', () => {
    const core = { ...of.lesson, steps: of.lesson.steps.filter(({ spare }) => spare !== true) };
    expect(statesOf(core)).not.toContain('picture.2');
    expect(stateOf(core, 'picture.2')).toEqual({ shows: 'code' });
  });
});

describe('the table for a mark book', () => {
  const lines = boardCsv(of, judged, runs, { withWorlds: false }).trimEnd().split('\n');
  it('has one header and a row a seat, by number', () => {
    expect(lines).toHaveLength(7);
    expect(lines[0]).toMatch(/^seat,attempt,stage,s1_gap/);
    expect(lines.slice(1).map((line) => Number(line.split(',')[0]))).toEqual(SEATS);
    for (const line of lines) expect(line.split(',')).toHaveLength(lines[0]!.split(',').length);
  });
  it('holds numbers with points and letters, and nothing that a program would work out', () => {
    const cells = lines.slice(1).flatMap((line) => line.split(','));
    for (const cell of cells) expect(cell).toMatch(/^(-?\d+(\.\d+)?|[a-h]*)$/);
    const at = lines[0]!.split(',').indexOf('small');
    expect(Number(lines[1]!.split(',')[at])).toBe(found[0]!.estimate);
  });
  it('tells worlds only where they may be told', () => {
    expect(lines[0]).not.toContain('world');
    expect(boardCsv(of, judged, runs, { withWorlds: true })).toMatch(/^seat,attempt,stage,world/);
  });
});
