/** What stands on paper: every question has its place, answers are filled in, and no key holds an answer of a seat. */
import { describe, expect, it } from 'vitest';
import { keyPart } from '../../../sim/lesson/key.ts';
import { notesMarkdown, notesOf } from '../../../sim/lesson/notes.ts';
import { loadLesson, SHELF, type Expected } from '../../../sim/lessons.ts';
import { createWords, ENGLISH } from '../../../sim/page.ts';
import common from '../../../sim/lesson/common.en.json' with { type: 'json' };
import { ticksBetween } from '../../../src/views/learn/sheet-axes.tsx';
import { filledProgress } from './filled.ts';
import { notesOfLesson, sheetOf } from './papers.ts';

const loaded = await Promise.all(SHELF.map(async ({ id }) => (await loadLesson(id))!));
const each = loaded.map((one) => [one.lesson.id, one] as const);
const one = (id: string) => loaded.find(({ lesson }) => lesson.id === id)!;
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
const count = (html: string, what: string) => html.split(what).length - 1;
const sayOf = (words: Readonly<Record<string, string>>) => createWords({ ...ENGLISH, ...common, ...words });

describe.each(each)('lesson %s on paper', (_, { lesson, words }) => {
  const own = `lesson.${lesson.id}`;

  it('asks all that the screen asks', () => {
    const text = plain(sheetOf({ lesson, words }));
    const asked = Object.entries(words).filter(
      ([key]) =>
        !key.includes('.reply.') &&
        /\.(text|label|[a-f]|reason\.\d|because\.\d|across|up)$/.test(key.replace(`${own}.`, '.')),
    );
    // A sketch has its name on its axes.
    const missing = asked
      .filter(([key]) => !/\.(drop|gone|gap)\.label$/.test(key))
      .filter(([, said]) => !text.includes(said.replace(/\s+/g, ' ')));
    expect(missing).toEqual([]);
  });

  it('is empty without progress, and filled in with it', () => {
    const [empty, filled] = [sheetOf({ lesson, words }), sheetOf({ lesson, words }, filledProgress(lesson))];
    expect(empty).not.toMatch(/✕|class="(mark|sketch)"/);
    const ticked = lesson.steps.flatMap(({ asks, because }) => [
      ...asks.filter(({ kind }) => kind === 'choice' || kind === 'direction'),
      ...asks.flatMap((ask) => (ask.kind === 'claim' ? [ask, ...(ask.reasons.length === 0 ? [] : [ask])] : [])),
      ...(because === undefined ? [] : [because]),
    ]);
    expect(count(filled, '✕')).toBe(ticked.length + lesson.exit.length);
    expect(plain(filled)).toContain('0 8 8 B 7 2 1 T');
    expect(plain(filled)).toContain('luck is one reason');
  });

  it('has notes with all that its file names', async () => {
    const text = plain(await notesOfLesson({ lesson, words }));
    const noted = Object.entries(words).filter(([key]) => key.startsWith(`${own}.notes.`) || /exit\d\./.test(key));
    expect(noted.filter(([, said]) => !text.includes(said))).toEqual([]);
    for (const meets of lesson.meets) expect(text).toContain(common[`learn.instead.${meets}` as 'learn.instead.M1']);
    expect(text.indexOf(common['learn.care.1'])).toBeLessThan(text.indexOf(common['learn.notes.plan']));
  });

  it('has a key of rules, with a rule for each question and no number of a seat', () => {
    const { table } = keyPart(lesson, sayOf(words));
    expect(table!.rows).toHaveLength(lesson.steps.flatMap(({ asks }) => asks).length);
    const rules = table!.rows.map(([, , rule]) => rule!);
    // Tolerances and counts of rows are rules; a reading has its decimals or is larger.
    expect(rules.filter((rule) => /\d\.\d\d|\d{2}/.test(rule))).toEqual([]);
    for (const rule of rules) expect(rule).toMatch(/^[A-Z\d“].*\.$/);
  });
});

describe('notes', () => {
  const { lesson, words } = one('luck');
  const expected: Expected = {
    schema: 'tend.expected/1',
    modelVersion: '9.9.9',
    lesson: 'luck',
    revision: 1,
    asked: '01234567',
    code: '4H7QD2MX',
    seats: [1, 30],
    facts: {
      found2: { show: 'share', estimate: 0.134, low: 0.1, high: 0.2, least: null, most: null },
      half2x10: { show: 'number', estimate: 8.31, low: 7, high: 9, least: -6.26, most: 120.4 },
      found4: { whyNot: 'too-few' },
    },
    exit: { 'exit.1': ['no', 'no', 'holds', 'no'], 'exit.2': ['no', 'holds', 'no', 'no'] },
    asks: {},
  };

  it('say what is expected, from which model, and what fits', () => {
    const { parts } = notesOf(lesson, sayOf(words), expected);
    const part = (id: string) => parts.find((each) => each.id === id)!;
    expect(part('expected').lead![0]).toContain('model 9.9.9 in 30 seats');
    const cells = part('expected').table!.rows.map(([, ...rest]) => rest);
    expect(cells[0]).toEqual(['13 of 100', '–']);
    expect(cells[1]).toEqual(['it cannot be worked out', '–']);
    expect(cells[4]).toEqual(['8.3', '−6.3 to 120']);
    expect(part('exit1').table!.rows.map(([, fits]) => fits)).toEqual(['', '', '✓', '']);
    expect(part('exit1').table!.rows[0]![2]).toBe(common['learn.wrong.M10']);
  });

  it('say which command works them out where nobody has', () => {
    const { parts } = notesOf(lesson, sayOf(words), null);
    expect(parts.find(({ id }) => id === 'expected')!.lead).toEqual([
      expect.stringContaining('tend lesson expect luck'),
    ]);
  });

  it('plan 45 minutes, with what may be left out', () => {
    const plan = notesOf(lesson, sayOf(words), null).parts.find(({ id }) => id === 'plan')!;
    expect(plan.table!.rows.map(([minutes]) => minutes)).toEqual([
      '0 to 4',
      '4 to 8',
      '8 to 12',
      '12 to 15',
      '15 to 27',
      '27 to 30',
      '30 to 34',
      '34 to 45',
    ]);
    expect(plan.lead).toEqual([expect.stringContaining('about 30 minutes')]);
    expect(plan.table!.rows.filter(([, step]) => step!.includes('◇'))).toHaveLength(2);
  });

  it('are Markdown on the command line, and a bar in a text ends no cell', () => {
    const odd = { ...words, 'lesson.luck.exit1.a': 'this | that' };
    const text = notesMarkdown(notesOf(lesson, sayOf(odd), expected));
    expect(text).toMatch(/^# For teachers: lesson 2, Luck or care\?\n\nTwo groups differ/);
    expect(text).toContain('## Do not say\n\n- “significant, so true”');
    expect(text).toContain('| this \\| that |  | “Cannot tell” means “no effect”. |');
    expect(text).not.toMatch(/\n\n\n|undefined/);
  });
});

describe('ticks of an empty axis', () => {
  it.each([
    [0, 100, [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]],
    [-2, 12, [-2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    [15, 46.75, [16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40, 42, 44, 46]],
    [0, 1, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]],
  ])('from %d to %d', (from, to, ticks) => {
    expect(ticksBetween(from, to)).toEqual(ticks);
  });
});
