import {
  joinCohort,
  joinCohorts,
  joinLineage,
  joinLitters,
  joinLuck,
  joinStressTest,
  joinSweep,
  joinTrial,
  joinTrialAgain,
  type AnyResult,
  type CohortsJob,
  type InfantCohortJob,
  type LineageJob,
  type LittersJob,
  type LuckJob,
  type ResultOf,
  type StressTestJob,
  type SweepJob,
  type TrialAgainJob,
  type TrialJob,
} from '../../sim/index.ts';

/** Jobs over a range that can be cut anywhere, beside lives: what studies and comparisons ask for. */
export type StudyJob =
  | LineageJob
  | LittersJob
  | StressTestJob
  | InfantCohortJob
  | CohortsJob
  | SweepJob
  | LuckJob
  | TrialJob
  | TrialAgainJob;

/**
 * The pieces of one job as one result, the same to the bit as from one run. A file of its own, since the first curve
 * does not need it.
 */
export function joinStudy(job: StudyJob, pieces: readonly AnyResult[]): AnyResult {
  if (job.kind === 'lineage') return joinLineage(pieces as ResultOf<LineageJob>[], job.study.design.generations);
  if (job.kind === 'litters') return joinLitters(pieces as ResultOf<LittersJob>[]);
  if (job.kind === 'infant-cohort') return joinCohort(pieces as ResultOf<InfantCohortJob>[]);
  if (job.kind === 'cohorts') return joinCohorts(pieces as ResultOf<CohortsJob>[]);
  if (job.kind === 'sweep') return joinSweep(pieces as ResultOf<SweepJob>[]);
  if (job.kind === 'luck') return joinLuck(pieces as ResultOf<LuckJob>[]);
  if (job.kind === 'vole-trial') return joinTrial(pieces as ResultOf<TrialJob>[]);
  if (job.kind === 'trial-again') return joinTrialAgain(pieces as ResultOf<TrialAgainJob>[]);
  return joinStressTest(pieces as ResultOf<StressTestJob>[]);
}
