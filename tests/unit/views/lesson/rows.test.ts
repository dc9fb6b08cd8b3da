/** Rows of the lab book in words, and what is told when a seal comes off. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLesson, type Answer, type LabRow, type Lesson } from '../../../../sim/lessons.ts';
import type { Running } from '../../../../src/state/lesson/running.ts';
import { madeText, readingText, rowText } from '../../../../src/views/lesson/row-text.ts';
import { toldText } from '../../../../src/views/lesson/told.ts';
import { createEnglish } from '../../../../src/words/say.ts';
import '../../../../src/words/late.ts';
import column from '../../../../src/words/en/column.json' with { type: 'json' };
import cause from '../../../../sim/lesson/words/cause.en.json' with { type: 'json' };
import { learn } from '../../../../src/words/say.ts';

learn(column);
learn(cause);
const say = createEnglish();

const PLAY = { screen: 'play', set: {}, preset: 'both-parents', cells: 2000, events: [] } as const;
const trial = { screen: 'experiment', study: 'vole-trial', design: { littersA: 7, pups: 2 } } as const;
const lines = (transmitCare: boolean) =>
  ({ screen: 'experiment', study: 'lineage', design: { transmitCare, germlineReset: true } }) as const;

function row(over: Partial<LabRow>): LabRow {
  return {
    id: 2,
    step: 's2',
    seed: 'vole-14',
    read: 'armGap',
    of: 'mean',
    made: trial,
    estimate: 2.19,
    from: -3.31,
    to: 7.69,
    day: null,
    finished: true,
    ...over,
  };
}
const alone = { made: PLAY, from: null, to: null, day: 60 } as const;

describe('a row of the lab book', () => {
  it('of two groups says what was set, the gap, and the ends of its bar', () => {
    expect(rowText(row({}), say)).toBe('Row 2: 7 litters, 2 pups, +2.2 (−3.3 to 7.7)');
  });
  it('of a count says what was counted and in which cell, without a sign', () => {
    const marks = (of: string, estimate: number) => row({ ...alone, read: 'marks', of, estimate, counts: { cell: 3 } });
    expect(rowText(marks('open copy', 4), say)).toBe('Row 2: cell 3: day 60, marked sites on the open copy: 4');
    expect(readingText(marks('closed copy', 8), say)).toBe('marked sites on the closed copy: 8');
    expect(readingText(row({ ...alone, read: 'receptorsOf', of: 'cell', estimate: 30.63 }), say)).toBe(
      'receptors: 30.6',
    );
    expect(readingText(row({ ...alone, read: 'stillClosed', of: 'share', estimate: 81 }), say)).toBe(
      'still closed, of 100: 81',
    );
  });
  it('of a gap between two lives says its unit; a correlation has none', () => {
    expect(readingText(row({ ...alone, read: 'twinGap', estimate: -6.29 }), say)).toBe('−6.29 points');
    expect(readingText(row({ read: 'association', from: null, to: null, estimate: -0.19 }), say)).toBe('−0.19');
  });
  it('names the stretch or the generation that was read: four rows of one trial are told apart', () => {
    const made = ['region5', 'regionMiddle', 'region3', 'exon3'].map((of) =>
      madeText(row({ read: 'tracking', of }), say),
    );
    expect(new Set(made).size).toBe(4);
    expect(made[3]).toBe('Exon 3: 7 litters, 2 pups');
    expect(madeText(row({ read: 'generationGap', of: 2, made: lines(true) }), say)).toBe(
      'generation 2: care passed on',
    );
  });
});

describe('the reveal of a sealed world', () => {
  let lesson: Lesson;
  beforeAll(async () => {
    ({ lesson } = (await loadLesson('cause'))!);
  });
  const claim = (option: number): Answer => ({ kind: 'claim', option, reason: 0, rows: [1] });
  const at = (truth: string | null, option: number, done: readonly string[]) =>
    ({
      lesson,
      seat: { seed: 'vole-14', truth },
      progress: { answers: { 's7.claim': claim(option) }, done, skipped: [] },
    }) as unknown as Running;
  const last = () => lesson.steps.at(-1)!;

  it('tells what was claimed, what was true, and whether the one fits the other', () => {
    expect(toldText(at('care', 0, ['s8']), last(), say)).toEqual([
      'You claimed: Care caused the drop.',
      'The hidden truth of your world was: care counts.',
      'Your claim fits it.',
    ]);
    expect(toldText(at('hardship', 0, ['s8']), last(), say).at(-1)).toBe('Your claim does not fit it.');
    expect(toldText(at('genes', 1, ['s8']), last(), say).at(-1)).toBe('Your claim fits it.');
    expect(toldText(at('nothing', 2, ['s8']), last(), say).at(-1)).toBe('Your claim fits it.');
  });
  it('says of "cannot say" neither', () => {
    expect(toldText(at('nothing', 3, ['s8']), last(), say)).toHaveLength(2);
  });
  it('comes neither before the last question is passed, nor on an earlier step, nor where nothing was sealed', () => {
    expect(toldText(at('care', 0, ['s7']), last(), say)).toEqual([]);
    expect(
      toldText(
        at('care', 0, ['s7']),
        lesson.steps.find(({ id }) => id === 's7')!,
        say,
      ),
    ).toEqual([]);
    expect(toldText(at(null, 0, ['s8']), last(), say)).toEqual([]);
  });
});
