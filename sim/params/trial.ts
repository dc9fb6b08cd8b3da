import { armOwn, checkedOwn, TRIAL_ARMS, withArmOwn, withOwn, type TrialArm } from './arms.ts';
import { GIVERS, plannedMinutes } from './plan.ts';
import { PRESET_IDS, PRESETS, type PresetId } from './presets.ts';
import { SCHEDULABLE } from './events.ts';
import { presetValues, resolveValues, type Scenario } from './scenario.ts';
import type { Design, Study } from './studies.ts';
import type { ParamValues } from './table.ts';
import type { InputProblem, ParameterEntry } from './types.ts';

/** The vole trial: two arms of litters, reared as each arm says, in one and the same world. */

const teaching = { tag: 'teaching', source: 'teaching', since: '1.2.0', effect: 'study' } as const;
const factor = {
  ...teaching,
  kind: 'number',
  unit: '× the arm’s own',
  default: 1,
  domain: [0, 3],
  explore: [0, 2],
  step: 0.1,
} as const;
const litters = {
  tag: 'teaching',
  source: 'danoff-2021',
  since: '1.2.0',
  effect: 'study',
  kind: 'integer',
  unit: 'litters',
  domain: [1, 200],
  explore: [2, 40],
  step: 1,
} as const;

/** The world set on Play, or a ready-made one for voles. */
export const ARM_WORLDS = ['world', ...PRESET_IDS.filter((id) => PRESETS[id].species === 'vole')] as const;
const world = { ...teaching, kind: 'choice', unit: '', domain: ARM_WORLDS as readonly string[] } as const;

/** Design of the vole trial: its entries, as in the table of parameters. */
export const TRIAL_ENTRIES = [
  { ...world, id: 'worldA', default: 'moved-in-a-cup' },
  { ...factor, id: 'lickingA' },
  { ...factor, id: 'huddlingA' },
  { ...litters, id: 'littersA', default: 7 },
  { ...world, id: 'worldB', default: 'moved-by-hand' },
  { ...factor, id: 'lickingB' },
  { ...factor, id: 'huddlingB' },
  { ...litters, id: 'littersB', default: 6 },
  { ...litters, id: 'pups', unit: 'pups of each litter', default: 2, domain: [1, 10], explore: [1, 8] },
  { ...teaching, id: 'assignment', kind: 'choice', unit: '', default: 'lot', domain: ['lot', 'genes'] },
  { ...teaching, id: 'crossFoster', kind: 'boolean', unit: '', default: false },
  // Whether the seed chooses the causes; the three switches below then count for nothing.
  { ...teaching, id: 'mystery', kind: 'boolean', unit: '', default: false },
  { ...teaching, id: 'handlingEffect', kind: 'boolean', unit: '', default: true },
  { ...teaching, id: 'careEffect', kind: 'boolean', unit: '', default: true },
  { ...teaching, id: 'geneEffect', kind: 'boolean', unit: '', default: true },
  { ...teaching, id: 'day', kind: 'integer', unit: 'day', default: 60, domain: [1, 365], explore: [1, 120], step: 1 },
  {
    ...teaching,
    id: 'cells',
    kind: 'integer',
    unit: 'cells',
    default: 512,
    domain: [64, 4000],
    explore: [64, 2048],
    step: 64,
  },
  {
    tag: 'assumed',
    source: 'design',
    since: '1.2.0',
    effect: 'study',
    id: 'bindingNoise',
    kind: 'number',
    unit: 'coefficient of variation',
    default: 0.05,
    domain: [0, 1],
    explore: [0, 0.3],
    step: 0.01,
  },
] as const satisfies readonly ParameterEntry[];

/** Causes that may be at work, in the order they are revealed. */
export const TRIAL_CAUSES = ['handlingEffect', 'careEffect', 'geneEffect'] as const;
/** A cause that may part the arms. */
export type TrialCause = (typeof TRIAL_CAUSES)[number];
/** Which causes are at work. */
export type TrialCauses = Readonly<Record<TrialCause, boolean>>;

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
      unit: 'pups of each litter',
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
      unit: factor.unit,
    });
}
