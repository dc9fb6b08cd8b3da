import type { CareEvent } from '../params/events.ts';
import { resolveValues, type Scenario } from '../params/scenario.ts';
import type { ParamValues } from '../params/table.ts';
import { caregiversOf, type Caregivers, type Parents } from './caregivers.ts';
import { balanceByDay, dayActivities } from './balance.ts';
import { surroundingsOf, type Surroundings } from './environment.ts';
import { drawIndividual, type Individual } from './individual.ts';
import { receptorSettings } from './receptors.ts';
import type { TissueLife } from './life.ts';
import { createTissue, type Tissue } from './tissue.ts';

/** The one family of a playground run; studies number theirs. */
export const PLAY_FAMILY = 0;

/** All that the young of one family share, worked out once per run. */
export interface World extends Tissue {
  readonly values: ParamValues;
  readonly caregivers: Caregivers;
  readonly around: Surroundings;
}

/** One young one, ready to live. */
export interface Young extends TissueLife {
  readonly number: number;
  readonly individual: number;
  readonly born: Individual;
}

/** What a study may know of a family beyond the scenario. */
export interface FamilyOptions {
  readonly family?: number | string;
  /** Parents who were themselves simulated; otherwise they are drawn. */
  readonly parents?: Parents;
  /** A tissue of the same scenario, whose rates are worked out already. */
  readonly tissue?: Tissue;
  /** Share of marks at birth where germ cells pass theirs on. */
  readonly startingLevel?: number | undefined;
}

/** The caregivers of a family and what they make of every day. */
export function familyOf(
  seed: string,
  family: number | string,
  days: number,
  values: ParamValues,
  events: readonly CareEvent[],
  parents: Parents = {},
): { caregivers: Caregivers; around: Surroundings } {
  const caregivers = caregiversOf(seed, family, days, values, parents);
  const fostered = events.some((event) => event.type === 'fostering');
  const foster = fostered ? caregiversOf(seed, `foster of ${family}`, days, values) : null;
  return { caregivers, around: surroundingsOf(values, events, caregivers, foster) };
}

/** @throws InputError when stress, the DNMT/TET balance or a day's plan leaves its range. */
export function createWorld(
  scenario: Scenario,
  { family = PLAY_FAMILY, parents = {}, tissue, startingLevel }: FamilyOptions = {},
): World {
  const values = resolveValues(scenario);
  const { seed, days, cells } = scenario;
  // One day more than is lived, so that the last row of a table has its care and stress too.
  const home = familyOf(seed, family, days + 1, values, scenario.events, parents);
  const cellular = tissue ?? createTissue(seed, family, days, cells, values, startingLevel);
  return { ...cellular, family, values, ...home };
}

export function createYoung(world: World, number: number): Young {
  const born = drawIndividual(world.seed, world.family, number, world.values, world.caregivers.parentAlleles);
  return {
    number,
    individual: number,
    born,
    activities: dayActivities(balanceByDay(world.around, born, world.values), world),
    receptors: receptorSettings(world.values, born.geneFactor),
  };
}
