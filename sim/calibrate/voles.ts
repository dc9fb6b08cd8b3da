import type { ParamValues } from '../params/table.ts';
import { mean, squaresAbout } from '../stats/moments.ts';
import { livesOf, readingsOf, voles } from './animals.ts';
import { meanOf, medianOf, quantileOf, sdOf, shareOf, type Measured } from './measured.ts';
import { trialsUnder, type TrialFigures } from './trials.ts';

/** What the vole targets are measured on: many trials of the published size and one colony. */

/** F(1, 72) that was published. */
export const PUBLISHED_F = 22.41;

/** How large the measurement is. */
export interface VoleSize {
  readonly trials: number;
  readonly colony: number;
  /** Whether exon 3 is followed too; it doubles the work. */
  readonly exon: boolean;
}

function seedsOf(seed: string, trials: number): string[] {
  return Array.from({ length: trials }, (_, i) => `${seed} ${i}`);
}

/** Targets 1, 2 and 3: medians over trials, as studies of this size would report them. */
export function measureVoles(set: Partial<ParamValues>, { trials, colony, exon }: VoleSize, seed: string): Measured {
  const figures = trialsUnder([set], seedsOf(seed, trials), { exon })[0]!;
  const of = (pick: (one: TrialFigures) => number) => figures.map(pick);
  const rho = (region: number) => medianOf(of((one) => one.rho[region]!));
  const step = (less: number, more: number) => ({
    value: rho(less).value - rho(more).value,
    error: medianOf(of((one) => one.rho[less]! - one.rho[more]!)).error,
  });
  const f = of(({ t }) => t * t);
  const animalD = of((one) => one.animalD);
  const inOrder = figures.filter(({ rho: [five, middle, three] }) => three! < middle! && middle! < five!).length;
  return {
    'trial.t': meanOf(of(({ t }) => t)),
    'trial.f': medianOf(f),
    'trial.fReached': shareOf(f.filter((value) => value >= PUBLISHED_F).length, trials),
    'trial.readingD': medianOf(of((one) => one.readingD)),
    'trial.animalD': medianOf(animalD),
    'trial.animalD.5': quantileOf(animalD, 0.05),
    'trial.animalD.95': quantileOf(animalD, 0.95),
    'trial.litterShare': medianOf(of((one) => one.litterShare)),
    'trial.rho5': rho(0),
    'trial.rhoMiddle': rho(1),
    'trial.rho3': rho(2),
    'trial.step5': step(0, 1),
    'trial.step3': step(1, 2),
    'trial.inOrder': shareOf(inOrder, trials),
    ...(exon ? { 'trial.exon3': medianOf(of((one) => Math.abs(one.exon3))) } : {}),
    ...measureColony(set, colony, seed),
  };
}

/**
 * Cells of animals where only differences between worlds are asked for: one block. Their luck adds to the noise of all
 * worlds alike.
 */
const FEW_CELLS = 64;

/**
 * The figures that are aimed at, by their means in place of medians, in several worlds under the same luck: means
 * answer smoothly to a change of a parameter, medians of a few hundred ranks in steps.
 */
export function meansOfVoles(
  worlds: readonly Partial<ParamValues>[],
  { trials, colony }: Pick<VoleSize, 'trials' | 'colony'>,
  seed: string,
): Measured[] {
  return trialsUnder(worlds, seedsOf(seed, trials), { cells: FEW_CELLS }).map((figures, at) => {
    const of = (pick: (aims: readonly number[]) => number) => meanOf(figures.map((one) => pick(trialAims(one))));
    return {
      ...Object.fromEntries(TRIAL_AIMS.map((id, i) => [id, of((aims) => aims[i]!)])),
      'colony.geneShare': measureColony(worlds[at]!, colony, seed, FEW_CELLS)['colony.geneShare']!,
    };
  });
}

/** What a single trial says of the figures that are aimed at, in the order of `trialAims`. */
export const TRIAL_AIMS = ['trial.t', 'trial.rho3', 'trial.step5', 'trial.step3'] as const;

function trialAims({ t, rho: [five, middle, three] }: TrialFigures): readonly number[] {
  return [t, three!, five! - middle!, middle! - three!];
}

/** How far one trial of the published size scatters in those figures: their covariances over seeds. */
export function trialScatter(set: Partial<ParamValues>, trials: number, seed: string): readonly (readonly number[])[] {
  const rows = trialsUnder([set], seedsOf(seed, trials))[0]!.map(trialAims);
  const centres = TRIAL_AIMS.map((_, i) => mean(rows.map((row) => row[i]!)));
  const products = (i: number, j: number) =>
    rows.reduce((sum, row) => sum + (row[i]! - centres[i]!) * (row[j]! - centres[j]!), 0);
  return TRIAL_AIMS.map((_, i) => TRIAL_AIMS.map((_other, j) => products(i, j) / (trials - 1)));
}

/** Outbred animals under usual care, one of each family: what genes explain, and how far animals differ. */
function measureColony(set: Partial<ParamValues>, size: number, seed: string, cells?: number): Measured {
  const scenario = voles('both-parents', `${seed} colony`, 1, set, cells);
  const live = livesOf(scenario, false);
  const animals = Array.from({ length: size }, (_, i) => live(`family ${i}`)[0]!);
  const receptors = animals.map(({ state }) => state.receptors);
  const groups = [0, 1, 2].map((alleles) =>
    animals.filter(({ state }) => state.highAlleles === alleles).map(({ state }) => state.receptors),
  );
  const within = groups.reduce((sum, group) => sum + (group.length > 0 ? squaresAbout(group) : 0), 0);
  const share = 1 - within / squaresAbout(receptors);
  return {
    // Large-sample error of R².
    'colony.geneShare': { value: share, error: (2 * Math.sqrt(share) * (1 - share)) / Math.sqrt(size) },
    'colony.siteSd': sdOf(readingsOf(scenario, animals).map(({ site }) => site)),
  };
}
