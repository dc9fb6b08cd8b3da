/** Tickets of one seat that differ: which are shown side by side, and in which fields. */
import { describe, expect, it } from 'vitest';
import { judgeFound, type Decision } from '../../../../sim/classroom.ts';
import { loadLesson } from '../../../../sim/lessons.ts';
import { groupOf } from '../../../../src/state/class/groups.ts';
import { compareTickets, openConflicts } from '../../../../src/views/class/conflicts.ts';
import { createEnglish, learn } from '../../../../src/words/say.ts';
import '../../../../src/words/class.ts';
import '../../../../src/words/lesson.ts';
import { foundIn, luckClass, runsOf, textOf, ticketOf } from '../../classroom/some-class.ts';

const say = createEnglish();
learn((await loadLesson('luck'))!.words);
const of = await luckClass(12);
const runs = runsOf(of, [1, 2, 3]);
const one = textOf(of, 1);
const other = textOf(of, 1, {
  answers: { 's7.claim': { kind: 'claim', option: 2, reason: 0, rows: [] } },
  done: [0],
  results: ticketOf(of, 2).results,
});
const old = { modelVersion: '1.3.0' };
const lines = [one, textOf(of, 3), other, textOf(of, 2, old), textOf(of, 2, { ...old, because: { s1: 1 } })];
const judgedWith = (...decisions: readonly Decision[]) => judgeFound(foundIn(...lines), of, decisions, runs);

describe('tickets in conflict', () => {
  it('stand together by seat and version', () => {
    expect(openConflicts(judgedWith()).map((pieces) => pieces.map(({ id }) => id))).toEqual([
      [0, 2],
      [3, 4],
    ]);
  });
  it('need no look once one of them was taken', () => {
    const judged = judgedWith({ ticket: other, choice: 'take' });
    expect(openConflicts(judged).map((pieces) => pieces.map(({ id }) => id))).toEqual([[3, 4]]);
    expect(groupOf(judged[0]!)).toBe('aside');
  });
  it('are told by the fields in which they differ, in words, and by how many are the same', () => {
    const tickets = openConflicts(judgedWith())[0]!.map(({ ticket }) => ticket!);
    const { differs, same } = compareTickets({ of }, tickets, say);
    const told = Object.fromEntries(differs.map(({ key, values }) => [key, values]));
    expect(told['steps']).toEqual(['7, 0', '1, 0']);
    expect(told['s1.gap']).toEqual(['A 33, B 21', null]);
    expect(told['s7.claim']![0]).toBeNull();
    expect(told['s7.claim']![1]).toMatch(/^Our trials cannot tell/);
    for (const [key, i] of [
      ['small', 0],
      ['large', 1],
    ] as const) {
      const shown = tickets.map(({ results }) =>
        results[i]!.estimate!.toFixed(1)
          .replace('-', '−')
          .replace(/^(?=\d)/, '+'),
      );
      expect(told[key]!.map((text) => text!.split(' ')[0])).toEqual(shown);
      expect(told[`run.${i}`]).toEqual(tickets.map(({ results }) => results[i]!.hash));
    }
    expect(told['exit.1']).toBeUndefined();
    expect(same).toBeGreaterThan(5);
  });
});
