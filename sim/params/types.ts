import type { Channel, Giver, Species } from './channels.ts';
import type { Unit } from './units.ts';

/** How well a number is known: measured, calibrated, assumed, or a teaching device. */
export type Tag = 'measured' | 'calibrated' | 'assumed' | 'teaching';

/** The part of the world a parameter acts on first. */
export type Effect =
  | 'care'
  | 'stress'
  | 'methylation'
  | 'receptors'
  | 'genes'
  | 'response'
  | 'family'
  | 'day'
  | 'outcome'
  | 'tissue'
  | 'study'
  | 'size';

/**
 * Where on the page a parameter is set: on the first panel ('first' for care, 'adults' for what grown-ups have among
 * themselves, 'household'), with the givers, in the view of the family, under "More", or nowhere but in a file.
 */
export type Place = 'first' | 'adults' | 'household' | 'givers' | 'family' | 'more' | 'nowhere';

/**
 * What a parameter says of its giver or its way of giving care: whether the giver is there; the minutes that are given,
 * those that count as typical, their weight, a giver's share of them, how long a bout of them lasts.
 */
export type Aspect = 'presence' | 'minutes' | 'typical' | 'weight' | 'share' | 'bout';

/** What must be there in a world for a parameter to act on a young one's marks. */
export type Need =
  | 'hardship'
  | 'stress'
  | 'programme'
  | 'dose'
  | 'cup'
  | 'hand'
  | 'graded'
  | 'support'
  | 'twoWay'
  | 'response'
  | 'oneParent';

/** What the table says of a parameter besides what it may hold. */
export interface ParameterFacts {
  /** Whose worlds it does anything in. */
  readonly species: readonly Species[];
  /** Where it is set, in worlds where it has no rank in `front`. */
  readonly place: Exclude<Place, 'first'>;
  /** Its rank among the kinds of care on the first panel, by species. */
  readonly front?: Readonly<Partial<Record<Species, number>>>;
  /** Whether it says how voles are reared: what the arms of a trial may differ in, and never a law of their world. */
  readonly rearing: boolean;
  /** The way of giving care that it is about, for entries that follow from a channel's record. */
  readonly channel?: Channel;
  /** The giver that it is about. */
  readonly giver?: Giver;
  /** What it says of these. */
  readonly aspect?: Aspect;
  /** What it does nothing without. */
  readonly needs?: Need;
  /**
   * Where it shows instead of in the curves of a life, if its effect does not tell: within the day, in the trial of
   * voles, or only in the unit of a curve.
   */
  readonly elsewhere?: 'day' | 'trial' | 'unit';
  /** Present where it may change at an age ("from day N on"): what the family does or meets. */
  readonly dated?: true;
}

interface EntryBase {
  readonly id: string;
  /** Code of its unit; empty where it has none. */
  readonly unit: Unit | '';
  /** How the page shows it where its unit alone does not tell: minutes as hours, a fraction with a word beside it. */
  readonly display?: 'hours' | 'level';
  readonly tag: Tag;
  /** Key into SOURCES. */
  readonly source: string;
  /** Model version that brought it in. */
  readonly since: string;
  readonly effect: Effect;
}

/** A quantity. `domain` is what the model accepts, `explore` is what a slider offers. Both inclusive. */
export interface NumberEntry extends EntryBase {
  readonly kind: 'number' | 'integer';
  readonly default: number;
  readonly domain: readonly [number, number];
  readonly explore: readonly [number, number];
  readonly step: number;
}

/** A yes or no. */
export interface BooleanEntry extends EntryBase {
  readonly kind: 'boolean';
  readonly default: boolean;
}

/** One of a few named ways. */
export interface ChoiceEntry extends EntryBase {
  readonly kind: 'choice';
  readonly default: string;
  readonly domain: readonly string[];
}

/** What is known of a parameter, by the kind of its value. */
export type ParameterEntry = NumberEntry | BooleanEntry | ChoiceEntry;

/** A parameter of the table, with all that the table says of it. */
export type TableEntry = ParameterEntry & ParameterFacts;

/** The value type that belongs to an entry. */
export type ValueOf<E extends ParameterEntry> = E extends NumberEntry
  ? number
  : E extends BooleanEntry
    ? boolean
    : E extends { kind: 'choice'; domain: readonly (infer Option)[] }
      ? Option
      : never;

/** Bad input as data; sim/words renders it. `path` names the field, `allowed` what would be accepted. */
export interface InputProblem {
  code: string;
  path: string;
  got?: unknown;
  allowed?: readonly (string | number | boolean)[];
  /** Code of the unit of what is allowed. */
  unit?: Unit | '';
  /** Extra named values for the message (ids, days, limits). */
  detail?: Readonly<Record<string, string | number>>;
}

/** Thrown wherever input is refused; carries every problem found, never only a sentence. */
export class InputError extends Error {
  readonly problems: readonly InputProblem[];
  constructor(problems: readonly InputProblem[]) {
    super(problems.map((p) => `${p.code} at ${p.path}`).join('; '));
    this.name = 'InputError';
    this.problems = problems;
  }
}
