import { GIVERS } from '../../params/channels.ts';
import { LINEAGE_GROUPS } from '../../params/designs/lineage.ts';
import { plannedMinutes } from '../../params/plan.ts';
import { resolveValues } from '../../params/scenario.ts';
import { defaultDesign, type Study } from '../../params/study-types.ts';
import type { InputProblem } from '../../params/types.ts';
import { checkSpecies } from '../fitting.ts';
import type { StudyRules } from '../record.ts';

export const LINEAGE_RULES: StudyRules<'lineage'> = {
  checkEntries: checkGenerations,
  // Generations that are no longer followed cannot be fostered or supported: these fields move along.
  follow(design, field) {
    const { generations } = design;
    if (field !== 'generations' || typeof generations !== 'number') return design;
    const at = (id: string) => Math.min(design[id] as number, generations);
    return { ...design, fosterAt: at('fosterAt'), supportAt: at('supportAt') };
  },
  check(study, problems) {
    checkSpecies(study, problems);
    checkFounders(study, problems);
    return study.design;
  },
};

/** Generations that are not followed cannot be fostered or supported. */
function checkGenerations(design: Readonly<Record<string, unknown>>, problems: InputProblem[]): void {
  if (problems.length > 0) return;
  const { generations, fosterAt, supportAt } = { ...defaultDesign('lineage'), ...design };
  for (const [id, at] of Object.entries({ fosterAt, supportAt }))
    if (at > generations)
      problems.push({
        code: 'out-of-range',
        path: `design.${id}`,
        got: at,
        allowed: [0, generations],
        unit: 'generation',
      });
}

/** Founders' care is the world's times a factor; it has to fit into a day too. */
function checkFounders({ scenario, design }: Study<'lineage'>, problems: InputProblem[]): void {
  const values = resolveValues(scenario);
  for (const group of LINEAGE_GROUPS) {
    const most = Math.max(...GIVERS.map((giver) => plannedMinutes(giver, values)));
    if (most * design[group] > 1440)
      problems.push({
        code: 'out-of-range',
        path: `design.${group}`,
        got: design[group],
        allowed: [0, Math.floor((100 * 1440) / most) / 100],
        unit: 'timesTypicalCare',
      });
  }
}
