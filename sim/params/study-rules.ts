import { checkArmFields } from './arm-rules.ts';
import { ARM_FIELDS } from './arms.ts';
import { LINEAGE_GROUPS } from './designs/lineage.ts';
import { GIVERS } from './channels.ts';
import { plannedMinutes } from './plan.ts';
import { PRESET_IDS, PRESETS } from './presets.ts';
import { resolveValues, type Scenario } from './scenario.ts';
import { STUDY_SPECIES } from './study-species.ts';
import { defaultDesign, type Design, type Study, type StudyKind } from './study-types.ts';
import { checkTrial } from './trial.ts';
import type { InputProblem } from './types.ts';

/** What a kind of study asks of its world and of its design, beside the domains of its entries. */
export interface StudyRules<K extends StudyKind> {
  /** Fields of a design that are no entries. */
  readonly fields?: readonly string[];
  /** Looks at those. */
  readonly checkFields?: (design: Readonly<Record<string, unknown>>, problems: InputProblem[]) => void;
  /** What entries must have with each other, before the world is looked at. */
  readonly checkEntries?: (design: Readonly<Record<string, unknown>>, problems: InputProblem[]) => void;
  /** What a design must have with its world. @returns the design in its canonical form */
  readonly check?: (study: Study<K>, problems: InputProblem[]) => Design<K>;
}

export const STUDY_RULES: { readonly [K in StudyKind]: StudyRules<K> } = {
  lineage: {
    checkEntries: checkGenerations,
    check(study, problems) {
      checkSpecies('lineage', study.scenario, problems);
      checkFounders(study, problems);
      return study.design;
    },
  },
  'stress-test': {
    check(study, problems) {
      checkSpecies('stress-test', study.scenario, problems);
      return study.design;
    },
  },
  giving: {},
  // A cohort and a trial look at their world themselves.
  'infant-cohort': {},
  'vole-trial': { fields: ARM_FIELDS, checkFields: checkArmFields, check: checkTrial },
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

function checkSpecies(kind: StudyKind, { preset }: Scenario, problems: InputProblem[]): void {
  const fitting = STUDY_SPECIES[kind];
  if (!fitting.includes(PRESETS[preset].species))
    problems.push({
      code: 'not-one-of',
      path: 'scenario.preset',
      got: preset,
      allowed: PRESET_IDS.filter((id) => fitting.includes(PRESETS[id].species)),
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
