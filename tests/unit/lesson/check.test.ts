/** Judging: tolerances, orders, options, evidence, and what happens where nothing can be computed. */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import {
  isChecked,
  isRead,
  jobsOfAsk,
  jobsOfExit,
  judge,
  judgeExit,
  keyOf,
  passes,
  readingOf,
  seatsOf,
  startOf,
  toleranceOf,
  WHY_KINDS,
  whyKind,
  type Answer,
  type Ask,
  type Book,
  type Context,
  type OnScreen,
  type Outcome,
  type Results,
  type Step,
  type Test,
  type Value,
} from '../../../sim/lessons.ts';
import { ownSeat } from '../../../sim/lesson/deal.ts';
import { REASONS } from '../../../sim/stats/result.ts';
import words from '../../../src/words/en/lesson.json' with { type: 'json' };
import { ENTRIES, type Job } from '../../../sim/page.ts';
import { row } from './rows.ts';
import { LESSON as MARKS } from '../../../sim/lesson/files/6-marks.ts';
import { picked, SMALL } from './small-lesson.ts';

const seats = seatsOf(SMALL, 'CLASS', 1, 3);
const context = at(2);

function at(step: number): Context {
  const of = SMALL.steps[step - 1]!;
  return { lesson: SMALL, step: of, seat: seats[0]!, seats, screen: startOf(SMALL, of, seats[0]!), revealed: true };
}

const done = new Map<string, unknown>();
/** Results of jobs, each run once in this file. */
function run(jobs: ReadonlyMap<string, Job>): Results {
  for (const [key, job] of jobs) if (!done.has(key)) done.set(key, runNow(job));
  return done as Results;
}

function outcome(ask: Ask, answer: Answer | undefined, where = context, book: Book = { rows: [] }): Outcome {
  return judge(ask, answer, where, book, run(jobsOfAsk(ask, where, answer)));
}

const gap = { read: 'armGap', on: 'screen', of: 'mean' } as const;
const exon = { read: 'armGap', on: 'screen', of: 'exon3' } as const;
const found = (value: Value) => {
  const read = readingOf(
    value,
    context,
    run(jobsOfAsk({ id: 'x', kind: 'order', items: ['a'], values: [value] }, context)),
  );
  if (!isRead(read)) throw new Error(read.whyNot);
  return read;
};
const number = (value: number): Answer => ({ kind: 'number', value });
const choice = (option: number): Answer => ({ kind: 'choice', option });

/** A test that holds, one that does not, one of which nobody can say. */
const yes: Test = { value: { read: 'letters' }, to: 0 };
const no: Test = { value: { read: 'letters' }, from: 1 };
const unknown: Test = { value: { ...gap, with: { pups: 99 } }, from: 0 };

describe('a number', () => {
  const ask = (more: object): Ask & { kind: 'number' } =>
    ({ id: 'n', kind: 'number', from: -50, to: 50, step: 0.001, value: gap, ...more }) as never;

  it.each([
    ['exactly', { value: { read: 'letters' }, step: 1 }, 0],
    ['within so much', { within: 1 }, 1],
    ['within so many standard errors', { noise: 2 }, null],
  ] as const)('is judged %s: it holds, nearly to twice as much, and then not', (_, more, tolerance) => {
    const own = ask(more);
    const read = found(own.value!);
    const reach = tolerance ?? 2 * read.standardError!;
    expect(toleranceOf(own, read)).toBeCloseTo(reach, 9);
    const judged = [0, 0.99 * reach, 1.01 * reach, 1.99 * reach, 2.01 * reach + 0.01].map(
      (off) => outcome(own, number(read.estimate + off)).verdict,
    );
    expect(judged).toEqual(
      reach === 0 ? ['holds', 'holds', 'holds', 'holds', 'no'] : ['holds', 'holds', 'nearly', 'nearly', 'no'],
    );
    expect(outcome(own, number(read.estimate - 1.5 * reach - (reach === 0 ? 1 : 0))).verdict).toBe(
      reach === 0 ? 'no' : 'nearly',
    );
  });

  it('is not held against what the widget rounds away', () => {
    const own = ask({ step: 0.5, within: 0 });
    expect(outcome(own, number(Math.round(found(gap).estimate * 2) / 2)).verdict).toBe('holds');
  });

  it('that is a count is exact: one off is not nearly right', () => {
    const count = ask({ value: { read: 'letters' }, step: 1, from: 0, to: 16, within: 0 });
    expect([0, 1, 2].map((value) => outcome(count, number(value)).verdict)).toEqual(['holds', 'no', 'no']);
  });

  it('comes with what was expected and what was given', () => {
    const { values } = outcome(ask({ within: 1 }), number(3));
    expect(values).toEqual({ expected: found(gap).estimate, given: 3, tolerance: 1 });
  });

  it('that is a setting is judged by what the world does with it', () => {
    const half: Ask = {
      id: 'half',
      kind: 'number',
      from: 1,
      to: 9,
      step: 1,
      holds: { value: { ...gap, with: { litters: 'answer' } }, from: found({ ...gap, with: { litters: 4 } }).estimate },
    };
    expect(outcome(half, number(4)).verdict).toBe('holds');
    expect([...jobsOfAsk(half, context, number(5)).values()][0]).toMatchObject({ to: 10 });
    expect(jobsOfAsk(half, context).size).toBe(0);
  });

  it('without a value is a prediction, and any of it holds', () => {
    const own: Ask = { id: 'n', kind: 'number', from: 0, to: 9, step: 1 };
    expect(isChecked(own)).toBe(false);
    expect(outcome(own, number(3))).toMatchObject({ verdict: 'holds', why: 'taken' });
    expect(outcome(own, undefined)).toMatchObject({ verdict: 'no', why: 'unanswered' });
  });
});

describe('a choice', () => {
  const ask = (...tests: readonly (Test | 'concept' | undefined)[]): Ask => ({
    id: 'c',
    kind: 'choice',
    options: tests.map((holds) => (holds === undefined ? {} : { holds })),
  });

  it('holds where its predicate does, and several may at a cut', () => {
    expect([0, 1, 2].map((option) => outcome(ask(yes, no, yes), choice(option)).verdict)).toEqual([
      'holds',
      'no',
      'holds',
    ]);
  });

  it('goes by the sign of the interval on screen', () => {
    const { low, high } = found(gap);
    const sign = ask({ value: gap, is: 'above 0' }, { value: gap, is: 'below 0' }, { value: gap, is: 'cannot tell' });
    const right = low! > 0 ? 0 : high! < 0 ? 1 : 2;
    expect([0, 1, 2].map((option) => outcome(sign, choice(option)).verdict)).toEqual(
      [0, 1, 2].map((option) => (option === right ? 'holds' : 'no')),
    );
    const other = ask({ value: gap, is: 'off 0' });
    expect(outcome(other, choice(0)).verdict).toBe(right === 2 ? 'no' : 'holds');
  });

  it('of a concept is as the file says', () => {
    expect(outcome(ask(undefined, 'concept'), choice(1))).toMatchObject({
      verdict: 'holds',
      why: 'concept',
      option: 1,
    });
    expect(outcome(ask(undefined, 'concept'), choice(0))).toMatchObject({ verdict: 'no', why: 'concept', option: 0 });
  });

  it('without any predicate is a prediction', () => {
    expect(isChecked(ask(undefined, undefined))).toBe(false);
    expect(outcome(ask(undefined, undefined), choice(1))).toMatchObject({ verdict: 'holds', why: 'taken' });
  });

  it('counts as passed where nobody can say, and says why', () => {
    for (const option of [0, 1]) {
      const judged = outcome(ask(unknown, undefined), choice(option));
      expect(judged).toMatchObject({ verdict: 'not computable', why: 'refused' });
      expect(judged.detail).toMatchObject({ path: 'design.pups' });
      expect(passes(judged)).toBe(true);
    }
  });

  it('is called wrong where another is known to be right, whatever else nobody knows', () => {
    expect(outcome(ask(unknown, yes, undefined), choice(2)).verdict).toBe('no');
    expect(outcome(ask(unknown, yes, undefined), choice(0)).verdict).toBe('not computable');
  });

  it('names numbers for its replies', () => {
    const own = { ...ask(yes, no), says: { gap, gone: { ...gap, with: { pups: 99 } } } } as Ask;
    expect(outcome(own, choice(1)).values).toEqual({ gap: found(gap).estimate });
  });

  it('of an exit question is judged alike', () => {
    const question = { options: [{ holds: yes }, { holds: no }, {}] };
    const outside = { ...context, step: null, screen: null };
    const results = run(jobsOfExit(question, outside));
    expect([0, 1, 2].map((option) => judgeExit(question, option, outside, results).verdict)).toEqual([
      'holds',
      'no',
      'no',
    ]);
  });
});

describe('the sign of an interval', () => {
  // The gap and its mirror image: one of them lies above 0, the other below.
  const low = { ...gap, with: { worldA: 'low-care', worldB: 'high-care', litters: 6 } } as const;
  const high = { ...gap, with: { worldA: 'high-care', worldB: 'low-care', litters: 6 } } as const;

  it.each([
    ['above 0', ['holds', 'no']],
    ['below 0', ['no', 'holds']],
    ['off 0', ['holds', 'holds']],
    ['cannot tell', ['no', 'no']],
  ] as const)('is %s', (is, expected) => {
    const judged = [low, high].map(
      (value) => outcome({ id: 'c', kind: 'choice', options: [{ holds: { value, is } }] }, choice(0)).verdict,
    );
    expect(judged).toEqual(expected);
  });
});

describe('tests of tests', () => {
  const verdict = (holds: Test) => outcome({ id: 'c', kind: 'choice', options: [{ holds }] }, choice(0)).verdict;

  it.each([
    ['all of them', { all: [yes, yes] }, 'holds'],
    ['all but one', { all: [yes, no] }, 'no'],
    ['all but one that nobody knows', { all: [yes, unknown] }, 'not computable'],
    ['one that fails beside one that nobody knows', { all: [no, unknown] }, 'no'],
    ['any of them', { any: [no, yes] }, 'holds'],
    ['none of them', { any: [no, no] }, 'no'],
    ['one that holds beside one that nobody knows', { any: [unknown, yes] }, 'holds'],
    ['none, but one that nobody knows', { any: [no, unknown] }, 'not computable'],
    ['a tag', { value: { read: 'tag', of: 'window.fullUntil' }, is: 'assumed' }, 'holds'],
    ['another tag', { value: { read: 'tag', of: 'window.fullUntil' }, is: 'measured' }, 'no'],
    ['intervals of one number with itself', { values: [gap, gap], are: 'overlapping' }, 'holds'],
    ['intervals that should be apart', { values: [gap, gap], are: 'apart' }, 'no'],
    [
      'exact numbers that are apart',
      { values: [{ read: 'letters' }, { read: 'tag', of: 'window.fullUntil' }], are: 'apart' },
      'holds',
    ],
  ] as const)('%s', (_, test, expected) => {
    expect(verdict(test as Test)).toBe(expected);
  });
});

describe('an order', () => {
  // 1, 2 and 0, without any luck in them.
  const tagged = (tag: string): Value => ({ read: 'tag', of: ENTRIES.find((entry) => entry.tag === tag)!.id as never });
  const values: readonly Value[] = [tagged('calibrated'), tagged('assumed'), { read: 'letters' }];
  const sizes = values.map((value) => found(value).estimate);
  const ask: Ask = { id: 'o', kind: 'order', items: ['a', 'b', 'c'], values };
  const order = (...items: readonly number[]): Answer => ({ kind: 'order', items });

  it('holds with the largest first, nearly with two neighbours the wrong way round', () => {
    expect(new Set(sizes).size).toBe(3);
    const right = [0, 1, 2].toSorted((a, b) => sizes[b]! - sizes[a]!);
    const [one, two, three] = right as [number, number, number];
    expect(outcome(ask, order(one, two, three)).verdict).toBe('holds');
    expect(outcome(ask, order(two, one, three))).toMatchObject({ verdict: 'nearly', why: 'neighbours' });
    expect(outcome(ask, order(three, two, one)).verdict).toBe('no');
  });

  it('is that of the numbers, also where their intervals overlap; what prints alike ties', () => {
    const [a, b] = [found(gap), found(exon)];
    expect(a.low! < b.high! && b.low! < a.high!).toBe(true);
    const two = (...pair: readonly Value[]): Ask => ({ id: 'o', kind: 'order', items: ['a', 'b'], values: pair });
    const larger = a.estimate > b.estimate ? [0, 1] : [1, 0];
    expect(outcome(two(gap, exon), order(...larger)).verdict).toBe('holds');
    expect(outcome(two(gap, exon), order(...larger.toReversed())).verdict).toBe('nearly');
    expect([order(0, 1), order(1, 0)].map((each) => outcome(two(gap, gap), each).verdict)).toEqual(['holds', 'holds']);
  });

  it('of the stretches in lesson 6 is right in one way of 24, whatever their bars do', () => {
    const step = MARKS.steps.find(({ id }) => id === 's3')! as Step;
    const seat = ownSeat(MARKS, 'vole-14');
    const where = { lesson: MARKS, step, seat, seats: [seat], screen: startOf(MARKS, step, seat), revealed: false };
    const all = [0, 1, 2, 3].flatMap((first) =>
      [0, 1, 2, 3].flatMap((second) => [0, 1, 2, 3].map((third) => [first, second, third, 6 - first - second - third])),
    );
    const orders = all.filter((each) => new Set(each).size === 4);
    expect(orders).toHaveLength(24);
    const verdicts = orders.map((each) => outcome(step.asks[0]!, order(...each), where).verdict);
    expect(verdicts.filter((verdict) => verdict === 'holds')).toHaveLength(1);
    expect(verdicts.filter((verdict) => verdict === 'no')).toHaveLength(20);
  });
});

describe('a picked cell', () => {
  const pick = (where: 'one closed' | 'both closed'): Ask => ({ id: 'p', kind: 'pick', where });
  const play = at(1);

  it('must have as many closed copies as were asked for, on the day on screen', () => {
    const { world } = play.screen as Extract<OnScreen, { screen: 'play' }>;
    const { closed } = runNow({ kind: 'cells', scenario: world, twin: null, individual: 0, day: 30 });
    const copies = Array.from(closed, (bits) => (bits & 1) + (bits >> 1));
    const [none, one, both] = [0, 1, 2].map((n) => copies.indexOf(n));
    const judged = (ask: Ask, cell: number) => outcome(ask, { kind: 'pick', cell }, play).verdict;
    expect([none, one, both].map((cell) => judged(pick('one closed'), cell!))).toEqual(['no', 'holds', 'no']);
    expect([none, one, both].map((cell) => judged(pick('both closed'), cell!))).toEqual(['no', 'no', 'holds']);
  });

  it('is what the numbers beside it are read of', () => {
    const ask: Ask = {
      id: 'n',
      kind: 'number',
      from: 0,
      to: 200,
      step: 1,
      within: 1,
      value: { read: 'receptorsOf', on: 'screen' },
    };
    expect(outcome(ask, number(50), play)).toMatchObject({ verdict: 'not computable', why: 'nothing-picked' });
    const own = { ...play, screen: picked(play.screen!, 3) };
    const expected = outcome(ask, number(50), own).values['expected']!;
    expect(outcome(ask, number(Math.round(expected)), own).verdict).toBe('holds');
  });
});

describe('kept rows and claims', () => {
  const keep: Ask = { id: 'k', kind: 'keep', rows: [{ least: 2 }, { finished: true }] };
  const claim: Ask = {
    id: 'claim',
    kind: 'claim',
    options: [{ holds: yes }, { meets: 'M10' }],
    reasons: [{}, {}],
    rows: [{ drawn: 'lot' }],
  };
  const claims = (option: number, ...rows: readonly number[]): Answer => ({ kind: 'claim', option, reason: 0, rows });
  const book = { rows: [row({ id: 1 }), row({ id: 2 }, { assignment: 'genes' }), row({ id: 3, step: 's4' })] };

  it('of this step are counted', () => {
    expect(outcome(keep, { kind: 'keep' }, context, book).verdict).toBe('holds');
    expect(outcome(keep, { kind: 'keep' }, context, { rows: book.rows.slice(0, 1) })).toMatchObject({
      verdict: 'no',
      why: 'rows',
      rows: [{ lacks: 'least', need: 2, got: 1 }],
    });
    expect(outcome(keep, { kind: 'keep' }, context, { rows: [] }).rows).toEqual([{ lacks: 'any', need: 1, got: 0 }]);
  });

  it('carry a claim first, and then it has to hold', () => {
    expect(outcome(claim, claims(0, 1), context, book).verdict).toBe('holds');
    expect(outcome(claim, claims(0, 2), context, book)).toMatchObject({ verdict: 'no', why: 'rows', option: 0 });
    expect(outcome(claim, claims(1, 1), context, book)).toMatchObject({ verdict: 'no', why: 'computed', option: 1 });
  });

  it('are not asked for from a step that the plan leaves out', () => {
    const from: Ask = { ...claim, rows: [{ from: 's4' }] } as Ask;
    expect(outcome(from, claims(0, 1), context, book).verdict).toBe('no');
    expect(outcome(from, claims(0, 1), context, { ...book, left: ['s4'] }).verdict).toBe('holds');
  });
});

describe('why nothing was computed', () => {
  it('has a sentence for every reason', () => {
    for (const kind of WHY_KINDS) expect(words).toHaveProperty([`learn.why.${kind}`]);
    expect([...REASONS.map(whyKind), whyKind('sealed'), whyKind('refused')]).toEqual([
      ...REASONS.map(() => 'statistics'),
      'sealed',
      'refused',
    ]);
  });
});

describe('no check', () => {
  it('passes without a word where its world is refused, whatever it asks', () => {
    const bad: Value = { ...gap, with: { pups: 99 } };
    const asks: readonly (readonly [Ask, Answer])[] = [
      [{ id: 'n', kind: 'number', from: 0, to: 9, step: 1, value: bad }, number(1)],
      [
        { id: 'o', kind: 'order', items: ['a', 'b'], values: [bad, bad] },
        { kind: 'order', items: [0, 1] },
      ],
      [{ id: 'c', kind: 'choice', options: [{ holds: { value: bad, is: 'off 0' } }] }, choice(0)],
    ];
    for (const [ask, answer] of asks) {
      const judged = outcome(ask, answer);
      expect(judged).toMatchObject({ verdict: 'not computable', why: 'refused', detail: { code: 'out-of-range' } });
      expect(passes(judged)).toBe(true);
    }
  });

  it('is judged by an answer to another kind of question', () => {
    const ask: Ask = { id: 'n', kind: 'number', from: 0, to: 9, step: 1, value: gap };
    expect(outcome(ask, choice(0))).toMatchObject({ verdict: 'no', why: 'unanswered' });
  });

  it('asks for a job twice', () => {
    const jobs = jobsOfAsk({ id: 'o', kind: 'order', items: ['a', 'b'], values: [gap, exon] }, context);
    expect(jobs.size).toBe(1);
    for (const [key, job] of jobs) expect(key).toBe(keyOf(job));
  });
});
