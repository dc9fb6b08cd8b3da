import { scenarioFromPreset } from '../../../sim/page.ts';
import type { PanelPlan } from '../../saved/compare/panels.ts';
import { withShared } from '../../state/comparison.ts';
import { firstOwn } from '../../state/comparison-acts.ts';
import { permitted } from '../../state/permit.ts';
import { sameScenario } from '../../state/world.ts';
import type { Say } from '../../words/say.ts';

/** What a scenario is called: the name a person gave it, or its preset with a word when something was changed. */
export function scenarioName({ id, name, scenario }: PanelPlan, say: Say): string {
  if (name !== null) return name;
  // A lesson names the worlds of its own that it sets side by side.
  const own = `lesson.${permitted()?.lesson?.id}.panel.${id}`;
  if (say.has(own)) return say(own);
  const preset = say(`preset.${scenario.preset}.label`);
  switch (kindOf({ id, scenario })) {
    case 'first':
      return say(`compare.first.${id}`);
    case 'preset':
      return preset;
    case 'changed':
      return say('compare.changed', { name: preset });
  }
}

/** "pups of single mothers": the young ones of a scenario as a sentence names them. */
export function youngOf({ id, name, scenario }: PanelPlan, say: Say): string {
  const kind = name === null && permitted()?.lesson === undefined ? kindOf({ id, scenario }) : 'changed';
  if (kind === 'changed') return say('compare.youngOf', { name: scenarioName({ id, name, scenario }, say) });
  return say(`compare.young.${kind === 'first' ? id : scenario.preset}`);
}

function kindOf({ id, scenario }: Pick<PanelPlan, 'id' | 'scenario'>): 'first' | 'preset' | 'changed' {
  const first = firstOwn(id);
  if (first !== null && sameScenario(scenario, withShared(first, scenario))) return 'first';
  return sameScenario(scenario, withShared(scenarioFromPreset(scenario.preset), scenario)) ? 'preset' : 'changed';
}
