/** Hands that were counted: for which questions, what the board may say of them, and when. */
import { describe, expect, it } from 'vitest';
import { statesOf } from '../../../sim/classroom/board-states.ts';
import { askOfState, handsAsks, poolHands } from '../../../sim/classroom/hands.ts';
import { loadLesson, SHELF } from '../../../sim/lesson/shelf.ts';
import { luckClass } from './some-class.ts';

const { lesson } = await luckClass();

describe('hands are raised', () => {
  it('for options, directions, claims and sides of marks, in the order of the board', async () => {
    expect(handsAsks(lesson).map(({ ask, of, options }) => [ask, of, options.length])).toEqual([
      ['s1.gap', 'marks', 3],
      ['s4.bet', 'choice', 6],
      ['s7.claim', 'claim', 3],
      ['exit.1', 'choice', 4],
      ['exit.2', 'choice', 4],
      ['exit.3', 'choice', 4],
    ]);
    const cause = (await loadLesson('cause'))!.lesson;
    expect(handsAsks(cause)[0]).toMatchObject({ ask: 's1.line', of: 'direction' });
  });
  it('and not for numbers or curves, nor for what the board does not ask', async () => {
    for (const { id } of SHELF) {
      const { lesson: each } = (await loadLesson(id))!;
      const asks = handsAsks(each).map(({ ask }) => ask);
      expect(new Set(asks).size).toBe(asks.length);
      for (const step of each.steps)
        for (const { id: ask, kind } of step.asks)
          if (kind === 'number' || kind === 'curve' || kind === 'sureness')
            expect(asks).not.toContain(`${step.id}.${ask}`);
    }
  });
});

describe('counted hands', () => {
  const hands = { 's7.claim': [9, 0, 4], 'exit.1': [1, 1, 2, 0] };
  it('stand with their own question, and with no other', () => {
    for (const state of statesOf(lesson)) {
      const pooled = poolHands(lesson, hands, state);
      const ask = askOfState(lesson, state);
      if (ask !== 's7.claim' && ask !== 'exit.1') expect(pooled, state).toBeNull();
    }
    expect(poolHands(lesson, hands, 'exit.1')).toBeNull();
    const claims = statesOf(lesson).find((state) => askOfState(lesson, state) === 's7.claim')!;
    expect(poolHands(lesson, hands, claims)).toEqual({
      kind: 'hands',
      ask: 's7.claim',
      of: 'claim',
      n: 13,
      tallies: [
        { option: 0, count: 9 },
        { option: 1, count: 0, meets: 'M10' },
        { option: 2, count: 4 },
      ],
    });
  });
  it('are not told of fewer than five', () => {
    expect(poolHands(lesson, hands, 'answers.1')).toEqual({ kind: 'too few', n: 4, need: 5 });
  });
});
