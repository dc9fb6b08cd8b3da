import type { DagArrow, DagNode } from '../../../charts/studies/dag-chart.ts';

/** What a study hands to the reveal. All words arrive ready to read. */

/** A sentence about the cause that the learner may put their name to, before the truth is shown. */
export interface Claim {
  readonly id: string;
  readonly label: string;
}

/** A cause that may be at work in this world: one switch, one or more arrows, shown together. */
export interface Cause {
  readonly id: string;
  readonly present: boolean;
  readonly arrows: readonly Omit<DagArrow, 'state' | 'fresh'>[];
  /** Said when it is shown: what is, or is not, so in this world. */
  readonly sentence: string;
  /** Its name in the list of what is still sealed. */
  readonly label: string;
}

/** How many of so many studies said each thing; `same` is what this study said. */
export interface Again {
  readonly same: number;
  readonly of: number;
  readonly sentence: string;
  readonly counts: readonly { readonly id: string; readonly label: string; readonly count: number }[];
}

export interface RevealStory {
  /** What this study said, in one sentence. */
  readonly verdict: string;
  readonly claims: readonly Claim[];
  readonly nodes: readonly DagNode[];
  /** Arrows that are always there and never in question. */
  readonly given: readonly Omit<DagArrow, 'state' | 'fresh'>[];
  readonly causes: readonly Cause[];
  /** How a claim stands once everything is shown. */
  readonly verdictOf: (claim: string) => { readonly right: boolean; readonly sentence: string };
  /** What to take along, said last. */
  readonly lesson?: string;
  /** Runs so many such studies. */
  readonly again: (signal: AbortSignal) => Promise<Again>;
}
