import { mean, pooledVariance } from '../../../stats/moments.ts';
import { differencePower } from '../../../stats/power.ts';
import { cannot, isComputed, type Computed } from '../../../stats/result.ts';
import { studentTest } from '../../../stats/t-test.ts';
import { drawTrials } from '../shortcut.ts';
import { shareOf } from '../../infant-cohort/analyse/cohorts.ts';
import { litterMeans, type TrialPoint } from './trial.ts';

/**
 * How many litters a trial needs. The recommended test of whole litters is Student's t of their means, and means of
 * equal
 * litters are normal with variance litter² + animal²/pups: power is that of the noncentral t, exact for readings that
 * are
 * normal. Spreads are those of one's own trial, as one would plan from a pilot; the difference to be found is chosen.
 * What the trial itself found is no guide: power at one's own estimate only says its p-value again.
 */

export interface TrialSpread {
  /** SD of what litters have in common, and of animals within them. */
  readonly litterSd: number;
  readonly animalSd: number;
  /** Pups of a litter in this trial. With one, both spreads are one and stand under `litterSd`. */
  readonly pups: number;
  readonly litters: readonly [a: number, b: number];
}

/** Spread between litters and within them, both arms pooled (analysis of variance, litters of equal size). */
export function trialSpread(points: readonly TrialPoint[]): Computed<TrialSpread> {
  const means = litterMeans(points);
  const byArm = [0, 1].map((arm) => means.filter((each) => each.arm === arm).map(({ value }) => value));
  const [a, b] = [byArm[0]!.length, byArm[1]!.length];
  if (Math.min(a, b) === 0 || a + b < 3) return cannot('too-few-groups', { got: a + b, need: 3 });
  const pups = points.length / means.length;
  const between = pooledVariance(byArm);
  if (!(between > 0)) return cannot('no-spread', { name: 'y' });
  const within = pups > 1 ? pooledVariance(littersOf(points)) : 0;
  return {
    litterSd: Math.sqrt(Math.max(0, between - within / pups)),
    animalSd: Math.sqrt(within),
    pups,
    litters: [a, b],
  };
}

function littersOf(points: readonly TrialPoint[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const { litter, arm, value } of points)
    groups.set(`${arm} ${litter}`, [...(groups.get(`${arm} ${litter}`) ?? []), value]);
  return [...groups.values()];
}

/** Percent of trials that find a difference, in its direction, at 5 %. @param litters in each arm */
export function trialPower(
  { litterSd, animalSd }: TrialSpread,
  difference: number,
  litters: readonly [number, number],
  pups: number,
): Computed<number> {
  const power = differencePower(difference, litterSd * litterSd + (animalSd * animalSd) / pups, litters);
  return isComputed(power) ? 100 * power : power;
}

/** The same for every number of litters in each arm from 2 on. */
export function powerByLitters(
  spread: TrialSpread,
  difference: number,
  pups: number,
  most: number,
): readonly { readonly n: number; readonly percent: number }[] {
  return Array.from({ length: most - 1 }, (_, i) => i + 2).flatMap((n) => {
    const power = trialPower(spread, difference, [n, n], pups);
    return isComputed(power) ? [{ n, percent: power }] : [];
  });
}

/** The fewest litters in each arm with which so many percent of trials find it, or null where `most` are not enough. */
export function littersFor(
  spread: TrialSpread,
  difference: number,
  pups: number,
  percent = 80,
  most = 200,
): number | null {
  return powerByLitters(spread, difference, pups, most).find((each) => each.percent >= percent)?.n ?? null;
}

/** Trials drawn by the shortcut and put through the test: how many find it, with 95 % limits. */
export function drawnPower(
  { litterSd, animalSd }: TrialSpread,
  difference: number,
  litters: number,
  pups: number,
  trials: number,
  seed: string,
): ReturnType<typeof shareOf> & { readonly n: number } {
  let found = 0;
  for (const [a, b] of drawTrials(
    { means: [difference, 0], litterSd, animalSd },
    [litters, litters],
    pups,
    trials,
    `${seed} power ${litters}`,
  )) {
    const test = studentTest(
      a.map((litter) => mean(litter)),
      b.map((litter) => mean(litter)),
    );
    if (isComputed(test) && test.p < 0.05 && test.estimate * difference > 0) found++;
  }
  return { n: litters, ...shareOf(found, trials) };
}
