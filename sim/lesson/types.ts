import type { PresetId } from '../params/presets.ts';
import type { Design, StudyKind } from '../params/study-types.ts';
import type { ParamId } from '../params/table.ts';
import type { TRIAL_REGIONS } from '../study/vole-trial/analyse/trial.ts';

type TrialRegion = (typeof TRIAL_REGIONS)[number];
/** A stretch of the gene whose marks are read. */
export type Stretch = TrialRegion | 'exon3';

/** A lesson: plain data. It survives JSON, holds no function and no prose; words stand in lessons/<id>.<language>.json. */
export interface Lesson {
  readonly schema: 'tend.lesson/1';
  /** First part of its keys: lesson.<id>.… */
  readonly id: string;
  /** 1-31, in the class code */
  readonly number: number;
  /** Raised when steps, asks or their order change; mod 16 in the code */
  readonly revision: number;
  readonly meets: readonly Misconception[];
  /** 'NGSS HS-LS3-3', 'SEP4', 'AP 6.5': codes only */
  readonly standards: readonly string[];
  /** Codes of what the lesson is told apart from: new letters in DNA, which nothing here makes */
  readonly contrast?: readonly string[];
  readonly worlds: Readonly<Record<string, StartWorld>>;
  readonly sealed?: Sealed;
  /** Steps that wait for the teacher's word */
  readonly gates: readonly string[];
  readonly steps: readonly Step[];
  readonly exit: readonly [ExitQuestion, ExitQuestion, ExitQuestion];
  /** 1-3 results in the ticket */
  readonly handIn: readonly HandedIn[];
  readonly board: readonly Picture[];
  /** `tend lesson expect` fills the notes with these */
  readonly facts: readonly Fact[];
  /** How many strings of each */
  readonly notes: Readonly<Record<'say' | 'dont' | 'walk' | 'simple' | 'fast', number>>;
  readonly extension?: { readonly world: string; readonly permit: Permit };
}
export type Misconception = `M${number}`;
export type Cause = 'handlingEffect' | 'careEffect' | 'geneEffect' | 'sharedGenes' | 'hardship' | 'reverse';
export type Causes = Readonly<Partial<Record<Cause, boolean>>>;

/** Where a step begins. The seed is the seat's; nobody writes one here. */
export type StartWorld =
  | {
      readonly screen: 'play';
      readonly preset: PresetId;
      readonly cells: number;
      readonly day: number;
      readonly set?: Readonly<Partial<Record<ParamId, number>>>;
      readonly events?: readonly object[];
    }
  | {
      [K in StudyKind]: {
        readonly screen: 'experiment';
        readonly kind: K;
        readonly laws: PresetId;
        readonly design: Partial<Design<K>>;
      };
    }[StudyKind];

/** Which truths may be dealt, to the class or evenly to seats. Causes reach every study of the lesson that has the switch. */
export interface Sealed {
  readonly deal: 'class' | 'seat';
  readonly worlds: Readonly<Record<string, { readonly causes: Causes; readonly weight: number }>>;
}

export interface Step {
  readonly id: `s${number}`;
  readonly phase: 'predict' | 'observe' | 'experiment' | 'explain';
  readonly minutes: number;
  readonly world: string;
  /** Laid over the world when the step begins; parseStudy judges it */
  readonly then?: Readonly<Record<string, unknown>>;
  /** 'arms', 'marks', 'chart', 'reveal' … */
  readonly view?: string;
  readonly reading?: Stretch | 'mean' | 'binding' | 'expression';
  /** World of this file that stands beside the one on screen: its curve is a thin line, its cells are the twins */
  readonly beside?: string;
  /** Rings and the words under the town tell what changed since this day, in place of what differs from the twin */
  readonly since?: number;
  readonly permit: Permit;
  readonly asks: readonly Ask[];
  /** One is chosen; with a prediction it is locked too */
  readonly because?: readonly Because[];
  readonly coach: readonly Rule[];
  /** Part that hint 2 outlines: a data-part of the page */
  readonly point: string;
  /** Left out in the short plan, with every row rule that needs it */
  readonly spare?: true;
  /** May read `truth`; its outcome is shown when the next gate has opened */
  readonly reveals?: true;
}
/** What may be touched; all else is absent. */
export interface Permit {
  readonly params?: readonly ParamId[];
  /** Fields of the study; 'litters' moves both arms */
  readonly design?: readonly string[];
  readonly events?: 'start' | 'all';
  readonly cells?: CellKind | 'all' | 'differs from twin';
  /** Views of the screen that may be chosen; without it the step's own is the only one */
  readonly views?: readonly string[];
  readonly day?: true;
  readonly run?: true;
  readonly families?: true;
}
/** How many copies of a cell are closed. */
export type CellKind = 'none closed' | 'one closed' | 'both closed';
export interface Because {
  readonly meets?: Misconception;
}

export type Ask = { readonly id: string; readonly ticket?: true } & (
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'direction' | 'sureness' }
  /**
   * Noise: within so many standard errors. `holds` stands in place of `value` where the answer is a setting and not a
   * reading: the answer is put in where a `with` says 'answer'. With neither it is a prediction.
   */
  | {
      readonly kind: 'number';
      readonly from: number;
      readonly to: number;
      readonly step: number;
      readonly value?: Value;
      readonly holds?: Test;
      readonly within?: number;
      readonly noise?: number;
    }
  | { readonly kind: 'marks'; readonly arms: 2; readonly from: number; readonly to: number; readonly step: number }
  | { readonly kind: 'curve'; readonly knots: readonly number[]; readonly from: number; readonly to: number }
  | { readonly kind: 'order'; readonly items: readonly string[]; readonly values: readonly Value[] }
  | { readonly kind: 'pick'; readonly where: CellKind | 'differs from twin' }
  | { readonly kind: 'keep'; readonly rows: readonly RowRule[] }
  | {
      readonly kind: 'claim';
      readonly options: readonly Option[];
      readonly reasons: readonly Because[];
      readonly rows: readonly RowRule[];
    }
);
export interface ExitQuestion {
  readonly options: readonly Option[];
}
/** `holds` says when it is the right one; without it, it never is. A concept has no number to be right about. */
export interface Option {
  readonly meets?: Misconception;
  readonly holds?: Test | 'concept';
}
/** What the lab book must contain for a claim or a keep. */
export type RowRule =
  | { readonly least: number }
  | { readonly finished: true }
  | { readonly from: string }
  | { readonly drawn: 'lot' }
  | { readonly where: Readonly<Record<string, number>>; readonly give?: number };

/**
 * A number that the engine makes. `on`: what is on screen, a world of this file, or all seats of the class (30 made
 * ones when alone). `with` is laid over it as `then` is: fields of a study's design; on Play `set`, `events`, or
 * `start`, the day on which the lesson's block begins (`block.ts`).
 */
export type Value =
  | {
      readonly read: 'armGap' | 'halfWidth' | 'naiveGap' | 'fosterGap';
      readonly on: On;
      readonly of: string;
      readonly with?: object;
      readonly seeds?: number;
      readonly among?: 'found';
    }
  | { readonly read: 'association'; readonly on: On; readonly with?: object; readonly seeds?: number }
  /** Share of seeds that leave 0 out; `of` is a reading, or a generation */
  | {
      readonly read: 'found';
      readonly on: On;
      readonly of?: string | number;
      readonly with?: object;
      readonly truth?: string;
      readonly seeds: number;
    }
  | { readonly read: 'tracking'; readonly on: On; readonly of: Stretch; readonly seeds?: number }
  /** Of ten seats: how many put these stretches, by size of their tracking, in the order in which they stand here */
  | { readonly read: 'sameOrder'; readonly on: On; readonly of: readonly Stretch[]; readonly seeds?: number }
  | {
      readonly read: 'generationGap';
      readonly on: On;
      readonly of: number;
      readonly with?: object;
      readonly seeds?: number;
    }
  /**
   * `against` names a world of this file. twinGap: what is on screen less that one, same seed. flips: copies that opened
   * or closed between that one and this. stillClosed, `of` 'share', 'opened' or 'closed': of 100 copies closed on day
   * `since` those closed on `day`; copies opened and newly closed since. receptorsOf: of the picked cell, or with a
   * CellKind the mean of all such cells. marks, `of` 'open' or 'closed': marked and half-marked sites of that copy.
   */
  | {
      readonly read: 'mean' | 'twinGap' | 'flips' | 'stillClosed' | 'receptorsOf' | 'marks';
      readonly on: On;
      readonly with?: object;
      readonly against?: string;
      readonly of?: string;
      readonly since?: number;
      readonly day?: number;
      readonly seeds?: number;
    }
  /** Sites whose letters differ between the copies of the picked cell. The model keeps no letters: care changes none. */
  | { readonly read: 'letters'; readonly on: On }
  | { readonly read: 'truth'; readonly of: Cause }
  | Tag
  | { readonly ratio: readonly [Value, Value] }
  /** Of two reads of many seeds, paired by seed */
  | { readonly minus: readonly [Value, Value] };
/** How a number of the model is known. */
export interface Tag {
  readonly read: 'tag';
  readonly of: ParamId;
}
export type On = 'screen' | 'class' | { readonly world: string };
export type Test =
  /** By the interval that the value carries */
  | { readonly value: Value; readonly is: 'above 0' | 'below 0' | 'cannot tell' | 'off 0' }
  | { readonly value: Value; readonly from?: number; readonly to?: number }
  | { readonly value: Tag; readonly is: 'measured' | 'calibrated' | 'assumed' | 'teaching' }
  /** Whether intervals of neighbours in the order of their sizes overlap */
  | { readonly values: readonly Value[]; readonly are: 'in clear order' | 'overlapping' }
  | { readonly all: readonly Test[] }
  | { readonly any: readonly Test[] };

export type Rule = RuleName | readonly [RuleName, number];
export type RuleName =
  | 'changedTogether'
  | 'differentLuck'
  | 'sameLuck'
  | 'onlyOneLitter'
  | 'pupsForLitters'
  | 'readTooSoon'
  | 'wrongDay'
  | 'notRun'
  | 'sawOnlyOne'
  | 'pickedTheExtremes'
  | 'zeroInside'
  | 'oneSidedZero'
  | 'assignedByChoice'
  | 'truthAsData'
  | 'freshlyClosed'
  | 'wrongGeneration';
export type HandedIn = {
  readonly id: string;
  readonly step: string;
  readonly read: 'armGap' | 'association' | 'generationGap' | 'twinGap' | 'flips' | 'tracking';
  readonly of?: string;
};
export type Picture =
  | { readonly picture: 'expected' | 'claims' | 'sketch against result'; readonly ask: string }
  | { readonly picture: 'forest' | 'dance' | 'dots'; readonly result: string; readonly by?: 'world' }
  | { readonly picture: 'before and after'; readonly asks: readonly [string, string] }
  | { readonly picture: 'table'; readonly results: readonly string[] }
  | { readonly picture: 'reveal' };
export interface Fact {
  readonly id: string;
  readonly value: Value;
  readonly show: 'number' | 'share' | 'range';
}
