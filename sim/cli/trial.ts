import type { Study } from '../params/studies.ts';
import type { StudyJob } from '../params/study-types.ts';
import type { TrialResult } from '../study/vole-trial/jobs.ts';
import {
  pointsOf,
  publishedAnalysis,
  regionTests,
  TRIAL_MEASURES,
  trialTest,
} from '../study/vole-trial/analyse/trial.ts';
import { fosterTest } from '../study/vole-trial/analyse/foster.ts';
import { expressionTracking } from '../study/vole-trial/analyse/sites.ts';
import type { Arguments } from './options.ts';
import { runShared, threadsFor } from './share.ts';

/** A vole trial on the command line. */
export function runTrial(study: Study<'vole-trial'>, given: Arguments): Promise<TrialResult> {
  const { littersA, littersB, pups, cells, day } = study.design;
  const litters = littersA + littersB;
  return runShared(
    (from, to): StudyJob<'vole-trial'> => ({ kind: 'vole-trial', study, from, to }),
    litters,
    threadsFor(given, litters * pups * cells * day),
  );
}

/** Observed only: the truth has a file of its own. */
export function trialJson({ observed, dyads, study }: TrialResult): Record<string, unknown> {
  return {
    tests: Object.fromEntries(TRIAL_MEASURES.map((measure) => [measure, trialTest(pointsOf(observed, measure))])),
    asPublished: publishedAnalysis(observed),
    regions: regionTests(observed),
    expression: expressionTracking(observed, dyads),
    ...(study.design.crossFoster
      ? { crossFoster: { methylation: fosterTest(observed, 'mean'), binding: fosterTest(observed, 'binding') } }
      : {}),
    observed: Object.fromEntries(
      Object.entries(observed).map(([name, values]) => [
        name,
        Array.from(values as Float64Array, (value) => (Number.isNaN(value) ? null : value)),
      ]),
    ),
  };
}
