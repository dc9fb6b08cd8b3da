/** Saved progress comes back as it was, or is refused by name; of another revision it begins at the beginning. */
import { describe, expect, it } from 'vitest';
import {
  beginning,
  loadLesson,
  readProgress,
  SHELF,
  type Answer,
  type Ask,
  type Lesson,
  type Progress,
} from '../../../sim/lessons.ts';
import { readLessons } from '../../../src/saved/lessons.ts';
import { row } from './rows.ts';
import { problemsOf } from './problems.ts';

const lessons = await Promise.all(SHELF.map(async ({ id }) => (await loadLesson(id))!.lesson));
const luck = lessons[1]!;
const place = { seed: '088B721T-14', code: '088B721T', number: 14 };

/** Some answer of the kind that an ask wants. */
function someAnswer(ask: Ask): Answer {
  switch (ask.kind) {
    case 'choice':
      return { kind: 'choice', option: ask.options.length - 1 };
    case 'direction':
      return { kind: 'direction', slope: -1 };
    case 'sureness':
      return { kind: 'sureness', sure: 80 };
    case 'number':
      return { kind: 'number', value: ask.to };
    case 'marks':
      return { kind: 'marks', values: [ask.from, ask.to] };
    case 'curve':
      return { kind: 'curve', values: ask.knots.map(() => ask.from) };
    case 'order':
      return { kind: 'order', items: ask.items.map((_, i) => ask.items.length - 1 - i) };
    case 'pick':
      return { kind: 'pick', cell: 12 };
    case 'keep':
      return { kind: 'keep' };
    case 'claim':
      return { kind: 'claim', option: 0, reason: ask.reasons.length > 0 ? 0 : null, rows: [1, 3] };
  }
}

/** Progress of somebody who has answered everything. */
function whole(lesson: Lesson): Progress {
  const asked = lesson.steps.flatMap((step) =>
    step.asks.map((ask) => [`${step.id}.${ask.id}`, someAnswer(ask)] as const),
  );
  const exit = lesson.exit.map((_, i) => [`exit.${i + 1}`, { kind: 'choice', option: 1 }] as const);
  const ids = lesson.steps.map(({ id }) => id);
  return {
    ...beginning(lesson, place, 2),
    step: ids.at(-1)!,
    answers: Object.fromEntries([...asked, ...exit]),
    because: Object.fromEntries(lesson.steps.flatMap(({ id, because }) => (because === undefined ? [] : [[id, 0]]))),
    locked: ids.slice(0, 1),
    rows: [
      row({ id: 1 }),
      row({
        id: 3,
        day: 60,
        counts: { opened: 177, closed: 20 },
        estimate: null,
        from: null,
        to: null,
        made: {
          screen: 'play',
          preset: 'both-parents',
          cells: 2000,
          set: { 'care.licking': 75 },
          events: [{ id: 'extra', type: 'enrichment', fromDay: 0, toDay: 14, strength: 2 }],
        },
      }),
    ],
    done: ids.slice(0, -1),
    skipped: ids.slice(-1),
    hints: { 's1.own': 3, [`${ids[1]}.readTooSoon`]: 1 },
    gates: [...lesson.gates],
    own: 'I saw that the bar got shorter.',
  };
}

// eslint-disable-next-line typescript/no-explicit-any -- what is planted has a form that no type allows
type Loose = Record<string, any>;

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('progress', () => {
  it.each(lessons.map((lesson) => [lesson.id, lesson] as const))('of %s comes back as it was saved', (_, lesson) => {
    for (const progress of [beginning(lesson, place), whole(lesson)])
      expect(readProgress(plain(progress), lesson)).toEqual({ is: 'this revision', progress });
  });

  it('is plain data that a workbook takes', () => {
    const problems: never[] = [];
    readLessons(
      plain(Object.fromEntries(lessons.map((lesson) => [lesson.id, whole(lesson)]))),
      null as never,
      problems,
    );
    expect(problems).toEqual([]);
  });

  it('of another revision begins at the beginning, in the same place and attempt, and says so', () => {
    const older = { ...whole(luck), revision: luck.revision + 1, answers: { 's1.gone': 7 } };
    expect(readProgress(plain(older), luck)).toEqual({
      is: 'another revision',
      progress: beginning(luck, place, 2),
      was: luck.revision + 1,
    });
  });

  it.each<[string, (copy: Loose) => void, string, string]>([
    ['a schema', (p) => (p['schema'] = 'tend.progress/2'), 'wrong-schema', 'schema'],
    ['another lesson', (p) => (p['lesson'] = 'cause'), 'not-one-of', 'lesson'],
    ['a revision that is none', (p) => (p['revision'] = 'one'), 'not-a-number', 'revision'],
    ['an attempt', (p) => (p['attempt'] = 0), 'out-of-range', 'attempt'],
    ['a field that there is not', (p) => (p['score'] = 7), 'unknown-field', 'score'],
    ['a seat', (p) => (p['place'].number = 900), 'out-of-range', 'place.number'],
    ['a class code', (p) => (p['place'].code = '088B'), 'out-of-range', 'place.code'],
    ['a step', (p) => (p['step'] = 's9'), 'not-one-of', 'step'],
    ['a locked step', (p) => p['locked'].push('s9'), 'not-one-of', 'locked[1]'],
    ['a gate', (p) => p['gates'].push('s1'), 'not-one-of', 'gates[2]'],
    ['a question', (p) => (p['answers']['s1.gpa'] = {}), 'unknown-field', 'answers.s1.gpa'],
    ['a fourth exit question', (p) => (p['answers']['exit.4'] = {}), 'unknown-field', 'answers.exit.4'],
    ['an answer of another kind', (p) => (p['answers']['s1.gap'].kind = 'number'), 'not-one-of', 'answers.s1.gap.kind'],
    ['an option', (p) => (p['answers']['s3.bar'].option = 2), 'out-of-range', 'answers.s3.bar.option'],
    ['half an option', (p) => (p['answers']['s3.bar'].option = 0.5), 'not-a-whole-number', 'answers.s3.bar.option'],
    [
      'a mark beyond its axis',
      (p) => (p['answers']['s1.gap'].values[1] = 99),
      'out-of-range',
      'answers.s1.gap.values[1]',
    ],
    ['three marks', (p) => p['answers']['s1.gap'].values.push(20), 'out-of-range', 'answers.s1.gap.values'],
    ['a reason', (p) => (p['because'].s1 = 4), 'out-of-range', 'because.s1'],
    ['a reason where none is asked', (p) => (p['because'].s2 = 0), 'unknown-field', 'because.s2'],
    ['a hint', (p) => (p['hints']['s1.own'] = 4), 'out-of-range', 'hints.s1.own'],
    ['a row of no step', (p) => (p['rows'][0].step = 's9'), 'not-one-of', 'rows[0].step'],
    ['a row that is there twice', (p) => (p['rows'][1].id = 1), 'repeated-id', 'rows[1].id'],
    ['a row without an end', (p) => delete p['rows'][0].finished, 'missing', 'rows[0].finished'],
    ['a row with a title', (p) => (p['rows'][0].title = 'x'), 'unknown-field', 'rows[0].title'],
    ['what made a row', (p) => (p['rows'][0].made.screen = 'model'), 'not-one-of', 'rows[0].made.screen'],
    ['too many words of one’s own', (p) => (p['own'] = 'x'.repeat(201)), 'out-of-range', 'own'],
    ['control characters', (p) => (p['own'] = 'a\u0007b'), 'not-a-name', 'own'],
  ])('is refused by name for %s', (_, change, code, path) => {
    const copy = plain(whole(luck)) as Loose;
    change(copy);
    expect(problemsOf(() => readProgress(copy, luck))).toContainEqual([code, path]);
  });

  it.each([
    ['order', lessons[5]!, 's3.rank', { kind: 'order', items: [0, 0, 1, 2] }, 'repeated-id', 'answers.s3.rank.items'],
    ['order', lessons[5]!, 's3.rank', { kind: 'order', items: [0, 1] }, 'out-of-range', 'answers.s3.rank.items'],
    ['sketch', lessons[2]!, 's1.drop', { kind: 'curve', values: [1] }, 'out-of-range', 'answers.s1.drop.values'],
    ['line', lessons[4]!, 's1.line', { kind: 'direction', slope: 2 }, 'out-of-range', 'answers.s1.line.slope'],
  ] as const)('is refused for an %s that is none', (_, lesson, key, answer, code, path) => {
    const copy = { ...whole(lesson), answers: { [key]: answer } };
    expect(problemsOf(() => readProgress(plain(copy), lesson))).toContainEqual([code, path]);
  });

  it.each([[undefined], [null], [[]], ['s1'], [7]])('that is %s is refused', (input) => {
    expect(problemsOf(() => readProgress(input, luck))).toEqual([['not-an-object', 'progress']]);
  });

  it('with any part of it bent is never a fault of ours', () => {
    const text = JSON.stringify(whole(luck));
    const parts = [...text.matchAll(/"[^"]*"|-?\d+(\.\d+)?|true|false|null|\{[^{}]*\}|\[[^[\]]*\]/g)];
    const cases = parts.flatMap((part) =>
      ['null', '7', '"x"', '[]', '{}'].map((bent) => [part.index, part[0].length, bent] as const),
    );
    expect(cases.length).toBeGreaterThan(200);
    const faults = cases.flatMap(([from, length, bent]) => {
      const changed = `${text.slice(0, from)}${bent}${text.slice(from + length)}`;
      try {
        problemsOf(() => readProgress(JSON.parse(changed), luck));
        return [];
      } catch (error) {
        return error instanceof SyntaxError
          ? []
          : [`${changed.slice(Math.max(0, from - 20), from + 20)}: ${String(error)}`];
      }
    });
    expect(faults).toEqual([]);
  });
});
