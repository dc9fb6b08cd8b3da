import {
  InputError,
  newStudy,
  parseStudy,
  withArmOwn,
  worldOfStudy,
  type ArmOwn,
  type Scenario,
  type Study,
  type StudyKind,
  type TrialArm,
} from '../../sim/page.ts';
import { worldLocked } from './embed.ts';
import { designOf, judgeBy, placeDesign, studies, type Designs } from './studies.ts';

/**
 * Designs that are set otherwise, and what the rules of studies say of them. Nothing of it is needed before a study is
 * open: it is loaded with whatever brings designs, a screen, a link or kept work.
 */

/**
 * Sets one field of a design. Generations that are no longer followed cannot be fostered or supported: these fields
 * follow. What another field has against this world is said when the study is run.
 * @throws InputError when the study's rules refuse this field.
 */
export function setDesign(kind: StudyKind, id: string, value: number | boolean | string, scenario: Scenario): void {
  if (worldLocked()) return;
  const design: Record<string, unknown> = { ...studies.getState().designs[kind], [id]: value };
  if (kind === 'lineage' && id === 'generations' && typeof value === 'number')
    for (const at of ['fosterAt', 'supportAt']) design[at] = Math.min(design[at] as number, value);
  try {
    parseStudy({ ...newStudy(kind, worldOfStudy(kind, scenario)), design });
  } catch (error) {
    if (!(error instanceof InputError) || error.problems.some(({ path }) => path === `design.${id}`)) throw error;
  }
  placeDesign(kind, design as Study['design']);
}

/**
 * Gives an arm of the vole trial this of its own.
 * @throws InputError when the rules of a trial refuse it.
 */
export function setArm(arm: TrialArm, own: ArmOwn, scenario: Scenario): void {
  const design = withArmOwn(studies.getState().designs['vole-trial'], arm, own);
  try {
    parseStudy(newStudy('vole-trial', worldOfStudy('vole-trial', scenario), design));
  } catch (error) {
    const fields = [`design.set${arm}`, `design.events${arm}`];
    if (
      !(error instanceof InputError) ||
      error.problems.some(({ path }) => fields.some((field) => path.startsWith(field)))
    )
      throw error;
  }
  placeDesign('vole-trial', design);
}

/** In it, or in that of the species it needs. */
function takesPlace(kind: StudyKind, designs: Designs, scenario: Scenario): boolean {
  try {
    parseStudy(newStudy(kind, worldOfStudy(kind, scenario), designOf(kind, designs)));
    return true;
  } catch {
    return false;
  }
}

judgeBy(takesPlace);
