/** Lessons on Compare: worlds side by side, what is read of them, and what a file may not say there. */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import { checkLesson, ownSeat, readLesson, startOf, type Lesson, type Step } from '../../../sim/lessons.ts';
import { jobsOf, readingOf, type Context } from '../../../sim/lesson/values.ts';
import type { Value } from '../../../sim/lesson/types.ts';
import { scenarioFromPreset } from '../../../sim/page.ts';
import { sideBySide, wordsSideBySide } from '../../fixtures/side-by-side.ts';
import { problemsOf } from './problems.ts';

const lesson = sideBySide('side');
const seat = ownSeat(lesson, 'vole-7');
const at = (step: number): Context => ({
  lesson,
  step: lesson.steps[step]!,
  seat,
  seats: [seat],
  screen: startOf(lesson, lesson.steps[step]!, seat),
  revealed: false,
});
const read = (value: Value, context: Context) =>
  readingOf(value, context, new Map([...jobsOf(value, context)].map(([key, job]) => [key, runNow(job)])));

describe('worlds side by side', () => {
  it('are those of the file and those that are ready made, all with the seed of the seat', () => {
    const { screen } = at(1);
    const { screen: ready } = at(2);
    if (screen?.screen !== 'compare' || ready?.screen !== 'compare') throw new Error('stands on another screen');
    expect(screen.panels.map(({ id, world }) => [id, world.seed, world.cells, world.set])).toEqual([
      ['much', 'vole-7', 200, { 'care.licking': 70 }],
      ['little', 'vole-7', 200, { 'care.licking': 20 }],
    ]);
    expect(ready.panels.map(({ id, world }) => [id, world.preset, world.set])).toEqual(
      ['both-parents', 'low-care'].map((id) => [id, id, scenarioFromPreset(id as 'low-care').set]),
    );
  });

  it('are read one by one, and one less the other with the same luck', () => {
    const level = (panel: string) => read({ read: 'mean', on: 'screen', panel }, at(1)) as { estimate: number };
    const gap = read({ read: 'twinGap', on: 'screen', panel: 'little', against: { panel: 'much' } }, at(1));
    expect(level('little').estimate).toBeGreaterThan(level('much').estimate);
    expect(gap).toMatchObject({ estimate: level('little').estimate - level('much').estimate });
    // The first stands where nothing is said.
    expect(read({ read: 'twinGap', on: 'screen', panel: 'little' }, at(1))).toEqual(gap);
    expect(read({ read: 'mean', on: 'screen' }, at(1))).toMatchObject({ estimate: level('much').estimate });
    expect(read({ read: 'flips', on: 'screen', panel: 'little', of: 'closed' }, at(1))).toMatchObject({
      estimate: expect.any(Number),
    });
  });

  it('know no world of another name, and no study', () => {
    expect(read({ read: 'mean', on: 'screen', panel: 'nowhere' }, at(1))).toMatchObject({
      whyNot: 'no-such-reading',
    });
    expect(read({ read: 'armGap', on: 'screen', of: 'mean' }, at(1))).toMatchObject({ whyNot: 'no-such-reading' });
  });
});

describe('a file', () => {
  it('with its words is taken as it is', () => {
    expect(checkLesson(lesson, wordsSideBySide('side'))).toBe(lesson);
  });

  const step = (change: (at: { -readonly [K in keyof Step]: Step[K] }) => void) => (planted: Lesson) =>
    change(planted.steps[1] as Step);
  const pair = (change: (start: Record<string, unknown>) => void) => (planted: Lesson) =>
    change(planted.worlds['pair'] as never);
  it.each<[string, (planted: Lesson) => void, string, string]>([
    ['no list', pair((w) => (w['panels'] = 'much')), 'not-a-list', 'worlds.pair.panels'],
    ['one alone', pair((w) => (w['panels'] = ['much'])), 'out-of-range', 'worlds.pair.panels'],
    ['one twice', pair((w) => (w['panels'] = ['much', 'much'])), 'repeated-id', 'worlds.pair.panels[1]'],
    ['an unknown one', pair((w) => (w['panels'] = ['much', 'heaven'])), 'not-one-of', 'worlds.pair.panels[1]'],
    ['another species', pair((w) => (w['panels'] = ['much', 'infant-both-parents'])), 'out-of-range', 'days'],
    ['itself', pair((w) => (w['panels'] = ['much', 'ready'])), 'not-one-of', 'worlds.pair.panels[1]'],
    ['a field too many', pair((w) => (w['preset'] = 'low-care')), 'unknown-field', 'worlds.pair.preset'],
    ['a day beyond the last', pair((w) => (w['day'] = 9999)), 'out-of-range', 'worlds.pair.day'],
    ['an unknown view', step((s) => (s.view = 'arms')), 'not-one-of', 'steps[1].view'],
    ['a view to choose', step((s) => (s.permit = { views: ['arms'] })), 'not-one-of', 'steps[1].permit.views[0]'],
    ['cells to touch', step((s) => (s.permit = { cells: 'all' })), 'unknown-field', 'steps[1].permit.cells'],
    ['a twin beside', step((s) => (s.beside = 'much')), 'unknown-field', 'steps[1].beside'],
    ['a cell to pick', step((s) => (s.asks = [{ id: 'p', kind: 'pick', where: 'one closed' }])), 'not-one-of', 'kind'],
    [
      'a measure of nothing',
      step(
        (s) => (s.asks = [{ id: 'row', kind: 'keep', rows: [], reads: [{ read: 'mean', on: 'screen', panel: 'x' }] }]),
      ),
      'not-one-of',
      'panel',
    ],
    [
      'a measure against nothing',
      step(
        (s) =>
          (s.asks = [
            { id: 'row', kind: 'keep', rows: [], reads: [{ read: 'twinGap', on: 'screen', against: { panel: 'x' } }] },
          ]),
      ),
      'not-one-of',
      'against.panel',
    ],
  ])('that says of it %s is refused by name', (_, change, code, path) => {
    const planted = structuredClone(lesson);
    change(planted);
    const found = problemsOf(() => readLesson(planted));
    expect(found).toContainEqual([code, expect.stringContaining(path)]);
  });
});
