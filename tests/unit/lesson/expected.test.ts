/** Expected results: stamped with this model, of this revision; one option of each question holds; some recomputed. */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import { askedBy, createAsker, expectedOf, EXPECTED_SCHEMA, type Expected } from '../../../sim/lesson/expect.ts';
import { optionsThatHold } from '../../../sim/lesson/check.ts';
import { planOf, type Context } from '../../../sim/lesson/values.ts';
import { isRead, loadExpected, loadLesson, MADE_CLASS, seatsOf, SHELF, type Lesson } from '../../../sim/lessons.ts';
import { MODEL_VERSION } from '../../../sim/page.ts';
import { long } from '../../long.ts';
import { SMALL } from './small-lesson.ts';

const LENGTHY = ['marks', 'repeat'];
const ids = SHELF.map(({ id }) => id);

async function both(id: string): Promise<readonly [Lesson, Expected]> {
  const [loaded, expected] = await Promise.all([loadLesson(id), loadExpected(id)]);
  expect(expected, `no expected results of ${id}: run "tend lesson expect ${id}"`).not.toBeNull();
  return [loaded!.lesson, expected!];
}

/** What is wrong with expected results before anything is computed again. */
function staleness(lesson: Lesson, expected: Expected): readonly string[] {
  const { schema, modelVersion, revision, asked, seats, facts, exit } = expected;
  const again = `: run "tend lesson expect ${lesson.id}"`;
  const facing = (what: string, got: unknown, wanted: unknown) =>
    JSON.stringify(got) === JSON.stringify(wanted) ? [] : [`${what} ${JSON.stringify(got)}${again}`];
  return [
    ...facing('schema', schema, EXPECTED_SCHEMA),
    ...facing('model', modelVersion, MODEL_VERSION),
    ...facing('revision', revision, lesson.revision),
    ...facing('questions', asked, askedBy(lesson)),
    ...(seats[1] - seats[0] + 1 >= 30 ? [] : [`${seats[1] - seats[0] + 1} seats${again}`]),
    ...facing(
      'facts',
      Object.keys(facts),
      lesson.facts.map(({ id }) => id),
    ),
    ...Object.entries(facts).flatMap(([id, fact]) => ('whyNot' in fact ? [`fact ${id}: ${fact.whyNot}`] : [])),
    ...lesson.exit.flatMap((_, i) => exitFaults(`exit.${i + 1}`, exit[`exit.${i + 1}`] ?? [])),
  ];
}

/** Exactly one option holds, and nobody has to guess of another. */
function exitFaults(place: string, options: Expected['exit'][string]): readonly string[] {
  const right = options.filter((each) => each === 'holds' || each === 'concept').length;
  return [
    ...(right === 1 ? [] : [`${place}: ${right} options hold`]),
    ...(options.includes('not computable') ? [`${place}: not computable`] : []),
  ];
}

describe.each(ids)('what is expected of lesson %s', (id) => {
  it('is of this model and this revision, over 30 seats or more; one option of each question holds', async () => {
    expect(staleness(...(await both(id)))).toEqual([]);
  });

  it('has one option that holds in every seat wherever a step asks, and two only at a cut', async () => {
    const [, { asks }] = await both(id);
    const faults = Object.entries(asks).flatMap(([truth, own]) =>
      Object.entries(own).flatMap(([place, ask]) => {
        if (ask.kind !== 'options') return [];
        const right = ask.holds.reduce((sum, seats) => sum + seats, 0);
        return right < ask.seats ? [`${truth} ${place}: in ${ask.seats - right} seats nothing holds`] : [];
      }),
    );
    expect(faults).toEqual([]);
  });

  // Thirty trials or thirty family lines take a while: those are run again in verify.
  (LENGTHY.includes(id) ? long : it)('comes out again', async () => {
    const [lesson, expected] = await both(id);
    const fact = lesson.facts[0]!;
    const found = expected.facts[fact.id]!;
    if ('whyNot' in found) throw new Error(found.whyNot);
    const read = createAsker(runNow)(planOf(fact.value, outside(lesson)));
    if (!isRead(read)) throw new Error(read.whyNot);
    expect(Number(read.estimate.toPrecision(4))).toBe(found.estimate);
  });
});

function outside(lesson: Lesson): Context {
  const seats = seatsOf(lesson, MADE_CLASS, 1, 30);
  return { lesson, step: null, seat: seats[0]!, seats, screen: null, revealed: true };
}

describe('what is planted is found', () => {
  it('an old model, another revision, too few seats, a fact too few', async () => {
    const [lesson, expected] = await both('luck');
    expect(staleness(lesson, { ...expected, modelVersion: '1.3.0' })).toEqual([
      'model "1.3.0": run "tend lesson expect luck"',
    ]);
    expect(staleness({ ...lesson, revision: 2 }, expected)).toHaveLength(1);
    expect(staleness(lesson, { ...expected, seats: [1, 10] })).toEqual(['10 seats: run "tend lesson expect luck"']);
    expect(staleness({ ...lesson, facts: lesson.facts.slice(1) }, expected)).toHaveLength(2);
    const steps = lesson.steps.map((step) => (step.id === 's6' ? { ...step, laid: { litters: 9 } } : step));
    expect(staleness({ ...lesson, steps }, expected)).toEqual([
      `questions "${askedBy(lesson)}": run "tend lesson expect luck"`,
    ]);
    const exit = { ...expected.exit, 'exit.1': ['holds', 'never', 'holds', 'never'] } as const;
    expect(staleness(lesson, { ...expected, exit })).toEqual(['exit.1: 2 options hold']);
  });
});

describe('expected results', () => {
  const value = { read: 'armGap', on: 'screen', of: 'mean' } as const;
  const lesson: Lesson = {
    ...SMALL,
    steps: SMALL.steps.slice(1, 2).map((step) => ({
      ...step,
      id: 's1',
      asks: [
        { id: 'way', kind: 'choice', options: [{ holds: { value, from: 0 } }, { holds: { value, to: 0 } }, {}] },
        { id: 'gap', kind: 'number', from: -9, to: 9, step: 1, value },
      ],
    })),
    exit: [{ options: [{}, { holds: 'concept' }] }, { options: [] }, { options: [] }],
    facts: [
      { id: 'gap', value: { ...value, on: { world: 'trial' }, of: 'exon3', seeds: 3 }, show: 'range' },
      { id: 'found', value: { read: 'found', on: { world: 'trial' }, truth: 'care', seeds: 4 }, show: 'share' },
    ],
  };
  const found = expectedOf(lesson, [1, 4], runNow);

  it('tell each sealed world apart, its seats counted', () => {
    const seats = seatsOf(lesson, MADE_CLASS, 1, 4);
    const care = seats.filter(({ truth }) => truth === 'care');
    expect(Object.keys(found.asks)).toEqual(['care', 'nothing']);
    const ways = found.asks['care']!['s1.way']!;
    if (ways.kind !== 'options') throw new Error(ways.kind);
    expect(ways.seats).toBe(care.length);
    expect(ways.holds.reduce((sum, count) => sum + count, 0)).toBe(care.length);
    expect(ways.holds[2]).toBe(0);
  });

  it('give facts their spread over seats, and shares none', () => {
    const { gap, found: share } = found.facts as Record<string, { estimate: number; least: number; most: number }>;
    expect(gap!.least).toBeLessThanOrEqual(gap!.estimate);
    expect(gap!.most).toBeGreaterThanOrEqual(gap!.estimate);
    expect(share!.least).toBeNull();
  });

  it('run each job once', () => {
    const jobs: string[] = [];
    expectedOf(lesson, [1, 4], (job) => {
      jobs.push(JSON.stringify(job));
      return runNow(job);
    });
    expect(new Set(jobs).size).toBe(jobs.length);
    // Four seats, three of a fact, and the four trials of the other by one job; seats that live alike share theirs.
    expect(jobs.length).toBeLessThanOrEqual(8);
    expect(jobs.length).toBeGreaterThan(4);
  });

  it('say of a concept that it is one', () => {
    expect(found.exit['exit.1']).toEqual(['never', 'concept']);
    expect(createAsker(runNow)(optionsThatHold(lesson.exit[0]!.options, outside(lesson)))).toEqual([
      'never',
      'concept',
    ]);
  });
});
