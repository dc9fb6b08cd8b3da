import type { ParamValues } from '../params/table.ts';
import { resolveValues } from '../params/scenario.ts';
import { normal } from '../random/normal.ts';
import { openStream } from '../random/streams.ts';
import type { UniformSource } from '../random/poisson.ts';
import { estimatesOf, emptyCohorts, type CohortColumns } from '../study/infant-cohort/analyse/cohorts.ts';
import { laboratory } from '../study/infant-cohort/visit.ts';
import {
  absence,
  anyLuck,
  causesOf,
  cohortSettings,
  dyadOf,
  errorSd,
  mostPush,
  SITE_REGION,
  type Dyad,
} from '../study/infant-cohort/causes.ts';
import { asObserved, type Observed } from '../study/truth.ts';
import { NODE, nodeAt, salivaLaw, type Grid, type SalivaLaw } from './cohort-law.ts';
import { refuseVoles } from '../study/infant-cohort/run.ts';
import type { CohortsJob, CohortsResult, Progress } from './protocol.ts';

/**
 * Many cohorts of one design in one world, by the law of one infant's saliva in place of its cells. Every cohort has a
 * stream of its own.
 */

/** Cohorts between two pauses. */
const PER_STEP = 4;

/** @throws InputError in a world of voles. */
export function* simulateCohorts(job: CohortsJob): Generator<Progress, CohortsResult> {
  const { study, from, to } = job;
  const draw = cohortDrawer(study);
  const piece = emptyCohorts(from, to);
  for (let cohort = from; cohort < to; cohort++) {
    estimatesOf(draw(cohort), piece, cohort - from);
    if ((cohort - from) % PER_STEP === PER_STEP - 1) yield { done: cohort - from + 1, total: to - from };
  }
  return { kind: 'cohorts', study, ...piece };
}

/** What one cohort would read, family by family; those who stayed away at the last visit are left out. */
export function cohortDrawer({ scenario, design }: CohortsJob['study']): (cohort: number) => Observed<CohortColumns> {
  refuseVoles(scenario);
  const causes = causesOf(scenario.seed, design);
  const world = { ...scenario, set: { ...scenario.set, ...cohortSettings(causes) } };
  const values = resolveValues(world);
  const law = salivaLaw(world, values, mostPush(design, causes, values));
  const lab = laboratory(values, design);
  const visits = law.tissues.map(() => new Float64Array(2));
  return (cohort) => {
    const source = openStream(scenario.seed, 'cohorts', { family: cohort });
    const rows: number[][] = [];
    const scored = (score: number, error: number) => score + error * normal(source);
    for (let number = 0; number < design.dyads; number++) {
      const dyad = dyadOf(anyLuck(source, values), design, causes, values);
      law.tissues.forEach((tissue, t) =>
        drawTissue(law.pushes, tissue, dyad, design.cells, source, values, visits[t]!),
      );
      const came = source.uniform() >= absence(dyad, design);
      const shown = () => scored(Math.sqrt(1 - design.passing) * dyad.care, Math.sqrt(design.passing));
      // The mean of raters whose errors are independent.
      const rating = errorSd(design.reliability) / Math.sqrt(design.raters);
      const row = [
        scored(shown(), rating),
        scored(shown(), rating),
        scored(dyad.irritability, errorSd(design.reliability)),
        scored(dyad.hardship, errorSd(design.proxyReliability)),
        readSaliva(visits, 0, source, lab),
        readSaliva(visits, 1, source, lab),
      ];
      if (came) rows.push(row);
    }
    const column = (i: number) => Float64Array.from(rows, (row) => row[i]!);
    return asObserved({
      engagement: column(0),
      engagementLater: column(1),
      behaviour: column(2),
      proxy: column(3),
      first: column(4),
      last: column(5),
    });
  };
}

const node = new Float64Array(NODE.size);

/**
 * Share of marked strands in one tissue at both visits: founders drawn clone by clone, then what their cells make of
 * it.
 */
export function drawTissue(
  pushes: Grid,
  tissue: SalivaLaw['tissues'][number],
  dyad: Pick<Dyad, 'careIndex' | 'born'>,
  cells: number,
  source: UniformSource,
  values: ParamValues,
  into: Float64Array,
): void {
  nodeAt(pushes, tissue, dyad.careIndex, dyad.born.variation + dyad.born.regionVariation[SITE_REGION]!, node);
  const clones = values['division.clones'];
  const [u, h] = tissue.founders;
  const state = () => {
    const draw = source.uniform();
    return draw < u ? 0 : draw < u + h ? 1 : 2;
  };
  let [mean, variance, varianceOn] = [0, 0, 0];
  for (let clone = 0; clone < clones; clone++) {
    const share = (Math.floor(cells / clones) + (clone < cells % clones ? 1 : 0)) / cells;
    const [a, b] = [state(), state()];
    mean += (share * (a + b)) / 4;
    variance += share * varianceOfCell(NODE.variance, NODE.pair, a, b);
    varianceOn += share * varianceOfCell(NODE.varianceOn, NODE.pairOn, a, b);
  }
  const keptOn = node[NODE.keptOn]!;
  into[0] = node[NODE.kept]! * mean + node[NODE.added]! + Math.sqrt(variance / cells) * normal(source);
  into[1] =
    keptOn * into[0] +
    node[NODE.addedOn]! +
    Math.sqrt(Math.max(0, varianceOn - keptOn * keptOn * variance) / cells) * normal(source);
}

/** Variance of a cell's mean over its two alleles, which go back to founders in states a and b. */
function varianceOfCell(variance: number, pair: number, a: number, b: number): number {
  const covariance = node[pair]! + (node[pair + 1]! * (a + b)) / 2 + (node[pair + 2]! * a * b) / 4;
  return (node[variance + a]! + node[variance + b]! + 2 * covariance) / 4;
}

/** As `mixtureOf` and `readingOf` do, from one source. */
function readSaliva(visits: readonly Float64Array[], visit: number, source: UniformSource, lab: ParamValues): number {
  const share = Math.min(1, Math.max(0, lab['saliva.leukocytes'] + lab['saliva.drift'] * normal(source)));
  const level = share * visits[0]![visit]! + (1 - share) * visits[1]![visit]!;
  return (
    100 * level +
    100 * Math.sqrt((level * (1 - level)) / (2 * lab['assay.cells'])) * normal(source) +
    lab['assay.noise'] * normal(source)
  );
}
