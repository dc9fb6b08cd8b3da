import {
  CHANNELS,
  checkValue,
  defaultDesign,
  FIRST_PRESET,
  parseStudy,
  PRESETS,
  scenarioFromPreset,
  SPECIES_BASE,
  STUDY_KINDS,
  STUDY_SCHEMA,
  unknownKeys,
  worldOfStudy,
  type Design,
  type InputProblem,
  type Scenario,
  type Species,
  type StudyKind,
} from '../../../sim/page.ts';
import { dictionary, under } from '../reading.ts';

/** The study that is open, and the designs that differ from the usual ones, as a workbook keeps them. */
export interface StudiesWork {
  readonly kind: StudyKind;
  readonly designs: { readonly [K in StudyKind]?: Design<K> };
}

const ALL_SPECIES = Object.keys(SPECIES_BASE) as readonly Species[];

export function readStudies(input: unknown, world: Scenario, problems: InputProblem[]): StudiesWork | null {
  const studies = dictionary(input, 'studies', problems);
  if (studies === null) return null;
  unknownKeys(studies, ['kind', 'designs'], 'studies.', problems);
  checkValue({ kind: 'choice', domain: STUDY_KINDS, unit: '' }, studies['kind'], 'studies.kind', problems);
  const designs = dictionary(studies['designs'], 'studies.designs', problems);
  if (designs === null) return null;
  unknownKeys(designs, STUDY_KINDS, 'studies.designs.', problems);
  const kinds = STUDY_KINDS.filter((kind) => Object.hasOwn(designs, kind));
  const read = kinds.map((kind) => [
    kind,
    under(
      `studies.designs.${kind}.`,
      problems,
      () => parseDesign(kind, designs[kind], world),
      (path) => path.replace(/^design\.?/, ''),
    ),
  ]);
  return { kind: studies['kind'] as StudyKind, designs: Object.fromEntries(read) as StudiesWork['designs'] };
}

/**
 * A design on its own. Whether it fits its world is said when the study is run, so it is enough that some world of the
 * right species takes it: the one it would take place in, the usual one, or one where nobody cares and every factor
 * fits into a day.
 * @throws InputError what the first of these worlds has against it.
 */
export function parseDesign<K extends StudyKind>(kind: K, design: unknown, world: Scenario): Design<K> {
  let first: unknown = null;
  for (const scenario of [
    worldOfStudy(kind, world),
    ...ALL_SPECIES.flatMap((species) => [usual(species), bare(usual(species))]),
  ]) {
    try {
      return parseStudy({ schema: STUDY_SCHEMA, kind, scenario, design }).design as unknown as Design<K>;
    } catch (error) {
      first ??= error;
    }
  }
  throw first;
}

/** Whether a design is the one that a study comes with. */
export function isDefaultDesign<K extends StudyKind>(kind: K, design: Design<K>): boolean {
  const text = (each: object) => JSON.stringify(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
  return text(design) === text(defaultDesign(kind));
}

function usual(species: Species): Scenario {
  return scenarioFromPreset(FIRST_PRESET[species]);
}

function bare(scenario: Scenario): Scenario {
  const kinds = CHANNELS[PRESETS[scenario.preset].species];
  return { ...scenario, set: Object.fromEntries(kinds.map((kind) => [`care.${kind}`, 0])), events: [] };
}
