/** The vole trial in small: animals moved in a cup against animals moved by hand, and what genes explain among outbred animals. */
import { runNow } from '../../../sim/engine.ts';
import { landmarkSites, regionMap, resolveValues, scenarioFromPreset, type LifeResult, type ParamValues, type PresetId, type Scenario } from '../../../sim/index.ts';
import { drawIndividual } from '../../../sim/model/individual.ts';

const DAYS = 60;
const CELLS = 256;

function family(preset: PresetId, seed: string, siblings: number, set: Partial<ParamValues>): Scenario {
  return { ...scenarioFromPreset(preset, seed), days: DAYS, siblings, cells: CELLS, set };
}

function lifeOf(scenario: Scenario): LifeResult {
  return runNow({ kind: 'life', scenario, from: 0, to: scenario.siblings });
}

/** Level of each dyad on the last day, percent. */
function dyadLevels(result: LifeResult, young: number): number[] {
  const K = result.strands.dims[2]!.size;
  const start = (young * (DAYS + 1) + DAYS) * K;
  return Array.from(result.strands.data.subarray(start, start + K), (strands) => (100 * strands) / (4 * CELLS));
}

/** The animal's mean over its regions' means, as the trial took it. */
function animalMean(levels: readonly number[]): number {
  const { bounds } = regionMap(levels.length);
  return average([0, 1, 2].map((region) => average(levels.slice(bounds[region], bounds[region + 1]))));
}

function average(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

function squares(values: readonly number[]): number {
  const mean = average(values);
  return values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
}

export interface TrialOutcome {
  /** Difference of the arms over their pooled SD, animals as units. */
  readonly d: number;
  /** Difference in points. */
  readonly gap: number;
  /** Share of the variance within arms that lies between litters (one-way ANOVA estimate, may be below 0). */
  readonly litterShare: number;
}

/** 14 MAN0 animals in 7 litters against 12 MAN1 in 6; each litter is a family of its own, two young each. */
export function trial(seed: string, set: Partial<ParamValues> = {}): TrialOutcome {
  const arm = (preset: PresetId, litters: number) =>
    Array.from({ length: litters }, (_, litter) => {
      const result = lifeOf(family(preset, `${seed} ${preset} ${litter}`, 2, set));
      return [0, 1].map((young) => animalMean(dyadLevels(result, young)));
    });
  const arms = [arm('moved-in-a-cup', 7), arm('moved-by-hand', 6)];
  const [low, high] = arms.map((litters) => litters.flat()) as [number[], number[]];
  const pooled = Math.sqrt((squares(low) + squares(high)) / (low.length + high.length - 2));
  const gap = average(low) - average(high);
  const between = arms.reduce((sum, litters) => sum + 2 * squares(litters.map(average)), 0) / (7 + 6 - 2);
  const within = arms.flat().reduce((sum, litter) => sum + squares(litter), 0) / 13;
  return { d: gap / pooled, gap, litterShare: (between - within) / (between + within) };
}

export interface ColonyOutcome {
  /** Share of the variance of receptors between animals that their genotype explains. */
  readonly geneShare: number;
  /** SD between animals of the site that stands for -924, points. */
  readonly siteSpread: number;
  /** The same of the animal mean. */
  readonly meanSpread: number;
}

/** Outbred animals under usual care, one of each family. */
export function colony(seed: string, animals: number, set: Partial<ParamValues> = {}): ColonyOutcome {
  const found = Array.from({ length: animals }, (_, i) => {
    const scenario = family('both-parents', `${seed} ${i}`, 1, set);
    const result = lifeOf(scenario);
    const levels = dyadLevels(result, 0);
    return {
      alleles: drawIndividual(scenario.seed, 0, 0, resolveValues(scenario)).highAlleles,
      receptors: result.receptors.data[DAYS]!,
      site: levels[landmarkSites(levels.length)[1]]!,
      mean: animalMean(levels),
    };
  });
  const groups = [0, 1, 2].map((alleles) => found.filter((animal) => animal.alleles === alleles).map((animal) => animal.receptors));
  const within = groups.reduce((sum, group) => sum + (group.length > 0 ? squares(group) : 0), 0);
  const spread = (values: readonly number[]) => Math.sqrt(squares(values) / (animals - 1));
  return {
    geneShare: 1 - within / squares(found.map((animal) => animal.receptors)),
    siteSpread: spread(found.map((animal) => animal.site)),
    meanSpread: spread(found.map((animal) => animal.mean)),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
