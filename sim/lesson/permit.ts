import type { ParamId } from '../params/table.ts';
import type { Permit, Step } from './types.ts';

/** What a step lets the learner touch, every part of it said: what a lesson's file leaves out is not permitted. */
export interface Permitted {
  readonly params: readonly ParamId[];
  /** Fields of the open study's design, with their names in a lesson's file: 'litters' stands for both arms. */
  readonly design: readonly string[];
  /** 'start': the one event may be moved along the timeline. */
  readonly events: NonNullable<Permit['events']> | 'none';
  /** Cells that may be picked. */
  readonly cells: NonNullable<Permit['cells']> | 'none';
  /** Views of a study that may be chosen. */
  readonly views: readonly string[];
  readonly day: boolean;
  readonly run: boolean;
  /** New families: the same design with a seed below one's own. */
  readonly families: boolean;
}

const NOTHING: Permitted = {
  params: [],
  design: [],
  events: 'none',
  cells: 'none',
  views: [],
  day: false,
  run: false,
  families: false,
};

/** What a step permits. @param open whether a prediction of the step waits for its lock: nothing is run before */
export function permitOf({ permit }: Step, open = false): Permitted {
  return open ? NOTHING : { ...NOTHING, ...permit };
}
