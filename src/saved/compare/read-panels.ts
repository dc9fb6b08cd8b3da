import {
  InputError,
  isDictionary,
  kindOf,
  parseScenario,
  PRESETS,
  unknownKeys,
  type InputProblem,
} from '../../../sim/page.ts';
import { isPanelName, MOST_PANELS, PANEL_NAME_LENGTH, SHARED_SIZES, type PanelPlan } from './panels.ts';

/** Reads scenarios that stand side by side: loaded with the first link or work that brings some. */

/**
 * Checks something that claims to be the panels of a comparison, 1 to 6 of them.
 * @throws InputError naming the panel and the field: `panels[1].scenario.set.care.licking`.
 */
export function parsePanels(input: unknown): readonly PanelPlan[] {
  if (!Array.isArray(input)) throw new InputError([{ code: 'not-a-list', path: 'panels', got: kindOf(input) }]);
  if (input.length < 1 || input.length > MOST_PANELS)
    throw new InputError([
      { code: 'out-of-range', path: 'panels', got: input.length, allowed: [1, MOST_PANELS], unit: 'scenarios' },
    ]);
  const problems: InputProblem[] = [];
  const panels = input.map((panel: unknown, i) => parsePanel(panel, `panels[${i}]`, problems));
  if (problems.length > 0) throw new InputError(problems);
  checkShared(panels as readonly PanelPlan[], problems);
  if (problems.length > 0) throw new InputError(problems);
  return panels as readonly PanelPlan[];
}

function parsePanel(panel: unknown, path: string, problems: InputProblem[]): PanelPlan | null {
  if (!isDictionary(panel)) {
    problems.push({ code: 'not-an-object', path, got: kindOf(panel) });
    return null;
  }
  unknownKeys(panel, ['id', 'name', 'scenario'], `${path}.`, problems);
  const { id, name = null } = panel;
  if (typeof id !== 'string' || !/^[\w-]{1,40}$/.test(id))
    problems.push({ code: 'not-an-id', path: `${path}.id`, got: id, allowed: [1, 40], unit: 'characters' });
  if (name !== null && !isPanelName(name))
    problems.push({
      code: 'not-a-name',
      path: `${path}.name`,
      got: name,
      allowed: [1, PANEL_NAME_LENGTH],
      unit: 'characters',
    });
  try {
    return { id: id as string, name: name as string | null, scenario: parseScenario(panel['scenario']) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(
      ...error.problems.map((problem) => ({
        ...problem,
        path: `${path}.${problem.path === 'scenario' ? '' : 'scenario.'}${problem.path}`,
      })),
    );
    return null;
  }
}

function checkShared(panels: readonly PanelPlan[], problems: InputProblem[]): void {
  const first = panels[0]!.scenario;
  const ids = panels.map(({ id }) => id);
  panels.forEach(({ id, scenario }, i) => {
    if (ids.indexOf(id) < i) problems.push({ code: 'repeated-id', path: `panels[${i}].id`, got: id });
    for (const size of SHARED_SIZES)
      if (scenario[size] !== first[size])
        problems.push({
          code: 'not-shared',
          path: `panels[${i}].scenario.${size}`,
          got: scenario[size],
          allowed: [first[size]],
        });
    const [own, common] = [PRESETS[scenario.preset].species, PRESETS[first.preset].species];
    if (own !== common)
      problems.push({ code: 'not-shared', path: `panels[${i}].scenario.preset`, got: own, allowed: [common] });
  });
}
