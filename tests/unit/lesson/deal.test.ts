/** Who is dealt which sealed world. */
import { describe, expect, it } from 'vitest';
import { LESSON as LUCK } from '../../../sim/lesson/files/2-luck.ts';
import { LESSON as CAUSE } from '../../../sim/lesson/files/5-cause.ts';
import {
  causesOfSeat,
  isUnsealed,
  madeClass,
  MADE_SEATS,
  orderShown,
  ownSeat,
  seatOf,
  seatsOf,
  type Lesson,
  type Seat,
} from '../../../sim/lessons.ts';

const counts = (seats: readonly Seat[]) => {
  const found = new Map<string | null, number>();
  for (const { truth } of seats) found.set(truth, (found.get(truth) ?? 0) + 1);
  return found;
};
const { sealed: _sealed, ...open } = CAUSE as Lesson;

describe('seats of a class', () => {
  it('have the code and the number as their seed, so that anyone can run them again', () => {
    expect(seatOf(CAUSE, '0M8C9XKQ', 14).seed).toBe('0M8C9XKQ-14');
  });

  it('are dealt evenly to worlds where each has one of its own, in classes of 4 to 60', () => {
    for (let size = 4; size <= 60; size++) {
      const found = [...counts(seatsOf(CAUSE, `CLASS${size}`, 1, size)).values()];
      expect(found).toHaveLength(4);
      expect(Math.max(...found) - Math.min(...found), `${size} seats`).toBeLessThanOrEqual(1);
    }
  });

  it('are dealt in another order in another class and another block', () => {
    const order = (code: string, first: number) => seatsOf(CAUSE, code, first, first + 3).map(({ truth }) => truth);
    const orders = Array.from({ length: 20 }, (_, i) => order(`CLASS${i}`, 1).join(' '));
    expect(new Set(orders).size).toBeGreaterThan(5);
    const blocks = Array.from({ length: 20 }, (_, i) => order('CLASS', 4 * i + 1).join(' '));
    expect(new Set(blocks).size).toBeGreaterThan(5);
  });

  it('share one world where a class has one, as often as its weight says', () => {
    const truths = Array.from({ length: 400 }, (_, i) => {
      const found = counts(seatsOf(LUCK, `CLASS${i}`, 1, 5));
      expect(found.size).toBe(1);
      return [...found.keys()][0];
    });
    const share = truths.filter((truth) => truth === 'care').length / 400;
    // Weights 3 to 1; 5 standard errors of 400 draws.
    expect(Math.abs(share - 0.75)).toBeLessThan(0.11);
  });

  it('have no truth where nothing is sealed', () => {
    expect(seatOf(open, 'CLASS', 3)).toEqual({ seed: 'CLASS-3', truth: null });
    expect(ownSeat(open, 'vole-34')).toEqual({ seed: 'vole-34', truth: null });
    expect(causesOfSeat(open, ownSeat(open, 'vole-34'))).toEqual({});
  });

  it('know the causes of their world', () => {
    expect(causesOfSeat(CAUSE, { seed: 'a', truth: 'hardship' })).toEqual({ careEffect: false, hardship: true });
    expect(causesOfSeat(LUCK, { seed: 'a', truth: 'care' })).toEqual({});
  });
});

describe('a seat of one’s own', () => {
  it('is dealt from its seed, each world now and then', () => {
    const truths = Array.from({ length: 60 }, (_, i) => ownSeat(CAUSE, `vole-${i}`).truth);
    expect(new Set(truths)).toEqual(new Set(['care', 'hardship', 'genes', 'nothing']));
    expect(ownSeat(CAUSE, 'vole-34')).toEqual(ownSeat(CAUSE, 'vole-34'));
  });

  it('has a made-up class that lives in its own world where a class shares one', () => {
    const own = { seed: 'vole-34', truth: 'none' };
    expect([...counts(madeClass(LUCK, own))]).toEqual([['none', MADE_SEATS]]);
    expect(counts(madeClass(CAUSE, own)).size).toBe(4);
  });
});

describe('the seal', () => {
  it('comes off in the last step that reveals, and stays off in the questions at the end', () => {
    expect((CAUSE as Lesson).steps.filter((step) => isUnsealed(CAUSE, step)).map(({ id }) => id)).toEqual(['s8']);
    expect(isUnsealed(CAUSE, null)).toBe(true);
    expect((LUCK as Lesson).steps.filter((step) => isUnsealed(LUCK, step))).toEqual([]);
  });
});

describe('options', () => {
  const orders = Array.from({ length: 600 }, (_, i) => orderShown(`088B721T-${i}`, 'lesson.luck.s5.shorter', 3));

  it('stand in an order of the seat’s own, the same whenever it is asked, each order as often as any other', () => {
    const often = new Map<string, number>();
    for (const [i, order] of orders.entries()) {
      expect(order.toSorted()).toEqual([0, 1, 2]);
      expect(orderShown(`088B721T-${i}`, 'lesson.luck.s5.shorter', 3)).toEqual(order);
      often.set(order.join(), (often.get(order.join()) ?? 0) + 1);
    }
    expect(often.size).toBe(6);
    // 100 each; 5 standard errors of 600 draws.
    for (const count of often.values()) expect(Math.abs(count - 100)).toBeLessThan(46);
  });

  it('stand otherwise in another question', () => {
    const other = orders.filter(
      (order, i) => String(orderShown(`088B721T-${i}`, 'lesson.luck.exit1', 3)) !== String(order),
    );
    expect(other.length).toBeGreaterThan(300);
  });

  it('keep the order of the file where they are a scale, and on paper that is for everybody', () => {
    expect(orderShown('088B721T-3', 'lesson.luck.s4.bet', 4, true)).toEqual([0, 1, 2, 3]);
    expect(orderShown(null, 'lesson.luck.exit1', 4)).toEqual([0, 1, 2, 3]);
  });
});
