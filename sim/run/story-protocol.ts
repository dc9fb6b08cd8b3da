import type { Scenario } from '../params/scenario.ts';
import type { CellResult } from './cell-protocol.ts';

/** Jobs and results of life stories: one cell, perhaps beside its twin, and all cells of a day. */

/** One cell's life up to a day, beside the same cell under another scenario. */
export interface StoryJob {
  readonly kind: 'story';
  readonly scenario: Scenario;
  /** Must share seed, cells, sites and species (see params/twins.ts); null tells the life alone. */
  readonly twin: Scenario | null;
  readonly individual: number;
  readonly cell: number;
  /** The story is told up to the morning of this day. */
  readonly untilDay: number;
  /** Whether the odds are asked for too, which take longest. */
  readonly odds: boolean;
}

/** One of the two lives of a story: a cell day by day, with when its copies were closed. */
export interface StoryLife extends CellResult {
  /** [day, copy]: 1 where the copy is closed by its marks in the morning. */
  readonly closedByDay: Uint8Array;
}

/** Every day here is a morning: day d is what the page shows at d, after d whole days of life. */
export interface StoryResult {
  readonly kind: 'story';
  readonly scenario: Scenario;
  readonly untilDay: number;
  readonly here: StoryLife;
  readonly twin: (StoryLife & { readonly scenario: Scenario }) | null;
  readonly parting: Parting | null;
  /** Null when neither copy changed, here or in the twin. */
  readonly decisive: Decisive | null;
  /** Null without a twin, without a decisive stretch, and when not asked for. */
  readonly odds: Odds | null;
  /**
   * By event of `here`: how many times as fast that change went as it would have under the twin's rates. Empty without
   * a twin.
   */
  readonly hazardRatios: Float64Array;
  /** [day]: care index and stress of both lives. */
  readonly around: { readonly here: Around; readonly twin: Around | null };
}

/** By day of a life: care index received and stress. */
export interface Around {
  readonly care: Float64Array;
  readonly stress: Float64Array;
}

/** First mornings on which the two lives differ, up to untilDay; -1 for never. */
export interface Parting {
  /** Any site carries another number of marks. */
  readonly marks: number;
  /** A copy is open in one life and closed in the other, by copy. */
  readonly state: readonly [number, number];
  /** Sites of both copies that differ on untilDay. */
  readonly sites: number;
}

/** The stretch of a copy's life on which its outcome turned. */
export interface Decisive {
  readonly copy: number;
  /** Whose course it was found in. */
  readonly of: 'here' | 'twin';
  /**
   * What happened: it crossed the line, or (never having crossed) became more or less silenced than ever within its
   * life.
   */
  readonly change: 'closed' | 'opened' | 'more' | 'less';
  readonly fromDay: number;
  readonly toDay: number;
  /** Strands that gained and lost a mark in the stretch, by region. */
  readonly gained: readonly number[];
  readonly lost: readonly number[];
}

/** How likely what this copy did in the stretch was, under each life's own days; see MODEL.md, "Life stories". */
export interface Odds {
  /**
   * What the chances are chances of: the state that the crossing led to, or without one the state this copy did not
   * come to.
   */
  readonly outcome: 'closed' | 'open';
  /** 0 where the master equation was solved, else how many copies were run again. */
  readonly runs: number;
  readonly here: Chance;
  readonly twin: Chance;
  /** here / twin; null where the twin's chance is 0. */
  readonly ratio: number | null;
  /** Standard error of the ratio, 0 where exact. */
  readonly ratioError: number;
  /**
   * The hazard of the crossing itself over that under the twin's rates, in the state it happened in; null without a
   * crossing here.
   */
  readonly crossingRatio: number | null;
  /** Whether the twin's copy carried the same marks when the stretch began. */
  readonly sameStart: boolean;
  /** Whether both lives meet the same candidates: equal kinetics and window. */
  readonly sameDice: boolean;
  /** States of this copy and of the twin's when the stretch ended. */
  readonly ended: 'closed' | 'open';
  readonly twinEnded: 'closed' | 'open';
  /** Whether both lives draw the line alike; the chances are for the line of this one. */
  readonly sameLine: boolean;
  /** Mean care index and stress over the days of the stretch. */
  readonly care: readonly [here: number, twin: number];
  readonly stress: readonly [here: number, twin: number];
}

/** A chance with how it was found: exact, or from so many runs with its standard error. */
export interface Chance {
  readonly value: number;
  readonly standardError: number;
}

/** All cells of one young one on one day, beside a twin's. */
export interface CellsJob {
  readonly kind: 'cells';
  readonly scenario: Scenario;
  readonly twin: Scenario | null;
  readonly individual: number;
  readonly day: number;
}

/** Every cell of a tissue on one day, by number: copies closed and receptors. */
export interface CellsResult {
  readonly kind: 'cells';
  readonly scenario: Scenario;
  readonly twin: Scenario | null;
  readonly day: number;
  /** By cell: bit 0 = copy A closed, bit 1 = copy B closed. */
  readonly closed: Uint8Array;
  readonly receptors: Float64Array;
  /** By cell: sites of both copies with another number of marks than the twin's; all 0 without a twin. */
  readonly differing: Uint8Array;
  /** By cell, as `closed`, in the twin. */
  readonly twinClosed: Uint8Array;
}
