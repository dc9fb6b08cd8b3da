import {
  InputError,
  newStudy,
  parseStudy,
  rulesOf,
  worldOfStudy,
  type Scenario,
  type Study,
  type StudyKind,
} from '../../sim/page.ts';
import { maySet } from './permit-design.ts';
import { designOf, judgeBy, placeDesign, studies, type Designs } from './studies.ts';

/**
 * Designs that are set otherwise, and what the rules of studies say of them. Nothing of it is needed before a study is
 * open: it is loaded with whatever brings designs, a screen, a link or kept work.
 */

/**
 * Sets one field of a design, and what depends on it. What another field has against this world is said when the study
 * is run.
 * @throws InputError when the study's rules refuse this field.
 */
export function setDesign(kind: StudyKind, id: string, value: number | boolean | string, scenario: Scenario): void {
  if (!maySet(id)) return;
  const set = { ...studies.getState().designs[kind], [id]: value };
  const design = (rulesOf(kind).follow?.(set, id) ?? set) as Study['design'];
  placeChecked(kind, design, scenario, (path) => path === `design.${id}`);
}

/**
 * Puts a design in place.
 * @param ours whether a problem belongs to what was set: then the design is refused
 * @throws InputError when the study's rules refuse what was set.
 */
export function placeChecked(
  kind: StudyKind,
  design: Study['design'],
  scenario: Scenario,
  ours: (path: string) => boolean,
): void {
  try {
    parseStudy({ ...newStudy(kind, worldOfStudy(kind, scenario)), design });
  } catch (error) {
    if (!(error instanceof InputError) || error.problems.some(({ path }) => ours(path))) throw error;
  }
  placeDesign(kind, design);
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
