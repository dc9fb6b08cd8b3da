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

interface EntryBase {
  readonly id: string;
  readonly unit: string;
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
  unit?: string;
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
