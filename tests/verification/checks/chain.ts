/** The mark engine against the master equation's figures, through the same door as `tend chain`. */
import {
  autocorrelations,
  chainHistograms,
  firstPassages,
  observeChain,
  type ChainCase,
  type ChainObservation,
} from '../../../sim/run/chain.ts';
import type { Kinetics } from '../../../sim/model/methylation.ts';
import { twoStateMean } from '../../../sim/theory/two-state.ts';
import { LAW_OF_COURSE, LAW_OF_SWITCHING, oracles } from '../oracles.ts';
import { against, checkRow, meanOf, type CheckRow } from './row.ts';

export type CourseCase = (typeof oracles.course.cases)[number];
export type SwitchingCase = (typeof oracles.switching.cases)[number];

/** A window that never closes. */
const ALWAYS_OPEN = { adultPlasticity: 1, windowFullUntil: 1e9, windowEndsAt: 1e9 + 1 } as const;
const NO_PUSH = { care: 0.5, stress: 0, kappaCare: 0, kappaStress: 0 } as const;

export function courseChain({
  c,
  care,
  stress,
  kappa,
}: Pick<CourseCase, 'c' | 'care' | 'stress' | 'kappa'>): ChainCase {
  const { piAdult, windowFullUntil, windowEndsAt } = oracles.course.shared;
  return {
    kinetics: LAW_OF_COURSE(c),
    care,
    stress,
    kappaCare: kappa,
    kappaStress: kappa,
    adultPlasticity: piAdult,
    windowFullUntil,
    windowEndsAt,
    start: 'neutral',
  };
}

export function courseName({ c, care, stress, kappa }: CourseCase): string {
  return `course c ${c} care ${care} stress ${stress} kappa ${kappa}`;
}

export function checkCourse(one: CourseCase, alleles: number, seed = 'course'): CheckRow[] {
  const expected = Object.entries(one.days).map(([day, figures]) => ({ day: Number(day), ...figures }));
  const histograms = chainHistograms(
    courseChain(one),
    expected.map(({ day }) => day),
    alleles,
    `${seed} ${courseName(one)}`,
  );
  return expected.flatMap(({ day, mean, sd, belowHalf }, i) => {
    const found = observeChain(day, histograms[i]!);
    const errors = found.standardErrors;
    const name = `${courseName(one)}, day ${day}`;
    return [
      checkRow('exact', `${name}: mean`, mean, found.meanMethylatedStrandFraction, errors.meanMethylatedStrandFraction),
      checkRow('exact', `${name}: SD`, sd, found.sdAcrossAlleles, errors.sdAcrossAlleles),
      checkRow(
        'exact',
        `${name}: below half`,
        belowHalf,
        found.fractionAllelesBelowHalf,
        errors.fractionAllelesBelowHalf,
      ),
    ];
  });
}

function switchingChain(c: number, start: ChainCase['start']): ChainCase {
  return { kinetics: LAW_OF_SWITCHING(c), ...NO_PUSH, ...ALWAYS_OPEN, start };
}

/** Mean days until 70 % of strands are methylated (from none), or 30 % are left (from all). */
export function checkPassage(one: SwitchingCase, direction: 'up' | 'down', alleles: number): CheckRow {
  const K = oracles.switching.shared.K;
  const chain = switchingChain(one.c, direction === 'up' ? 'unmethylated' : 'methylated');
  const strands = direction === 'up' ? Math.ceil(0.7 * 2 * K) : Math.floor(0.3 * 2 * K);
  const passed = firstPassages(chain, strands, alleles, `passage ${direction} c ${one.c}`);
  return against(
    `switching c ${one.c}: days ${direction}`,
    direction === 'up' ? one.daysUp : one.daysDown,
    meanOf(passed),
  );
}

/** Days after which a chain that started independent is stationary to well within the noise. */
const SETTLE_DAYS: Readonly<Record<number, number>> = { 0: 300, 0.5: 600, 0.8: 4000 };

export function checkStationary(one: SwitchingCase, alleles: number): CheckRow[] {
  const days = SETTLE_DAYS[one.c]!;
  const [histogram] = chainHistograms(switchingChain(one.c, 'neutral'), [days], alleles, `stationary c ${one.c}`);
  const found: ChainObservation = observeChain(days, histogram!);
  return [
    checkRow(
      'exact',
      `switching c ${one.c}: stationary mean`,
      one.mean,
      found.meanMethylatedStrandFraction,
      found.standardErrors.meanMethylatedStrandFraction,
    ),
    checkRow(
      'exact',
      `switching c ${one.c}: stationary SD`,
      one.sd,
      found.sdAcrossAlleles,
      found.standardErrors.sdAcrossAlleles,
    ),
  ];
}

/** Autocorrelations; the standard error comes from the scatter of independent batches. */
export function checkAutocorrelation(one: SwitchingCase, alleles: number): CheckRow[] {
  const batches = 40;
  const lags = Object.keys(one.autocorrelation).map(Number);
  const found = Array.from({ length: batches }, (_, batch) =>
    autocorrelations(
      switchingChain(one.c, 'neutral'),
      lags,
      SETTLE_DAYS[one.c]!,
      Math.ceil(alleles / batches),
      `lag c ${one.c} batch ${batch}`,
    ),
  );
  return Object.values(one.autocorrelation).map((expected, i) =>
    against(
      `switching c ${one.c}: autocorrelation over ${lags[i]} days`,
      expected,
      meanOf(found.map((batch) => batch[i]!)),
    ),
  );
}

/**
 * With c = 0 and ρ = 1 each strand is a two-state site on its own: its mean follows the closed form and the marks of an
 * allele are binomial.
 */
export function checkTwoState(K: number, alleles: number): CheckRow[] {
  const { alpha, beta, days } = oracles.twoState;
  const kinetics: Kinetics = {
    dyads: K,
    collaboration: 0,
    neutralLevel: 0.3,
    lossRate: beta,
    deNovoRate: alpha,
    preference: 1,
  };
  const chain: ChainCase = { kinetics, ...NO_PUSH, ...ALWAYS_OPEN, start: 'methylated' };
  const wanted = Object.keys(days).map(Number);
  const histograms = chainHistograms(chain, wanted, alleles, `two-state K ${K}`);
  return Object.values(days).flatMap((mean, i) => {
    const found = observeChain(wanted[i]!, histograms[i]!);
    const exact = twoStateMean(alpha, beta, 1, wanted[i]!);
    return [
      checkRow(
        'exact',
        `two-state site K ${K}, day ${wanted[i]}: mean`,
        mean,
        found.meanMethylatedStrandFraction,
        found.standardErrors.meanMethylatedStrandFraction,
      ),
      checkRow(
        'exact',
        `two-state site K ${K}, day ${wanted[i]}: SD`,
        Math.sqrt((exact * (1 - exact)) / (2 * K)),
        found.sdAcrossAlleles,
        found.standardErrors.sdAcrossAlleles,
      ),
    ];
  });
}
