import { checkedOwn, withArmOwn, withOwn } from './arm-rules.ts';
import { armOwn, TRIAL_ARMS, type TrialArm } from './arms.ts';
import { plannedMinutes } from './plan.ts';
import { GIVERS } from './channels.ts';
import { PRESETS, type PresetId } from './presets.ts';
import { SCHEDULABLE } from './table.ts';
import { presetValues, resolveValues, type Scenario } from './scenario.ts';
import { ARM_WORLDS, FACTOR_UNIT } from './designs/vole-trial.ts';
import type { Design, Study } from './study-types.ts';
import type { ParamValues } from './table.ts';
import type { InputProblem } from './types.ts';

/** The vole trial: two arms of litters, reared as each arm says, in one and the same world. */

/**
 * The world that an arm is based on. A ready-made world decides how litters are reared; what voles are made of
 * (genes, kinetics, what care does, the assay) stays that of Play, so that both arms live under the same laws.
 */
export function armHome({ scenario, design }: Study<'vole-trial'>, arm: TrialArm): Scenario {
  const choice = design[`world${arm}`];
  return choice === 'world' ? scenario : rearedAs(scenario, choice as PresetId);
}

/**
 * The world that an arm's litters grow up in: its home, what it has of its own, and then the factors on licking and
 * huddling.
 */
export function armScenario(study: Study<'vole-trial'>, arm: TrialArm): Scenario {
  const { design } = study;
  const home = withOwn(armHome(study, arm), armOwn(design, arm));
  const values = resolveValues(home);
  const set: Partial<ParamValues> = {
    ...home.set,
    'care.licking': values['care.licking'] * design[`licking${arm}`],
    'care.huddling': values['care.huddling'] * design[`huddling${arm}`],
  };
  return { ...home, set, days: design.day, siblings: design.pups, cells: design.cells };
}

function rearedAs(scenario: Scenario, preset: PresetId): Scenario {
  const usual = presetValues('both-parents') as unknown as Record<string, unknown>;
  const here = Object.entries(resolveValues(scenario)).filter(
    ([id, value]) => value !== usual[id] && !(SCHEDULABLE as readonly string[]).includes(id),
  );
  return {
    ...scenario,
    preset,
    set: { ...Object.fromEntries(here), ...PRESETS[preset].set },
    events: PRESETS[preset].events,
  };
}

/**
 * What fields say to each other: litters of voles, care that fits into a day, two pups where half are fostered, and
 * what an arm has of its own with the world it comes on top of.
 * @returns the design with each arm's own in canonical order.
 */
export function checkTrial(study: Study<'vole-trial'>, problems: InputProblem[]): Design<'vole-trial'> {
  const { scenario, design } = study;
  if (resolveValues(scenario)['world.species'] !== 'vole') {
    problems.push({ code: 'not-one-of', path: 'scenario.preset', got: scenario.preset, allowed: ARM_WORLDS.slice(1) });
    return design;
  }
  if (design.crossFoster && design.pups < 2)
    problems.push({
      code: 'out-of-range',
      path: 'design.pups',
      got: design.pups,
      allowed: [2, 10],
      unit: 'pupsOfLitter',
    });
  return TRIAL_ARMS.reduce((checked, arm) => {
    const before = problems.length;
    const own = checkedOwn(armHome(study, arm), design, arm, problems);
    if (problems.length === before) checkFactors(study, arm, problems);
    return withArmOwn(checked, arm, own);
  }, design);
}

/** What the factors do not touch stays as it is; the larger one is named. */
function checkFactors(study: Study<'vole-trial'>, arm: TrialArm, problems: InputProblem[]): void {
  const values = resolveValues(armScenario(study, arm));
  const [licking, huddling] = [study.design[`licking${arm}`], study.design[`huddling${arm}`]];
  if (Math.max(...GIVERS.map((giver) => plannedMinutes(giver, values))) > 1440)
    problems.push({
      code: 'out-of-range',
      path: licking > huddling ? `design.licking${arm}` : `design.huddling${arm}`,
      got: Math.max(licking, huddling),
      allowed: [0, 1],
      unit: FACTOR_UNIT,
    });
}
