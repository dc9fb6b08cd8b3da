import { CHANNELS } from '../../params/channels.ts';
import { fosterCare, type CareEvent } from '../../params/events.ts';
import { presetValues, resolveValues, type Scenario } from '../../params/scenario.ts';
import type { Design, LineageGroup } from '../../params/studies.ts';
import type { ParamValues } from '../../params/table.ts';
import { inheritedAlleles } from '../../model/individual.ts';
import { createWorld, type World } from '../../model/world.ts';
import { childhoodDays, type GrownTissue } from '../../model/upbringing.ts';

/** Family lines: the young become caregivers, and what they received may come back as what they give. */

/** What a line hands to its next generation. */
export interface Ancestor {
  readonly grown: GrownTissue;
  readonly alleles: readonly [number, number];
}

/**
 * The world of one generation. Founders' care is set by the study; from then on care is as the scenario says, times
 * what the parents make of it. Only the mother comes from the line: fathers come from outside.
 */
export function generationScenario(
  scenario: Scenario,
  design: Design<'lineage'>,
  group: LineageGroup,
  generation: number,
): Scenario {
  const set: Partial<ParamValues> = { ...scenario.set };
  const values = resolveValues(scenario);
  if (generation === 1)
    for (const channel of CHANNELS[values['world.species']])
      Object.assign(set, { [`care.${channel}`]: values[`care.${channel}`] * design[group] });
  // Founders have nothing to hand on yet: they are alike whatever the switch says.
  if (!design.transmitCare && generation > 1) Object.assign(set, { 'giver.responseGain': 0 });
  if (generation === design.supportAt) Object.assign(set, { 'family.support': 1 });
  const events = scenario.events.filter((event) => event.type !== 'fostering');
  const foster = generation === design.fosterAt ? [fosterEvent(scenario)] : [];
  // The young one is the next mother, so it is followed until it is grown.
  return {
    ...scenario,
    days: Math.max(scenario.days, childhoodDays(values)),
    set,
    siblings: 1,
    cells: design.cells,
    events: [...events, ...foster],
  };
}

/**
 * Fostered from birth to weaning by a family that gives what the preset does. Voles only; for infants the line's own
 * care is replaced by typical givers.
 */
function fosterEvent(scenario: Scenario): CareEvent {
  const usual = presetValues(scenario.preset);
  return {
    id: 'lineage-fostered',
    type: 'fostering',
    fromDay: 0,
    toDay: Math.max(1, usual['care.weaningDay']),
    ...fosterCare((channel) => usual[`care.${channel}`]),
  };
}

/** Names a family in the random streams, the same whatever the switches say. */
export function lineKey(group: LineageGroup, line: number, generation: number): string {
  return `${group} line ${line} generation ${generation}`;
}

/** The world that one line's generation grows up in. @param tissue one of this design, to share its rates. */
export function generationWorld(
  scenario: Scenario,
  design: Design<'lineage'>,
  group: LineageGroup,
  line: number,
  generation: number,
  mother: Ancestor | null,
  shared: World | null,
): World {
  const family = lineKey(group, line, generation);
  const world = generationScenario(scenario, design, group, generation);
  const inherited = mother !== null && !design.germlineReset;
  return createWorld(world, {
    family,
    ...(mother === null
      ? {}
      : { parents: { dam: { grown: mother.grown, ...(design.transmitGenes ? { alleles: mother.alleles } : {}) } } }),
    ...(inherited || shared === null ? {} : { tissue: shared }),
    ...(inherited ? { startingLevel: Math.min(0.95, Math.max(0.05, mother.grown.methylation)) } : {}),
  });
}

/** The young one of a generation as the next mother: what it grew into, and the alleles it got. */
export function ancestorOf(world: World, grown: GrownTissue): Ancestor {
  return { grown, alleles: inheritedAlleles(world.seed, world.family, 0, world.caregivers.parentAlleles) };
}
