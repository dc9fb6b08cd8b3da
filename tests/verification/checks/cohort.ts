/**
 * The infant cohort at size: the shortcut against lives in full, tests under no effect, and what the study is there to
 * teach.
 */
import { runNow } from '../../../sim/engine.ts';
import { newStudy, scenarioFromPreset, type Design, type ParamValues } from '../../../sim/page.ts';
import { ENLARGED_HARDSHIP } from '../../../sim/params/designs/infant-cohort.ts';
import { cohortDrawer } from '../../../sim/run/cohorts.ts';
import { rawCorrelation } from '../../../sim/stats/correlation.ts';
import { lagOf } from '../../../sim/stats/cross-lagged.ts';
import { regressionToTheMean } from '../../../sim/stats/measurement-error.ts';
import { mean, variance } from '../../../sim/stats/moments.ts';
import { isComputed, type Computed } from '../../../sim/stats/result.ts';
import { changeOf, meanCorrelation, type CohortColumns } from '../../../sim/study/infant-cohort/analyse/cohorts.ts';
import type { CohortsPiece } from '../../../sim/study/infant-cohort/piece.ts';
import { cohortSample } from '../../../sim/study/infant-cohort/analyse/cohort.ts';
import { against, atMost, checkRow, meanOf, reported, shareOf, within, type CheckRow } from './row.ts';

type CohortDesign = Partial<Design<'infant-cohort'>>;

/** Nothing at work at all. */
const NOTHING: CohortDesign = { careEffect: false };
/** Hardship alone, as large as the teaching switch makes it, and as small as studies of adversity leave room for. */
const HARDSHIP: CohortDesign = {
  careEffect: false,
  hardship: true,
  hardshipCare: ENLARGED_HARDSHIP.care,
  hardshipMarks: ENLARGED_HARDSHIP.marks,
};
const SMALL_HARDSHIP: CohortDesign = { careEffect: false, hardship: true };

function cohortOf(design: CohortDesign, set: Partial<ParamValues> = {}) {
  return newStudy('infant-cohort', { ...scenarioFromPreset('infant-both-parents', 'verify cohort'), set }, design);
}

function many(design: CohortDesign, cohorts: number): CohortsPiece['estimates'] {
  return runNow({ kind: 'cohorts', study: cohortOf(design), from: 0, to: cohorts }).estimates;
}

/** Two-sample Kolmogorov-Smirnov distance in units of √((n + m)/nm): above 1.95 once in a thousand. */
export function kolmogorov(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [x, y] = [Float64Array.from(a).sort(), Float64Array.from(b).sort()];
  let [i, j, most] = [0, 0, 0];
  while (i < x.length && j < y.length) {
    const at = Math.min(x[i]!, y[j]!);
    while (i < x.length && x[i]! <= at) i++;
    while (j < y.length && y[j]! <= at) j++;
    most = Math.max(most, Math.abs(i / x.length - j / y.length));
  }
  return most * Math.sqrt((x.length * y.length) / (x.length + y.length));
}

const COLUMNS = [
  'first',
  'last',
  'engagement',
  'behaviour',
  'proxy',
] as const satisfies readonly (keyof CohortColumns)[];

/** Families lived cell by cell against families by the law of one infant's saliva, without any error of reading. */
export function checkShortcut(name: string, design: CohortDesign, dyads: number): CheckRow[] {
  const study = cohortOf({ ...design, dyads, noise: 0, cells: 1000 }, { 'assay.cells': 1_000_000 });
  const { observed } = runNow({ kind: 'infant-cohort', study, from: 0, to: dyads });
  const lived = cohortSample(observed, study.design);
  const draw = cohortDrawer(study);
  const drawn = Array.from({ length: 20 }, (_, cohort) => draw(cohort));
  const column = (of: (columns: CohortColumns) => Float64Array) =>
    Float64Array.from(drawn.flatMap((columns) => [...of(columns)]));
  const z = (x: ArrayLike<number>, y: ArrayLike<number>) => Math.atanh(rawCorrelation(x, y));
  // The page says "about 0.1" of the usual world.
  const weak =
    Object.keys(design).length === 0
      ? [
          reported(
            'cohort, usual world: methylation with temperament at 18 months, r',
            rawCorrelation(lived.last, lived.temperament),
          ),
        ]
      : [];
  return [
    ...weak,
    ...COLUMNS.map((id) =>
      atMost(
        'independent',
        `cohort, ${name}: ${id}, shortcut against full lives, KS`,
        kolmogorov(
          lived[id],
          column((columns) => columns[id]),
        ),
        1.95,
      ),
    ),
    atMost(
      'independent',
      `cohort, ${name}: change, shortcut against full lives, KS`,
      kolmogorov(changeOf(lived), column(changeOf)),
      1.95,
    ),
    checkRow(
      'independent',
      `cohort, ${name}: involvement with change, shortcut against full lives, Fisher's z`,
      z(
        column((columns) => columns.engagement),
        column(changeOf),
      ),
      z(lived.engagement, changeOf(lived)),
      1 / Math.sqrt(dyads - 3),
    ),
  ];
}

/** No effect and no other cause: each test is wrong in 5 % of cohorts, its interval right in 95 %. */
export function checkNull(cohorts: number): CheckRow[] {
  const estimates = many(NOTHING, cohorts);
  const limit = 0.007 * Math.sqrt(10_000 / Math.min(10_000, cohorts));
  const about = (centre: number): [number, number] => [
    Number((centre - limit).toFixed(4)),
    Number((centre + limit).toFixed(4)),
  ];
  return (['change', 'halves', 'behaviour', 'proxied', 'lag'] as const).flatMap((id) => {
    const { p, low, high } = estimates[id];
    const covered = low.filter((value, i) => value <= 0 && high[i]! >= 0).length / cohorts;
    return [
      within(
        'exact',
        `cohort without any effect: ${id}, false positives`,
        p.filter((value) => value < 0.05).length / cohorts,
        ...about(0.05),
      ),
      within('exact', `cohort without any effect: ${id}, intervals that hold zero`, covered, ...about(0.95)),
    ];
  });
}

/**
 * How often luck turns the sign of what goes down everywhere: involvement with the level at 18 months, by the size of a
 * cohort.
 */
function turnedSigns(cohorts: number): CheckRow[] {
  return [30, 101].map((dyads) => {
    const draw = cohortDrawer(cohortOf({ dyads }));
    const signs = Array.from({ length: cohorts }, (_, cohort) => {
      const { engagement, last } = draw(cohort);
      return rawCorrelation(engagement, last);
    });
    const turned = signs.filter((r) => r > 0).length / cohorts;
    return reported(`cohorts of ${dyads}, usual world: share in which involvement goes with a higher level`, turned);
  });
}

export function checkLessons(cohorts: number): CheckRow[] {
  return [
    ...turnedSigns(cohorts),
    ...confounding(cohorts),
    ...attenuation(cohorts),
    ...regression(cohorts),
    ...traitOrState(cohorts),
    ...reverse(cohorts),
  ];
}

/**
 * Hardship behind both: findings where care does nothing; a noisy questionnaire takes away a part, a perfect one all of
 * it.
 */
function confounding(cohorts: number): CheckRow[] {
  const noisy = many(HARDSHIP, cohorts);
  const perfect = many({ ...HARDSHIP, proxyReliability: 1 }, cohorts);
  const share = shareOf(noisy.change.p.filter((p) => p < 0.05).length, cohorts).value;
  const left = mean(noisy.proxied.estimate) / mean(noisy.change.estimate);
  return [
    within('own limit', 'cohort, hardship alone: cohorts that find an association', share, 0.15, 0.4),
    within(
      'own limit',
      'cohort, hardship alone: part of it that adjusting by a noisy questionnaire leaves',
      left,
      0.4,
      0.8,
    ),
    within(
      'own limit',
      'cohort, hardship alone at its usual size: cohorts that find an association',
      shareOf(many(SMALL_HARDSHIP, cohorts).change.p.filter((p) => p < 0.05).length, cohorts).value,
      0.02,
      0.09,
    ),
    against('cohort, hardship alone: association left by a perfect questionnaire', 0, meanOf(perfect.proxied.estimate)),
  ];
}

/** A less reliable rater sees less of the same association (Spearman 1904). */
function attenuation(cohorts: number): CheckRow[] {
  const [sharp, blunt] = [1, 0.4].map((reliability) => meanOf(many({ reliability }, cohorts).change.estimate)) as [
    ReturnType<typeof meanOf>,
    ReturnType<typeof meanOf>,
  ];
  const shrunk = Math.sqrt(0.4);
  return [
    checkRow(
      'exact',
      'cohort: r seen at reliability 0.4',
      shrunk * sharp.value,
      blunt.value,
      Math.hypot(blunt.error, shrunk * sharp.error),
    ),
  ];
}

/** The quarter with the highest first readings falls by itself. */
function regression(cohorts: number): CheckRow[] {
  const draw = cohortDrawer(cohortOf({ ...NOTHING, dyads: 1000 }));
  const pooled = Array.from({ length: Math.ceil(cohorts / 20) }, (_, cohort) => draw(cohort));
  const [first, last] = (['first', 'last'] as const).map((id) =>
    Float64Array.from(pooled.flatMap((columns) => [...columns[id]])),
  ) as [Float64Array, Float64Array];
  const [centre, sd] = [mean(first), Math.sqrt(variance(first))];
  const cut = centre + 0.6745 * sd;
  const shift = mean(last) - centre;
  const falls = first.map((value, i) => value - last[i]! + shift).filter((_, i) => first[i]! >= cut);
  // The second reading has its own spread: what counts is the slope of the second on the first.
  const slope = (rawCorrelation(first, last) * Math.sqrt(variance(last))) / sd;
  return [
    against(
      'cohort without any effect: fall of the highest first readings',
      sure(regressionToTheMean({ mean: centre, sd, cut, chosen: 'above', reliability: slope, measures: 1 })),
      meanOf(falls),
    ),
  ];
}

/** A lasting cause behind both shows as a lagged effect of one on the other, of the size that correlations imply. */
function traitOrState(cohorts: number): CheckRow[] {
  const lag = meanOf(many(HARDSHIP, cohorts).lag.estimate);
  const draw = cohortDrawer(cohortOf({ ...HARDSHIP, dyads: 1000 }));
  const pooled = Array.from({ length: Math.ceil(cohorts / 20) }, (_, cohort) => draw(cohort));
  const all = (id: 'engagement' | 'first' | 'last') => Float64Array.from(pooled.flatMap((columns) => [...columns[id]]));
  const [x1, y1, y2] = [all('engagement'), all('first'), all('last')];
  const implied = sure(lagOf(rawCorrelation(x1, y2), rawCorrelation(x1, y1), rawCorrelation(y1, y2)));
  return [
    within(
      'own limit',
      'cohort, hardship alone: lagged path of involvement on methylation with no effect behind it',
      lag.value,
      -0.25,
      -0.05,
    ),
    checkRow(
      'exact',
      'cohort, hardship alone: that path from three correlations',
      implied,
      lag.value,
      Math.hypot(lag.error, 1 / Math.sqrt(x1.length)),
    ),
  ];
}

/** Temper that goes with the infant's own balance gives itself away: behaviour goes with change. */
function reverse(cohorts: number): CheckRow[] {
  const { change, behaviour } = many({ careEffect: false, reverse: true }, cohorts);
  return [
    within(
      'own limit',
      'cohort, reverse causation alone: mean r of involvement with change',
      meanCorrelation(change.estimate),
      -0.15,
      -0.04,
    ),
    within(
      'own limit',
      'cohort, reverse causation alone: mean r of behaviour with change',
      meanCorrelation(behaviour.estimate),
      0.1,
      0.3,
    ),
  ];
}

function sure(value: Computed<number>): number {
  return isComputed(value) ? value : NaN;
}
