import type { Design, ParamId, PresetId, StudyKind, TRIAL_REGIONS } from '../index.ts';

type TrialRegion = (typeof TRIAL_REGIONS)[number];

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
  readonly reading?: TrialRegion | 'mean' | 'binding' | 'expression';
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
  readonly cells?: 'all' | 'one closed' | 'both closed';
  readonly day?: true;
  readonly run?: true;
  readonly families?: true;
}
export interface Because {
  readonly meets?: Misconception;
}

export type Ask = { readonly id: string; readonly ticket?: true } & (
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'direction' | 'sureness' }
  /** Noise: within so many standard errors */
  | {
      readonly kind: 'number';
      readonly from: number;
      readonly to: number;
      readonly step: number;
      readonly value?: Value;
      readonly within?: number;
      readonly noise?: number;
    }
  | { readonly kind: 'marks'; readonly arms: 2; readonly from: number; readonly to: number; readonly step: number }
  | { readonly kind: 'curve'; readonly knots: readonly number[]; readonly from: number; readonly to: number }
  | { readonly kind: 'order'; readonly items: readonly string[]; readonly values: readonly Value[] }
  | { readonly kind: 'pick'; readonly where: 'one closed' | 'both closed' | 'differs from twin' }
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

/** A number that the engine makes. `on`: what is on screen, a world of this file, or all seats of the class (30 made ones when alone). */
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
  /** Share of seeds that leave 0 out */
  | {
      readonly read: 'found';
      readonly on: On;
      readonly of?: string;
      readonly with?: object;
      readonly truth?: string;
      readonly seeds: number;
    }
  | { readonly read: 'tracking'; readonly on: On; readonly of: TrialRegion }
  | { readonly read: 'generationGap'; readonly on: On; readonly of: number; readonly with?: object }
  | {
      readonly read: 'mean' | 'twinGap' | 'flips' | 'stillClosed' | 'receptorsOf' | 'marks';
      readonly on: On;
      readonly with?: object;
      /** Of: 'opened', 'closed', a series, a copy */
      readonly of?: string;
      readonly day?: number;
    }
  | { readonly read: 'truth'; readonly of: Cause }
  | { readonly read: 'tag'; readonly of: ParamId }
  | { readonly ratio: readonly [Value, Value] }
  | { readonly minus: readonly [Value, Value] };
export type On = 'screen' | 'class' | { readonly world: string };
export type Test =
  /** By the interval that the value carries */
  | { readonly value: Value; readonly is: 'above 0' | 'below 0' | 'cannot tell' | 'off 0' }
  | { readonly value: Value; readonly from?: number; readonly to?: number }
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
