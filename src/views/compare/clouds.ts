import {
  armTests,
  cohensD,
  isComputed,
  trialTest,
  type Computed,
  type Estimate,
  type SeriesId,
  type TrialPoint,
  type TrialTest,
} from '../../../sim/page.ts';
import type { CloudRow, CloudsData } from '../../charts/raincloud/clouds-data.ts';
import type { Cloud } from '../../state/clouds.ts';
import type { Say } from '../../words/say.ts';
import { oneDecimal } from '../../parts/curves.ts';

/** The young ones of several litters on one day, under one scenario. */
export interface Pups {
  /** [litter][pup] */
  readonly litters: readonly (readonly number[])[];
}

export function pupsOf({ result, scenario }: Cloud, series: SeriesId, day: number): Pups {
  const { data } = result.series[series];
  const rows = scenario.days + 1;
  const at = Math.min(day, scenario.days);
  return {
    litters: Array.from({ length: result.to - result.from }, (_, litter) =>
      Array.from({ length: result.pups }, (_pup, pup) => data[(litter * result.pups + pup) * rows + at]!),
    ),
  };
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export interface CloudView {
  readonly id: string;
  readonly name: string;
  /** Its young ones, as a sentence names them. */
  readonly young: string;
  readonly cloud: Cloud | null;
  readonly fresh: boolean;
}

/** The raincloud: one row a scenario. Where everybody has a family of their own there are no rings. */
export function cloudsOf(
  views: readonly CloudView[],
  series: SeriesId,
  day: number,
  edited: (id: string) => boolean,
  { pup, opened }: { readonly pup: number | null; readonly opened: number | null },
  age: string,
  say: Say,
): CloudsData | null {
  const known = views.flatMap((view) =>
    view.cloud === null ? [] : [{ ...view, pups: pupsOf(view.cloud, series, day) }],
  );
  if (known.length === 0) return null;
  const families = familiesOf(known[0]!.pups);
  const rows = known.map(({ pups, ...view }) => rowOf(view, pups, edited(view.id), families, say));
  return {
    rows,
    pup,
    opened,
    words: {
      plot: say('compare.pups'),
      summary: [
        say('compare.cloudSummary', { what: say(`chart.${series}`), age }),
        ...rows.map((row) => say('compare.cloudRow', { name: row.label, mean: row.meanText })),
      ].join(' '),
      pupText: pup === null ? '' : threadOf(rows, pup, families, say),
      legend: legendOf(rows[0]!, families, say),
    },
  };
}

/** How the young ones of every row are spread over families. */
interface Families {
  /** Whether each has one of their own. */
  readonly alone: boolean;
  /** Young ones in each. */
  readonly size: number;
}

function familiesOf({ litters }: Pups): Families {
  return { alone: litters.every((litter) => litter.length === 1), size: litters[0]!.length };
}

/** Numbers of a young one's litter and of its place in it, as they are said. */
function placeOf(pup: number, { size }: Families): { litter: number; pup: number } {
  return { litter: Math.floor(pup / size) + 1, pup: (pup % size) + 1 };
}

function rowOf(
  { id, name, fresh }: CloudView,
  { litters }: Pups,
  edited: boolean,
  families: Families,
  say: Say,
): CloudRow {
  const { alone } = families;
  const all = litters.flat();
  return {
    id,
    label: name,
    mean: meanOf(all),
    meanText: oneDecimal(meanOf(all)),
    stale: !fresh,
    edited,
    pups: all.map((value, i) => ({
      value,
      title: say(alone ? 'compare.aloneTitle' : 'compare.pupTitle', {
        ...placeOf(i, families),
        value: oneDecimal(value),
      }),
    })),
    litters: alone
      ? []
      : litters.map((litter, i) => ({
          value: meanOf(litter),
          title: say('compare.litterTitle', { litter: i + 1, value: oneDecimal(meanOf(litter)) }),
        })),
  };
}

/** One young one through all rows. */
function threadOf(rows: readonly CloudRow[], pup: number, families: Families, say: Say): string {
  return say(families.alone ? 'compare.aloneThread' : 'compare.pupThread', {
    ...placeOf(pup, families),
    values: rows.map((row) => oneDecimal(row.pups[pup]?.value ?? NaN)).join(', '),
  });
}

function legendOf({ pups }: CloudRow, { alone }: Families, say: Say): CloudsData['words']['legend'] {
  return [
    { mark: 'curve', text: say('compare.mark.curve') },
    { mark: 'pup', text: say('compare.mark.pup') },
    ...(alone ? [] : [{ mark: 'litter' as const, text: say('compare.mark.litter') }]),
    { mark: 'mean', text: say('compare.mark.mean', { count: pups.length }) },
  ];
}

/** What is told of a pair: as two groups of strangers, and as the same young ones twice. */
export interface PairTest {
  /**
   * First less second, each litter counted for itself: what an experiment with other animals in each group can know.
   */
  readonly apart: TrialTest;
  /**
   * Difference of the means, each litter counted for itself. Where each has one young one there is nothing within
   * litters to tell apart: then it is that of the litters.
   */
  readonly difference: Computed<Estimate>;
  /** The difference in standard deviations of the young ones (Cohen's d). */
  readonly size: Computed<{ readonly estimate: number }>;
  /** The same litters under both: only a simulation can have it. */
  readonly twins: Computed<Estimate>;
}

export function pairTest(a: Pups, b: Pups): PairTest {
  const points = (pups: Pups, arm: number, name: (litter: number) => string): TrialPoint[] =>
    pups.litters.flatMap((litter, i) => litter.map((value) => ({ litter: name(i), arm, value })));
  const apart = trialTest([...points(a, 0, (i) => `a${i}`), ...points(b, 1, (i) => `b${i}`)]);
  const alone = [...a.litters, ...b.litters].every((litter) => litter.length === 1);
  return {
    apart,
    size: alone ? cohensD(a.litters.flat(), b.litters.flat()) : apart.size,
    difference: alone ? apart.litters : apart.mixed,
    twins: armTests([...points(a, 0, String), ...points(b, 1, String)]).litters,
  };
}

/**
 * How many of 100 random pairs, one young one of each row, have more in the first; null where it cannot be computed.
 */
export function wins({ apart }: Pick<PairTest, 'apart'>): number | null {
  return isComputed(apart.superiority) ? Math.round(100 * apart.superiority.estimate) : null;
}
