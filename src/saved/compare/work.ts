import {
  checkValue,
  PRESETS,
  readScenario,
  SPECIES_BASE,
  unknownKeys,
  type InputProblem,
  type Scenario,
  type Species,
} from '../../../sim/page.ts';
import { dictionary, under } from '../reading.ts';
import { COMPARE_VIEWS, type CompareView } from './link.ts';
import { SHARED_SIZES, type PanelPlan } from './panels.ts';
import { parsePanels } from './read-panels.ts';

/** Scenarios side by side, as a workbook keeps them; a species without any opens with its usual ones. */
export interface ComparisonWork {
  readonly view: CompareView;
  readonly panels: { readonly [S in Species]?: readonly PanelPlan[] };
}

const ALL_SPECIES = Object.keys(SPECIES_BASE) as readonly Species[];

export function readComparison(input: unknown, world: Scenario, problems: InputProblem[]): ComparisonWork | null {
  const comparison = dictionary(input, 'comparison', problems);
  if (comparison === null) return null;
  unknownKeys(comparison, ['view', 'panels'], 'comparison.', problems);
  checkValue({ kind: 'choice', domain: COMPARE_VIEWS, unit: '' }, comparison['view'], 'comparison.view', problems);
  const panels = dictionary(comparison['panels'], 'comparison.panels', problems);
  if (panels === null) return null;
  unknownKeys(panels, ALL_SPECIES, 'comparison.panels.', problems);
  const read = ALL_SPECIES.filter((species) => Object.hasOwn(panels, species)).map((species) => [
    species,
    readPanels(panels[species], species, world, problems),
  ]);
  return {
    view: comparison['view'] as CompareView,
    panels: Object.fromEntries(read) as ComparisonWork['panels'],
  };
}

/** The scenarios of a species; those of the world's own share its seed, days and sizes. */
function readPanels(
  input: unknown,
  species: Species,
  world: Scenario,
  problems: InputProblem[],
): readonly PanelPlan[] | null {
  const prefix = 'comparison.';
  const panels = under(
    prefix,
    problems,
    () => parsePanels(input).map((panel) => ({ ...panel, scenario: readScenario(panel.scenario).scenario })),
    (path) => path.replace(/^panels/, `panels.${species}`),
  );
  for (const [i, { scenario }] of (panels ?? []).entries()) {
    const path = `${prefix}panels.${species}[${i}].scenario`;
    const own = PRESETS[scenario.preset].species;
    if (own !== species) problems.push({ code: 'not-shared', path: `${path}.preset`, got: own, allowed: [species] });
    else if (species === PRESETS[world.preset].species)
      for (const size of SHARED_SIZES)
        if (scenario[size] !== world[size])
          problems.push({ code: 'not-shared', path: `${path}.${size}`, got: scenario[size], allowed: [world[size]] });
  }
  return panels;
}
