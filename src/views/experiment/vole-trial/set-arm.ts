import { withArmOwn, type ArmOwn, type Scenario, type Study, type TrialArm } from '../../../../sim/page.ts';
import { studies } from '../../../state/studies.ts';
import { maySet } from '../../../state/permit-design.ts';
import { placeChecked } from '../../../state/study-rules.ts';

/**
 * Gives an arm of the vole trial this of its own.
 * @throws InputError when the rules of a trial refuse it.
 */
export function setArm(arm: TrialArm, own: ArmOwn, scenario: Scenario): void {
  const design = withArmOwn(studies.getState().designs['vole-trial'], arm, own) as Study['design'];
  if (!maySet(`set${arm}`)) return;
  const fields = [`design.set${arm}`, `design.events${arm}`];
  placeChecked('vole-trial', design, scenario, (path) => fields.some((field) => path.startsWith(field)));
}
