import type { StudyForm } from './kit.ts';
import { PRESET_IDS, PRESETS } from '../presets.ts';
import type { ParameterEntry } from '../types.ts';

const teaching = { tag: 'teaching', source: 'teaching', since: '1.2.0', effect: 'study' } as const;
/** Unit of the factors on an arm's care. */
export const FACTOR_UNIT = 'timesArmsOwn';
const factor = {
  ...teaching,
  kind: 'number',
  unit: FACTOR_UNIT,
  default: 1,
  domain: [0, 3],
  explore: [0, 2],
  step: 0.1,
} as const;
const litters = {
  tag: 'teaching',
  source: 'danoff-2021',
  since: '1.2.0',
  effect: 'study',
  kind: 'integer',
  unit: 'litters',
  domain: [1, 200],
  explore: [2, 40],
  step: 1,
} as const;

/** The world set on Play, or a ready-made one for voles. */
export const ARM_WORLDS = ['world', ...PRESET_IDS.filter((id) => PRESETS[id].species === 'vole')] as const;
const world = { ...teaching, kind: 'choice', unit: '', domain: ARM_WORLDS as readonly string[] } as const;

/** Design of the vole trial: its entries, as in the table of parameters. */
export const TRIAL_ENTRIES = [
  { ...world, id: 'worldA', default: 'moved-in-a-cup' },
  { ...factor, id: 'lickingA' },
  { ...factor, id: 'huddlingA' },
  { ...litters, id: 'littersA', default: 7 },
  { ...world, id: 'worldB', default: 'moved-by-hand' },
  { ...factor, id: 'lickingB' },
  { ...factor, id: 'huddlingB' },
  { ...litters, id: 'littersB', default: 6 },
  { ...litters, id: 'pups', unit: 'pupsOfLitter', default: 2, domain: [1, 10], explore: [1, 8] },
  { ...teaching, id: 'assignment', kind: 'choice', unit: '', default: 'lot', domain: ['lot', 'genes'] },
  { ...teaching, id: 'crossFoster', kind: 'boolean', unit: '', default: false },
  // Whether the seed chooses the causes; the three switches below then count for nothing.
  { ...teaching, id: 'mystery', kind: 'boolean', unit: '', default: false },
  { ...teaching, id: 'handlingEffect', kind: 'boolean', unit: '', default: true },
  { ...teaching, id: 'careEffect', kind: 'boolean', unit: '', default: true },
  { ...teaching, id: 'geneEffect', kind: 'boolean', unit: '', default: true },
  { ...teaching, id: 'day', kind: 'integer', unit: 'day', default: 60, domain: [1, 365], explore: [1, 120], step: 1 },
  {
    ...teaching,
    id: 'cells',
    kind: 'integer',
    unit: 'cells',
    default: 512,
    domain: [64, 4000],
    explore: [64, 2048],
    step: 64,
  },
  {
    tag: 'assumed',
    source: 'design',
    since: '1.2.0',
    effect: 'study',
    id: 'bindingNoise',
    kind: 'number',
    unit: 'coefficientOfVariation',
    default: 0.05,
    domain: [0, 1],
    explore: [0, 0.3],
    step: 0.01,
  },
] as const satisfies readonly ParameterEntry[];

/** Causes that may be at work, in the order they are revealed. */
export const TRIAL_CAUSES = ['handlingEffect', 'careEffect', 'geneEffect'] as const;
/** A cause that may part the arms. */
export type TrialCause = (typeof TRIAL_CAUSES)[number];
/** Which causes are at work. */
export type TrialCauses = Readonly<Record<TrialCause, boolean>>;

/** What is known of a vole trial before a study is open. */
export const VOLE_TRIAL_FORM = {
  entries: TRIAL_ENTRIES,
  link: 'vole-trial',
  species: ['vole'],
  pieces: { blocks: 1 },
  arms: true,
} as const satisfies StudyForm;
