/** Statistics against R, lme4 and NIST, and the promise of a p-value when litters are the unit. */
import { openStream } from '../../../sim/random/streams.ts';
import { normal } from '../../../sim/random/normal.ts';
import { agreement } from '../../../sim/stats/agreement.ts';
import { kruskalWallis, oneWayAnova, welchAnova } from '../../../sim/stats/anova.ts';
import { partialCorrelation, pearson } from '../../../sim/stats/correlation.ts';
import { lagOf } from '../../../sim/stats/cross-lagged.ts';
import { hedgesG } from '../../../sim/stats/effect-size.ts';
import { linearModel } from '../../../sim/stats/linear-model.ts';
import { attenuated, regressionToTheMean } from '../../../sim/stats/measurement-error.ts';
import { mixedModel, type MixedModel } from '../../../sim/stats/mixed-model.ts';
import { mean } from '../../../sim/stats/moments.ts';
import { benjaminiHochberg, bonferroni } from '../../../sim/stats/multiplicity.ts';
import { correlationPower, criticalR, detectableR, tTestPower } from '../../../sim/stats/power.ts';
import { isComputed, type Computed } from '../../../sim/stats/result.ts';
import { pairedTest, studentTest, welchTest } from '../../../sim/stats/t-test.ts';
import reference from '../../fixtures/stats/reference.json' with { type: 'json' };
import { HOLES, labels, numbers, parted } from '../../fixtures/stats/tables.ts';
import { against, shareOf, type CheckRow } from './row.ts';

/** Passes within a relative error; the standard error stands for it. */
function exact(name: string, expected: number, observed: number, relative: number): CheckRow {
  const allowed = relative * Math.abs(expected);
  const z = (observed - expected) / allowed;
  return {
    name: `${name} (exact to ${relative})`,
    kind: 'exact',
    expected,
    observed,
    standardError: allowed,
    z,
    pass: Math.abs(z) <= 1,
  };
}

function must<T extends object | number>(result: Computed<T>): T {
  if (!isComputed(result)) throw new Error(JSON.stringify(result));
  return result;
}

const CLOSED = 1e-9;
const SEARCHED = 1e-5;

export function checkStatistics(): CheckRow[] {
  return [...samples(), ...models(), ...mixed(), ...designs()];
}

function samples(): CheckRow[] {
  const [a, b] = parted('sleep', 'extra', 'group') as [number[], number[]];
  const { welch, paired } = reference.sleep;
  const [w, p] = [must(welchTest(a, b)), must(pairedTest(a, b))];
  const iris = parted('iris', 'Sepal.Length', 'Species');
  const [plain, unequal, ranks] = [must(oneWayAnova(iris)), must(welchAnova(iris)), must(kruskalWallis(iris))];
  const expected = reference.anova.iris;
  return [
    exact('sleep: Welch t', welch.t, w.statistic, CLOSED),
    exact('sleep: Welch df', welch.df, w.df, CLOSED),
    exact('sleep: Welch p', welch.p, w.p, CLOSED),
    exact('sleep: Welch interval, low', welch.low, w.interval[0], CLOSED),
    exact('sleep: Welch interval, high', welch.high, w.interval[1], CLOSED),
    exact('sleep: paired t', paired.t, p.statistic, CLOSED),
    exact('sleep: paired p', paired.p, p.p, CLOSED),
    exact('sleep: Hedges g', reference.effect.sleep.g, must(hedgesG(a, b)).estimate, CLOSED),
    exact('iris: F', expected.F, plain.statistic, CLOSED),
    exact('iris: Welch F', expected.welchF, unequal.statistic, CLOSED),
    exact('iris: Welch F, df', expected.welchDf, unequal.df[1]!, CLOSED),
    exact('iris: Kruskal-Wallis', expected.H, ranks.statistic, CLOSED),
  ];
}

function models(): CheckRow[] {
  const [mpg, wt, hp] = ['mpg', 'wt', 'hp'].map((name) => numbers('mtcars', name)) as [number[], number[], number[]];
  const fit = must(linearModel(mpg, { wt, hp }));
  const norris = must(linearModel(numbers('norris', 'y'), { x: numbers('norris', 'x') }));
  const r = must(pearson(mpg, wt));
  const { coef, hc3, fit: quality } = reference.mtcars;
  return [
    ...fit.coefficients.flatMap((one, i) => [
      exact(`mtcars: ${one.name}`, coef[i]!, one.estimate, CLOSED),
      exact(`mtcars: ${one.name}, HC3`, hc3[i]!, one.robustStandardError!, CLOSED),
    ]),
    exact('mtcars: R²', quality.r2, fit.rSquared, CLOSED),
    exact('mtcars: r', reference.correlation.pearson.r, r.estimate, CLOSED),
    exact('mtcars: r, low', reference.correlation.pearson.low, r.interval[0], CLOSED),
    exact('mtcars: r, high', reference.correlation.pearson.high, r.interval[1], CLOSED),
    exact(
      'mtcars: partial r',
      reference.correlation.partial.r,
      must(partialCorrelation(mpg, wt, { hp })).estimate,
      CLOSED,
    ),
    exact('Norris: B0', -0.262323073774029, norris.coefficients[0]!.estimate, CLOSED),
    exact('Norris: B1', 1.00211681802045, norris.coefficients[1]!.estimate, CLOSED),
    exact('Norris: R²', 0.999993745883712, norris.rSquared, CLOSED),
  ];
}

function mixed(): CheckRow[] {
  const kept = <T>(values: readonly T[]) => values.filter((_, i) => !HOLES.has(i + 1));
  const study = [
    numbers('sleepstudy', 'Reaction'),
    numbers('sleepstudy', 'Days'),
    labels('sleepstudy', 'Subject'),
  ] as const;
  const arm = labels('litters', 'arm').map((name) => Number(name === 'MAN1'));
  const fits: Record<keyof typeof reference.mixed, Computed<MixedModel>> = {
    sleepstudy: mixedModel(study[0], { days: study[1] }, study[2]),
    dyestuff: mixedModel(numbers('dyestuff', 'Yield'), {}, labels('dyestuff', 'Batch')),
    holes: mixedModel(kept(study[0]), { days: kept(study[1]) }, kept(study[2])),
    litters: mixedModel(numbers('litters', 'methylation'), { arm }, labels('litters', 'litter')),
  };
  return Object.entries(fits).flatMap(([name, result]) => {
    const [fit, expected] = [must(result), reference.mixed[name as keyof typeof fits]];
    return [
      ...[expected.coef]
        .flat()
        .map((value, i) =>
          exact(`${name}: ${fit.coefficients[i]!.name}`, value, fit.coefficients[i]!.estimate, SEARCHED),
        ),
      ...[expected.se]
        .flat()
        .map((value, i) =>
          exact(`${name}: ${fit.coefficients[i]!.name}, SE`, value, fit.coefficients[i]!.standardError, SEARCHED),
        ),
      exact(`${name}: variance of groups`, expected.variances[0]!, fit.groupVariance, SEARCHED),
      exact(`${name}: variance within`, expected.variances[1]!, fit.residualVariance, SEARCHED),
      exact(`${name}: ICC`, expected.icc, fit.icc, SEARCHED),
      exact(`${name}: REML criterion`, expected.criterion, fit.criterion, CLOSED),
    ];
  });
}

function designs(): CheckRow[] {
  const forms = must(agreement([1, 2, 3, 4].map((judge) => numbers('ratings', `judge${judge}`))));
  const { p } = reference.multiplicity;
  const chosen = { mean: 60, sd: 15, cut: 40, chosen: 'below', reliability: 0.5, measures: 1 } as const;
  return [
    exact('power: d 0.5, 64 an arm', reference.power.power[3]!, must(tTestPower(0.5, 64)), CLOSED),
    // From here on the figures are known to the digits that were published.
    exact('critical r of 101 pairs', 0.1956, must(criticalR(101)), 3e-4),
    exact('r found by 80 in 100 studies of 101 pairs', 0.2757, must(detectableR(101)), 2e-4),
    exact('power: r 0.2, 101 pairs', 0.519, must(correlationPower(0.2, 101)), 1e-3),
    ...[forms.oneWay, forms.twoWayRandom, forms.twoWayFixed].map((one, i) =>
      exact(`ICC(${i + 1},1)`, reference.icc.icc[i]!, one.estimate, CLOSED),
    ),
    exact('Benjamini-Hochberg: rejections', 4, must(benjaminiHochberg(p)).rejections, CLOSED),
    exact('Bonferroni: rejections', 3, must(bonferroni(p)).rejections, CLOSED),
    exact('attenuation', 0.31623, must(attenuated(0.5, 0.5, 0.8)), 2e-5),
    exact('cross-lagged without effect', 0.16484, must(lagOf(0.3, 0.3, 0.5)), 3e-5),
    exact('regression to the mean', 13.486, must(regressionToTheMean(chosen)), 4e-6),
  ];
}

/** Chance that pups as the unit, and litters as the unit, call nothing something: 4 litters an arm, 6 pups each. */
const TYPE_ONE = [
  [0.1, 0.11],
  [0.3, 0.224],
  [0.5, 0.324],
] as const;

export function checkLitterUnit(trials: number): CheckRow[] {
  return TYPE_ONE.flatMap(([icc, chance]) => {
    const source = openStream(`litter unit ${icc}`, 'stem-clone', { family: 0 });
    let [pups, litters] = [0, 0];
    for (let trial = 0; trial < trials; trial++) {
      const animals = Array.from({ length: 8 }, () => {
        const own = Math.sqrt(icc) * normal(source);
        return Array.from({ length: 6 }, () => own + Math.sqrt(1 - icc) * normal(source));
      });
      const means = animals.map((litter) => mean(litter));
      if (must(studentTest(animals.slice(0, 4).flat(), animals.slice(4).flat())).p < 0.05) pups++;
      if (must(studentTest(means.slice(0, 4), means.slice(4))).p < 0.05) litters++;
    }
    return [
      against(`pups as the unit, ICC ${icc}: false alarms`, chance, shareOf(pups, trials)),
      against(`litters as the unit, ICC ${icc}: false alarms`, 0.05, shareOf(litters, trials)),
    ];
  });
}
