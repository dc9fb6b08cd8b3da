import type { Scenario } from '../../../sim/index.ts';
import { scenarioFromPreset } from '../../../sim/index.ts';
import type { Panel } from '../../state/panels.ts';
import { withShared } from '../../state/comparison.ts';
import { sameScenario } from '../../state/world.ts';
import type { Say } from '../../words/say.ts';

/** What a scenario is called: the name a person gave it, or its preset with a word when something was changed. */
export function panelName({ name, store }: Pick<Panel, 'name' | 'store'>, say: Say): string {
  return scenarioName(name, store.getState().scenario, say);
}

export function scenarioName(name: string | null, scenario: Scenario, say: Say): string {
  if (name !== null) return name;
  const preset = say(`preset.${scenario.preset}.label`);
  return sameScenario(scenario, withShared(scenarioFromPreset(scenario.preset), scenario)) ? preset : say('compare.changed', { name: preset });
}
