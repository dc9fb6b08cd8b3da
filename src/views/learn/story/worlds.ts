import {
  defaultDesign,
  newStudy,
  scenarioFromPreset,
  type AnyStudy,
  type CohortCause,
  type Scenario,
  type Study,
} from '../../../../sim/page.ts';
import { encodeLink, type LinkState } from '../../../state/link.ts';
import type { BeatId } from './beats.ts';

/** The worlds of the story, and the link of each beat's own: that is where its reader lands who leaves it. */

/**
 * One seed for all: everybody plays the same story. It was picked because its 101 pairs are a usual draw: their link is
 * close to the mean over many draws, see tests/unit/views/learn.
 */
const SEED = 'birch';

/**
 * Between five and six months, when the babies of the article had been watched at play. On that day a cuddle, play and
 * talk each stand alone, so that a rise is its own.
 */
export const TOUCH_DAY = 172;
/** The young voles are read at the age at which the published trial read them. */
export const VOLE_DAY = 60;

/** A family of both parents and their infant. */
export const FAMILY = scenarioFromPreset('infant-both-parents', SEED);

/** So few brain cells that each house can be pressed. */
export const STREET: Scenario = { ...scenarioFromPreset('both-parents', SEED), cells: 60 };

/** A town in which one kind of care is moved. */
export function townOf(licking: number): Scenario {
  const world = scenarioFromPreset('both-parents', SEED);
  return { ...world, set: { ...world.set, 'care.licking': licking } };
}

/** Families of either group that the last beat lays side by side. */
export const GROUP_FAMILIES = 60;
const CROWD = { seed: SEED, days: 90, siblings: 6, cells: 200 } as const;

/** The world of one of the two groups of the last beat. */
export function groupOf(preset: 'low-care' | 'high-care'): Scenario {
  return { ...scenarioFromPreset(preset), ...CROWD };
}

/** Litters and pups of either group: few enough to be lived while a slider moves. */
export const TRIAL_LITTERS = 8;
/** Group A gets little licking: so many times the usual. */
export const LITTLE = 0.4;

/** Two groups of vole families by lot: A is licked little, B as the control says. */
export function trialOf(lickingB: number): Study<'vole-trial'> {
  return newStudy('vole-trial', scenarioFromPreset('both-parents', SEED), {
    ...defaultDesign('vole-trial'),
    worldA: 'both-parents',
    worldB: 'both-parents',
    lickingA: LITTLE,
    lickingB,
    littersA: TRIAL_LITTERS,
    littersB: TRIAL_LITTERS,
    cells: 128,
  });
}

/** Three groups of children after a hard quarter of an hour. */
export const TEST: Study<'stress-test'> = newStudy('stress-test', FAMILY, {
  ...defaultDesign('stress-test'),
  cells: 64,
});

/** What may be true in a world, by the options of the beat about causes. */
const TRUTHS: Readonly<Record<string, Partial<Record<CohortCause, boolean>>>> = {
  care: {},
  hardship: { careEffect: false, hardship: true },
  genes: { careEffect: false, sharedGenes: true },
  reverse: { careEffect: false, reverse: true },
  nothing: { careEffect: false },
};

/** The observational study of 101 pairs, in a world with one of these causes. */
export function cohortIn(truth: string): Study<'infant-cohort'> {
  return newStudy('infant-cohort', FAMILY, { ...defaultDesign('infant-cohort'), cells: 64, ...TRUTHS[truth] });
}

/** A world to land in: what a link says of it. */
type Landing = Pick<LinkState, 'scenario'> & Partial<LinkState>;

function studying({ scenario, kind, design }: AnyStudy): Landing {
  return { scenario, study: { kind, design } as Study };
}

function comparing(first: Scenario, second: Scenario): Landing {
  const panels = [first, second].map((scenario, i) => ({ id: `s${i + 1}`, name: null, scenario }));
  return { scenario: first, page: { screen: 'compare', view: 'panels', panels, checks: [] } };
}

/** Where each beat lands, at what its control says. */
const LANDINGS: Readonly<Record<BeatId, (value: number, option: string) => Landing>> = {
  touch: () => ({ scenario: FAMILY, day: TOUCH_DAY }),
  stress: () => studying(TEST),
  copy: () => ({ scenario: STREET, day: VOLE_DAY }),
  shutter: (day) => ({ scenario: STREET, day }),
  cells: (licking) => ({ scenario: townOf(licking), day: VOLE_DAY }),
  voles: (licking) => studying(trialOf(licking)),
  infants: () => studying(cohortIn('care')),
  cause: (_, truth) => studying(cohortIn(truth)),
  say: () => comparing(groupOf('low-care'), groupOf('high-care')),
};

/** The link of a beat's own world, without "#". */
export function linkOfBeat(beat: BeatId, value: number, option: string): string {
  return encodeLink(LANDINGS[beat](value, option));
}
