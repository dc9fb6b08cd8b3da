import { GIVERS, GIVERS_OF, SPECIES, type Giver, type Species } from './channels.ts';
import { assumed, dated, NEXT, quantity, yesNo } from './entry-kit.ts';

/** The entries that every giver has: whether it is there, how it differs, how it was reared, what giving releases. */

/** Of these species, those whose young may be reared by a giver. */
export function rearedBy(giver: Giver, species: readonly Species[] = SPECIES): readonly Species[] {
  return species.filter((each) => GIVERS_OF[each].includes(giver));
}

/** Whether a giver is there. Helpers are the exception. */
export const presenceEntries = GIVERS.map((giver) =>
  dated(
    yesNo(`${giver}.present`, {
      ...assumed,
      giver,
      aspect: 'presence',
      rearing: true,
      place: 'household',
      species: rearedBy(giver),
      unit: '',
      default: giver !== 'helpers',
      effect: 'care',
    }),
  ),
);

/** How givers differ between families (a coefficient of variation); fathers more than mothers. */
export const levelSpreadEntries = GIVERS.map((giver) =>
  quantity(`${giver}.levelSpread`, {
    giver,
    rearing: true,
    species: rearedBy(giver),
    tag: 'assumed',
    source: giver === 'helpers' ? assumed.source : 'perkeybile-2013',
    unit: 'fraction',
    default: giver === 'dam' ? 0.05 : 0.15,
    domain: [0, 1],
    explore: [0, 0.6],
    step: 0.01,
    effect: 'care',
  }),
);

/** The care that givers received themselves; it acts by way of their own receptors. */
export const upbringingEntries = GIVERS.map((giver) =>
  quantity(`${giver}.upbringing`, {
    giver,
    needs: 'response',
    rearing: true,
    place: 'family',
    species: ['vole', 'infant'],
    tag: 'teaching',
    since: NEXT,
    source: 'teaching',
    unit: 'typicalCare',
    default: 1,
    domain: [0, 5],
    explore: [0, 2],
    step: 0.1,
    effect: 'family',
  }),
);

/** Oxytocin that giving releases in each giver: by affection, and by play. */
const RELEASED: Readonly<Record<Giver, readonly [affection: number, play: number]>> = {
  dam: [1, 0.4],
  sire: [0.4, 1],
  helpers: [0.5, 0.5],
};

export const releaseEntries = GIVERS.flatMap((giver) => {
  const release = {
    ...assumed,
    giver,
    since: NEXT,
    source: giver === 'helpers' ? assumed.source : 'feldman-2010',
    unit: 'factor',
    domain: [0, 5],
    explore: [0, 2],
    step: 0.1,
    effect: 'day',
  } as const;
  const [affection, play] = RELEASED[giver];
  return [
    quantity(`${giver}.affectionRelease`, { ...release, species: ['vole', 'infant'], default: affection }),
    quantity(`${giver}.playRelease`, { ...release, species: ['infant'], default: play }),
  ];
});
