import { resolveValues, type Scenario } from './scenario.ts';
import type { InputProblem } from './types.ts';

/**
 * Why a scenario cannot be the twin of another, or null. A twin has the same luck, so it needs the same seed, the same
 * cells, the same sites on a copy and the same species, and it must have lived as far as it is looked at.
 */
export function twinProblem(scenario: Scenario, twin: Scenario, untilDay: number): InputProblem | null {
  const differs = (path: string, got: string | number, wanted: string | number): InputProblem[] =>
    got === wanted ? [] : [{ code: 'twin-differs', path, got, allowed: [wanted] }];
  const [here, there] = [resolveValues(scenario), resolveValues(twin)];
  const shorter =
    twin.days < untilDay ? [{ code: 'twin-too-short', path: 'days', got: twin.days, allowed: [untilDay] }] : [];
  return (
    [
      ...differs('set.world.species', there['world.species'], here['world.species']),
      ...differs('seed', twin.seed, scenario.seed),
      ...differs('cells', twin.cells, scenario.cells),
      ...differs('set.site.dyads', there['site.dyads'], here['site.dyads']),
      ...shorter,
    ][0] ?? null
  );
}
