import { stressByDay } from '../../model/stress.ts';
import { REARING_IDS } from '../../params/rearing.ts';
import { resolveValues, type Scenario } from '../../params/scenario.ts';
import type { Study } from '../../params/studies.ts';
import type { ParamValues } from '../../params/table.ts';
import { TRIAL_ARMS, type TrialArm } from '../../params/arms.ts';
import { TRIAL_CAUSES, type TrialCauses } from '../../params/designs/vole-trial.ts';
import { armScenario } from '../../params/trial.ts';
import { drawCauses } from '../mystery.ts';

/** What is true in the world of a trial. */

/**
 * Which causes are at work: as the design says, or drawn from the seed by a coin for each where the world is a mystery.
 */
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
  return {
    careEffect: values['kappa.care'],
    geneEffect: values['genes.effect'],
    handling: [values['handling.low'], values['handling.high']],
  };
}

/** In what the arms are treated differently: what a diagram of this trial must show beside the sealed causes. */
export interface ArmDifferences {
  /** Pups of an arm are moved by people. */
  readonly handling: boolean;
  /** The family or the days of an arm differ by more than that. */
  readonly care: boolean;
  /** The young ones of one arm are under more stress, in a world where stress acts on marks. */
  readonly stress: boolean;
}

/** Compares the worlds of both arms as they are at work, days included. */
export function armDifferences(study: Study<'vole-trial'>): ArmDifferences {
  const { A, B } = trialScenarios(study);
  const [a, b] = [resolveValues(A), resolveValues(B)];
  const others = ({ events }: Scenario) => JSON.stringify(events.filter(({ type }) => type !== 'handling'));
  const stressOf = (scenario: Scenario, values: ParamValues) => stressByDay(scenario.days, values, scenario.events);
  const [ofA, ofB] = [stressOf(A, a), stressOf(B, b)];
  return {
    handling: [A, B].some(({ events }) => events.some(({ type }) => type === 'handling')),
    care: REARING_IDS.some((id) => a[id] !== b[id]) || others(A) !== others(B),
    stress: a['kappa.stress'] > 0 && ofA.some((stress, day) => stress !== ofB[day]),
  };
}
