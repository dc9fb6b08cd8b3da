import { GIVERS, plannedMinutes } from './plan.ts';
import { PRESET_IDS, PRESETS, type PresetId } from './presets.ts';
import { SCHEDULABLE } from './events.ts';
import { presetValues, resolveValues, type Scenario } from './scenario.ts';
import type { Study } from './studies.ts';
import type { ParamValues } from './table.ts';
import type { InputProblem, ParameterEntry } from './types.ts';

/** The vole trial: two arms of litters, reared as each arm says, in one and the same world. */

const teaching = { tag: 'teaching', source: 'teaching', since: '1.2.0', effect: 'study' } as const;
const factor = { ...teaching, kind: 'number', unit: '× the arm’s own', default: 1, domain: [0, 3], explore: [0, 2], step: 0.1 } as const;
const litters = { tag: 'teaching', source: 'danoff-2021', since: '1.2.0', effect: 'study', kind: 'integer', unit: 'litters', domain: [1, 200], explore: [2, 40], step: 1 } as const;

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
  { ...teaching, id: 'cells', kind: 'integer', unit: 'cells', default: 512, domain: [64, 4000], explore: [64, 2048], step: 64 },
  { tag: 'assumed', source: 'design', since: '1.2.0', effect: 'study', id: 'bindingNoise', kind: 'number', unit: 'coefficient of variation', default: 0.05, domain: [0, 1], explore: [0, 0.3], step: 0.01 },
] as const satisfies readonly ParameterEntry[];

/** Arms of the vole trial, in the order of arrays. */
export const TRIAL_ARMS = ['A', 'B'] as const;
/** An arm of the vole trial. */
export type TrialArm = (typeof TRIAL_ARMS)[number];

/** Causes that may be at work, in the order they are revealed. */
export const TRIAL_CAUSES = ['handlingEffect', 'careEffect', 'geneEffect'] as const;
/** A cause that may part the arms. */
export type TrialCause = (typeof TRIAL_CAUSES)[number];
/** Which causes are at work. */
export type TrialCauses = Readonly<Record<TrialCause, boolean>>;

/**
 * The world that an arm's litters grow up in. A ready-made world decides how litters are reared; what voles are made of
 * (genes, kinetics, what care does, the assay) stays that of Play, so that both arms live under the same laws.
 */
export function armScenario({ scenario, design }: Study<'vole-trial'>, arm: TrialArm): Scenario {
  const choice = design[`world${arm}`];
  const home = choice === 'world' ? scenario : rearedAs(scenario, choice as PresetId);
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
  const here = Object.entries(resolveValues(scenario)).filter(([id, value]) => value !== usual[id] && !(SCHEDULABLE as readonly string[]).includes(id));
  return { ...scenario, preset, set: { ...Object.fromEntries(here), ...PRESETS[preset].set }, events: PRESETS[preset].events };
}

/** What fields say to each other: litters of voles, care that fits into a day, two pups where half are fostered. */
export function checkTrial(study: Study<'vole-trial'>, problems: InputProblem[]): void {
  const { scenario, design } = study;
  if (resolveValues(scenario)['world.species'] !== 'vole') {
    problems.push({ code: 'not-one-of', path: 'scenario.preset', got: scenario.preset, allowed: ARM_WORLDS.slice(1) });
    return;
  }
  if (design.crossFoster && design.pups < 2) problems.push({ code: 'out-of-range', path: 'design.pups', got: design.pups, allowed: [2, 10], unit: 'pups of each litter' });
  for (const arm of TRIAL_ARMS) {
    const values = resolveValues(armScenario(study, arm));
    const [licking, huddling] = [design[`licking${arm}`], design[`huddling${arm}`]];
    // What the factors do not touch stays as it is; the larger one is named.
    if (Math.max(...GIVERS.map((giver) => plannedMinutes(giver, values))) > 1440)
      problems.push({ code: 'out-of-range', path: licking > huddling ? `design.licking${arm}` : `design.huddling${arm}`, got: Math.max(licking, huddling), allowed: [0, 1], unit: factor.unit });
  }
}
