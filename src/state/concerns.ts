import { CHANNELS, GIVERS, GIVERS_OF, SPECIES_BASE, type Species } from '../../sim/page.ts';

/** What is said of a species once more than the first panel is open: which numbers act there, what is known of it. */

/**
 * What acts on some species only, or is only looked at there. The gene of a rat's world is not the oxytocin receptor's:
 * it
 * answers to no oxytocin, gives no score of later life, and nothing is known here of its common variants or of its
 * blood.
 */
const ONLY: readonly (readonly [RegExp, readonly Species[]])[] = [
  [/^(human\.|adult\.|typical\.adult$|oxytocin\.voiceOnset$)/, ['infant']],
  [/^(handling|exon3)\.|^assay\.expression$/, ['vole']],
  [
    /^(oxytocin|dose|programme|cortisol|outcome|genes|division|leukocytes|epithelium|saliva|assay)\./,
    ['vole', 'infant'],
  ],
  [
    /^(giver\.(responseGain|oxytocin)$|\w+\.(upbringing|affectionRelease|playRelease)$|care\.compensation$)/,
    ['vole', 'infant'],
  ],
];
const EVERY_CHANNEL: readonly string[] = Object.values(CHANNELS).flat();

/** Whether a parameter does anything in a world of this species. The species itself is set by the switch. */
export function concerns(id: string, species: Species): boolean {
  if (id === 'world.species' || ONLY.some(([ids, of]) => ids.test(id) && !of.includes(species))) return false;
  if (GIVERS.some((giver) => id.startsWith(`${giver}.`) && !GIVERS_OF[species].includes(giver))) return false;
  const channel = id.slice(id.indexOf('.') + 1).replace(/(Share|Release)$/, '');
  return !EVERY_CHANNEL.includes(channel) || (CHANNELS[species] as readonly string[]).includes(channel);
}

/** Whether only the shape of a species' curves was published, and contested: said wherever they stand. */
export function shapeOnly(species: Species): boolean {
  return SPECIES_BASE[species].claim !== undefined;
}
