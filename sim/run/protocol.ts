import type { Bout } from '../model/bouts.ts';
import type { DaySpanOfFamily, PersonDay } from '../model/day.ts';
import type { Outcomes } from '../model/outcome.ts';
import type { Channel, Giver } from '../params/channels.ts';
import type { Scenario } from '../params/scenario.ts';
import type { Study, StudyJob, StudyKind } from '../params/study-types.ts';
import type { ReserveCurve } from '../model/reserve.ts';
import type { CohortsPiece } from '../study/infant-cohort/piece.ts';
import type { AnimalJob, AnimalResult } from './animal-protocol.ts';
import type { CellJob, CellResult } from './cell-protocol.ts';
import type { NamedArray } from './named-array.ts';
import type { CellsJob, CellsResult, StoryJob, StoryResult } from './story-protocol.ts';
import type { LittersJob, LittersResult } from './litters-protocol.ts';
import type { LuckJob, LuckResult, SweepJob, SweepResult } from './sweep-protocol.ts';
import type { StudyResultOf } from '../study/kinds.ts';
import type { Progress } from '../study/record.ts';
import type { TrialAgainJob, TrialAgainResult } from '../study/vole-trial/jobs.ts';

export type { AnimalJob, AnimalOf, AnimalResult } from './animal-protocol.ts';
export type { CellJob, CellResult, MarkEvent } from './cell-protocol.ts';
export type { NamedArray } from './named-array.ts';
export type { RefusedPoint } from './sweep-protocol.ts';
export type {
  LittersJob,
  LittersResult,
  LuckJob,
  LuckResult,
  SweepJob,
  SweepResult,
  Progress,
  TrialAgainJob,
  TrialAgainResult,
};
export type * from './story-protocol.ts';

/** Version of the messages between page and worker. */
export const PROTOCOL_VERSION = 1;

/** Simulate some of a scenario's young ones from birth to the last day. */
export interface LifeJob {
  readonly kind: 'life';
  readonly scenario: Scenario;
  /** Young ones [from, to) of the litter. */
  readonly from: number;
  readonly to: number;
  /** Keep which copies were closed on every day (for the town). */
  readonly closedByDay?: boolean;
  /** Keep all masks as they stood on this day (for drawing marks). */
  readonly masksOnDay?: number;
  /** Keep how many alleles hold how many marks, by day. */
  readonly histogram?: boolean;
  /** Work out the digests that the checksum is made of. */
  readonly digest?: boolean;
}

/** One day of the family, minute by minute. */
export interface DayJob {
  readonly kind: 'day';
  readonly scenario: Scenario;
  readonly day: number;
}

/** What one bout of care does, found by running the life again without it. */
export interface BoutJob {
  readonly kind: 'bout';
  readonly scenario: Scenario;
  readonly day: number;
  readonly giver: Giver;
  readonly channel: Channel;
  /** From 1, in the order of the day. */
  readonly bout: number;
}

/** The caregivers through the young one's life, and the grown-up outcomes of the litter's young ones. */
export interface FamilyJob {
  readonly kind: 'family';
  readonly scenario: Scenario;
}

/** Few cells or many: the tissue of young one 0 on a day, with ever more of its cells silenced. */
export interface ReserveJob {
  readonly kind: 'reserve';
  readonly scenario: Scenario;
  readonly day: number;
}

/** Brain, white blood cells, lining of the mouth and saliva of young ones [from, to), on every day. */
export interface SalivaJob {
  readonly kind: 'saliva';
  readonly scenario: Scenario;
  readonly from: number;
  readonly to: number;
}

/** Whole cohorts [from, to) of the same design in the same world, families drawn anew, by the shortcut. */
export interface CohortsJob {
  readonly kind: 'cohorts';
  readonly study: Study<'infant-cohort'>;
  readonly from: number;
  readonly to: number;
}

/** What endless cells would do on average under the days of one young one. */
export interface ExpectedJob {
  readonly kind: 'expected';
  readonly scenario: Scenario;
  readonly individual: number;
}

/** Totals by young one and day, over all cells; individual i of the arrays is young one `from + i`. */
export interface LifeResult {
  readonly kind: 'life';
  readonly scenario: Scenario;
  readonly from: number;
  readonly to: number;
  /** [individual, day, dyad]: methylated strands. */
  readonly strands: NamedArray<Int32Array>;
  /** [individual, day]: hemimethylated dyads. */
  readonly hemimethylated: NamedArray<Int32Array>;
  /** [individual, day]: closed gene copies. */
  readonly closedCopies: NamedArray<Int32Array>;
  /** [individual, day]: receptors of all cells in units of 2^-16. */
  readonly receptors: NamedArray<Float64Array>;
  /** [day]: care index and stress of the litter. */
  readonly care: NamedArray<Float64Array>;
  readonly stress: NamedArray<Float64Array>;
  /** [giver, channel, day]: minutes. */
  readonly minutes: NamedArray<Float64Array>;
  /** [individual, day, marks 0..2K]: alleles with so many methylated strands, when asked for. */
  readonly allelesByMarks: NamedArray<Int32Array> | null;
  /** Young one `from`: [day, word], copy c is bit c & 31 of word c >> 5. */
  readonly closedByDay: NamedArray<Uint32Array> | null;
  /** Young one `from` on `masksOnDay`: [copy, strand]. */
  readonly masks: NamedArray<Uint32Array> | null;
  /** By young one: hex digest of its cells and totals, empty when not asked for. */
  readonly digests: readonly string[];
}

/** A day of the family: bouts of care, spans, and hormones by the minute. */
export interface DayResult {
  readonly kind: 'day';
  readonly day: number;
  /** Receptors per cell of young one 0 on that day. */
  readonly receptors: number;
  readonly bouts: readonly Bout[];
  readonly spans: readonly DaySpanOfFamily[];
  /** Minute courses: plasma and central oxytocin in units of basal, cortisol in daily means; index 0 to 1440. */
  readonly people: readonly PersonDay[];
}

/** A value with the bout and without it. */
export interface WithAndWithout {
  readonly with: number;
  readonly without: number;
}

/** The links of a bout's chain in young one 0, as the engine finds them. */
export interface BoutResult {
  readonly kind: 'bout';
  readonly job: BoutJob;
  readonly minutes: WithAndWithout;
  /** Oxytocin exposure of the day, typical days. */
  readonly exposure: WithAndWithout;
  readonly care: WithAndWithout;
  /** DNMT and TET activity of the day relative to their plasticity, mean over regions. */
  readonly dnmt: WithAndWithout;
  readonly tet: WithAndWithout;
  /** Dyads whose state differs the next morning, of all. */
  readonly dyadsChanged: number;
  readonly dyads: number;
  /** Closed copies that differ the next morning and on the last day, of all. */
  readonly copiesChanged: number;
  readonly copiesChangedAtEnd: number;
  readonly copies: number;
  /** Marks, percent of strands, next morning and on the last day. */
  readonly methylation: WithAndWithout;
  readonly methylationAtEnd: WithAndWithout;
  /** Receptors per cell two days on (output made the next day counts from then) and on the last day. */
  readonly receptors: WithAndWithout;
  readonly receptorsAtEnd: WithAndWithout;
  /** Age of the first day on which any closed copy differs, or -1. */
  readonly firstDayApart: number;
}

/** One caregiver: what it is born and lives with, and its course by day of the young one’s life. */
export interface CaregiverCourse {
  readonly giver: Giver;
  readonly present: boolean;
  readonly mood: number;
  readonly level: number;
  readonly highAlleles: number;
  /** By day of the young one's life. */
  readonly methylation: Float64Array;
  readonly receptors: Float64Array;
  readonly responsiveness: Float64Array;
  readonly response: Float64Array;
  readonly stress: Float64Array;
}

/** Caregivers, the care they gave, and what became of the litter. */
export interface FamilyResult {
  readonly kind: 'family';
  readonly caregivers: readonly CaregiverCourse[];
  /** Minutes by giver, channel and day, as in LifeResult. */
  readonly minutes: Float64Array;
  readonly exposure: Float64Array;
  readonly typicalReceptors: number;
  /** By young one of the litter: receptors per cell on the last day, and the grown-up outcomes. */
  readonly outcomes: readonly (Outcomes & { readonly receptors: number })[];
}

/** Receptors, response and reactivity of young one 0’s tissue by the share of its cells that is silenced. */
export interface ReserveResult extends ReserveCurve {
  readonly kind: 'reserve';
  readonly scenario: Scenario;
  readonly day: number;
  /** Receptors per cell with nobody silenced, and of a silenced cell. */
  readonly receptors: number;
  readonly silent: number;
}

/** [young one, day], percent of strands at the site that stands for -924, true and as read. */
export interface SalivaResult {
  readonly kind: 'saliva';
  readonly scenario: Scenario;
  readonly from: number;
  readonly to: number;
  readonly neurons: Float64Array;
  readonly leukocytes: Float64Array;
  readonly epithelium: Float64Array;
  /** Share of white blood cells among the cells of a sample. */
  readonly mixture: Float64Array;
  readonly saliva: Float64Array;
  /** What an assay of a sample of cells reads. */
  readonly reading: Float64Array;
}

/** What each of many cohorts would have reported. */
export interface CohortsResult extends CohortsPiece {
  readonly kind: 'cohorts';
  readonly study: Study<'infant-cohort'>;
}

/** From the master equation of one gene copy; see theory/expected-course.ts for what is exact. */
export interface ExpectedResult {
  readonly kind: 'expected';
  readonly scenario: Scenario;
  readonly individual: number;
  /** By day 0 to the last: expected percent of strands methylated. */
  readonly mean: Float64Array;
  /** Spread between gene copies, points. */
  readonly sd: Float64Array;
  /** Standard error of the mean of the scenario's cells, points: what luck alone does to the simulated curve. */
  readonly luck: Float64Array;
  /** False where regions of the gene differ in balance: the mean is then close, not exact. */
  readonly exact: boolean;
}

/**
 * Everything that can be run beside studies, by the kind that a job says. A kind that is added here is asked for by the
 * compiler in two more places: JOBS (whether and how it is cut) and the runner (what it does).
 */
interface OwnJobs {
  readonly life: { readonly job: LifeJob; readonly result: LifeResult };
  readonly cell: { readonly job: CellJob; readonly result: CellResult };
  readonly day: { readonly job: DayJob; readonly result: DayResult };
  readonly bout: { readonly job: BoutJob; readonly result: BoutResult };
  readonly family: { readonly job: FamilyJob; readonly result: FamilyResult };
  readonly reserve: { readonly job: ReserveJob; readonly result: ReserveResult };
  readonly saliva: { readonly job: SalivaJob; readonly result: SalivaResult };
  readonly cohorts: { readonly job: CohortsJob; readonly result: CohortsResult };
  readonly expected: { readonly job: ExpectedJob; readonly result: ExpectedResult };
  readonly story: { readonly job: StoryJob; readonly result: StoryResult };
  readonly cells: { readonly job: CellsJob; readonly result: CellsResult };
  readonly litters: { readonly job: LittersJob; readonly result: LittersResult };
  readonly animal: { readonly job: AnimalJob; readonly result: AnimalResult };
  readonly sweep: { readonly job: SweepJob; readonly result: SweepResult };
  readonly luck: { readonly job: LuckJob; readonly result: LuckResult };
  readonly 'trial-again': { readonly job: TrialAgainJob; readonly result: TrialAgainResult };
}
/** Everything that can be run: every study is a job of its own kind. */
export type JobTypes = OwnJobs & {
  readonly [K in StudyKind]: { readonly job: StudyJob<K>; readonly result: StudyResultOf<K> };
};
/** Kinds of jobs, such as 'life'. */
export type JobKind = keyof JobTypes;
/** Anything that can be run; `kind` says what. */
export type Job = JobTypes[JobKind]['job'];
/** What any job ends with; `kind` is that of the job. */
export type AnyResult = JobTypes[JobKind]['result'];
/** What a job ends with, by its type. */
export type ResultOf<J extends Job> = JobTypes[J['kind']]['result'];

/** The part of AbortSignal that a run listens to; the core knows no DOM. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
}

/** One way to run, in this thread or over workers. */
export interface Runner {
  run<J extends Job>(
    job: J,
    options?: { signal?: CancelSignal; onPart?: (part: Progress) => void },
  ): Promise<ResultOf<J>>;
  /** Ends workers, if there are any. */
  close(): void;
}
