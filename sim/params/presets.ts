import bothParents from './presets/both-parents.json' with { type: 'json' };
import singleMother from './presets/single-mother.json' with { type: 'json' };
import withHelpers from './presets/with-helpers.json' with { type: 'json' };
import highCare from './presets/high-care.json' with { type: 'json' };
import lowCare from './presets/low-care.json' with { type: 'json' };
import movedByHand from './presets/moved-by-hand.json' with { type: 'json' };
import movedInACup from './presets/moved-in-a-cup.json' with { type: 'json' };
import fosteredAtBirth from './presets/fostered-at-birth.json' with { type: 'json' };
import lateRescue from './presets/late-rescue.json' with { type: 'json' };
import lateEnrichment from './presets/late-enrichment.json' with { type: 'json' };
import separation from './presets/separation.json' with { type: 'json' };
import hardshipWithSupport from './presets/hardship-with-support.json' with { type: 'json' };
import careWithoutEffect from './presets/care-without-effect.json' with { type: 'json' };
import infantBothParents from './presets/infant-both-parents.json' with { type: 'json' };
import infantOneCaregiver from './presets/infant-one-caregiver.json' with { type: 'json' };
import infantMuchPlay from './presets/infant-much-play.json' with { type: 'json' };
import infantLittlePlay from './presets/infant-little-play.json' with { type: 'json' };
import infantHardship from './presets/infant-hardship.json' with { type: 'json' };
import infantSupported from './presets/infant-supported.json' with { type: 'json' };
import ratHighLicking from './presets/rat-high-licking.json' with { type: 'json' };
import ratLowLicking from './presets/rat-low-licking.json' with { type: 'json' };
import ratFosteredAtBirth from './presets/rat-fostered-at-birth.json' with { type: 'json' };
import ratFosteredInWeek1 from './presets/rat-fostered-in-week-1.json' with { type: 'json' };
import ratFosteredHighToLow from './presets/rat-fostered-high-to-low.json' with { type: 'json' };
import type { CareEvent } from './events.ts';
import type { Species } from './channels.ts';
import type { ParamValues } from './table.ts';

/**
 * Headings of preset menus, in their order: who rears, how much is given, the first days, later life, hard times, for
 * comparison.
 */
export const PRESET_GROUPS = ['family', 'amount', 'start', 'later', 'hard', 'control'] as const;
/** One of these headings. */
export type PresetGroup = (typeof PRESET_GROUPS)[number];

/** A named world: what differs from the table's defaults, its dated events, and where it comes from. */
export interface Preset {
  readonly species: Species;
  /** Under which heading menus show it. */
  readonly group: PresetGroup;
  readonly set: Partial<ParamValues>;
  readonly events: readonly CareEvent[];
  readonly sources: readonly string[];
}

const files = {
  'both-parents': bothParents,
  'single-mother': singleMother,
  'with-helpers': withHelpers,
  'high-care': highCare,
  'low-care': lowCare,
  'moved-by-hand': movedByHand,
  'moved-in-a-cup': movedInACup,
  'fostered-at-birth': fosteredAtBirth,
  'late-rescue': lateRescue,
  'late-enrichment': lateEnrichment,
  separation: separation,
  'hardship-with-support': hardshipWithSupport,
  'care-without-effect': careWithoutEffect,
  'infant-both-parents': infantBothParents,
  'infant-one-caregiver': infantOneCaregiver,
  'infant-much-play': infantMuchPlay,
  'infant-little-play': infantLittlePlay,
  'infant-hardship': infantHardship,
  'infant-supported': infantSupported,
  'rat-high-licking': ratHighLicking,
  'rat-low-licking': ratLowLicking,
  'rat-fostered-at-birth': ratFosteredAtBirth,
  'rat-fostered-in-week-1': ratFosteredInWeek1,
  'rat-fostered-high-to-low': ratFosteredHighToLow,
};

/** Names of the ready-made worlds, such as 'low-care'. */
export type PresetId = keyof typeof files;
/** JSON carries no literal types; every preset is put through the validator in tests/unit/params. */
export const PRESETS = files as unknown as Readonly<Record<PresetId, Preset>>;
/** All ready-made worlds, in the order in which they are offered. */
export const PRESET_IDS = Object.keys(files) as readonly PresetId[];
/** The world that opens when nothing else is asked for. */
export const DEFAULT_PRESET: PresetId = 'both-parents';
/** The preset that a species opens with. */
export const FIRST_PRESET: Readonly<Record<Species, PresetId>> = {
  vole: DEFAULT_PRESET,
  infant: 'infant-both-parents',
  rat: 'rat-high-licking',
};
