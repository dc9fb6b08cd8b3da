import type { PresetId } from '../params/presets.ts';
import type { ParamValues } from '../params/table.ts';
import { rawCorrelation } from '../stats/correlation.ts';
import { mainEffect } from '../stats/main-effect.ts';
import { mean, pooledVariance, squaresAbout } from '../stats/moments.ts';
import { averageRanks } from '../stats/ranks.ts';
import { isComputed } from '../stats/result.ts';
import type { AnimalReading } from '../study/animals.ts';
import { CELLS, livesOf, readingsOf, voles, type Lived } from './animals.ts';

/**
 * The published vole trial, simulated with litters of its own for every seed, and put through the published analysis.
 */

const PUPS = 2;
/** Litters by arm: 14 animals moved in a cup, 12 moved by hand. */
const ARMS: readonly (readonly [PresetId, number])[] = [
  ['moved-in-a-cup', 7],
  ['moved-by-hand', 6],
];

/** What one trial of the published design finds. */
export interface TrialFigures {
  /**
   * The published analysis: arm and region as factors, 78 region readings, each as if independent. t(72) is the root of
   * F(1, 72), above 0 where arm A reads higher.
   */
  readonly t: number;
  /** The same difference in SDs of single region readings. */
  readonly readingD: number;
  /** Difference of the animals' means in their SDs. */
  readonly animalD: number;
  /** Share of the variance within arms that lies between litters. */
  readonly litterShare: number;
  /** Rank correlation of each region with expression, and of exon 3. */
  readonly rho: readonly number[];
  readonly exon3: number;
}

export interface TrialOptions {
  readonly cells?: number;
  /** Whether exon 3 is followed too. */
  readonly exon?: boolean;
}

/** What only the laboratory does: no animal has to be lived again for it. */
const READING: readonly string[] = ['assay.noise', 'assay.cells', 'assay.expression'];
/**
 * What caregivers' own childhoods do not depend on: worlds that differ in nothing else run side by side and share them.
 */
const NOT_CHILDHOOD: readonly string[] = [...READING, 'variation.litterShare', 'handling.low', 'handling.high'];

function without(set: Partial<ParamValues>, ids: readonly string[]): string {
  return JSON.stringify(
    Object.entries(set)
      .filter(([id]) => !ids.includes(id))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/**
 * Trials under the same seeds in several worlds: index world, then trial. Worlds share luck, so that their differences
 * owe little to it.
 */
export function trialsUnder(
  worlds: readonly Partial<ParamValues>[],
  seeds: readonly string[],
  options: TrialOptions = {},
): TrialFigures[][] {
  const found: TrialFigures[][] = worlds.map(() => []);
  const together = new Map<string, number[]>();
  worlds.forEach((set, at) => {
    const key = without(set, NOT_CHILDHOOD);
    together.set(key, [...(together.get(key) ?? []), at]);
  });
  for (const group of together.values()) {
    for (const seed of seeds) {
      const lived = new Map<string, Lived[][][]>();
      for (const at of group) {
        const key = without(worlds[at]!, READING);
        const lives = lived.get(key) ?? liveTrial(seed, worlds[at]!, options);
        lived.set(key, lives);
        found[at]!.push(figuresOf(seed, worlds[at]!, lives, options));
      }
    }
  }
  return found;
}

/** Animals by arm and litter. */
function liveTrial(
  seed: string,
  set: Partial<ParamValues>,
  { cells = CELLS, exon = false }: TrialOptions,
): Lived[][][] {
  return ARMS.map(([preset, litters]) => {
    const live = livesOf(voles(preset, seed, PUPS, set, cells), exon);
    return Array.from({ length: litters }, (_, litter) => live(`${preset} ${litter}`));
  });
}

function figuresOf(
  seed: string,
  set: Partial<ParamValues>,
  lives: readonly (readonly Lived[][])[],
  { exon = false }: TrialOptions,
): TrialFigures {
  const arms = lives.map((litters, arm) => {
    const readings = readingsOf(voles(ARMS[arm]![0], seed, PUPS, set), litters.flat());
    return litters.map((_, litter) => readings.slice(PUPS * litter, PUPS * (litter + 1)));
  });
  const means = arms.map((litters) => litters.map((litter) => litter.map((animal) => animal.mean)));
  const [low, high] = means.map((litters) => litters.flat()) as [number[], number[]];
  const all: readonly AnimalReading[] = arms.flat(2);
  const expression = averageRanks(all.map((animal) => animal.expression));
  const rank = (values: number[]) => rawCorrelation(averageRanks(values), expression);
  return {
    ...publishedEffect(arms),
    animalD: (mean(low) - mean(high)) / Math.sqrt(pooledVariance([low, high])),
    litterShare: litterShareOf(means),
    rho: [0, 1, 2].map((region) => rank(all.map((animal) => animal.regions[region]!))),
    exon3: exon ? rank(all.map((animal) => animal.exon3!)) : NaN,
  };
}

function publishedEffect(arms: readonly (readonly AnimalReading[][])[]): Pick<TrialFigures, 't' | 'readingD'> {
  const readings = (arm: number, region: number) => arms[arm]!.flat().map(({ regions }) => regions[region]!);
  const effect = mainEffect([0, 1, 2].map((region) => [readings(0, region), readings(1, region)] as const));
  if (!isComputed(effect)) throw new RangeError(`a trial without spread: ${effect.notComputable}`);
  return { t: effect.statistic, readingD: effect.size };
}

/** One-way analysis of variance over the litters of both arms; the estimate may be below 0. */
function litterShareOf(arms: readonly (readonly (readonly number[])[])[]): number {
  const litters = arms.flat();
  const between =
    arms.reduce((sum, arm) => sum + PUPS * squaresAbout(arm.map((litter) => mean(litter))), 0) /
    (litters.length - arms.length);
  const within = pooledVariance(litters);
  return (between - within) / (between + (PUPS - 1) * within);
}
