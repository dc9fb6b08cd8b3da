import { readScenario } from './codec/migrate.ts';
import { INFANT_COHORT } from './infant-cohort.ts';
import { ARM_FIELDS, checkArmFields, type ArmChanges } from './arms.ts';
import { checkTrial, TRIAL_ENTRIES } from './trial.ts';
import { GIVERS, plannedMinutes, type Species } from './plan.ts';
import { PRESET_IDS, PRESETS } from './presets.ts';
import { resolveValues, type Scenario } from './scenario.ts';
import { checkValue, isDictionary, kindOf, unknownKeys } from './validate.ts';
import { InputError, type InputProblem, type ParameterEntry, type ValueOf } from './types.ts';

/**
 * What a study sets beside the world it takes place in. The same rules as THE parameter table; labels under
 * `design.<id>`.
 */

export const STUDY_SCHEMA = 'tend.study/1';

const teaching = { tag: 'teaching', source: 'teaching', since: '1.1.0', effect: 'study' } as const;
const assumed = { tag: 'assumed', source: 'design', since: '1.1.0', effect: 'study' } as const;

const cells = {
  ...teaching,
  id: 'cells',
  kind: 'integer',
  unit: 'cells',
  default: 256,
  domain: [64, 4000],
  explore: [64, 2000],
  step: 64,
} as const;

/** Designs of all studies: entries as in the table of parameters, by kind of study. */
export const STUDY_ENTRIES = {
  lineage: [
    {
      ...teaching,
      id: 'lines',
      kind: 'integer',
      unit: 'lines in each group',
      default: 100,
      domain: [10, 1000],
      explore: [10, 200],
      step: 10,
    },
    {
      ...teaching,
      id: 'generations',
      kind: 'integer',
      unit: 'generations',
      default: 6,
      domain: [1, 20],
      explore: [2, 12],
      step: 1,
    },
    // As many as other caregivers are given: today's young one is tomorrow's mother.
    { ...cells, default: 128 },
    {
      ...teaching,
      id: 'high',
      kind: 'number',
      unit: '× typical care',
      default: 1.6,
      domain: [0, 3],
      explore: [0, 2],
      step: 0.1,
    },
    {
      ...teaching,
      id: 'low',
      kind: 'number',
      unit: '× typical care',
      default: 0.4,
      domain: [0, 3],
      explore: [0, 2],
      step: 0.1,
    },
    { ...teaching, id: 'transmitCare', kind: 'boolean', unit: '', default: true },
    { ...teaching, id: 'transmitGenes', kind: 'boolean', unit: '', default: true },
    { ...teaching, id: 'germlineReset', kind: 'boolean', unit: '', default: true },
    {
      ...teaching,
      id: 'fosterAt',
      kind: 'integer',
      unit: 'generation, 0 for never',
      default: 0,
      domain: [0, 20],
      explore: [0, 12],
      step: 1,
    },
    {
      ...teaching,
      id: 'supportAt',
      kind: 'integer',
      unit: 'generation, 0 for never',
      default: 0,
      domain: [0, 20],
      explore: [0, 12],
      step: 1,
    },
  ],
  'stress-test': [
    {
      ...teaching,
      id: 'children',
      kind: 'integer',
      unit: 'children in each arm',
      default: 20,
      domain: [2, 1000],
      explore: [5, 100],
      step: 5,
    },
    cells,
    {
      ...assumed,
      id: 'stress',
      kind: 'number',
      unit: 'fraction',
      default: 1,
      domain: [0, 1],
      explore: [0, 1],
      step: 0.05,
    },
    {
      ...assumed,
      id: 'comfortMinutes',
      kind: 'number',
      unit: 'min',
      default: 15,
      domain: [1, 60],
      explore: [5, 30],
      step: 5,
    },
    {
      ...assumed,
      id: 'release',
      kind: 'number',
      unit: 'typical days',
      default: 0.2,
      domain: [0, 5],
      explore: [0, 1],
      step: 0.05,
    },
    {
      ...assumed,
      id: 'spread',
      kind: 'number',
      unit: 'fraction',
      default: 0.25,
      domain: [0, 1],
      explore: [0, 1],
      step: 0.05,
    },
    {
      ...assumed,
      id: 'assayNoise',
      kind: 'number',
      unit: 'fraction',
      default: 0.1,
      domain: [0, 1],
      explore: [0, 0.5],
      step: 0.05,
    },
    {
      ...assumed,
      id: 'contactTouch',
      kind: 'number',
      unit: 'fraction',
      default: 1,
      domain: [0, 1],
      explore: [0, 1],
      step: 0.1,
    },
    {
      ...assumed,
      id: 'contactVoice',
      kind: 'number',
      unit: 'fraction',
      default: 1,
      domain: [0, 1],
      explore: [0, 1],
      step: 0.1,
    },
    {
      ...assumed,
      id: 'voiceTouch',
      kind: 'number',
      unit: 'fraction',
      default: 0,
      domain: [0, 1],
      explore: [0, 1],
      step: 0.1,
    },
    {
      ...assumed,
      id: 'voiceVoice',
      kind: 'number',
      unit: 'fraction',
      default: 1,
      domain: [0, 1],
      explore: [0, 1],
      step: 0.1,
    },
    {
      ...assumed,
      id: 'noneTouch',
      kind: 'number',
      unit: 'fraction',
      default: 0,
      domain: [0, 1],
      explore: [0, 1],
      step: 0.1,
    },
    {
      ...assumed,
      id: 'noneVoice',
      kind: 'number',
      unit: 'fraction',
      default: 0,
      domain: [0, 1],
      explore: [0, 1],
      step: 0.1,
    },
    { ...teaching, id: 'dose', kind: 'number', unit: 'IU', default: 0, domain: [0, 96], explore: [0, 48], step: 4 },
  ],
  giving: [
    {
      ...teaching,
      id: 'people',
      kind: 'integer',
      unit: 'people in each arm',
      default: 34,
      domain: [2, 2000],
      explore: [10, 200],
      step: 2,
    },
    {
      tag: 'measured',
      source: 'zak-2007',
      since: '1.1.0',
      effect: 'study',
      id: 'gain',
      kind: 'number',
      unit: 'fraction',
      default: 0.8,
      domain: [-1, 5],
      explore: [0, 2],
      step: 0.1,
    },
    {
      ...assumed,
      id: 'generosity',
      kind: 'number',
      unit: '% of the stake',
      default: 10,
      domain: [0, 50],
      explore: [2, 20],
      step: 1,
    },
    {
      ...assumed,
      id: 'transfer',
      kind: 'number',
      unit: '% of the stake',
      default: 25,
      domain: [0, 100],
      explore: [5, 50],
      step: 5,
    },
    {
      ...assumed,
      id: 'scatter',
      kind: 'number',
      unit: 'fraction',
      default: 0.8,
      domain: [0, 2],
      explore: [0, 1.5],
      step: 0.1,
    },
  ],
  'infant-cohort': INFANT_COHORT,
  'vole-trial': TRIAL_ENTRIES,
} as const satisfies Record<string, readonly ParameterEntry[]>;

/** The two kinds of founders. */
export const LINEAGE_GROUPS = ['high', 'low'] as const;
/** A kind of founders. */
export type LineageGroup = (typeof LINEAGE_GROUPS)[number];

/** Arms of the stress test, in the order children are assigned to them. */
export const ARMS = ['contact', 'voice', 'none'] as const;
/** An arm of the stress test. */
export type Arm = (typeof ARMS)[number];

/** Minutes of the stress test: rest, stressor, comfort, and an hour's follow-up. */
export const REST = 15;
/** Readings before this minute are the baseline; a dose, if there is one, is taken at it. */
export const BASELINE_UNTIL = 10;
/** Length of the stressor, minutes. */
export const STRESSOR_MINUTES = 15;
/** Minute at which comfort begins. */
export const COMFORT_FROM = REST + STRESSOR_MINUTES;
/** Last minute of the stress test. */
export const TEST_MINUTES = 105;

/** What is read every minute. Oxytocin in units of the basal level, cortisol of rest, the others in their own units. */
export const READOUTS = [
  { id: 'oxytocin', unit: '× basal' },
  { id: 'cortisol', unit: '× rest' },
  { id: 'heartRate', unit: 'beats a minute' },
  { id: 'bloodPressure', unit: 'mmHg' },
  { id: 'anxiety', unit: 'points of 10' },
] as const;
/** Something that the stress test reads every minute. */
export type Readout = (typeof READOUTS)[number]['id'];

/** Arms of the giving game, in the order of arrays. */
export const GIVING_ARMS = ['dose', 'placebo'] as const;
/** An arm of the giving game. */
export type GivingArm = (typeof GIVING_ARMS)[number];

/** Kinds of studies, such as 'lineage'. */
export type StudyKind = keyof typeof STUDY_ENTRIES;
/** All kinds of studies. */
export const STUDY_KINDS = Object.keys(STUDY_ENTRIES) as readonly StudyKind[];
type EntryOf<K extends StudyKind> = (typeof STUDY_ENTRIES)[K][number];
/** What a study of one kind sets, each field in the unit of its entry. */
export type Design<K extends StudyKind> = {
  readonly [E in EntryOf<K> as E['id']]: ValueOf<E>;
} & (K extends 'vole-trial' ? ArmChanges : unknown);

/**
 * Worlds that a study can take place in, the usual one first. A rat's world shows another gene, on which neither how
 * mothers care nor how comfort works depends. Who splits money is drawn anew, whatever the world.
 */
export const STUDY_SPECIES: Readonly<Record<StudyKind, readonly Species[]>> = {
  lineage: ['vole', 'infant'],
  'stress-test': ['infant', 'vole'],
  giving: ['vole', 'infant', 'rat'],
  'infant-cohort': ['infant'],
  'vole-trial': ['vole'],
};

/** A study as it is saved, linked and run: the world it takes place in, and its design. */
export interface Study<K extends StudyKind = StudyKind> {
  readonly schema: typeof STUDY_SCHEMA;
  readonly kind: K;
  readonly scenario: Scenario;
  readonly design: Design<K>;
}

/** The design of a kind of study with every field at its default. */
export function defaultDesign<K extends StudyKind>(kind: K): Design<K> {
  return Object.fromEntries(STUDY_ENTRIES[kind].map((entry) => [entry.id, entry.default])) as Design<K>;
}

/** A study in a world, its design at the defaults but for what is given. Checks nothing: `parseStudy` does. */
export function newStudy<K extends StudyKind>(kind: K, scenario: Scenario, design: Partial<Design<K>> = {}): Study<K> {
  return { schema: STUDY_SCHEMA, kind, scenario, design: { ...defaultDesign(kind), ...design } };
}

/**
 * Checks something that claims to be a study; missing design fields take their defaults.
 * @throws InputError with every problem found.
 */
export function parseStudy(input: unknown): Study {
  if (!isDictionary(input)) throw new InputError([{ code: 'not-an-object', path: 'study', got: kindOf(input) }]);
  const problems: InputProblem[] = [];
  if (input['schema'] !== STUDY_SCHEMA)
    problems.push({ code: 'wrong-schema', path: 'schema', got: input['schema'], allowed: [STUDY_SCHEMA] });
  unknownKeys(input, ['schema', 'kind', 'scenario', 'design'], '', problems);
  const kind = input['kind'] as StudyKind;
  if (!STUDY_KINDS.includes(kind)) {
    problems.push({ code: 'not-one-of', path: 'kind', got: input['kind'], allowed: STUDY_KINDS });
    throw new InputError(problems);
  }
  const given = input['design'] ?? {};
  const design = isDictionary(given) ? given : {};
  if (!isDictionary(given)) problems.push({ code: 'not-an-object', path: 'design', got: kindOf(given) });
  checkDesign(kind, design, problems);
  if (problems.length > 0) throw new InputError(problems);
  const { scenario } = readScenario(input['scenario']);
  const plain = Object.fromEntries(Object.entries(design).map(([id, value]) => [id, value === 0 ? 0 : value]));
  const study = newStudy(kind, scenario, plain as Partial<Design<StudyKind>>) as Study;
  if (kind === 'lineage' || kind === 'stress-test') checkWorld(kind, scenario, problems);
  if (kind === 'lineage') checkFounders(study as Study<'lineage'>, problems);
  const checked =
    kind === 'vole-trial'
      ? { ...study, design: checkTrial(study as unknown as Study<'vole-trial'>, problems) as Study['design'] }
      : study;
  if (problems.length > 0) throw new InputError(problems);
  return checked;
}

function checkDesign(kind: StudyKind, design: Record<string, unknown>, problems: InputProblem[]): void {
  const entries: readonly ParameterEntry[] = STUDY_ENTRIES[kind];
  const fields = entries.map(({ id }) => id);
  unknownKeys(design, kind === 'vole-trial' ? [...fields, ...ARM_FIELDS] : fields, 'design.', problems);
  if (kind === 'vole-trial') checkArmFields(design, problems);
  for (const entry of entries)
    if (Object.hasOwn(design, entry.id)) checkValue(entry, design[entry.id], `design.${entry.id}`, problems);
  if (kind !== 'lineage' || problems.length > 0) return;
  const { generations, fosterAt, supportAt } = { ...defaultDesign('lineage'), ...design };
  for (const [id, at] of Object.entries({ fosterAt, supportAt }))
    if (at > generations)
      problems.push({
        code: 'out-of-range',
        path: `design.${id}`,
        got: at,
        allowed: [0, generations],
        unit: 'generation',
      });
}

/** A cohort and a trial look at their world themselves. */
function checkWorld(kind: StudyKind, { preset }: Scenario, problems: InputProblem[]): void {
  const fitting = STUDY_SPECIES[kind];
  if (!fitting.includes(PRESETS[preset].species))
    problems.push({
      code: 'not-one-of',
      path: 'scenario.preset',
      got: preset,
      allowed: PRESET_IDS.filter((id) => fitting.includes(PRESETS[id].species)),
    });
}

/** Founders' care is the world's times a factor; it has to fit into a day too. */
function checkFounders({ scenario, design }: Study<'lineage'>, problems: InputProblem[]): void {
  const values = resolveValues(scenario);
  for (const group of LINEAGE_GROUPS) {
    const most = Math.max(...GIVERS.map((giver) => plannedMinutes(giver, values)));
    if (most * design[group] > 1440)
      problems.push({
        code: 'out-of-range',
        path: `design.${group}`,
        got: design[group],
        allowed: [0, Math.floor((100 * 1440) / most) / 100],
        unit: '× typical care',
      });
  }
}
