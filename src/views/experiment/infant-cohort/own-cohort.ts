import {
  fitBand,
  isComputed,
  ownDyads,
  readShape,
  readTable,
  refused,
  type DyadTable,
  type OwnDyads,
  type Reading,
} from '../../../../sim/page.ts';
import type { ScatterData } from '../../../charts/studies/scatter-chart.ts';
import { kindOf, type SlopeData } from '../../../charts/studies/slope-chart.ts';
import type { Say } from '../../../words/say.ts';
import { about, estimateText, noiseOf, scatterData, slopeData, type Cohort } from './cohort-data.ts';
import { fixed } from '../../../parts/numbers.ts';
import { MOST_DRAWN, thinned } from '../thin.ts';
import { remembered } from '../../../parts/remembered.ts';

/**
 * Somebody's own dyads: a table of children and caregivers at two ages, on the cohort's plots and through its
 * statistics.
 */

/** @throws InputError that names the line or the column, or asks how the table is meant. */
export function readOwnCohort(text: string, reading: Reading = {}): DyadTable {
  const table = readShape(readTable(text), reading);
  if (table.shape !== 'dyads')
    throw refused({
      code: 'table-unknown-shape',
      got: 'litter, arm, …',
      detail: { missing: 'dyad, engagement5, methylation5, methylation18' },
    });
  return table;
}

export function ownCohortSentence(own: OwnDyads, say: Say): string {
  return say('study.infant-cohort.ownSentence', {
    n: own.n,
    estimate: estimateText(own.change, say),
    levelled: estimateText(own.levelled, say),
  });
}

/** What else the table allows: mean change of caregivers, paths across. */
export function ownCohortMore({ caregiverChange, caregivers, panel }: OwnDyads, say: Say): readonly string[] {
  return [
    ...(isComputed(caregiverChange)
      ? [
          say('study.infant-cohort.ownCaregivers', {
            n: caregivers.first.length,
            change: fixed(caregiverChange.estimate, 1),
            low: fixed(caregiverChange.interval[0], 1),
            high: fixed(caregiverChange.interval[1], 1),
          }),
        ]
      : []),
    ...(isComputed(panel)
      ? [
          say('study.infant-cohort.ownPanel', {
            lag: fixed(panel.xToY.estimate, 2),
            back: fixed(panel.yToX.estimate, 2),
          }),
        ]
      : []),
  ];
}

/** How many dyads the plots show of those in the table; null where they show all. */
export function ownCohortDrawn({ n }: OwnDyads): { readonly drawn: number; readonly all: number } | null {
  return n <= MOST_DRAWN ? null : { drawn: MOST_DRAWN, all: n };
}

export interface BesideData {
  readonly slopes: { readonly own: SlopeData; readonly simulated: SlopeData };
  readonly scatter: { readonly own: ScatterData; readonly simulated: ScatterData };
}

/** What a table of one's own shows. */
export const ownFound = remembered((table: DyadTable) => ownDyads(table));

/** The table and the simulation, plot by plot on the same axes. */
export function besideData(table: DyadTable, cohort: Cohort, say: Say): BesideData {
  const own = ownFound(table);
  const [slopes, scatter] = [slopeData(cohort, null, say), scatterData(cohort, 'engagement', null, say)];
  const mine = { slopes: ownSlopes(own, cohort, say), scatter: ownScatter(own, cohort, say) };
  const axis = span(slopes.axis, mine.slopes.axis);
  const axes = { x: span(scatter.axes.x, mine.scatter.axes.x), y: span(scatter.axes.y, mine.scatter.axes.y) };
  return {
    slopes: { own: { ...mine.slopes, axis }, simulated: { ...slopes, axis } },
    scatter: { own: { ...mine.scatter, axes }, simulated: { ...scatter, axes } },
  };
}

function ownSlopes({ columns, caregivers }: OwnDyads, cohort: Cohort, say: Say): SlopeData {
  const noise = noiseOf(cohort.result);
  const groups = [columns, caregivers].flatMap(({ first, last }, person) => {
    const lines = Array.from(first, (value, i) => [value, last[i]!]);
    const beyond = lines.filter((line) => kindOf(line, noise) !== 'quiet').length;
    const mean = [first, last].map((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
    const drawn = thinned(lines, ([one, other]) => other! - one!);
    return lines.length === 0
      ? []
      : [
          {
            id: String(person),
            label: say(`study.infant-cohort.person${person}`),
            lines: drawn,
            mean,
            note: say('study.infant-cohort.beyond', { count: beyond, n: lines.length }),
          },
        ];
  });
  return {
    groups,
    noise,
    axis: about(
      groups.flatMap(({ lines }) => lines.flat()),
      0.02,
    ),
    ages: [
      { at: 152, label: '5' },
      { at: 548, label: '18' },
    ],
    words: {
      summary: groups.map(({ label, note }) => `${label}: ${note}.`).join(' '),
      x: say('study.infant-cohort.age'),
      y: say('study.infant-cohort.readings'),
    },
  };
}

function ownScatter({ columns, change, n }: OwnDyads, cohort: Cohort, say: Say): ScatterData {
  const noise = noiseOf(cohort.result);
  const xs = columns.engagement;
  const ys = columns.last.map((later, i) => later - columns.first[i]!);
  const points = Array.from(xs, (x, i) => ({ x, y: ys[i]! }));
  const estimate = estimateText(change, say);
  return {
    points: thinned(points, ({ y }) => y),
    axes: { x: about(Array.from(xs)), y: about(Array.from(ys)) },
    fit: fitBand(xs, ys),
    noise: [-noise, noise],
    zero: true,
    words: {
      summary: say('study.infant-cohort.engagement.summary', { estimate, n }),
      x: say('study.infant-cohort.ownX'),
      y: say('study.infant-cohort.engagement.y'),
      fit: estimate,
      noise: say('study.infant-cohort.noise', { noise: fixed(noise, 1) }),
    },
  };
}

function span(a: readonly [number, number], b: readonly [number, number]): readonly [number, number] {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}
