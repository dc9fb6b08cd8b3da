import type { PresetId } from '../params/presets.ts';
import type { Design, StudyKind } from '../params/study-types.ts';
import type { ParamId, ParamValues } from '../params/table.ts';
import type { Tag } from '../params/types.ts';
import type { TRIAL_REGIONS } from '../study/vole-trial/analyse/trial.ts';
import type { Part } from './parts.ts';

/** A stretch of the gene that a trial tells apart: the three regions of the promoter, and exon 3. */
export type Stretch = (typeof TRIAL_REGIONS)[number] | 'exon3';

/** A lesson: plain data. It survives JSON, holds no function and no prose; its words stand in words/<id>.en.json. */
export interface Lesson {
  readonly schema: 'tend.lesson/1';
  /** First part of its keys: lesson.<id>.… */
  readonly id: string;
  /** 1-31, in the class code; 0 in a class of a teacher's own */
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
  /** Three, or none in a class of a teacher's own */
  readonly exit: readonly ExitQuestion[];
  /** Up to 3 results in the ticket; a lesson of the shelf has at least one */
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
      readonly set?: Readonly<Partial<ParamValues>>;
      readonly events?: readonly object[];
    }
  | {
      readonly screen: 'compare';
      /** Side by side, in this order: worlds on Play of this file, or ready-made worlds, by name */
      readonly panels: readonly string[];
      readonly cells: number;
      readonly day: number;
    }
  | {
      [K in StudyKind]: {
        readonly screen: 'experiment';
        readonly kind: K;
        readonly laws: PresetId;
        /** Days that a young one is followed, where the study asks the world; those of the laws when left out */
        readonly days?: number;
        readonly design: Partial<Design<K>>;
        readonly set?: Readonly<Partial<ParamValues>>;
        readonly events?: readonly object[];
      };
    }[StudyKind];

/** Which truths may be dealt, to the class or evenly to seats. Causes reach every study that has the switch. */
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
  readonly laid?: Laid;
  /** 'arms', 'marks', 'chart', 'reveal' …; on Compare 'values', 'difference' or 'overlay' */
  readonly view?: string;
  readonly reading?: Stretch | 'mean' | 'binding' | 'expression';
  /** On Play: world of this file that stands beside the one on screen. Its curve is a thin line, its cells are twins */
  readonly beside?: string;
  /** On Play: rings and words under the town tell what changed since this day, not what differs from the twin */
  readonly since?: number;
  readonly permit: Permit;
  readonly asks: readonly Ask[];
  /** One is chosen; with a prediction it is locked too */
  readonly because?: readonly Because[];
  readonly coach: readonly Rule[];
  /** Part that hint 2 outlines: a data-part of the page */
  readonly point: Part;
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
  readonly cells?: 'all' | 'one closed' | 'both closed' | 'differs from twin';
  /** Views that may be chosen; the step's own alone when left out */
  readonly views?: readonly string[];
  readonly day?: true;
  readonly run?: true;
  readonly families?: true;
}
export interface Because {
  readonly meets?: Misconception;
}

/**
 * A question. Options and reasons stand in an order of the seat's own; `inOrder` keeps that of the file, where options
 * are a scale or speak of those above them.
 */
export type Ask = {
  readonly id: string;
  readonly ticket?: true;
  /** Numbers that its replies name, such as {litters}: computed when it is judged */
  readonly says?: Readonly<Record<string, Value>>;
} & (
  | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly inOrder?: true }
  | { readonly kind: 'direction' | 'sureness' }
  /**
   * Noise: within so many standard errors. `holds` stands in place of `value` where the answer is a setting and no
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
  | {
      readonly kind: 'curve';
      readonly knots: readonly number[];
      readonly from: number;
      readonly to: number;
      /**
       * How it is drawn on Play once it is locked, where knots are days on which the one event begins: as the level on
       * the last day, so much below that of a world of this file, or so many percent of the way from one to another
       */
      readonly onChart?: { readonly below: string } | { readonly from: string; readonly to: string };
    }
  | { readonly kind: 'order'; readonly items: readonly string[]; readonly values: readonly Value[] }
  | { readonly kind: 'pick'; readonly where: 'one closed' | 'both closed' | 'differs from twin' }
  /** `reads`: what goes into the lab book; what the screen shows when left out */
  | { readonly kind: 'keep'; readonly rows: readonly RowRule[]; readonly reads?: readonly Reads[] }
  | {
      readonly kind: 'claim';
      readonly options: readonly Option[];
      readonly reasons: readonly Because[];
      readonly rows: readonly RowRule[];
    }
);
export interface ExitQuestion {
  readonly options: readonly Option[];
  readonly inOrder?: true;
}
/** `holds` says when it is the right one; without it, it never is. A concept has no number to be right about. */
export interface Option {
  readonly meets?: Misconception;
  readonly holds?: Test | 'concept';
  /** For the coach. Left out where `holds` or `meets` tell: 'off 0' claims a difference, M10 none, M8 a cause */
  readonly claims?: Claims;
}
/** What whoever chooses an option says of the world. */
export type Claims = 'difference' | 'none' | 'cannot tell' | 'cause';
/** What the lab book must contain for a claim or a keep. */
export type RowRule =
  | { readonly least: number }
  | { readonly finished: true }
  | { readonly from: string }
  | { readonly drawn: 'lot' }
  | { readonly where: Readonly<Record<string, number>>; readonly give?: number };

/**
 * What is laid over a world before it is read. Of a study: fields of its design. On Play: parameters under `set`, and
 * `preset`, `events` or `cells` as in a start world; `start` moves the one event to that day (an event that reaches the
 * last day still does, any other keeps its length).
 */
export type Laid = Readonly<Record<string, unknown>>;

/**
 * A number that the engine makes.
 * `on`: what is on screen; a world of this file in the seats 1 to `seeds` of a made-up class, the same for everybody;
 * or all seats of the class (30 made ones when alone), each in its own world.
 */
export type Value =
  | {
      readonly read: 'armGap' | 'halfWidth' | 'naiveGap' | 'fosterGap';
      readonly on: On;
      readonly of: string;
      readonly with?: Laid;
      readonly truth?: string;
      readonly seeds?: number;
      readonly among?: 'found';
    }
  | {
      readonly read: 'association';
      readonly on: On;
      readonly with?: Laid;
      readonly truth?: string;
      readonly seeds?: number;
    }
  /** Share of seeds that leave 0 out */
  | {
      readonly read: 'found';
      readonly on: On;
      readonly of?: string;
      readonly with?: Laid;
      readonly truth?: string;
      readonly seeds: number;
    }
  | {
      readonly read: 'tracking';
      readonly on: On;
      readonly of: Stretch;
      readonly with?: Laid;
      readonly truth?: string;
      readonly seeds?: number;
    }
  /** `of`: generation, 1 for the young of the founders. Low founders less high founders */
  | {
      readonly read: 'generationGap';
      readonly on: On;
      readonly of: number;
      readonly with?: Laid;
      readonly truth?: string;
      readonly seeds?: number;
    }
  | LifeValue
  | { readonly read: 'truth'; readonly of: Cause }
  | { readonly read: 'tag'; readonly of: ParamId }
  /** Places at which letters differ between copies. Nothing in the model changes a letter: it is 0 in every world */
  | { readonly read: 'letters' }
  /** Share of the class's seats in whose own world, as this step begins, the test holds; `of` turns it into a count */
  | { readonly share: Test; readonly of?: number }
  /** Without its sign */
  | { readonly size: Value }
  | { readonly ratio: readonly [Value, Value] }
  | { readonly minus: readonly [Value, Value] };

/**
 * A number of one life or of several families, on Play.
 * mean: of a series (methylation when left out) · twinGap: the same less that of `against`, same luck · flips: copies
 * 'opened' or 'closed' beside `against` · stillClosed: of the copies closed on `day`, how many of 100 are closed
 * `later`; 'opened' and 'closed' count copies between both days · receptorsOf: of the cell that was picked, or on
 * average of cells with 'both open', 'one closed' or 'both closed' · marks: full and half dots of the picked cell on
 * its 'open copy' or 'closed copy', or on copy 'first' or 'second' · copies: of the picked cell, how many are 'closed'
 * on that day, or how many are open in one life and closed in that of `against` on any day ('differing').
 */
export interface LifeValue {
  readonly read: 'mean' | 'twinGap' | 'flips' | 'stillClosed' | 'receptorsOf' | 'marks' | 'copies';
  readonly on: On;
  readonly of?: string;
  /** On Compare: which of the worlds side by side; the first when left out */
  readonly panel?: string;
  readonly with?: Laid;
  /**
   * `world`, another world of this file, or what is laid over the world that the step began with. When left out: the
   * world beside the one on screen, or the one that the step began with. On Compare `panel`, another one of those side
   * by side; the first when left out
   */
  readonly against?: Laid;
  /** The day on screen, or the day of the start world, when left out */
  readonly day?: number;
  readonly later?: number;
  /** The first young one of so many families; one, that of Play, when left out */
  readonly families?: number;
  readonly seeds?: number;
}
/** A value that one measure reads. */
export type Reads = Extract<Value, { readonly read: string }>;
export type On = 'screen' | 'class' | { readonly world: string };
export type Test =
  /** By the interval that the value carries */
  | { readonly value: Value; readonly is: 'above 0' | 'below 0' | 'cannot tell' | 'off 0' }
  /** Of a tag */
  | { readonly value: Value; readonly is: Tag }
  | { readonly value: Value; readonly from?: number; readonly to?: number }
  /** Whether intervals leave each other's neighbours alone when the values stand in order */
  | { readonly values: readonly Value[]; readonly are: 'apart' | 'overlapping' }
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
  | 'freshlyClosed';
/** A result that goes into the ticket: read of the world that the step begins with, in the seat's own luck. */
export interface HandedIn {
  readonly id: string;
  readonly step: string;
  readonly value: Reads & { readonly read: HandedRead; readonly on: 'screen' };
}
export type HandedRead = 'armGap' | 'association' | 'generationGap' | 'twinGap' | 'flips' | 'tracking';
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
