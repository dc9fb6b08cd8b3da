import { resolveValues, type Scenario } from '../params/scenario.ts';
import type { Study } from '../params/studies.ts';
import type { ParamValues } from '../params/table.ts';
import { armScenario, TRIAL_ARMS, TRIAL_CAUSES, type TrialArm, type TrialCauses } from '../params/trial.ts';
import { drawCauses } from './mystery.ts';

/** What is true in the world of a trial. */

/** Which causes are at work: as the design says, or drawn from the seed by a coin for each where the world is a mystery. */
export function trialCauses({ scenario: { seed }, design }: Study<'vole-trial'>): TrialCauses {
  if (design.mystery) return drawCauses(seed, 'vole-trial', TRIAL_CAUSES);
  const { handlingEffect, careEffect, geneEffect } = design;
  return { handlingEffect, careEffect, geneEffect };
}

/** The scenario of each arm, without what is not at work in this world. */
export function trialScenarios(study: Study<'vole-trial'>): Readonly<Record<TrialArm, Scenario>> {
  const causes = trialCauses(study);
  const off: Partial<ParamValues> = {
    ...(causes.careEffect ? {} : { 'kappa.care': 0 }),
    ...(causes.geneEffect ? {} : { 'genes.effect': 0 }),
    ...(causes.handlingEffect ? {} : { 'handling.low': 1, 'handling.high': 1 }),
  };
  const of = (arm: TrialArm) => {
    const scenario = armScenario(study, arm);
    return { ...scenario, set: { ...scenario.set, ...off } };
  };
  return Object.fromEntries(TRIAL_ARMS.map((arm) => [arm, of(arm)])) as Record<TrialArm, Scenario>;
}

/** The laws of one arm's world in numbers. */
export interface WorldTruth {
  /** Effect of care on the balance of marks, κ_c; 0 where care has none. */
  readonly careEffect: number;
  /** Log output per high-output allele; 0 where genes make no difference. */
  readonly geneEffect: number;
  /** What moving in a cup, and moving by hand, do to licking. */
  readonly handling: readonly [cup: number, hand: number];
}

/** The laws of an arm’s world, as the design or the seed decides them. */
export function worldTruth(study: Study<'vole-trial'>, arm: TrialArm = 'A'): WorldTruth {
  const values = resolveValues(trialScenarios(study)[arm]);
  return { careEffect: values['kappa.care'], geneEffect: values['genes.effect'], handling: [values['handling.low'], values['handling.high']] };
}
