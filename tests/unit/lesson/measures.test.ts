/** Every measure against what the engine says when it is asked in another way. */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import { createAsker } from '../../../sim/lesson/expect.ts';
import { planOf, type Context } from '../../../sim/lesson/values.ts';
import {
  isRead,
  jobsOf,
  movedTo,
  seatsOf,
  startOf,
  type LifeValue,
  type OnScreen,
  type Reading,
  type Value,
} from '../../../sim/lessons.ts';
import {
  armTests,
  cohortAnalysis,
  cohortSample,
  ENTRY_BY_ID,
  expressionTracking,
  fosterTest,
  InputError,
  lineageSummary,
  againSummary,
  parseScenario,
  pointsOf,
  seriesOf,
  type Estimate,
  type Job,
  type Scenario,
  type Study,
} from '../../../sim/page.ts';
import { closedOn, flips } from '../../../src/state/copies.ts';
import { picked, SMALL } from './small-lesson.ts';

const ask = createAsker(runNow as never);
const seats = seatsOf(SMALL, 'CLASS', 1, 4);
const seat = seats[0]!;

/** The context of a step on its own screen. */
function at(step: number, change: (on: OnScreen) => OnScreen = (on) => on): Context {
  const of = SMALL.steps[step - 1]!;
  return { lesson: SMALL, step: of, seat, seats, screen: change(startOf(SMALL, of, seat)), revealed: true };
}

function read(value: Value, context: Context): Reading {
  const found = ask(planOf(value, context));
  if (!isRead(found)) throw new Error(`${found.whyNot} ${JSON.stringify(found.detail)}`);
  return found;
}

function whyNot(value: Value, context: Context): string {
  const found = ask(planOf(value, context));
  return isRead(found) ? 'is read' : found.whyNot;
}

const studyOf = <K extends Study['kind']>({ screen }: Context): Study<K> =>
  (screen as { readonly study: Study }).study as unknown as Study<K>;
const worldOf = ({ screen }: Context): Scenario => (screen as { readonly world: Scenario }).world;

describe('measures of a trial', () => {
  const context = at(2);
  const study = studyOf<'vole-trial'>(context);
  const { observed, dyads } = runNow({ kind: 'vole-trial', study, from: 0, to: 6 });
  const { mixed, pups } = armTests(pointsOf(observed, 'mean')) as { mixed: Estimate; pups: Estimate };

  it('are the difference that the chart shows, its half width, and the one that counts pups', () => {
    const gap = read({ read: 'armGap', on: 'screen', of: 'mean' }, context);
    expect([gap.estimate, gap.low, gap.high]).toEqual([mixed.estimate, ...mixed.interval]);
    const half = read({ read: 'halfWidth', on: 'screen', of: 'mean' }, context);
    expect(half.estimate).toBeCloseTo((mixed.interval[1] - mixed.interval[0]) / 2, 12);
    expect(read({ read: 'naiveGap', on: 'screen', of: 'mean' }, context).low).toBe(pups.interval[0]);
  });

  it('are of the reading that is asked for', () => {
    const binding = armTests(pointsOf(observed, 'binding')).mixed as { estimate: number };
    expect(read({ read: 'armGap', on: 'screen', of: 'binding' }, context).estimate).toBe(binding.estimate);
    expect(binding.estimate).not.toBe(mixed.estimate);
  });

  it('are how marks go with expression, by stretch', () => {
    const { regions, exon3 } = expressionTracking(observed, dyads);
    const [three, exon] = [regions[2]!.rho as Estimate, exon3.rho as Estimate];
    expect(read({ read: 'tracking', on: 'screen', of: 'region3' }, context).estimate).toBe(three.estimate);
    expect(read({ read: 'tracking', on: 'screen', of: 'exon3' }, context).estimate).toBe(exon.estimate);
  });

  it('are what follows rearing where pups are fostered', () => {
    const crossed = at(3);
    const result = runNow({ kind: 'vole-trial', study: studyOf<'vole-trial'>(crossed), from: 0, to: 6 });
    const { rearing } = fosterTest(result.observed, 'mean') as { rearing: Estimate };
    expect(read({ read: 'fosterGap', on: 'screen', of: 'mean' }, crossed).estimate).toBe(rearing.estimate);
  });

  it('lay a design over the one on screen, both arms of a field at once', () => {
    const more = read({ read: 'armGap', on: 'screen', of: 'mean', with: { litters: 4, pups: 3 } }, context);
    const design = { ...study.design, littersA: 4, littersB: 4, pups: 3 };
    const result = runNow({ kind: 'vole-trial', study: { ...study, design }, from: 0, to: 8 });
    expect(more.estimate).toBe((armTests(pointsOf(result.observed, 'mean')).mixed as Estimate).estimate);
  });

  it('are of many seeds by the short way: their mean, the share that leaves 0 out, and half widths', () => {
    const result = runNow({ kind: 'trial-again', study, none: false, from: 0, to: 5 });
    const { estimates } = againSummary(result);
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const all = estimates.map((each) => each!);
    const gap = read({ read: 'armGap', on: 'screen', of: 'mean', seeds: 5 }, context);
    expect(gap.estimate).toBeCloseTo(mean(all.map(({ estimate }) => estimate)), 12);
    expect(gap.each).toHaveLength(5);
    const half = read({ read: 'halfWidth', on: 'screen', of: 'mean', seeds: 5 }, context);
    expect(half.estimate).toBeCloseTo(mean(all.map(({ low, high }) => (high - low) / 2)), 12);
    const off = all.filter(({ low, high }) => low > 0 || high < 0);
    const found = read({ read: 'found', on: 'screen', of: 'mean', seeds: 5 }, context);
    expect(found.estimate).toBe(off.length / 5);
  });

  it('are of those alone that found something, where that is asked: they exaggerate', () => {
    const result = runNow({ kind: 'trial-again', study, none: false, from: 0, to: 30 });
    const off = againSummary(result).estimates.flatMap((each) =>
      each !== null && (each.low > 0 || each.high < 0) ? [each.estimate] : [],
    );
    expect(off.length).toBeGreaterThan(0);
    expect(off.length).toBeLessThan(30);
    const found = read({ read: 'armGap', on: 'screen', of: 'mean', seeds: 30, among: 'found' }, context);
    expect(found.each).toEqual(off);
    const all = read({ read: 'armGap', on: 'screen', of: 'mean', seeds: 30 }, context);
    expect(Math.abs(found.estimate)).toBeGreaterThan(Math.abs(all.estimate));
  });
});

describe('measures of a cohort and of family lines', () => {
  it('are the correlation with change, and over many cohorts the share that leaves 0 out', () => {
    const context = at(4);
    const study = studyOf<'infant-cohort'>(context);
    const { observed } = runNow({ kind: 'infant-cohort', study, from: 0, to: 20 });
    const { change } = cohortAnalysis(cohortSample(observed, study.design)) as { change: Estimate };
    const found = read({ read: 'association', on: 'screen' }, context);
    expect([found.estimate, found.low]).toEqual([change.estimate, change.interval[0]]);
    const { estimates } = runNow({ kind: 'cohorts', study, from: 0, to: 40 });
    const off = Array.from(estimates.change.low, (low, i) => low > 0 || estimates.change.high[i]! < 0);
    expect(read({ read: 'found', on: 'screen', seeds: 40 }, context).estimate).toBe(off.filter(Boolean).length / 40);
  });

  it('are the gap of a generation', () => {
    const context = at(5);
    const study = studyOf<'lineage'>(context);
    const result = runNow({ kind: 'lineage', study, from: 0, to: 10 });
    const { gap } = lineageSummary(result.methylation, 10, 2)[1]!;
    const found = read({ read: 'generationGap', on: 'screen', of: 2 }, context);
    expect([found.estimate, found.low, found.high]).toEqual([gap.mean, gap.low, gap.high]);
    expect(found.standardError).toBeCloseTo((gap.high - gap.mean) / 1.96, 3);
    expect(whyNot({ read: 'generationGap', on: 'screen', of: 3 }, context)).toBe('no-such-reading');
  });
});

describe('measures of a life', () => {
  const context = at(1);
  const world = worldOf(context);
  const life = (scenario: Scenario) => runNow({ kind: 'life', scenario, from: 0, to: 1, closedByDay: true });
  const plain = parseScenario({ ...world, events: [] });
  const [here, there] = [life(world), life(plain)];
  const value = (more: Omit<LifeValue, 'on'>): Value => ({ on: 'screen', ...more }) as Value;

  it('are its series on a day, and the difference to a twin', () => {
    const series = seriesOf(here, 0);
    expect(read(value({ read: 'mean' }), context).estimate).toBe(series.methylation[30]);
    expect(read(value({ read: 'mean', of: 'receptors', day: 12 }), context).estimate).toBe(series.receptors[12]);
    const gap = read(value({ read: 'twinGap', against: { world: 'plain' } }), context);
    expect(gap.estimate).toBe(series.methylation[30]! - seriesOf(there, 0).methylation[30]!);
    expect(gap.standardError).toBeNull();
    expect(read(value({ read: 'twinGap', against: { events: [] } }), context).estimate).toBe(gap.estimate);
  });

  it('are of several families: the mean of the differences within them', () => {
    const of = (scenario: Scenario) =>
      runNow({ kind: 'litters', scenario, from: 0, to: 4, pups: 1 }).series.methylation.data;
    const rows = world.days + 1;
    const [a, b] = [of(world), of(plain)];
    const each = [0, 1, 2, 3].map((family) => a[family * rows + 30]! - b[family * rows + 30]!);
    const gap = read(value({ read: 'twinGap', against: { world: 'plain' }, families: 4 }), context);
    const mean = each.reduce((sum, one) => sum + one, 0) / 4;
    const sd = Math.sqrt(each.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 3);
    expect(gap.estimate).toBeCloseTo(mean, 12);
    expect(gap.standardError).toBeCloseTo(sd / 2, 12);
    // Student's t on 3 degrees of freedom.
    expect(gap.high! - gap.estimate).toBeCloseTo((3.182446 * sd) / 2, 5);
  });

  it('move the one event: it keeps its length, or its end where that is the last day', () => {
    const moved = parseScenario({ ...world, events: [{ ...world.events[0]!, fromDay: 8, toDay: 22 }] });
    const found = read(value({ read: 'mean', with: { start: 8 } }), context);
    expect(found.estimate).toBe(seriesOf(life(moved), 0).methylation[30]);
    const event = { id: 'more', type: 'enrichment', strength: 3 } as const;
    const days = (fromDay: number, toDay: number) => [{ ...event, fromDay, toDay }];
    expect(movedTo(days(30, 90), 7, 90)).toEqual(days(7, 90));
    expect(movedTo(days(30, 89), 7, 90)).toEqual(days(7, 66));
    expect(() => movedTo([], 7, 90)).toThrow(InputError);
    expect(() => movedTo([...days(0, 1), ...days(2, 3)], 7, 90)).toThrow(InputError);
  });

  it('are the copies that the rings of the town show', () => {
    const focal = (result: typeof here) => ({ result, scenario: result.scenario }) as never;
    const shown = flips(closedOn(focal(there), 30), closedOn(focal(here), 30), 256);
    const counted = (of: string) => read(value({ read: 'flips', of, against: { world: 'plain' } }), context).estimate;
    expect([counted('opened'), counted('closed')]).toEqual([shown.opened, shown.closed]);
    expect(counted('all')).toBe(shown.opened + shown.closed);
    expect(shown.opened).toBeGreaterThan(0);
  });

  it('are the copies that stay closed, and those between two days', () => {
    const closed = (day: number) => Math.round((seriesOf(here, 0).closedCopies[day]! * 256) / 100);
    const of = (name?: string) =>
      read(value({ read: 'stillClosed', day: 10, later: 30, ...(name === undefined ? {} : { of: name }) }), context)
        .estimate;
    const still = (of() * closed(10)) / 100;
    expect(still + of('opened')).toBeCloseTo(closed(10), 9);
    expect(still + of('closed')).toBeCloseTo(closed(30), 9);
    expect(of('opened')).toBeGreaterThan(0);
  });

  it('are receptors of the cells of a kind: weighed by their number they are those of the whole', () => {
    const { closed } = runNow({ kind: 'cells', scenario: world, twin: null, individual: 0, day: 30 });
    const kinds = ['both open', 'one closed', 'both closed'] as const;
    const numbers = kinds.map((_, n) => [...closed].filter((bits) => (bits & 1) + (bits >> 1) === n).length);
    const means = kinds.map((of) => read(value({ read: 'receptorsOf', of }), context).estimate);
    const sum = means.reduce((all, mean, i) => all + mean * numbers[i]!, 0);
    expect(sum / 128).toBeCloseTo(seriesOf(here, 0).receptors[30]!, 3);
    expect(means[0]).toBeGreaterThan(means[1]!);
    expect(means[1]).toBeGreaterThan(means[2]!);
  });

  it('are marks, receptors and copies of the cell that was picked', () => {
    const words = closedOn({ result: here, scenario: world } as never, 30);
    const bit = (copy: number) => (words[copy >> 5]! >>> (copy & 31)) & 1;
    const cell = Array.from({ length: 128 }, (_, i) => i).find((i) => bit(2 * i) === 0 && bit(2 * i + 1) === 1)!;
    const own = at(1, (on) => picked(on, cell));
    const masks = runNow({ kind: 'life', scenario: world, from: 0, to: 1, masksOnDay: 30 }).masks!.data;
    const dots = (copy: number) =>
      (masks[2 * (2 * cell + copy)]! | masks[2 * (2 * cell + copy) + 1]!).toString(2).replaceAll('0', '').length;
    expect(read(value({ read: 'marks', of: 'open copy' }), own).estimate).toBe(dots(0));
    expect(read(value({ read: 'marks', of: 'closed copy' }), own).estimate).toBe(dots(1));
    expect(read(value({ read: 'marks', of: 'second' }), own).estimate).toBe(dots(1));
    expect(read(value({ read: 'copies' }), own).estimate).toBe(1);
    const { receptorsByDay } = runNow({ kind: 'cell', scenario: world, individual: 0, cell });
    expect(read(value({ read: 'receptorsOf' }), own).estimate).toBe(receptorsByDay.data[30]);
    expect(whyNot(value({ read: 'marks', of: 'open copy' }), context)).toBe('nothing-picked');
  });

  it('are copies that differ from the twin on any day', () => {
    const differs = (cell: number) =>
      read(
        value({ read: 'copies', of: 'differing', against: { world: 'plain' } }),
        at(1, (on) => picked(on, cell)),
      ).estimate;
    const found = Array.from({ length: 12 }, (_, cell) => differs(cell));
    const byDay = (cell: number, copy: number) =>
      Array.from({ length: world.days + 1 }, (_, day) => day).some((day) => {
        const bit = (result: typeof here) => {
          const words = closedOn({ result, scenario: world } as never, day);
          return (words[(2 * cell + copy) >> 5]! >>> ((2 * cell + copy) & 31)) & 1;
        };
        return bit(here) !== bit(there);
      });
    expect(found).toEqual(Array.from({ length: 12 }, (_, cell) => Number(byDay(cell, 0)) + Number(byDay(cell, 1))));
  });

  it('are not there after the last day, or of a series that nobody draws', () => {
    expect(whyNot(value({ read: 'mean', day: 9000 }), context)).toBe('no-such-reading');
    expect(whyNot(value({ read: 'mean', of: 'weight' }), context)).toBe('no-such-reading');
    expect(whyNot({ read: 'association', on: 'screen' }, context)).toBe('no-such-reading');
  });
});

describe('values over a class', () => {
  const value = { read: 'armGap', on: 'class', of: 'mean' } as const;

  it('are the mean of the seats, each in its own sealed world, with a t interval', () => {
    const each = seats.map((one) => {
      const { study } = startOf(SMALL, SMALL.steps[1]!, one) as { study: Study<'vole-trial'> };
      expect(study.design.careEffect).toBe(one.truth === 'care');
      const { observed } = runNow({ kind: 'vole-trial', study, from: 0, to: 6 });
      return (armTests(pointsOf(observed, 'mean')).mixed as { estimate: number }).estimate;
    });
    const mean = each.reduce((sum, one) => sum + one, 0) / 4;
    const found = read(value, at(2));
    expect(found.estimate).toBeCloseTo(mean, 12);
    expect(found.each).toEqual(each);
    const sd = Math.sqrt(each.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 3);
    expect(found.high! - mean).toBeCloseTo((3.182446 * sd) / 2, 4);
  });

  it('are paired seat by seat in a difference', () => {
    const other = { ...value, with: { careEffect: false } };
    const [one, two] = [read(value, at(2)).each!, read(other, at(2)).each!];
    const found = read({ minus: [value, other] }, at(2));
    expect(found.each).toEqual(one.map((estimate, i) => estimate - two[i]!));
  });

  it('say in how many seats a test holds on the screen that the step begins with', () => {
    const each = read(value, at(2)).each!;
    const share = { share: { value: { ...value, on: 'screen' }, from: 0 } } as const;
    const above = each.filter((estimate) => estimate >= 0).length;
    expect(read(share, at(2)).estimate).toBe(above / 4);
    expect(read({ ...share, of: 10 }, at(2)).estimate).toBe((10 * above) / 4);
  });

  it('are the same for everybody where a world of the file is named, in the truth that is named', () => {
    const named = { read: 'found', on: { world: 'trial' }, of: 'mean', truth: 'nothing', seeds: 3 } as const;
    const other: Context = { ...at(2), seat: seats[3]!, seats: seats.slice(1) };
    expect([...jobsOf(named, at(2)).keys()]).toEqual([...jobsOf(named, other).keys()]);
    const [job] = [...jobsOf(named, other).values()] as [Job & { study: Study<'vole-trial'> }];
    expect(job.study.scenario.seed).toBe('4H7QD2MX-1');
    expect(job.study.design.careEffect).toBe(false);
  });
});

describe('values of other values, and of no world', () => {
  const context = at(2);
  const gap = { read: 'armGap', on: 'screen', of: 'mean' } as const;
  const exon = { read: 'armGap', on: 'screen', of: 'exon3' } as const;

  it('are a ratio, a difference, and a number without its sign', () => {
    const [a, b] = [read(gap, context), read(exon, context)];
    expect(read({ ratio: [gap, exon] }, context).estimate).toBe(a.estimate / b.estimate);
    const difference = read({ minus: [gap, exon] }, context);
    expect(difference.estimate).toBe(a.estimate - b.estimate);
    expect(difference.standardError).toBeCloseTo(Math.hypot(a.standardError!, b.standardError!), 12);
    const down = { minus: [exon, exon] } as const;
    expect(read({ size: down }, context)).toMatchObject({ estimate: 0, low: 0 });
    const size = read({ size: gap }, context);
    expect(size.estimate).toBe(Math.abs(a.estimate));
    expect(size.low).toBeGreaterThanOrEqual(0);
  });

  it('are the switch of a sealed world, once the seal is off', () => {
    const truth = { read: 'truth', of: 'careEffect' } as const;
    const [care, nothing] = ['care', 'nothing'].map((name) => ({ ...context, seat: { seed: 'a', truth: name } }));
    expect([read(truth, care!).estimate, read(truth, nothing!).estimate]).toEqual([1, 0]);
    expect(read({ read: 'truth', of: 'hardship' }, care!).estimate).toBe(0);
    expect(whyNot(truth, { ...care!, revealed: false })).toBe('sealed');
  });

  it('are how well a number is known, and letters, which nothing changes', () => {
    const tag = read({ read: 'tag', of: 'window.fullUntil' }, context).estimate;
    expect(['measured', 'calibrated', 'assumed', 'teaching'][tag]).toBe(ENTRY_BY_ID.get('window.fullUntil')!.tag);
    expect(read({ read: 'letters' }, context).estimate).toBe(0);
  });

  it('say why there is none: nobody ran it, or the engine refuses it', () => {
    const found = planOf(gap, context).read(new Map());
    expect(found).toMatchObject({ whyNot: 'not-run' });
    expect(whyNot({ ...gap, with: { pups: 99 } }, context)).toBe('refused');
  });
});
