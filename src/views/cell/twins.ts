import { useMemo } from 'react';
import {
  ENTRY_BY_ID,
  minimalSet,
  PRESETS,
  resolveValues,
  scenarioFromPreset,
  twinProblem,
  type InputProblem,
  type NumberEntry,
  type ParamId,
  type ParamValue,
  type ParamValues,
  type PresetId,
  type Scenario,
  type Species,
} from '../../../sim/page.ts';
import { LEAD, speciesOf } from '../../state/species.ts';
import { sameScenario } from '../../state/world.ts';
import type { Say } from '../../words/say.ts';
import { useWorld, useParts, useSay } from '../../state/react.tsx';
import { keptHere } from '../../parts/curves.ts';
import type { TwinCandidate } from '../../state/types.ts';

/** What a young one receives and its family is under; all else about a world its twin keeps. */
const OF_THE_FAMILY: readonly string[] = ['care', 'stress', 'family'];

/** Presets of much and of little care. */
const ENDS: Readonly<Record<Species, readonly [most: PresetId, least: PresetId]>> = {
  vole: ['high-care', 'low-care'],
  infant: ['infant-much-play', 'infant-little-play'],
  rat: ['rat-high-licking', 'rat-low-licking'],
};

/** A preset's care in this world: its seed, days, cells and siblings, its genes, kinetics and window. */
export function presetTwin(preset: PresetId, scenario: Scenario): Scenario {
  const { seed, days, cells, siblings } = scenario;
  const own = Object.entries(resolveValues(scenario) as Record<string, ParamValue>).filter(
    ([id]) => !OF_THE_FAMILY.includes(ENTRY_BY_ID.get(id as ParamId)!.effect),
  );
  const set = minimalSet({ preset, set: Object.fromEntries(own) as Partial<ParamValues> });
  return { ...scenarioFromPreset(preset, seed), days, cells, siblings, set };
}

/** The presets at both ends of care, the one further from this world first. */
export function presetTwins(scenario: Scenario, say: Say): TwinCandidate[] {
  const species = speciesOf(scenario);
  const lead = LEAD[species];
  const value = (of: Scenario) => resolveValues(of)[lead] as number;
  const [low, high] = (ENTRY_BY_ID.get(lead) as NumberEntry).explore;
  const away = (of: Scenario) => Math.abs(value(of) - value(scenario)) / (high - low);
  return ENDS[species]
    .map((preset) => ({ id: preset, label: say(`preset.${preset}.label`), scenario: presetTwin(preset, scenario) }))
    .sort((a, b) => away(b.scenario) - away(a.scenario));
}

/** A world by its preset, with a word where it was changed. */
export function worldName(scenario: Scenario, say: Say): string {
  const name = say(`preset.${scenario.preset}.label`);
  const own =
    Object.keys(minimalSet(scenario)).length > 0 ||
    JSON.stringify(scenario.events) !== JSON.stringify(PRESETS[scenario.preset].events);
  return own ? say('cell.changed', { name }) : name;
}

export interface Twins {
  readonly candidates: readonly TwinCandidate[];
  /** Why a candidate cannot be the twin, by id. */
  readonly problems: ReadonlyMap<string, InputProblem>;
  /** The first that can be. */
  readonly first: string | null;
}

/**
 * Worlds in which the same cell can be looked at: those given with the screen, else what is kept, the world before the
 * last change, and much and little care. Worlds like this one are left out.
 */
export function useTwins(scenario: Scenario, day: number): Twins {
  const say = useSay();
  const { twins: given } = useParts();
  const kept = useWorld(keptHere);
  const before = useWorld((state) => (state.moved === null ? null : state.before));
  return useMemo(() => {
    const all = given ?? [
      ...(kept === null
        ? []
        : [{ id: 'kept', label: say('cell.twinKept', { name: kept.name }), scenario: kept.focal.scenario }]),
      ...(before === null
        ? []
        : [
            {
              id: 'before',
              label: say('cell.twinBefore', { name: worldName(before.scenario, say) }),
              scenario: before.scenario,
            },
          ]),
      ...presetTwins(scenario, say),
    ];
    const candidates = all.filter((each) => !sameScenario(each.scenario, scenario));
    const problems = new Map<string, InputProblem>();
    for (const each of candidates) {
      const problem = twinProblem(scenario, each.scenario, day);
      if (problem !== null) problems.set(each.id, problem);
    }
    return {
      candidates,
      problems,
      first: (candidates.find(({ id }) => !problems.has(id)) ?? candidates[0])?.id ?? null,
    };
  }, [given, kept, before, scenario, day, say]);
}
